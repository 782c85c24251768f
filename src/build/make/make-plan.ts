// What is made of one plan, whoever makes it: this thread or another. In: the plan and the site that it belongs to. Out: its
// files, and what came of them. Nothing is written and nothing is remembered here.
import {pagesOf, type Site} from '../../collate.ts'
import type {Diagnostic, LateOutput, Output, Page, Plan, PlanKind, Shelf, UrlPath} from '../../model.ts'
import {toOutputPath, type Renderer} from '../../render.ts'
import {pageNumber, type LinkReader} from '../../write.ts'
import {countPages, isPage} from '../figures.ts'
import {noStopwatch, type Stopwatch} from '../stopwatch.ts'

/** An output and, where it is made of one file of the project, that file. */
export interface MadeOutput extends Output {
  readonly file?: string
}

/** The same for a file whose name says all that it shows. */
export interface MadeLater extends LateOutput {
  readonly file?: string
}

/** What pages are made of and with. */
export interface Workbench {
  readonly site: Site
  readonly shelf: Shelf
  readonly renderer: Renderer
  /** Reads pages as they are made, where somebody wants to know where they lead. */
  readonly links?: LinkReader
  readonly stopwatch?: Stopwatch
}

/** What came of pages, beside their files. */
export interface Tally {
  /** What the renderer said of each. */
  readonly messages: Diagnostic[]
  /** Pages that could not be made. */
  readonly held: UrlPath[]
  /** How many were made. */
  rendered: number
}

/** What came of a plan. */
export interface MadePlan<Made = MadeOutput | MadeLater> extends Readonly<Tally> {
  readonly outputs: readonly Made[]
  /** How many pages it has. */
  readonly pages: number
}

const withoutPage: ReadonlySet<PlanKind> = new Set(['pictures', 'search-texts', 'search-index'])

/** Stands for the files of the pages that a site of these plans will have. */
export function numberPages(plans: readonly Plan[]): Uint32Array {
  const pages = plans.filter(({kind}) => !withoutPage.has(kind))
  return Uint32Array.from(pages, ({url}) => pageNumber(toOutputPath(url)))
}

export function newTally(): Tally {
  return {messages: [], held: [], rendered: 0}
}

export function makePlan(plan: Plan, bench: Workbench): MadePlan {
  const {site, shelf, stopwatch = noStopwatch} = bench
  const pages = stopwatch.measure('views', plan.kind, () => pagesOf(site, plan, shelf))
  const tally = newTally()
  const outputs = pages.flatMap((page) => makePage(page, bench, tally))
  return {...tally, outputs, pages: countPages(pages)}
}

/** The files of a page; none where a template or a style sheet fails. */
export function makePage(
  page: Page,
  {renderer, shelf, links, stopwatch = noStopwatch}: Omit<Workbench, 'site'>,
  tally: Tally
): (MadeOutput | MadeLater)[] {
  const prose = 'article' in page ? shelf.prose({hash: page.article}) : undefined
  const {outputs, late = [], messages} = stopwatch.measure('template', page.kind, () => renderer.render(page, prose))
  tally.messages.push(...messages)
  if (messages.some(({severity}) => severity === 'error')) {
    tally.held.push(page.url)
    return []
  }
  if (isPage(page)) tally.rendered++
  if (links !== undefined) {
    for (const {path, body} of outputs) if (path.endsWith('.html') && typeof body === 'string') links.read(path, body)
  }
  const made = [...outputs, ...late]
  return 'file' in page ? made.map((output) => ({...output, file: page.file})) : made
}
