// Long builds of a large site, in a process of their own. A build that reads thirty thousand texts needs several times the
// memory that the workshop needs afterwards, and a process hardly ever gives back what it has had once; so another one does
// it and ends, and this one begins where that one stopped. In: the options of a build. Out: its result, as if it had been
// made here. Where the other process does not come to an end, the build is made here, which says why.
import {build, letGo, LongWork, takeUp, type BuildOptions, type BuildResult, type Memory} from '../build.ts'

/** What another process tells of the build that it has made: `written` has the files that pages load. Plain data. */
export type ApartReport = Pick<BuildResult, 'figures' | 'written'>

export interface ApartOptions {
  /** Remembers nothing of earlier builds. */
  readonly isCold: boolean
  /** Ends the process. */
  readonly signal: AbortSignal
}

/** Builds in another process, with what lies on the disk; `undefined` where that does not come to an end. */
export type BuildApart = (options: ApartOptions) => Promise<ApartReport | undefined>

/** Of so many input files another process is started and ended in a small part of the time that a whole build takes. */
const largeSite = 3000

/** Who builds with a memory of this process; `undefined` where he was asked to stop. */
export type Builder = (options: BuildOptions & {readonly memory: Memory}) => Promise<BuildResult | undefined>

export interface BuilderOptions extends ApartOptions {
  /** Absent where everything is done here. */
  readonly apart?: BuildApart | undefined
  /** How many input files a site has that is large. */
  readonly from?: number
}

/** @throws as {@link build} */
export function openBuilder(root: string, {apart, from = largeSite, signal, ...given}: BuilderOptions): Builder {
  if (apart === undefined) return (options) => build(root, options)
  let {isCold} = given
  return async (options) => {
    const {memory, touched: _touched, ...rest} = options
    try {
      return await build(root, {...options, leavesFrom: from})
    } catch (error) {
      if (!(error instanceof LongWork)) throw error
    }
    letGo(memory)
    const report = await apart({isCold, signal})
    if (signal.aborted) return undefined
    // What it has made anew this time is kept.
    if (report !== undefined) isCold = false
    if (!isCold) takeUp(memory)
    // What has changed meanwhile is found by looking at everything.
    const {news: _news, ...result} = await build(root, {...rest, memory})
    return {...result, ...report}
  }
}
