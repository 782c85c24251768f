// How a text speaks of a picture: `![what is seen](ferry.jpg "caption / credit")`. What follows the last slash between
// spaces is the credit, so that both are the text's own words and an editor learns no new notation.
import {oneLine} from './plain.ts'

export interface PictureWords {
  /** Empty where the text says nothing, like the others. */
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

/** The name of a file beside the text, in NFC; undefined for any other address. */
export function pictureName(address: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//iu.test(address)) return undefined
  const bare = address.replace(/^\.\//u, '')
  if (bare === '' || /^[/#?]/u.test(bare)) return undefined
  try {
    return decodeURIComponent(bare).normalize('NFC')
  } catch {
    return bare.normalize('NFC')
  }
}

const SEPARATOR = ' / '

export function pictureWords({
  alt,
  title
}: {
  readonly alt?: string | null | undefined
  readonly title?: string | null | undefined
}): PictureWords {
  const words = ` ${oneLine(title ?? '')}`
  const at = words.lastIndexOf(SEPARATOR)
  return {
    alt: oneLine(alt ?? ''),
    caption: (at < 0 ? words : words.slice(0, at)).trim(),
    credit: at < 0 ? '' : words.slice(at + SEPARATOR.length).trim()
  }
}
