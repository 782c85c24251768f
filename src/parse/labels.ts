// Speakers' labels: `Q:`, `RAHMANI:`, «س :», «خبرنگار -», `WOA>`, a name on a line of its own. What enters is the bare
// lines of a text, what leaves is for each line the label that it may begin with. Whether it is one, the whole text says
// (label-trust.ts). The role of a label (asks, answers) is not decided here but for the names that say it themselves.
import {fold} from './words/fold-words.ts'
import {introducedName, numberLength} from './labels/introduced.ts'
import {explicitRole, nameOf} from './labels/label-names.ts'
import {isDigitAt} from './lines/signs.ts'
import {unsignedName} from './labels/unsigned.ts'
import {nameBeforeStamp, stampBefore} from './lines/stamps.ts'

export interface LabelCandidate {
  /** Name without marks, folded: `rahmani`, `q`. */
  readonly key: string
  /** Offsets in the line: the name, and where the text after the label begins. */
  readonly nameStart: number
  readonly nameEnd: number
  readonly contentStart: number
  readonly form: 'colon' | 'dash' | 'sign' | 'bracket' | 'point' | 'space' | 'alone'
  /** The name in brackets after the name: `RL` in `Rey Lejano (RL):`. */
  readonly alias: string | undefined
  /** Whether it says both who asks and the name: `Q (Ada Whitlock):`; then `nameStart` and `nameEnd` are the name's. */
  readonly isNamed: boolean
  /** Whether the line holds nothing else. */
  readonly isAlone: boolean
  /** Whether it says more of the speaker than the name. */
  readonly introduces: boolean
}

const maxName = 64
/** In UTF-16 units. */
const longestAlone = 32
const colon = /^([^:：﹕\n]{1,64}?)[\s*_\u200b-\u200f]*[:：﹕](?:\s|[*_\u200b-\u200f])*/
const dash = /^([^\-–—ـ\n]{1,32}?)(?:[\s*_]*)[-–—ـ]+(?:[\s*_]*)/
const sign = /^([\p{L}\p{N}.]{1,16})[*_]*>(?:\s|[*_])*/u
const bracket = /^([[(]{1,2})([\p{L}\p{N} .]{1,32})[\])]{1,2}\s*[:：]?\s*/u
const point = /^([\p{L}]{1,8})\s?[0-9\u0660-\u0669\u06f0-\u06f9]{0,3}\s?[.)/]\s*(?=\S)/u
const badInName = /[?!؟,،;؛"“”«»<>{}|=…\\]|https?|\. \p{Ll}|\]\(/u

/**
 * The label that a line may begin with.
 * @param text the line
 * @param from where its bare text begins, `to` where it ends
 */
export function labelOf(text: string, from: number, to: number): LabelCandidate | undefined {
  const stamped = withStamp(text, from, to)
  if (stamped !== undefined) return stamped.label
  const end = Math.min(to, from + maxName + 40)
  const signs = signsIn(text, from, end)
  if (signs === 0 && to - from > longestAlone) return withSpace(text, from, to)
  const head = text.slice(from, end)
  return (
    (signs & hasColon ? withColon(head, from, to) : undefined) ??
    (signs & hasBracket ? withSign(head, from, to) : undefined) ??
    (signs & hasPoint ? explicitPoint(head, from, to) : undefined) ??
    (signs & hasDash ? withDash(head, from, to) : undefined) ??
    withSpace(text, from, to) ??
    alone(head, from, to)
  )
}

/** In transcripts the time stands before the name or behind it: `[00:01:12] Ada: …`, `Ada (01:12): …`, `Ada 01:12`. */
function withStamp(text: string, from: number, to: number): {label: LabelCandidate | undefined} | undefined {
  const inner = text.indexOf(':', from + 1)
  if (inner === -1 || inner > from + maxName || !isDigitAt(text, inner - 1) || !isDigitAt(text, inner + 1))
    return undefined
  const head = text.slice(from, Math.min(to, from + maxName + 40))
  const before = stampBefore(head)
  if (before > 0) return before < to - from ? {label: labelOf(text, from + before, to)} : undefined
  const found = nameBeforeStamp(head)
  if (found === undefined || badInName.test(found.name)) return undefined
  const label = candidate(found.name, 'colon', {from, to, length: found.length})
  return {label: label && shifted(label, found.nameStart)}
}

function shifted(label: LabelCandidate, by: number): LabelCandidate {
  return by === 0 ? label : {...label, nameStart: label.nameStart + by, nameEnd: label.nameEnd + by}
}

// Which forms of labels a line may hold, so that most lines are looked through once and by no pattern.
const hasColon = 1
const hasDash = 2
const hasPoint = 4
const hasBracket = 8
/** No name goes on behind it. */
const ends = 16

const signOf = new Map<number, number>([
  ...Array.from(':：﹕', (sign) => [sign.charCodeAt(0), hasColon] as const),
  ...Array.from('-–—ـ', (sign) => [sign.charCodeAt(0), hasDash] as const),
  ...Array.from('.)/', (sign) => [sign.charCodeAt(0), hasPoint] as const),
  ...Array.from('?!؟;؛"“”«»<{}|=…\\\n', (sign) => [sign.charCodeAt(0), ends] as const),
  ['>'.charCodeAt(0), hasBracket | ends]
])
const furthest = Math.max(...signOf.keys())
/** By code unit, as far as signs go in the scripts of the three languages. */
const signTable = new Uint8Array(0x700)
for (const [unit, sign] of signOf) if (unit < signTable.length) signTable[unit] = sign
/** The longest name before a point, with its number and spaces. */
const longestPoint = 14

function signsIn(text: string, from: number, end: number): number {
  const first = text.charCodeAt(from)
  let found = first === 0x5b || first === 0x28 ? hasBracket : 0
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at)
    const sign = unit < 0x700 ? (signTable[unit] ?? 0) : unit > furthest ? 0 : (signOf.get(unit) ?? 0)
    if (sign === 0 || (sign === hasPoint && at - from >= longestPoint)) continue
    found |= sign & ~ends
    if (sign & ends) return found
  }
  return found
}

function withColon(head: string, from: number, to: number): LabelCandidate | undefined {
  const match = colon.exec(head)
  const number = numberLength(match?.[1] ?? '')
  const written = match?.[1]?.slice(number)
  const introduced = introducedName(written ?? '')
  const name = introduced ?? written
  if (!match || name === undefined || badInName.test(name)) return undefined
  const after = match[0].length
  if (head[after] === '/' || (isDigitAt(name, name.length - 1) && isDigitAt(head, after))) return undefined
  const label = candidate(name, 'colon', {from, to, length: after})
  if (!label) return undefined
  if (number > 0) return {...shifted(label, number), key: 'q', isNamed: true}
  return introduced === undefined ? label : {...label, introduces: true}
}

function withSign(head: string, from: number, to: number): LabelCandidate | undefined {
  const match = sign.exec(head)
  if (match?.[1] !== undefined) return candidate(match[1], 'sign', {from, to, length: match[0].length})
  const [whole, opening = '', name = ''] = bracket.exec(head) ?? []
  if (whole === undefined) return undefined
  const form = opening.length > 1 ? 'sign' : 'bracket'
  const found = candidate(name, form, {from, to, length: whole.length})
  return found && shifted(found, opening.length)
}

/** What may be the label where {@link labelOf} found a longer one: the `Q.` of `Q. Last one: what next?` */
export function shorterLabelOf(text: string, from: number, to: number): LabelCandidate | undefined {
  return explicitPoint(text.slice(from, Math.min(to, from + maxName)), from, to)
}

function explicitPoint(head: string, from: number, to: number): LabelCandidate | undefined {
  const match = point.exec(head)
  if (match?.[1] === undefined || explicitRole(fold(match[1])) === undefined) return undefined
  return candidate(match[1], 'point', {from, to, length: match[0].length})
}

function withDash(head: string, from: number, to: number): LabelCandidate | undefined {
  const match = dash.exec(head)
  const name = match?.[1]
  if (!match || name === undefined || badInName.test(name) || name.split(/\s+/).length > 4) return undefined
  const glued = match[0].length === name.length + 1 && /\p{L}/u.test(head[match[0].length] ?? '')
  return glued && /[A-Za-z]$/.test(name) ? undefined : candidate(name, 'dash', {from, to, length: match[0].length})
}

function withSpace(text: string, from: number, to: number): LabelCandidate | undefined {
  const found = unsignedName(text, from)
  if (found === undefined || badInName.test(found.name)) return undefined
  return candidate(found.name, 'space', {from, to, length: found.length})
}

/** `Novak, Peter`, as meetings list who is there. */
const familyFirst = /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}'’. -]+$/u

function alone(head: string, from: number, to: number): LabelCandidate | undefined {
  if (to - from > longestAlone || /[.?!؟؛;:,،…"»”)]$/.test(head.trim())) return undefined
  if (badInName.test(head) && !familyFirst.test(head)) return undefined
  return candidate(head.slice(0, to - from), 'alone', {from, to, length: to - from})
}

function candidate(
  raw: string,
  form: LabelCandidate['form'],
  at: {from: number; to: number; length: number}
): LabelCandidate | undefined {
  const name = nameOf(raw)
  if (!name) return undefined
  const contentStart = Math.min(at.from + at.length, at.to)
  const isAlone = contentStart >= at.to
  const named = form === 'colon' ? name.named : undefined
  return {
    key: named?.key ?? name.key,
    nameStart: at.from + (named?.start ?? 0),
    nameEnd: at.from + (named?.end ?? name.length),
    contentStart,
    form,
    alias: named ? undefined : name.alias,
    isNamed: named !== undefined,
    isAlone,
    introduces: false
  }
}
