// The texts of `goftogu help`, made from the tables of commands and options so that they cannot disagree with them.
import type {Command} from './command.ts'
import {optionSpecs, type OptionSpec} from './options.ts'

/** The overview. */
export function helpText(commands: readonly Command[]): string {
  const rows = commands.map(({name, summary}) => [name, summary] as const)
  return `Goftogu publishes interviews in Arabic, Persian and English.

Usage: goftogu COMMAND [OPTIONS]

${table([...rows, ['help', 'show this, or all about one command: goftogu help build'], ['version', 'show which goftogu this is']])}

Exit codes: 0 all is well, 1 something is wrong with the content, 2 with the command or the settings,
4 files cannot be read or written, 70 goftogu itself has a fault, 130 interrupted.
`
}

/** All about one command. */
export function commandHelp(command: Command): string {
  const {name, summary, details, options, files} = command
  const rows = options
    .flatMap((option) => optionSpecs.get(option) ?? [])
    .map((spec) => [label(spec), spec.help] as const)
  return `goftogu ${name}: ${summary}

Usage: goftogu ${name} [OPTIONS]${files === undefined ? '' : ` [${files}]`}

${details}

Options:
${table(rows)}
`
}

function label({name, short, value}: OptionSpec): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length)) + 3
  return rows.map(([name, text]) => `  ${name.padEnd(width)}${text}`).join('\n')
}
