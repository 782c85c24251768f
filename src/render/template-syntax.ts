// What a template says, read by Nunjucks' own parser and put into a small syntax of ours: output, `if`, `for`, `set`,
// `include`, `block`, `extends`, names, members, comparisons. That is all that the templates of Goftogu use. A template
// that uses more of Nunjucks (macros, filters, calls, arithmetic) has no such form, and Nunjucks itself renders it.
import {nunjucks} from './nunjucks.ts'

declare module 'nunjucks' {
  /** Not in the package's types; the version is pinned. */
  export const parser: {
    parse(source: string, extensions: readonly never[], options: typeof templateOptions): SyntaxNode
  }
}

/** A node of Nunjucks' syntax tree, as far as it is looked at. */
interface SyntaxNode {
  readonly typename: string
  readonly children?: readonly SyntaxNode[]
  readonly [field: string]: unknown
}

export const templateOptions = {trimBlocks: true, lstripBlocks: true} as const

export type Expression =
  | {readonly kind: 'literal'; readonly value: string | number | boolean | null}
  | {readonly kind: 'name'; readonly name: string}
  | {readonly kind: 'member'; readonly of: Expression; readonly key: string}
  | {readonly kind: 'not'; readonly of: Expression}
  | {readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression}
  | {readonly kind: 'choice'; readonly test: Expression; readonly yes: Expression; readonly no: Expression}

export type Piece =
  | {readonly kind: 'text'; readonly value: string}
  /** `isSafe`: goes out as it is. */
  | {readonly kind: 'output'; readonly value: Expression; readonly isSafe: boolean}
  | {
      readonly kind: 'if'
      readonly test: Expression
      readonly yes: readonly Piece[]
      readonly no: readonly Piece[]
    }
  | {readonly kind: 'for'; readonly name: string; readonly list: Expression; readonly body: readonly Piece[]}
  | {readonly kind: 'set'; readonly name: string; readonly value: Expression}
  | {readonly kind: 'include'; readonly template: string}
  | {readonly kind: 'block'; readonly name: string; readonly body: readonly Piece[]}

export interface TemplateSyntax {
  /** The template that it extends. */
  readonly parent?: string
  readonly pieces: readonly Piece[]
}

/** Thrown inside, and only to the function that asked. */
class BeyondSyntax extends Error {}

/** @returns `undefined` where the template uses what this syntax has not, or cannot be parsed. */
export function readTemplate(source: string): TemplateSyntax | undefined {
  try {
    const {children = []} = nunjucks().parser.parse(source, [], templateOptions)
    const [parent, ...others] = children.filter(({typename}) => typename === 'Extends').map(templateName)
    if (others.length > 0) return undefined
    const pieces = toPieces(children.filter(({typename}) => typename !== 'Extends'))
    return {...(parent !== undefined && {parent}), pieces}
  } catch {
    // Nunjucks compiles it too and says what is wrong, if anything is.
    return undefined
  }
}

function toPieces(nodes: readonly SyntaxNode[]): Piece[] {
  return nodes.flatMap(toPiece)
}

function toPiece(node: SyntaxNode): Piece | Piece[] {
  switch (node.typename) {
    case 'NodeList':
      return toPieces(childrenOf(node))
    case 'Output':
      return childrenOf(node).map(toOutput)
    case 'If':
      return {
        kind: 'if',
        test: toExpression(child(node, 'cond')),
        yes: toPieces([child(node, 'body')]),
        no: isNode(node['else_']) ? toPieces([node['else_']]) : []
      }
    case 'For':
      if (isNode(node['else_'])) throw new BeyondSyntax('for … else')
      return {
        kind: 'for',
        name: nameOf(child(node, 'name')),
        list: toExpression(child(node, 'arr')),
        body: toPieces([child(node, 'body')])
      }
    case 'Set':
      return toSet(node)
    case 'Include':
      if (node['ignoreMissing'] === true) throw new BeyondSyntax('ignore missing')
      return {kind: 'include', template: templateName(node)}
    case 'Block':
      return {kind: 'block', name: nameOf(child(node, 'name')), body: toPieces([child(node, 'body')])}
    default:
      throw new BeyondSyntax(node.typename)
  }
}

function toOutput(node: SyntaxNode): Piece {
  if (node.typename === 'TemplateData') return {kind: 'text', value: String(node['value'])}
  if (node.typename !== 'Filter') return {kind: 'output', value: toExpression(node), isSafe: false}
  const [input, ...rest] = childrenOf(child(node, 'args'))
  if (nameOf(child(node, 'name')) !== 'safe' || input === undefined || rest.length > 0) throw new BeyondSyntax('filter')
  return {kind: 'output', value: toExpression(input), isSafe: true}
}

function toSet(node: SyntaxNode): Piece {
  const targets: unknown = node['targets']
  const [target, ...rest]: unknown[] = Array.isArray(targets) ? targets : []
  if (!isNode(target) || rest.length > 0) throw new BeyondSyntax('set')
  return {kind: 'set', name: nameOf(target), value: toExpression(child(node, 'value'))}
}

function toExpression(node: SyntaxNode): Expression {
  switch (node.typename) {
    case 'Literal':
      return {kind: 'literal', value: literalOf(node)}
    case 'Symbol':
      return {kind: 'name', name: nameOf(node)}
    case 'LookupVal': {
      const key = literalOf(child(node, 'val'))
      if (typeof key !== 'string') throw new BeyondSyntax('computed member')
      return {kind: 'member', of: toExpression(child(node, 'target')), key}
    }
    case 'Group': {
      const [only, ...rest] = childrenOf(node)
      if (only === undefined || rest.length > 0) throw new BeyondSyntax('group')
      return toExpression(only)
    }
    case 'Not':
      return toNegation(child(node, 'target'))
    case 'And':
      return binary('&&', child(node, 'left'), child(node, 'right'))
    case 'Or':
      return binary('||', child(node, 'left'), child(node, 'right'))
    case 'Compare':
      return toComparison(node)
    case 'InlineIf':
      return {
        kind: 'choice',
        test: toExpression(child(node, 'cond')),
        yes: toExpression(child(node, 'body')),
        no: isNode(node['else_']) ? toExpression(node['else_']) : {kind: 'literal', value: ''}
      }
    default:
      throw new BeyondSyntax(node.typename)
  }
}

const operands: ReadonlySet<string> = new Set(['Symbol', 'LookupVal', 'Literal', 'Group', 'Not'])

/** Nunjucks writes `not a == b` as `!a == b`; that is left to it. */
function toNegation(target: SyntaxNode): Expression {
  if (!operands.has(target.typename)) throw new BeyondSyntax('not')
  return {kind: 'not', of: toExpression(target)}
}

function toComparison(node: SyntaxNode): Expression {
  const parts: unknown = node['ops']
  const [operand, ...rest]: unknown[] = Array.isArray(parts) ? parts : []
  if (!isNode(operand) || rest.length > 0) throw new BeyondSyntax('comparison')
  return binary(String(operand['type']), child(node, 'expr'), child(operand, 'expr'))
}

function binary(operator: string, left: SyntaxNode, right: SyntaxNode): Expression {
  return {kind: 'binary', operator, left: toExpression(left), right: toExpression(right)}
}

function templateName(node: SyntaxNode): string {
  const name = literalOf(child(node, 'template'))
  if (typeof name !== 'string') throw new BeyondSyntax('computed template')
  return name
}

function literalOf({typename, value}: SyntaxNode): string | number | boolean | null {
  if (typename === 'Literal') {
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return value
  }
  throw new BeyondSyntax('literal')
}

function nameOf({typename, value}: SyntaxNode): string {
  if (typename !== 'Symbol' || typeof value !== 'string') throw new BeyondSyntax('name')
  return value
}

function child(node: SyntaxNode, field: string): SyntaxNode {
  const value = node[field]
  if (!isNode(value)) throw new BeyondSyntax(field)
  return value
}

function childrenOf({children}: SyntaxNode): readonly SyntaxNode[] {
  if (children === undefined) throw new BeyondSyntax('children')
  return children
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'typename' in value
}
