// The style sheet of a page: the files of its kind and language, each minified once, and put into the page itself, so that
// one request brings a page that is whole. Logical properties and `:dir()` are left alone: rewritten for old browsers they
// would follow the language instead of `dir`. Widths in media queries keep their old spelling. What minifies is loaded for
// the first file that was not minified when the program was put together.
import {createRequire} from 'node:module'
import type * as Lightningcss from 'lightningcss'
import {localeTags} from '../locale.ts'
import type {Diagnostic, LocaleTag} from '../model.ts'
import {keyOfSources, type Prepared} from './prepared.ts'

export type StyledKind =
  | 'article'
  | 'question'
  | 'together'
  | 'home'
  | 'listing'
  | 'index'
  | 'text'
  | 'withdrawn'
  | 'search'
  | 'root'
  | 'missing'

/** What stands in style sheets for the path from the page to the site's root. */
const ROOT = '%root%'

const allTypes = ['type-en', 'type-fa', 'type-ar']

function othersOf(tag: LocaleTag): LocaleTag[] {
  return localeTags.filter((other) => other !== tag)
}

const stylesOf: Readonly<Record<StyledKind, (tag: LocaleTag) => readonly string[]>> = {
  article: (tag) => ['base', `type-${tag}`, 'turns', 'article', `faces-${tag}`],
  question: (tag) => ['base', `type-${tag}`, 'turns', 'article', 'question', `faces-${tag}`],
  together: (tag) => ['base', ...allTypes, 'turns', 'together', `faces-${tag}`],
  home: (tag) => ['base', `type-${tag}`, 'list', `faces-${tag}`],
  listing: (tag) => ['base', `type-${tag}`, 'list', `faces-${tag}`],
  index: (tag) => ['base', `type-${tag}`, 'list', 'index', `faces-${tag}`],
  text: (tag) => ['base', `type-${tag}`, 'rich', 'text', `faces-${tag}`],
  withdrawn: (tag) => ['base', `type-${tag}`, `faces-${tag}`],
  search: (tag) => ['base', `type-${tag}`, 'list', 'search', `faces-${tag}`],
  missing: (tag) => [
    'base',
    ...allTypes,
    'list',
    ...othersOf(tag).map((other) => `faces-strings-${other}`),
    `faces-${tag}`
  ],
  root: () => [...allTypes, 'root', 'faces-root']
}

export interface Styles {
  /** The style sheet for a page of a kind and language whose path to the root is given; its own messages. */
  css(
    page: {
      readonly kind: StyledKind
      readonly locale: LocaleTag
      /** Sheets that follow those of the kind, by name. */
      readonly sheets?: readonly string[]
    },
    root: string
  ): {css: string; messages: readonly Diagnostic[]}
}

interface Sheet {
  readonly css: string
  readonly messages: readonly Diagnostic[]
}

/** A file that is not there counts as empty. */
export function makeStyles(templates: ReadonlyMap<string, string>, prepared: Prepared['sheets'] = {}): Styles {
  const files = new Map<string, Sheet>()
  const fileOf = (name: string): Sheet => {
    const file = files.get(name) ?? minified(name, templates.get(`styles/${name}.css`) ?? '', prepared)
    files.set(name, file)
    return file
  }
  const made = new Map<string, Sheet>()
  return {
    css({kind, locale, sheets = []}, root) {
      const key = [kind, locale, root, ...sheets].join(' ')
      const known = made.get(key)
      if (known !== undefined) return known
      const parts = [...stylesOf[kind](locale), ...sheets].map(fileOf)
      const css = parts.map((part) => part.css).join('')
      const sheet = {
        css: css.replaceAll(ROOT, root).replaceAll('</', '<\\/'),
        messages: parts.flatMap(({messages}) => messages)
      }
      made.set(key, sheet)
      return sheet
    }
  }
}

/** The style sheets among the templates, minified, by the key of their source. */
export function prepareSheets(templates: ReadonlyMap<string, string>): Prepared['sheets'] {
  const sheets = [...templates].filter(([name]) => name.startsWith('styles/'))
  return Object.fromEntries(sheets.map(([name, source]) => [keyOfSources([source]), minify(name, source)]))
}

function minified(name: string, source: string, prepared: Prepared['sheets']): Sheet {
  const known = prepared[keyOfSources([source])]
  if (known !== undefined) return {css: known, messages: []}
  const file = `styles/${name}.css`
  try {
    return {css: minify(file, source), messages: []}
  } catch (error) {
    return {css: '', messages: [{...describeFault(`templates/${file}`, error), place: {start: placeOf(error)}}]}
  }
}

let loaded: typeof Lightningcss | undefined

function minify(filename: string, source: string): string {
  // It is in the older module format, and so can be had in the middle of the work.
  loaded ??= createRequire(import.meta.url)('lightningcss') as typeof Lightningcss
  const {Features, transform} = loaded
  const {code} = transform({
    filename,
    code: Buffer.from(source),
    minify: true,
    include: Features.MediaRangeSyntax,
    exclude: Features.LogicalProperties | Features.DirSelector
  })
  return Buffer.from(code).toString('utf8')
}

function describeFault(file: string, error: unknown): Diagnostic {
  const message = error instanceof Error ? error.message : String(error)
  return {
    ruleId: 'style-error',
    severity: 'error',
    message: `Unexpected style: ${message}.`,
    note: 'Correct the style sheet; until then its pages are left as they are.',
    file
  }
}

function placeOf(error: unknown): {line: number; column: number} {
  const loc = error instanceof Error && 'loc' in error ? error.loc : undefined
  const read = (key: 'line' | 'column'): number => {
    const value: unknown = typeof loc === 'object' && loc !== null ? Reflect.get(loc, key) : undefined
    return typeof value === 'number' ? Math.max(1, value) : 1
  }
  return {line: read('line'), column: read('column')}
}
