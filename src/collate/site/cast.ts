// The texts of a site that is planned anew, numbered. In: families. Out: who knows each text by its number, and the roster of
// each language.
import {localeOf} from '../../locale.ts'
import type {Config, LocaleTag, Summary, UrlPath} from '../../model.ts'
import type {Family} from '../families/family.ts'
import {addressTable} from './address-table.ts'
import {monthTeller} from './months.ts'
import {type Roster, rosterOf, type Version, versionOf} from './roster.ts'
import type {Texts} from '../site.ts'
import {articleUrl} from '../urls.ts'

export interface Cast {
  readonly texts: Texts
  readonly rosters: ReadonlyMap<LocaleTag, Roster>
}

export function castOf({locales}: Config, families: readonly Family[]): Cast {
  const summaries: Summary[] = []
  const familyOf: Family[] = []
  const urls: UrlPath[] = []
  const versions = new Map<LocaleTag, Version[]>(locales.map((tag) => [tag, []]))
  for (const family of families) {
    for (const [tag, summary] of family.versions) {
      versions.get(tag)?.push(versionOf(summaries.length, summary, family))
      summaries.push(summary)
      familyOf.push(family)
      urls.push(articleUrl(tag, family.slug))
    }
  }
  const rosters = new Map(
    locales.map((tag) => [tag, rosterOf(versions.get(tag) ?? [], monthTeller(localeOf(tag).calendar))])
  )
  let find: ReturnType<typeof addressTable> | undefined
  const texts: Texts = {
    summaryOf: (text) => found(summaries[text]),
    familyOf: (text) => found(familyOf[text]),
    urlOf: (text) => found(urls[text]),
    at: (url) => (find ??= addressTable(urls.length, (text) => urls[text]))(url)
  }
  return {texts, rosters}
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('There is no text of this number.')
  return value
}
