// `goftogu dev`: the workshop, until somebody ends it.
import type {BuildResult} from '../build.ts'
import {loadConfig, missingConfig} from '../config.ts'
import {dev, type DevOptions} from '../dev.ts'
import type {Asking} from './apart.ts'
import type {Arguments} from './arguments.ts'
import {summaryOf} from './summary.ts'
import {openNews} from './news.ts'
import {describeFailure, describeRefusal} from './failure.ts'
import {tell, tellOfBuild} from './messages.ts'
import {openStatus} from './progress.ts'
import {readProject, type Project} from './project.ts'
import {refuse, exitCodes, type ExitCode, type Terminal} from './terminal.ts'

export async function runDev(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const project = readProject(given, terminal)
  if ('problem' in project) return refuse(project.problem, terminal)
  const port = readPort(given.values.get('port'))
  if (Number.isNaN(port)) return refuse('--port needs a number from 0 to 65535', terminal)
  const host = given.values.get('host')
  const {root, options} = project
  const {messages} = loadConfig(root)
  if (messages.some(({ruleId}) => ruleId === missingConfig)) {
    tell(messages, root, {given, terminal})
    return exitCodes.usage
  }
  // It stays for hours, and what it has needed once it hardly gives back.
  terminal.saveMemory?.(0)
  const status = openStatus({given, terminal})
  let start = terminal.now()
  const news = openNews()
  const workshop = await dev(root, {
    ...options,
    drafts: true,
    ...(host !== undefined && {host}),
    ...(port !== undefined && {port}),
    ...apartOf(project, {onProgress: status?.show, terminal}),
    observer: {now: terminal.now, ...(status !== undefined && {onProgress: status.show})},
    onStart() {
      start = terminal.now()
    },
    onBuild(result: BuildResult) {
      status?.clear()
      tellOfBuild(news.of(result), root, {given, terminal})
      if (!given.switches.has('quiet')) terminal.say(summaryOf(result, Math.round(terminal.now() - start)))
    },
    onFailure(error) {
      status?.clear()
      const said = describeRefusal(error)
      terminal.say(said === undefined ? describeFailure(error).text : `goftogu: ${said}\n`)
      return said ?? 'goftogu itself has a fault; the terminal shows where.'
    }
  })
  terminal.say(`The site is at ${workshop.url} (Ctrl-C ends)\n`)
  await terminal.interrupted()
  await workshop.close()
  return exitCodes.interrupted
}

/** How a build is made in another process, where one may be started. */
function apartOf(
  {root, options: {threads, owner: _owner, ...options}}: Project,
  {onProgress, terminal: {program}}: Pick<Asking, 'onProgress'> & {readonly terminal: Terminal}
): Pick<DevOptions, 'apart'> {
  if (program === undefined) return {}
  return {
    async apart({isCold, signal}) {
      const {askApart} = await import('./apart.ts')
      return askApart(
        {root, options: {...options, isCold, drafts: true}, threads: threads?.count ?? 0},
        {program, onProgress, signal}
      )
    }
  }
}

/** `undefined`: none was asked for; NaN: what was asked for is no port. */
function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN
  return port <= 65_535 ? port : Number.NaN
}
