// Moving what waits on the stage into place, one rename a file, so that each file is old or new and never in between. What
// pages refer to goes before the pages, so that a reader in the middle of it misses no style and no picture.
import {renameSync} from 'node:fs'
import {join} from 'node:path'
import type {PutPlace} from './put.ts'
import type {StagedFile} from './stage.ts'

const pageEnding = /\.(?:html|xml|txt|json)$/u

/** @throws the file system's error, with the path of the file that could not be put in place */
export function commit(place: PutPlace, staged: readonly StagedFile[]): void {
  for (const file of staged) if (!isPage(file)) move(place, file)
  for (const file of staged) if (isPage(file)) move(place, file)
}

function isPage({path}: StagedFile): boolean {
  return pageEnding.test(path)
}

function move({outDir, stage}: PutPlace, {path, waiting}: StagedFile): void {
  renameSync(join(stage, waiting), join(outDir, path))
}
