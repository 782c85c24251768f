// Makes a project in a temporary folder out of this one (its content, templates and public files, with changes) and
// builds it with the compiled command, as a newsroom would.
import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

const root = join(import.meta.dirname, '..', '..')

export interface Project {
  readonly root: string
  readonly dist: string
  readonly remove: () => void
}

export interface BuildOutcome {
  readonly status: number | null
  readonly output: string
}

/** Runs the compiled `goftogu` in a project. */
export function goftogu(
  project: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {}
): BuildOutcome {
  const run = spawnSync(process.execPath, [join(root, 'lib', 'cli.js'), ...args, '--root', project], {
    encoding: 'utf8',
    env: {...process.env, NO_COLOR: '1', ...env}
  })
  return {status: run.status, output: run.stdout + run.stderr}
}

/** A copy of this project's site; `change` maps a file to what is made of its text (empty where there is none). */
export function copyProject(change: Readonly<Record<string, (text: string) => string>> = {}): Project {
  const folder = mkdtempSync(join(tmpdir(), 'goftogu-browser-'))
  for (const part of ['content', 'templates', 'public']) cpSync(join(root, part), join(folder, part), {recursive: true})
  for (const [path, edit] of Object.entries(change)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(file, edit(readIfThere(file)))
  }
  return {root: folder, dist: join(folder, 'dist'), remove: () => rmSync(folder, {recursive: true, force: true})}
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Copies and builds; @throws what the command said where it did not end with 0. */
export function builtProject(change: Readonly<Record<string, (text: string) => string>> = {}): Project {
  const project = copyProject(change)
  const {status, output} = goftogu(project.root, ['build'])
  if (status !== 0) throw new Error(`goftogu build ended with ${status}:\n${output}`)
  return project
}
