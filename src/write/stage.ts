// The stage: a folder inside the site's folder, hence on the same disk, where changed outputs wait to be moved into place.
// Whatever a killed build left there is removed when the next one opens it.
import {readdirSync, rmSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {Output, OutputPath} from '../model.ts'
import {makeFolder} from './folder.ts'
import {assertInside} from './manifest.ts'
import {removeEmptyFolders} from './prune.ts'
import {openPutter, type PutFile, type PutPlace, type SiteFile} from './put.ts'

export interface StagedFile {
  readonly path: OutputPath
  /** Name of the file in which its bytes wait. */
  readonly waiting: string
}

export interface Stage {
  /** Takes an output; what the site already has in the same bytes is only counted. */
  readonly add: (output: Output) => void
  /** Takes note of a file that another has put where files wait. */
  readonly take: (file: PutFile) => void
  /** Takes note of a file that lies there as it should. */
  readonly keep: (file: SiteFile) => void
  readonly place: PutPlace
  /** Every path that was added, taken or kept. */
  readonly paths: ReadonlySet<OutputPath>
  /** The files of these paths, in their order. */
  readonly files: () => SiteFile[]
  readonly staged: () => StagedFile[]
  /** Removes what was not moved away. */
  readonly close: () => void
  /** Removes the folders that were made for files that did not come. */
  readonly abandon: () => void
}

/** Name of the stage folder; nothing of the site bears it. */
const stageName = '.goftogu-stage'

export function openStage(outDir: string): Stage {
  const stage = join(outDir, stageName)
  rmSync(stage, {recursive: true, force: true})
  const place = {outDir, stage, isEmpty: readdirSync(outDir).length === 0}
  const paths = new Set<OutputPath>()
  // A large site has a hundred thousand files, and an object for each would weigh more than a number and a name.
  const sizes: number[] = []
  const times: number[] = []
  const waiting = new WaitingNames()
  const prepare = folderMaker(outDir)
  const put = openPutter(place, '')

  function note(path: OutputPath): void {
    assertInside(path)
    if (paths.has(path)) throw new Error(`two outputs for ${path}`)
    paths.add(path)
  }

  /** Makes the folder now, so that moving into place later needs no room on the disk; tells whether it is a new one. */
  function makeRoom(path: OutputPath): boolean {
    note(path)
    return prepare(dirname(path))
  }

  function hold(file: PutFile): void {
    sizes.push(file.sizeBytes)
    times.push(file.mtimeMs)
    waiting.add(file.waiting)
  }

  return {
    place,
    paths,
    files: () => Array.from(paths, (path, i) => ({path, sizeBytes: sizes[i] ?? 0, mtimeMs: times[i] ?? 0})),
    staged: () =>
      [...paths].flatMap((path, i) => {
        const name = waiting.at(i)
        return name === undefined ? [] : [{path, waiting: name}]
      }),
    keep(file) {
      note(file.path)
      hold(file)
    },
    add(output) {
      hold(put(output, makeRoom(output.path)))
    },
    take(file) {
      makeRoom(file.path)
      hold(file)
    },
    close() {
      rmSync(place.stage, {recursive: true, force: true})
    },
    abandon() {
      for (const path of paths) removeEmptyFolders(outDir, path)
    }
  }
}

/** Names of waiting files, as {@link openPutter} gives them: whose it is, and a number. */
class WaitingNames {
  readonly #owners: string[] = []
  /** By file: the owner's place, and the number in what is left of 53 bits; -1 for a file that does not wait. */
  readonly #numbers: number[] = []

  add(name: string | undefined): void {
    if (name === undefined) this.#numbers.push(-1)
    else {
      const [owner = '', digits = ''] = /^(.*?)(\d+)$/u.exec(name)?.slice(1) ?? []
      const place = this.#owners.indexOf(owner)
      const known = place === -1 ? this.#owners.push(owner) - 1 : place
      this.#numbers.push(known * 2 ** 32 + Number(digits))
    }
  }

  at(i: number): string | undefined {
    const number = this.#numbers[i] ?? -1
    if (number < 0) return undefined
    return `${this.#owners[Math.floor(number / 2 ** 32)]}${number % 2 ** 32}`
  }
}

/** Files of one folder come together; most folders have one. */
const MOST_SEEN = 256

/** Makes folders and remembers which it has seen; tells whether there can be nothing in one yet. */
function folderMaker(outDir: string): (folder: string) => boolean {
  const seen = new Map<string, boolean>()
  return (folder) => {
    const known = seen.get(folder)
    if (known !== undefined) return known
    const isNew = makeFolder(join(outDir, folder)) !== undefined
    if (seen.size === MOST_SEEN) seen.clear()
    seen.set(folder, isNew)
    return isNew
  }
}
