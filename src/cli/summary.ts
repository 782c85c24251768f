// What a build says of itself at its end: one line or two for people, one object for programs.
import type {BuildResult, HeaviestPage} from '../build.ts'
import type {Diagnostic} from '../model.ts'

/** For `--json`. */
export function figuresOf({figures, messages, due, timing}: BuildResult, durationMs: number): object {
  const {stages = {}, details = []} = timing ?? {}
  return {
    ...figures,
    errors: count(messages, 'error'),
    warnings: count(messages, 'warning'),
    due: due ?? null,
    durationMs,
    stages: Object.fromEntries(Object.entries(stages).map(([name, ms]) => [name, toTenths(ms)])),
    ...(details.length > 0 && {profile: details.map((detail) => ({...detail, ms: toTenths(detail.ms)}))})
  }
}

function toTenths(ms: number): number {
  return Math.round(10 * ms) / 10
}

/** `24 pages: 3 written, 21 unchanged, 0 removed; 1 error, 2 warnings; 120 ms` what a reader waits for, and what was kept back, a line each. */
export function summaryOf(result: BuildResult, durationMs: number, heaviest?: HeaviestPage): string {
  const {config, figures} = result
  if (config === undefined) {
    const {messages} = result
    return `Nothing was built: ${problemsIn(count(messages, 'error'), count(messages, 'warning'))} in the settings.\n`
  }
  const {pages, written, unchanged, removed, errors, warnings} = figures
  const files = `${written} written, ${unchanged} unchanged, ${removed} removed`
  return `${plural(pages, 'page')} (files: ${files}); ${problemsIn(errors, warnings)}; ${durationMs} ms\n${weightOf(heaviest)}${keptBack(figures)}`
}

function weightOf(page: HeaviestPage | undefined): string {
  if (page === undefined) return ''
  const {path, pageBytes, scriptBytes, fontBytes} = page
  const parts = [`${kB(pageBytes)} with its style (Brotli 5)`, `script ${kB(scriptBytes)}`, `fonts ${kB(fontBytes)}`]
  return `Heaviest page written: ${path.replace(/index\.html$/u, '')} ${parts.join(', ')}\n`
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

function problemsIn(errors: number, warnings: number): string {
  return [plural(errors, 'error'), plural(warnings, 'warning')].join(', ')
}

function keptBack({keptTexts, leftOut, heldPages, missingPages}: BuildResult['figures']): string {
  const parts = [
    missingPages > 0 ? `${plural(missingPages, 'page')} could not be made` : '',
    keptTexts > 0 ? `${plural(keptTexts, 'text')} with errors shown as last good` : '',
    leftOut > 0 ? `${plural(leftOut, 'text')} with errors left out` : '',
    heldPages > 0 ? `${plural(heldPages, 'page')} left as last written` : ''
  ]
  const said = parts.filter((part) => part !== '').join(', ')
  return said === '' ? '' : `The site is ${missingPages > 0 ? 'not ' : ''}whole: ${said}.\n`
}

/** `1 page`, `2 pages`. */
export function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function count(messages: readonly Diagnostic[], severity: Diagnostic['severity']): number {
  return messages.filter((message) => message.severity === severity).length
}
