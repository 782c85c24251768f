// What a page weighs for a reader who opens it: its HTML with the style in it, as it is sent, the scripts that it runs and the
// faces that it is set in. In: the HTML of a finished page. Out: bytes, and the addresses of what else it asks for.
import {brotliCompressSync, constants, deflateRawSync} from 'node:zlib'
import {facesOf} from './weight/page-faces.ts'

export interface PageWeight {
  /** Of the HTML with its style, in bytes, compressed by Brotli. */
  readonly pageBytes: number
  /** Addresses of its scripts, relative to the page. */
  readonly scripts: readonly string[]
  /** Addresses of its font files, relative to the page. */
  readonly fonts: readonly string[]
  /** How many languages whole blocks of it are in. */
  readonly languages: number
}

/** As servers compress what they send: quickly, or once and as well as it goes. */
export type Compression = 'quick' | 'best'

const quality: Readonly<Record<Compression, number>> = {quick: 5, best: 11}

export function weigh(html: string, compression: Compression): PageWeight {
  return {pageBytes: compressedBytes(html, compression), ...askedBy(html)}
}

/** The same, but for `pageBytes`, which is only worked out where it may be more than `limitBytes`; 0 where it is not. */
export function weighAgainst(html: string, limitBytes: number): PageWeight {
  return {pageBytes: isSurelyBelow(html, limitBytes) ? 0 : compressedBytes(html, 'best'), ...askedBy(html)}
}

function askedBy(html: string): Omit<PageWeight, 'pageBytes'> {
  const {files, languages} = facesOf(html)
  return {scripts: scriptsOf(html), fonts: files, languages}
}

function compressedBytes(html: string, compression: Compression): number {
  const bytes = Buffer.from(html)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality[compression],
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
  }
  return brotliCompressSync(bytes, {params}).length
}

/** Brotli at its best makes text smaller than the quickest way of gzip does, in a hundredth of the time. */
function isSurelyBelow(html: string, limitBytes: number): boolean {
  const bytes = Buffer.from(html)
  return bytes.length <= limitBytes || deflateRawSync(bytes, {level: 1}).length <= limitBytes
}

const script = /<script\b[^>]*\ssrc="([^"]+)"/gu

function scriptsOf(html: string): string[] {
  return [...html.matchAll(script)].map(([, address = '']) => address)
}
