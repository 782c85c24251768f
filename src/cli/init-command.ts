// `goftogu init`: the first files of a project.
import {resolve} from 'node:path'
import type {OutputPath} from '../model.ts'
import {writeNew} from '../write.ts'
import type {Arguments} from './arguments.ts'
import {exampleSite, ignoreFile} from './example-site.ts'
import {refuse, exitCodes, type ExitCode, type Terminal} from './terminal.ts'

export async function runInit({values, switches}: Arguments, terminal: Terminal): Promise<ExitCode> {
  const root = resolve(terminal.cwd, values.get('root') ?? '.')
  const files = Object.entries(exampleSite).map(([path, body]) => ({path: path as OutputPath, body}))
  const taken = writeNew(root, files)
  if (taken.length > 0) return refuse(`${taken.join(', ')} would be overwritten; nothing was written`, terminal)
  // A folder that Git knows already has its own list of what to leave out, which is as well.
  writeNew(root, [{path: '.gitignore' as OutputPath, body: ignoreFile}])
  if (switches.has('quiet')) return exitCodes.ok
  const written = files.map(({path}) => `  ${path}\n`).join('')
  terminal.say(`Written:\n${written}See it in the browser with: goftogu dev\n`)
  return exitCodes.ok
}
