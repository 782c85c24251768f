import {describe, expect, it} from 'vitest'
import {toBlocks} from '../../../src/parse/blocks.ts'
import {cueList} from '../../../src/parse/cues/cue-names.ts'
import {wordListsOf} from '../../../src/parse/language.ts'
import {toLines} from '../../../src/parse/lines.ts'
import {evidenceOf} from '../../../src/parse/reading.ts'
import type {CueTable} from './shown/cue-table.ts'
import {forms} from './shown/forms.ts'
import {labels} from './shown/labels.ts'
import {places} from './shown/places.ts'
import {words} from './shown/words.ts'

const tables = [...words, ...forms, ...labels, ...places]
const locales = ['en', 'fa', 'ar'] as const

/** The names of the cues of every block. */
function cuesOf(text: string, locale: string): string[][] {
  const blocks = toBlocks(toLines(text, 0))
  return evidenceOf(blocks, wordListsOf(locale)).cues.map((cues) => Array.from(cues, (cue) => cueList[cue] ?? ''))
}

function cuesIn({rows}: CueTable): Set<string> {
  return new Set(rows.flatMap(([, ...cues]) => cues))
}

describe.each(tables)('cues: $title', (table) => {
  const {rows, between = '\n\n'} = table
  it.each(locales.slice(0, rows[0]?.[0].length))('are shown by their lines and no others, in %s', (locale) => {
    const lines = rows.map(([lines]) => lines[locales.indexOf(locale)] ?? '')
    const named = cuesIn(table)
    const shown = cuesOf(lines.join(between), locale)
    expect(shown.map((cues, i) => [lines[i], new Set(cues.filter((cue) => named.has(cue)))])).toEqual(
      rows.map(([, ...cues], i) => [lines[i], new Set<string>(cues)])
    )
  })
})

describe('cues', () => {
  it('each stand in a table', () => {
    const known = new Set(tables.flatMap((table) => [...cuesIn(table)]))
    expect(cueList.filter((name) => !known.has(name))).toEqual([])
  })
})
