// `goftogu check`: what is wrong, to people or to a machine that marks it in a change.
import {check} from '../check.ts'
import type {Arguments} from './arguments.ts'
import {plural} from './summary.ts'
import {tell} from './messages.ts'
import {withStatus} from './progress.ts'
import {readProject} from './project.ts'
import {refuse, type ExitCode, type Terminal} from './terminal.ts'
import {exitCodeFor} from './verdict.ts'

export async function runCheck(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const project = readProject(given, terminal)
  if ('problem' in project) return refuse(project.problem, terminal)
  const {config, messages, texts, pages} = await withStatus({given, terminal}, (onProgress) => {
    const observer = {now: terminal.now, ...(onProgress !== undefined && {onProgress})}
    return check(project.root, {...project.options, observer})
  })
  tell(messages, project.root, {given, terminal})
  if (!given.switches.has('quiet')) {
    const made = config === undefined ? 'the settings only' : `${plural(texts, 'text')}, ${plural(pages, 'page')}`
    terminal.say(
      `Checked: ${made}; ${messages.length === 0 ? 'nothing to say' : plural(messages.length, 'message')}.\n`
    )
  }
  return exitCodeFor(messages, given)
}
