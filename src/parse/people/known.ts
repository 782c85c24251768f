// Whom the site knows, for finding the bearer of a name among hundreds. What enters is the list of people and a name, what
// leaves is the one person who may bear it. Names match by how they sound, which no table can be asked for; but words that
// sound alike have the same groups of consonants, if they are not long, so a name is compared only with the words that
// share them. What they are sought by is kept with them, and what was found from text to text.
import type {KnownPerson} from '../../model.ts'
import {fold} from '../../text/fold.ts'
import {consonantsIn, groupsIn, nameMarks, soundsFrom} from '../../text/name-marks.ts'
import {matchNames, nameForm, soundsIn, type NameForm} from '../../text/names.ts'
import {soundAlike, type Sounds} from '../../text/phonemes.ts'

export interface KnownPeople {
  /** The one person whom the name fits; `undefined` where it fits nobody, or more than one. */
  readonly find: (name: string) => KnownPerson | undefined
}

class KnownForm {
  readonly person: KnownPerson
  #forms: readonly NameForm[] | undefined

  constructor(person: KnownPerson) {
    this.person = person
  }

  /** Taken apart when somebody's name is compared with these. */
  get forms(): readonly NameForm[] {
    return (this.#forms ??= namesOf(this.person).map(nameForm))
  }
}

/** A word, or a name as one word, with all who have it. */
class Unit {
  readonly bearers: KnownForm[] = []
  readonly #key: string
  #sounds: Sounds | undefined

  constructor(key: string) {
    this.#key = key
  }

  get sounds(): Sounds {
    return (this.#sounds ??= soundsFrom(this.#key))
  }
}

interface Index {
  readonly byFamily: ReadonlyMap<string, readonly KnownForm[]>
  /** By the groups of consonants. */
  readonly byGroups: ReadonlyMap<number, readonly Unit[]>
  /** By the number of consonants, those of so many that one group more or less may not tell them apart. */
  readonly long: ReadonlyMap<number, readonly Unit[]>
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

function namesOf({name, spellings}: KnownPerson): string[] {
  return [...Object.values(name), ...spellings]
}

/** The one of these people whom the name fits; `undefined` where it fits nobody, or more than one. */
export function findPerson(name: string, people: readonly KnownPerson[]): KnownPerson | undefined {
  return knownPeopleOf(people).find(name)
}

function indexOf(people: readonly KnownPerson[]): Index {
  const byFamily = new Map<string, KnownForm[]>()
  const units = new Map<string, Unit>()
  for (const person of people) {
    const known = new KnownForm(person)
    const {families, sounds} = person.marks ?? nameMarks(namesOf(person), Object.values(person.family))
    for (const family of families) push(byFamily, family, known)
    for (const key of sounds) {
      const unit = units.get(key) ?? new Unit(key)
      units.set(key, unit)
      unit.bearers.push(known)
    }
  }
  const byGroups = new Map<number, Unit[]>()
  const long = new Map<number, Unit[]>()
  for (const [key, unit] of units) {
    push(byGroups, groupsIn(key), unit)
    const consonants = consonantsIn(key)
    if (consonants >= longWord - mostApart) push(long, consonants, unit)
  }
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
  const {groups, consonants} = sounds
  const units = new Set(byGroups.get(groups))
  const least = consonants < longWord ? longWord : consonants - mostApart
  for (let count = least; count <= consonants + mostApart; count++)
    for (const unit of long.get(count) ?? []) units.add(unit)
  return [...units].filter((unit) => soundAlike(sounds, unit.sounds)).flatMap(({bearers}) => bearers)
}

function isBearer(one: NameForm, other: NameForm): boolean {
  const match = matchNames(one, other)
  return match === 'same' || match === 'family'
}
