// What a build starts from: the survey of the project, what is remembered of it, and the keys that say what of it may be
// taken as it is.
import {needsTrees} from '../collate.ts'
import type {Config, Diagnostic} from '../model.ts'
import {inputsOf, survey} from '../read.ts'
import {fileClock, keyOf, programVersion, type ProgramVersion} from '../store.ts'
import type {Desk, Keys} from './articles.ts'
import {decodeBones} from './bones.ts'
import type {Memory} from './memory.ts'
import {lastGood} from './remember.ts'

/** What was said of the settings, and the settings if they are right. */
export interface Settings {
  readonly config?: Config
  readonly messages: readonly Diagnostic[]
}

export interface Program extends ProgramVersion {
  /** What runs it: `v20.20.2`. */
  readonly runtime: string
}

/** The program that builds; cheap where the memory is of the same. */
export function findProgram(memory: Memory, runtime: string): Program {
  return {...programVersion(memory.head?.program), runtime}
}

/**
 * Looks what has changed since the last build that was finished.
 * @param touched the only paths where something may have changed, if that is known
 * @returns whether the survey has news that should be kept even if nothing has changed
 */
export function look(root: string, memory: Memory, touched?: ReadonlySet<string>): boolean {
  const bases = inputsOf(root)
  const clockMs = memory.folder === undefined ? 0 : fileClock(memory.folder)
  const changes = survey(memory.survey, {bases, clockMs, ...(touched !== undefined && {touched})})
  for (const path of changes.paths) memory.pending.add(path)
  for (const folder of changes.folders) memory.pendingFolders.add(folder)
  memory.isSameTree &&= changes.isSameTree
  return changes.isNews
}

const settingsFile = /^content\/[^/]+\.ya?ml$/u

/** Whether the files that settings are read from are as they were. */
export function isSameSettings({pending, isSameTree}: Memory): boolean {
  if (isSameTree && pending.size === 0) return true
  for (const path of pending) if (settingsFile.test(path)) return false
  return true
}

export interface DeskParts {
  readonly root: string
  readonly config: Config
  readonly memory: Memory
  readonly program: Program
}

export function openDesk({root, config, memory, program}: DeskParts): Desk {
  return {
    root,
    config,
    memory,
    goodOf: lastGood(memory),
    keys: keysOf(config, program),
    indexOf: (path) => placeOf(path, memory.texts.paths),
    isChanged: (path) => memory.pending.has(path),
    waiting: new Map(),
    places: memory.live?.places ?? new Map(),
    ...tablesOf(memory),
    kept: new Map(),
    parsed: new Set(),
    atHand: new Map()
  }
}

/** What is read of the memory's tables when somebody asks first. */
function tablesOf({texts, said}: Memory): Pick<Desk, 'bonesOf' | 'messagesOf'> {
  let bones: ReturnType<typeof decodeBones> | undefined
  let messages: ReadonlyMap<number, readonly Diagnostic[]> | undefined
  return {
    bonesOf(i) {
      if (texts.bones.length === 0 || texts.boneless.has(i)) return undefined
      bones ??= decodeBones(texts.bones)
      return bones(i)
    },
    messagesOf(i) {
      messages ??= new Map(said.value)
      return messages.get(i) ?? silence
    }
  }
}

const silence: readonly Diagnostic[] = []

const known = new WeakMap<Config, Keys>()

/** Worked out once for each configuration, which a process that builds again and again has for long. */
function keysOf(config: Config, {version, runtime}: Program): Keys {
  const keys = known.get(config) ?? {
    parse: keyOf(
      version,
      runtime,
      JSON.stringify([config.timeZone, config.people, config.comments.preset, needsTrees(config)])
    ),
    row: keyOf(version, runtime, JSON.stringify(config))
  }
  known.set(config, keys)
  return keys
}

/** The place of a path in a sorted list. */
export function placeOf(path: string, sorted: readonly string[]): number | undefined {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < path) low = middle + 1
    else high = middle
  }
  return sorted[low] === path ? low : undefined
}
