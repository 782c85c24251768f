import {readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {cardWords} from '../../../src/collate/pictures/card-words.ts'

describe('the words of a card', () => {
  it('stand in one line', () => {
    expect(cardWords('  one\n two\tthree ')).toBe('one two three')
    expect(cardWords('می‌روم؛ «گفت‌وگو»')).toBe('می‌روم؛ «گفت‌وگو»')
  })

  it('lose what is decoration only', () => {
    expect(cardWords('Sea 🌊 and ☀️ sun')).toBe('Sea and sun')
  })

  it('lose marks that the faces have not, never letters', () => {
    expect(cardWords('Nguyễn Ái Quốc')).toBe('Nguyen Ái Quoc')
    expect(cardWords('Ḥāfiẓ')).toBe('Ḥāfiẓ')
  })

  it('are none where letters would be boxes', () => {
    expect(cardWords('Сергей')).toBeUndefined()
    expect(cardWords('こんにちは')).toBeUndefined()
  })
})

describe('the faces of cards', () => {
  const folder = join(import.meta.dirname, '../../../src/images/faces')
  const covered = new Set(
    readdirSync(folder)
      .filter((name) => name.endsWith('.ttf'))
      .flatMap((name) => codePointsOf(readFileSync(join(folder, name))))
  )
  const shown = Array.from({length: 0x10000}, (_, code) => code).filter((code) => {
    const character = String.fromCharCode(code)
    return /[\p{L}\p{N}\p{P}\p{S}\p{M}]/u.test(character) && cardWords(character) === character
  })

  it('have every letter that a card may show', () => {
    expect(shown.length).toBeGreaterThan(300)
    expect(shown.filter((code) => !covered.has(code)).map((code) => String.fromCharCode(code))).toEqual([])
  })

  it('have their licences beside them', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.OFL.txt'))).toHaveLength(6)
  })
})

/** What a TrueType file has a glyph for: format 4 of its table cmap (OpenType 1.9.1). */
function codePointsOf(file: Buffer): number[] {
  const cmap = tableOf(file, 'cmap')
  const count = cmap.readUInt16BE(2)
  const codes = new Set<number>()
  for (let i = 0; i < count; i++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4))
    if (table.readUInt16BE(0) === 4) for (const code of segmentsOf(table)) codes.add(code)
  }
  return [...codes]
}

function tableOf(file: Buffer, tag: string): Buffer {
  for (let i = 0; i < file.readUInt16BE(4); i++) {
    const at = 12 + i * 16
    if (file.toString('latin1', at, at + 4) === tag)
      return file.subarray(file.readUInt32BE(at + 8), file.readUInt32BE(at + 8) + file.readUInt32BE(at + 12))
  }
  throw new Error(`no table ${tag}`)
}

function segmentsOf(table: Buffer): number[] {
  const double = table.readUInt16BE(6)
  const codes: number[] = []
  for (let i = 0; i < double; i += 2) {
    const end = table.readUInt16BE(14 + i)
    const start = table.readUInt16BE(16 + double + i)
    for (let code = start; code <= end && code < 0xffff; code++) codes.push(code)
  }
  return codes
}
