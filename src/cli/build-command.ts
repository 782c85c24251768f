// `goftogu build`: makes the site, tells what was wrong, and in one line or one object what was done. What is wanted only where
// there is something to tell is loaded then.
import {build, heaviestOf, siteFolder, type BuildResult, type HeaviestPage} from '../build.ts'
import type {Arguments} from './arguments.ts'
import {withStatus} from './progress.ts'
import {readProject, type Project} from './project.ts'
import {figuresOf, summaryOf} from './summary.ts'
import {exitCodes, refuse, type ExitCode, type Terminal} from './terminal.ts'
import {exitCodeFor, isOfNoConcern, toldOf} from './verdict.ts'

export async function runBuild(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const project = readProject(given, terminal)
  if ('problem' in project) return refuse(project.problem, terminal)
  const start = terminal.now()
  const isThorough = given.switches.has('profile')
  const result = await withStatus({given, terminal}, (onProgress) => {
    const observer = {now: terminal.now, isThorough, ...(onProgress !== undefined && {onProgress})}
    // On one thread, so that its parts add up to the whole.
    const {threads, ...rest} = project.options
    return build(project.root, {
      ...rest,
      ...(terminal.tune !== undefined && {onWork: terminal.tune}),
      ...(threads !== undefined && !isThorough && {threads}),
      asksWhatIsWrong: (figures) => given.switches.has('json') || !isOfNoConcern(figures, given),
      observer
    })
  })
  const heaviest = given.switches.has('quiet') ? undefined : await heaviestIn(project, result)
  const durationMs = Math.round(terminal.now() - start)
  // Without settings there is no site that would have figures.
  const isCalm = result.config !== undefined && isOfNoConcern(result.figures, given)
  const isToTell = !isCalm && (toldOf(result.messages, given).length > 0 || given.values.has('format'))
  if (isToTell) (await import('./messages.ts')).tellOfBuild(result.messages, project.root, {given, terminal})
  if (given.switches.has('json'))
    terminal.print(`${JSON.stringify(figuresFor(result, {durationMs, heaviest, terminal}))}\n`)
  else if (!given.switches.has('quiet')) terminal.say(summaryOf(result, durationMs, heaviest))
  if (isThorough && result.timing !== undefined)
    terminal.say((await import('./profile.ts')).profileOf(result.timing, start))
  return isCalm ? exitCodes.ok : exitCodeFor(result.messages, given)
}

interface Measured {
  readonly durationMs: number
  readonly heaviest: HeaviestPage | undefined
  readonly terminal: Terminal
}

function figuresFor(result: BuildResult, {durationMs, heaviest, terminal}: Measured): object {
  const peakBytes = terminal.peakBytes?.()
  return {
    ...figuresOf(result, durationMs),
    heaviest: heaviest ?? null,
    ...(peakBytes !== undefined && {peakBytes})
  }
}

async function heaviestIn({root, options}: Project, {config, written}: BuildResult): Promise<HeaviestPage | undefined> {
  if (config === undefined || written.length === 0) return undefined
  return heaviestOf(siteFolder(root, options.outDir).outDir, written, options.url ?? config.url)
}
