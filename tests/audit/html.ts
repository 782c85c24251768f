// HTML against the standard, by the Nu checker: the program behind validator.w3.org.
import {join} from 'node:path'
import type {Findings, Published} from './published.ts'
import {nuChecker, run, tool} from './tools.ts'

interface Message {
  readonly type: string
  readonly subType?: string
  readonly url?: string
  readonly lastLine?: number
  readonly message: string
}

const root = join(import.meta.dirname, '..', '..')

export function htmlFaults({dist, paths}: Published): Findings {
  const java = tool('java')
  const options = ['-Xss16m', '-jar', nuChecker(root), '--format', 'json', '--skip-non-html', dist]
  const {stderr, stdout} = run(java, options)
  const report: unknown = JSON.parse(stderr || stdout)
  const messages = (report as {messages: readonly Message[]}).messages
  const faults = messages
    .filter(({type, subType}) => type === 'error' || subType === 'warning')
    .map(({url = '', lastLine = 0, message}) => ({
      at: `${url.slice(url.indexOf(dist) + dist.length + 1)}:${lastLine}`,
      message
    }))
  return {looked: paths.filter((path) => path.endsWith('.html')).length, faults}
}
