// The people of an interview. What enters are its labelled lines, what the front matter says and whom the site knows;
// what leaves are the persons of the tree, each under all its spellings, and who speaks in each turn. Labels on turns
// say most, then the front matter, then credits, then the introduction; the name under an interview is the guest's as
// often as the reporter's, so a by-line never makes an interviewer out of somebody who answers.
import type {FrontMatterFields, KnownPerson} from '../model.ts'
import {readsAsPhrase} from '../text/name-shape.ts'
import {slugOf} from '../text/slug.ts'
import type {Person} from '../tree/nodes.ts'
import {foldPhrase, stripMarks} from './frame/bare.ts'
import type {LabelledLine, LabelSpan} from './labelled.ts'
import {explicitRole, officeRole} from './labels.ts'
import {creditsOf, isOrganisation} from './people/credits.ts'
import {introduce, type HeadText} from './people/introduce.ts'
import {addSpelling, createRegister, enter, isKnown, type Draft, type Register} from './people/register.ts'
import {toWords} from './tokens.ts'

export interface PeopleOptions {
  readonly frontMatter?: FrontMatterFields
  readonly known?: readonly KnownPerson[]
}

/** What {@link findPeople} found; the functions are what the assembler asks for. */
export interface People {
  /** In order of first appearance, those of the front matter first. */
  readonly people: readonly Person[]
  /** Id of who speaks in the turn that begins in the line; absent where that cannot be told. */
  readonly speakerOf: (line: LabelledLine, side: 'question' | 'answer') => string | undefined
  /** Ids of those whom the by-line names, in its order. */
  readonly peopleOf: (line: LabelledLine) => readonly string[]
}

/** The people of the text whose lines are `lines`, in order. */
export function findPeople(text: string, lines: readonly LabelledLine[], options: PeopleOptions = {}): People {
  const register = createRegister(options.known ?? [])
  const head = headOf(text, lines)
  enterFrontMatter(register, options.frontMatter)
  const labels = enterLabels(register, lines)
  const bylines = enterBylines(register, lines)
  introduce(register, head)
  settleOutlets(register, head.text)
  settleBylines(register, [...bylines.values()])
  const drafts = [...register.drafts].sort((one, other) => firstAt(one) - firstAt(other))
  const persons = toPersons(drafts)
  const ids = new Map(drafts.map((draft, at) => [draft, persons[at]?.id]))
  const idOf = (draft: Draft | undefined): string | undefined => draft && ids.get(draft)
  const only = (role: Person['role']): string | undefined => {
    const having = persons.filter((person) => person.role === role)
    const people = having.filter(({kind}) => kind === 'person')
    return (people.length === 1 ? people[0] : having.length === 1 ? having[0] : undefined)?.id
  }
  const guest = only('interviewee')
  const host = only('interviewer')
  return {
    people: persons,
    speakerOf: (line, side) => {
      const named = labels.get(labelAt(line, side))
      return named ? idOf(named) : side === 'answer' ? guest : host
    },
    peopleOf: ({line}) => (bylines.get(line.index) ?? []).flatMap((draft) => idOf(draft) ?? [])
  }
}

function enterFrontMatter(register: Register, fields: FrontMatterFields | undefined): void {
  const credit = (name: string, role: Person['role']): void => {
    enter(register, name, {at: -1, kind: isOrganisation(name) ? 'organization' : 'person'}).credited = role
  }
  for (const name of fields?.interviewee ?? []) credit(name, 'interviewee')
  for (const name of fields?.interviewer ?? []) credit(name, 'interviewer')
  if (fields?.translator !== undefined) credit(fields.translator, 'translator')
}

function labelAt(line: LabelledLine, side: 'question' | 'answer'): LabelSpan | undefined {
  return side === 'answer' && line.split !== undefined ? line.splitLabel : line.label
}

interface NamedLabel {
  readonly label: LabelSpan
  readonly name: string
  readonly side: 'question' | 'answer'
}

/** The full names first, so that surnames and initials find them, whatever the order in the text. */
function enterLabels(register: Register, lines: readonly LabelledLine[]): Map<LabelSpan | undefined, Draft> {
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

const headers = new Set(['from', 'to', 'subject', 'sent', 'date', 'cc', 're', 'message', 'note', 'update', 'edit'])

/** A phrase that a colon follows, or the field of a letter. */
function isNoName(name: string): boolean {
  const folded = foldPhrase(name)
  return headers.has(folded) || (folded.includes(' ') && readsAsPhrase(folded))
}

function wordCount(name: string): number {
  return name.split(/\s+/u).length
}

/** In UTF-16 units; what an editor tags as one may be longer. */
const longestByline = 400

function enterBylines(register: Register, lines: readonly LabelledLine[]): Map<number, Draft[]> {
  const found = new Map<number, Draft[]>()
  for (const {kind, line} of lines) {
    if (kind !== 'byline') continue
    const drafts = creditsOf(line.text.slice(0, longestByline)).map(({name, kind: what, role}) => {
      const draft = enter(register, name, {at: line.start + Math.max(0, line.text.indexOf(name)), kind: what})
      draft.credited ??= role
      return draft
    })
    found.set(line.index, drafts)
  }
  return found
}

/** Longest head that is searched for names, in UTF-16 units. */
const longestHead = 8000

function headOf(text: string, lines: readonly LabelledLine[]): HeadText {
  const turn = lines.findIndex(({kind}) => kind === 'question' || kind === 'answer')
  const before = turn < 0 ? lines : lines.slice(0, turn)
  const head = before.filter(({kind}) => kind === 'headline' || kind === 'kicker' || kind === 'standfirst')
  const from = head[0]?.line.start ?? 0
  const end = Math.min(head.at(-1)?.line.end ?? 0, from + longestHead)
  return {
    headline: stripMarks(head.find(({kind}) => kind === 'headline')?.line.text ?? ''),
    text: withoutMarkup(text.slice(from, Math.max(from, end))),
    from,
    introduction: head.find(({kind}) => kind === 'standfirst')?.line.start ?? end
  }
}

/** Marks and addresses made blank, so that offsets hold. */
function withoutMarkup(text: string): string {
  return text
    .replace(/\]\([^)]*\)|<[^<>]*>/gu, (found) => ' '.repeat(found.length))
    .replace(/[[\]*_#]|&nbsp;/gu, (found) => ' '.repeat(found.length))
}

/** Askers looked for among the papers of the introduction. */
const mostOutlets = 20
const outletWords =
  'خبرگزاری|روزنامه|مجله|هفته[\u200c ]نامه|ماهنامه|سایت|پایگاه|شبکه|صحيفة|جريدة|وكالة|قناة|مجلة|موقع|the'

/** Who asks and is called a newspaper in the introduction is one: «به گزارش خبرگزاری فارس», «لـ«عكاظ»». */
function settleOutlets(register: Register, head: string): void {
  for (const draft of register.drafts.slice(0, mostOutlets)) {
    if (draft.asks === 0 || draft.answers > 0 || draft.kind === 'organization') continue
    const isOutlet = draft.spellings.some(({text}) => {
      const name = text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
      return new RegExp(`(?:${outletWords})\\s+[«"“]?${name}(?![\\p{L}])|ل(?:ـ|\\s)?\\s?[«"“]\\s?${name}`, 'iu').test(
        head
      )
    })
    if (isOutlet) draft.kind = 'organization'
  }
}

/** A name and an outlet with no word for who did what: the outlet asked the guest, or the reporter works for it. */
function settleBylines(register: Register, bylines: readonly (readonly Draft[])[]): void {
  const isAsked = register.drafts.some(({asks, credited}) => asks > 0 || credited === 'interviewer')
  for (const drafts of bylines) {
    const hasGuest = drafts.some((draft) => roleOf(draft) === 'interviewee')
    for (const draft of drafts) {
      if (draft.credited !== undefined || draft.answers > 0) continue
      if (draft.kind === 'person') draft.credited = 'author'
      else if (hasGuest && !isAsked) draft.credited = 'interviewer'
    }
  }
}

function roleOf({asks, answers, credited}: Draft): Person['role'] {
  if (answers > asks) return 'interviewee'
  return asks > 0 ? 'interviewer' : (credited ?? 'unknown')
}

function firstAt({spellings}: Draft): number {
  return Math.min(...spellings.map(({at}) => at))
}

function toPersons(drafts: readonly Draft[]): Person[] {
  const taken = new Map<string, number>()
  return drafts.map((draft) => {
    const spellings = [...draft.spellings].sort((one, other) => one.at - other.at).map(({text}) => text)
    const name = fullest(spellings)
    const id = unique(draft.known?.id ?? (slugOf(name) || 'person'), taken)
    const {description, kind} = draft
    return {id, kind, role: roleOf(draft), name, spellings, ...(description === undefined ? {} : {description})}
  })
}

/** Most words, and of those one that is not all capitals; the first among equals. */
function fullest(spellings: readonly string[]): string {
  return spellings.reduce((best, name) => (fullness(name) > fullness(best) ? name : best), spellings[0] ?? '')
}

function fullness(name: string): number {
  return wordCount(name) * 2 + (/\p{Ll}|[\u0600-\u06FF]/u.test(name) ? 1 : 0)
}

function unique(id: string, taken: Map<string, number>): string {
  const count = (taken.get(id) ?? 0) + 1
  taken.set(id, count)
  const free = count === 1 ? id : `${id}-${count}`
  return count === 1 || !taken.has(free) ? free : unique(free, taken)
}
