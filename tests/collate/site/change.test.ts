import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  changeOf,
  collate,
  inputsOf,
  makeFamily,
  plansNear,
  type Site,
  type Version,
  versionOf
} from '../../../src/collate.ts'
import type {Companion, Config, LocaleTag, Plan, SourcePath, Summary, UrlPath} from '../../../src/model.ts'
import {configWith, NOW, person, shelf, summaryOf} from '../material.ts'

const config: Config = configWith({
  topics: [
    {id: 'harbour', name: {en: 'Harbour'}},
    {id: 'rails', name: {en: 'Rails'}}
  ],
  people: [{id: 'mina', name: {en: 'Mina Azad'}, family: {}, role: {}, spellings: [], links: []}]
})

const locale = fc.constantFrom<LocaleTag>('en', 'fa', 'ar')
const name = fc.constantFrom('Mina Azad', 'Omid Rad', 'omid-rad', 'Sara Nuri', 'Ali Farah', 'Nadia Sabir', 'Jo Lind')
const guests = fc.uniqueArray(name, {maxLength: 2})

const version = fc.record({
  locale,
  day: fc.option(fc.integer({min: 0, max: 150}), {nil: undefined}),
  guests,
  photographer: fc.option(name, {nil: undefined}),
  topics: fc.uniqueArray(fc.constantFrom('harbour', 'rails', 'night trains', 'night-trains', 'fog'), {maxLength: 2}),
  headline: fc.constantFrom('The bell', 'The mole', 'Ten nights')
})

const family = fc.record({
  versions: fc.uniqueArray(version, {minLength: 1, maxLength: 3, selector: (one) => one.locale}),
  hasPicture: fc.boolean()
})

type Drawn = typeof family extends fc.Arbitrary<infer Value> ? Value : never
type Families = ReadonlyMap<string, Drawn>

function rowOf(
  slug: string,
  {locale: tag, day, guests: names, photographer, topics, headline}: Drawn['versions'][number]
): Summary {
  const date = day === undefined ? '' : new Date(Date.UTC(2025, 8, 1) + day * 86_400_000).toISOString().slice(0, 10)
  const people = [
    ...names.map((one) => person(one.toLowerCase().replace(' ', '-'), one)),
    ...(photographer === undefined ? [] : [person(`p-${photographer}`, photographer, {role: 'photographer'})])
  ]
  const row = summaryOf({slug, locale: tag, headline, date, people, frontMatter: {topics}}, config)
  return {...row, face: JSON.stringify([slug, tag, date, people, topics, headline]), hash: `${row.hash} whole`}
}

function rowsOf(families: Families): Summary[] {
  return [...families].flatMap(([slug, {versions}]) => versions.map((one) => rowOf(slug, one)))
}

function companionsOf(families: Families): Companion[] {
  return [...families].flatMap(([slug, {hasPicture}]) =>
    hasPicture
      ? [
          {
            folder: `content/interviews/${slug}` as SourcePath,
            slug,
            digest: `picture of ${slug}`,
            pictures: [{name: 'a.png', path: `${slug}/a.png` as SourcePath, hash: 'h', width: 8, height: 8}]
          }
        ]
      : []
  )
}

function planned(families: Families): {site: Site; plans: readonly Plan[]} {
  return collate(config, rowsOf(families), {companions: companionsOf(families), shelf, now: NOW})
}

function numbersOf(site: Site): Map<SourcePath, number> {
  return new Map(
    [...site.editions.values()].flatMap(({entries, roster}) =>
      entries.map(({summary, rank}) => [summary.path, roster.texts[rank] ?? -1] as const)
    )
  )
}

/** The site after the families of these slugs have become what they are in `now`, told from the site before. */
function changed(before: Site, now: Families, slugs: readonly string[]) {
  const numbers = numbersOf(before)
  const entries = new Map(
    [...before.editions.values()].flatMap((edition) =>
      edition.entries.map((entry) => [edition.roster.texts[entry.rank] ?? -1, entry] as const)
    )
  )
  const beside = new Map(companionsOf(now).map((one) => [one.slug, one]))
  const gone = [...entries].filter(([, {slug}]) => slugs.includes(slug)).map(([number]) => number)
  let next = numbers.size
  const come = slugs.flatMap((slug): Version[] => {
    const drawn = now.get(slug)
    if (drawn === undefined) return []
    const members = new Map(drawn.versions.map((one) => [one.locale, rowOf(slug, one)]))
    const made = makeFamily(config, members, beside)
    return [...made.versions.values()].map((summary) => versionOf(next++, summary, made))
  })
  const fresh = new Map(come.map((one) => [one.text, one]))
  const of = (text: number): {summary: Summary; family: Version['family']; slug: string} => {
    const found = fresh.get(text) ?? entries.get(text)
    if (found === undefined) throw new Error(`no text ${text}`)
    return found
  }
  const urlOf = (text: number): UrlPath => `${of(text).summary.locale}/${of(text).slug}/` as UrlPath
  const all = [...entries.keys()].filter((text) => !gone.includes(text)).concat([...fresh.keys()])
  const texts = {
    summaryOf: (text: number) => of(text).summary,
    familyOf: (text: number) => of(text).family,
    urlOf,
    at: (url: UrlPath) => all.find((text) => urlOf(text) === url)
  }
  return changeOf(before, {texts, gone: new Set(gone), come})
}

function inputsByPlan(site: Site, plans: readonly Plan[]): Map<string, string> {
  return new Map(plans.map((plan) => [`${plan.kind} ${plan.url}`, inputsOf(site, plan).join('\n')]))
}

function nameOf({kind, url}: Plan): string {
  return `${kind} ${url}`
}

/** The changed site with the one that is planned of all, and the plans that are said to be near with those that differ. */
function compare(start: Families, end: Families, slugs: readonly string[]): void {
  const before = planned(start)
  const anew = planned(end)
  const change = changed(before.site, end, slugs)
  const expected = inputsByPlan(anew.site, anew.plans)
  expect(inputsByPlan(change.after, anew.plans)).toEqual(expected)
  const known = inputsByPlan(before.site, before.plans)
  const {plans, gone, wholeKinds} = plansNear(change)
  const near = new Set(plans.map(nameOf))
  for (const plan of plans) expect(expected.has(nameOf(plan)), nameOf(plan)).toBe(true)
  for (const [plan, inputs] of expected) if (!near.has(plan)) expect(known.get(plan), plan).toBe(inputs)
  const expectedGone = before.plans.map(nameOf).filter((plan) => !expected.has(plan))
  const others = before.plans.filter((plan) => wholeKinds.includes(plan.kind) && !near.has(nameOf(plan)))
  expect([...new Set([...gone, ...others].map(nameOf))].sort()).toEqual(expectedGone.sort())
}

function talkOf(day: number): Drawn {
  return {
    versions: [{locale: 'en', day, guests: ['Mina Azad'], photographer: undefined, topics: [], headline: 'The bell'}],
    hasPicture: false
  }
}

describe('a change of some texts', () => {
  it('makes the site that is planned of all, and touches no plan that is not said to be near', () => {
    const slugs = Array.from({length: 70}, (_, i) => `talk-${i}`)
    fc.assert(
      fc.property(
        fc.array(family, {minLength: 0, maxLength: 60}),
        fc.array(fc.tuple(fc.constantFrom(...slugs), fc.option(family, {nil: undefined, freq: 4})), {
          minLength: 1,
          maxLength: 3
        }),
        (drawn, edits) => {
          const start: Families = new Map(drawn.map((one, i) => [slugs[i] ?? '', one]))
          const end = new Map(start)
          for (const [slug, now] of edits) {
            if (now === undefined) end.delete(slug)
            else end.set(slug, now)
          }
          compare(start, end, [...new Set(edits.map(([slug]) => slug))])
        }
      ),
      {seed: 5, numRuns: 150}
    )
  })

  it('touches the pages between which a way leads on when a list becomes longer', () => {
    const all = Array.from({length: 75}, (_, day) => [`talk-${day}`, talkOf(day)] as const)
    for (let count = 8; count < all.length; count++)
      compare(new Map(all.slice(0, count)), new Map(all.slice(0, count + 1)), [`talk-${count}`])
  })
})
