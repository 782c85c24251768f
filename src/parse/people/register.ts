// The people of one text while they are being found: who is named, under which spellings, and what they do. A name is
// looked up among those already there; the surest match wins, and a surname, a first name or initials count only where
// they fit one person. People known to the site join spellings that nothing in the text joins.
import type {KnownPerson} from '../../model.ts'
import {fold} from '../../text/fold.ts'
import {matchNames, nameForm, withoutTitles, type NameForm, type NameMatch} from '../../text/names.ts'
import type {Person} from '../../tree/nodes.ts'

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
  /** Every spelling so far, folded. */
  readonly bySpelling: Map<string, Draft>
  readonly known: readonly KnownForm[]
  /** Names of this text that were looked for among the known. */
  readonly found: Map<string, KnownPerson | typeof nobody>
}

/** Stands for a name that the site does not know. */
const nobody = Symbol('nobody')

interface KnownForm {
  readonly person: KnownPerson
  readonly forms: readonly NameForm[]
  readonly families: ReadonlySet<string>
}

/** Taking a name apart costs more than comparing it, and the site's people are the same for every text. */
const knownForms = new WeakMap<readonly KnownPerson[], readonly KnownForm[]>()

export function createRegister(known: readonly KnownPerson[]): Register {
  const before = knownForms.get(known)
  if (before) return {drafts: [], bySpelling: new Map(), known: before, found: new Map()}
  const forms = known.map((person) => ({
    person,
    forms: [...Object.values(person.name), ...person.spellings].map(nameForm),
    families: new Set(Object.values(person.family).map(fold))
  }))
  knownForms.set(known, forms)
  return {drafts: [], bySpelling: new Map(), known: forms, found: new Map()}
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
    found.known ??= knownOf(register, name, form)
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
    known: knownOf(register, name, form)
  }
  register.drafts.push(draft)
  register.bySpelling.set(fold(name), draft)
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
    const key = fold(text)
    if (!register.bySpelling.has(key)) register.bySpelling.set(key, draft)
  } else if (at < before.at) draft.spellings[same] = {text, at}
}

const strength: Readonly<Record<NameMatch, number>> = {same: 4, family: 3, initials: 2, given: 1}

/** A text with more people than this is a list or a trap, and its names are compared letter by letter only. */
const mostPeople = 200

/** Who in the register bears the name; `undefined` where nobody does, or more than one might. */
export function findDraft(register: Register, name: string): Draft | undefined {
  if (register.drafts.length > mostPeople) return register.bySpelling.get(fold(name))
  const form = nameForm(name)
  const known = register.known.length > 0 ? knownOf(register, name, form) : undefined
  let best: Draft | undefined
  let most = 0
  let isShared = false
  for (const draft of register.drafts) {
    const isKnown = known !== undefined && draft.known === known
    const score = isKnown ? 5 : Math.max(0, ...draft.forms.map((other) => scoreOf(form, other)))
    if (score === 0 || score < most) continue
    isShared = score === most
    best = draft
    most = score
  }
  return isShared ? undefined : best
}

function scoreOf(one: NameForm, other: NameForm): number {
  const match = matchNames(one, other)
  return match === undefined ? 0 : strength[match]
}

/** Whether the site knows somebody of that name. */
export function isKnown(register: Register, name: string): boolean {
  return register.known.length > 0 && knownOf(register, name, nameForm(name)) !== undefined
}

function knownOf(register: Register, name: string, form: NameForm): KnownPerson | undefined {
  const {known, found} = register
  const before = found.get(name)
  if (before !== undefined) return before === nobody ? undefined : before
  const folded = fold(name)
  const fitting = known.filter(
    ({forms, families}) => families.has(folded) || forms.some((other) => scoreOf(form, other) >= 3)
  )
  const person = fitting.length === 1 ? fitting[0]?.person : undefined
  found.set(name, person ?? nobody)
  return person
}
