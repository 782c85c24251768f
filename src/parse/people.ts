// The people of an interview. What enters are its labelled lines, what the front matter says and whom the site knows;
// what leaves are the persons of the tree, each under all its spellings, and who speaks in each turn. Labels on turns
// say most, then the front matter, then credits, then the introduction; the name under an interview is the guest's as
// often as the reporter's, so a by-line never makes an interviewer out of somebody who answers.
import type {FrontMatterFields, KnownPerson} from '../model.ts'
import type {Person} from '../tree/nodes.ts'
import type {LabelledLine} from './labelled.ts'
import {creditsOf, isOrganisation} from './people/credits.ts'
import {headOf} from './people/head.ts'
import {introduce} from './people/introduce.ts'
import {enterLabels, labelAt} from './people/labels.ts'
import {firstAt, roleOf, toPersons} from './people/persons.ts'
import {createRegister, enter, type Draft, type Register} from './people/register.ts'

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

const none: readonly KnownPerson[] = []

/** The people of the text whose lines are `lines`, in order. */
export function findPeople(text: string, lines: readonly LabelledLine[], options: PeopleOptions = {}): People {
  const register = createRegister(options.known ?? none)
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
  const guest = onlyOne(persons, 'interviewee')
  const host = persons.some(({role}) => role === 'interviewer')
    ? onlyOne(persons, 'interviewer')
    : onlyOne(persons, 'author')
  return {
    people: persons,
    speakerOf: (line, side) => {
      const named = labels.get(labelAt(line, side))
      return named ? idOf(named) : side === 'answer' ? guest : host
    },
    peopleOf: ({line}) => (bylines.get(line.index) ?? []).flatMap((draft) => idOf(draft) ?? [])
  }
}

/** The id of the one in that role, a person before an organisation; whoever signs an interview asked the questions. */
function onlyOne(persons: readonly Person[], role: Person['role']): string | undefined {
  const having = persons.filter((person) => person.role === role)
  const people = having.filter(({kind}) => kind === 'person')
  return (people.length === 1 ? people[0] : having.length === 1 ? having[0] : undefined)?.id
}

function enterFrontMatter(register: Register, fields: FrontMatterFields | undefined): void {
  const credit = (name: string, role: Person['role']): void => {
    enter(register, name, {at: -1, kind: isOrganisation(name) ? 'organization' : 'person'}).credited = role
  }
  for (const name of fields?.interviewee ?? []) credit(name, 'interviewee')
  for (const name of fields?.interviewer ?? []) credit(name, 'interviewer')
  if (fields?.translator !== undefined) credit(fields.translator, 'translator')
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

/** Askers looked for among the papers of the introduction. */
const mostOutlets = 20
const outletWords =
  'خبرگزاری|روزنامه|مجله|هفته[\u200c ]نامه|ماهنامه|سایت|پایگاه|شبکه|صحيفة|جريدة|وكالة|قناة|مجلة|موقع|the'

/** Who asks and is called a newspaper in the introduction is one: «به گزارش خبرگزاری فارس», «لـ«عكاظ»». */
function settleOutlets(register: Register, head: string): void {
  let letters: string | undefined
  for (const draft of register.drafts.slice(0, mostOutlets)) {
    if (draft.asks === 0 || draft.answers > 0 || draft.kind === 'organization') continue
    const isOutlet = draft.spellings.some(({text}) => {
      letters ??= withoutCase(head)
      if (!letters.includes(withoutCase(text))) return false
      const name = text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
      return new RegExp(`(?:${outletWords})\\s+[«"“]?${name}(?![\\p{L}])|ل(?:ـ|\\s)?\\s?[«"“]\\s?${name}`, 'iu').test(
        head
      )
    })
    if (isOutlet) draft.kind = 'organization'
  }
}

/** At least as much alike as regular expressions take letters for that ignore case. */
function withoutCase(text: string): string {
  return text.toLowerCase().toUpperCase()
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
