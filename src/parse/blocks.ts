// Lines made into blocks, the units that the decoder labels: a hard-wrapped paragraph is one block, a code fence is one
// block, and a line that holds a question and its answer is two. What enters is the lines, what leaves is blocks in
// order that cover every line. Joining (wraps.ts) comes before cutting (halves.ts) because a question that is cut over three
// lines shows its question mark only in the third.
import {dressesOf, dressOf, type Dress} from './blocks/dress.ts'
import {splitTurns} from './blocks/halves.ts'
import {withoutDashLeads} from './labels/dash-lead.ts'
import {introducedOnce} from './labels/introduced.ts'
import {explicitRole, forgetNames} from './labels/label-names.ts'
import {withoutTitles} from './labels/repeated-title.ts'
import {unsignedInTurns} from './labels/unsigned.ts'
import {trustLabels, type LabelTrust} from './labels/label-trust.ts'
import {labelOf, shorterLabelOf, type LabelCandidate} from './labels.ts'
import type {Line} from './lines.ts'
import {sign} from './lines/signs.ts'
import {joinLines, type Draft} from './blocks/wraps.ts'

/** All fields are always there: objects of one form are read faster. */
export interface Block {
  /** Indexes into the lines, both included. */
  readonly first: number
  readonly last: number
  /** The block's text, lines joined by a space; offsets of `dress` and `label` are into it, and valid in the first line. */
  readonly text: string
  /** Offset in the source of the first character of `text`. */
  readonly start: number
  /** Signs that may be in it, see signs.ts: all that are, and perhaps more. */
  readonly signs: number
  readonly dress: Dress
  /** The label that it begins with, when the text vouches for it. */
  readonly label: LabelCandidate | undefined
  readonly trust: LabelTrust | undefined
  /** A label that the text does not vouch for. */
  readonly doubtfulLabel: LabelCandidate | undefined
  readonly blankBefore: number
  readonly indent: number
  readonly isCode: boolean
  /** The second half of a line that is split. */
  readonly isSecondHalf: boolean
  /** Whether its first line is a label and nothing else. */
  readonly hasLabelLine: boolean
}

export function toBlocks(lines: readonly Line[]): Block[] {
  const dresses = dressesOf(lines)
  const found = lines.map((line, i) => labelOf(line.text, dresses[i]?.start ?? 0, dresses[i]?.end ?? 0))
  const named = withoutTitles(introducedOnce(found), (i) => lines[i]?.text ?? '')
  const longest = unsignedInTurns(withoutDashLeads(named))
  const trust = trustLabels(longest, (i) => ((lines[i]?.signs ?? 0) & sign.question) !== 0)
  const candidates = longest.map((found, i) => settleLabel(found, trust, {line: lines[i], dress: dresses[i]}))
  if (isTitle(lines[0], candidates, trust)) candidates[0] = undefined
  const trusted = candidates.map((found) => (found && trust.has(found.key) ? found : undefined))
  const drafts = splitTurns(joinLines(lines, dresses, trusted), trust, lines)
  const margin = lines.reduce((least, {indent}) => Math.min(least, indent), Infinity)
  const blocks = drafts.map((draft) => toBlock(draft, {lines, dresses, candidates, trust, margin}))
  forgetNames()
  return blocks
}

const longestTitle = 60
const endsSentence = /[.?!؟؛:،,…"”»]$/

/** `The Tide: Vera Lund` above a turn of the same label is a title: nobody speaks twice without an answer between. */
function isTitle(
  line: Line | undefined,
  [first, ...others]: readonly (LabelCandidate | undefined)[],
  trust: ReadonlyMap<string, LabelTrust>
): boolean {
  if (!line || !first || first.form !== 'colon' || first.isAlone) return false
  if (line.text.length > longestTitle || endsSentence.test(line.text)) return false
  const next = others.find((found) => found !== undefined && trust.has(found.key))
  return next !== undefined && trust.get(next.key)?.speaker === trust.get(first.key)?.speaker
}

interface Labelled {
  readonly line: Line | undefined
  readonly dress: Dress | undefined
}

/** The shorter label where the text vouches for that one only. */
function settleLabel(
  found: LabelCandidate | undefined,
  trust: ReadonlyMap<string, LabelTrust>,
  {line, dress}: Labelled
): LabelCandidate | undefined {
  if (!found || !line || !dress || found.form === 'point' || trust.has(found.key)) return found
  const shorter = shorterLabelOf(line.text, dress.start, dress.end)
  return shorter && trust.has(shorter.key) ? shorter : found
}

/** What is known of the lines before they are joined and cut. */
interface Known {
  readonly lines: readonly Line[]
  readonly dresses: readonly Dress[]
  readonly candidates: readonly (LabelCandidate | undefined)[]
  readonly trust: ReadonlyMap<string, LabelTrust>
  /** The least indent. */
  readonly margin: number
}

function toBlock(draft: Draft, {lines, dresses, candidates, trust, margin}: Known): Block {
  const line = lines[draft.first]
  const same = line?.text === draft.text ? dresses[draft.first] : undefined
  const dress = same ?? dressOf(draft.text)
  const own = same ? candidates[draft.first] : labelOfDraft(draft.text, dress, candidates[draft.first])
  const label = draft.labelLine ?? (draft.isCode ? undefined : own)
  const known = label && (trust.get(label.key) ?? trustOfHalf(draft, label))
  return {
    first: draft.first,
    last: draft.last,
    text: draft.text,
    start: draft.start,
    signs: draft.signs,
    dress,
    label: known ? label : undefined,
    trust: known,
    doubtfulLabel: !known && label?.form === 'colon' ? label : undefined,
    blankBefore: draft.isSecondHalf ? 0 : (line?.blankBefore ?? 0),
    indent: (line?.indent ?? 0) - margin,
    isCode: draft.isCode,
    isSecondHalf: draft.isSecondHalf,
    hasLabelLine: draft.labelLine !== undefined
  }
}

/** A name with nothing behind it is a label only where it is one of the first line. */
function labelOfDraft(
  text: string,
  {start, end}: Dress,
  first: LabelCandidate | undefined
): LabelCandidate | undefined {
  const found = labelOf(text, start, end)
  return found?.form === 'space' && first?.form !== 'space' ? undefined : found
}

/** After a `Q:` on the same line an `A:` needs no other. */
function trustOfHalf({isSecondHalf}: Draft, {key}: LabelCandidate): LabelTrust | undefined {
  const role = isSecondHalf ? explicitRole(key) : undefined
  return role && {speaker: key, count: 1, role}
}
