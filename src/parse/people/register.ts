// The people of one text while they are being found: who is named, under which spellings, and what they do. A name is
// looked up among those already there; the surest match wins, and a surname, a first name or initials count only where
// they fit one person. People known to the site join spellings that nothing in the text joins.
import type {KnownPerson} from '../../model.ts'
import {fold} from '../../text/fold.ts'
import {matchNames, nameForm, withoutTitles, type NameForm, type NameMatch} from '../../text/names.ts'
import type {Person} from '../../tree/nodes.ts'
import {knownPeopleOf, type KnownPeople} from './known.ts'

export interface Spelling {
  readonly text: string
  /** Offset of its first appearance; -1 in the front matter. */
  readonly at: number
}

/** Somebody named in the text. */
export interface Draft {
  readonly spellings: Spelling[]
  readonly forms: NameForm[]
  kind: Person['kind']
  /** What a credit or the front matter says; labels weigh more in the end. */
  credited: Person['role'] | undefined
  asks: number
  answers: number
  description: string | undefined
  known: KnownPerson | undefined
}

export interface Register {
  readonly drafts: Draft[]
  /** Spellings in the order in which they came, as long as nobody has asked who bears them letter by letter. */
  readonly entered: Entered[]
  /** The spellings before, folded. */
  readonly bySpelling: Map<string, Draft>
  readonly known: KnownPeople
}

interface Entered {
  readonly text: string
  readonly draft: Draft
  /** Whether it is the first spelling of somebody. */
  readonly isNew: boolean
}

export function createRegister(known: readonly KnownPerson[]): Register {
  return {drafts: [], entered: [], bySpelling: new Map(), known: knownPeopleOf(known)}
}

/** Where the name is from and when it first appears. */
export interface Appearance {
  readonly at: number
  readonly kind?: Person['kind']
}

/** The person of that name, new if nobody fits. */
export function enter(register: Register, written: string, {at, kind = 'person'}: Appearance): Draft {
  const name = withoutTitles(written)
  const found = findDraft(register, name)
  const form = nameForm(name)
  if (found) {
    addSpelling(register, found, {text: name, at})
    found.known ??= register.known.find(name)
    return found
  }
  const draft: Draft = {
    spellings: [{text: name, at}],
    forms: [form],
    kind,
    credited: undefined,
    asks: 0,
    answers: 0,
    description: undefined,
    known: register.known.find(name)
  }
  register.drafts.push(draft)
  register.entered.push({text: name, draft, isNew: true})
  return draft
}

/** Notes that the person is also called so; of one spelling the first appearance counts. */
export function addSpelling(register: Register, draft: Draft, {text: written, at}: Spelling): void {
  const text = withoutTitles(written)
  const same = draft.spellings.findIndex((spelling) => spelling.text === text)
  const before = draft.spellings[same]
  if (before === undefined) {
    draft.spellings.push({text, at})
    draft.forms.push(nameForm(text))
    register.entered.push({text, draft, isNew: false})
  } else if (at < before.at) draft.spellings[same] = {text, at}
}

const strength: Readonly<Record<NameMatch, number>> = {same: 4, family: 3, initials: 2, given: 1}

/** A text with more people than this is a list or a trap, and its names are compared letter by letter only. */
const mostPeople = 200

/** Who in the register bears the name; `undefined` where nobody does, or more than one might. */
export function findDraft(register: Register, name: string): Draft | undefined {
  if (register.drafts.length > mostPeople) return bearerOf(register, name)
  const form = nameForm(name)
  const known = register.known.find(name)
  let best: Draft | undefined
  let most = 0
  let isShared = false
  for (const draft of register.drafts) {
    const isKnown = known !== undefined && draft.known === known
    const score = isKnown ? 5 : bestScore(form, draft.forms)
    if (score === 0 || score < most) continue
    isShared = score === most
    best = draft
    most = score
  }
  return isShared ? undefined : best
}

/** Who bears the name letter by letter. */
function bearerOf({entered, bySpelling}: Register, name: string): Draft | undefined {
  for (const {text, draft, isNew} of entered.splice(0)) {
    const key = fold(text)
    if (isNew || !bySpelling.has(key)) bySpelling.set(key, draft)
  }
  return bySpelling.get(fold(name))
}

function bestScore(form: NameForm, others: readonly NameForm[]): number {
  let most = 0
  for (const other of others) most = Math.max(most, scoreOf(form, other))
  return most
}

function scoreOf(one: NameForm, other: NameForm): number {
  const match = matchNames(one, other)
  return match === undefined ? 0 : strength[match]
}

/** Whether the site knows somebody of that name. */
export function isKnown(register: Register, name: string): boolean {
  return register.known.find(name) !== undefined
}
