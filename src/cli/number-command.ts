// `goftogu number`: gives questions their addresses, and tells which are new and which are gone.
import {number, type NumberedInterview, type NumberResult} from '../number.ts'
import type {Arguments} from './arguments.ts'
import {suggest} from './arguments.ts'
import {tell} from './messages.ts'
import {readProject} from './project.ts'
import {plural} from './summary.ts'
import {exitCodes, refuse, type ExitCode, type Terminal} from './terminal.ts'
import {exitCodeFor} from './verdict.ts'

export async function runNumber(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const project = readProject(given, terminal)
  if ('problem' in project) return refuse(project.problem, terminal)
  const isRehearsal = given.switches.has('check')
  const result = number(project.root, {names: given.files.map(toName), isRehearsal})
  const [unknown] = result.unknown
  if (unknown !== undefined) return refuse(describeUnknown(unknown, result.known), terminal)
  tell(result.messages, project.root, {given, terminal})
  const {interviews = []} = result
  if (!given.switches.has('quiet')) terminal.say(reportOf(result, isRehearsal))
  const isOutOfDate = isRehearsal && interviews.some(({state}) => state === 'written')
  return isOutOfDate ? exitCodes.content : exitCodeFor(result.messages, given)
}

/** A folder may be named as the shell completes it. */
function toName(file: string): string {
  const [, name] = /(?:^|\/)content\/interviews\/([^/]+)/.exec(file) ?? []
  return name ?? file.replace(/\/+$/, '')
}

function describeUnknown(name: string, known: readonly string[]): string {
  return `no interview is called ${name}${suggest(name, known, '')}`
}

function reportOf({interviews}: NumberResult, isRehearsal: boolean): string {
  if (interviews === undefined) return ''
  const count = (state: NumberedInterview['state']): number =>
    interviews.filter((interview) => interview.state === state).length
  const lines = interviews.filter(({state}) => state === 'written').map(lineOf)
  const written = `${count('written')} ${isRehearsal ? 'to be written' : 'written'}`
  const kept = count('kept') === 0 ? '' : `, ${count('kept')} left alone because of errors`
  return `${lines.join('')}${plural(interviews.length, 'interview')}: ${written}, ${count('unchanged')} unchanged${kept}\n`
}

function lineOf({file, questions, added, removed}: NumberedInterview): string {
  const news = [
    ...(added.length > 0 && added.length < questions ? [`new ${added.join(', ')}`] : []),
    ...(removed.length > 0 ? [`removed ${removed.join(', ')}`] : [])
  ]
  return `${file}: ${plural(questions, 'question')}${news.map((text) => `; ${text}`).join('')}\n`
}
