// Images that the site makes: cards for messengers and search engines, and the published sizes of pictures.
import type {LocaleTag, SourcePath, UrlPath} from './names.ts'

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

/** A picture that lies beside a text, as its header describes it. */
export interface ImageFile {
  /** Without folder, in NFC. */
  readonly name: string
  readonly path: SourcePath
  /** As it is to be seen: turned as the camera says. In pixels. */
  readonly width: number
  readonly height: number
  /** Changes with the picture. */
  readonly hash: string
}

/** A picture as a text shows it. */
export interface PictureUse {
  /** The name of the file, in NFC. */
  readonly name: string
  /** Empty where the text says nothing, like caption and credit. */
  readonly alt: string
  readonly caption: string
  readonly credit: string
  /** Whether it stands before the first question. */
  readonly isLead?: true
  /** Whether the front matter names it and the text itself does not show it. */
  readonly isAbove?: true
}

export type PictureFormat = 'avif' | 'webp' | 'jpeg'

/** A published size of a picture. */
export interface PictureView {
  readonly file: SourcePath
  readonly format: PictureFormat
  /** In pixels. */
  readonly width: number
}

/** What a page says to show a picture: addresses are relative to it. */
export interface PictureSources {
  /** Best format first. */
  readonly sources: readonly {readonly type: string; readonly srcset: string}[]
  /** For readers that know none of these. */
  readonly src: string
  /** Empty, like `sources`, where there is no choice. */
  readonly srcset: string
  readonly sizes: string
  readonly width: number
  readonly height: number
}

export interface CardPage {
  readonly kind: 'card'
  readonly url: UrlPath
  readonly locale: LocaleTag
  readonly view: CardView
}

export interface PicturePage {
  readonly kind: 'picture'
  readonly url: UrlPath
  readonly locale: LocaleTag
  readonly view: PictureView
}

/** Pages that are images: their addresses change with what they show. */
export type ImagePage = CardPage | PicturePage
