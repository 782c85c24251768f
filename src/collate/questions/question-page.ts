// The page of one question: small, with a title and a card of its own, for a link that is passed on leads to what it is
// about. The interview stays the page that search engines know. In: an entry and what it asks. Out: a page for each
// question, and for each that was removed one that says so.
import type {
  BodyView,
  CardPage,
  ExchangeView,
  Frame,
  ImageFacts,
  LocaleTag,
  ProseExchange,
  QuestionLink,
  QuestionPage,
  QuestionView,
  Shelf,
  UrlPath
} from '../../model.ts'
import type {Exchange} from '../../tree/nodes.ts'
import {exchangeViews} from '../article/exchange-views.ts'
import {articleFacts, otherOpenGraph} from '../article/article-frame.ts'
import {interviewCards, questionCard} from '../pictures/cards.ts'
import {describeText} from '../article/description.ts'
import {type AddressedOutline, addressedOutline, removedQuestionsOf} from './exchange-ids.ts'
import {makeFrame, titleOf} from '../frame.ts'
import {headPeople, kickerLink} from '../frame/head.ts'
import {cardTags} from '../article/open-graph.ts'
import {hasPart} from '../parts.ts'
import {picturesOn} from '../pictures.ts'
import {kickerOf} from '../article/kicker.ts'
import {plainText} from '../summarise/plain-text.ts'
import {otherVersions, versionLink} from './question-links.ts'
import {shareLinks} from '../article/share.ts'
import {dateView, type Entry, type Setting} from '../site.ts'
import {speakerNames} from '../article/speakers.ts'
import {type ArticleFacts, questionGraph} from '../structured-data.ts'
import {absoluteUrl, linkBetween, questionUrl} from '../urls.ts'

interface Material {
  readonly outline: AddressedOutline
  readonly shelf: Shelf
}

/** One question of an entry, and what is the same for all of them. */
interface Subject extends Setting {
  readonly entry: Entry
  readonly id: string
  readonly url: UrlPath
  /** What is asked, at its shortest; for a removed question the sentence that says so. */
  readonly title: string
  readonly description: string
  /** Other languages that have a page of this address. */
  readonly others: readonly LocaleTag[]
  /** Of its card, or of the interview's. */
  readonly image: ImageFacts | undefined
  /** What the data for search engines says of the interview; absent where the question was removed. */
  readonly facts?: ArticleFacts
}

/** With the cards that are drawn for them. */
export function questionPages(setting: Setting, entry: Entry, material: Material): (QuestionPage | CardPage)[] {
  if (!hasPart(setting.site.config, 'questions')) return []
  const [image] = interviewCards(setting, entry).images
  const found = {...material, others: otherVersions(entry, material.shelf), image}
  return [...askedPages(setting, entry, found), ...removedPages(setting, entry, found)]
}

/** Of the questions of a version those that have a page of their own, which some had that were removed. */
export function idsOfPages({site, edition}: Setting, entry: Entry, shelf: Shelf): string[] {
  if (!hasPart(site.config, 'questions')) return []
  const views = exchangeViews(edition.locale, addressedOutline(entry, shelf))
  return [...views.filter(({hasQuestion}) => hasQuestion), ...removedQuestionsOf(entry, shelf)].map(({id}) => id)
}

interface Found extends Material, Pick<Subject, 'image'> {
  readonly others: ReturnType<typeof otherVersions>
}

function askedPages(
  setting: Setting,
  entry: Entry,
  {outline, shelf, others, image}: Found
): (QuestionPage | CardPage)[] {
  const {site, edition} = setting
  const {summary} = entry
  const nodes = shelf.tree(summary).children.filter((node) => node.type === 'exchange')
  const exchanges = shelf.prose(summary).items.filter((item) => item.kind === 'exchange')
  const views = exchangeViews(edition.locale, outline)
  const names = speakerNames(summary, {tag: edition.tag, registry: site.registry})
  const steps = stepsOf(setting, entry, {outline, views})
  const facts = articleFacts(setting, entry, outline)
  return views.flatMap((view, i) => {
    const exchange = exchanges[i]
    const node = nodes[i]
    if (!view.hasQuestion || exchange === undefined || node === undefined) return []
    const {shortQuestion = ''} = outline.exchanges[i] ?? {}
    const url = questionUrl(edition.tag, entry.slug, view.id)
    const card = questionCard(setting, entry, {question: shortQuestion, number: view.number, folder: url})
    const subject: Subject = {
      ...setting,
      entry,
      id: view.id,
      url,
      title: shortQuestion,
      description: describeText(answerText(node)),
      others: others.filter(({ids}) => ids.has(view.id)).map((other) => other.tag),
      image: card?.images[0] ?? image,
      facts
    }
    const body: BodyView = {
      dir: edition.locale.dir,
      exchanges: [view],
      ...picturesOn(site, entry, url),
      ...names
    }
    const at = steps.findIndex(({id}) => id === view.id)
    const [previous, next] = [steps[at - 1]?.link, steps[at + 1]?.link]
    return [
      pageOf(subject, {
        exchange,
        parts: {body, ...(previous !== undefined && {previous}), ...(next !== undefined && {next})}
      }),
      ...(card?.pages ?? [])
    ]
  })
}

function removedPages(setting: Setting, entry: Entry, {shelf, others, image}: Found): QuestionPage[] {
  // What no version asks any more has such a page in all of them.
  const tags = others.map((other) => other.tag)
  const {locale, tag} = setting.edition
  const body: BodyView = {dir: locale.dir, exchanges: [], speakers: {}, askers: {}}
  return removedQuestionsOf(entry, shelf).map(({id}) => {
    const url = questionUrl(tag, entry.slug, id)
    const title = locale.strings.questionRemovedHeadline
    return pageOf({...setting, entry, id, url, title, description: title, others: tags, image}, {parts: {body}})
  })
}

/** The questions in their order, as links from the page of another one. */
function stepsOf(
  {edition}: Setting,
  {slug}: Entry,
  {outline, views}: {readonly outline: AddressedOutline; readonly views: readonly ExchangeView[]}
): {id: string; link: QuestionLink}[] {
  return views.flatMap(({id, number, hasQuestion}, i) => {
    const text = outline.exchanges[i]?.shortQuestion ?? ''
    return hasQuestion ? [{id, link: {number, text, href: sibling(edition.tag, slug, id)}}] : []
  })
}

/** All pages of questions lie beside each other. */
function sibling(tag: LocaleTag, slug: string, id: string): string {
  return linkBetween('', questionUrl(tag, slug, 'q'), questionUrl(tag, slug, id))
}

function answerText({children}: Exchange): string {
  const answer = children.find((node) => node.type === 'answer')
  return answer === undefined ? '' : plainText(answer.children)
}

interface Content {
  readonly exchange?: ProseExchange
  readonly parts: Pick<QuestionView, 'body' | 'previous' | 'next'>
}

function pageOf(subject: Subject, {exchange, parts}: Content): QuestionPage {
  const {site, edition, entry, id, url, title} = subject
  const {config} = site
  const {locale, tag} = edition
  const kicker = kickerOf(subject, entry)
  const kickerHref = kickerLink(subject, entry, url)
  const published = entry.published && dateView(locale, entry.published, {style: 'dateTime', timeZone: config.timeZone})
  return {
    kind: 'question',
    url,
    locale: tag,
    file: entry.summary.path,
    ...(exchange !== undefined && {exchange}),
    view: {
      frame: frameOf(subject),
      ...(kicker !== undefined && {kicker}),
      ...(kicker !== undefined && kickerHref !== undefined && {kickerHref}),
      headline: entry.summary.headline,
      href: `${linkBetween(config.url, url, entry.url)}#${id}`,
      people: headPeople(subject, entry, url),
      ...(published !== undefined && {published}),
      languages: subject.others.map((other) =>
        versionLink(site, other, {from: url, to: questionUrl(other, entry.slug, id)})
      ),
      share: shareLinks(config, locale, {url: absoluteUrl(config.url, url), headline: title}),
      ...parts
    }
  }
}

function frameOf(subject: Subject): Frame {
  const {site, edition, entry, id, url, title, description, others, image, facts} = subject
  const {locale, siteName, tag} = edition
  const {summary, slug, published} = entry
  const address = site.config.url
  const urls = new Map([tag, ...others].map((other) => [other, questionUrl(other, slug, id)]))
  const shown = image && {...image, url: absoluteUrl(address, image.url)}
  const card = cardTags({
    type: 'article',
    title,
    description,
    url: absoluteUrl(address, url),
    siteName,
    locale: locale.openGraph,
    otherLocales: otherOpenGraph(site, edition, urls),
    ...(published !== undefined && {published}),
    tags: [],
    ...(shown !== undefined && {image: shown})
  })
  const graph = facts && questionGraph(facts, {url: absoluteUrl(address, url), title, id, ...(shown && {image: shown})})
  return makeFrame(site, edition, {
    url,
    canonical: entry.url,
    title: titleOf(locale, title, summary.headline),
    description,
    alternates: [],
    meta: card,
    ...(graph !== undefined && {structuredData: graph}),
    versions: urls,
    ...(published !== undefined && {newest: published})
  })
}
