// `goftogu build`: makes the site, tells what was wrong, and in one line or one object what was done.
import {build} from '../build.ts'
import type {Arguments} from './arguments.ts'
import {exitCodeFor, tell} from './messages.ts'
import {readProject} from './project.ts'
import {figuresOf, summaryOf} from './summary.ts'
import {refuse, type ExitCode, type Terminal} from './terminal.ts'

export async function runBuild(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const project = readProject(given, terminal)
  if ('problem' in project) return refuse(project.problem, terminal)
  const start = terminal.now()
  const result = await build(project.root, project.options)
  const durationMs = Math.round(terminal.now() - start)
  tell(result.messages, project.root, {given, terminal})
  const peakBytes = terminal.peakBytes?.()
  const figures = {...figuresOf(result, durationMs), ...(peakBytes !== undefined && {peakBytes})}
  if (given.switches.has('json')) terminal.print(`${JSON.stringify(figures)}\n`)
  else if (!given.switches.has('quiet')) terminal.say(summaryOf(result, durationMs))
  return exitCodeFor(result.messages, given)
}
