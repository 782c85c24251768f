// The style sheets of the repository as tests read them.
import {readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const stylesFolder = join(root, 'templates', 'styles')

/** Every sheet by its name without the ending, the one for paper included; comments are gone. */
export const sheets: ReadonlyMap<string, string> = new Map([
  ...readdirSync(stylesFolder).map((name) => [name.replace('.css', ''), sheetAt(join(stylesFolder, name))] as const),
  ['print', sheetAt(join(root, 'public', 'print.css'))]
])

function sheetAt(path: string): string {
  return readFileSync(path, 'utf8').replace(/\/\*[^]*?\*\//g, '')
}

export function sheet(name: string): string {
  const text = sheets.get(name)
  if (text === undefined) throw new Error(`no style sheet ${name}; there are ${[...sheets.keys()].join(' ')}`)
  return text
}

export interface Declaration {
  readonly property: string
  readonly value: string
}

/** Every `property: value;` of a sheet, custom properties included, in order. */
export function declarationsOf(text: string): Declaration[] {
  return [...text.matchAll(/^\s*([\w-]+):\s*([^;{}]+);/gm)].map(([, property = '', value = '']) => ({property, value}))
}

/** Custom properties of one rule, found by what stands before its `{`. */
export function tokensOf(text: string, opening: string): ReadonlyMap<string, string> {
  const start = text.indexOf(opening)
  if (start === -1) throw new Error(`no rule ${opening}`)
  const rule = text.slice(text.indexOf('{', start + opening.length - 1), text.indexOf('}', start))
  return new Map(
    declarationsOf(rule)
      .filter(({property}) => property.startsWith('--'))
      .map(({property, value}) => [property.slice(2), value])
  )
}
