// An article's row: what the rest of the site says of it, without its body. In: a parsed article. Out: plain text and
// numbers only, so that a hundred thousand rows fit in memory and can be kept by value.
import {civilOf, withZone} from '../calendar.ts'
import type {
  Article,
  Config,
  Correction,
  Diagnostic,
  ExchangeSummary,
  FrontMatterFields,
  Instant,
  Outline,
  PersonSummary,
  Summary
} from '../model.ts'
import {oneLine} from '../text/plain.ts'
import {fingerprint, questionWords} from '../text/wording.ts'
import {countWords} from '../text/words.ts'
import type {Byline, Interview, InterviewContent} from '../tree/nodes.ts'
import {instantMs} from './order.ts'
import {outlineOf} from './summarise/outline.ts'
import {identify, registryOf} from './people.ts'
import {picturesShown} from './pictures/picture-uses.ts'
import {plainText} from './summarise/plain-text.ts'
import {timeMessages, timesOf} from './summarise/times.ts'

/** The row of an article, and what is wrong with what it says about itself. */
export function summariseArticle(
  article: Article,
  config: Config
): {summary: Summary; outline: Outline; messages: Diagnostic[]} {
  const {source, tree} = article
  const fields = source.frontMatter
  const people = identify(tree.people, registryOf(config))
  const outline = outlineOf(tree)
  const {exchanges} = outline
  const standfirst = standfirstOf(fields, tree)
  const headline = headlineOf(fields, tree, exchanges) || source.slug
  const standfirstWords = countWords(standfirst)
  const summary: Summary = {
    path: source.path,
    hash: source.hash,
    face: source.hash,
    slug: source.slug,
    locale: source.locale,
    headline,
    standfirst,
    standfirstWords,
    people,
    ...turnsOf(exchanges),
    topics: fields.topics ?? [],
    words: exchanges.reduce((sum, exchange) => sum + exchange.words, countWords(headline) + standfirstWords),
    ...optional(article, people, config)
  }
  return {
    summary,
    outline,
    messages: [...lostDates(tree, summary), ...timeMessages(summary, fields), ...missingPost(summary, config)]
  }
}

function turnsOf(
  exchanges: readonly ExchangeSummary[]
): Pick<
  Summary,
  'speakers' | 'askers' | 'exchangeCount' | 'opensWithAnswer' | 'asked' | 'answering' | 'firstQuestion'
> {
  const first = exchanges.find(({question}) => question !== '')?.shortQuestion
  return {
    speakers: [...new Set(exchanges.flatMap(({speakers}) => speakers))],
    askers: [...new Set(exchanges.flatMap(({asker}) => asker ?? []))],
    exchangeCount: exchanges.length,
    opensWithAnswer: exchanges[0]?.question === '',
    asked: askedOf(exchanges),
    answering: fingerprint(exchanges.flatMap(({shortQuestion, speakers}) => [shortQuestion, ...speakers])),
    ...(first !== undefined && {firstQuestion: first})
  }
}

function askedOf(exchanges: readonly ExchangeSummary[]): string {
  const questions = exchanges.filter(({question}) => question !== '')
  return fingerprint(questions.flatMap(({question, opening}) => [questionWords(question), opening]))
}

function optional({source, tree}: Article, people: readonly PersonSummary[], config: Config): Partial<Summary> {
  const fields = source.frontMatter
  const frontMatter = find(tree, 'yaml')
  const kicker = oneLine(fields.kicker ?? find(tree, 'kicker')?.value ?? '')
  const translator = fields.translator ?? people.find((person) => person.role === 'translator')?.name
  const published = toInstant(frontMatter?.date ?? datelineOf(tree) ?? frontMatter?.publishAt, config.timeZone)
  const times = timesOf(fields, frontMatter, config.timeZone)
  const updated = latestOf(toInstant(frontMatter?.updated, config.timeZone), times.corrections)
  const outlet = outletOf(tree, people)
  const pictures = picturesShown(fields, tree)
  return {
    ...(fields.translatedFrom !== undefined && {translatedFrom: fields.translatedFrom}),
    ...(translator !== undefined && {translator}),
    ...(kicker !== '' && {kicker}),
    ...(fields.standfirst !== undefined && {hasOwnStandfirst: true}),
    ...(outlet !== undefined && {outlet}),
    ...times,
    ...(fields.comments === 'closed' && {areCommentsClosed: true as const}),
    ...(fields.postId !== undefined && {postId: fields.postId}),
    ...(published !== undefined && {published}),
    ...(updated !== undefined && {updated}),
    ...(pictures.length > 0 && {pictures})
  }
}

/** What is corrected has changed, whether or not somebody says so besides. */
function latestOf(updated: Instant | undefined, corrections: readonly Correction[] = []): Instant | undefined {
  return corrections.reduce((last, {date}) => (instantMs(date) > instantMs(last) ? date : last), updated)
}

function find<Type extends InterviewContent['type']>(tree: Interview, type: Type) {
  return tree.children.find((node): node is Extract<InterviewContent, {type: Type}> => node.type === type)
}

function headlineOf(fields: FrontMatterFields, tree: Interview, exchanges: readonly ExchangeSummary[]): string {
  return oneLine(fields.headline ?? find(tree, 'headline')?.value ?? exchanges[0]?.shortQuestion ?? '')
}

function standfirstOf(fields: FrontMatterFields, tree: Interview): string {
  if (fields.standfirst !== undefined)
    return fields.standfirst
      .split(/\n[ \t]*\n/)
      .map(oneLine)
      .filter(Boolean)
      .join('\n\n')
  const parts = tree.children.filter((node) => node.type === 'standfirst')
  return plainText(parts.flatMap((node) => node.children))
}

function datelineOf(tree: Interview): string | undefined {
  for (const node of tree.children) if (node.type === 'dateline' && node.date !== undefined) return node.date
  return undefined
}

/** The years that all three calendars can tell. */
const FIRST_YEAR = 1883
const LAST_YEAR = 2173

/** A time of day without a zone is the site's. */
function toInstant(date: string | undefined, timeZone: string): Instant | undefined {
  if (date === undefined) return undefined
  const {year, hour, offset} = civilOf(date)
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined
  return (hour === undefined || offset !== undefined ? date : withZone(date, timeZone)) as Instant
}

function outletOf(tree: Interview, people: readonly PersonSummary[]): string | undefined {
  const bylines = tree.children.filter((node): node is Byline => node.type === 'byline')
  const named = new Set(bylines.flatMap((node) => node.people))
  return people.find((person) => person.kind === 'organization' && named.has(person.id))?.name
}

/** WordPress takes a comment only for a post that it knows by number. */
function missingPost({postId, areCommentsClosed}: Summary, {comments}: Config): Diagnostic[] {
  if (comments.preset !== 'wordpress' || postId !== undefined || areCommentsClosed === true) return []
  return [
    {
      ruleId: 'missing-post-id',
      severity: 'warning',
      message: 'Key `post_id` is missing, so WordPress cannot take comments; the page says that they are closed.',
      note: 'Write the number of the post into the front matter, `post_id: 42`, or `comments: closed`.'
    }
  ]
}

function lostDates(tree: Interview, summary: Summary): Diagnostic[] {
  const date = find(tree, 'yaml')?.date ?? datelineOf(tree)
  if (date === undefined || summary.published !== undefined) return []
  const line = tree.children.find((node) => node.type === 'dateline')?.position?.start.line ?? 1
  return [
    {
      ruleId: 'date-out-of-range',
      severity: 'error',
      message: `Unexpected year in ${date}, expected one from ${FIRST_YEAR} to ${LAST_YEAR}.`,
      note: 'Correct the date line, or write `date:` in the front matter.',
      file: summary.path,
      ...(find(tree, 'yaml')?.date !== undefined && {key: 'date'}),
      place: {start: {line, column: 1}}
    }
  ]
}
