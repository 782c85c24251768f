// Who made an interview: those who asked or wrote it, and the paper it was made for. In: a summary and the site's names.
// Out: the people and the outlet that readers and search engines are told of. Those who answer are never among them.
import {fill, formatList, type Locale} from '../locale.ts'
import type {PersonSummary, Summary} from '../model.ts'
import {sameFolded} from '../text/fold.ts'
import {inLine} from './frame.ts'
import {personView, type Registry} from './people.ts'

/** Interviewers and authors who are not themselves asked. */
export function writersOf(people: readonly PersonSummary[], interviewees: readonly PersonSummary[]): PersonSummary[] {
  return people.filter(
    (person) =>
      person.kind === 'person' &&
      (person.role === 'interviewer' || person.role === 'author') &&
      !interviewees.includes(person)
  )
}

/** The outlet of the byline where it is not the publication itself under one of its names. */
export function foreignOutlet(outlet: string | undefined, siteNames: readonly string[]): string | undefined {
  return outlet === undefined || siteNames.some((name) => sameFolded(name, outlet)) ? undefined : outlet
}

/** «Photographs: Ziad Nour»; `undefined` where the text names no photographer. */
export function photographsLine(locale: Locale, {people}: Summary, registry: Registry): string | undefined {
  const photographers = people.filter(({role}) => role === 'photographer')
  if (photographers.length === 0) return undefined
  const names = photographers.map((person) => inLine(locale.dir, personView(person, locale.tag, registry).name))
  return fill(locale.strings.photographsBy, {names: formatList(locale, names)})
}

export interface CreditFacts {
  readonly summary: Summary
  readonly interviewees: readonly PersonSummary[]
  readonly registry: Registry
  readonly siteNames: readonly string[]
}

/** «Interview by Mina Farrokhzad, Harbour Weekly»; `undefined` where nobody but the site is named. */
export function creditLine(locale: Locale, facts: CreditFacts): string | undefined {
  const {summary, interviewees, registry, siteNames} = facts
  const {strings, dir, tag} = locale
  const writers = writersOf(summary.people, interviewees).map((person) => personView(person, tag, registry).name)
  const names = formatList(
    locale,
    writers.map((name) => inLine(dir, name))
  )
  const outlet = inLine(dir, foreignOutlet(summary.outlet, siteNames) ?? '')
  if (names !== '' && outlet !== '') return fill(strings.interviewByFor, {names, outlet})
  return names === '' && outlet === '' ? undefined : fill(strings.interviewBy, {names: names + outlet})
}
