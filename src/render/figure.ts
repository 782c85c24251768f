// A picture and what is said of it, as they stand in `<figure>`. In: pictures of the tree, and those that the page can show.
// Out: HTML. A picture that the page cannot show is left out with its words; one on the web is a link to it.
import type {PictureSources} from '../model.ts'
import {escapeXml} from '../text/escape.ts'
import {isSafeHref} from '../text/link.ts'
import {pictureName, type Picture} from '../tree/pictures.ts'

export interface FigureSetting {
  /** By the name of the file. */
  readonly pictures: Readonly<Record<string, PictureSources>>
  /** Whether the reader sees it at once, and should not wait for it. */
  readonly isFirst: boolean
}

/** What stands in the figure of one picture; empty where there is nothing to show. */
export function figureHtml(picture: Picture, {pictures, isFirst}: FigureSetting): string {
  const {address, alt, caption, credit} = picture
  const name = pictureName(address)
  if (name === undefined) return captionHtml([linkHtml(picture), escapeXml(caption)], credit)
  const shown = Object.hasOwn(pictures, name) ? pictures[name] : undefined
  if (shown === undefined) return ''
  const {sources, sizes, src, srcset, width, height} = shown
  const attributes = [
    `src="${escapeXml(src)}"`,
    ...(srcset === '' ? [] : [`srcset="${escapeXml(srcset)}"`, `sizes="${sizes}"`]),
    `width="${width}"`,
    `height="${height}"`,
    `alt="${escapeXml(alt)}"`,
    ...(isFirst ? [] : ['loading="lazy"']),
    'decoding="async"'
  ]
  const others = sources.map(
    (source) => `<source type="${source.type}" srcset="${escapeXml(source.srcset)}" sizes="${sizes}">`
  )
  const image = `<img ${attributes.join(' ')}>`
  const shownHtml = others.length === 0 ? image : `<picture>${others.join('')}${image}</picture>`
  return shownHtml + captionHtml([escapeXml(caption)], credit)
}

function linkHtml({address, alt}: Picture): string {
  const text = escapeXml(alt === '' ? address : alt)
  return isSafeHref(address) ? `<a href="${escapeXml(address)}">${text}</a>` : text
}

function captionHtml(words: readonly string[], credit: string): string {
  const source = credit === '' ? '' : `<small class="credit">${escapeXml(credit)}</small>`
  const shown = [...words, source].filter((part) => part !== '')
  return shown.length === 0 ? '' : `<figcaption dir="auto">${shown.join(' ')}</figcaption>`
}
