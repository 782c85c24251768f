// What a build keeps for the next one, in the project's `.goftogu/` folder: a ledger, packs of values that it points into,
// and the lock that keeps two builds apart. What is kept says what it depends on, so that nothing here is ever taken when it
// is out of date; the folder may be deleted at any time and costs only time. Callers see values and tables, never files.
import {hash} from 'node:crypto'
import {closeSync, fstatSync, openSync, rmSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {prepareFolder} from './store/records.ts'

export {columnToList, listToColumn, toColumn, toDoubles, toWords} from './store/columns.ts'
export {DamagedLedger, ledgerBytes, openLedger, type Columns, type Ledger} from './store/ledger.ts'
export {openLines, packLines, rowLength, type Lines, type Run} from './store/lines.ts'
export {acquireLock, lockPath, type LockOwner} from './store/lock.ts'
export {dropSegments, encode, openPack, packBytes, type Location, type Pack} from './store/pack.ts'
export {programVersion, type ProgramVersion} from './store/program.ts'
export {prepareFolder} from './store/records.ts'

/** The key of everything that a result depends on: SHA-256 of the parts, hexadecimal. */
export function keyOf(...parts: readonly string[]): string {
  return hash('sha256', parts.map((part) => `${part.length}:${part}`).join(''))
}

/** What the file system's clock says, in milliseconds: the time that a file written just then bears. */
export function fileClock(folder: string): number {
  try {
    prepareFolder(folder)
    const file = openSync(join(folder, 'clock'), 'w')
    try {
      writeSync(file, ' ')
      return fstatSync(file).mtimeMs
    } finally {
      closeSync(file)
    }
  } catch {
    return 0
  }
}

/** Deletes a `.goftogu` folder with all it keeps. */
export function clearFolder(folder: string): void {
  rmSync(folder, {recursive: true, force: true})
}
