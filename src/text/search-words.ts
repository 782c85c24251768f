// Words as people search for them. In: a text and its language. Out: every word with its place and the terms under which
// an index keeps it; a query is read by the same function, so that two spellings match wherever they share a term.
// Folding (fold.ts) settles letters, marks and digits. What it cannot know is what an editor joins: «می‌خواهم», «می خواهم»
// and «میخواهم», «گفت‌وگو» and «گفتگو», «والكتاب» and «كتاب». So a word is kept joined, in its parts, and in what else it may
// be. Stems are light and by rule: a stemmer that cuts deeper finds more and shows worse.
import {fold} from './fold.ts'
import {heads, stopWords, tails, type SearchLocale} from './search-lists.ts'
import {nextWord} from './search-scan.ts'

export type {SearchLocale} from './search-lists.ts'

/** What a written word is searched by. One object for all occurrences. */
export interface WordForm {
  /** Folded and joined; without article or plural. */
  readonly whole: string
  /** Folded and joined, as it begins when somebody is typing it. */
  readonly typed: string
  /** The pieces that ZWNJ parts it in, without particles; empty where it is written in one. */
  readonly parts: readonly string[]
  /** What else it may be: a word behind a prefix that could be its own first letter. */
  readonly stems: readonly string[]
  /** All of these that an index keeps. */
  readonly terms: readonly string[]
  /** Whether others write it together with what follows it, and with what precedes it. */
  readonly isHead: boolean
  readonly isTail: boolean
}

/** A word where it stands in the text: offsets in UTF-16 code units. */
export interface SearchWord {
  readonly start: number
  readonly end: number
  readonly form: WordForm
  /** What others write as one word with its neighbours: «میخواهم» at both words of «می خواهم». */
  readonly joined?: readonly WordForm[]
}

/** Forms of words that were met, by language; emptied when it grows beyond what a text in a living language needs. */
const known: Readonly<Record<SearchLocale, Map<string, WordForm>>> = {en: new Map(), fa: new Map(), ar: new Map()}
const MAX_KNOWN = 200_000

/** The words of a text, in order. Linear in its length. */
export function searchWords(text: string, locale: SearchLocale): SearchWord[] {
  const words: OpenWord[] = []
  const span = {start: 0, end: 0}
  while (nextWord(text, span)) {
    const {start, end} = span
    const form = formOf(text.slice(start, end), locale)
    if (form.whole === '') continue
    words.push({start, end, form})
    if (locale !== 'en') join(words, text, locale)
  }
  return words
}

/** The terms under which an index keeps a word, without those that say nothing. */
export function termsOf({form, joined}: SearchWord): readonly string[] {
  return joined === undefined ? form.terms : [form, ...joined].flatMap(({terms}) => terms)
}

/** Whether an index keeps a term: common words and single letters are not worth their place. */
export function isTerm(term: string, locale: SearchLocale): boolean {
  return (term.length > 1 || isDigit.test(term)) && !stopWords[locale].has(term)
}

const isDigit = /^\d$/

function formOf(written: string, locale: SearchLocale): WordForm {
  const forms = known[locale]
  const kept = forms.get(written)
  if (kept !== undefined) return kept
  if (forms.size >= MAX_KNOWN) forms.clear()
  // A slice would keep the whole text alive.
  const own = ` ${written}`.slice(1)
  const form = makeForm(own, locale)
  forms.set(own, form)
  return form
}

function makeForm(written: string, locale: SearchLocale): WordForm {
  const joined = base(written.replace(possessive, ''))
  const typed = shortened(joined)
  const [whole = '', ...stems] = [...new Set(stemmers[locale](typed))]
  const pieces = typed === joined ? written.split('\u200c').map(base) : []
  const parts = pieces.length < 2 ? [] : pieces.filter((piece, at) => piece.length > 1 && !isParticle(piece, at))
  const terms = [...new Set([whole, ...stems, ...parts])].filter((term) => isTerm(term, locale))
  return {whole, typed, parts, stems, terms, isHead: heads[locale].has(typed), isTail: isTailOf(typed, locale)}
}

function isTailOf(word: string, locale: SearchLocale): boolean {
  return locale === 'fa' && (tails.has(word) || (word.length > 4 && word.startsWith('ال')))
}

function isParticle(piece: string, at: number): boolean {
  return at === 0 ? piece === 'می' || piece === 'نمی' : piece.length < 5 && tails.has(piece)
}

// ── folding beyond fold.ts ──────────────────────────────────────────────────────────────────────────────────────────

const possessive = /['’]s$/iu
const thousands = /[,٬]/gu
const dots = /\.(?=\p{L})/gu

/** Hamza is written on any seat or none: «مسئول» «مسؤول» «مسوول», «هیئت» «هیأت», «مسئله» «مسأله» «مساله». */
function base(written: string): string {
  const seated = written
    .normalize('NFC')
    .replace(/[ئؤ]و/gu, 'و')
    .replace(/[ئأ](?=[تة])/gu, 'ا')
    .replace(/[ئأ](?=ل[هة]$)/gu, 'ا')
  const folded = fold(seated).replace(thousands, '').replace('٫', '.').replace(dots, '')
  return folded.replace(/وو/gu, 'و').replace(/یی+/gu, 'ی').replace(/اا+/gu, 'ا')
}

/** Compounds with و that are also written without: «گفت‌وگو», «گفتگو». */
const linked = /^(گفت|جست|شست|پرس|رفت|کند|تک|سمت|زد|خورد|بند|پخت|دوخت)و(گو|جو|شو|روب|کاو|دو|سو|خورد|برد|بست|پز)/u

function shortened(word: string): string {
  return word.replace(linked, '$1$2')
}

// ── joining ─────────────────────────────────────────────────────────────────────────────────────────────────────────

interface OpenWord extends SearchWord {
  joined?: WordForm[]
}

/** Lets the last word, and the one or two before it, be found as the one word that others write. */
function join(words: readonly OpenWord[], text: string, locale: SearchLocale): void {
  const middle = words[words.length - 2]
  const last = words[words.length - 1]
  if (middle === undefined || last === undefined || !isNeighbour(middle, last, text)) return
  const first = words[words.length - 3]
  const [left, right] = [middle.form.typed, last.form.typed]
  if (middle.form.isHead || last.form.isTail) bind([middle, last], left + right, locale)
  if (left === 'و' && first !== undefined && isNeighbour(first, middle, text)) {
    bindLinked([first, middle, last], `${first.form.typed}و${right}`, locale)
  } else if (left.length > 1 && right.startsWith('و')) bindLinked([middle, last], left + right, locale)
}

function isNeighbour(one: OpenWord, other: OpenWord, text: string): boolean {
  const gap = text.charAt(one.end)
  return other.start === one.end + 1 && (gap === ' ' || gap === '\u00a0')
}

function bindLinked(words: readonly OpenWord[], long: string, locale: SearchLocale): void {
  if (shortened(long) !== long) bind(words, long, locale)
}

function bind(words: readonly OpenWord[], whole: string, locale: SearchLocale): void {
  const form = formOf(whole, locale)
  for (const word of words) (word.joined ??= []).push(form)
}

// ── stems ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What a word is kept as: first its chief form, then others that it may be. */
const stemmers: Readonly<Record<SearchLocale, (word: string) => string[]>> = {
  en: (word) => [englishStem(word)],
  fa: persianForms,
  ar: arabicForms
}

/** After Harman's S-stemmer (How effective is suffixing?, 1991). */
function englishStem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /[^su]s$/u.test(word) && word.length > 3 && word !== 'news' ? word.slice(0, -1) : word
}

const plural = /^(.{3,}?)ها(?:ی(?:م|ت|ش|مان|تان|شان)?)?$/u
const verbal = /^ن?می(?=.{3})/u
const degree = /^(.{3,}?)تر(?:ین)?$/u

/** «می» and «تر» may also belong to the word, as in «میدان» and «دفتر»; «ها» hardly ever does. */
function persianForms(word: string): string[] {
  const one = word.replace(plural, '$1')
  return [one, one.replace(verbal, ''), one.replace(degree, '$1')]
}

/** The article with what may stand before it, «لل» for «ل» and the article. */
const article = /^[وف]?[بک]?ال(?!له$)(?=.{2})/u
const doubled = /^[وف]?لل(?=.{2})/u
const conjunction = /^و(?=.{3})/u
const preposition = /^[بل](?=.{4})/u

/** و ب ل may also belong to the word, so that the whole is kept beside what is left. */
function arabicForms(word: string): string[] {
  if (doubled.test(word)) return [word.replace(doubled, ''), word.replace(doubled, 'ل')]
  if (article.test(word)) return [word.replace(article, '')]
  const rest = word.replace(conjunction, '')
  return [word, rest, rest.replace(preposition, '')]
}
