// The flow without its last step: everything that a build would say, and besides what can only be seen when all pages are
// there. Nothing is written but what the store keeps, so that the build that follows has less to do.
import {assemble, withParser, type BuildOptions, type Settings} from './build.ts'
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

async function look(root: string, settings: Settings, options: BuildOptions): Promise<CheckResult> {
  const assembly = await assemble(root, settings, options)
  const {config, production, settlement} = assembly
  const links = createLinkCheck(config.url)
  for (const output of production.outputs) links.add(output)
  const broken = links.finish(production.held)
  return {
    config,
    texts: settlement.texts,
    pages: production.rendered.length + production.held.length,
    messages: [...assembly.messages, ...production.messages, ...broken]
  }
}
