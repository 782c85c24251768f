// The style sheet of a page: the files of its kind and language, minified together once, and put into the page itself,
// so that one request brings a page that is whole. Logical properties and `:dir()` are left alone: rewritten for old
// browsers they would follow the language instead of `dir`. Widths in media queries keep their old spelling.
import {Features, transform} from 'lightningcss'
import {localeTags} from '../locale.ts'
import type {Diagnostic, LocaleTag} from '../model.ts'

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

/** A file that is not there counts as empty. */
export function makeStyles(templates: ReadonlyMap<string, string>): Styles {
  const made = new Map<string, {css: string; messages: readonly Diagnostic[]}>()
  return {
    css({kind, locale, sheets = []}, root) {
      const key = [kind, locale, root, ...sheets].join(' ')
      const known = made.get(key)
      if (known !== undefined) return known
      const {css, messages} = minified([...stylesOf[kind](locale), ...sheets], templates)
      const sheet = {css: css.replaceAll(ROOT, root).replaceAll('</', '<\\/'), messages}
      made.set(key, sheet)
      return sheet
    }
  }
}

function minified(
  names: readonly string[],
  templates: ReadonlyMap<string, string>
): {css: string; messages: Diagnostic[]} {
  const files = names.map((name) => ({name: `styles/${name}.css`, source: templates.get(`styles/${name}.css`) ?? ''}))
  try {
    return {css: minify('styles.css', files.map(({source}) => source).join('\n')), messages: []}
  } catch (error) {
    const found = files.flatMap(({name, source}) => faultOf(name, source))
    // A sheet that is right by itself may still break the next one: by a brace that it leaves open.
    return {css: '', messages: found.length > 0 ? found : [describeFault('templates/styles', error)]}
  }
}

function minify(filename: string, source: string): string {
  const {code} = transform({
    filename,
    code: Buffer.from(source),
    minify: true,
    include: Features.MediaRangeSyntax,
    exclude: Features.LogicalProperties | Features.DirSelector
  })
  return Buffer.from(code).toString('utf8')
}

function faultOf(name: string, source: string): Diagnostic[] {
  try {
    minify(name, source)
    return []
  } catch (error) {
    return [{...describeFault(`templates/${name}`, error), place: {start: placeOf(error)}}]
  }
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
