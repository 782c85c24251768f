// The interview parser as a unified plugin. What enters is the door's `parse`, what leaves is a plugin that makes it the
// processor's parser, with its messages on the vfile. The function is handed in and not imported, because the door
// imports this file.
import type {Parser, Plugin, Processor} from 'unified'
import type {Diagnostic} from '../model.ts'
import type {Interview} from '../tree/nodes.ts'

type Parse<Options> = (text: string, options?: Options) => {tree: Interview; messages: readonly Diagnostic[]}
type File = Parameters<Parser>[1]

/**
 * A plugin for `parse`: `unified().use(interviewParser, {locale: 'fa'}).parse(file)` gives the interview tree. Errors
 * become messages that are fatal, without being thrown; what is only informative has `fatal` undefined.
 */
export function createInterviewParser<Options extends object>(
  parse: Parse<Options>
): Plugin<[options?: Options], string, Interview> {
  return function interviewParser(this: Processor, options?: Options) {
    this.parser = (text: string, file: File): Interview => {
      const {tree, messages} = parse(text, options)
      for (const message of messages) report(file, message)
      return tree
    }
  }
}

const fatalOf = {error: true, warning: false, info: undefined} as const

function report(file: File, {ruleId, severity, message, note, place, fix}: Diagnostic): void {
  const at = place === undefined ? undefined : {start: place.start, end: place.end ?? place.start}
  const reported = file.message(message, {...(at ? {place: at} : {}), ruleId, source: 'goftogu'})
  reported.fatal = fatalOf[severity]
  if (note !== undefined) reported.note = note
  if (fix !== undefined) reported.expected = [fix.text]
}
