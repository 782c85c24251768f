// The JSON-LD graph of an article, in the terms of schema.org 30.0: a NewsArticle with its persons, its publisher, its
// questions and its translations. schema.org has no type for interviews, and a search engine's FAQ and Q&A types are
// for other things, so the article says it by `genre` and lists its questions as parts. Answers are referred to by
// address, not repeated: the page holds them once.
import type {ApprovedComment, Correction, ExchangeSummary, Instant, LocaleTag, PersonSummary} from '../model.ts'
import {foreignOutlet, writersOf} from './structured-data/credit.ts'
import {knownPerson, personView, type Registry} from './people.ts'
import {
  imageThing,
  knownPersonId,
  list,
  one,
  optional,
  organizationId,
  organizationThing,
  reference
} from './structured-data/things.ts'
import type {ImageFact, Reference, Thing} from './structured-data/things.ts'

/** What the graph says of an exchange. */
export interface AskedFact extends Pick<ExchangeSummary, 'question' | 'isAnswered' | 'speakers'> {
  readonly id: string
  readonly answerId: string
}

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
  /** What stands for the article: its picture, or the same card in several shapes; or none. */
  readonly images: readonly ImageFact[]
  /** Further pictures of the text. */
  readonly pictures: readonly ImageFact[]
  readonly published?: Instant
  readonly updated?: Instant
  readonly words: number
  readonly corrections: readonly Correction[]
  readonly topics: readonly string[]
  readonly people: readonly PersonSummary[]
  readonly interviewees: readonly PersonSummary[]
  readonly registry: Registry
  /** By the ids of those who answer and have a page. */
  readonly personPages: ReadonlyMap<string, string>
  readonly outlet?: string
  readonly translator?: string
  readonly translationOf?: string
  readonly translations: readonly string[]
  readonly comments: readonly ApprovedComment[]
  readonly exchanges: readonly AskedFact[]
}

/** `{"@context", "@graph"}`; what is unknown is left out, never empty. */
export function articleGraph(facts: ArticleFacts): Thing {
  return {'@context': 'https://schema.org', '@graph': [newsArticle(facts), ...agents(facts)]}
}

export interface QuestionFacts {
  /** Of the page of the question, absolute. */
  readonly url: string
  readonly title: string
  /** Id of the exchange. */
  readonly id: string
  readonly image?: ImageFact
}

/**
 * The same for the page of one question. It is a part of the article and says so: a page of questions and answers is, for
 * search engines, one on which anybody may answer.
 */
export function questionGraph(facts: ArticleFacts, {url, title, id, image}: QuestionFacts): Thing {
  const asked = {...facts, exchanges: facts.exchanges.filter((exchange) => exchange.id === id)}
  const article = reference(articleId(facts))
  const page = {
    '@type': 'WebPage',
    '@id': url,
    url,
    'name': title,
    'inLanguage': facts.locale,
    'isPartOf': article,
    'mainEntity': reference(`${facts.url}#${id}`),
    ...(image !== undefined && {primaryImageOfPage: imageThing(image)})
  }
  const [question] = questions(asked)
  const source = {
    '@type': 'NewsArticle',
    '@id': articleId(facts),
    'url': facts.url,
    'headline': facts.headline,
    'genre': 'Interview',
    ...optional('datePublished', facts.published),
    'publisher': reference(organizationId(facts.site))
  }
  return {
    '@context': 'https://schema.org',
    '@graph': [page, {...question, isPartOf: article}, source, ...agents(asked, {isWhole: false})]
  }
}

/** All whom the graph refers to. */
function agents(facts: ArticleFacts, {isWhole = true} = {}): Thing[] {
  const shown = facts.people.filter((person) => person.kind === 'person' && isReferred(person, facts, isWhole))
  return [
    ...shown.map((person) => personThing(person, facts)),
    ...outletThing(facts),
    organizationThing({site: facts.site, name: facts.siteName, otherNames: facts.otherSiteNames})
  ]
}

function newsArticle(facts: ArticleFacts): Thing {
  const interviewees = facts.interviewees.map((person) => reference(personId(person, facts)))
  return {
    '@type': 'NewsArticle',
    '@id': articleId(facts),
    'url': facts.url,
    'mainEntityOfPage': facts.url,
    'headline': facts.headline,
    ...optional('description', facts.description),
    ...list('image', facts.images.map(imageThing)),
    ...list('associatedMedia', facts.pictures.map(imageThing)),
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
    ...list('hasPart', questions(facts).map(partOfArticle)),
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
    .map((exchange) => ({
      '@type': 'Question',
      '@id': `${facts.url}#${exchange.id}`,
      'url': `${facts.url}#${exchange.id}`,
      'name': exchange.question,
      author,
      ...(exchange.isAnswered && {acceptedAnswer: answer(exchange, facts)})
    }))
}

/** Within the article, who asks is its author, the address of a question is its id, and that of the answer is told on its own page. */
function partOfArticle(question: Thing): Thing {
  const {url: _, author: __, acceptedAnswer, ...rest} = question
  if (acceptedAnswer === undefined) return rest
  const {'url': ___, '@id': ____, ...answered} = acceptedAnswer as Thing
  return {...rest, acceptedAnswer: answered}
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

function isReferred(person: PersonSummary, facts: ArticleFacts, isWhole: boolean): boolean {
  return (
    writersOf([person], facts.interviewees).length > 0 ||
    (isWhole && facts.interviewees.includes(person)) ||
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
    ...optional('url', facts.personPages.get(person.id)),
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

function articleId({url}: Pick<ArticleFacts, 'url'>): string {
  return `${url}#article`
}

/** The same on every page for somebody whom the registry names, else the article's own. */
function personId(person: PersonSummary, {site, url}: ArticleFacts): string {
  return person.known === undefined
    ? `${url}#person-${encodeURIComponent(person.id)}`
    : knownPersonId(site, person.known)
}
