// A list of interviews as RSS 2.0 (rssboard.org), Atom (RFC 4287) and JSON Feed 1.1. In: one view for all three, so that
// they say the same and each body is made once. Out: three files. Readers drop the direction of the page around a text,
// so each body says its own; dates are in the format of each standard, in English whatever the feed's language.
import {civilOf} from '../calendar.ts'
import {localeOf} from '../locale.ts'
import type {FeedEntry, FeedForm, FeedPerson, FeedView, Instant, Output} from '../model.ts'
import {escapeXml, withoutForbidden} from '../text/escape.ts'
import {type BodyItem, bodyItems, standfirstHtml} from './body.ts'
import {toOutputPath} from './output-path.ts'
import {element, elements, inLines} from './xml.ts'

interface Item extends FeedEntry {
  readonly html: string
}

/** A file for each form, in the view's order. */
export function feedOutputs(view: FeedView): Output[] {
  const items = view.entries.map((entry) => ({...entry, html: contentHtml(view, entry)}))
  return view.files.map((file) => ({path: toOutputPath(file.path), body: writers[file.form](view, items, file.url)}))
}

/** `self`: where the feed itself is, absolute. */
type Writer = (view: FeedView, items: readonly Item[], self: string) => string

const writers: Readonly<Record<FeedForm, Writer>> = {rss, atom, json: jsonFeed}

function rss(view: FeedView, items: readonly Item[], self: string): string {
  return inLines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">',
    '<channel>',
    element('title', {}, view.title),
    element('link', {}, view.page),
    element('description', {}, view.description),
    element('language', {}, view.lang),
    element('copyright', {}, view.copyright),
    element('lastBuildDate', {}, rfc822(view.updated)),
    element('atom:link', {href: self, rel: 'self', type: 'application/rss+xml'}),
    ...items.map(rssItem),
    '</channel>',
    '</rss>',
    ''
  ])
}

function rssItem(item: Item): string {
  return inLines([
    '<item>',
    element('title', {}, item.headline),
    element('link', {}, item.url),
    element('guid', {isPermaLink: 'true'}, item.id),
    ...(item.published === undefined ? [] : [element('pubDate', {}, rfc822(item.published))]),
    ...item.authors.map(({name}) => element('dc:creator', {}, name)),
    ...item.topics.map((topic) => element('category', {}, topic)),
    ...(item.summary === '' ? [] : [element('description', {}, item.summary)]),
    ...mediaOf(item),
    `<content:encoded>${cdata(item.html)}</content:encoded>`,
    '</item>'
  ])
}

function atom(view: FeedView, items: readonly Item[], self: string): string {
  return inLines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${view.lang}">`,
    element('id', {}, self),
    element('title', {}, view.title),
    element('subtitle', {}, view.description),
    element('rights', {}, view.copyright),
    element('icon', {}, view.icon),
    element('updated', {}, view.updated),
    atomPerson('author', view.publisher),
    element('link', {rel: 'self', type: 'application/atom+xml', href: self}),
    element('link', {rel: 'alternate', type: 'text/html', hreflang: view.lang, href: view.page}),
    ...items.map(atomEntry),
    '</feed>',
    ''
  ])
}

function atomEntry(item: Item): string {
  return inLines([
    '<entry>',
    element('id', {}, item.id),
    element('title', {}, item.headline),
    element('link', {rel: 'alternate', type: 'text/html', href: item.url}),
    ...(item.published === undefined ? [] : [element('published', {}, item.published)]),
    element('updated', {}, item.updated),
    ...item.authors.map((person) => atomPerson('author', person)),
    ...item.guests.map((person) => atomPerson('contributor', person)),
    ...item.topics.map((topic) => element('category', {term: topic})),
    ...(item.summary === '' ? [] : [element('summary', {}, item.summary)]),
    ...mediaOf(item),
    element('content', {type: 'html'}, item.html),
    '</entry>'
  ])
}

/** Media RSS 1.5: the picture that stands for the interview, for readers that show lists of pictures. */
function mediaOf({image}: Item): string[] {
  if (image === undefined) return []
  const {url, width, height, alt, caption, credit} = image
  const size = {width: String(width), height: String(height)}
  const words = caption === '' ? alt : caption
  return [
    elements('media:content', {url, medium: 'image', type: 'image/jpeg', ...size}, [
      ...(words === '' ? [] : [element('media:description', {type: 'plain'}, words)]),
      ...(credit === '' ? [] : [element('media:credit', {role: 'photographer', scheme: 'urn:ebu'}, credit)])
    ])
  ]
}

function atomPerson(role: 'author' | 'contributor', {name, url}: FeedPerson): string {
  return `<${role}>${element('name', {}, name)}${url === undefined ? '' : element('uri', {}, url)}</${role}>`
}

/** The questions are an extension of ours, documented in `src/tree/README.md`; readers that do not know it skip it. */
function jsonFeed(view: FeedView, items: readonly Item[], self: string): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: view.title,
    home_page_url: view.page,
    feed_url: self,
    description: view.description,
    icon: view.icon,
    authors: [view.publisher],
    language: view.lang,
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.headline,
      content_html: item.html,
      ...(item.summary !== '' && {summary: item.summary}),
      ...(item.image !== undefined && {image: item.image.url}),
      ...(item.published !== undefined && {date_published: item.published}),
      date_modified: item.updated,
      authors: item.authors,
      ...(item.topics.length > 0 && {tags: item.topics}),
      language: view.lang,
      _interview: {guests: item.guests, questions: item.questions}
    }))
  }
  return `${JSON.stringify(feed)}\n`
}

function contentHtml({lang, dir}: FeedView, entry: FeedEntry): string {
  const {prose, body, url} = entry
  const {strings} = localeOf(lang)
  const items = bodyItems(prose, {view: body, colon: strings.speakerColon})
  const parts = [standfirstHtml(prose, entry), ...items.map(itemHtml), correctionsHtml(strings.corrections, entry)]
  return absoluteLinks(`<div lang="${lang}" dir="${dir}">${parts.join('')}</div>`, url)
}

function correctionsHtml(heading: string, {corrections}: FeedEntry): string {
  if (corrections.length === 0) return ''
  const notes = corrections.map(({date, text}) =>
    date === undefined
      ? element('p', {}, text)
      : elements('p', {}, [element('time', {datetime: date.iso}, date.text), '<br/>', escapeXml(text)])
  )
  return [element('h2', {}, heading), ...notes].join('')
}

function itemHtml(item: BodyItem): string {
  if (item.kind === 'figure') return `<figure>${item.html}</figure>`
  if (item.kind !== 'exchange') return item.html
  const question = item.questionHtml === '' ? '' : `<h2 id="${item.id}">${item.questionHtml}</h2>`
  return question + item.questionRestHtml + item.parts.map(itemHtml).join('')
}

const address = / (href|src)="(?![a-z][a-z0-9+.-]*:)([^"]*)"/gi

/** In a reader a relative address would be the reader's own. */
function absoluteLinks(html: string, base: string): string {
  return html.replace(address, (_, name: string, value: string) => ` ${name}="${resolve(value, base)}"`)
}

function resolve(value: string, base: string): string {
  const url = value.replaceAll('&#x26;', '&').replaceAll('&amp;', '&')
  return URL.canParse(url, base) ? escapeXml(new URL(url, base).href) : value
}

/** Character data as it is; the one sequence that would end it is cut in two sections. */
function cdata(text: string): string {
  return `<![CDATA[${withoutForbidden(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** RFC 822 §5.1 with the four-digit years of RFC 1123: `Wed, 11 Feb 2026 20:38:00 +0330`. */
function rfc822(instant: Instant): string {
  const {weekday, year, month, day, offset = 'Z'} = civilOf(instant)
  const zone = offset === 'Z' ? '+0000' : offset.replace(':', '')
  const clock = instant.slice(11, 19)
  return `${weekdays[weekday]}, ${String(day).padStart(2, '0')} ${months[month - 1]} ${year} ${clock} ${zone}`
}
