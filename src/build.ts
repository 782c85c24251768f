// The whole flow on one screen: content → Sources → Articles → Plans → Outputs → the site's folder. A build looks what has
// changed since the last one and takes the shortest of three ways to the same site: nothing to do; only the pages of texts
// whose bodies have changed; everything planned anew, and those plans made whose inputs are other ones. Wrong content leaves
// as messages and never stops the rest: a text with an error stays on the site as it was when it was last good, a page whose
// template fails stays as it was last written.
import {withAddress} from './build/address.ts'
import {withBrokenLinks, type Built} from './build/broken-links.ts'
import {noFigures, type BuildFigures} from './build/figures.ts'
import {siteFolder, stateFolder, suffixOf} from './build/folders.ts'
import {beginLooking, findProgram, isSameSettings, look, type Program} from './build/look.ts'
import type {HeaviestPage} from './build/weight/heaviest.ts'
import type {Lookout} from './build/look/lookout.ts'
import {openMemory, saveMemory, withMemory, type Memory} from './build/memory.ts'
import type {MadeArticle} from './build/parsing/parse-text.ts'
import {loadParser, withParser} from './build/parsing/parser.ts'
import type {rehearse as Rehearse} from './build/rehearse.ts'
import {repeat} from './build/look/repeat.ts'
import {openStopwatch, type Observer, type Stopwatch, type Timing} from './build/stopwatch.ts'
import type {Scout, Threads} from './build/threads.ts'
import {hasConfig} from './config.ts'
import type {Config, Diagnostic, Instant, OutputPath, SourcePath} from './model.ts'
import {rowOf} from './read.ts'
import {acquireLock, lockPath, type LockOwner} from './store.ts'

export {checkAddress, withAddress} from './build/address.ts'
export type {BuildFigures} from './build/figures.ts'
export {letGo, takeUp, type Memory} from './build/memory.ts'
export {siteFolder, stateFolder} from './build/folders.ts'
export type {MadeOutput} from './build/make/make-plan.ts'
export type {Sink} from './build/make/sink.ts'
export {withParser} from './build/parsing/parser.ts'
export type {Rehearsal} from './build/rehearse.ts'
export {templateFaults} from './build/renderer.ts'
export type {HeaviestPage} from './build/weight/heaviest.ts'
export {pathOfAsked} from './build/asked-path.ts'
export {weighAgainst} from './build/weight.ts'
export {workerEntry, type Scout, type Threads} from './build/threads.ts'
export {stages, type Detail, type Observer, type Progress, type Stage, type Timing} from './build/stopwatch.ts'

export interface BuildOptions {
  /** Where the site goes, absolute; `dist/` of the project where absent. */
  readonly outDir?: string
  /** The site's address instead of the configured one. */
  readonly url?: string
  /** Works out everything anew, though what was found is still kept. */
  readonly isCold?: boolean
  /** A memory that outlives the build; else the project's is opened. */
  readonly memory?: Memory
  /** With such a memory: puts off what nobody looks at while he writes, feeds and search, for a build that does not. */
  readonly putsOff?: boolean
  /** Leaves what takes much memory to another process, for a site of so many input files: throws {@link LongWork}. */
  readonly leavesFrom?: number
  /** The only paths of inputs where something may have changed since the last build with the same memory, if that is known. */
  readonly touched?: ReadonlySet<string>
  /** Lets a build remove more than a tenth of the site's pages. */
  readonly mayPrune?: boolean
  /** The process that builds; without it there is no lock against a second build. */
  readonly owner?: LockOwner
  /** When the site is made, in milliseconds since 1970 (UTC): what is due by then is on it. Everything where absent. */
  readonly now?: number
  /** Shows drafts and what is due later, with a label. */
  readonly drafts?: boolean
  /** What runs the program, for keys of the memory: `v20.20.2`. */
  readonly runtime?: string
  /** Threads for what a large site has to do; without them everything is done on this one. */
  readonly threads?: Threads
  /** Who wants to know how far the build is and what it took. */
  readonly observer?: Observer
  /** Whether anybody will ask for the messages of a build that came to these figures; he may where absent. */
  readonly asksWhatIsWrong?: (figures: BuildFigures) => boolean
  /** Called before anything is done that takes long, once or more: there is something to do. */
  readonly onWork?: () => void
}

/** Thrown in the place of a long build of a large site that is left to another process; see {@link BuildOptions.leavesFrom}. */
export class LongWork extends Error {}

export interface BuildResult {
  /** All that is wrong, in no particular order. */
  readonly messages: readonly Diagnostic[]
  /** What is said of the only texts of which something else may be said than after the last build, where that is known. */
  readonly news?: readonly {readonly path: SourcePath; readonly messages: readonly Diagnostic[]}[]
  /** Absent where the settings are wrong; then nothing was built. */
  readonly config?: Config
  readonly figures: BuildFigures
  /** New or changed files of the site, in code order. */
  readonly written: readonly OutputPath[]
  readonly removed: readonly OutputPath[]
  /** The next moment at which the site will be another one by the clock alone. */
  readonly due?: Instant
  /** What the build took, where somebody observed it. */
  readonly timing?: Timing
}

/**
 * Builds the site of the project in the folder `root`.
 * @throws the file system's error, or {@link LongWork}; the site is then as it was before
 */
export async function build(root: string, options: BuildOptions = {}): Promise<BuildResult> {
  // Where there is no site, no folder is made.
  if (!hasConfig(root)) return {...nothing, messages: (await import('./config.ts')).loadConfig(root).messages}
  const scout = options.memory === undefined ? options.threads?.scout : undefined
  const release = options.owner && (await lock(root, options.owner))
  try {
    const stopwatch = openStopwatch(options.observer)
    stopwatch.enter('survey')
    const memory = options.memory ?? openProject(root, options)
    const work = async (): Promise<BuildResult> => {
      const made = await buildWith(memory, {root, stopwatch, scout}, options)
      return options.putsOff === true ? made : withBrokenLinks(made, siteFolder(root, options.outDir))
    }
    const result = await withMemory(memory, () => withParser(async () => withMessages(await work(), options)))
    return options.observer === undefined ? result : Object.assign(result, {timing: stopwatch.stop()})
  } finally {
    release?.()
  }
}

/** Looks up what will be asked for while there is still somebody to help where the memory is found to be damaged. */
function withMessages(result: BuildResult, {asksWhatIsWrong, memory}: BuildOptions): BuildResult {
  if (memory === undefined && asksWhatIsWrong?.(result.figures) !== false) void result.messages
  return result
}

/** What builds of a project remember, for a process that builds again and again. */
export function openProject(root: string, {outDir, isCold = false}: BuildOptions): Memory {
  return openMemory(stateFolder(root), {name: suffixOf(root, outDir), isCold})
}

/** Whether builds with this memory have put something off. */
export function isOwing({live}: Memory): boolean {
  return live !== undefined && live.owed.size > 0
}

/** Lets the next build with this memory look whether the site still lies there as it was left. */
export function mistrust(memory: Memory): void {
  memory.live = undefined
}

/** Whether a file was there when the last build with this memory looked. @param path below the root, `/`-separated */
export function isInput({survey}: Memory, path: string): boolean {
  return rowOf(path, survey.files) !== -1
}

/** Whether the last build with this memory left a file of the site at a path. */
export function hasMade({files}: Memory, path: OutputPath): boolean {
  return files.paths.includes(path)
}

/**
 * Does without an effect what a build does after a save, so that the first one need not wait for what is done for the first
 * time: for one text and the names of a few people, and how often it has been called says whose.
 */
export async function prepare(root: string, round: number, options: BuildOptions): Promise<void> {
  const {memory} = options
  if (memory?.head === undefined) return
  const {config} = memory.head
  const scene = sceneOf(memory, {root, stopwatch: openStopwatch(undefined)}, options)
  const {warmUp} = await import('./build/shortcuts.ts')
  await withParser(() => warmUp(round, {...scene, config}))
}

/** A build that writes nothing: gives the sink every file of the site. */
export async function rehearse(...given: Parameters<typeof Rehearse>): ReturnType<typeof Rehearse> {
  return (await import('./build/rehearse.ts')).rehearse(...given)
}

/** As {@link HeaviestPage} says, of the pages that a build has written. */
export async function heaviestOf(
  outDir: string,
  written: readonly OutputPath[],
  url: string
): Promise<HeaviestPage | undefined> {
  return (await import('./build/weight/heaviest.ts')).heaviestOf(outDir, written, url)
}

/** Keeps what builds with a memory of their own have found, for the next process. */
export function saveProject(memory: Memory): void {
  if (memory.head !== undefined) saveMemory(memory)
}

interface Workplace {
  readonly root: string
  readonly stopwatch: Stopwatch
  /** A thread that helps to look. */
  readonly scout?: Scout | undefined
}

async function buildWith(memory: Memory, {root, stopwatch, scout}: Workplace, options: BuildOptions): Promise<Built> {
  const {touched} = options
  const scene = sceneOf(memory, {root, stopwatch, scout}, options)
  const {lookout} = scene
  // While a thread looks at the rest, this one does what is wanted where something has changed.
  const foretell =
    scout !== undefined && lookout?.helpUntilNews() === true ? await foreteller(scene, options) : undefined
  const isNews = look(root, memory, touched === undefined ? {lookout, foretell} : {touched})
  const repeated = repeat(scene)
  if (repeated !== undefined) {
    stopwatch.enter('remember')
    if (isNews && options.memory === undefined) saveMemory(memory)
    return repeated
  }
  options.onWork?.()
  const {config, messages} = await settingsOf(scene, options)
  if (config === undefined) return {...nothing, messages}
  const {makeBodies, makeReshaped} = await import('./build/shortcuts.ts')
  const few = (await makeBodies({...scene, config})) ?? (await makeReshaped({...scene, config}))
  if (few !== undefined) return few
  if (options.leavesFrom !== undefined && memory.survey.files.length >= options.leavesFrom) throw new LongWork()
  const {makeWhole} = await import('./build/make.ts')
  return makeWhole({...scene, config, settingsMessages: messages, mayPrune: options.mayPrune === true})
}

/** Loads what is wanted where something has changed; gives who parses texts at once that have. */
async function foreteller(scene: Scene, {onWork}: BuildOptions): Promise<(files: readonly string[]) => void> {
  onWork?.()
  const [{parseEarly}] = await Promise.all([
    import('./build/parsing/parse-early.ts'),
    import('./build/shortcuts.ts'),
    loadParser()
  ])
  return (files) => parseEarly(files, scene)
}

function sceneOf(memory: Memory, {root, stopwatch, scout}: Workplace, options: BuildOptions): Scene {
  const isResident = options.memory !== undefined
  const folders = siteFolder(root, options.outDir)
  const lookout = memory.live === undefined ? beginLooking({root, memory, scout, ...folders}) : undefined
  return {
    root,
    memory,
    program: findProgram(memory, options.runtime ?? ''),
    options: optionsKey(options),
    ...folders,
    ...(lookout !== undefined && {lookout}),
    now: options.now ?? Infinity,
    drafts: options.drafts === true,
    isResident,
    putsOff: isResident && options.putsOff === true,
    threads: options.threads,
    stopwatch,
    early: new Map()
  }
}

/** What a build works with. */
export interface Scene {
  readonly root: string
  readonly memory: Memory
  readonly program: Program
  /** Key of the options that the site depends on. */
  readonly options: string
  readonly outDir: string
  /** The list of what builds wrote there. */
  readonly manifest: string
  readonly now: number
  readonly drafts: boolean
  /** Whether the process will build again with the same memory, which then keeps the site as well. */
  readonly isResident: boolean
  readonly putsOff: boolean
  readonly threads: Threads | undefined
  readonly stopwatch: Stopwatch
  /** Articles of texts that have been parsed before it was clear what is to be built, with the settings of the memory. */
  readonly early: Map<string, MadeArticle>
  /** Who looks whether everything lies as it was left; absent where that is known. */
  readonly lookout?: Lookout
}

async function settingsOf(
  {root, memory, program, options: key}: Scene,
  options: BuildOptions
): Promise<{config?: Config; messages: readonly Diagnostic[]}> {
  const {head} = memory
  const isKnown = head?.program.version === program.version && head.options === key && isSameSettings(memory)
  if (head !== undefined && isKnown) return {config: head.config, messages: head.settingsMessages}
  const {config, messages} = (await import('./config.ts')).loadConfig(root)
  return config === undefined ? {messages} : {config: withAddress(config, options.url), messages}
}

function optionsKey({url, drafts}: BuildOptions): string {
  return JSON.stringify([url ?? null, drafts === true])
}

const nothing: Omit<BuildResult, 'messages'> = {written: [], removed: [], figures: noFigures}

async function lock(root: string, owner: LockOwner): Promise<() => void> {
  const folder = stateFolder(root)
  const result = await acquireLock(folder, owner)
  if ('release' in result) return result.release
  const message = `another goftogu (process ${result.holder}) is building this site, and did not end in time; if that is something else, remove ${lockPath(folder)}`
  throw Object.assign(new Error(message), {code: 'ELOCKED', syscall: 'lock'})
}
