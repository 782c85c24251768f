// The shape of a line in the head of a text: is it a title, a paragraph, a name? What enters is a line with its cues
// and its neighbours, what leaves are scores from 0 to 1 for what no phrase tells: headline, kicker, introduction.
// Titles are short and end without a full stop; paragraphs are long or end with one; everything else is degree.
import {nameLikeness} from '../../text/name-shape.ts'
import {isOrganisation} from '../people/credits.ts'
import type {Line} from '../lines.ts'
import {countWords, foldPhrase, stripMarks} from './bare.ts'
import {announcements} from './credits.ts'
import {frameCues, type FrameCues} from './cues.ts'
import {placeNames} from './places.ts'

export interface LineShape {
  readonly line: Line
  readonly cues: FrameCues
  readonly bare: string
  readonly script: 'latin' | 'arabic'
  readonly words: number
  /** How much it looks like a headline. */
  readonly title: number
  /** How much it looks like (a line of) a paragraph, a list or a fact box. */
  readonly paragraph: number
  /** How much it looks like somebody's name, with or without a place: a by-line without words. */
  readonly name: number
  /** Whether that name stands beside a place, an outlet or an office, as under a text or over it. */
  readonly isSigned: boolean
  readonly headingLevel: number
  /** A field of a fact box: `Born: 1974`. */
  readonly isField: boolean
}

const arabicScript = /[\u0600-\u06FF]/
/** An abbreviation ends no sentence: `at 3 a.m.`, `in the U.S.`. */
const abbreviated = /(?:^|\s)(?:\p{L}\.){2,3}$/u
const stop = /[.。۔…][\s"'”’»)\]]*$/u
const pending = /[,،;؛\-–—][\s"'”’»)\]]*$/u
const openEnd =
  /(?:^|\s)(?:a|an|the|of|to|for|from|with|in|on|at|by|and|or|but|as|is|are|was|were|that|which|who|his|her|their|our|he|she|it|we|و|که|از|در|به|با|را|برای|این|ان|فی|من|الی|علی|عن|التی|الذی|ان|مع)$/u
const greeting =
  /^(?:hello|hi|hey|dear|welcome|greetings|good (?:morning|evening|afternoon)|thanks|thank you|سلام|درود|مرحبا|اهلا|تحیه|السلام)(?:[\s,!،]|$)/u
/** Headings that stand over the introduction or the interview itself, and never over the whole text. */
export const introductions =
  /^(?:introduction|intro|preface|foreword|summary|abstract|background|overview|about .{2,40}|the interview|interview|q ?(?:and|&) ?a)\s?:?$/u
/** What Persian and Arabic papers write over an introduction and count as part of it. */
export const openings = /^(?:اشاره|مقدمه|پیشگفتار|درامد|المقدمه|تمهید|تقدیم|مدخل)\s?[:؛]?$/u
const factField = /^[^:؛]{2,40}\s?[:؛] ?.{1,80}$/u

/** What the line looks like, seen with the line before and after it. */
export function shapeOf(line: Line, next: Line | undefined): LineShape {
  const cues = frameCues(line)
  const written = stripMarks(line.text.length > 600 ? line.text.slice(0, 600) : line.text)
  const bare = foldPhrase(written).replace(/[*_]+/g, '').trim()
  const script = arabicScript.test(bare) ? 'arabic' : 'latin'
  const words = countWords(bare)
  const headingLevel = levelOf(line.text)
  const facts = {line, cues, bare, script, words, headingLevel} as const
  const wrapped = isWrapped(facts, next)
  const name = bare.length > 90 ? 0 : bylineShape(written, bare)
  return {
    line,
    cues,
    bare,
    script,
    words,
    headingLevel,
    title: titleScore(facts, wrapped),
    paragraph: line.text.length > 600 ? 1 : paragraphScore(facts, wrapped),
    name,
    isSigned: name > 0.75 && /[:،,–—/|-]/u.test(bare.slice(0, -1)),
    isField: words < 14 && Math.max(cues.dateline, cues.byline, cues.chrome) < 0.5 && factField.test(bare)
  }
}

/** `# …` or `<h1>…`: from 1 to 6; 0 for a line that is marked as no heading. */
function levelOf(text: string): number {
  const marks = /^#{1,6}(?=\s)/.exec(text)?.[0].length
  return marks ?? Number(/^<h([1-6])\b/i.exec(text)?.[1] ?? 0)
}

type Facts = Pick<LineShape, 'line' | 'cues' | 'bare' | 'script' | 'words' | 'headingLevel'>

/** A line that a mail program or an editor broke at its width: no end, and the next line goes on without a blank one. */
function isWrapped({bare, words}: Facts, next: Line | undefined): boolean {
  if (next === undefined || next.blankBefore > 0 || words < 4) return false
  if (openEnd.test(bare)) return true
  return bare.length > 44 && opensSmall(stripMarks(next.text)) && !stop.test(bare)
}

/** `3. …`, `b) …`. */
function isCounted(bare: string): boolean {
  if (!/^.{1,3}[).]/u.test(bare)) return false
  return /^(?:\d{1,2}|\p{L}{1,3})[).] ?\p{L}/u.test(bare) && !/^\p{L}{1,3}\./u.test(bare)
}

function opensSmall(text: string): boolean {
  const unit = text.charCodeAt(0)
  return unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : /^\p{Ll}/u.test(text)
}

function titleScore({line, bare, words, script, headingLevel}: Facts, wrapped: boolean): number {
  if (bare.length > 170 || words > 24 || words === 0) return 0
  if (greeting.test(bare) || wrapped || openEnd.test(bare) || introductions.test(bare) || openings.test(bare))
    return 0.05
  if (pending.test(bare) || /:\s*$/.test(bare)) return 0.1
  if (/^[-•*–] /.test(line.text) && headingLevel === 0) return 0.2
  if (headingLevel === 0 && isCounted(bare)) return 0.2
  const ends = stop.test(bare) && !/(?:\.\.\.|…)$/.test(bare) && !abbreviated.test(bare)
  let score = ends ? (headingLevel === 1 ? 0.5 : 0.15) : 0.8
  if (script === 'latin' && bare.endsWith('!')) score -= 0.2
  if (headingLevel === 1) score += 0.15
  else if (headingLevel > 3) score -= 0.1
  if (script === 'latin' && opensSmall(stripMarks(line.text)) && headingLevel === 0) score -= 0.2
  if (bare.length > 120) score -= 0.25
  if (/\d{1,2}[-/]\d{1,2}[-/]\d{2}/.test(bare)) score -= 0.2
  return Math.max(0, score)
}

const longestHeading = 170

function paragraphScore({line, bare, words, script, headingLevel}: Facts, wrapped: boolean): number {
  if (wrapped) return 0.8
  if (headingLevel === 1 && bare.length < longestHeading) return 0.2
  const ends = stop.test(bare)
  if (announcesTurns(bare) || openings.test(bare)) return 0.85
  if (greeting.test(bare)) return 0.7
  if (bare.length >= 200) return 1
  if (/^[-•*–\d]/.test(line.text) && /^(?:[-•*–]|\d{1,2}[.)]) ?\p{L}/u.test(line.text)) return 0.7
  if (bare.length >= 120) return ends ? 0.9 : 0.6
  if (bare.length >= 60) return ends ? 0.85 : 0.3
  if (factField.test(bare) && words < 14) return 0.2
  if (script === 'latin' && words > 3 && bare.endsWith('!')) return 0.5
  return ends ? 0.6 : 0.12
}

/** Whether the text says here that the turns follow: «Here is the interview:», «در ادامه می‌خوانید», «وإلى نص الحوار». */
export function announcesTurns(bare: string): boolean {
  const tail = bare.length > 160 ? bare.slice(-160) : bare
  return announcements[arabicScript.test(tail) ? 'arabic' : 'latin'].test(tail)
}

/** The outlet or institute of each of several writers. */
const inBrackets = /\s*\([^()]{2,40}\)(?=[\s:,،]*(?:$|[,،]|and |& |و ))/giu

/** A name alone, or with its place or outlet: `Jane Roe, The Daily`, «الرياض - فهد …», «خالد … - الدمام». */
function bylineShape(written: string, bare: string): number {
  const brackets = bare.includes('(') ? (bare.match(inBrackets)?.length ?? 0) : 0
  const clean = (brackets > 0 ? bare.replace(inBrackets, '') : bare).replace(/[\s:.]+$/u, '')
  if (brackets > 1 && nameLikeness(written.replace(inBrackets, ''), clean) >= 0.4) return 0.85
  const together = /^(.{4,30}) (?:for|with) (?:the )?(.{4,40})$/u.exec(clean)
  if (together) return togetherShape(written, together)
  const three = /^([^/|]{2,24}) ?[/|] ?([^/|]{4,30}) ?[/|] ?([^/|]{2,24})$/u.exec(clean)
  if (three && (isPlace(three[1] ?? '') || nameLikeness(written, three[2] ?? '') > 0.4)) return 0.85
  const pair = /^([^,،]{4,40})[,،]\s*([^,،.]{2,40})$/u.exec(clean)
  if (pair) return pairShape(written, pair)
  if (/^«[^»]{2,20}»(?:\s*\([^)]{2,20}\)|\s*[-–]\s*\S{2,12})?$/u.test(clean)) return 0.75
  const split = /^([^:–—/|-]{2,60}?)\s*([:–—/|-])\s*([^:]{2,60})$/u.exec(clean)
  if (!split) return nameLikeness(written, clean)
  const [, before = '', sign = '', after = ''] = split
  const one = isPlace(before)
    ? Math.max(0.9 * nameLikeness(written, after) + 0.1, countWords(after) < 4 ? (sign === ':' ? 0.65 : 0.78) : 0)
    : 0
  const other =
    isPlace(after) || offices.test(after) || (sign !== ':' && /^(?:ال|من )/u.test(after))
      ? 0.85 * nameLikeness(written, before) + 0.1
      : 0
  if (/[/|–—-]/u.test(sign) && countWords(after) < 4 && isSureName(written, before)) return 0.85
  if (sign === '/' && countWords(after) < 3 && countWords(before) === 2 && nameLikeness(written, before) >= 0.4)
    return 0.78
  const short = countWords(before) < 3 ? 0.6 * nameLikeness(written, after) : 0
  return Math.max(one, other, short, nameLikeness(written, clean))
}

/** `Jane Roe for The Daily`, `Ann Lund with Jane Roe`. */
function togetherShape(written: string, [whole, one = '', other = '']: RegExpExecArray): number {
  const words = written.split(/ (?:for|with) (?:the )?/iu)
  const isTitled = words.length === 2 && words.every(isTitleCase)
  const likeness = nameLikeness(words[0] ?? '', one)
  return isTitled && likeness >= 0.5 && countWords(other) < 5 ? 0.85 : nameLikeness(written, whole)
}

function isSureName(written: string, folded: string): boolean {
  return nameLikeness(written.slice(0, folded.length), folded) > 0.9 && countWords(folded) < 4
}

/** `Jane Roe, The Daily`: a certain name beside anything short, or any name beside an outlet. */
function pairShape(written: string, [whole, person = '', other = '']: RegExpExecArray): number {
  const likeness = nameLikeness(written.split(/[,،]/u)[0] ?? '', person)
  const isOutlet = isOrganisation(other) || isPlace(other) || offices.test(other)
  if (countWords(other) < 5 && (likeness > 0.7 || (isOutlet && likeness > 0.4))) return 0.9
  return likeness >= 0.4 && isTitleCase(written) ? 0.82 : nameLikeness(written, whole)
}

/** Every word with a capital: `Valley Bulletin`. */
function isTitleCase(text: string): boolean {
  return text.split(/[\s,]+/u).every((word) => /^\p{Lu}/u.test(word))
}

const offices =
  /(?:خبرنگار|روزنامه ?نگار|گزارشگر|دبیر|نویسنده|مترجم|پژوهشگر|correspondent|reporter|writer|editor|columnist|journalist|صحافی|صحفی|کاتب|مراسل|(?:^|\s)(?:گروه|سرویس|ملحق|قسم|desk)(?:\s|$))/u

/** Whether a line names what somebody does at a paper. */
export function isOffice(bare: string): boolean {
  return offices.test(bare)
}

function isPlace(text: string): boolean {
  return placeNames.has(text.trim())
}
