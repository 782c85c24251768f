// Expressions of templates as JavaScript. In: an expression and the scope that it stands in. Out: code, or its value where
// that is the same for every page of the language. Names are looked up here as Nunjucks looks them up while it renders.
import type {Expression, Piece} from './template-syntax.ts'
import {BeyondTemplate} from './template-values.ts'

/** What expressions are written with. */
export interface Lookup {
  /** Values of names that every page of the language has, by name. */
  readonly constants: Readonly<Record<string, unknown>>
  /** Variables that hold what a page says, by key; whoever asks for one makes it be there. */
  readonly pageVariable: (key: string) => string
  /** The variable that holds the page as a whole, which is slow to make. */
  readonly wholePage: () => string
}

/** Nunjucks' frames, known beforehand: a variable that is not set is looked for in the scope around. */
export interface Scope {
  readonly kind: 'include' | 'block' | 'for'
  /** Of the template or block. */
  readonly name: string
  /** Names that are set here, by the variable that holds them. */
  readonly variables: Map<string, string>
  /** Those of them that are set by what has been written so far. */
  readonly assigned: Set<string>
  /** Names that are set to the page, once and for all. */
  readonly aliases: Set<string>
  readonly around?: Scope
  readonly loop?: Loop
  readonly blocks?: ReadonlyMap<string, readonly Piece[]>
}

export interface Loop {
  readonly name: string
  readonly item: string
  readonly index: string
  readonly list: string
}

export type Value = {readonly constant: unknown} | {readonly code: string} | {readonly isPage: true}

export function evaluate(lookup: Lookup, expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'literal':
      return {constant: expression.value}
    case 'name':
      return nameValue(lookup, expression.name, scope)
    case 'member':
      return member(lookup, expression, scope)
    case 'not': {
      const value = evaluate(lookup, expression.of, scope)
      return 'constant' in value ? {constant: !value.constant} : {code: `!${codeOf(lookup, value)}`}
    }
    case 'binary':
      return binary(lookup, expression, scope)
    default: {
      const test = evaluate(lookup, expression.test, scope)
      const yes = evaluate(lookup, expression.yes, scope)
      const no = evaluate(lookup, expression.no, scope)
      if ('constant' in test) return test.constant ? yes : no
      return {code: `(${codeOf(lookup, test)} ? ${codeOf(lookup, yes)} : ${codeOf(lookup, no)})`}
    }
  }
}

/** Names that Nunjucks itself gives a meaning. */
const globals: ReadonlySet<string> = new Set(['range', 'cycler', 'joiner', 'loop'])

function nameValue(lookup: Lookup, name: string, scope: Scope): Value {
  if (globals.has(name)) throw new BeyondTemplate(name)
  const variables: string[] = []
  let last: Value = name === 'page' ? {isPage: true} : {constant: lookup.constants[name]}
  for (let at: Scope | undefined = scope; at !== undefined; at = at.around) {
    const variable = at.variables.get(name)
    if (variable !== undefined) variables.push(variable)
    const end = endOf(at, name)
    if (end !== undefined) {
      last = end
      break
    }
  }
  if (variables.length === 0) return last
  const tests = variables.map((variable) => `${variable} !== undefined ? ${variable} : `)
  return {code: `(${tests.join('')}${codeOf(lookup, last)})`}
}

/** What a name certainly is in a scope. */
function endOf({aliases, loop}: Scope, name: string): Value | undefined {
  if (aliases.has(name)) return {isPage: true}
  return loop?.name === name ? {code: loop.item} : undefined
}

const identifier = /^[a-z_$][\w$]*$/i

function member(lookup: Lookup, {of, key}: Extract<Expression, {kind: 'member'}>, scope: Scope): Value {
  if (of.kind === 'name' && of.name === 'loop') return {code: loopValue(key, scope)}
  const owner = evaluate(lookup, of, scope)
  if ('constant' in owner) {
    const value: unknown =
      owner.constant === undefined || owner.constant === null ? undefined : Reflect.get(Object(owner.constant), key)
    if (typeof value === 'function') throw new BeyondTemplate(key)
    return {constant: value}
  }
  if ('isPage' in owner) return {code: lookup.pageVariable(key)}
  return {code: identifier.test(key) ? `${owner.code}?.${key}` : `${owner.code}?.[${JSON.stringify(key)}]`}
}

function loopValue(key: string, scope: Scope): string {
  let at: Scope | undefined = scope
  while (at !== undefined && at.loop === undefined) at = at.around
  if (at?.loop === undefined) throw new BeyondTemplate('loop')
  const {index, list} = at.loop
  const values: Readonly<Record<string, string>> = {
    index: `(${index} + 1)`,
    index0: index,
    revindex: `(${list}.length - ${index})`,
    revindex0: `(${list}.length - ${index} - 1)`,
    first: `(${index} === 0)`,
    last: `(${index} === ${list}.length - 1)`,
    length: `${list}.length`
  }
  const value = values[key]
  if (value === undefined) throw new BeyondTemplate(key)
  return value
}

function binary(lookup: Lookup, expression: Extract<Expression, {kind: 'binary'}>, scope: Scope): Value {
  const {operator} = expression
  const left = evaluate(lookup, expression.left, scope)
  const right = evaluate(lookup, expression.right, scope)
  if ('constant' in left) {
    if (operator === '&&') return left.constant ? right : left
    if (operator === '||') return left.constant ? left : right
    if ('constant' in right && typeof left.constant === 'string' && typeof right.constant === 'string') {
      if (operator.startsWith('==')) return {constant: left.constant === right.constant}
      if (operator.startsWith('!=')) return {constant: left.constant !== right.constant}
    }
  }
  return {code: `(${codeOf(lookup, left)} ${operator} ${codeOf(lookup, right)})`}
}

/** @throws BeyondTemplate for a record of the language, which has no code */
export function codeOf(lookup: Lookup, value: Value): string {
  if ('code' in value) return value.code
  if ('isPage' in value) return lookup.wholePage()
  const {constant} = value
  if (typeof constant === 'object' && constant !== null) throw new BeyondTemplate('record')
  return constant === undefined ? 'undefined' : JSON.stringify(constant)
}
