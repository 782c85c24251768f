// The times that recorders, meetings and messengers write into a transcript: `00:04`, `[12/11/2025, 10:02:11]`,
// `00:00:04.200 --> 00:00:09.000`. What enters is the beginning of a line, or the lines of a text; what leaves is where the
// time ends and whose name stands beside it, or the lines that hold nothing else. Nobody says a time that stands so: it is
// neither published nor taken for a turn.
import {outsideCode} from '../explicit.ts'
import type {LabelledLine} from '../labelled.ts'
import type {Line} from '../lines.ts'
import {sign} from './signs.ts'

const digit = '[0-9\u0660-\u0669\u06f0-\u06f9]'
const time = `${digit}{1,2}:${digit}{1,2}(?::${digit}{1,2})?(?:[.,]${digit}{1,3})?(?:\\s?[AaPp]\\.?[Mm]\\.?)?`
const day = `(?:${digit}{1,4}[./-]${digit}{1,2}[./-]${digit}{1,4}|${digit}{1,2} \\p{L}{3,9} ${digit}{4})`
const moment = `(?:${day}[,،]?\\s(?:at\\s)?)?${time}(?:[,،]\\s?${day})?`

const before = new RegExp(`^[[(]?${moment}[\\])]?[\\s*_–-]*`, 'u')
const behind = new RegExp(
  `^(\\[?)([^:?!؟\\n\\d[\\](]{2,40}?(?: ${digit}{1,2})?)\\]?[\\s*_,،]*[[(]?${moment}[\\])]?[\\s*_]*(?:[:：][\\s*_]*|$)`,
  'u'
)
const alone = new RegExp(`^[[(]?${moment}[\\])]?$`, 'u')
const span = new RegExp(`^${time}\\s*-->\\s*${time}(?:\\s[a-z]+:\\S+)*$`, 'u')

const playerClock = /^(?:0?0:\d\d|\d{1,3}:\d\d(?::\d\d)? ?\/ ?\d{1,3}:\d\d(?::\d\d)?|\d{1,2}:\d\d:\d\d)$/u

/**
 * Whether a folded line is the clock of a player in the page: `00:00`, `0:12 / 31:05`, `1:02:33`; `10:15` may well be when a
 * text came out.
 */
export function isPlayerClock(folded: string): boolean {
  return playerClock.test(folded)
}

/** Length of the time with which a line begins, with what sets it off; 0 where it begins with none. */
export function stampBefore(head: string): number {
  return before.exec(head)?.[0].length ?? 0
}

/** The name with which a line begins if nothing but a time follows, and perhaps a colon. */
export function nameBeforeStamp(head: string): {name: string; nameStart: number; length: number} | undefined {
  const [whole, bracket = '', name = ''] = behind.exec(head) ?? []
  return whole === undefined ? undefined : {name, nameStart: bracket.length, length: whole.length}
}

/** Times alone on their lines that make a text a transcript: one may be a sentence, or the hour of the paper. */
const fewest = 3
const longest = 60
const cueName = /^[\p{L}\p{N}/_-]{1,60}$/u

/** The lines that hold times only, with the number or the name of a subtitle above them and the head of its file. */
export function timeLines(lines: readonly Line[]): LabelledLine[] {
  const times = timesIn(lines)
  if (times.length === 0) return []
  const found = times.flatMap((line) => {
    const above = lines[line.index - 1]
    const isNamed = span.test(line.text) && above !== undefined && startsCue(above) && cueName.test(above.text)
    return isNamed ? [above, line] : [line]
  })
  return [...fileHead(lines), ...found].map((line) => ({
    line,
    kind: 'chrome',
    confidence: 0.9,
    cues: ['a time of the recording'],
    continues: true
  }))
}

/** The lines that are times, outside code; none where they are too few. */
function timesIn(lines: readonly Line[]): readonly Line[] {
  const needed = sign.colon | sign.digit
  const times = lines.filter(
    ({text, signs}) => (signs & needed) === needed && text.length <= longest && (alone.test(text) || span.test(text))
  )
  const own = times.length < fewest ? times : outsideCode(lines, times)
  return own.length < fewest ? [] : own
}

function startsCue({index, blankBefore}: Line): boolean {
  return index === 0 || blankBefore > 0
}

/** `WEBVTT`, with the fields of its file. */
function fileHead(lines: readonly Line[]): readonly Line[] {
  if (lines[0]?.text.startsWith('WEBVTT') !== true) return []
  const end = lines.findIndex(({index, blankBefore}) => index > 0 && blankBefore > 0)
  return lines.slice(0, Math.max(end, 1))
}

/**
 * The same lines, where a time stands right under a name that has one more than once: then the two are one line, as they
 * are where the time stands beside the name.
 */
export function withTimesBeside(text: string, lines: readonly Line[]): readonly Line[] {
  const times = timesIn(lines)
  if (times.length === 0) return lines
  const named = times.filter(({index, blankBefore}) => blankBefore === 0 && lines[index - 1] !== undefined)
  const counts = new Map<string, number>()
  const nameAbove = ({index}: Line): string => lines[index - 1]?.text ?? ''
  for (const line of named) counts.set(nameAbove(line), (counts.get(nameAbove(line)) ?? 0) + 1)
  const isBeside = new Set(named.filter((line) => (counts.get(nameAbove(line)) ?? 0) > 1).map(({index}) => index))
  return lines
    .flatMap((line) => {
      const time = isBeside.has(line.index + 1) ? lines[line.index + 1] : undefined
      if (isBeside.has(line.index)) return []
      if (time === undefined) return [line]
      return [{...line, end: time.end, text: text.slice(line.start, time.end), signs: line.signs | time.signs}]
    })
    .map((line, index) => ({...line, index}))
}
