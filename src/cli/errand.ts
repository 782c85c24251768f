// What a process of the program is told that builds for another; see apart.ts.
import type {BuildOptions} from '../build.ts'

/** The word that the program is called with for this, which nobody else says. */
export const apartWord = 'apart'

/** What is to be built. Plain data. */
export interface Errand {
  readonly root: string
  readonly options: Pick<BuildOptions, 'outDir' | 'url' | 'now' | 'drafts' | 'isCold' | 'mayPrune'>
  /** How many threads there are to be. */
  readonly threads: number
}
