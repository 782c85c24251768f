// The flow without its last step: everything that a build would say, and besides what can only be seen when all pages are
// there. Nothing is written at all.
import {rehearse, templateFaults, withAddress, withParser, type BuildOptions, type Sink} from './build.ts'
import {createBudgetCheck} from './check/budget.ts'
import {createLinkCheck} from './check/links.ts'
import {loadConfig} from './config.ts'
import type {Config, Diagnostic} from './model.ts'

export interface CheckResult {
  /** In no particular order. */
  readonly messages: readonly Diagnostic[]
  /** Absent where the settings are wrong; then nothing else was looked at. */
  readonly config?: Config
  readonly texts: number
  readonly pages: number
}

/**
 * Checks the project in the folder `root`.
 * @throws the file system's error
 */
export async function check(root: string, options: BuildOptions = {}): Promise<CheckResult> {
  const {config, messages} = loadConfig(root)
  if (config === undefined) return {messages, texts: 0, pages: 0}
  return withParser(() => look(root, {config, messages}, options))
}

interface Settings {
  readonly config: Config
  readonly messages: readonly Diagnostic[]
}

async function look(root: string, settings: Settings, options: BuildOptions): Promise<CheckResult> {
  const config = withAddress(settings.config, options.url)
  const links = createLinkCheck(config.url)
  const budget = createBudgetCheck(config)
  const sink: Sink = {
    add(output) {
      links.add(output)
      budget.add(output)
    },
    keep: () => undefined
  }
  const {messages, held, texts, pages} = await rehearse(root, config, {options, sink})
  return {
    config,
    texts,
    pages,
    messages: [
      ...settings.messages,
      ...messages,
      ...unsaidFaults(root, messages),
      ...links.finish(held),
      ...budget.finish()
    ]
  }
}

/** Of templates that no page has come across. */
function unsaidFaults(root: string, said: readonly Diagnostic[]): Diagnostic[] {
  const known = new Set(said.filter(({ruleId}) => ruleId === 'template-error').map(({file}) => file))
  return templateFaults(root).filter(({file}) => !known.has(file))
}
