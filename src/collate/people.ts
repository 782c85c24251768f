// People: who of a text is who in `people.yaml`, and by which name a page calls them. The registry settles what a text
// leaves open; for somebody it does not name, the family name is worked out from the spellings in the text.
import type {Config, KnownPerson, LocaleTag, PersonSummary, PersonView} from '../model.ts'
import {fold} from '../text/fold.ts'
import {oneLine} from '../text/plain.ts'
import type {Person} from '../tree/nodes.ts'
import {familyName} from './family-name.ts'

/** The registry, by id and by every spelling, folded. Made once for each configuration. */
export interface Registry {
  readonly byId: ReadonlyMap<string, KnownPerson>
  readonly bySpelling: ReadonlyMap<string, KnownPerson>
}

const registries = new WeakMap<Config, Registry>()

export function registryOf(config: Config): Registry {
  const known = registries.get(config)
  if (known !== undefined) return known
  const registry = makeRegistry(config.people)
  registries.set(config, registry)
  return registry
}

function makeRegistry(people: readonly KnownPerson[]): Registry {
  const byId = new Map<string, KnownPerson>()
  const bySpelling = new Map<string, KnownPerson>()
  for (const person of people) {
    byId.set(person.id, person)
    for (const spelling of [...Object.values(person.name), ...person.spellings]) {
      const key = spellingKey(spelling)
      if (!bySpelling.has(key)) bySpelling.set(key, person)
    }
  }
  return {byId, bySpelling}
}

/** Adds to each person of a text who it is in the registry: by its id, else by any of its spellings. */
export function identify(people: readonly Person[], registry: Registry): PersonSummary[] {
  return people.map((person) => {
    const known =
      registry.byId.get(person.id) ??
      person.spellings
        .map((spelling) => registry.bySpelling.get(spellingKey(spelling)))
        .find((found) => found !== undefined)
    return known === undefined ? person : {...person, known: known.id}
  })
}

/** A full name and what the person is, in the page's language where the registry has it. */
export function personView(person: PersonSummary, locale: LocaleTag, registry: Registry): PersonView {
  const known = knownPerson(person, registry)
  const role = known?.role[locale] ?? roleOf(person, locale)
  const name = known?.name[locale] ?? person.name
  return role === undefined ? {name} : {name, role}
}

/** The family name that stands at somebody's answers. */
export function speakerName(person: PersonSummary, locale: LocaleTag, registry: Registry): string {
  const known = knownPerson(person, registry)
  const family = known?.family[locale]
  if (family !== undefined) return family
  if (person.kind === 'organization') return known?.name[locale] ?? person.name
  return familyName(known?.name[locale] ?? person.name, person.spellings)
}

export function knownPerson(person: PersonSummary, registry: Registry): KnownPerson | undefined {
  return person.known === undefined ? undefined : registry.byId.get(person.known)
}

/** `an international affairs expert` reads in a head as `International affairs expert`. */
function roleOf(person: PersonSummary, locale: LocaleTag): string | undefined {
  if (person.description === undefined) return undefined
  const role = oneLine(person.description)
  if (role === '') return undefined
  if (locale !== 'en') return role
  const bare = role.replace(/^(?:an?|the) (?=\S)/i, '')
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}

const punctuation = /[^\p{L}\p{N}]+/gu

/** Neither letter case, marks, dots nor hyphens tell two people apart. */
function spellingKey(spelling: string): string {
  return fold(spelling).replace(punctuation, ' ').trim()
}
