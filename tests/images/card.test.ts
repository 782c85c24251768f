import {describe, expect, it} from 'vitest'
import {makeCard} from '../../src/images.ts'
import type {CardCrop, CardView, LocaleTag} from '../../src/model.ts'
import {inkIn, look, spanOf} from './pixels.ts'

const sizes: Record<CardCrop, {width: number; height: number}> = {
  wide: {width: 1200, height: 630},
  classic: {width: 800, height: 600},
  square: {width: 640, height: 640}
}
const crops: readonly CardCrop[] = ['wide', 'classic', 'square']
const tags: readonly LocaleTag[] = ['en', 'fa', 'ar']

const headlines: Record<LocaleTag, {short: string; usual: string; mixed: string}> = {
  en: {
    short: 'Why?',
    usual: 'The last ferry leaves at noon, and the harbour master keeps the key',
    mixed: 'گفتگو means dialogue & 12 editors say <so> at the BBC'
  },
  fa: {
    short: 'چرا؟',
    usual: 'آخرین کشتی ظهر می‌رود و کلید خانهٔ بندر پیش رئیس «بندر» می‌ماند',
    mixed: 'BBC و «نیویورک» در ۱۲ سال گذشته؛ از Twitter تا X'
  },
  ar: {
    short: 'لماذا؟',
    usual: 'تغادر العبّارة الأخيرة عند الظهر ويبقى المفتاح مع مدير المرفأ',
    mixed: 'كيف كتبت BBC عن «المرفأ» في ١٢ سنة؟'
  }
}

function card(lang: LocaleTag, change: Partial<CardView> = {}): CardView {
  const crop = change.crop ?? 'wide'
  return {
    crop,
    ...sizes[crop],
    lang,
    dir: lang === 'en' ? 'ltr' : 'rtl',
    siteName: lang === 'en' ? 'The Harbour' : 'بندر',
    style: 'headline',
    text: headlines[lang].usual,
    people: [{name: lang === 'en' ? 'Nora Lind' : 'نورا ليند', role: lang === 'en' ? 'pilot' : 'ملاح'}],
    ...change
  }
}

describe('a card', () => {
  it.each(crops)('has the size of its crop: %s', async (crop) => {
    const {width, height} = await look(await makeCard(card('fa', {crop})))
    expect({width, height}).toEqual(sizes[crop])
    expect(width * height).toBeGreaterThan(50_000)
  })

  it('is the same file for the same view, and another for another', async () => {
    const once = await makeCard(card('ar'))
    expect(Buffer.compare(await makeCard(card('ar')), once)).toBe(0)
    expect(Buffer.compare(await makeCard(card('ar', {text: 'كلمة'})), once)).not.toBe(0)
  })

  it('is small', async () => {
    for (const tag of tags) expect((await makeCard(card(tag))).length).toBeLessThan(30_000)
  })

  describe.each(tags)('in %s', (tag) => {
    const texts = [...Object.values(headlines[tag]), headlines[tag].usual.repeat(9)]

    it.each(crops)('keeps clear of the edges, however long its text is: %s', async (crop) => {
      for (const style of ['headline', 'question'] as const) {
        for (const text of texts) {
          const view = card(tag, {crop, style, text, ...(style === 'question' ? {number: '128'} : {kicker: text})})
          const grid = await look(await makeCard(view))
          const [first, last] = spanOf(grid)
          expect(first, text).toBeGreaterThanOrEqual(40)
          expect(last, text).toBeLessThan(grid.width - 40)
          expect(inkIn(grid, {y: [0, 28]}), text).toBe(0)
          expect(inkIn(grid, {y: [grid.height - 14, grid.height]}), text).toBe(0)
        }
      }
    })

    it('stands at the start edge', async () => {
      const grid = await look(await makeCard(card(tag, {text: headlines[tag].short, people: []})))
      const half = grid.width / 2
      const start = inkIn(grid, {x: tag === 'en' ? [0, half] : [half, grid.width], y: [140, grid.height]})
      const end = inkIn(grid, {x: tag === 'en' ? [half, grid.width] : [0, half], y: [140, grid.height]})
      expect(start).toBeGreaterThan(500)
      expect(end).toBe(0)
    })

    it('stands at the start edge with words of the other direction first', async () => {
      const grid = await look(await makeCard(card(tag, {text: headlines[tag].mixed, people: []})))
      const [first, last] = spanOf(grid, [140, grid.height])
      expect(tag === 'en' ? first - 72 : grid.width - 72 - last).toBeLessThan(12)
    })

    it('shows a question beside its number, which alone is in the accent', async () => {
      const view = card(tag, {style: 'question', number: tag === 'en' ? '12' : '۱۲', text: headlines[tag].short})
      const {accent, width} = await look(await makeCard(view))
      const columns = [...accent].flatMap((is, i) => (is === 1 ? [i % width] : []))
      const inMargin = columns.filter((x) => (tag === 'en' ? x < 72 + 156 : x > width - 72 - 156))
      expect(columns.length).toBeGreaterThan(300)
      expect(inMargin.length).toBe(columns.length)
    })

    it('sets a long text smaller and no part of it away', async () => {
      const lengthOf = async (text: string): Promise<number> => inkIn(await look(await makeCard(card(tag, {text}))), {})
      const once = await lengthOf(headlines[tag].usual)
      const often = await lengthOf(Array.from({length: 12}, () => headlines[tag].usual).join(' '))
      expect(often).toBeGreaterThan(once)
    })

    it('writes with faces of its own', async () => {
      // A face that lacks a letter shows a box, the same for all letters that it lacks.
      const shapeOf = async (text: string): Promise<string> =>
        Buffer.from(await makeCard(card(tag, {text, people: []}))).toString('base64')
      const letters = tag === 'en' ? ['ā', 'ş', 'ʿ', 'é', 'ف'] : ['پ', 'چ', 'ژ', 'گ', 'ة', 'ى', 'é', 'W', '«']
      const shapes = new Set(await Promise.all(letters.map(shapeOf)))
      expect(shapes.size).toBe(letters.length)
    })
  })

  it('has the heavy rule on top and the light one below the name, from edge to edge', async () => {
    const grid = await look(await makeCard(card('en', {text: 'No'})))
    const full = Array.from({length: grid.height}, (_, y) => y).filter(
      (y) => inkIn(grid, {x: [72, 1128], y: [y, y + 1]}) > 1000
    )
    expect(full).toEqual([...Array.from({length: 10}, (_, i) => 40 + i), 120, 121])
  })

  it('leaves out the roles of many people rather than a name', async () => {
    const people = Array.from({length: 9}, (_, i) => ({name: `Guest Number ${i}`, role: 'professor of everything'}))
    const grid = await look(await makeCard(card('en', {people})))
    expect(inkIn(grid, {y: [grid.height - 14, grid.height]})).toBe(0)
    expect(inkIn(grid, {y: [460, grid.height]})).toBeGreaterThan(1000)
  })

  it('can be of the site alone', async () => {
    const grid = await look(await makeCard(card('fa', {style: 'site', text: 'بندر', people: []})))
    expect(inkIn(grid, {x: [600, 1200], y: [60, 630]})).toBeGreaterThan(500)
    expect(inkIn(grid, {x: [0, 600], y: [60, 630]})).toBe(0)
  })
})
