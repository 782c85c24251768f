// Everything that is made of one version of an interview. In: a plan and the entry that it stands for. Out: its pages.
import type {Maker} from './makers.ts'
import {articlePage} from './article.ts'
import {topicName} from './article-frame.ts'
import {interviewCards} from './cards.ts'
import {addressedOutline, isCurrent} from './exchange-ids.ts'
import {dataPages} from './data.ts'
import {headInputs} from './head.ts'
import {questionPages} from './question-page.ts'
import {relatedEntries} from './related.ts'
import {editionOf, entryAt} from './site.ts'

export const interviewMaker: Maker = {
  plans: (site) =>
    [...site.editions.values()].flatMap(({tag, entries}) =>
      entries.map(({url}) => ({kind: 'interview' as const, url, locale: tag}))
    ),
  inputs(site, {url, locale}) {
    const edition = editionOf(site, locale)
    const entry = entryAt(edition, url)
    const {summary, family} = entry
    const versions = [...family.versions.values()]
    const related = relatedEntries(edition, entry)
    return [
      summary.hash,
      family.companion?.digest ?? '',
      ...versions.map(({face}) => face),
      // Where the record of addresses is out of date they depend on all that the versions ask.
      ...(isCurrent(family) ? [] : versions.map(({hash}) => hash)),
      ...related.map((other) => other.summary.face),
      ...headInputs({site, edition}, entry)
    ]
  },
  pages(site, {url, locale}, shelf) {
    const edition = editionOf(site, locale)
    const entry = entryAt(edition, url)
    const setting = {site, edition}
    const [topic] = entry.family.topics
    const cards = interviewCards(setting, entry, topic && topicName(site, topic, edition.tag))
    return [
      articlePage(setting, entry, shelf),
      ...questionPages(setting, entry, {outline: addressedOutline(entry, shelf), shelf}),
      ...cards.pages,
      ...dataPages(setting, entry, shelf)
    ]
  }
}
