// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient declaration of a package without types
/// <reference path="../../src/fonts/wawoff2.d.ts" />
import {createHash} from 'node:crypto'
import {existsSync, readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import * as hb from 'harfbuzzjs'
import {describe, expect, it} from 'vitest'
import {decompress} from 'wawoff2'
import {localeOf, localeTags} from '../../src/locale.ts'
import type {LocaleTag} from '../../src/model.ts'
import {templatesOfTheRepository} from './repository.ts'
import {declarationsOf, sheet, tokensOf} from './sheets.ts'

const folder = join(import.meta.dirname, '..', '..', 'public', 'fonts')
const files = readdirSync(folder).filter((name) => name.endsWith('.woff2'))

interface DownloadedFace {
  readonly family: string
  readonly file: string
  readonly isItalic: boolean
  /** First and last code points; absent where the face is for all. */
  readonly ranges?: readonly (readonly [number, number])[]
}

function facesOf(name: string): DownloadedFace[] {
  const rules = sheet(name).split('@font-face').slice(1)
  return rules.flatMap((rule) => {
    const values = new Map(declarationsOf(rule).map(({property, value}) => [property, value]))
    const file = /url\(%root%fonts\/(.+?)\)/.exec(values.get('src') ?? '')?.[1]
    const range = values.get('unicode-range')
    if (file === undefined) return []
    return {
      family: (values.get('font-family') ?? '').replaceAll("'", ''),
      file,
      isItalic: values.get('font-style') === 'italic',
      ...(range !== undefined && {ranges: rangesOf(range)})
    }
  })
}

function rangesOf(value: string): (readonly [number, number])[] {
  return value.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace('U+', '').split('-')
    return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'f'), 16)]
  })
}

const fonts = new Map<string, Promise<hb.Font>>()

function fontOf(file: string): Promise<hb.Font> {
  const known = fonts.get(file)
  if (known !== undefined) return known
  const made = decompress(readFileSync(join(folder, file))).then(
    (bytes) => new hb.Font(new hb.Face(new hb.Blob(new Uint8Array(bytes).buffer)))
  )
  fonts.set(file, made)
  return made
}

/** The file that a browser takes a character from: the last declared face of the family whose range holds it. */
function fileFor(faces: readonly DownloadedFace[], family: string, character: string): string | undefined {
  const point = character.codePointAt(0) ?? 0
  return faces.findLast(
    (face) =>
      face.family === family &&
      !face.isItalic &&
      (face.ranges === undefined || face.ranges.some(([first, last]) => first <= point && point <= last))
  )?.file
}

/** How many glyphs of a text the font lacks. */
function gapsIn(font: hb.Font, text: string): number {
  const buffer = new hb.Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  hb.shape(font, buffer)
  return buffer.getGlyphInfos().filter(({codepoint}) => codepoint === 0).length
}

/** Advances and offsets of a text's glyphs; what lies in another file of the face is left out. */
function placesIn(font: hb.Font, text: string): readonly (readonly number[])[] {
  const buffer = new hb.Buffer()
  buffer.addText(text.replace(/[!-~]/g, ''))
  buffer.guessSegmentProperties()
  hb.shape(font, buffer)
  return buffer.getGlyphPositions().map(({xAdvance, xOffset, yOffset}) => [xAdvance, xOffset, yOffset])
}

/** Runs of a text, each from one file, that hold something the family cannot set. */
async function missing(faces: readonly DownloadedFace[], family: string, text: string): Promise<string[]> {
  const found = new Set<string>()
  for (const run of runsOf(text, (character) => fileFor(faces, family, character))) {
    if (run.file === undefined || gapsIn(await fontOf(run.file), run.text) > 0) found.add(run.text)
  }
  return [...found]
}

function runsOf(text: string, fileOf: (character: string) => string | undefined) {
  const runs: {file: string | undefined; text: string}[] = []
  for (const character of text) {
    const file = fileOf(character)
    const last = runs.at(-1)
    if (last !== undefined && (last.file === file || /\p{M}/u.test(character))) last.text += character
    else runs.push({file, text: character})
  }
  return runs
}

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : []
}

function familyOf(tag: LocaleTag, token: 'text' | 'display' | 'sans'): string {
  const tokens = tokensOf(sheet(`type-${tag}`), `[lang|='${tag}'] {`)
  const value = tokens.get(token) ?? ''
  return /^'(.+?)'/.exec(value === 'var(--text)' ? (tokens.get('text') ?? '') : value)?.[1] ?? ''
}

const persian =
  'آ ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی ء أ ؤ ئ ة خانهٔ خانۀ مسئلهٔ جزءًا کتاب‌ها می‌خواهم ۰۱۲۳۴۵۶۷۸۹ «نقل» ‹درون› ، ؛ ؟ … – — ٪ ٬ ٫ ! : ( ) [ ] / - + = % @ # & * 0123456789'
const arabic =
  'ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي ى ة ء أ إ آ ؤ ئ ٱ بِسْمِ اللَّهِ متبعةً مهماً لا لأ لإ لآ پ چ ڤ گ ٠١٢٣٤٥٦٧٨٩ «قول» ، ؛ ؟ … – — ٪ ٬ ٫ ! : ( ) [ ] / - + = % @ # & * 0123456789'
const english = 'ABCXYZ abcxyz 0123456789 “a” ‘b’ it’s … – — · © × « » & % @ # * ( ) [ ] / é è ç ñ ü ö á í ó ú'

/** One that every page of the language has. */
const letterOf: Readonly<Record<LocaleTag, string>> = {en: 'e', fa: 'ه', ar: 'ل'}
const preload = templatesOfTheRepository().get('partials/preload.njk') ?? ''

const needed: Readonly<Record<LocaleTag, string>> = {en: english, fa: persian, ar: arabic}

/** What of them only some pages have. */
const letters: Readonly<Record<LocaleTag, RegExp>> = {en: /[éèçñüöáíóú]/g, fa: /[ۀ٪0-9%@#&=+]/g, ar: /[0-9%@#&=+]/g}
const western = '0123456789 & % @ ? ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const romanised = 'Ḥāfeẓ Shīrāzī Šahrbānū ʿAbd al-Raḥmān Ṭūsī'
const european = 'Recep Tayyip Erdoğan İstanbul Lech Wałęsa Pavel Dvořák Erdős Slobodan Milošević Ceaușescu'

interface Mix {
  /** What stands in all three voices, or in one. */
  readonly all?: string
  readonly text?: string
  readonly display?: string
  readonly sans?: string
  readonly isEmphasised?: boolean
}

/** The pages of a newspaper, the heaviest of each sort. */
const mixes: Readonly<Record<LocaleTag, readonly (readonly [string, Mix])[]>> = {
  en: [
    ['emphasis', {isEmphasised: true}],
    ['names of both sorts everywhere, and emphasis', {all: `${romanised} ${european} José Müller`, isEmphasised: true}],
    ['Persian and Arabic words', {all: 'گفت‌وگو العربية', isEmphasised: true}]
  ],
  fa: [
    ['nothing but Persian', {}],
    ['Western words, ۀ and percentages everywhere', {all: `${western} ۀ ٪`}],
    ['the same, and an Arabic quotation with its vowels', {all: `${western} ۀ ٪`, text: `${western} ۀ ٪ يَكْتُبُ عَلَى`}],
    ['Arabic letters everywhere', {all: 'كتاب علي يىۀ٪'}],
    ['Western names with accents, ۀ and percentages', {all: `${western} ۀ٪`, text: `${western} Élysée Zürich ۀ٪`}],
    ['a verse of the Koran', {text: '﴿ٱللَّهُ﴾ يَكْتُبُ', display: 'ۀ٪', sans: western}]
  ],
  ar: [
    ['nothing but Arabic', {}],
    ['Western words everywhere', {all: western}],
    ['Persian names everywhere, and a verse of the Koran', {all: `${western} پچژگکی`, text: `${western} ﴿ٱللَّهُ﴾ ڤ`}],
    ['Western names with accents in the text', {all: western, text: `${western} Élysée Zürich São ڤ`}]
  ]
}

/** The files that a page of a language asks for before it is laid out. */
function preloadedFor(tag: LocaleTag): string[] {
  const links = [...preload.matchAll(/ tag == '(\w+)' %\}\n((?:<link [^>]*>\n)*)/g)]
  const asked = links.find(([, language]) => language === tag)?.[2] ?? ''
  return Array.from(asked.matchAll(/fonts\/([^"]+)"/g), ([, file = '']) => file)
}

describe.each(localeTags)('the faces of %s', (tag) => {
  const faces = facesOf(`faces-${tag}`)

  it('are files that are there', () => {
    expect(faces.length).toBeGreaterThan(3)
    expect(faces.filter(({file}) => !existsSync(join(folder, file)))).toEqual([])
  })

  it.each(['text', 'display', 'sans'] as const)(
    'have every letter, sign and digit of the language: %s',
    async (role) => {
      const signs = role === 'sans' ? needed[tag].replace(/[‹›ۀٱڤ]/g, '') : needed[tag].replace(/[‹›]/g, '')
      expect(await missing(faces, familyOf(tag, role), signs)).toEqual([])
    }
  )

  it('have every letter of the interface', async () => {
    const {strings, months, weekdays, listSeparator, quotes} = localeOf(tag)
    const words = wordsOf({strings, months, weekdays, listSeparator}).join(' ') + quotes.slice(0, 2).join('')
    const text = words.replace(/\{\w+\}/g, '')
    expect(await missing(faces, familyOf(tag, 'text'), text)).toEqual([])
    expect(await missing(faces, familyOf(tag, 'sans'), text)).toEqual([])
  })

  it('write the names of all languages', async () => {
    for (const {endonym} of localeTags.map(localeOf)) {
      const family = tag === 'en' && !/[a-z]/.test(endonym) ? 'Names' : familyOf(tag, 'sans')
      expect(await missing(faces, family, endonym)).toEqual([])
    }
  })

  it.each(mixes[tag])('weigh 60 KB or less on a page with %s', (_, added) => {
    const signs = needed[tag].replace(/[ٱڤ]/g, '')
    const used = new Set(preloadedFor(tag))
    for (const voice of ['text', 'display', 'sans'] as const)
      for (const character of signs.replace(letters[tag], '') + (added[voice] ?? added.all ?? ''))
        used.add(fileFor(faces, familyOf(tag, voice), character) ?? '')
    for (const {file, isItalic} of faces) if (isItalic && added.isEmphasised === true) used.add(file)
    const bytes = [...used].map((file) => readFileSync(join(folder, file)).length)
    expect(bytes.length).toBeGreaterThan(2)
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60 * 1024)
  })

  it('come before the first words or stay away, so that nothing moves', () => {
    const rules = sheet(`faces-${tag}`).split('@font-face').slice(1)
    expect(rules.filter((rule) => rule.includes('url(') && !rule.includes('font-display: optional'))).toEqual([])
    const files = preloadedFor(tag)
    const named = new Set(faces.map(({file}) => file))
    expect(files.filter((file) => !named.has(file))).toEqual([])
    const plain = (['text', 'display', 'sans'] as const).map((token) =>
      fileFor(faces, familyOf(tag, token), letterOf[tag])
    )
    expect(files).toEqual(expect.arrayContaining(plain))
  })
})

describe('the words that pages of other languages show', () => {
  const rootFaces = facesOf('faces-root')

  it.each(localeTags)('are all in their faces: %s', async (tag) => {
    const {strings, endonym, languageNames} = localeOf(tag)
    const faces = facesOf(`faces-strings-${tag}`)
    const sentences = strings.missingSentence + strings.toHome
    expect(await missing(faces, familyOf(tag, 'text'), sentences)).toEqual([])
    const label = strings.interviewsIn.replace('{language}', languageNames[tag])
    expect(await missing(rootFaces, familyOf(tag, 'sans'), label + endonym)).toEqual([])
    expect(
      await missing(rootFaces, familyOf(tag, 'display'), needed[tag].replace(/[‹›ۀٱڤ]/g, '').replace(/[a-z]/gi, ''))
    ).toEqual([])
  })
})

describe('the files of the faces', () => {
  const sheetsOfFaces = [...localeTags.flatMap((tag) => [`faces-${tag}`, `faces-strings-${tag}`]), 'faces-root']

  it('are all used', () => {
    const used = new Set(sheetsOfFaces.flatMap((name) => facesOf(name).map(({file}) => file)))
    expect(files.filter((file) => !used.has(file))).toEqual([])
    expect(files.length).toBeGreaterThan(20)
  })

  it.each(files)('are named by their content: %s', (file) => {
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex')
    expect(hash.startsWith(file.split('.').at(-2) ?? '?')).toBe(true)
  })

  it('stand beside the licences of their packages', () => {
    const licences = readdirSync(folder).filter((name) => name.endsWith('.txt'))
    expect(licences).toHaveLength(6)
    for (const name of licences) expect(readFileSync(join(folder, name), 'utf8')).toContain('SIL OPEN FONT LICENSE')
  })

  it.each([
    ['words-fa.', 'markazi.', 'fa'],
    ['words-ar.', 'naskh.', 'ar'],
    ['words-fa-sans.', 'vazirmatn.', 'fa'],
    ['words-ar-sans.', 'plex.', 'ar']
  ] as const)('set every mark where the whole face sets it: %s', async (part, whole, tag) => {
    const {strings, languageNames} = localeOf(tag)
    const text = part.includes('sans')
      ? strings.interviewsIn.replace('{language}', languageNames[tag])
      : strings.missingSentence
    const [inPart, inWhole] = await Promise.all(
      [part, whole].map(async (start) =>
        placesIn(await fontOf(files.find((name) => name.startsWith(start)) ?? ''), text)
      )
    )
    expect(inPart).toEqual(inWhole)
  })
})
