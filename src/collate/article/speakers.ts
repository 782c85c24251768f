// Whose name stands at which turn. In: a summary. Out: names by speaker id, as a template's body shows them.
import type {ArticleView, LocaleTag, PersonSummary, Summary} from '../../model.ts'
import {personView, type Registry, speakerName} from '../people.ts'

export interface SpeakerSetting {
  readonly tag: LocaleTag
  readonly registry: Registry
}

/**
 * Those who answer are called by their family names, two of one family name by their full names. Those who ask are
 * named only where they are several.
 */
export function speakerNames(
  summary: Summary,
  setting: SpeakerSetting
): Pick<ArticleView, 'speakers' | 'askers' | 'isPanel'> {
  const {people} = summary
  const speakers = among(people, summary.speakers)
  const askers = among(people, summary.askers)
  return {
    speakers: names(speakers, setting),
    askers: askers.length > 1 ? names(askers, setting) : {},
    isPanel: speakers.length > 1
  }
}

function among(people: readonly PersonSummary[], ids: readonly string[]): PersonSummary[] {
  return people.filter(({id}) => ids.includes(id))
}

function names(people: readonly PersonSummary[], {tag, registry}: SpeakerSetting): Record<string, string> {
  const short = people.map((person) => speakerName(person, tag, registry))
  return Object.fromEntries(
    people.map((person, i) => {
      const name = short[i] ?? ''
      const isAmbiguous = short.indexOf(name) !== short.lastIndexOf(name)
      return [person.id, isAmbiguous ? personView(person, tag, registry).name : name]
    })
  )
}
