// The parser and the rules of lint, loaded when a text is met that the store does not know: they are a fifth of the time in
// which the program starts, and a build after which nothing has changed has no use for them. Pages are made without
// waiting; should a tree be missing just there, the work is done once more with the parser at hand.
import type {lint} from '../../lint.ts'
import type {findPerson, parse, parseMarkdown} from '../../parse.ts'

export interface Parser {
  readonly parse: typeof parse
  readonly parseMarkdown: typeof parseMarkdown
  readonly findPerson: typeof findPerson
  readonly lint: typeof lint
}

let loaded: Parser | undefined
const wanted = new Error('The parser was wanted before it was loaded.')

export async function loadParser(): Promise<Parser> {
  loaded ??= {...(await import('../../parse.ts')), ...(await import('../../lint.ts'))}
  return loaded
}

/** @throws what {@link withParser} waits for */
export function loadedParser(): Parser {
  if (loaded === undefined) throw wanted
  return loaded
}

/** Does the work, and where it asked for a parser that was not there, does it again with one. */
export async function withParser<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error !== wanted) throw error
  }
  await loadParser()
  return work()
}
