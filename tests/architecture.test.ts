import {readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {breaches, units, type Sources} from './architecture/rules.ts'

const root = join(import.meta.dirname, '..', 'src')

function readSourcesOfTheHouse(): Sources {
  const files = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter((name) => /(?<!\.d)\.ts$/u.test(name))
  return new Map(files.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(root, name), 'utf8')]))
}

const say = (sources: Record<string, string>): string[] =>
  breaches(new Map(Object.entries(sources))).map(({file, line, message}) => `${file}:${line} ${message}`)

describe('the house', () => {
  it('keeps its own rules', () => {
    expect(breaches(readSourcesOfTheHouse())).toEqual([])
  })

  it('has a rank for every unit and no unit without files', () => {
    const present = new Set(
      [...readSourcesOfTheHouse().keys()].map((file) => file.split('/')[0]?.replace(/\.ts$/u, ''))
    )
    for (const name of present) expect(units, name).toHaveProperty(name ?? '')
  })
})

const door = 'export const parse = 1\n'
const besideParse = (text: string): Record<string, string> => ({'parse.ts': door, 'render/page.ts': text})

describe('the rules', () => {
  it('let a stage see what is below it', () => {
    expect(
      say({
        'model.ts': 'export interface Page {}\n',
        'text/scan.ts': 'export const scan = 1\n',
        'render.ts':
          "import type {Page} from './model.ts'\nimport {scan} from './text/scan.ts'\nimport {x} from './render/x.ts'\n",
        'render/x.ts': "import {scan} from '../text/scan.ts'\n"
      })
    ).toEqual([])
  })

  it('forbid a stage to import a sibling, by whichever form of import', () => {
    const expected = ['render/page.ts:2 `render` may not import `parse`']
    expect(say(besideParse("// The page.\nimport {parse} from '../parse.ts'\n"))).toEqual(expected)
    expect(say(besideParse("\nimport type {Tree} from '../parse.ts'\n"))).toEqual(expected)
    expect(say(besideParse("\nimport {\n  parse,\n  more\n} from '../parse.ts'\n"))).toEqual(expected)
    expect(say(besideParse("\nexport {parse} from '../parse.ts'\n"))).toEqual(expected)
    expect(say(besideParse("\nimport '../parse.ts'\n"))).toEqual(expected)
    expect(say(besideParse("\nconst later = import('../parse.ts')\n"))).toEqual(expected)
  })

  it('forbid to look upwards, and keepers to see stages', () => {
    expect(
      say({
        'build.ts': door,
        'lint.ts': "import {build} from './build.ts'\n",
        'store.ts': "import {lint} from './lint.ts'\nimport type {Page} from './model.ts'\n",
        'model.ts': "import type {Config} from './config.ts'\n",
        'config.ts': "import type {Page} from './model.ts'\n",
        'text/scan.ts': "import {fold} from '../calendar.ts'\n",
        'calendar.ts': door
      })
    ).toEqual([
      'lint.ts:1 `lint` may not import `build`',
      'model.ts:1 `model` may not import `config`',
      'store.ts:1 `store` may not import `lint`',
      'text/scan.ts:1 `text` may not import `calendar`'
    ])
  })

  it('forbid to enter a room but by its door, and doors that lead nowhere', () => {
    expect(
      say({
        'parse.ts': door,
        'parse/lines.ts': door,
        'build.ts': "import {a} from './parse/lines.ts'\nimport {b} from './gone.ts'\n"
      })
    ).toEqual([
      'build.ts:1 enters `parse` by parse/lines.ts instead of its door',
      'build.ts:2 imports gone.ts, which does not exist'
    ])
  })

  it('forbid files that import each other, but let a room know the types of its doors', () => {
    expect(
      say({
        'parse.ts': "import {a} from './parse/a.ts'\n",
        'parse/a.ts': "import {b} from './b.ts'\n",
        'parse/b.ts': "import {c} from './c/c.ts'\n",
        'parse/c/c.ts': "import type {A} from '../a.ts'\nimport type {Door} from '../../parse.ts'\n",
        'lint.ts': "import {rule} from './lint/rule.ts'\n",
        'lint/rule.ts': "import {lint} from '../lint.ts'\n"
      })
    ).toEqual([
      'lint.ts:1 imports itself by lint/rule.ts, lint.ts',
      'parse/a.ts:1 imports itself by parse/b.ts, parse/c/c.ts, parse/a.ts'
    ])
  })

  it('forbid the disk, the process, the clock, chance and the languages of the machine where they do not belong', () => {
    expect(
      say({
        'render.ts': "import {readFileSync} from 'node:fs'\nimport {join} from 'node:path'\n",
        'collate.ts':
          "import {readFile} from 'node:fs/promises'\nimport {argv} from 'node:process'\nconst a = process.env.TZ\n",
        'build.ts': 'const now = Date.now()\nconst x = Math.random()\nlist.sort((a, b) => a.localeCompare(b))\n',
        'locale.ts':
          "// Nothing from Intl.DateTimeFormat here.\nconst a = new Intl.NumberFormat('fa')\nconst day = date.getDay()\n",
        'parse.ts': "import {createHash} from 'node:crypto'\nconst word = 'process.env'\n",
        'write.ts': "import {writeFileSync} from 'node:fs'\n",
        'cli.ts': "import {argv} from 'node:process'\nconst now = Date.now()\n"
      })
    ).toEqual([
      'build.ts:1 `build` may not use the clock of the machine',
      'build.ts:2 `build` may not use Math.random',
      'build.ts:3 `build` may not use the languages of the machine',
      'collate.ts:1 `collate` may not touch the disk',
      'collate.ts:2 `collate` may not use process',
      'collate.ts:3 `collate` may not use process',
      'locale.ts:2 `locale` may not use the languages of the machine',
      'locale.ts:3 `locale` may not use the zone of the machine',
      'parse.ts:1 `parse` must run in a browser and imports node:crypto',
      'render.ts:1 `render` may not touch the disk'
    ])
  })

  it('let the calendar ask for zones and nothing else', () => {
    expect(say({'calendar/zone.ts': "new Intl.DateTimeFormat('en')\nnew Intl.ListFormat('fa')\n"})).toEqual([
      'calendar/zone.ts:2 `calendar` may not use the languages of the machine'
    ])
  })

  it('know no unit that is not in the picture', () => {
    expect(say({'utils.ts': 'export const x = 1\n'})).toEqual(['utils.ts:1 `utils` is no unit of the house'])
  })
})
