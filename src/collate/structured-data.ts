// The JSON-LD graph of an article, in the terms of schema.org 30.0: a NewsArticle with its persons, its publisher, its
// questions and its translations. schema.org has no type for interviews, and a search engine's FAQ and Q&A types are
// for other things, so the article says it by `genre` and lists its questions as parts. Answers are referred to by
// address, not repeated: the page holds them once.
import type {ApprovedComment, Correction, ExchangeSummary, Instant, LocaleTag, PersonSummary} from '../model.ts'
import {foreignOutlet, writersOf} from './credit.ts'
import {knownPerson, personView, type Registry} from './people.ts'

type Thing = Readonly<Record<string, unknown>>
type Reference = Readonly<Record<'@id', string>>

/** What the graph of an article is made of. Addresses are absolute. */
export interface ArticleFacts {
  readonly site: string
  readonly siteName: string
  /** The publication's names in its other languages. */
  readonly otherSiteNames: readonly string[]
  readonly url: string
  readonly locale: LocaleTag
  readonly headline: string
  readonly description: string
  /** Addresses of the same image in several shapes, or none. */
  readonly images: readonly string[]
  readonly published?: Instant
  readonly updated?: Instant
  readonly words: number
  readonly corrections: readonly Correction[]
  readonly topics: readonly string[]
  readonly people: readonly PersonSummary[]
  readonly interviewees: readonly PersonSummary[]
  readonly registry: Registry
  readonly outlet?: string
  readonly translator?: string
  readonly translationOf?: string
  readonly translations: readonly string[]
  readonly comments: readonly ApprovedComment[]
  readonly exchanges: readonly (ExchangeSummary & {readonly id: string; readonly answerId: string})[]
}

/** `{"@context", "@graph"}`; what is unknown is left out, never empty. */
export function articleGraph(facts: ArticleFacts): Thing {
  const shown = facts.people.filter((person) => person.kind === 'person' && isReferred(person, facts))
  return {
    '@context': 'https://schema.org',
    '@graph': [
      newsArticle(facts),
      ...shown.map((person) => personThing(person, facts)),
      ...outletThing(facts),
      {
        '@type': 'NewsMediaOrganization',
        '@id': organizationId(facts.site),
        'name': facts.siteName,
        ...list('alternateName', facts.otherSiteNames),
        'url': facts.site
      }
    ]
  }
}

function newsArticle(facts: ArticleFacts): Thing {
  const interviewees = facts.interviewees.map((person) => reference(personId(person, facts)))
  return {
    '@type': 'NewsArticle',
    '@id': `${facts.url}#article`,
    'url': facts.url,
    'mainEntityOfPage': facts.url,
    'headline': facts.headline,
    ...optional('description', facts.description),
    ...list('image', facts.images),
    'inLanguage': facts.locale,
    'genre': 'Interview',
    'isAccessibleForFree': true,
    'wordCount': facts.words,
    ...list('keywords', facts.topics),
    ...optional('datePublished', facts.published),
    ...optional('dateModified', facts.updated ?? facts.published),
    ...list('correction', corrections(facts)),
    'author': one(authorsOf(facts)),
    'publisher': reference(organizationId(facts.site)),
    ...list('contributor', interviewees),
    ...list('about', interviewees),
    ...translatorOf(facts),
    ...(facts.translationOf !== undefined && {translationOfWork: reference(`${facts.translationOf}#article`)}),
    ...list(
      'workTranslation',
      facts.translations.map((url) => reference(`${url}#article`))
    ),
    ...list('hasPart', questions(facts)),
    ...(facts.comments.length > 0 && {commentCount: facts.comments.length}),
    ...list(
      'comment',
      facts.comments.map((comment) => commentThing(comment, facts))
    )
  }
}

/** What a reader wrote, as it stands on the page; nobody is told apart from his namesakes, for nothing more is known. */
function commentThing(
  {id, name, date, language, replyTo, text}: ApprovedComment,
  {url, comments}: ArticleFacts
): Thing {
  const isReply = comments.some((other) => other.id === replyTo)
  return {
    '@type': 'Comment',
    '@id': `${url}#comment-${id}`,
    'url': `${url}#comment-${id}`,
    'author': {'@type': 'Person', name},
    'dateCreated': date,
    ...optional('inLanguage', language),
    ...(isReply && {parentItem: reference(`${url}#comment-${replyTo}`)}),
    'text': text.join('\n\n')
  }
}

function corrections(facts: ArticleFacts): Thing[] {
  return facts.corrections.map(({text, date}) => ({
    '@type': 'CorrectionComment',
    ...optional('datePublished', date),
    text
  }))
}

function questions(facts: ArticleFacts): Thing[] {
  const author = one(authorsOf(facts))
  return facts.exchanges
    .filter((exchange) => exchange.question !== '')
    .map((exchange, i) => ({
      '@type': 'Question',
      '@id': `${facts.url}#${exchange.id}`,
      'url': `${facts.url}#${exchange.id}`,
      'position': i + 1,
      'name': exchange.question,
      author,
      ...(exchange.isAnswered && {acceptedAnswer: answer(exchange, facts)})
    }))
}

function answer(exchange: ArticleFacts['exchanges'][number], facts: ArticleFacts): Thing {
  const speakers = facts.people.filter((person) => exchange.speakers.includes(person.id))
  return {
    '@type': 'Answer',
    '@id': `${facts.url}#${exchange.answerId}`,
    'url': `${facts.url}#${exchange.answerId}`,
    ...list(
      'author',
      speakers.map((person) => reference(personId(person, facts)))
    )
  }
}

/** Who asked: the named interviewers, else the outlet of the byline, else the publication. Never who answered. */
function authorsOf(facts: ArticleFacts): Reference[] {
  const writers = writersOf(facts.people, facts.interviewees)
  if (writers.length > 0) return writers.map((person) => reference(personId(person, facts)))
  return [reference(outletOf(facts) === undefined ? organizationId(facts.site) : outletId(facts))]
}

function isReferred(person: PersonSummary, facts: ArticleFacts): boolean {
  return (
    writersOf([person], facts.interviewees).length > 0 ||
    facts.interviewees.includes(person) ||
    facts.exchanges.some((exchange) => exchange.speakers.includes(person.id))
  )
}

function personThing(person: PersonSummary, facts: ArticleFacts): Thing {
  const known = knownPerson(person, facts.registry)
  const view = personView(person, facts.locale, facts.registry)
  const names = [...Object.values(known?.name ?? {}), ...person.spellings, ...(known?.spellings ?? [])]
  return {
    '@type': 'Person',
    '@id': personId(person, facts),
    'name': view.name,
    ...list(
      'alternateName',
      [...new Set(names)].filter((name) => name !== view.name)
    ),
    ...optional('description', view.role),
    ...list('sameAs', known?.links ?? [])
  }
}

function translatorOf({translator}: ArticleFacts): Thing {
  return translator === undefined ? {} : {translator: {'@type': 'Person', 'name': translator}}
}

function outletThing(facts: ArticleFacts): Thing[] {
  const outlet = outletOf(facts)
  return outlet === undefined ? [] : [{'@type': 'Organization', '@id': outletId(facts), 'name': outlet}]
}

function outletOf({outlet, siteName, otherSiteNames}: ArticleFacts): string | undefined {
  return foreignOutlet(outlet, [siteName, ...otherSiteNames])
}

function outletId({url}: ArticleFacts): string {
  return `${url}#outlet`
}

function organizationId(site: string): string {
  return `${site}#org`
}

/** The same on every page for somebody whom the registry names, else the article's own. */
function personId(person: PersonSummary, {site, url}: ArticleFacts): string {
  return person.known === undefined
    ? `${url}#person-${encodeURIComponent(person.id)}`
    : `${site}people/${encodeURIComponent(person.known)}/#person`
}

function reference(id: string): Reference {
  return {'@id': id}
}

function optional(key: string, value: string | undefined): Thing {
  return value === undefined || value === '' ? {} : {[key]: value}
}

function list(key: string, values: readonly unknown[]): Thing {
  return values.length === 0 ? {} : {[key]: one(values)}
}

/** JSON-LD reads a single value and a list of one alike. */
function one(values: readonly unknown[]): unknown {
  return values.length === 1 ? values[0] : values
}
