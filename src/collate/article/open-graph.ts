// Open Graph (ogp.me) and card tags of a page's head. In: finished texts and absolute addresses. Out: tags in order.
// Values are plain text; each stands alone in a card, so nothing in them needs isolating from a neighbour.
import type {ImageFacts, Instant, MetaTag} from '../../model.ts'

export interface Card {
  readonly type: 'article' | 'website'
  readonly title: string
  readonly description: string
  /** Absolute. */
  readonly url: string
  readonly siteName: string
  /** `fa_IR`. */
  readonly locale: string
  /** The same for every other version that exists. */
  readonly otherLocales: readonly string[]
  readonly published?: Instant
  readonly updated?: Instant
  readonly tags: readonly string[]
  /** Its address is absolute. */
  readonly image?: Omit<ImageFacts, 'url'> & {readonly url: string}
}

export function cardTags(card: Card): MetaTag[] {
  const tags = [
    property('og:type', card.type),
    property('og:title', card.title),
    ...optional('og:description', card.description),
    property('og:url', card.url),
    property('og:site_name', card.siteName),
    property('og:locale', card.locale),
    ...card.otherLocales.map((locale) => property('og:locale:alternate', locale)),
    ...optional('article:published_time', card.published),
    ...optional('article:modified_time', card.updated),
    ...card.tags.map((tag) => property('article:tag', tag)),
    ...imageTags(card)
  ]
  // The rest of a card is read from Open Graph.
  const size = card.image === undefined ? 'summary' : 'summary_large_image'
  return [...tags, {attribute: 'name', key: 'twitter:card', value: size}]
}

/** The size lets a messenger lay out the card before it has the image. */
function imageTags({image}: Card): MetaTag[] {
  if (image === undefined) return []
  return [
    property('og:image', image.url),
    property('og:image:width', String(image.width)),
    property('og:image:height', String(image.height)),
    property('og:image:alt', image.alt)
  ]
}

function property(key: string, value: string): MetaTag {
  return {attribute: 'property', key, value}
}

function optional(key: string, value: string | undefined): MetaTag[] {
  return value === undefined || value === '' ? [] : [property(key, value)]
}
