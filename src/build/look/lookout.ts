// Whether everything lies as the last build left it: what the site is made from, and the site. In: folders and files with the
// stamps that the ledger has of them. Out: a mark for each. To ask for eighty thousand of them takes longer than all else that a
// build does after a small change, so that two threads share the lists: each takes the next lot until none is left, first of
// the folders, then of the files of the inputs, then of the site. What the other one has taken and does not finish, whoever
// needs to know looks at himself: nothing depends on the other being there, or alive.
import {isFileAsStamped, isFolderAsStamped, type SeenRows, type Survey, type SurveyBase} from '../../read.ts'
import {stands} from '../../write.ts'
import type {FileTable} from '../memory/tables.ts'

/** What is looked at. */
export interface Scope {
  readonly bases: readonly SurveyBase[]
  readonly survey: Survey
  readonly outDir: string
  readonly site: FileTable
}

/** A list, shared by those who look through it: a byte for each row, and how many lots have been taken, how many are done. */
export interface Lots {
  readonly rows: Uint8Array
  readonly turns: Int32Array
}

export interface Marks {
  readonly folders: Lots
  readonly files: Lots
  readonly site: Lots
}

/** As {@link SeenRows} has them. */
export const marks = {unknown: 0, same: 1, other: 2} as const

export interface Lookout {
  /** Of the inputs, in the order of the survey. */
  readonly inputs: SeenRows
  readonly isSiteStanding: () => boolean
  /** Looks at inputs until none is left, or one is found that is another one: whether there is such a one. */
  readonly helpUntilNews: () => boolean
  /** For the thread that helps: looks until nothing is left. */
  readonly help: () => void
}

/** Marks for all rows, none of which has been looked at, in memory that threads share. */
export function marksFor({survey: {folderTimes, fileStamps}, site}: Scope): Marks {
  return {
    folders: lotsOf(folderTimes.length / 2),
    files: lotsOf(fileStamps.length / 3),
    site: lotsOf(site.stamps.length / 2)
  }
}

function lotsOf(count: number): Lots {
  const turns = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT))
  return {rows: new Uint8Array(new SharedArrayBuffer(count)), turns}
}

/** Looks at what a scope names, together with all who were given the same marks. */
export function openLookout({bases, survey, outDir, site}: Scope, {folders, files, ...shared}: Marks): Lookout {
  const ofFolders = openShare(folders, (i) => isFolderAsStamped(i, survey, bases))
  const ofFiles = openShare(files, (i) => isFileAsStamped(i, survey, bases))
  const ofSite = openShare(shared.site, (i) =>
    stands(outDir, site.paths[i] ?? '', {sizeBytes: site.stamps[2 * i] ?? 0, mtimeMs: site.stamps[2 * i + 1] ?? 0})
  )
  const isOther = (): boolean => shared.site.rows.includes(marks.other)
  const hasNews = (): boolean => folders.rows.includes(marks.other) || files.rows.includes(marks.other)
  return {
    inputs: {
      folders() {
        ofFolders.finish()
        return folders.rows
      },
      files() {
        ofFiles.finish()
        return files.rows
      },
      filesSoFar: files.rows
    },
    isSiteStanding() {
      // One that is another one answers for all.
      ofSite.help(isOther)
      if (isOther()) return false
      ofSite.finish()
      return !isOther()
    },
    helpUntilNews() {
      for (const share of [ofFolders, ofFiles]) share.help(hasNews)
      return hasNews()
    },
    help() {
      for (const share of [ofFolders, ofFiles]) share.help()
      ofSite.help(isOther)
    }
  }
}

const LOT = 256
/** How long somebody waits for what the other one has taken. */
const PATIENCE_MS = 20
const taken = 0
const done = 1

interface Share {
  /** Takes lots until none is left or it is enough. */
  readonly help: (isEnough?: () => boolean) => void
  /** The same, and sees to it that every row has a mark. */
  readonly finish: () => void
}

function openShare({rows, turns}: Lots, isSame: (i: number) => boolean): Share {
  const lots = Math.ceil(rows.length / LOT)
  const lookAt = (i: number): void => {
    rows[i] = isSame(i) ? marks.same : marks.other
  }
  const help = (isEnough = (): boolean => false): void => {
    while (!isEnough()) {
      const lot = Atomics.add(turns, taken, 1)
      if (lot >= lots) return
      const end = Math.min(rows.length, (lot + 1) * LOT)
      for (let i = lot * LOT; i < end; i++) lookAt(i)
      Atomics.add(turns, done, 1)
      Atomics.notify(turns, done)
    }
  }
  return {
    help,
    finish() {
      help()
      for (let count = Atomics.load(turns, done); count < lots; count = Atomics.load(turns, done))
        if (Atomics.wait(turns, done, count, PATIENCE_MS) === 'timed-out') break
      for (let i = rows.indexOf(marks.unknown); i !== -1; i = rows.indexOf(marks.unknown, i)) lookAt(i)
    }
  }
}
