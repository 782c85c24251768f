// Names on turns: what enters are the labelled lines, what leaves is the person behind each label that names one.
import {readsAsPhrase} from '../../text/name-shape.ts'
import {foldPhrase, stripMarks} from '../frame/bare.ts'
import type {LabelledLine, LabelSpan} from '../labelled.ts'
import {explicitRole, officeRole} from '../labels.ts'
import {toWords} from '../tokens.ts'
import {isOrganisation} from './credits.ts'
import {addSpelling, enter, isKnown, type Draft, type Register} from './register.ts'

/** The label of a turn; of a split line, that of its half. */
export function labelAt(line: LabelledLine, side: 'question' | 'answer'): LabelSpan | undefined {
  return side === 'answer' && line.split !== undefined ? line.splitLabel : line.label
}

interface NamedLabel {
  readonly label: LabelSpan
  readonly name: string
  readonly side: 'question' | 'answer'
}

/** The full names first, so that surnames and initials find them, whatever the order in the text. */
export function enterLabels(register: Register, lines: readonly LabelledLine[]): Map<LabelSpan | undefined, Draft> {
  const named = lines
    .flatMap((line) => [
      ...nameIn(line.label, line.kind === 'answer' ? 'answer' : 'question'),
      ...nameIn(line.splitLabel, 'answer')
    ])
    .filter(({name}) => isKnown(register, name) || !isNoName(name))
  const drafts = new Map<LabelSpan | undefined, Draft>()
  const byName = new Map<string, Draft>()
  const longestFirst = [...named].sort((one, other) => wordCount(other.name) - wordCount(one.name))
  for (const {label, name, side} of longestFirst) {
    const kind = isOrganisation(name) ? 'organization' : 'person'
    const draft = byName.get(name) ?? enter(register, name, {at: label.start, kind})
    byName.set(name, draft)
    addSpelling(register, draft, {text: name, at: label.start})
    if (side === 'question') draft.asks++
    else draft.answers++
    drafts.set(label, draft)
  }
  return drafts
}

/** `Q`, «س», «خبرنگار» and the like are offices and no names. */
function nameIn(label: LabelSpan | undefined, side: 'question' | 'answer'): NamedLabel[] {
  if (label?.name === undefined) return []
  const name = stripMarks(label.name)
    .replace(/\s*[([][^()[\]]*[)\]]\s*$/u, '')
    .replace(/[\s:：>–—-]+$/u, '')
    .trim()
  const key = toWords(name).join(' ')
  if (key === '' || explicitRole(key) !== undefined || officeRole(key) !== undefined) return []
  return [{label, name, side}]
}

const headers = new Set([
  'from',
  'to',
  'subject',
  'sent',
  'date',
  'cc',
  're',
  'message',
  'note',
  'update',
  'edit',
  'narrator',
  'interviewee',
  'respondent',
  'finally',
  'lastly',
  'translation',
  'source',
  'مصاحبه شونده',
  'مصاحبه کننده',
  'مصاحبهشونده',
  'مصاحبهکننده',
  'ترجمه',
  'عکس',
  'راوی',
  'منبع',
  'الراوی',
  'المصدر',
  'ترجمها',
  'تصویر'
])

/** A phrase that a colon follows, or the field of a letter. */
function isNoName(name: string): boolean {
  const folded = foldPhrase(name)
  return headers.has(folded) || (folded.includes(' ') && readsAsPhrase(folded))
}

function wordCount(name: string): number {
  return name.split(/\s+/u).length
}
