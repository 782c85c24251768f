// What messages mean to whoever called the program.
import type {Diagnostic} from '../model.ts'

/** 0: nothing fails; 1: content; 2: configuration; 4: the system did not give or take a file. The highest counts. */
export type MessagesExitCode = 0 | 1 | 2 | 4

/** The exit code for what was said. Warnings fail only when `strict`; what is merely told never does. */
export function exitCodeOf(messages: readonly Diagnostic[], {strict}: {readonly strict: boolean}): MessagesExitCode {
  const failing = messages.filter(({severity}) => severity === 'error' || (strict && severity === 'warning'))
  if (failing.length === 0) return 0
  if (failing.some(({ruleId}) => ruleId === 'unreadable' || ruleId === 'unwritable')) return 4
  return failing.some(({file}) => file !== undefined && configurationFiles.has(file)) ? 2 : 1
}

const configurationFiles: ReadonlySet<string> = new Set([
  'content/site.yaml',
  'content/people.yaml',
  'content/topics.yaml'
])
