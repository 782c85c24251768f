// The page of one interview. In: an entry of an edition. Out: its page with all that the template says besides the body,
// which stays in the store.
import {fill, type Locale, plural} from '../locale.ts'
import type {ArticlePage, ArticleView, CommentsView, LocaleTag, QuestionLink, Shelf, Summary} from '../model.ts'
import {articleFrame, updatedOf} from './article/article-frame.ts'
import {commentsView} from './comments.ts'
import {addressedOutline, type AddressedOutline} from './questions/exchange-ids.ts'
import {ordinal} from './article/exchange-views.ts'
import {originOf} from './families/family.ts'
import {inLine} from './frame.ts'
import {correctionViews, creditsOf, headPeople, kickerLink, noticeOf} from './frame/head.ts'
import {kickerOf} from './article/kicker.ts'
import {linkedExchanges, sideBySideLinks} from './questions/question-links.ts'
import {picturesOn} from './pictures.ts'
import {relatedEntries} from './article/related.ts'
import {shareLinks} from './article/share.ts'
import {dateView, type Entry, rowView, type Setting} from './site.ts'
import {speakerNames} from './article/speakers.ts'
import {absoluteUrl, articleUrl, linkBetween} from './urls.ts'

/** A standfirst of more words than this is set like an answer. */
const LONG_STANDFIRST_WORDS = 60
/** A list of fewer questions helps nobody. */
const MIN_QUESTIONS = 3
/** Words read in a minute (Trauzettel-Klosinski and Dietz, Standardized assessment of reading performance, 2012). */
const wordsPerMinute: Readonly<Record<LocaleTag, number>> = {en: 228, fa: 200, ar: 181}

export function articlePage(setting: Setting, entry: Entry, shelf: Pick<Shelf, 'outline'>): ArticlePage {
  const {summary, url} = entry
  return {
    kind: 'article',
    url,
    locale: summary.locale,
    article: summary.hash,
    file: summary.path,
    view: articleView(setting, entry, shelf)
  }
}

function articleView(setting: Setting, entry: Entry, shelf: Pick<Shelf, 'outline'>): ArticleView {
  const outline = addressedOutline(entry, shelf)
  const {site, edition} = setting
  const {config} = site
  const {locale} = edition
  const {summary, url} = entry
  const kicker = kickerOf(setting, entry)
  const kickerHref = kickerLink(setting, entry, url)
  const notice = noticeOf(setting, summary)
  const translation = translationOf(setting, entry)
  const date = (instant: typeof entry.published) =>
    instant && dateView(locale, instant, {style: 'dateTime', timeZone: config.timeZone})
  const published = date(entry.published)
  const updated = date(updatedOf(entry))
  return {
    frame: articleFrame(setting, entry, outline),
    ...(notice !== undefined && {notice}),
    headline: summary.headline,
    ...(kicker !== undefined && {kicker}),
    ...(kicker !== undefined && kickerHref !== undefined && {kickerHref}),
    people: headPeople(setting, entry, url),
    ...(published !== undefined && {published}),
    ...(updated !== undefined && {updated}),
    readingTime: readingTime(locale, summary),
    ...(translation !== undefined && {translation}),
    credits: creditsOf(setting, entry, url),
    ...(summary.hasOwnStandfirst === true && {standfirst: paragraphsOf(summary.standfirst)}),
    isLongStandfirst: isLongStandfirst(summary),
    questions: questionLinks(locale, outline, ''),
    ...linkedExchanges(setting, entry, {outline, shelf}),
    ...sideBySideLinks(setting, entry),
    ...picturesOn(site, entry, url),
    ...speakerNames(summary, {tag: edition.tag, registry: site.registry}),
    share: shareLinks(config, locale, {url: absoluteUrl(config.url, url), headline: summary.headline}),
    comments: commentsOf(setting, entry, outline),
    related: relatedEntries(edition, entry).map((other) => rowView(site, url, {entry: other})),
    corrections: correctionViews(setting, summary)
  }
}

function commentsOf({site, edition}: Setting, {summary, family, url}: Entry, outline: AddressedOutline): CommentsView {
  const {config} = site
  const {locale} = edition
  const {ids} = outline
  return commentsView({
    config: config.comments,
    locale,
    slug: family.slug,
    headline: summary.headline,
    url: absoluteUrl(config.url, url),
    approved: family.companion?.comments ?? [],
    questions: new Map(ids.map(({id, number}) => [id, ordinal(locale, number)])),
    ...(summary.postId !== undefined && {postId: summary.postId}),
    isClosed: summary.areCommentsClosed === true,
    dateOf: (date) => dateView(locale, date, {style: 'long', timeZone: config.timeZone})
  })
}

/** Links to the questions of an article, none where there are fewer than three; `page` is the link to it, or empty. */
export function questionLinks(locale: Locale, {exchanges, ids}: AddressedOutline, page: string): QuestionLink[] {
  const links = exchanges.flatMap(({question, shortQuestion}, i) => {
    const {id = '', number = 0} = ids[i] ?? {}
    return question === '' ? [] : [{number: ordinal(locale, number), text: shortQuestion, href: `${page}#${id}`}]
  })
  return links.length < MIN_QUESTIONS ? [] : links
}

export function isLongStandfirst({standfirstWords}: Summary): boolean {
  return standfirstWords > LONG_STANDFIRST_WORDS
}

export function readingTime(locale: Locale, {words}: Summary): string {
  return plural(locale, locale.strings.readingTime, Math.max(1, Math.round(words / wordsPerMinute[locale.tag])))
}

export function paragraphsOf(text: string): string[] {
  return text === '' ? [] : text.split('\n\n')
}

function translationOf({site, edition}: Setting, {summary, family, url}: Entry): ArticleView['translation'] {
  const origin = originOf(summary, family)
  const lang = summary.translatedFrom
  if (lang === undefined || lang === summary.locale) return undefined
  const {strings, languageNames, dir} = edition.locale
  const language = languageNames[lang]
  const text =
    summary.translator === undefined
      ? fill(strings.translatedFrom, {language})
      : fill(strings.translatedFromBy, {language, translator: inLine(dir, summary.translator)})
  const isThere = origin?.locale === lang
  return {text, lang, ...(isThere && {href: linkBetween(site.config.url, url, articleUrl(lang, family.slug))})}
}
