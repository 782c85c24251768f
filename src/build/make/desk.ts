// What a build works with: the settings, what is remembered of the project, and the keys that say what of it may be taken as
// it is.
import {needsTrees} from '../../collate.ts'
import type {Config, Diagnostic} from '../../model.ts'
import {keyOf} from '../../store.ts'
import type {Desk, Keys} from '../memory/articles.ts'
import {decodeBones} from '../memory/bones.ts'
import type {Memory} from '../memory.ts'
import type {Program} from '../look.ts'
import {lastGood} from '../memory/remember.ts'

/** What was said of the settings, and the settings if they are right. */
export interface Settings {
  readonly config?: Config
  readonly messages: readonly Diagnostic[]
}

export interface DeskParts {
  readonly root: string
  readonly config: Config
  readonly memory: Memory
  readonly program: Program
  /** Articles made with the settings of the memory. */
  readonly early?: Desk['early'] | undefined
}

export function openDesk({root, config, memory, program, early}: DeskParts): Desk {
  return {
    root,
    config,
    memory,
    goodOf: lastGood(memory),
    keys: keysOf(config, program),
    early: (config === memory.head?.config ? early : undefined) ?? new Map(),
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

/** Of so few texts the rows are read, which takes less than to read the bones of all. */
const FEW = 32

/** What is read of the memory's tables when somebody asks first. */
function tablesOf({texts, said}: Memory): Pick<Desk, 'bonesOf' | 'messagesOf'> {
  let bones: ReturnType<typeof decodeBones> | undefined
  let asked = 0
  return {
    bonesOf(i) {
      if (asked++ < FEW || texts.bones.length === 0 || texts.boneless.has(i)) return undefined
      bones ??= decodeBones(texts.bones)
      return bones(i)
    },
    messagesOf: (i) => said.at(i)
  }
}

const known = new WeakMap<Config, Keys>()

/** What articles and rows depend on. Worked out once for each configuration, which a process that builds again and again has for long. */
export function keysOf(config: Config, {version, runtime}: Program): Keys {
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
