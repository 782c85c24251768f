// A build that writes nothing. In: a project and its settings. Out: every file of the site, one by one, and what is to be said.
import {join} from 'node:path'
import type {BuildOptions} from '../build.ts'
import type {Config, Diagnostic, UrlPath} from '../model.ts'
import {stateFolder, suffixOf} from './folders.ts'
import {findProgram, look} from './look.ts'
import {assemble} from './make.ts'
import {closePassing, openMemory, withMemory} from './memory.ts'
import {textsOf} from './make/settle.ts'
import type {Sink} from './make/sink.ts'
import {openStopwatch} from './stopwatch.ts'

/** What a site would be, without the site. */
export interface Rehearsal {
  readonly messages: readonly Diagnostic[]
  /** Pages that could not be made. */
  readonly held: readonly UrlPath[]
  readonly texts: number
  readonly pages: number
}

/** Gives the sink every file of the site; nothing is written. */
export async function rehearse(
  root: string,
  config: Config,
  {options, sink}: {options: BuildOptions; sink: Sink}
): Promise<Rehearsal> {
  const {outDir = join(root, 'dist'), now = Infinity, drafts = false, isCold = false, runtime = ''} = options
  const memory = openMemory(stateFolder(root), {name: suffixOf(root, outDir), isCold, isPassing: true})
  try {
    const stopwatch = openStopwatch(options.observer)
    const {settlement, production, staticMessages} = await withMemory(memory, () => {
      const program = findProgram(memory, runtime)
      look(root, memory)
      const scene = {root, config, memory, program, now, drafts, outDir, threads: options.threads, stopwatch}
      return assemble(scene, sink, {mayReuse: false})
    })
    return {
      messages: [
        ...staticMessages,
        ...settlement.texts.flatMap(({messages}) => messages),
        ...settlement.messages,
        ...production.messages
      ],
      held: production.held,
      texts: textsOf(settlement),
      pages: production.book.pages
    }
  } finally {
    closePassing(memory)
  }
}
