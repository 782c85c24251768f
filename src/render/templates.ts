// Templates as functions. In: template sources by name. Out: a function from name, page and language to a text or to what
// is wrong, with name and line. A template is prepared when a page first needs it: made one function with all that it
// extends and includes (template-code.ts) where that can be, else rendered by Nunjucks. Nunjucks is also asked whenever the
// function gives up, so that there is one voice that speaks of errors, and no error outside the call.
import type {Environment} from 'nunjucks'
import {type Locale, localeOf, localeTags} from '../locale.ts'
import type {LocaleTag} from '../model.ts'
import {nunjucks} from './nunjucks.ts'
import {keyOfSources, type Prepared} from './prepared.ts'
import {compilePage, type PageFunction, writePage} from './template-code.ts'
import {type TemplateFault, toFault} from './template-fault.ts'
import {readTemplate, templateOptions, type TemplateSyntax} from './template-syntax.ts'

export type Rendered = {readonly text: string} | {readonly fault: TemplateFault}

/** What a page says, and what it says besides, which comes first where both have a name. */
export interface PageData {
  readonly view: object
  readonly extra: object
}

export interface Templates {
  /** @param page what the template knows as `page`, in two parts; beside it, it has the language's `t` and `locale` */
  render(name: string, page: PageData, tag: LocaleTag): Rendered
  /** What is wrong in any template, whether a page needs it or not. */
  faults(): TemplateFault[]
  /** Whether a template is rendered without Nunjucks, which takes several times as long. */
  isCompiled(name: string): boolean
}

interface Workshop {
  readonly sources: ReadonlyMap<string, string>
  readonly syntaxOf: (name: string) => TemplateSyntax | undefined
  readonly environmentOf: () => Environment
  /** What is wrong in the template itself, once it has been looked at. */
  readonly faults: Map<string, TemplateFault | undefined>
}

const dependency = /\{%-?\s*(?:extends|include|import|from)\s+(["'])(.+?)\1/g

export function compileTemplates(sources: ReadonlyMap<string, string>, prepared: Prepared['pages'] = {}): Templates {
  const workshop = openWorkshop(sources)
  const functionFor = once((key) => functionOf(key, workshop, prepared))
  const faultFor = once((name) => faultIn(name, workshop))
  return {
    render(name, page, tag) {
      const text = functionFor(`${tag} ${name}`)?.(page.view, page.extra)
      if (text !== undefined) return {text}
      const fault = faultFor(name)
      return fault === undefined
        ? renderByNunjucks(workshop, name, contextOf({...page.view, ...page.extra}, localeOf(tag)))
        : {fault}
    },
    faults: () => templateNames(sources).flatMap((name) => ownFault(name, workshop) ?? []),
    isCompiled: (name) => functionFor(`en ${name}`) !== undefined
  }
}

/** The bodies of the functions of all pages in all languages, by the key of what they were written from. */
export function preparePages(sources: ReadonlyMap<string, string>): Prepared['pages'] {
  const workshop = openWorkshop(sources)
  const pages: Record<string, string> = {}
  for (const name of templateNames(sources).filter((one) => one.startsWith('pages/')))
    for (const tag of localeTags) {
      const body = bodyOf(tag, name, workshop)
      if (body !== undefined) pages[keyOfPage(tag, name, workshop)] = body
    }
  return pages
}

function openWorkshop(sources: ReadonlyMap<string, string>): Workshop {
  const loader = {
    getSource: (name: string) => ({src: sources.get(name) ?? '', path: name, noCache: false})
  }
  const options = {autoescape: true, throwOnUndefined: true, ...templateOptions}
  const environmentOf = once(() => new (nunjucks().Environment)(loader, options))
  return {
    sources,
    syntaxOf: once((name) => syntaxIn(sources, name)),
    environmentOf: () => environmentOf(''),
    faults: new Map()
  }
}

function once<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined || made.has(key)) return known as T
    const value = make(key)
    made.set(key, value)
    return value
  }
}

function templateNames(sources: ReadonlyMap<string, string>): string[] {
  return [...sources.keys()].filter((name) => name.endsWith('.njk'))
}

function contextOf(page: object, locale: Locale): {page: object; t: Locale['strings']; locale: Locale} {
  return {page, t: locale.strings, locale}
}

function syntaxIn(sources: ReadonlyMap<string, string>, name: string): TemplateSyntax | undefined {
  const source = sources.get(name)
  return source === undefined ? undefined : readTemplate(source)
}

/** @param key language and name */
function functionOf(key: string, workshop: Workshop, prepared: Prepared['pages']): PageFunction | undefined {
  const [tag = '', name = ''] = key.split(' ', 2)
  const body = prepared[keyOfPage(tag, name, workshop)] ?? bodyOf(tag, name, workshop)
  return body === undefined ? undefined : compilePage(name, body)
}

function keyOfPage(tag: string, name: string, {sources}: Workshop): string {
  const needed = [...neededBy([name], sources)].map((one) => sources.get(one) ?? '')
  return keyOfSources([tag, name, ...needed])
}

function bodyOf(tag: string, name: string, {sources, syntaxOf}: Workshop): string | undefined {
  // A template that is broken is broken for every language, even where one never comes to it.
  if ([...neededBy([name], sources)].some((needed) => syntaxOf(needed) === undefined)) return undefined
  const locale = localeOf(tag as LocaleTag)
  return writePage(name, {syntaxOf, constants: {t: locale.strings, locale}})
}

function renderByNunjucks({environmentOf}: Workshop, name: string, context: object): Rendered {
  try {
    return {text: environmentOf().render(name, context)}
  } catch (error) {
    return {fault: toFault(error, name)}
  }
}

/** The first reason why a template cannot be rendered, in itself or in anything that it extends or includes. */
function faultIn(name: string, workshop: Workshop): TemplateFault | undefined {
  if (!workshop.sources.has(name)) return {template: name, message: 'There is no such template.'}
  for (const template of neededBy([name], workshop.sources)) {
    const fault = ownFault(template, workshop)
    if (fault !== undefined) return fault
  }
  return undefined
}

function ownFault(name: string, {sources, environmentOf, faults}: Workshop): TemplateFault | undefined {
  const source = sources.get(name)
  if (source === undefined) return undefined
  if (!faults.has(name))
    faults.set(name, compileFault(environmentOf(), name, source) ?? missingDependency(sources, name))
  return faults.get(name)
}

/** An include that fails to compile would fail outside of the call that renders, so each is compiled by itself. */
function compileFault(environment: Environment, name: string, source: string): TemplateFault | undefined {
  try {
    environment.getTemplate(name, true)
    return undefined
  } catch (error) {
    const fault = toFault(error, name)
    // An error that the parser finds at the end of the file has no line.
    return fault.line === undefined ? {...fault, line: source.trimEnd().split('\n').length} : fault
  }
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
