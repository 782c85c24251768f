// Whether a text holds any of many words: what enters is the words, once, what leaves is a test that looks at each unit of a
// text once, however many words there are (Aho and Corasick). It costs a twentieth of the patterns that the words are
// taken from, and so stands before them.

/** @param words in lower case; capitals A to Z in a text count as small letters */
export function createNeedles(words: readonly string[]): (text: string) => boolean {
  let automaton: Automaton | undefined
  return (text) => holds((automaton ??= build([words])), text)
}

/**
 * The same for several lists at once: of which of them a text holds a word, the first as 1, the second as 2, the third as 4.
 * @param lists no more than 31
 */
export function createManyNeedles(lists: readonly (readonly string[])[]): (text: string) => number {
  let automaton: Automaton | undefined
  return (text) => listsIn((automaton ??= build(lists)), text)
}

interface Automaton {
  /** By code unit, one for each that occurs in a word; 0 for those in no word. */
  readonly columns: Uint8Array
  /** `state * width + column` → the next state, times `width`; below 0 where a word ends. */
  readonly steps: Int32Array
  readonly width: number
  /** By state, the lists that have a word that ends there. */
  readonly ends: Int32Array
}

const mostLetters = 255
/** Each has a bit of a number that is not below 0. */
const mostLists = 31

function holds({columns, steps}: Automaton, text: string): boolean {
  let state = 0
  for (let at = 0; at < text.length; at++) {
    state = steps[state + (columns[text.charCodeAt(at)] ?? 0)] ?? 0
    if (state < 0) return true
  }
  return false
}

function listsIn({columns, steps, width, ends}: Automaton, text: string): number {
  let lists = 0
  let state = 0
  for (let at = 0; at < text.length; at++) {
    state = steps[state + (columns[text.charCodeAt(at)] ?? 0)] ?? 0
    if (state >= 0) continue
    state = -state
    lists |= ends[state / width] ?? 0
  }
  return lists
}

function build(lists: readonly (readonly string[])[]): Automaton {
  const columns = new Uint8Array(0x10000)
  const letters = [...new Set(lists.flat().join(''))]
  if (lists.length > mostLists) throw new RangeError(`more than ${mostLists} lists`)
  if (letters.length > mostLetters) throw new RangeError(`more than ${mostLetters} letters`)
  letters.forEach((letter, i) => {
    columns[letter.charCodeAt(0)] = i + 1
    if (/[a-z]/.test(letter)) columns[letter.toUpperCase().charCodeAt(0)] = i + 1
  })
  return link(toTree(lists, columns), columns, letters.length + 1)
}

/** The words of all lists, each from the root, state 0; a state is what has been read of a word. */
interface Tree {
  size: number
  /** By state, the column that leads to it, its first branch and the next one of its parent's; 0 where there is none. */
  readonly column: Uint8Array
  readonly branch: Int32Array
  readonly sibling: Int32Array
  readonly ends: Int32Array
}

function toTree(lists: readonly (readonly string[])[], columns: Uint8Array): Tree {
  const most = 1 + lists.flat().reduce((sum, {length}) => sum + length, 0)
  const tree: Tree = {
    size: 1,
    column: new Uint8Array(most),
    branch: new Int32Array(most),
    sibling: new Int32Array(most),
    ends: new Int32Array(most)
  }
  lists.forEach((words, i) => {
    for (const word of words) {
      let state = 0
      for (let at = 0; at < word.length; at++) state = branchOf(tree, state, columns[word.charCodeAt(at)] ?? 0)
      tree.ends[state] = (tree.ends[state] ?? 0) | (1 << i)
    }
  })
  return tree
}

/** Where a column leads from a state; a new state if nothing has led there before. */
function branchOf(tree: Tree, state: number, column: number): number {
  const {branch, sibling} = tree
  for (let next = branch[state] ?? 0; next > 0; next = sibling[next] ?? 0) if (tree.column[next] === column) return next
  const made = tree.size++
  tree.column[made] = column
  sibling[made] = branch[state] ?? 0
  branch[state] = made
  return made
}

/** Missing branches lead to where the longest end of what was read goes on: to where they lead from that state. */
function link({size, column, branch, sibling, ends}: Tree, columns: Uint8Array, width: number): Automaton {
  const steps = new Int32Array(size * width)
  const shorter = new Int32Array(size)
  const order = [0]
  for (let done = 0; done < order.length; done++) {
    const state = order[done] ?? 0
    const back = (shorter[state] ?? 0) * width
    if (state > 0) steps.copyWithin(state * width, back, back + width)
    for (let next = branch[state] ?? 0; next > 0; next = sibling[next] ?? 0) {
      const own = column[next] ?? 0
      const other = state > 0 ? Math.abs(steps[back + own] ?? 0) / width : 0
      const all = (ends[next] ?? 0) | (ends[other] ?? 0)
      ends[next] = all
      shorter[next] = other
      steps[state * width + own] = all === 0 ? next * width : -next * width
      order.push(next)
    }
  }
  return {columns, steps, width, ends}
}
