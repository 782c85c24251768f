// Static pages: content/pages/about/fa.md. In: the project's folder and its settings. Out: one page a file, with its Markdown
// as it stands, and what is wrong. A page that cannot be read is an error and no page; all others are made.
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import * as v from 'valibot'
import {checkShape, knownLocales, readYaml, toChoice} from '../config.ts'
import type {Config, Diagnostic, SourcePath, StaticPage} from '../model.ts'
import {slugOf} from '../text/slug.ts'
import {readTextFile} from './text-file.ts'

export interface PagesResult {
  /** Sorted by path. */
  readonly pages: readonly StaticPage[]
  readonly messages: readonly Diagnostic[]
}

const folder = 'content/pages'

/** Reads every static page of the project. Never throws. */
export function readPages(root: string, config: Config): PagesResult {
  const pages: StaticPage[] = []
  const messages: Diagnostic[] = []
  for (const {name, isFolder} of list(root, folder)) {
    const files = isFolder
      ? list(root, `${folder}/${name}`).map((file) => ({...file, name: `${name}/${file.name}`}))
      : []
    if (!isFolder) messages.push(describeStray(`${folder}/${name}`))
    for (const {name: file} of files) {
      const read = readPage(root, `${folder}/${file}`, config)
      messages.push(...read.messages)
      if (read.page) pages.push(read.page)
    }
  }
  return {pages, messages}
}

function list(root: string, path: string): {name: string; isFolder: boolean}[] {
  try {
    const entries = readdirSync(join(root, path), {withFileTypes: true})
    return entries
      .filter(({name}) => !/^[.~]|~$|\.(?:bak|swp|tmp)$/iu.test(name))
      .map((entry) => ({name: entry.name, isFolder: entry.isDirectory()}))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return []
  }
}

interface Reading {
  readonly page?: StaticPage
  readonly messages: readonly Diagnostic[]
}

const pageFile = /\/([^/]+)\/([^/]+)\.(?:md|markdown)$/iu

function readPage(root: string, file: string, config: Config): Reading {
  const [, name = '', tag = ''] = pageFile.exec(file) ?? []
  const locale = knownLocales.find((known) => known === tag)
  if (locale === undefined || !config.locales.includes(locale)) return {messages: [describeStray(file, config)]}
  const slug = slugOf(name)
  if (slug === '') return {messages: [describeName(file)]}
  const content = readTextFile(join(root, file), file)
  if (content.messages.some(({severity}) => severity === 'error')) return {messages: content.messages}
  const matter = readMatter(content.text, file)
  const body = splitTitle(content.text.slice(matter.bodyStart), matter.title)
  const messages = [...content.messages, ...matter.messages]
  if (messages.some(({severity}) => severity === 'error')) return {messages}
  if (body.title === '') return {messages: [...messages, describeUntitled(file)]}
  const {description, nav, order} = matter
  return {
    messages,
    page: {
      path: file as SourcePath,
      hash: content.hash,
      slug,
      locale,
      title: body.title,
      text: body.text,
      ...(description !== undefined && {description}),
      ...(nav !== undefined && {nav}),
      ...(order !== undefined && {order})
    }
  }
}

const schema = v.object({
  title: v.optional(v.string()),
  description: v.optional(v.string()),
  nav: v.optional(v.string()),
  order: v.optional(v.string())
})
const synonyms = {headline: 'title', summary: 'description', menu: 'nav', weight: 'order'}

interface Matter {
  readonly title?: string
  readonly description?: string
  readonly nav?: number
  readonly order?: number
  readonly bodyStart: number
  readonly messages: readonly Diagnostic[]
}

const matterBlock = /^\s*---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/mu

function readMatter(text: string, file: string): Matter {
  const block = matterBlock.exec(text)
  if (block === null || block.index > 0) return {bodyStart: 0, messages: []}
  const start = block[0].indexOf('\n') + 1
  const yaml = readYaml(text, file, {start, end: start + (block[1] ?? '').length})
  const messages = [...yaml.messages]
  const bodyStart = block[0].length
  if (!yaml.isValid) return {bodyStart, messages}
  messages.push(...checkShape(yaml, {file, schema, synonyms}))
  const checked = v.safeParse(schema, yaml.record)
  if (!checked.success) return {bodyStart, messages}
  const {title, description} = checked.output
  const places: {nav?: number; order?: number} = {}
  for (const key of ['nav', 'order'] as const) {
    const written = checked.output[key]
    if (written === undefined) continue
    if (/^\d{1,4}$/u.test(written)) places[key] = Number(written)
    else messages.push({...describeNumber(key, written), file, place: yaml.placeOf([key])})
  }
  return {
    ...(title !== undefined && {title}),
    ...(description !== undefined && {description}),
    ...places,
    bodyStart,
    messages
  }
}

/** A title that the front matter does not give is the first line, where that is a heading. */
function splitTitle(text: string, title: string | undefined): {title: string; text: string} {
  const heading = /^\s*#[ \t]+(.+?)[ \t#]*(?:\r?\n|$)/u.exec(text)
  if (title !== undefined) return {title: title.trim(), text}
  return heading === null ? {title: '', text} : {title: heading[1] ?? '', text: text.slice(heading[0].length)}
}

const beginning = {start: {line: 1, column: 1, offset: 0}}

function describeStray(file: string, config?: Config): Diagnostic {
  const names = (config?.locales ?? ['en']).map((locale) => `${locale}.md`)
  return {
    ruleId: 'ignored-file',
    severity: 'warning',
    message: `Unexpected file among the static pages, expected ${config ? toChoice(names) : 'a folder with a page in it, `about/en.md`'}; it is not published.`,
    note: 'Rename it, or move it elsewhere.',
    file
  }
}

function describeName(file: string): Diagnostic {
  return {
    ruleId: 'bad-slug',
    severity: 'error',
    message: 'Unexpected name without a letter or digit, expected one that can be part of an address.',
    note: 'Rename the folder: `about`, `corrections`.',
    file,
    place: beginning
  }
}

function describeUntitled(file: string): Diagnostic {
  return {
    ruleId: 'missing-title',
    severity: 'error',
    message: 'The page has no title.',
    note: 'Write `title: …` between two lines `---` at its top, or begin it with a line `# Title`.',
    file,
    place: beginning
  }
}

function describeNumber(key: string, written: string): Pick<Diagnostic, 'ruleId' | 'severity' | 'message' | 'note'> {
  return {
    ruleId: 'wrong-type',
    severity: 'error',
    message: `Unexpected \`${written}\` at \`${key}\`, expected a whole number.`,
    note: `Write \`${key}: 1\` for the first place, or remove the line.`
  }
}
