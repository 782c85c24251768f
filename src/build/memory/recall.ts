// The site as the memory has it, without planning anything: its rosters stand in the ledger, and a text or a family is made
// when somebody asks for it. In: a desk, and the texts that are others now. Out: who knows the texts by their places in the
// memory's table, and the site.
import {checkFamily, makeFamily, makeSite, type Family, type Site, type Texts} from '../../collate.ts'
import type {Companion, LocaleTag, Summary, UrlPath} from '../../model.ts'
import {knownEntry, type Desk, type Entry} from './articles.ts'
import type {Memory} from '../memory.ts'
import {openShelf} from '../parsing/shelf.ts'
import {aspects, nameOf, noFamily} from './tables.ts'

/** Texts as they are now, by their places in the memory's table. */
export type Fresh = ReadonlyMap<number, Entry>

/** A few are looked for one by one. */
const FEW = 64

export class RecalledTexts implements Texts {
  readonly #desk: Desk
  readonly #entries = new Map<number, Entry>()
  readonly #families = new Map<number, Family>()
  readonly #base: RecalledTexts | undefined
  /** Of the families that are not as the base has them. */
  readonly #freshFamilies: ReadonlySet<number>
  #singly = 0
  #members: ReadonlyMap<number, readonly number[]> | undefined
  #places: ReadonlyMap<string, number> | undefined

  /** @param fresh texts that are others than in the `base`, if there is one */
  constructor(desk: Desk, fresh: Fresh = new Map(), base?: RecalledTexts) {
    this.#desk = desk
    this.#base = base
    this.#freshFamilies = new Set([...fresh.keys()].map((text) => desk.memory.site.families[text] ?? noFamily))
    for (const [text, entry] of fresh) this.#note(text, entry)
  }

  /** @throws where the memory has lost the text, which sends the build the long way */
  entryOf(text: number): Entry {
    const known = this.#entries.get(text) ?? this.#base?.entryOf(text)
    if (known !== undefined) return known
    const entry = knownEntry(text, this.#desk)
    if (entry === undefined) throw new LostText(`The text ${text} is lost.`)
    return this.#note(text, entry)
  }

  #note(text: number, entry: Entry): Entry {
    this.#desk.places.set(entry.key, entry)
    this.#entries.set(text, entry)
    return entry
  }

  /** From now on a text is this one; it does not change how the site is planned. */
  put(text: number, entry: Entry): void {
    this.#note(text, entry)
    this.#families.delete(this.#desk.memory.site.families[text] ?? noFamily)
  }

  summaryOf(text: number): Summary {
    return this.entryOf(text).summary
  }

  /** Of a text that is in the memory's table. */
  familyOf(text: number): Family {
    const number = this.#desk.memory.site.families[text] ?? noFamily
    const known = this.#families.get(number)
    if (known !== undefined) return known
    if (this.#base !== undefined && !this.#freshFamilies.has(number)) return this.#base.familyOf(text)
    const members = (number === noFamily ? undefined : this.membersOf(number)) ?? [text]
    const family = familyOf(
      members.map((one) => this.summaryOf(one)),
      this.#desk
    )
    this.#families.set(number, family)
    return family
  }

  /** The texts of a family. */
  membersOf(family: number): readonly number[] | undefined {
    if (this.#base !== undefined) return this.#base.membersOf(family)
    const {families} = this.#desk.memory.site
    if (this.#singly++ < FEW) return placesOf(family, families)
    this.#members ??= membersOf(families)
    return this.#members.get(family)
  }

  urlOf(text: number): UrlPath {
    return (this.#desk.memory.texts.urls[text] ?? '') as UrlPath
  }

  at(url: UrlPath): number | undefined {
    if (this.#base !== undefined) return this.#base.at(url)
    if (this.#singly++ < FEW) {
      const text = this.#desk.memory.texts.urls.indexOf(url)
      return text === -1 ? undefined : text
    }
    this.#places ??= new Map(this.#desk.memory.texts.urls.map((one, text) => [one, text]))
    return this.#places.get(url)
  }

  /** What inputs of plans may name, of the texts that somebody has asked for. */
  names(): ReadonlyMap<string, readonly number[]> {
    const names = new Map<string, number[]>()
    for (const [text, {summary}] of this.#asked()) {
      for (const [aspect, key] of aspects.entries()) {
        const known = names.get(summary[key])
        if (known === undefined) names.set(summary[key], [nameOf(text, aspect)])
        else known.push(nameOf(text, aspect))
      }
    }
    return names
  }

  #asked(): ReadonlyMap<number, Entry> {
    return new Map([...(this.#base === undefined ? [] : this.#base.#asked()), ...this.#entries])
  }
}

/** Thrown where the memory has not what it should have. */
export class LostText extends Error {}

export interface Recalled {
  readonly texts: RecalledTexts
  readonly site: Site
}

/** The site as it was when the memory was made; `undefined` where there was none. */
export function recall(desk: Desk): Recalled | undefined {
  const {memory, config} = desk
  const {head, site: table} = memory
  if (head === undefined) return undefined
  const texts = new RecalledTexts(desk)
  const {statics, redirects, withdrawn} = head.site
  const site = makeSite(config, {
    texts,
    rosters: table.rosters,
    statics,
    redirects,
    withdrawn: withdrawn.map((text) => texts.summaryOf(text)),
    // Until something is due it is the same site at any time.
    now: head.now
  })
  return {texts, site}
}

function placesOf(family: number, families: Uint32Array): number[] {
  const places: number[] = []
  for (let at = families.indexOf(family); at !== -1; at = families.indexOf(family, at + 1)) places.push(at)
  return places
}

function membersOf(families: Uint32Array): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>()
  for (const [text, number] of families.entries()) {
    const known = members.get(number)
    if (known === undefined) members.set(number, [text])
    else known.push(text)
  }
  return members
}

/** The family of these versions. */
export function familyOf(versions: readonly Summary[], {config, memory}: Pick<Desk, 'config' | 'memory'>): Family {
  const members = new Map<LocaleTag, Summary>(versions.map((summary) => [summary.locale, summary]))
  return makeFamily(config, members, {get: (slug) => companionOf(slug, memory)})
}

export function companionOf(
  slug: string,
  {companions, rows}: Pick<Memory, 'companions' | 'rows'>
): Companion | undefined {
  const at = companions.get(slug)
  return at === undefined ? undefined : (rows.read(at) as Companion | undefined)
}

/** Whether the same is to be said of a family as of what it was before, and nothing where there was none. */
export function isSaidAlready(before: Family | undefined, after: Family, desk: Desk): boolean {
  const shelf = openShelf(desk)
  const then = before === undefined ? [] : checkFamily(before, shelf)
  return JSON.stringify(then) === JSON.stringify(checkFamily(after, shelf))
}
