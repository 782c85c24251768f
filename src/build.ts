// The whole flow on one screen: content → Sources → Articles → Pages → Outputs → the site's folder. Each build is a build
// of everything; what has not changed costs little because the store remembers what was made of the same bytes, and there
// is no second way of updating a site. Wrong content leaves as messages and never stops the rest: a text with an error
// stays on the site as it was when it was last good, a page whose template fails stays as it was last written.
import {join, relative} from 'node:path'
import {openDesk, openShelf, type Desk} from './build/articles.ts'
import {readGood, writeGood} from './build/good.ts'
import {withAddress} from './build/address.ts'
import {produce, type Production} from './build/outputs.ts'
import {withParser} from './build/parser.ts'
import {settle, type Settlement} from './build/settle.ts'
import {loadConfig} from './config.ts'
import type {Config, Diagnostic, Instant, OutputPath} from './model.ts'
import {readBrowserScript, readPages, readPublic, readSources, readTemplates} from './read.ts'
import {createRenderer, toOutputPath} from './render.ts'
import {acquireLock, keyOf, openStore, type LockOwner, type Store} from './store.ts'
import {hasFile, write, type WriteReport} from './write.ts'

export {checkAddress} from './build/address.ts'
export type {MadeOutput} from './build/outputs.ts'
export {withParser} from './build/parser.ts'

export interface BuildOptions {
  /** Where the site goes, absolute; `dist/` of the project where absent. */
  readonly outDir?: string
  /** The site's address instead of the configured one. */
  readonly url?: string
  /** Works out everything anew, though the store is still filled. */
  readonly isCold?: boolean
  /** A store that outlives the build; else the project's is opened. */
  readonly store?: Store
  /** Lets a build remove more than a tenth of the site's pages. */
  readonly mayPrune?: boolean
  /** The process that builds; without it there is no lock against a second build. */
  readonly owner?: LockOwner
  /** When the site is made, in milliseconds since 1970 (UTC): what is due by then is on it. Everything where absent. */
  readonly now?: number
  /** Shows drafts and what is due later, with a label. */
  readonly drafts?: boolean
  /** What runs the program, for keys of the store: `v20.20.2`. */
  readonly runtime?: string
}

export interface BuildResult {
  /** In no particular order. */
  readonly messages: readonly Diagnostic[]
  /** Absent where the settings are wrong; then nothing was built. */
  readonly config?: Config
  readonly figures: BuildFigures
  /** The next moment at which the site will be another one by the clock alone. */
  readonly due?: Instant
  /** New or changed files of the site, in code order. */
  readonly written: readonly OutputPath[]
  readonly removed: readonly OutputPath[]
}

export interface BuildFigures {
  readonly texts: number
  /** Texts that were read anew; for the others the store had the result. */
  readonly parsed: number
  readonly pages: number
  readonly rendered: number
  readonly written: number
  readonly unchanged: number
  readonly removed: number
  readonly sizeBytes: number
  /** Texts with errors that the site shows as they were when they were last good. */
  readonly keptTexts: number
  /** Texts with errors that the site does not show. */
  readonly leftOut: number
  /** Pages that stay as they were last written because their template fails. */
  readonly heldPages: number
  /** Pages that the site lacks because their template fails and no earlier build has made them. */
  readonly missingPages: number
}

/** Everything of a build but the writing. */
export interface Assembly {
  readonly config: Config
  /** What was said up to the pages; the making of the outputs may say more. */
  readonly messages: readonly Diagnostic[]
  readonly desk: Desk
  readonly settlement: Settlement
  readonly production: Production
}

/**
 * Builds the site of the project in the folder `root`.
 * @throws the file system's error; the site is then as it was before
 */
export async function build(root: string, options: BuildOptions = {}): Promise<BuildResult> {
  const settings = loadConfig(root)
  const {config, messages} = settings
  if (config === undefined) return {...nothing, messages}
  const release = options.owner && (await lock(root, options.owner))
  try {
    return await withParser(async () => deliver(root, await assemble(root, {config, messages}, options), options))
  } finally {
    release?.()
  }
}

/** Settings that a site can be built from, and what is to be said about them all the same. */
export interface Settings {
  readonly config: Config
  readonly messages: readonly Diagnostic[]
}

/** The flow up to the outputs, which are made while they are taken. */
export async function assemble(root: string, settings: Settings, options: BuildOptions): Promise<Assembly> {
  const config = withAddress(settings.config, options.url)
  const folder = stateFolder(root)
  const store = options.store ?? openStore(folder, {isCold: options.isCold === true})
  const {now = Infinity, drafts = false} = options
  const desk = openDesk({config, store, good: readGood(folder), now, drafts, runtime: options.runtime ?? ''})
  const {pages, messages} = readPages(root, config)
  const settlement = await settle({...readSources(root, config), statics: pages}, desk)
  const renderer = createRenderer(readTemplates(root), {script: Buffer.from(readBrowserScript())})
  const {site, plans} = settlement
  const production = produce({site, plans, shelf: openShelf(desk), renderer, files: readPublic(root)})
  return {config, desk, settlement, production, messages: [...settings.messages, ...messages, ...settlement.messages]}
}

function deliver(root: string, assembly: Assembly, options: BuildOptions): BuildResult {
  const {config, desk, settlement, production} = assembly
  const {outDir, manifest} = siteFolder(root, options.outDir)
  const isKept = (path: OutputPath): boolean => production.held.length > 0 || settlement.isOfLeftOut(path)
  const report = write(production.outputs, {outDir, manifest, isKept, mayPrune: options.mayPrune === true})
  const good = writeGood(stateFolder(root), settlement, production.held)
  for (const {key} of good.values()) desk.inUse.add(key)
  if (desk.parsed.size > 0) desk.store.sweep(desk.inUse)
  const standing = production.held.filter((url) => hasFile(outDir, toOutputPath(url)))
  return {
    config,
    ...(settlement.due !== undefined && {due: settlement.due}),
    messages: [...assembly.messages, ...production.messages, ...refusalOf(report)],
    written: report.written,
    removed: report.removed,
    figures: {
      texts: settlement.texts,
      parsed: desk.parsed.size,
      pages: production.rendered.length + production.held.length,
      rendered: production.rendered.length,
      written: report.written.length,
      unchanged: report.unchanged,
      removed: report.removed.length,
      sizeBytes: report.sizeBytes,
      keptTexts: settlement.kept.length,
      leftOut: settlement.leftOut.length,
      heldPages: standing.length,
      missingPages: production.held.length - standing.length
    }
  }
}

/** Where the tool keeps what it remembers of a project. */
export function stateFolder(root: string): string {
  return join(root, '.goftogu')
}

/** The folder of the site and the list of what builds wrote there; each folder has a list of its own. */
export function siteFolder(root: string, outDir = join(root, 'dist')): {outDir: string; manifest: string} {
  const name = relative(root, outDir)
  const suffix = name === 'dist' ? '' : `-${keyOf(name).slice(0, 12)}`
  return {outDir, manifest: join(stateFolder(root), `manifest${suffix}.txt`)}
}

const nothing: Omit<BuildResult, 'messages'> = {
  written: [],
  removed: [],
  figures: {
    texts: 0,
    parsed: 0,
    pages: 0,
    rendered: 0,
    written: 0,
    unchanged: 0,
    removed: 0,
    sizeBytes: 0,
    keptTexts: 0,
    leftOut: 0,
    heldPages: 0,
    missingPages: 0
  }
}

async function lock(root: string, owner: LockOwner): Promise<() => void> {
  const result = await acquireLock(stateFolder(root), owner)
  if ('release' in result) return result.release
  const message = `another goftogu (process ${result.holder}) is building this site, and did not end in time`
  throw Object.assign(new Error(message), {code: 'ELOCKED', syscall: 'lock'})
}

function refusalOf({refused}: WriteReport): Diagnostic[] {
  if (refused === 0) return []
  return [
    {
      ruleId: 'prune-refused',
      severity: 'warning',
      message: `${refused} files of earlier builds are made no more, with more than a tenth of the pages among them, and were left in place.`,
      note: 'If that is right, build once with --prune.'
    }
  ]
}
