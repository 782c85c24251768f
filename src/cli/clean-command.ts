// `goftogu clean`: the way back to before the first build.
import {siteFolder, stateFolder} from '../build.ts'
import {clearFolder} from '../store.ts'
import {removeWritten} from '../write.ts'
import type {Arguments} from './arguments.ts'
import {plural} from './summary.ts'
import {readProject} from './project.ts'
import {refuse, exitCodes, type ExitCode, type Terminal} from './terminal.ts'

// An async function, as every command is one.
export async function runClean(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const project = readProject(given, terminal)
  if ('problem' in project) return refuse(project.problem, terminal)
  const removed = removeWritten(siteFolder(project.root, project.options.outDir))
  clearFolder(stateFolder(project.root))
  if (!given.switches.has('quiet')) terminal.say(`${plural(removed.length, 'file')} of the site removed.\n`)
  return exitCodes.ok
}
