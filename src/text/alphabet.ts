// The order in which names stand in a list: that of the language's own alphabet, in which Persian پ follows ب and Arabic و
// follows ه, though their numbers in Unicode say otherwise. Marks, hamza and the Arabic article do not count.
import {fold} from './fold.ts'

export interface Alphabetical {
  /** To be compared by code unit. */
  readonly key: string
  /** The letter that heads the name, as the alphabet writes it; empty for a name that begins with none of its letters. */
  readonly initial: string
}

/** Above all letters of an alphabet, so that other scripts stand behind it. */
const BEYOND = 0x200
const article = /^(?:al-|el-|ال(?=\p{L}{3}))/u

const orders = new Map<string, ReadonlyMap<string, number>>()

/** @param alphabet the letters in their order */
export function alphabetical(name: string, alphabet: string): Alphabetical {
  const order = orders.get(alphabet) ?? orderOf(alphabet)
  orders.set(alphabet, order)
  const bare = fold(name).replace(/^[^\p{L}\p{N}]+/u, '')
  const word = bare.replace(article, '')
  const first = order.get(word.charAt(0))
  const letters = Array.from(alphabet)
  return {
    key: String.fromCharCode(...Array.from(word, (character) => placeOf(character, order))),
    initial: first === undefined ? '' : (letters[first] ?? '')
  }
}

/** Spaces before letters, letters in their order, all else behind. */
function placeOf(character: string, order: ReadonlyMap<string, number>): number {
  if (character === ' ' || character === '-') return 1
  const place = order.get(character)
  return place === undefined ? BEYOND + Math.min(character.charCodeAt(0), 0xfdff) : place + 2
}

function orderOf(alphabet: string): ReadonlyMap<string, number> {
  return new Map(Array.from(alphabet, (letter, i) => [fold(letter), i]))
}
