// Direction of text, after the Unicode Bidirectional Algorithm (UAX #9). In HTML an inserted string is isolated by
// `bdi` or `dir`; titles, feeds, cards and mails are plain text, and there U+2068 … U+2069 do it. Marks (LRM, RLM) are
// never used: they repair one line and break the next.

const FSI = '\u2068'
const PDI = '\u2069'

/** Characters that steer direction without being seen, with their names in UAX #9 §2. */
export const bidiControls: ReadonlyMap<string, string> = new Map([
  ['\u061c', 'ALM'],
  ['\u200e', 'LRM'],
  ['\u200f', 'RLM'],
  ['\u202a', 'LRE'],
  ['\u202b', 'RLE'],
  ['\u202c', 'PDF'],
  ['\u202d', 'LRO'],
  ['\u202e', 'RLO'],
  ['\u2066', 'LRI'],
  ['\u2067', 'RLI'],
  ['\u2068', 'FSI'],
  ['\u2069', 'PDI']
])

const spanning = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * The text between U+2068 and U+2069, so that it can stand in a line of any direction without moving its neighbours.
 * The empty string stays empty. Embeddings and isolates that the text itself opens are closed inside, and closers of
 * what it did not open are left out: the result never reaches beyond its own end.
 */
export function isolate(text: string): string {
  return text === '' ? '' : FSI + balanced(text) + PDI
}

function balanced(text: string): string {
  if (text.search(spanning) < 0) return text
  const open: string[] = []
  const body = text.replace(spanning, (control) => {
    if (control < '\u202c' || (control > '\u202c' && control < PDI)) {
      open.push(control < '\u2066' ? '\u202c' : PDI)
      return control
    }
    return close(open, control)
  })
  return body + open.reverse().join('')
}

/** A PDI also ends the embeddings inside its isolate; a PDF ends an embedding only (UAX #9 X6a, X7). */
function close(open: string[], closer: string): string {
  const at = closer === PDI ? open.lastIndexOf(PDI) : open.length - 1
  if (at < 0 || open[at] !== closer) return ''
  open.length = at
  return closer
}

// Strong characters: letters of right-to-left scripts and the Arabic punctuation of class AL, else any letter.
const rightToLeft =
  /[\u05be\u05c0\u05c3\u05c6\u061b\u061d-\u061f\u066d\u06d4\u200f\u061c]|(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mandaic}\p{Script=Samaritan}]/u
const strong = /[\u05be\u05c0\u05c3\u05c6\u061b\u061d-\u061f\u066d\u06d4\u200e\u200f\u061c\u2066-\u2069]|\p{L}/gu

/**
 * Direction of the first strong character outside isolates (UAX #9 P2, P3); `undefined` where there is none, as in a
 * line of digits.
 */
export function firstStrong(text: string): 'ltr' | 'rtl' | undefined {
  let depth = 0
  for (const [character] of text.matchAll(strong)) {
    if (character === PDI) depth = Math.max(0, depth - 1)
    else if (character >= '\u2066' && character <= FSI) depth++
    else if (depth === 0) return rightToLeft.test(character) ? 'rtl' : 'ltr'
  }
  return undefined
}

/** Base direction of a paragraph: that of its first strong character, else the direction of what surrounds it. */
export function baseDirection(text: string, surrounding: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  return firstStrong(text) ?? surrounding
}
