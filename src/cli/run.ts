// One call of the program: words in, exit code out. Nothing here or below reaches for the process; see Terminal.
import {readArguments, suggest} from './arguments.ts'
import type {Command} from './command.ts'
import {commands} from './commands.ts'
import {describeFailure} from './failure.ts'
import {commandHelp, helpText} from './help.ts'
import {exitCodes, refuse, type ExitCode, type Terminal} from './terminal.ts'

/** Runs what the words after the program's name ask for. Never throws. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name = 'help', ...rest] = words
  if (name === 'help' || name === '--help' || name === '-h') return help(rest, terminal)
  if (name === 'version' || name === '--version' || name === '-V') {
    const {version} = await import('./version.ts')
    terminal.print(`goftogu ${version()}\n`)
    return exitCodes.ok
  }
  const command = commands.find((one) => one.name === name)
  return command === undefined ? refuse(describeUnknown(name), terminal) : call(command, rest, terminal)
}

async function call(command: Command, words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const given = readArguments(words, command)
  if ('problem' in given) return refuse(given.problem, terminal)
  if (given.switches.has('help')) return help([command.name], terminal)
  try {
    if (command.name !== 'build') terminal.tune?.()
    const act = await command.load()
    return await act(given, terminal)
  } catch (error) {
    const {text, exitCode} = describeFailure(error)
    terminal.say(text)
    return exitCode
  }
}

function help([name]: readonly string[], terminal: Terminal): ExitCode {
  const command = commands.find((one) => one.name === name)
  if (name !== undefined && command === undefined) return refuse(describeUnknown(name), terminal)
  terminal.print(command === undefined ? helpText(commands) : commandHelp(command))
  return exitCodes.ok
}

function describeUnknown(name: string): string {
  const names = [...commands.map((command) => command.name), 'help', 'version']
  const kind = name.startsWith('-') ? 'a command must come first, not' : 'unknown command'
  return `${kind} ${name}${suggest(name, names, 'goftogu ') || '; goftogu help shows those there are'}`
}
