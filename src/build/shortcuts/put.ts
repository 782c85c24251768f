// The last step of the short way: the files of the plans that were made again go to the site, and into the table of its
// files. Nearly always they are the files that these plans had; a plan that has others now, as the index for searching
// when a text brings a new word, gives up some and takes some, and everything else stays where it is.
import type {Scene} from '../../build.ts'
import type {OutputPath} from '../../model.ts'
import {openSite, type SiteFile, type SiteWriter, type WriteReport} from '../../write.ts'
import type {MadeOutput} from '../make/make-plan.ts'
import {filesOf, type Memory} from '../memory.ts'
import {fileTable} from '../memory/remember.ts'
import {folded} from '../make/outputs.ts'
import type {Reshape} from './reshape.ts'
import type {Remade, TouchUp} from './touch-up.ts'

/**
 * Replaces files of the site. `grownBy` says how many bytes more they have now.
 * @throws the file system's error; the site is then as it was
 */
export function put(
  {remade}: TouchUp,
  {outDir, manifest, memory, putsOff}: Pick<Scene, 'outDir' | 'manifest' | 'memory' | 'putsOff'>
): Pick<WriteReport, 'written' | 'removed' | 'thinned'> & {readonly grownBy: number} {
  const site = openSite(outDir)
  const sizeBefore = sizeOf(remade, memory)
  try {
    const outputs = remade.flatMap((plan) => plan.outputs)
    // A file that is made later has a name that says what it shows, and the name is the one that stands there.
    for (const output of outputs) if ('body' in output) site.add(output)
    const gone = surplusOf(remade, memory)
    const isSame = gone.size === 0 && remade.every((plan) => hasSameFiles(plan, memory))
    const isGone = (path: OutputPath): boolean => gone.has(path)
    const report = isSame
      ? {removed: [], ...site.replace(!putsOff)}
      : site.finish({manifest, isMeant: isGone, isKept: (path) => !isGone(path)})
    if (isSame) noteFiles(remade, report.files, memory)
    else replaceFiles(remade, report.files, memory)
    return {...report, grownBy: sizeOf(remade, memory) - sizeBefore}
  } finally {
    site.close()
  }
}

/** The same for a site that is planned otherwise; `undefined` where a file cannot be made, or somebody else has its path. */
export async function putReshaped(
  {remade, gone}: Reshape,
  {outDir, manifest, memory}: Pick<Scene, 'outDir' | 'manifest' | 'memory'>
): Promise<Pick<WriteReport, 'written' | 'removed' | 'thinned' | 'files'> | undefined> {
  const old = [...gone, ...remade.flatMap(({i}) => i ?? [])].flatMap((i) => filesOf(memory, i).map(({path}) => path))
  const outputs = remade.flatMap((plan) => plan.outputs)
  if (hasClash(outputs, {old: new Set(old), memory})) return undefined
  const site = openSite(outDir)
  try {
    const finished = await Promise.all(outputs.map((output) => finish(output, site)))
    if (finished.includes(undefined)) return undefined
    for (const output of finished) give(output, site)
    const made = new Set<string>(outputs.map(({path}) => path))
    const surplus = new Set<string>(old.filter((path) => !made.has(path)))
    const isGone = (path: OutputPath): boolean => surplus.has(path)
    return site.finish({manifest, isMeant: isGone, isKept: (path) => !isGone(path)})
  } finally {
    site.close()
  }
}

/** With what is made later, or as it lies there; `undefined` where it cannot be made. */
async function finish(output: Remade['outputs'][number], site: SiteWriter): Promise<MadeOutput | SiteFile | undefined> {
  if ('body' in output) return output
  const standing = site.find(output.path)
  if (standing !== undefined) return standing
  const body = await output.make().catch(() => undefined)
  return body && {path: output.path, body}
}

function give(file: MadeOutput | SiteFile | undefined, site: SiteWriter): void {
  if (file === undefined) return
  if ('body' in file) site.add(file)
  else site.keep(file)
}

/** Whether two files would have one path, on whatever file system. */
function hasClash(
  outputs: Remade['outputs'],
  {old, memory}: {readonly old: ReadonlySet<string>; readonly memory: Memory}
): boolean {
  const made = outputs.map(({path}) => folded(path))
  const taken = new Set(made)
  return taken.size < made.length || memory.files.paths.some((path) => taken.has(folded(path)) && !old.has(path))
}

function hasSameFiles({i, outputs}: Remade, memory: Memory): boolean {
  const before = filesOf(memory, i)
  return before.length === outputs.length && outputs.every(({path}, at) => path === before[at]?.path)
}

/** Files that the plans do not have any more. */
function surplusOf(remade: readonly Remade[], memory: Memory): ReadonlySet<string> {
  const surplus = new Set<string>(remade.flatMap(({i}) => filesOf(memory, i).map(({path}) => path)))
  for (const {outputs} of remade) for (const {path} of outputs) surplus.delete(path)
  return surplus
}

/** Bytes of the files of the plans, as the memory has them. */
function sizeOf(remade: readonly Remade[], memory: Memory): number {
  return remade.flatMap(({i}) => filesOf(memory, i)).reduce((sum, {sizeBytes}) => sum + sizeBytes, 0)
}

function noteFiles(remade: readonly Remade[], files: readonly SiteFile[], {plans, files: {stamps}}: Memory): void {
  const found = new Map(files.map((file) => [file.path, file]))
  for (const {i, outputs} of remade) {
    const start = plans.fileStarts[i] ?? 0
    for (const [at, {path}] of outputs.entries()) {
      const file = found.get(path)
      if (file !== undefined) stamps.set([file.sizeBytes, file.mtimeMs], 2 * (start + at))
    }
  }
}

/** The same where a plan has other files than it had. */
function replaceFiles(remade: readonly Remade[], written: readonly SiteFile[], memory: Memory): void {
  const found = new Map(written.map((file) => [file.path, file]))
  const changed = new Map(remade.map((plan) => [plan.i, plan.outputs]))
  const fileStarts = new Uint32Array(memory.plans.fileStarts.length)
  const files: SiteFile[] = []
  for (let i = 0; i < memory.plans.heads.length; i++) {
    const before = filesOf(memory, i)
    const outputs = changed.get(i) ?? before
    for (const {path} of outputs) {
      const file = found.get(path) ?? before.find((one) => one.path === path)
      files.push(file ?? {path, sizeBytes: -1, mtimeMs: -1})
    }
    fileStarts[i + 1] = files.length
  }
  memory.plans = {...memory.plans, fileStarts}
  memory.files = fileTable(files)
}
