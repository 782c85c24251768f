// Whether a text holds any of many words: what enters is the words, once, what leaves is a test that looks at each unit of a
// text once, however many words there are (Aho and Corasick). It costs a twentieth of the patterns that the words are
// taken from, and so stands before them.

/** @param words in lower case; capitals A to Z in a text count as small letters */
export function createNeedles(words: readonly string[]): (text: string) => boolean {
  let automaton: Automaton | undefined
  return (text) => holds((automaton ??= build(words)), text)
}

interface Automaton {
  /** By code unit, one for each that occurs in a word; 0 for those in no word. */
  readonly columns: Uint8Array
  /** `state * width + column` → the next state, times `width`; {@link found} where a word ends. */
  readonly steps: Int32Array
}

const found = -1
const mostLetters = 255

function holds({columns, steps}: Automaton, text: string): boolean {
  let state = 0
  for (let at = 0; at < text.length; at++) {
    state = steps[state + (columns[text.charCodeAt(at)] ?? 0)] ?? 0
    if (state === found) return true
  }
  return false
}

function build(words: readonly string[]): Automaton {
  const columns = new Uint8Array(0x10000)
  const letters = [...new Set(words.flatMap((word) => Array.from(word)))]
  if (letters.length > mostLetters) throw new RangeError(`more than ${mostLetters} letters`)
  const width = letters.length + 1
  letters.forEach((letter, i) => {
    columns[letter.charCodeAt(0)] = i + 1
    if (/[a-z]/.test(letter)) columns[letter.toUpperCase().charCodeAt(0)] = i + 1
  })
  const {rows, isEnd} = link(words, columns, width)
  const steps = new Int32Array(rows.length * width)
  rows.forEach((row, state) => {
    for (let column = 0; column < width; column++) {
      const next = row[column] ?? 0
      steps[state * width + column] = isEnd[next] === true ? found : next * width
    }
  })
  return {columns, steps}
}

/** The words as a tree whose missing branches lead to where the longest end of what was read goes on. */
function link(words: readonly string[], columns: Uint8Array, width: number): {rows: number[][]; isEnd: boolean[]} {
  const rows: number[][] = [[]]
  const isEnd = [false]
  for (const word of words) {
    let state = 0
    for (let at = 0; at < word.length; at++) {
      const row = (rows[state] ??= [])
      const column = columns[word.charCodeAt(at)] ?? 0
      row[column] ??= rows.push([]) - 1
      state = row[column]
    }
    isEnd[state] = true
  }
  const fallen = [0]
  const order = Object.values(rows[0] ?? [])
  for (const state of order) {
    const back = rows[fallen[state] ?? 0] ?? []
    if (isEnd[fallen[state] ?? 0] === true) isEnd[state] = true
    const row = rows[state] ?? []
    for (let column = 0; column < width; column++) {
      const next = row[column]
      const other = back[column] ?? 0
      if (next === undefined) row[column] = other
      else {
        fallen[next] = other
        order.push(next)
      }
    }
  }
  return {rows, isEnd}
}
