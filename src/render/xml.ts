// Elements of XML that hold text only, as feeds and sitemaps are made of them.
import {escapeXml} from '../text/escape.ts'

/** An element with its attributes in the given order; empty where there is no text. */
export function element(name: string, attributes: Readonly<Record<string, string>>, text?: string): string {
  const inside = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  const start = `<${name}${inside.join('')}`
  return text === undefined ? `${start}/>` : `${start}>${escapeXml(text)}</${name}>`
}
