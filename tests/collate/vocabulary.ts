// The part of schema.org 30.0 that the pages may use: for each type, the properties of it and of the types above it, and
// for each property what its value may be, as far as the pages need it.
export type Range = 'text' | 'url' | 'date' | 'integer' | 'boolean' | 'language' | readonly string[]

const thing: Record<string, Range> = {
  name: 'text',
  url: 'url',
  description: 'text',
  alternateName: 'text',
  sameAs: 'url',
  mainEntityOfPage: 'url'
}

const agent = ['Person', 'Organization', 'NewsMediaOrganization'] as const

const creativeWork: Record<string, Range> = {
  ...thing,
  headline: 'text',
  inLanguage: 'language',
  genre: 'text',
  isAccessibleForFree: 'boolean',
  keywords: 'text',
  datePublished: 'date',
  dateModified: 'date',
  author: agent,
  publisher: agent,
  contributor: agent,
  translator: agent,
  about: ['Person', 'Organization', 'NewsMediaOrganization', 'NewsArticle'],
  image: ['ImageObject'],
  associatedMedia: ['ImageObject'],
  creditText: 'text',
  correction: ['CorrectionComment'],
  hasPart: ['Question', 'Answer', 'NewsArticle'],
  isPartOf: ['NewsArticle', 'WebPage', 'WebSite'],
  mainEntity: ['Question', 'Person'],
  translationOfWork: ['NewsArticle'],
  workTranslation: ['NewsArticle'],
  position: 'integer',
  commentCount: 'integer',
  comment: ['Comment'],
  dateCreated: 'date',
  text: 'text'
}

const comment: Record<string, Range> = {...creativeWork, parentItem: ['Comment']}
const webPage: Record<string, Range> = {...creativeWork, primaryImageOfPage: ['ImageObject']}
const organization: Record<string, Range> = {...thing, logo: ['ImageObject']}

export const types: Readonly<Record<string, Readonly<Record<string, Range>>>> = {
  NewsArticle: {...creativeWork, wordCount: 'integer'},
  Question: {...comment, acceptedAnswer: ['Answer']},
  Answer: comment,
  Comment: comment,
  CorrectionComment: comment,
  // Widths and heights are pixels, written as numbers as in the examples of the vocabulary.
  ImageObject: {...creativeWork, contentUrl: 'url', caption: 'text', width: 'integer', height: 'integer'},
  WebPage: webPage,
  ProfilePage: webPage,
  WebSite: creativeWork,
  Person: thing,
  Organization: organization,
  NewsMediaOrganization: {...organization, correctionsPolicy: 'url', publishingPrinciples: 'url'}
}
