// What a single line looks like when it is not a turn: chrome, a date line, a credit, a picture, a note, a kicker.
// What enters is one line, what leaves is a score for each of these kinds with the reason for it. Scores say what the
// line itself says, without its neighbours: labelFrame weighs them by place, and the decoder of turns uses them to keep
// a share prompt or a photo credit out of an answer. They cost a few regular expressions on short lines and two
// comparisons on long ones, for most of a text is long lines that are paragraphs.
import {nameLikeness} from '../../text/name-shape.ts'
import type {Line} from '../lines.ts'
import {asks} from '../lines/endings.ts'
import {isPlayerClock} from '../lines/stamps.ts'
import {foldPhrase, stripMarks} from './bare.ts'
import {dateScore} from './day-lines.ts'
import {creditWords, isCaption, kickers, photoCredit, seriesPart} from './credits.ts'
import {markupKind, type MarkupKind} from './markup.ts'
import {bracketed, continued, fieldName, noteOpeners} from './notes.ts'
import {closingSections, widgets} from './phrases.ts'

/** Scores from 0 (nothing speaks for it) to 1 (the line says so itself); independent of each other. */
export interface FrameCues {
  /** Language bars, share prompts, comment forms, tags, related links, copyright, end marks, link definitions. */
  readonly chrome: number
  readonly dateline: number
  /** By-lines and credits, those of photographs included. */
  readonly byline: number
  /** Pictures, captions, and markup that shows nothing. */
  readonly figure: number
  /** Sub-headings by their mark, rules, editor's notes, «continued on page …», lines in brackets. */
  readonly note: number
  readonly kicker: number
  /** A line that names itself the title: `title: …`. */
  readonly headline: number
  /** A line that names itself the introduction: `excerpt: …`. */
  readonly standfirst: number
  /** Whether everything from here to the text's end is likely to be chrome: a heading such as «References». */
  readonly closes: boolean
  /** Why, strongest first. */
  readonly cues: readonly string[]
}

const scored = ['chrome', 'dateline', 'byline', 'figure', 'note', 'kicker', 'headline', 'standfirst'] as const
type Kind = (typeof scored)[number]
type Finding = readonly [kind: Kind, score: number, cue: string]

const nothing: FrameCues = {
  chrome: 0,
  dateline: 0,
  byline: 0,
  figure: 0,
  note: 0,
  kicker: 0,
  headline: 0,
  standfirst: 0,
  closes: false,
  cues: []
}

/** Lines longer than this are read for markup only, in UTF-16 units. */
const longestPhrase = 220
const markupOpening = /^[!<[{=]/

/** The cues of one line, whatever stands around it. Needs no locale: phrases of all languages are tried by script. */
export function frameCues(line: Pick<Line, 'text'>): FrameCues {
  const {text} = line
  if (text.length > longestPhrase) return cuesOfLongLine(text)
  const folded = foldLine(text)
  return (folded.cues ??= cuesOfShortLine(text, folded))
}

/** The same for those to whom scores below a half say nothing: most questions need not be looked at for that. */
export function plainCues(line: Pick<Line, 'text'>): FrameCues {
  return onlyAsks(line.text) ? nothing : frameCues(line)
}

/** A line folded, and what was found out about it. */
export interface FoldedLine {
  readonly folded: string
  /** Without its marks. */
  readonly bare: string
  /** Says which patterns are for it. */
  readonly script: 'latin' | 'arabic'
  /** Whether it is a player's clock. */
  readonly isClock: boolean
  /** Whether its words are those of the page around a text; `undefined` until somebody asks. */
  isWidget: boolean | undefined
  cues: FrameCues | undefined
}

/** A short line is asked about up to three times: as one of the page, by the decoder of turns, by labelFrame. */
const lately = new Map<string, FoldedLine>()
const mostLately = 256

export function foldLine(text: string): FoldedLine {
  const known = lately.get(text)
  if (known) return known
  if (lately.size >= mostLately) lately.clear()
  const folded = foldPhrase(text)
  const stripped = stripMarks(folded)
  const bare = emphasis.test(stripped) ? stripped.replace(allEmphasis, '').trimEnd() : stripped.trimEnd()
  const script = arabicScript.test(bare) ? 'arabic' : 'latin'
  const isClock = isFigure(bare.charCodeAt(0)) && isPlayerClock(bare)
  const found = {folded, bare, script, isClock, isWidget: undefined, cues: undefined} as const
  lately.set(text, found)
  return found
}

const emphasis = /[*_]/
const allEmphasis = /[*_]+/g

function isFigure(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** Whether the words of a line are the page's, or it is a player's clock; where it stands may yet say that they are not. */
export function isOfPage(text: string): boolean {
  const line = foldLine(text)
  return isWidget(line) || line.isClock
}

function isWidget(line: FoldedLine): boolean {
  return (line.isWidget ??= widgets[line.script].test(line.bare))
}

/** Whether the line is a question, which halves all cues of words and more, and begins with a letter, as no markup does. */
function onlyAsks(text: string): boolean {
  if (text.length > longestPhrase) return false
  let at = 0
  while (text.charCodeAt(at) === asterisk || text.charCodeAt(at) === underscore) at++
  const first = text.charCodeAt(at)
  const isLetter = (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7a && (at > 0 || !/[hw]/.test(text.charAt(0)))
  return (isLetter || (first >= 0x620 && first <= 0x64a)) && asks(text)
}

const asterisk = 0x2a
const underscore = 0x5f

function cuesOfShortLine(text: string, line: FoldedLine): FrameCues {
  const field = findingOfField(line.bare)
  const markup = field ? undefined : markupKind(text, line.folded)
  if (markup !== undefined) return toCues([markupFindings[markup]], false)
  const closes = closingSections.test(line.bare)
  return toCues(findingsOfWords(text, line, {field, closes}), closes)
}

function cuesOfLongLine(text: string): FrameCues {
  const markup = markupOpening.test(text) || text.endsWith('-->') ? markupKind(text, '') : undefined
  if (markup !== undefined) return toCues([markupFindings[markup]], false)
  const head = stripMarks(foldPhrase(text.slice(0, 80)))
  return noteOpeners.test(head) ? toCues([['note', 0.6, 'opens like a note']], false) : nothing
}

const markupFindings: Readonly<Record<MarkupKind, Finding>> = {
  rule: ['note', 0.95, 'nothing but a rule'],
  picture: ['figure', 0.95, 'markup of a picture'],
  empty: ['figure', 0.9, 'markup that shows nothing'],
  languages: ['chrome', 0.95, 'a bar of languages'],
  reference: ['chrome', 0.85, 'an address or reference'],
  links: ['chrome', 0.9, 'a list of links'],
  tags: ['chrome', 0.9, 'a list of tags']
}

const arabicScript = /[\u0600-\u06FF]/

/** What was found out about a line before its words are read. */
interface Before {
  readonly field: Finding | undefined
  readonly closes: boolean
}

function findingsOfWords(text: string, line: FoldedLine, {field, closes}: Before): Finding[] {
  const {bare, script, isClock} = line
  const found: Finding[] = field ? [field] : []
  if ('viاش'.includes(bare.charAt(0)) && issue.test(bare)) found.push(['chrome', 0.8, 'the number of a paper'])
  else if (mayCount(bare) && counter.test(bare)) found.push(['chrome', 0.7, 'a bare number'])
  else if (isClock) found.push(['chrome', 0.85, 'how far a recording has played'])
  else if (bare.charCodeAt(0) > firstPicture && pictures.test(bare))
    found.push(['chrome', 0.85, 'nothing but small pictures'])
  else if (isWidget(line)) found.push(['chrome', 0.9, 'words of the page around a text'])
  else if (closes) found.push(['chrome', 0.6, 'heading of a closing section'])
  const date = isClock ? 0 : dateScore(text, bare)
  if (bare.startsWith('by ') && barred.test(bare)) found.push(['byline', 0.92, 'a credit among the fields of a page'])
  else if (date > 0 && date < 0.9 && signedAndDated.test(bare)) found.push(['byline', 0.9, 'a credit with its date'])
  else if (date > 0) found.push(['dateline', date, 'a date'])
  if (isCredit(bare, script) || isWork(text, script))
    found.push(['byline', photoCredit.test(bare) ? 0.85 : 0.8, 'words of a credit'])
  else if (isDesk(bare)) found.push(['byline', 0.92, 'a desk and a name'])
  if ('@'.includes(bare.charAt(0)) && handle.test(bare)) found.push(['byline', 0.85, 'a handle'])
  if (isCaption(bare)) found.push(['figure', 0.75, 'words of a caption'])
  if (bare.length < 120 && bare.includes(' © ')) found.push(['figure', 0.75, 'holds a copyright sign'])
  if (seriesPart.test(bare)) found.push(['kicker', 0.75, 'names the part of a series'])
  else if (kickers[script].test(bare)) found.push(['kicker', 0.7, 'words of a kicker'])
  pushNotes(found, text, bare)
  return found.length > 0 && asks(text) ? found.map(([kind, score, cue]) => [kind, score * 0.3, cue]) : found
}

const firstPicture = 0x2190
const pictures = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|\uFE0F|\s)+$/u
/** How often a page was shared, or its number in a paper. */
const counter = /^[(#]?\d{1,3}(?:,\d{3})*k?\)?$/u

function mayCount(bare: string): boolean {
  return isFigure(bare.charCodeAt(0)) || isFigure(bare.charCodeAt(1))
}

/** `Vol. 12, No. 3 (Fall 2011)`, «العدد 233». */
const issue =
  /^(?:vol(?:ume)?\.?|issue|العدد|شماره) ?(?:no\.? ?)?\d{1,5}(?:[,،:·\s–(-]+(?:no\.? ?|issue |number |شماره |عدد )?[\d\p{L}]{1,10}){0,3}\)?$/u
/** `@name`, and nothing else. */
const handle = /^@[\w.]{2,30}$/u
/** `By Ann Lund May 3, 2026`, «نوشته شده توسط … در شنبه …». */
const signedAndDated = /^(?:by|posted (?:on .{6,30} )?by|written by|نوشته شده توسط|ارسال شده توسط|بقلم|کتب) \p{L}/u
/** `by Ann Lund | May 3, 2026 | Books`. */
const barred = /^by \p{L}[^|·•]{3,40}(?: ?[|·•] ?[^|·•]{2,40}){1,4}$/u

/** One credit, or several in a row: `Interview by …. Photos by …`. */
function isCredit(bare: string, script: 'latin' | 'arabic'): boolean {
  const words = creditWords[script]
  if (!words.mayMatch(bare)) return false
  const line = bare.endsWith('.') || bare.endsWith(':') ? bare.slice(0, -1).trimEnd() : bare
  if (words.test(line)) return !spoken.test(line)
  const end = severalCredits.exec(line)?.index
  if (end === undefined || !words.test(line.slice(0, end))) return false
  return !spoken.test(line) && line.split(severalCredits).every((part) => words.test(part))
}

/** `Portrait by Ann Lund`, `Styling and make-up by …`: whatever the work is, its words and a name are all. */
function isWork(text: string, script: 'latin' | 'arabic'): boolean {
  if (script !== 'latin' || text.length > longestWork || !text.includes(' by')) return false
  const name = /^[*_]*\p{Lu}[\p{L}-]{2,16}(?: (?:and|&|[\p{L}-]{3,14})){0,2} by:? (\p{Lu}[^.?!:]{3,40})[*_]*$/u.exec(
    text
  )?.[1]
  return name !== undefined && nameLikeness(name, foldPhrase(name)) >= 0.5
}

const longestWork = 70

/** Words of a sentence, which no credit has: `By the time we came …`. */
const spoken = /^[^:]*\b(?:we|i|you|he|she|it|they|was|were|is|are|had|have|then|now)\b/
const severalCredits = / ?[.;•·] | ?\| ?| ?[/؛] ?(?=[^:/]{2,24}:)/u

/** «گروه سیاسی - سارا مرادی»: which desk of the paper, and who. */
function isDesk(bare: string): boolean {
  if (!bare.startsWith('گروه') && !bare.startsWith('سرویس')) return false
  const name = /^(?:گروه|سرویس) [^:؛–—-]{2,20}\s?[:؛–—ـ/-]+\s?(.{4,40}?)[\s:]*$/u.exec(bare)?.[1]
  return name !== undefined && nameLikeness(name, name) > 0.7
}

/** `title: …`, `[date]: …`: what is left of front matter that lost its fences. */
function findingOfField(bare: string): Finding | undefined {
  if (!bare.includes(':') && !bare.includes('=')) return undefined
  const [whole = '', name = ''] = fieldName.exec(bare) ?? []
  const kind = fieldKinds.get(name)
  if (kind === undefined) return undefined
  const isDay = kind !== 'dateline' || /\d/.test(bare.slice(whole.length))
  return [isDay ? kind : 'chrome', 0.95, `field "${name}"`]
}

const fieldNames: Readonly<Partial<Record<Kind, string>>> = {
  headline: 'title|headline|عنوان|تیتر|العنوان',
  byline: 'author|authors|by|byline|interviewer|editor|translator|photographer|نویسنده|الکاتب|المحاور',
  dateline:
    'date|published|updated|modified|created|lastmod|pubdate|publication date|date published|published on|last updated|تاریخ|تاریخ انتشار|تاریخ نشر|التاریخ|تاریخ النشر',
  kicker: 'kicker|روتیتر|رو تیتر',
  standfirst: 'standfirst|deck|lead|lede|intro|subtitle|subheading|description|excerpt|summary|لید|خلاصه|مقدمه',
  chrome:
    'slug|layout|template|permalink|draft|tags|category|categories|lang|language|image|thumbnail|cover|keywords|url|aliases|toc|featured|weight'
}
const fieldKinds: ReadonlyMap<string, Kind> = new Map(
  scored.flatMap((kind) => (fieldNames[kind]?.split('|') ?? []).map((name) => [name, kind] as const))
)

function pushNotes(found: Finding[], text: string, bare: string): void {
  if (text.startsWith('#') && headingMark.test(text)) found.push(['note', 0.4, 'a heading mark'])
  if (continued.test(bare)) found.push(['note', 0.9, 'says where the text continues'])
  else if (noteOpeners.test(bare)) found.push(['note', 0.8, 'opens like a note'])
  else if ('([_'.includes(bare.charAt(0)) && bracketed.test(bare)) found.push(['note', 0.4, 'in brackets'])
}

const headingMark = /^#{1,6}\s/

function toCues(found: readonly Finding[], closes: boolean): FrameCues {
  if (found.length === 0 && !closes) return nothing
  const scores = {...nothing, closes}
  for (const [kind, score] of found) scores[kind] = Math.max(scores[kind], score)
  const cues = [...found].sort((one, other) => other[1] - one[1]).map(([, , cue]) => cue)
  return {...scores, cues}
}
