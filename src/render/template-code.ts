// A template with all that it extends and includes, as one function. In: syntax by name (template-syntax.ts) and what is the
// same for all pages of a language. Out: a function from a page's data to text. Blocks and includes are put where they
// stand, names become variables of the function, texts of the language become part of the text around them. The function
// does what Nunjucks does and says nothing about errors: it gives up, and Nunjucks, asked again, says what is wrong.
import {compileFunction} from 'node:vm'
import {codeOf, evaluate, type Lookup, type Loop, type Scope} from './template-expressions.ts'
import type {Piece, TemplateSyntax} from './template-syntax.ts'
import {BeyondTemplate, escaped, listed, raw} from './template-values.ts'

/**
 * From what a page says, and what it says besides (which comes first where both have a name), to text; `undefined` where
 * there is something among it that these functions are not made for.
 */
export type PageFunction = (view: object, extra: object) => string | undefined

export interface CodeSetting {
  /** `undefined` for a template that is beyond the syntax or not there. */
  readonly syntaxOf: (name: string) => TemplateSyntax | undefined
  /** Values of names that every page of the language has, by name; `page` is the page. */
  readonly constants: Lookup['constants']
}

/** The body of a page function; `undefined` where Nunjucks itself has to render the template. */
export function writePage(name: string, setting: CodeSetting): string | undefined {
  const writer = openWriter(setting)
  try {
    writeTemplate(writer, name, {kind: 'include', name, ...noNames()})
  } catch (error) {
    if (error instanceof BeyondTemplate) return undefined
    throw error
  }
  flush(writer)
  return [...headOf(writer), "let out = ''", ...writer.lines, 'return out'].join('\n')
}

/** @param body as {@link writePage} writes it */
export function compilePage(name: string, body: string): PageFunction {
  const made = compileFunction(body, ['view', 'extra', 'escaped', 'raw', 'listed'], {filename: `templates/${name}`})
  return (view, extra) => {
    try {
      return String(made(view, extra, escaped, raw, listed))
    } catch {
      return undefined
    }
  }
}

interface Writer {
  readonly syntaxOf: CodeSetting['syntaxOf']
  readonly lookup: Lookup
  /** What of the page the function looks at, by the variable that holds it; the whole page under the empty key. */
  readonly looksAt: Map<string, string>
  readonly lines: string[]
  /** Text that is still to be written. */
  text: string
  /** Variables so far. */
  count: number
}

function openWriter({syntaxOf, constants}: CodeSetting): Writer {
  const looksAt = new Map<string, string>()
  const pageVariable = (key: string): string => {
    const variable = looksAt.get(key) ?? `p${looksAt.size}`
    looksAt.set(key, variable)
    return variable
  }
  const lookup: Lookup = {constants, pageVariable, wholePage: () => pageVariable('')}
  return {syntaxOf, lookup, looksAt, lines: [], text: '', count: 0}
}

/** Each datum of the page is looked up once: pages have many shapes, and a look-up costs the more for it. */
function headOf({looksAt}: Writer): string[] {
  return [...looksAt].map(([key, variable]) => {
    if (key === '') return `const ${variable} = {...view, ...extra}`
    const name = JSON.stringify(key)
    return `const ${variable} = extra[${name}] !== undefined ? extra[${name}] : view[${name}]`
  })
}

function noNames(): Pick<Scope, 'variables' | 'assigned' | 'aliases'> {
  return {variables: new Map(), assigned: new Set(), aliases: new Set()}
}

function writeTemplate(writer: Writer, name: string, {around, ...scope}: Scope): void {
  const chain = chainOf(writer, name)
  const heirs = chain.slice(0, -1).flatMap(({pieces}) => pieces.filter(isSaidBeforeParent))
  const pieces = [...heirs, ...(chain.at(-1)?.pieces ?? [])]
  writeScope(writer, pieces, {...scope, ...(around !== undefined && {around}), blocks: blocksOf(chain)})
}

/** The template, what it extends, what that extends. */
function chainOf({syntaxOf}: Writer, name: string): TemplateSyntax[] {
  const chain: TemplateSyntax[] = []
  const seen = new Set<string>()
  for (let next: string | undefined = name; next !== undefined;) {
    const syntax: TemplateSyntax | undefined = seen.has(next) ? undefined : syntaxOf(next)
    if (syntax === undefined) throw new BeyondTemplate(next)
    seen.add(next)
    chain.push(syntax)
    next = syntax.parent
  }
  return chain
}

/** Of a template that extends another only blocks are seen, and what it sets holds for all that follows. */
function isSaidBeforeParent(piece: Piece): boolean {
  if (piece.kind === 'text' || piece.kind === 'block') return false
  if (piece.kind === 'set') return true
  throw new BeyondTemplate('outside of blocks')
}

/** The innermost template has the last word on a block. */
function blocksOf(chain: readonly TemplateSyntax[]): ReadonlyMap<string, readonly Piece[]> {
  const blocks = new Map<string, readonly Piece[]>()
  for (const {pieces} of chain) {
    const own = new Set<string>()
    for (const {name, body} of blocksIn(pieces)) {
      if (own.has(name)) throw new BeyondTemplate('block twice')
      own.add(name)
      if (!blocks.has(name)) blocks.set(name, body)
    }
  }
  return blocks
}

type Block = Extract<Piece, {kind: 'block'}>
type SetPiece = Extract<Piece, {kind: 'set'}>

function blocksIn(pieces: readonly Piece[]): Block[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'block') return [piece, ...blocksIn(piece.body)]
    if (piece.kind === 'if') return blocksIn([...piece.yes, ...piece.no])
    return piece.kind === 'for' ? blocksIn(piece.body) : []
  })
}

function writeScope(writer: Writer, pieces: readonly Piece[], scope: Scope): void {
  const names = setIn(pieces)
  for (const name of names) scope.variables.set(name, newVariable(writer))
  if (names.size > 0) write(writer, `{ let ${[...scope.variables.values()].join(', ')}`)
  for (const piece of pieces) {
    if (piece.kind === 'set' && isOnly(pieces, piece) && isPage(writer, piece, scope)) writeAlias(scope, piece.name)
    else writePiece(writer, piece, scope)
  }
  if (names.size > 0) write(writer, '}')
}

/** Whether nothing else in the scope sets the name. */
function isOnly(pieces: readonly Piece[], {name}: SetPiece): boolean {
  return pieces.filter((piece) => setIn([piece]).has(name)).length === 1
}

function isPage({lookup}: Writer, {name, value}: SetPiece, scope: Scope): boolean {
  return !isTaken(lookup, name) && value.kind === 'name' && 'isPage' in evaluate(lookup, value, scope)
}

/** The page under another name: so an include can be told whose head it shows, and nothing need be held for it. */
function writeAlias(scope: Scope, name: string): void {
  scope.variables.delete(name)
  scope.aliases.add(name)
}

/** Names that are set in a scope itself. */
function setIn(pieces: readonly Piece[]): Set<string> {
  const names = new Set<string>()
  for (const piece of pieces) {
    if (piece.kind === 'set') names.add(piece.name)
    else if (piece.kind === 'if') for (const name of setIn([...piece.yes, ...piece.no])) names.add(name)
  }
  return names
}

function writePiece(writer: Writer, piece: Piece, scope: Scope): void {
  switch (piece.kind) {
    case 'text':
      writer.text += piece.value
      return
    case 'output':
      writeOutput(writer, piece, scope)
      return
    case 'if':
      writeIf(writer, piece, scope)
      return
    case 'for':
      writeFor(writer, piece, scope)
      return
    case 'set':
      writeSet(writer, piece, scope)
      return
    case 'include':
      if (isInside(scope, 'include', piece.template)) throw new BeyondTemplate('circle')
      writeTemplate(writer, piece.template, {
        kind: 'include',
        name: piece.template,
        ...noNames(),
        around: scope
      })
      return
    case 'block':
      writeBlock(writer, piece.name, scope)
  }
}

function isInside(scope: Scope | undefined, kind: Scope['kind'], name: string): boolean {
  return scope !== undefined && ((scope.kind === kind && scope.name === name) || isInside(scope.around, kind, name))
}

function writeBlock(writer: Writer, name: string, scope: Scope): void {
  let holder: Scope | undefined = scope
  while (holder !== undefined && holder.blocks === undefined) {
    if (holder.kind === 'block' && holder.name === name) throw new BeyondTemplate('circle')
    holder = holder.around
  }
  writeScope(writer, holder?.blocks?.get(name) ?? [], {
    kind: 'block',
    name,
    ...noNames(),
    around: scope
  })
}

function writeOutput(writer: Writer, piece: Extract<Piece, {kind: 'output'}>, scope: Scope): void {
  const value = evaluate(writer.lookup, piece.value, scope)
  const put = piece.isSafe ? raw : escaped
  if ('constant' in value) writer.text += put(value.constant)
  else write(writer, `out += ${put === raw ? 'raw' : 'escaped'}(${codeOf(writer.lookup, value)})`)
}

function writeIf(writer: Writer, piece: Extract<Piece, {kind: 'if'}>, scope: Scope): void {
  const test = evaluate(writer.lookup, piece.test, scope)
  if ('constant' in test) {
    for (const inner of test.constant ? piece.yes : piece.no) writePiece(writer, inner, scope)
    return
  }
  write(writer, `if (${codeOf(writer.lookup, test)}) {`)
  for (const inner of piece.yes) writePiece(writer, inner, scope)
  if (piece.no.length > 0) {
    write(writer, '} else {')
    for (const inner of piece.no) writePiece(writer, inner, scope)
  }
  write(writer, '}')
}

function writeFor(writer: Writer, {name, list, body}: Extract<Piece, {kind: 'for'}>, scope: Scope): void {
  if (name === 'loop') throw new BeyondTemplate(name)
  const loop: Loop = {name, item: newVariable(writer), index: newVariable(writer), list: newVariable(writer)}
  const inside: Scope = {kind: 'for', name, ...noNames(), around: scope, loop}
  const names = setIn(body)
  for (const set of names) {
    // Nunjucks would set the outer one, if it is set by then.
    if (set === name || isKnown(scope, set)) throw new BeyondTemplate(set)
    inside.variables.set(set, newVariable(writer))
  }
  write(writer, `{ const ${loop.list} = listed(${codeOf(writer.lookup, evaluate(writer.lookup, list, scope))})`)
  if (names.size > 0) write(writer, `let ${[...inside.variables.values()].join(', ')}`)
  write(writer, `for (let ${loop.index} = 0; ${loop.index} < ${loop.list}.length; ${loop.index}++) {`)
  write(writer, `const ${loop.item} = ${loop.list}[${loop.index}]`)
  for (const piece of body) writePiece(writer, piece, inside)
  write(writer, '}}')
}

/** Whether a name may be set around; what is set only later is not, but in a loop later is also before. */
function isKnown(scope: Scope | undefined, name: string): boolean {
  if (scope === undefined) return false
  const isSet = scope.kind === 'for' ? scope.variables.has(name) : scope.assigned.has(name)
  return isSet || scope.aliases.has(name) || scope.loop?.name === name || isKnown(scope.around, name)
}

/** A name that is set for the whole template, though only a block sets it, when Nunjucks does it. */
function isTaken({constants}: Lookup, name: string): boolean {
  return name === 'page' || name === 'loop' || name in constants
}

function writeSet(writer: Writer, {name, value}: SetPiece, scope: Scope): void {
  const variable = scope.variables.get(name)
  if (variable === undefined || isTaken(writer.lookup, name)) throw new BeyondTemplate(name)
  scope.assigned.add(name)
  write(writer, `${variable} = ${codeOf(writer.lookup, evaluate(writer.lookup, value, scope))}`)
}

function newVariable(writer: Writer): string {
  return `v${writer.count++}`
}

function write(writer: Writer, line: string): void {
  flush(writer)
  writer.lines.push(line)
}

function flush(writer: Writer): void {
  if (writer.text !== '') writer.lines.push(`out += ${JSON.stringify(writer.text)}`)
  writer.text = ''
}
