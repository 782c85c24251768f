// Names on turns: what enters are the labelled lines, what leaves is the person behind each label that names one.
import {readsAsPhrase} from '../../text/name-shape.ts'
import {foldPhrase, stripMarks} from '../frame/bare.ts'
import type {LabelledLine, LabelSpan} from '../labelled.ts'
import {explicitRole, isNumberedVoice, officeRole} from '../labels/label-names.ts'
import {toWords} from '../words/tokens.ts'
import {isOrganisation} from './credits.ts'
import {addSpelling, enter, isKnown, type Draft, type Register} from './register.ts'

/** The label of a turn; of a split line, that of its half. */
export function labelAt(line: LabelledLine, side: 'question' | 'answer'): LabelSpan | undefined {
  return side === 'answer' && line.split !== undefined ? line.splitLabel : line.label
}

interface NamedLabel {
  readonly label: LabelSpan
  readonly name: string
  /** Words of the name. */
  readonly words: number
  readonly side: 'question' | 'answer'
}

/** The full names first, so that surnames and initials find them, whatever the order in the text. */
export function enterLabels(register: Register, lines: readonly LabelledLine[]): Map<LabelSpan | undefined, Draft> {
  const longestFirst = namedIn(register, lines).sort((one, other) => other.words - one.words)
  const drafts = new Map<LabelSpan | undefined, Draft>()
  const byName = new Map<string, Draft>()
  for (const {label, name, side} of longestFirst) {
    // The first label with a name has its first place: the others add nothing.
    const draft = byName.get(name) ?? enterName(register, name, label.start)
    byName.set(name, draft)
    if (side === 'question') draft.asks++
    else draft.answers++
    drafts.set(label, draft)
  }
  return drafts
}

function enterName(register: Register, name: string, at: number): Draft {
  const draft = enter(register, name, {at, kind: isOrganisation(name) ? 'organization' : 'person'})
  addSpelling(register, draft, {text: name, at})
  return draft
}

/** The labels that name somebody; each way to write one is looked at once. */
function namedIn(register: Register, lines: readonly LabelledLine[]): NamedLabel[] {
  const names = new Map<string, Pick<NamedLabel, 'name' | 'words'> | undefined>()
  const found: NamedLabel[] = []
  const add = (label: LabelSpan | undefined, side: NamedLabel['side']): void => {
    const written = label?.name
    if (label === undefined || written === undefined) return
    if (!names.has(written)) {
      const name = nameIn(register, written)
      names.set(written, name === undefined ? undefined : {name, words: wordCount(name)})
    }
    const known = names.get(written)
    if (known) found.push({label, side, ...known})
  }
  for (const line of lines) {
    add(line.label, line.kind === 'answer' ? 'answer' : 'question')
    add(line.splitLabel, 'answer')
  }
  return found
}

/** `Q`, «س», «خبرنگار» and the like are offices and no names. */
function nameIn(register: Register, written: string): string | undefined {
  const name = stripMarks(written)
    .replace(/\s*[([][^()[\]]*[)\]]\s*$/u, '')
    .replace(/[\s:：>–—-]+$/u, '')
    .trim()
  const key = toWords(name).join(' ')
  if (key === '' || explicitRole(key) !== undefined || officeRole(key) !== undefined) return undefined
  if (isNumberedVoice(name)) return undefined
  return isKnown(register, name) || !isNoName(name) ? name : undefined
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
