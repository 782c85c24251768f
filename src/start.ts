// What Node starts: it opens the one file in which `npm run compile` has put the program. To compile what a small build needs of
// it takes as long as the rest of that build, so that what V8 has made of it lies beside it, from a rehearsal; V8 itself refuses
// what another version has made, and then compiles as if there were nothing.
import {readFileSync, writeFileSync} from 'node:fs'
import nodeModule, {createRequire} from 'node:module'
import {dirname} from 'node:path'
import {Script} from 'node:vm'
import {crc32} from 'node:zlib'
import type {main, run} from './cli.ts'

export interface Program {
  readonly main: typeof main
  readonly run: typeof run
  /** What a thread does. */
  readonly work: () => Promise<unknown>
}

/** Where that lies which V8 has made of a program. V8 itself looks at the length of the text only. */
function compiledPath(file: string, text: Uint8Array): string {
  return `${file}.${crc32(text).toString(16)}.v8`
}

interface CompileCaching {
  readonly enableCompileCache?: () => unknown
}

/** The program in a file. */
export function openProgram(file: string): Program {
  const {enableCompileCache} = nodeModule as CompileCaching
  if (enableCompileCache === undefined) return compileProgram(file).program
  // Node 22 and later keep what they have compiled among their own temporary files.
  enableCompileCache()
  return createRequire(file)(file) as Program
}

interface Compiled {
  readonly program: Program
  readonly script: Script
  /** Keeps what V8 has made by now. */
  readonly keep: () => void
}

/** The same, with the script that V8 has made of it. */
export function compileProgram(file: string): Compiled {
  const require = createRequire(file)
  const text = readFileSync(file)
  const path = compiledPath(file, text)
  const cachedData = readIfThere(path)
  const script = new Script(`(function(module,exports,require,__filename,__dirname){${text.toString('utf8')}\n})`, {
    filename: file,
    ...(cachedData !== undefined && {cachedData})
  })
  const module = {exports: {}}
  // The function of the line above.
  const open = script.runInThisContext() as (...given: readonly unknown[]) => void
  open(module, module.exports, require, file, dirname(file))
  return {program: module.exports as Program, script, keep: () => writeFileSync(path, script.createCachedData())}
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
