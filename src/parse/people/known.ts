// Whom the site knows, for finding the bearer of a name among hundreds. What enters is the list of people and a name, what
// leaves is the one person who may bear it. Names match by how they sound, which no table can be asked for; but words that
// sound alike have the same groups of consonants, if they are not long, so a name is compared only with the words that
// share them. The list is taken apart once, and what was found is kept from text to text.
import type {KnownPerson} from '../../model.ts'
import {fold} from '../../text/fold.ts'
import {matchNames, nameForm, soundsIn, type NameForm} from '../../text/names.ts'
import {soundAlike, type Sounds} from '../../text/phonemes.ts'

export interface KnownPeople {
  /** The one person whom the name fits; `undefined` where it fits nobody, or more than one. */
  readonly find: (name: string) => KnownPerson | undefined
}

interface KnownForm {
  readonly person: KnownPerson
  readonly forms: readonly NameForm[]
}

/** A word, or a name as one word, with all who have it. */
interface Unit {
  readonly sounds: Sounds
  readonly bearers: KnownForm[]
}

interface Index {
  readonly byFamily: ReadonlyMap<string, readonly KnownForm[]>
  readonly byGroups: ReadonlyMap<number, readonly Unit[]>
  /** Words of so many consonants that one group more or less may not tell them apart. */
  readonly long: readonly Unit[]
}

/** As soundAlike has it: groups need not be the same from so many consonants on, and their numbers are that near. */
const longWord = 9
const mostApart = 3
const mostFound = 5000
const nobody = Symbol('nobody')

const knownPeople = new WeakMap<readonly KnownPerson[], KnownPeople>()

export function knownPeopleOf(people: readonly KnownPerson[]): KnownPeople {
  const before = knownPeople.get(people)
  if (before) return before
  const found = new Map<string, KnownPerson | typeof nobody>()
  let index: Index | undefined
  const known: KnownPeople = {
    find: (name) => {
      const known = found.get(name)
      if (known !== undefined || people.length === 0) return known === nobody ? undefined : known
      index ??= indexOf(people)
      const person = findIn(index, name)
      if (found.size >= mostFound) found.clear()
      found.set(name, person ?? nobody)
      return person
    }
  }
  knownPeople.set(people, known)
  return known
}

function indexOf(people: readonly KnownPerson[]): Index {
  const byFamily = new Map<string, KnownForm[]>()
  const units = new Map<string, Unit>()
  for (const person of people) {
    const names = [...Object.values(person.name), ...person.spellings]
    const known = {person, forms: names.map(nameForm)}
    for (const family of new Set(Object.values(person.family).map(fold))) push(byFamily, family, known)
    for (const sounds of known.forms.flatMap(soundsIn)) {
      const key = `${sounds.script} ${sounds.letters}`
      const unit = units.get(key) ?? {sounds, bearers: []}
      units.set(key, unit)
      if (!unit.bearers.includes(known)) unit.bearers.push(known)
    }
  }
  const byGroups = new Map<number, Unit[]>()
  for (const unit of units.values()) push(byGroups, unit.sounds.groups, unit)
  const long = [...units.values()].filter(({sounds}) => sounds.consonants >= longWord - mostApart)
  return {byFamily, byGroups, long}
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

function findIn(index: Index, name: string): KnownPerson | undefined {
  const form = nameForm(name)
  const fitting = new Set(index.byFamily.get(fold(name)))
  for (const known of soundsIn(form).flatMap((sounds) => bearersOf(index, sounds)))
    if (!fitting.has(known) && known.forms.some((other) => isBearer(form, other))) fitting.add(known)
  return fitting.size === 1 ? [...fitting][0]?.person : undefined
}

/** Who has a word that sounds so. */
function bearersOf({byGroups, long}: Index, sounds: Sounds): readonly KnownForm[] {
  const near = byGroups.get(sounds.groups) ?? []
  const far = sounds.consonants >= longWord - mostApart ? long : []
  return [...near, ...far].filter((unit) => soundAlike(sounds, unit.sounds)).flatMap(({bearers}) => bearers)
}

function isBearer(one: NameForm, other: NameForm): boolean {
  const match = matchNames(one, other)
  return match === 'same' || match === 'family'
}
