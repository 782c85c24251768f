// Images that the site makes: cards for messengers and search engines, and the published sizes of pictures.
import type {LocaleTag, UrlPath} from './names.ts'

/** `wide` for messengers (1.91:1), the others for search engines besides: 4:3 and 1:1. */
export type CardCrop = 'wide' | 'classic' | 'square'

/** All that a card says. Texts are whole and plain; none is ever shortened. */
export interface CardView {
  readonly crop: CardCrop
  /** In pixels. */
  readonly width: number
  readonly height: number
  readonly lang: LocaleTag
  readonly dir: 'ltr' | 'rtl'
  readonly siteName: string
  /** `headline` is set in the display face, `question` in the sans; a site's own card has only its name. */
  readonly style: 'headline' | 'question' | 'site'
  readonly text: string
  /** A question's, in the locale's digits. */
  readonly number?: string
  /** A topic over the headline. */
  readonly kicker?: string
  /** Who answers. */
  readonly people: readonly {readonly name: string; readonly role?: string}[]
}

/** An image as a page's head and its data for machines name it. */
export interface ImageFacts {
  readonly url: UrlPath
  readonly width: number
  readonly height: number
  readonly alt: string
}
