// Nunjucks, made safe for a build: every template is compiled once, when the renderer is made, and what is wrong in one
// is known before a page is rendered (an include that fails to compile would otherwise fail outside the call). In:
// template sources by name. Out: a function from name and context to a text or to what is wrong, with name and line.
import nunjucks from 'nunjucks'
import {type TemplateFault, toFault} from './template-fault.ts'

export type Rendered = {readonly text: string} | {readonly fault: TemplateFault}

export interface Templates {
  render(name: string, context: object): Rendered
}

const dependency = /\{%-?\s*(?:extends|include|import|from)\s+(["'])(.+?)\1/g

export function compileTemplates(sources: ReadonlyMap<string, string>): Templates {
  const loader = {
    getSource: (name: string) => ({src: sources.get(name) ?? '', path: name, noCache: false})
  }
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true
  })
  const faults = new Map<string, TemplateFault>()
  for (const [name, source] of sources) {
    if (!name.endsWith('.njk')) continue
    const fault = compile(environment, name, source) ?? missingDependency(sources, name)
    if (fault !== undefined) faults.set(name, fault)
  }
  const broken = new Map<string, TemplateFault | undefined>()
  return {
    render(name, context) {
      if (!broken.has(name)) broken.set(name, faultIn(name, {sources, faults}))
      const fault = broken.get(name)
      return fault === undefined ? renderTemplate(environment, name, context) : {fault}
    }
  }
}

function renderTemplate(environment: nunjucks.Environment, name: string, context: object): Rendered {
  try {
    return {text: environment.render(name, context)}
  } catch (error) {
    return {fault: toFault(error, name)}
  }
}

function compile(environment: nunjucks.Environment, name: string, source: string): TemplateFault | undefined {
  try {
    environment.getTemplate(name, true)
    return undefined
  } catch (error) {
    const fault = toFault(error, name)
    // An error that the parser finds at the end of the file has no line.
    return fault.line === undefined ? {...fault, line: source.trimEnd().split('\n').length} : fault
  }
}

/** The first reason why a template cannot be rendered, in itself or in anything that it extends or includes. */
function faultIn(
  name: string,
  {sources, faults}: {sources: ReadonlyMap<string, string>; faults: ReadonlyMap<string, TemplateFault>}
): TemplateFault | undefined {
  if (!sources.has(name)) return {template: name, message: 'There is no such template.'}
  for (const template of neededBy([name], sources)) {
    const fault = faults.get(template)
    if (fault !== undefined) return fault
  }
  return undefined
}

/** The templates themselves and all that they extend or include, directly or not. */
function neededBy(names: readonly string[], sources: ReadonlyMap<string, string>): ReadonlySet<string> {
  const needed = new Set(names)
  for (const name of needed) {
    for (const found of (sources.get(name) ?? '').matchAll(dependency)) needed.add(found[2] ?? '')
  }
  return needed
}

function missingDependency(sources: ReadonlyMap<string, string>, name: string): TemplateFault | undefined {
  const source = sources.get(name) ?? ''
  for (const found of source.matchAll(dependency)) {
    const target = found[2] ?? ''
    if (!sources.has(target)) {
      const line = source.slice(0, found.index).split('\n').length
      return {template: name, line, message: `There is no template “${target}”.`}
    }
  }
  return undefined
}
