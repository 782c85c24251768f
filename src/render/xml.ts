// Elements of XML, as feeds and sitemaps are made of them.
import {escapeXml} from '../text/escape.ts'

/** An element with its attributes in the given order; empty where there is no text. */
export function element(name: string, attributes: Readonly<Record<string, string>>, text?: string): string {
  const start = tagOf(name, attributes)
  return text === undefined ? `${start}/>` : `${start}>${escapeXml(text)}</${name}>`
}

/** An element that holds others, which are XML already. */
export function elements(
  name: string,
  attributes: Readonly<Record<string, string>>,
  inside: readonly string[]
): string {
  return `${tagOf(name, attributes)}>${inside.join('')}</${name}>`
}

/** Pieces of text below one another; that of whole interviews is not copied for it. */
export function inLines(pieces: readonly string[]): string {
  let text = ''
  for (const [i, piece] of pieces.entries()) text += i === 0 ? piece : `\n${piece}`
  return text
}

function tagOf(name: string, attributes: Readonly<Record<string, string>>): string {
  const inside = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  return `<${name}${inside.join('')}`
}
