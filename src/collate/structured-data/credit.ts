// Who made an interview: those who asked or wrote it, who took the photographs, and the paper it was made for. In: a summary
// and the site's names. Out: the people and the outlet that readers and search engines are told of. Those who answer are
// never among them.
import {fill, type Locale} from '../../locale.ts'
import type {CreditPart, PersonSummary, Summary} from '../../model.ts'
import {sameFolded} from '../../text/fold.ts'
import {inLine} from '../frame.ts'

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

export interface CreditFacts {
  readonly locale: Locale
  readonly summary: Summary
  readonly interviewees: readonly PersonSummary[]
  readonly siteNames: readonly string[]
  /** What a person is called here, and the way to all that they have answered, where there is one. */
  readonly call: (person: PersonSummary) => CreditPart
}

/** «Interview by Mina Farrokhzad, Harbour Weekly»; empty where nobody but the site is named. */
export function creditLine({locale, summary, interviewees, siteNames, call}: CreditFacts): readonly CreditPart[] {
  const {strings, dir} = locale
  const writers = writersOf(summary.people, interviewees).map(call)
  const outlet = inLine(dir, foreignOutlet(summary.outlet, siteNames) ?? '')
  if (outlet === '') return lineOf(locale, strings.interviewBy, writers)
  if (writers.length === 0) return [{text: fill(strings.interviewBy, {names: outlet})}]
  return lineOf(locale, strings.interviewByFor, writers).map((part) => ({...part, text: fill(part.text, {outlet})}))
}

/** «Photographs: Ziad Nour»; empty where the text names no photographer. */
export function photographsLine({locale, summary, call}: CreditFacts): readonly CreditPart[] {
  const photographers = summary.people.filter(({role}) => role === 'photographer')
  return lineOf(locale, locale.strings.photographsBy, photographers.map(call))
}

/** A sentence with the names in the place that it has for them. */
function lineOf(locale: Locale, sentence: string, names: readonly CreditPart[]): CreditPart[] {
  if (names.length === 0) return []
  const [before = '', after = ''] = sentence.split('{names}')
  const list = names.flatMap((name, i) => {
    const separator = i === names.length - 1 ? locale.listLast : locale.listSeparator
    return i === 0 ? [name] : [{text: separator}, name]
  })
  return [{text: before}, ...list, {text: after}].filter(({text}) => text !== '')
}
