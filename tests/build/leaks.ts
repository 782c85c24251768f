// Whether something that was put into a line moves its neighbours, by the Unicode Bidirectional Algorithm (UAX #9): the
// characters of the rest must be drawn in the order that they have around something without any direction, and what was put in
// must be drawn in one piece. In: a line and what was put in. Out: a sentence where it leaks.
import bidiFactory, {type Bidi} from 'bidi-js'
import type {Line} from './lines.ts'

// Its types are those of the form for other loaders than Node's.
const bidi = (bidiFactory as unknown as () => Bidi)()
const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
/** OBJECT REPLACEMENT CHARACTER, a neutral. */
const nothing = '\ufffc'

/** Places of the characters in the order in which they are drawn, controls left out. */
export function drawnOrder(text: string, base: Line['base']): number[] {
  const levels = bidi.getEmbeddingLevels(text, base === 'auto' ? undefined : base)
  const order = Array.from(text, (_, i) => i)
  for (const [start = 0, end = 0] of bidi.getReorderSegments(text, levels)) {
    const part = order.slice(start, end + 1).reverse()
    order.splice(start, part.length, ...part)
  }
  return order.filter((i) => !controls.test(text[i] ?? ''))
}

/**
 * What is wrong with each place where `inserted` stands in the line; empty where all is well, or where it does not.
 * @param isName whether it has a direction of its own; other words are of the page's language, whatever their letters
 */
export function leaksIn({text, base, place}: Line, inserted: string, isName = true): string[] {
  const found: string[] = []
  for (let at = text.indexOf(inserted); at >= 0; at = text.indexOf(inserted, at + 1)) {
    const end = at + inserted.length
    const isIn = (i: number): boolean => i >= at && i < end
    const order = drawnOrder(text, base)
    const own = order.flatMap((i, drawn) => (isIn(i) ? [drawn] : []))
    const isTorn = own.some((drawn, i) => i > 0 && drawn !== (own[i - 1] ?? 0) + 1)
    const rest = order.filter((i) => !isIn(i)).map((i) => (i < at ? i : i - inserted.length + 1))
    const meant = drawnOrder(text.slice(0, at) + nothing + text.slice(end), base).filter((i) => i !== at)
    if (isTorn) found.push(`${place}: ${JSON.stringify(inserted)} is torn apart in ${JSON.stringify(text)}`)
    const inner = order.filter(isIn).map((i) => i - at)
    if (isName && inner.join() !== drawnOrder(inserted, 'auto').join())
      found.push(`${place}: ${JSON.stringify(inserted)} is turned in ${JSON.stringify(text)}`)
    if (rest.join() !== meant.join())
      found.push(`${place}: ${JSON.stringify(inserted)} moves its neighbours in ${JSON.stringify(text)}`)
  }
  return found
}
