// Which line closes a code fence. What enters is the lines of a block or of a text, what leaves answers for the index of
// an opening line. A fence that nobody closes is no fence here, for it would swallow the rest of an interview; and to
// know that without looking at the rest for each of a million opening lines, one pass from the end notes how long the
// closing fences are that still follow.

/** The lines of a block or text as far as fences go. */
export interface FenceLines {
  readonly count: number
  /** The line without its outer white space. */
  readonly textOf: (index: number) => string
  /** Whether something was cut off before the line: then it is no line of code, and fences do not reach over it. */
  readonly isCut?: (index: number) => boolean
}

/** Index of the line that closes the fence which the line at this index opens; `undefined` where none does. */
export type Fences = (opening: number) => number | undefined

const opening = /^(?:`{3,}|~{3,})/
const closing = /^(?:`{3,}|~{3,})$/

/** Whether a line that begins with `head` may open a fence. */
export function opensFence(head: string): boolean {
  return head.startsWith('```') || head.startsWith('~~~')
}

/** Answers cost one pass over the lines up to the closing one; those that are asked about openings in order, one in all. */
export function createFences(lines: FenceLines): Fences {
  let following: Following | undefined
  return (at) => {
    following ??= closingsAfter(lines)
    const fence = opening.exec(lines.textOf(at))?.[0] ?? ''
    const longest = (fence.startsWith('~') ? following.tildes : following.graves)[at] ?? 0
    if (fence === '' || longest < fence.length) return undefined
    for (let i = at + 1; i < lines.count; i++) {
      const line = lines.textOf(i)
      if (line.startsWith(fence) && closing.test(line)) return i
    }
    return undefined
  }
}

/** For each line, the length of the longest closing fence that it can still see; holes are 0. */
interface Following {
  readonly graves: number[]
  readonly tildes: number[]
}

function closingsAfter({count, textOf, isCut}: FenceLines): Following {
  const following: Following = {graves: [], tildes: []}
  let [graves, tildes] = [0, 0]
  for (let i = count - 1; i >= 0; i--) {
    if (graves > 0) following.graves[i] = graves
    if (tildes > 0) following.tildes[i] = tildes
    const line = textOf(i)
    if (isCut?.(i)) graves = tildes = 0
    else if (!closing.test(line)) continue
    else if (line.startsWith('`')) graves = Math.max(graves, line.length)
    else tildes = Math.max(tildes, line.length)
  }
  return following
}
