// Expressions of templates as JavaScript. In: an expression and the scope that it stands in. Out: code, or its value where
// that is the same for every page of the language. Names are looked up here as Nunjucks looks them up while it renders.
import type {Expression, Piece} from './template-syntax.ts'
import {BeyondTemplate} from './template-values.ts'

/** Values of names that every page of the language has, by name. */
export type Constants = Readonly<Record<string, unknown>>

/** Nunjucks' frames, known beforehand: a variable that is not set is looked for in the scope around. */
export interface Scope {
  readonly kind: 'include' | 'block' | 'for'
  /** Of the template or block. */
  readonly name: string
  /** Names that are set here, by the variable that holds them. */
  readonly variables: Map<string, string>
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

export type Value = {readonly constant: unknown} | {readonly code: string}

export function evaluate(constants: Constants, expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'literal':
      return {constant: expression.value}
    case 'name':
      return nameValue(constants, expression.name, scope)
    case 'member':
      return member(constants, expression, scope)
    case 'not': {
      const value = evaluate(constants, expression.of, scope)
      return 'constant' in value ? {constant: !value.constant} : {code: `!${value.code}`}
    }
    case 'binary':
      return binary(constants, expression, scope)
    default: {
      const test = evaluate(constants, expression.test, scope)
      const yes = evaluate(constants, expression.yes, scope)
      const no = evaluate(constants, expression.no, scope)
      if ('constant' in test) return test.constant ? yes : no
      return {code: `(${test.code} ? ${codeOf(yes)} : ${codeOf(no)})`}
    }
  }
}

/** Names that Nunjucks itself gives a meaning. */
const globals: ReadonlySet<string> = new Set(['range', 'cycler', 'joiner', 'loop'])

function nameValue(constants: Constants, name: string, scope: Scope): Value {
  if (globals.has(name)) throw new BeyondTemplate(name)
  const variables: string[] = []
  let last: Value = name === 'page' ? {code: 'page'} : {constant: constants[name]}
  for (let at: Scope | undefined = scope; at !== undefined; at = at.around) {
    const variable = at.variables.get(name)
    if (variable !== undefined) variables.push(variable)
    if (at.loop?.name === name) {
      last = {code: at.loop.item}
      break
    }
  }
  if (variables.length === 0) return last
  const tests = variables.map((variable) => `${variable} !== undefined ? ${variable} : `)
  return {code: `(${tests.join('')}${codeOf(last)})`}
}

const identifier = /^[a-z_$][\w$]*$/i

function member(constants: Constants, {of, key}: Extract<Expression, {kind: 'member'}>, scope: Scope): Value {
  if (of.kind === 'name' && of.name === 'loop') return {code: loopValue(key, scope)}
  const owner = evaluate(constants, of, scope)
  if ('constant' in owner) {
    const value: unknown =
      owner.constant === undefined || owner.constant === null ? undefined : Reflect.get(Object(owner.constant), key)
    if (typeof value === 'function') throw new BeyondTemplate(key)
    return {constant: value}
  }
  const safe = of.kind === 'name' && of.name === 'page' && owner.code === 'page' ? '.' : '?.'
  return {code: identifier.test(key) ? `${owner.code}${safe}${key}` : `${owner.code}?.[${JSON.stringify(key)}]`}
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

function binary(constants: Constants, expression: Extract<Expression, {kind: 'binary'}>, scope: Scope): Value {
  const {operator} = expression
  const left = evaluate(constants, expression.left, scope)
  const right = evaluate(constants, expression.right, scope)
  if ('constant' in left) {
    if (operator === '&&') return left.constant ? right : left
    if (operator === '||') return left.constant ? left : right
    if ('constant' in right && typeof left.constant === 'string' && typeof right.constant === 'string') {
      if (operator.startsWith('==')) return {constant: left.constant === right.constant}
      if (operator.startsWith('!=')) return {constant: left.constant !== right.constant}
    }
  }
  return {code: `(${codeOf(left)} ${operator} ${codeOf(right)})`}
}

/** @throws BeyondTemplate for a record of the language, which has no code */
export function codeOf(value: Value): string {
  if ('code' in value) return value.code
  const {constant} = value
  if (typeof constant === 'object' && constant !== null) throw new BeyondTemplate('record')
  return constant === undefined ? 'undefined' : JSON.stringify(constant)
}
