// A picture and what is said of it, as they stand in `<figure>`. In: the figure of the tree and the pictures that the page
// can show. Out: HTML. A picture that the page cannot show is left out with its words; one on the web is a link to it.
import type {Image, PhrasingContent} from 'mdast'
import type {PictureSources} from '../model.ts'
import {escapeXml} from '../text/escape.ts'
import {pictureName, pictureWords} from '../text/picture.ts'
import type {FlowContent} from '../tree/nodes.ts'
import {flowHtml} from './flow.ts'

export interface FigureSetting {
  /** By the name of the file. */
  readonly pictures: Readonly<Record<string, PictureSources>>
  /** Whether the reader sees it at once, and should not wait for it. */
  readonly isFirst: boolean
}

/** Empty where there is nothing to show. A caption without its picture says nothing. */
export function figureHtml(children: readonly FlowContent[], setting: FigureSetting): string {
  const images = children.flatMap((block) => (block.type === 'paragraph' ? block.children.filter(isImage) : []))
  if (images.length === 0) return ''
  if (images.every(({url}) => pictureName(url) === undefined))
    return `<figcaption>${flowHtml(children, 'below-question')}</figcaption>`
  const shown = images.map((image) => pictureHtml(image, setting)).join('')
  const rest = children.flatMap(withoutImages)
  return shown === '' || rest.length === 0
    ? shown
    : `${shown}<figcaption>${flowHtml(rest, 'below-question')}</figcaption>`
}

function isImage(node: PhrasingContent): node is Image {
  return node.type === 'image'
}

/** What the figure says besides: words on the lines of the picture. */
function withoutImages(block: FlowContent): FlowContent[] {
  if (block.type !== 'paragraph') return [block]
  const children = block.children.filter((node) => !isImage(node))
  const isBlank = children.every((node) => node.type === 'break' || (node.type === 'text' && node.value.trim() === ''))
  return isBlank ? [] : [{...block, children}]
}

function pictureHtml(image: Image, {pictures, isFirst}: FigureSetting): string {
  const name = pictureName(image.url) ?? ''
  const shown = Object.hasOwn(pictures, name) ? pictures[name] : undefined
  if (shown === undefined) return ''
  const {alt, caption, credit} = pictureWords(image)
  const {sources, sizes, src, srcset, width, height} = shown
  const attributes = [
    `src="${escapeXml(src)}"`,
    `srcset="${escapeXml(srcset)}"`,
    `sizes="${sizes}"`,
    `width="${width}"`,
    `height="${height}"`,
    `alt="${escapeXml(alt)}"`,
    ...(isFirst ? [] : ['loading="lazy"']),
    'decoding="async"'
  ]
  const others = sources.map(
    (source) => `<source type="${source.type}" srcset="${escapeXml(source.srcset)}" sizes="${sizes}">`
  )
  return `<picture>${others.join('')}<img ${attributes.join(' ')}></picture>${captionHtml(caption, credit)}`
}

function captionHtml(caption: string, credit: string): string {
  if (caption === '' && credit === '') return ''
  const source = credit === '' ? '' : `<small class="credit">${escapeXml(credit)}</small>`
  return `<figcaption dir="auto">${[escapeXml(caption), source].filter(Boolean).join(' ')}</figcaption>`
}
