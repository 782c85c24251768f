// The pages that are measured, and what each weighs: for the paper's own interview and for one of 3,000 words, in each
// language. In: a built site. Out: bytes, with everything that a page asks for counted as it is sent.
import {readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {brotliCompressSync} from 'node:zlib'
import {pathOfAsked} from '../../src/build/asked-path.ts'
import {facesOf} from '../../src/build/weight/page-faces.ts'
import {localeTags} from '../../src/locale.ts'
import type {LocaleTag} from '../../src/model.ts'

export interface MeasuredPage {
  readonly name: string
  readonly locale: LocaleTag
  /** Relative to the site, with a slash at the end. */
  readonly path: string
}

export interface Weights {
  /** Of questions and answers. */
  readonly words: number
  /** HTML with its style, Brotli at its best. */
  readonly pageBytes: number
  /** Of these, what the style alone is compressed to. */
  readonly styleBytes: number
  /** As it is, and as it is sent. */
  readonly scriptBytes: number
  readonly scriptSentBytes: number
  readonly fontBytes: number
}

export const longSlug = (locale: LocaleTag): string => `long-${locale}`

export const pages: readonly MeasuredPage[] = localeTags.flatMap((locale) => [
  {name: `first interview, ${locale}`, locale, path: `${locale}/us-dual-approach/`},
  {name: `3,000 words, ${locale}`, locale, path: `${locale}/${longSlug(locale)}/`}
])

export function weightsOf(dist: string, {path}: MeasuredPage): Weights {
  const file = `${path}index.html`
  const html = readFileSync(join(dist, file), 'utf8')
  const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? ''
  const asked = (addresses: readonly string[]): string[] =>
    addresses.map((address) => join(dist, pathOfAsked(address, file, 'https://x.example/')))
  const scripts = asked([...html.matchAll(/<script\b[^>]*\ssrc="([^"]+)"/g)].map(([, address = '']) => address))
  const turns = html.slice(html.indexOf('<div class="turns">'), html.indexOf('<div class="share'))
  const said = turns.replace(/<p class="also[^]*?<\/p>/g, '').replace(/<[^>]+>/g, ' ')
  return {
    words: said.split(/\s+/).filter((word) => word !== '').length,
    pageBytes: brotliCompressSync(html).length,
    styleBytes: brotliCompressSync(style).length,
    scriptBytes: sum(scripts.map((script) => statSync(script).size)),
    scriptSentBytes: sum(scripts.map((script) => brotliCompressSync(readFileSync(script)).length)),
    fontBytes: sum(asked(facesOf(html).files).map((font) => statSync(font).size))
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
