// From pages to the files of the site, one at a time, so that no more than one page's bytes are held here. A page whose
// template fails gives messages and no file: what an earlier build wrote for it stays. Two files for one path are an
// error and never a matter of order: the first one has it.
import {pagesOf, type Site} from '../collate.ts'
import type {Diagnostic, Output, OutputPath, Page, Plan, Shelf, UrlPath} from '../model.ts'
import type {Renderer} from '../render.ts'
import {addFault, messagesOf, type Faults} from './faults.ts'

/** An output and, where it is made of one file of the project, that file. */
export interface MadeOutput extends Output {
  readonly file?: string
}

interface Owner {
  readonly path: OutputPath
  /** For people. */
  readonly name: string
}

/** Everything grows while `outputs` is taken, which can be done once. */
export interface Production {
  readonly outputs: Iterable<MadeOutput>
  readonly messages: readonly Diagnostic[]
  /** Pages that could not be made. */
  readonly held: readonly UrlPath[]
  readonly rendered: readonly UrlPath[]
}

interface Progress {
  readonly messages: Diagnostic[]
  readonly held: UrlPath[]
  readonly rendered: UrlPath[]
  /** Path, folded as file systems that ignore case and form of Unicode do it → who has it. */
  readonly owners: Map<string, Owner>
}

/** What pages are made of and with. */
export interface Material {
  readonly site: Site
  readonly plans: readonly Plan[]
  readonly shelf: Shelf
  readonly renderer: Renderer
  /** Files that go to the site as they are. */
  readonly files: readonly Output[]
}

/** @param material taken plan by plan, while `outputs` is */
export function produce(material: Material): Production {
  const progress: Progress = {messages: [], held: [], rendered: [], owners: new Map()}
  return {...progress, outputs: single(makeAll(material, progress), progress)}
}

function* makeAll(material: Material, progress: Progress): Generator<MadeOutput> {
  const {site, plans, shelf, renderer, files} = material
  const faults: Faults = new Map()
  for (const output of renderer.assets()) yield output
  for (const plan of plans) {
    for (const page of pagesOf(site, plan, shelf)) yield* makePage(page, material, {faults, progress})
  }
  progress.messages.push(...messagesOf(faults))
  for (const output of files) yield {...output, file: `public/${output.path}`}
}

function* makePage(
  page: Page,
  {renderer, shelf}: Material,
  {faults, progress}: {faults: Faults; progress: Progress}
): Generator<MadeOutput> {
  const tree = 'article' in page ? shelf.tree({hash: page.article}) : undefined
  const {outputs, messages} = renderer.render(page, tree)
  for (const message of messages) addFault(faults, message)
  if (messages.some(({severity}) => severity === 'error')) {
    progress.held.push(page.url)
    return
  }
  progress.rendered.push(page.url)
  for (const output of outputs) yield 'file' in page ? {...output, file: page.file} : output
}

function* single(outputs: Iterable<MadeOutput>, {owners, messages}: Progress): Generator<MadeOutput> {
  for (const output of outputs) {
    const name = output.path.normalize('NFC').toLowerCase()
    const owner = owners.get(name)
    if (owner === undefined) {
      owners.set(name, {path: output.path, name: output.file ?? 'a page of the site'})
      yield output
    } else {
      messages.push(describeClash(output, owner))
    }
  }
}

function describeClash(output: MadeOutput, owner: Owner): Diagnostic {
  const isSame = output.path === owner.path
  const twin = isSame ? '' : ` (\`${owner.path}\`, which many computers take for the same)`
  return {
    ruleId: 'duplicate-address',
    severity: 'error',
    message: `\`${output.path}\` comes from ${output.file ?? 'a page of the site'} and from ${owner.name}${twin}; the latter was taken.`,
    note: 'Rename one of the two, or remove it.',
    ...(output.file !== undefined && {file: output.file})
  }
}
