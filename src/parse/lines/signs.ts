// The signs of a text by bit, so that a pattern is tried only where the signs that it needs stand. What enters is code units,
// what leaves is the union of their bits. One look at every unit of a text (lines.ts) does the work of many patterns that
// each would find nothing.

/** One bit for each kind of sign. */
export const sign = {
  question: 1,
  colon: 2,
  emphasis: 4,
  /** What Markdown may mean anywhere in a line: escapes, code, addresses, references, links, and what it must replace. */
  markup: 8,
  digit: 16,
  /** What a sentence may end in, quotes, brackets and emphasis behind it included. */
  stop: 32,
  /** A letter of English, Persian or Arabic: no mark, no sign, nothing that opens or closes anything. */
  letter: 64,
  lineEnd: 0x4000,
  space: 0x8000
} as const

const spelled: readonly (readonly [bit: number, units: string])[] = [
  [sign.question, '?؟'],
  [sign.colon, ':：﹕'],
  [sign.emphasis, '*_'],
  [sign.markup, '\\`<\0&]'],
  [sign.digit, '0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹'],
  [sign.stop, '.?!؟…»")]*_'],
  [sign.space | sign.lineEnd, '\n\v\r\u2028\u2029'],
  [
    sign.space,
    '\t\f \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff'
  ]
]

/** First and last of the letters, tatweel apart. */
const letters: readonly (readonly [first: string, last: string])[] = [
  ['A', 'Z'],
  ['a', 'z'],
  ['\u0620', '\u063f'],
  ['\u0641', '\u064a'],
  ['\u0671', '\u06d3']
]

/** By code unit. White space is what `trim` takes off. */
export const signTable = new Uint16Array(0x10000)
for (const [bit, units] of spelled)
  for (let at = 0; at < units.length; at++)
    signTable[units.charCodeAt(at)] = (signTable[units.charCodeAt(at)] ?? 0) | bit
for (const [first, last] of letters)
  for (let unit = first.charCodeAt(0); unit <= last.charCodeAt(0); unit++) signTable[unit] = sign.letter

/** Whether a digit of any of the three systems stands at `at`. */
export function isDigitAt(text: string, at: number): boolean {
  return ((signTable[text.charCodeAt(at)] ?? 0) & sign.digit) !== 0
}

/**
 * The signs of a stretch of text, united. Every unit is looked at and none is asked about: words are too short for a processor
 * to foresee where they end.
 */
export function signsIn(text: string, from: number, to: number): number {
  let signs = 0
  for (let at = from; at < to; at++) signs |= signTable[text.charCodeAt(at)] ?? 0
  return signs
}
