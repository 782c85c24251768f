// The workshop: build, serve, watch, build again. A rebuild is the same build with a store that stayed warm, so what the
// browser shows while an editor works is what will be published. Changes that come in during a build are not lost and do
// not pile up: they make one more build. Nothing that goes wrong in a build ends the workshop; it is said in the page and
// in the terminal until it is mended.
import {mkdirSync} from 'node:fs'
import {setTimeout as sleep} from 'node:timers/promises'
import {
  hasMade,
  isInput,
  isOwing,
  mistrust,
  openProject,
  prepare,
  saveProject,
  siteFolder,
  type BuildOptions,
  type BuildResult
} from './build.ts'
import {openBuilder, type BuildApart, type Builder} from './dev/apart.ts'
import {problemsOf} from './dev/problems.ts'
import {openReload, type Problem, type Reload} from './dev/reload.ts'
import {openServer} from './dev/server.ts'
import {openWatch} from './dev/watch.ts'
import type {OutputPath} from './model.ts'

export type {ApartOptions, ApartReport, BuildApart} from './dev/apart.ts'

export interface DevOptions extends BuildOptions {
  /** Network address to serve on; this computer only where absent. */
  readonly host?: string
  /** The usual port or the next free one where absent. */
  readonly port?: number
  /** Builds in a process of its own what takes much memory; without it everything is done in this one. */
  readonly apart?: BuildApart
  /** Called before every build. */
  readonly onStart: () => void
  /** Called after every build. */
  readonly onBuild: (result: BuildResult) => void
  /** Called where a build could not be done at all; says in one line why. */
  readonly onFailure: (error: unknown) => string
}

export interface Workshop {
  /** Where the site is served. */
  readonly url: string
  /** Ends watching and serving; no connection stays open. */
  readonly close: () => Promise<void>
}

/**
 * Opens the workshop of the project in the folder `root`, with the first build done.
 * @throws the system's error where the site cannot be served
 */
export async function dev(root: string, options: DevOptions): Promise<Workshop> {
  const {outDir} = siteFolder(root, options.outDir)
  mkdirSync(outDir, {recursive: true})
  let basePath = '/'
  const reload = openReload(outDir, () => basePath)
  const memory = options.memory ?? openProject(root, options)
  const closing = new AbortController()
  const {apart, isCold = false} = options
  const builder = openBuilder(root, {apart, isCold, signal: closing.signal})
  const buildOnce = openBuilds(root, builder, reload)
  const idle = openIdle()
  const buildAgain = coalesce(async (touched) => {
    const isPayingOff = touched?.size === 0
    const result = await buildOnce(
      {...options, memory, putsOff: !isPayingOff, ...(touched !== undefined && {touched})},
      isPayingOff
    )
    if (result?.config !== undefined) basePath = new URL(result.config.url).pathname
    if (result?.config === undefined || !isOwing(memory)) return
    idle.soon(() => void buildAgain(nothing), isPayingOff ? betweenMs : idleMs)
  })
  async function payOff(): Promise<void> {
    while (isOwing(memory)) {
      const result = await buildOnce({...options, memory, touched: nothing}, true)
      if (result?.config === undefined) return
    }
  }

  const watch = await openWatch(root, {onChange: buildAgain, isKnown: (path) => isInput(memory, path)})
  await buildAgain(undefined)
  const {host = '127.0.0.1', port} = options
  try {
    const server = await openServer({
      outDir,
      host,
      reload,
      basePath: () => basePath,
      async restore(path) {
        if (!hasMade(memory, path)) return
        mistrust(memory)
        await buildAgain(undefined)
      },
      ...(port !== undefined && {port})
    })
    // What it comes to is thrown away, and whatever fails is said by the build that comes to it next.
    idle.soon(() => void prepareAll(root, {...options, memory}).catch(() => undefined), betweenMs)
    return {
      url: server.url,
      async close() {
        idle.close()
        closing.abort()
        await watch.close()
        await server.close()
        await payOff()
        saveProject(memory)
      }
    }
  } catch (error) {
    await watch.close()
    throw error
  }
}

/** No file was touched: such a build makes what others have put off. */
const nothing: ReadonlySet<string> = new Set()

/** Long after the last save, for one who writes. */
const idleMs = 700
/** Between two pieces of work that nobody waits for, so that a save is heard. */
const betweenMs = 20
/** After so many texts the parser is nearly as fast as it becomes. */
const preparations = 100

async function prepareAll(root: string, options: DevOptions): Promise<void> {
  for (let round = 0; round < preparations; round++) {
    await prepare(root, round, options)
    await sleep(betweenMs)
  }
}

interface Idle {
  /** Does the work when nothing has been asked for a while. */
  readonly soon: (work: () => void, delayMs: number) => void
  readonly close: () => void
}

function openIdle(): Idle {
  let timer: NodeJS.Timeout | undefined
  return {
    soon(work, delayMs) {
      clearTimeout(timer)
      timer = setTimeout(work, delayMs)
    },
    close: () => clearTimeout(timer)
  }
}

/** Whether pages load a file of the site: a style, a script, a picture. */
export function isLoaded(path: OutputPath): boolean {
  return !/\.(?:html|xml|txt|json)$/u.test(path)
}

type Task = DevOptions & Required<Pick<DevOptions, 'memory'>>

/** Builds again and again, and tells the browsers. */
function openBuilds(
  root: string,
  builder: Builder,
  reload: Reload
): (options: Task, isSilent: boolean) => Promise<BuildResult | undefined> {
  // What is wrong since the last build that was made; a text with an error is never built the short way.
  let known: readonly Problem[] | undefined
  return async (options, isSilent) => {
    if (!isSilent) options.onStart()
    try {
      const result = await builder(options)
      if (result === undefined) return undefined
      if (isSilent && result.news?.length === 0) return result
      const problems = (result.news && known) ?? problemsOf(result.messages, root)
      known = result.config === undefined ? undefined : problems
      const hasNewAssets = result.written.some(isLoaded)
      reload.announce({problems, hasNewAssets})
      options.onBuild(result)
      return result
    } catch (error) {
      known = undefined
      const message = options.onFailure(error)
      const problem: Problem = {severity: 'error', ruleId: 'not-built', message}
      reload.announce({problems: [problem], hasNewAssets: false})
      return undefined
    }
  }
}

type Touched = ReadonlySet<string> | undefined

/**
 * Runs `work` when called; called again while it runs, it runs once more afterwards, for all that was touched meanwhile.
 * Resolves when nothing is left to do.
 */
function coalesce(work: (touched: Touched) => Promise<void>): (touched: Touched) => Promise<void> {
  let wanted: Touched[] = []
  let running: Promise<void> | undefined
  async function runAll(): Promise<void> {
    while (wanted.length > 0) {
      const touched = union(wanted)
      wanted = []
      await work(touched)
    }
    running = undefined
  }
  return (touched) => {
    wanted.push(touched)
    running ??= runAll()
    return running
  }
}

/** Everything, where one of them is not known. */
function union(sets: readonly Touched[]): Touched {
  const all = new Set<string>()
  for (const set of sets) {
    if (set === undefined) return undefined
    for (const path of set) all.add(path)
  }
  return all
}
