// Sayings that are put in many ways. What enters is patterns, each with words of which a text must hold one to fit it; what
// leaves tells whether a text fits any. Patterns cost a hundred times as much as to look for the words before them, and most
// texts hold none. Whoever adds an alternative to a pattern adds its rarest word.
import {createManyNeedles} from './needles.ts'

/** Words are in lower case, with `|` between them. */
export type Saying = readonly [words: string, pattern: RegExp]

/** The long s and the sign of Kelvin are an `s` and a `k` to patterns that ignore case. */
const lookalikes = ['\u017f', '\u212a']

/** Tells whether a text fits one of the patterns. */
export function createSayings(sayings: readonly Saying[]): (text: string) => boolean {
  const wordsIn = createManyNeedles(sayings.map(([words]) => [...words.split('|'), ...lookalikes]))
  return (text) => {
    const found = wordsIn(text)
    return found !== 0 && sayings.some((saying, i) => (found & (1 << i)) !== 0 && saying[1].test(text))
  }
}
