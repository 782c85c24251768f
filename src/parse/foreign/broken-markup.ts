// Markup that an editor or a program broke over several lines: a tag with its style, the code of a content system, a card
// that is one link. What enters are the lines of a text, what leaves are those of such markup, labelled: they are left out
// before anything is guessed, for no line of them says by itself that it is none of the text's. Only what opens a line and
// closes at the end of another soon after counts.
import {codeLines} from '../explicit.ts'
import type {LabelledLine, LineKind} from '../labelled.ts'
import type {Line} from '../lines.ts'

interface Form {
  readonly opening: RegExp
  /** What a line holds that leaves nothing open. */
  readonly closed: RegExp
  readonly closing: RegExp
  readonly kind: LineKind
}

const forms: readonly Form[] = [
  {opening: /^<hr\s/i, closed: />/, closing: />$/, kind: 'note'},
  {
    opening: /^<(?:img|iframe|video|audio|figure|embed|source|picture|svg|div|section|aside|a|script|style)\s/i,
    closed: />/,
    closing: />$/,
    kind: 'figure'
  },
  {opening: /^\{%/, closed: /%\}/, closing: /%\}$/, kind: 'figure'},
  {opening: /^\{\{/, closed: /\}\}/, closing: /\}\}$/, kind: 'figure'},
  {opening: /^!?\[[^\]]*$/, closed: /\]/, closing: /^[^[]*\]\((?:https?:\/\/|\/|www\.)\S*\)$/, kind: 'chrome'}
]

const openings = '<{[!'
/** Lines among which markup closes that is open, and the length of one in UTF-16 units. */
const mostLines = 8
const longest = 400

/** The lines of `lines` that broken markup takes, in order. */
export function brokenMarkup(lines: readonly Line[]): LabelledLine[] {
  const found: LabelledLine[] = []
  if (!lines.some((line) => formAt(line) !== undefined)) return found
  const isCode = codeLines(lines)
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    const form = line === undefined || isCode(line) ? undefined : formAt(line)
    const end = form === undefined ? at : endOf(lines, at, form)
    if (form === undefined || end === at) continue
    for (const own of lines.slice(at, end + 1))
      found.push({line: own, kind: form.kind, confidence: 0.9, cues: ['markup broken over lines']})
    at = end
  }
  return found
}

function formAt(line: Line | undefined): Form | undefined {
  if (line === undefined || !openings.includes(line.text.charAt(0)) || line.text.length > longest) return undefined
  return forms.find(({opening, closed}) => opening.test(line.text) && !closed.test(line.text))
}

/** Index of the line that closes the markup; `from` where none does before other markup opens. */
function endOf(lines: readonly Line[], from: number, {closing}: Form): number {
  for (let at = from + 1; at < lines.length && at < from + mostLines; at++) {
    const line = lines[at]
    if (line === undefined || line.text.length > longest) return from
    if (closing.test(line.text)) return at
    if (openings.includes(line.text.charAt(0))) return from
  }
  return from
}
