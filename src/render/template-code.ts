// A template with all that it extends and includes, as one function. In: syntax by name (template-syntax.ts) and what is the
// same for all pages of a language. Out: a function from a page's data to text. Blocks and includes are put where they
// stand, names become variables of the function, texts of the language become part of the text around them. The function
// does what Nunjucks does and says nothing about errors: it gives up, and Nunjucks, asked again, says what is wrong.
import {compileFunction} from 'node:vm'
import {type Constants, codeOf, evaluate, type Loop, type Scope} from './template-expressions.ts'
import type {Piece, TemplateSyntax} from './template-syntax.ts'
import {BeyondTemplate, escaped, listed, raw} from './template-values.ts'

/** `undefined` where the data has something that these functions are not made for. */
export type PageFunction = (page: object) => string | undefined

export interface CodeSetting {
  /** `undefined` for a template that is beyond the syntax or not there. */
  readonly syntaxOf: (name: string) => TemplateSyntax | undefined
  /** Values of names that every page of the language has, by name; `page` is the page. */
  readonly constants: Constants
}

/** @returns `undefined` where Nunjucks itself has to render the template. */
export function compilePage(name: string, setting: CodeSetting): PageFunction | undefined {
  const writer: Writer = {...setting, lines: [], text: '', count: 0}
  try {
    writeTemplate(writer, name, {kind: 'include', name, variables: new Map()})
  } catch (error) {
    if (error instanceof BeyondTemplate) return undefined
    throw error
  }
  flush(writer)
  const body = `let out = ''\n${writer.lines.join('\n')}\nreturn out`
  const made = compileFunction(body, ['page', 'escaped', 'raw', 'listed'], {filename: `templates/${name}`})
  return (page) => {
    try {
      return String(made(page, escaped, raw, listed))
    } catch {
      return undefined
    }
  }
}

interface Writer extends CodeSetting {
  readonly lines: string[]
  /** Text that is still to be written. */
  text: string
  /** Variables so far. */
  count: number
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
  for (const piece of pieces) writePiece(writer, piece, scope)
  if (names.size > 0) write(writer, '}')
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
        variables: new Map(),
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
  writeScope(writer, holder?.blocks?.get(name) ?? [], {kind: 'block', name, variables: new Map(), around: scope})
}

function writeOutput(writer: Writer, piece: Extract<Piece, {kind: 'output'}>, scope: Scope): void {
  const value = evaluate(writer.constants, piece.value, scope)
  const put = piece.isSafe ? raw : escaped
  if ('constant' in value) writer.text += put(value.constant)
  else write(writer, `out += ${put.name}(${value.code})`)
}

function writeIf(writer: Writer, piece: Extract<Piece, {kind: 'if'}>, scope: Scope): void {
  const test = evaluate(writer.constants, piece.test, scope)
  if ('constant' in test) {
    for (const inner of test.constant ? piece.yes : piece.no) writePiece(writer, inner, scope)
    return
  }
  write(writer, `if (${test.code}) {`)
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
  const inside: Scope = {kind: 'for', name, variables: new Map(), around: scope, loop}
  const names = setIn(body)
  for (const set of names) {
    // Nunjucks would set the outer one, if it is set by then.
    if (set === name || isKnown(scope, set)) throw new BeyondTemplate(set)
    inside.variables.set(set, newVariable(writer))
  }
  write(writer, `{ const ${loop.list} = listed(${codeOf(evaluate(writer.constants, list, scope))})`)
  if (names.size > 0) write(writer, `let ${[...inside.variables.values()].join(', ')}`)
  write(writer, `for (let ${loop.index} = 0; ${loop.index} < ${loop.list}.length; ${loop.index}++) {`)
  write(writer, `const ${loop.item} = ${loop.list}[${loop.index}]`)
  for (const piece of body) writePiece(writer, piece, inside)
  write(writer, '}}')
}

function isKnown(scope: Scope | undefined, name: string): boolean {
  if (scope === undefined) return false
  return scope.variables.has(name) || scope.loop?.name === name || isKnown(scope.around, name)
}

function writeSet(writer: Writer, {name, value}: Extract<Piece, {kind: 'set'}>, scope: Scope): void {
  const variable = scope.variables.get(name)
  if (variable === undefined || name in writer.constants || name === 'page' || name === 'loop')
    throw new BeyondTemplate(name)
  write(writer, `${variable} = ${codeOf(evaluate(writer.constants, value, scope))}`)
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
