// Pictures in an interview tree and what the text says of them: `![what is seen](ferry.jpg "caption / credit")`. A caption
// may as well stand in lines of its own below the picture. What follows the last slash between spaces is the credit, so
// that caption and credit are the text's own words and an editor learns no new notation.
import type {Image, Nodes} from 'mdast'
import type {Figure, FlowContent} from './nodes.ts'

export interface Picture {
  /** As the text writes it. */
  readonly address: string
  /** Empty where the text says nothing, like caption and credit. */
  readonly alt: string
  readonly caption: string
  readonly credit: string
  /** Of the text, from 1. */
  readonly line: number
}

/**
 * The pictures of the figure at a place among its siblings, the last one with the words of the lines that follow it. None
 * for anything else and for a caption alone.
 */
export function picturesAt(siblings: readonly {readonly type: string}[], place: number): Picture[] {
  const figure = siblings[place]
  if (figure === undefined || !isFigure(figure)) return []
  const images = imagesOf(figure)
  const line = figure.position?.start.line ?? 1
  const own = images.map((image) => pictureOf(image, line))
  const last = own.pop()
  if (last === undefined) return []
  const lines = [wordsOf(figure)]
  for (let next = place + 1; next < siblings.length; next++) {
    const sibling = siblings[next]
    if (sibling === undefined || !isFigure(sibling) || imagesOf(sibling).length > 0) break
    lines.push(wordsOf(sibling))
  }
  return [...own, lines.filter((line) => line !== '').reduce(withLine, last)]
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

function isFigure(node: {readonly type: string}): node is Figure {
  return node.type === 'figure'
}

function imagesOf({children}: Figure): Image[] {
  return children.flatMap((block) =>
    block.type === 'paragraph' ? block.children.filter((node) => node.type === 'image') : []
  )
}

function pictureOf({url, alt, title, position}: Image, line: number): Picture {
  const at = position?.start.line ?? line
  const said = {address: url, alt: oneLine(alt ?? ''), caption: '', credit: '', line: at}
  return withLine(said, oneLine(title ?? ''))
}

const SEPARATOR = ' / '

/** Caption first, then credit; what is more goes on with the caption. */
function withLine(picture: Picture, line: string): Picture {
  const words = ` ${line}`
  const at = words.lastIndexOf(SEPARATOR)
  const {caption, credit} = picture
  if (at >= 0) {
    const before = words.slice(0, at).trim()
    return {...picture, caption: join(caption, before), credit: join(credit, words.slice(at + SEPARATOR.length).trim())}
  }
  if (caption !== '' && credit === '') return {...picture, credit: line}
  return {...picture, caption: join(caption, line)}
}

function join(first: string, second: string): string {
  return [first, second].filter((part) => part !== '').join(' ')
}

/** The words of a figure without those of its pictures. */
function wordsOf({children}: Figure): string {
  const words: string[] = []
  const stack: (Nodes | FlowContent)[] = [...children].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('value' in node) words.push(node.value)
    else if (node.type === 'break') words.push(' ')
    else if ('children' in node) stack.push(...[...node.children].reverse())
  }
  return oneLine(words.join(''))
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
