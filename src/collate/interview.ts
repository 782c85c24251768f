// Everything that is made of one version of an interview. In: a plan and the entry that it stands for. Out: its pages.
import type {Maker} from './maker.ts'
import {articlePage} from './article.ts'
import {interviewCards} from './cards.ts'
import {addressedOutline} from './exchange-ids.ts'
import {dataPages} from './data.ts'
import {headInputs} from './head.ts'
import {ownInputs, shownInputs} from './inputs.ts'
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
    const {versions, companion} = entry.family
    const inputs = ownInputs(entry)
    if (companion !== undefined) inputs.push(companion.digest)
    for (const version of versions.values()) if (version !== entry.summary) inputs.push(version.face)
    for (const other of relatedEntries(edition, entry)) inputs.push(...shownInputs(other))
    inputs.push(...headInputs({site, edition}, entry))
    return inputs
  },
  pages(site, {url, locale}, shelf) {
    const edition = editionOf(site, locale)
    const entry = entryAt(edition, url)
    const setting = {site, edition}
    const cards = interviewCards(setting, entry)
    return [
      articlePage(setting, entry, shelf),
      ...questionPages(setting, entry, {outline: addressedOutline(entry, shelf), shelf}),
      ...cards.pages,
      ...dataPages(setting, entry, shelf)
    ]
  }
}
