// What programs are told: the data of one interview, and a guide to all of them. In: an entry, or the site. Out: the pages
// from which `interview.json`, `index.md` and `llms.txt` are written.
import type {
  DataExchange,
  DataPerson,
  InterviewData,
  OutputPath,
  Page,
  PersonSummary,
  Shelf,
  Summary,
  UrlPath
} from '../model.ts'
import {paragraphsOf} from './article.ts'
import {updatedOf} from './article/article-frame.ts'
import {foreignOutlet} from './structured-data/credit.ts'
import {exchangeIdsOf} from './questions/exchange-ids.ts'
import {shownInputs} from './inputs.ts'
import {kickerOf, topicName} from './article/kicker.ts'
import type {Maker} from './maker.ts'
import {hasPart} from './parts.ts'
import {knownPerson, personView} from './people.ts'
import {furtherPictures, leadPicture, type PublishedPicture} from './pictures.ts'
import {type Edition, type Entry, firstLocale, type Setting, type Site, siteNames} from './site.ts'
import {absoluteUrl, articleUrl, homeUrl} from './urls.ts'

const schemaUrl = 'schemas/interview-1.json' as UrlPath
/** Interviews that the guide names in each language, newest first. */
const MAX_GUIDE = 50

/** The data of an interview; its file in the text form of its own goes beside it. None where the site has no such part. */
export function dataPages(setting: Setting, entry: Entry, shelf: Shelf): Page[] {
  const {summary, url} = entry
  if (!hasPart(setting.site.config, 'data')) return []
  const {url: site} = setting.site.config
  const pictures = picturesOf(entry)
  const page: Page = {
    kind: 'data',
    url: dataUrl(url),
    locale: summary.locale,
    text: `${url}index.md` as OutputPath,
    file: summary.path,
    view: {
      data: dataOf(setting, entry, shelf),
      tree: shelf.tree(summary),
      addresses: Object.fromEntries(pictures.map((picture) => [picture.name, absoluteUrl(site, picture.url)]))
    }
  }
  return [page]
}

/** The one that stands for the interview first. */
function picturesOf(entry: Entry): PublishedPicture[] {
  const lead = leadPicture(entry)
  return [...(lead === undefined ? [] : [lead]), ...furtherPictures(entry)]
}

function dataUrl(page: UrlPath): UrlPath {
  return `${page}interview.json` as UrlPath
}

function dataOf(setting: Setting, entry: Entry, shelf: Shelf): InterviewData {
  const {site, edition} = setting
  const {config} = site
  const {summary, family, url, published} = entry
  const kicker = kickerOf(setting, entry)
  const updated = updatedOf(entry)
  const outlet = foreignOutlet(summary.outlet, siteNames(config))
  const absolute = (path: UrlPath): string => absoluteUrl(config.url, path)
  return {
    $schema: absolute(schemaUrl),
    version: 1,
    url: absolute(url),
    locale: summary.locale,
    dir: edition.locale.dir,
    headline: summary.headline,
    ...(kicker !== undefined && {kicker}),
    standfirst: paragraphsOf(summary.standfirst),
    ...(published !== undefined && {published}),
    ...(updated !== undefined && {updated}),
    publisher: {name: edition.siteName, url: absolute(homeUrl(edition.tag))},
    ...(outlet !== undefined && {outlet}),
    topics: family.topics.map((id) => ({id, name: topicName(site, id, edition.tag)})),
    people: summary.people.map((person) => dataPerson(setting, person)),
    ...(summary.translatedFrom !== undefined && {translatedFrom: summary.translatedFrom}),
    ...(summary.translator !== undefined && {translator: summary.translator}),
    versions: otherVersions(entry).map(({locale, page}) => ({
      locale,
      url: absolute(page),
      data: absolute(dataUrl(page))
    })),
    ...correctionsOf(summary),
    ...dataPictures(setting, entry),
    words: summary.words,
    exchanges: exchangesOf(absolute(url), entry, shelf)
  }
}

function correctionsOf({corrections = []}: Summary): Pick<InterviewData, 'corrections'> {
  return corrections.length === 0 ? {} : {corrections}
}

function dataPictures({site}: Setting, entry: Entry): Pick<InterviewData, 'pictures'> {
  const pictures = picturesOf(entry).map(({url, width, height, alt, caption, credit}) => ({
    url: absoluteUrl(site.config.url, url),
    width,
    height,
    alt,
    caption,
    credit
  }))
  return pictures.length === 0 ? {} : {pictures}
}

function otherVersions({family, summary}: Entry) {
  return [...family.versions.keys()]
    .filter((locale) => locale !== summary.locale)
    .map((locale) => ({locale, page: articleUrl(locale, family.slug)}))
}

function dataPerson({site, edition}: Setting, person: PersonSummary): DataPerson {
  const known = knownPerson(person, site.registry)
  const {name, role} = personView(person, edition.tag, site.registry)
  const spellings = [...person.spellings, ...Object.values(known?.name ?? {}), ...(known?.spellings ?? [])]
  return {
    id: person.id,
    kind: person.kind,
    role: person.role,
    name,
    ...(role !== undefined && {description: role}),
    spellings: [...new Set(spellings)],
    sameAs: known?.links ?? []
  }
}

function exchangesOf(page: string, entry: Entry, shelf: Shelf): DataExchange[] {
  const {exchanges} = shelf.outline(entry.summary)
  const ids = exchangeIdsOf(entry, shelf)
  return exchanges.map(({question, asker, speakers}, i) => {
    const id = ids[i]?.id ?? ''
    return {id, url: `${page}#${id}`, question, ...(asker !== undefined && {asker}), speakers}
  })
}

export const guideMaker: Maker = {
  plans: (site) =>
    hasPart(site.config, 'data') ? [{kind: 'guide', url: 'llms.txt' as UrlPath, locale: firstLocale(site)}] : [],
  inputs: (site) => [...site.editions.values()].flatMap((edition) => newestOf(edition).flatMap(shownInputs)),
  pages: (site, {url, locale}) => [{kind: 'guide', url, locale, view: guideOf(site)}]
}

function guideOf(site: Site) {
  const {config} = site
  const editions = [...site.editions.values()]
  return {
    title: siteNames(config).join(' · '),
    description: editions.map(({tag}) => config.description[tag] ?? '').find((text) => text !== '') ?? '',
    sections: editions.map((edition) => ({
      title: edition.locale.endonym,
      links: newestOf(edition).map(({summary, url, published}) => ({
        label: summary.headline,
        href: absoluteUrl(config.url, `${url}index.md` as UrlPath),
        ...(published !== undefined && {note: published.slice(0, 10)})
      }))
    }))
  }
}

function newestOf({entries}: Edition): readonly Entry[] {
  return entries.slice(0, MAX_GUIDE)
}
