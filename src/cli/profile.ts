// Where the time of a build went, as a table for people: stages first, then what was made in them, the dearest on top.
import {stages, type Detail, type Stage, type Timing} from '../build.ts'

const explanations: Readonly<Record<Stage, string>> = {
  survey: 'look what has changed',
  read: 'read and parse texts',
  plan: 'plan the site',
  make: 'make pages',
  write: 'put them in place',
  remember: 'keep what the next build needs'
}

const titles: Readonly<Record<Detail['subject'], string>> = {
  views: 'what pages say, by kind of list or text',
  template: 'how they say it, by template',
  other: 'beside that'
}

/** @param startMs from the start of the program to the start of the build */
export function profileOf({stages: spent, details}: Timing, startMs: number): string {
  const rows: Row[] = [['start', '', startMs, 'load the program']]
  for (const stage of stages) rows.push([stage, '', spent[stage] ?? 0, explanations[stage]])
  const totalMs = rows.reduce((sum, [, , ms]) => sum + ms, 0)
  const parts = [`stages: ${totalMs.toFixed(0)} ms in all`, ...rows.map((row) => line(row, totalMs))]
  for (const subject of ['views', 'template', 'other'] as const) {
    const own = details.filter((detail) => detail.subject === subject).sort((a, b) => b.ms - a.ms)
    if (own.length > 0) parts.push('', titles[subject])
    for (const {name, times, ms} of own) {
      parts.push(line([name, String(times), ms, `${((1000 * ms) / times).toFixed(0)} µs each`], totalMs))
    }
  }
  return `${parts.join('\n')}\n`
}

/** What it is called, how often it was done, milliseconds, what else is to be said. */
type Row = readonly [name: string, times: string, ms: number, note: string]

function line([name, times, ms, note]: Row, totalMs: number): string {
  const share = `${Math.round((100 * ms) / Math.max(totalMs, 1))} %`
  return `  ${name.padEnd(14)}${times.padStart(8)}${ms.toFixed(0).padStart(9)} ms${share.padStart(6)}  ${note}`
}
