import {createHash} from 'node:crypto'
import {describe, expect, it} from 'vitest'
import {readBytes} from '../../src/read.ts'
import {detectLanguage} from '../../src/text/language.ts'
import {encode, texts, toEncodable} from './bytes.ts'

const file = 'content/interviews/harbour/en.txt'

/** Which encodings can hold which language, and how sure one can be of them. */
const encodings = {
  'utf-8': {languages: ['ar', 'en', 'fa'], severity: undefined},
  'utf-16le': {languages: ['ar', 'en', 'fa'], severity: 'info'},
  'utf-16be': {languages: ['ar', 'en', 'fa'], severity: 'info'},
  'windows-1256': {languages: ['ar', 'fa'], severity: 'warning'},
  'windows-1252': {languages: ['en'], severity: 'warning'},
  'iso-8859-6': {languages: ['ar', 'fa'], severity: 'warning'}
} as const

const boms: Readonly<Record<string, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff]
}

const cases = Object.entries(encodings).flatMap(([encoding, {languages, severity}]) =>
  languages.flatMap((language) =>
    texts[language].map((text, index) => ({
      name: `${encoding}, ${language}, ${['short', 'middling', 'long'][index] ?? ''}`,
      encoding,
      language,
      severity,
      text: toEncodable(text, encoding)
    }))
  )
)

describe('the same text in every encoding', () => {
  it.each(cases)('is read the same from $name', ({encoding, text, severity}) => {
    const bytes = encode(text, encoding)
    const read = readBytes(bytes, file)
    expect(read.text).toBe(text)
    expect(read.encoding).toBe(encoding)
    expect(read.hash).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(read.messages.map(({ruleId, severity, file}) => ({ruleId, severity, file}))).toEqual(
      severity ? [{ruleId: 'decoded-from', severity, file}] : []
    )
    for (const message of read.messages) expect(message.note).toContain('UTF-8')
  })

  it.each(cases.filter(({encoding}) => encoding in boms))(
    'is read the same behind a byte order mark: $name',
    (given) => {
      const bytes = Uint8Array.from([...(boms[given.encoding] ?? []), ...encode(given.text, given.encoding)])
      const read = readBytes(bytes, file)
      expect(read.text).toBe(given.text)
      expect(read.encoding).toBe(given.encoding)
    }
  )

  it.each(cases)('is in the same language after $name', ({encoding, language, text}) => {
    expect(detectLanguage(readBytes(encode(text, encoding), file).text).tag).toBe(language)
  })

  it.each(cases)('keeps its line ends in $name', ({encoding, text}) => {
    for (const lineEnd of ['\r\n', '\r']) {
      const written = `${text}${lineEnd}${lineEnd}${text}`.replaceAll('\n', lineEnd).replaceAll('\r\r\n', '\r\n')
      expect(readBytes(encode(written, encoding), file).text).toBe(written)
    }
  })
})

describe('signs that telling encodings apart must not lose', () => {
  it('keeps curly quotes and dashes of Windows-1252', () => {
    const text = 'It’s “late” – or — perhaps… not.'
    expect(readBytes(encode(text, 'windows-1252'), file).text).toBe(text)
  })

  it('keeps fractions and foreign names in a text of plain letters', () => {
    const text = `A 5¼-inch disk, ½ price, for Žižek and Škoda, says ©. ${'Plain words follow here. '.repeat(8)}`
    expect(readBytes(encode(text, 'windows-1252'), file).text).toBe(text)
  })

  it('reads an Arabic name in an English text of Windows-1256', () => {
    const text = 'The director (رحمان) signs as الرحمن الرحيم in every letter that he sends.'
    expect(readBytes(encode(text, 'windows-1256'), file).text).toBe(text)
  })

  it('keeps lost bullets, U+2028, ZWNJ and NBSP', () => {
    const text = '\u001A نخستین پرسش؟\u2028می\u200Cروم به\u00A0خانه\n'
    const read = readBytes(encode(text, 'utf-8'), file)
    expect(read.text).toBe(text)
    expect(read.messages).toEqual([])
  })
})

describe('bytes that are no text', () => {
  const persian = encode('یک سطر\nسطر دوم است\n', 'utf-8')

  it('names the line of the first byte that is not UTF-8', () => {
    const bytes = Uint8Array.from([...persian, 0xff, ...persian])
    const {text, messages} = readBytes(bytes, file)
    expect(text).toBe('')
    expect(messages).toMatchObject([
      {ruleId: 'not-utf-8', severity: 'error', file, place: {start: {line: 3, column: 1}}}
    ])
    expect(messages[0]?.message).toContain('0xFF')
    expect(messages[0]?.note).toContain('UTF-8')
  })

  it('says that a file was cut off in the middle of a letter', () => {
    const {messages} = readBytes(persian.subarray(0, 6), file)
    expect(messages).toMatchObject([{ruleId: 'not-utf-8', place: {start: {line: 1, column: 4}}}])
    expect(messages[0]?.message).toContain('end of the file')
  })

  it('finds damage behind a byte order mark', () => {
    const {messages} = readBytes(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0x0a, 0xc3]), file)
    expect(messages).toMatchObject([{ruleId: 'not-utf-8', place: {start: {line: 2, column: 1}}}])
  })

  it.each([
    ['an overlong slash', [0xc0, 0xaf]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a code point beyond the last', [0xf5, 0x80, 0x80, 0x80]]
  ])('refuses %s in what is else UTF-8', (_name, bytes) => {
    const {messages} = readBytes(Uint8Array.from([...persian, ...bytes, ...persian]), file)
    expect(messages).toMatchObject([{ruleId: 'not-utf-8', place: {start: {line: 3, column: 1}}}])
  })

  it('refuses a NUL and says where', () => {
    const {messages} = readBytes(encode('one line\nand a \0 in the next of many lines\n'.repeat(3), 'utf-8'), file)
    expect(messages).toMatchObject([{ruleId: 'not-text', severity: 'error', place: {start: {line: 2, column: 7}}}])
  })

  it.each([
    ['a PNG picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
    ['a single byte that is no letter anywhere', [0x81]],
    ['UTF-16 cut in half', [0xff, 0xfe, 0x41]],
    ['UTF-16 with half of a pair', [0xff, 0xfe, 0x41, 0, 0x3d, 0xd8, 0x41, 0]],
    ['UTF-32', [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0x42, 0, 0, 0]]
  ])('refuses %s with a way out', (_name, bytes) => {
    const {text, messages} = readBytes(Uint8Array.from(bytes), file)
    expect(text).toBe('')
    expect(messages).toMatchObject([{ruleId: 'not-text', severity: 'error', file}])
    expect(messages[0]?.note).toMatch(/UTF-8/u)
    expect(messages[0]?.place?.start.line).toBeGreaterThan(0)
  })

  it.each([
    ['Word document or archive', [0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0xdf, 0xa4]],
    ['Word document', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
    ['PDF', [...Buffer.from('%PDF-1.4\n1 0 obj\n')]],
    ['RTF document', [...Buffer.from('{\\rtf1\\ansi Q: Why?\\par}')]]
  ])('knows a %s by its beginning', (name, bytes) => {
    const {text, messages} = readBytes(Uint8Array.from(bytes), file)
    expect(text).toBe('')
    expect(messages).toMatchObject([
      {ruleId: 'not-text', severity: 'error', file, place: {start: {line: 1, column: 1}}}
    ])
    expect(messages[0]?.message).toBe(`Unexpected ${name}, expected plain text.`)
    expect(messages[0]?.note).toContain('copy')
  })

  it('points at the first letter that shows whether the encoding was told rightly', () => {
    const {messages} = readBytes(Uint8Array.from([...Buffer.from('Why?\nThe caf'), 0xe9, 0x0a]), file)
    expect(messages).toMatchObject([{ruleId: 'decoded-from', place: {start: {line: 2, column: 8}}}])
  })

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\r\n\u2028\u00A0'],
    ['a byte order mark', '\uFEFF']
  ])('calls a file with %s empty', (_name, text) => {
    const read = readBytes(encode(text, 'utf-8'), file)
    expect(read.text).toBe('')
    expect(read.messages).toMatchObject([
      {ruleId: 'empty-file', severity: 'error', place: {start: {line: 1, column: 1}}}
    ])
  })
})

describe('letters in old encodings', () => {
  it('puts letters together that stand in pieces, and says how many', () => {
    const read = readBytes(encode('Cafe\u0301 ا\u0653ب و ا\u0654حمد', 'utf-8'), file)
    expect(read.text).toBe('Café آب و أحمد')
    expect(read.messages).toMatchObject([{ruleId: 'normalised', severity: 'info', file}])
    expect(read.messages[0]?.message).toContain('3 letters')
  })

  it('turns presentation forms back into letters, and says how many', () => {
    const read = readBytes(encode('\uFEB3\uFEFC\uFEE1 \uFBFE\uFB90 \uFEFB', 'utf-8'), file)
    expect(read.text).toBe('سلام یک لا')
    expect(read.messages[0]?.message).toContain('6 presentation forms')
  })

  it('leaves alone what is written on purpose', () => {
    const text = 'ﷺ ﷼ ﷽ ﴿مُحَمَّدٌ﴾ ٱلرَّحْمَٰنِ'
    const read = readBytes(encode(text, 'utf-8'), file)
    expect(read.text).toBe(text)
    expect(read.messages).toEqual([])
  })
})

/** What happens when UTF-8 is pasted into a program that takes it for Windows-1252. */
function doubled(text: string): string {
  const decoder = new TextDecoder('windows-1252')
  return decoder.decode(encode(text, 'utf-8'), {stream: true}) + decoder.decode()
}

describe('text that was damaged on its way', () => {
  it.each([...texts.fa, ...texts.ar])('is refused when its letters have become pairs of signs: %s', (text) => {
    const read = readBytes(encode(doubled(text), 'utf-8'), file)
    expect(read.text).toBe('')
    expect(read.messages).toMatchObject([
      {ruleId: 'mojibake', severity: 'error', file, place: {start: {line: 1, column: 1}}}
    ])
    expect(read.messages[0]?.note).toContain('UTF-8')
  })

  it('is told the first broken quotation mark, and read', () => {
    const text = `One line.\nIt is ${doubled('’')}late${doubled('“')}.`
    const read = readBytes(encode(text, 'utf-8'), file)
    expect(read.text).toBe(text)
    expect(read.messages).toMatchObject([
      {ruleId: 'mojibake', severity: 'warning', place: {start: {line: 2, column: 7}}}
    ])
  })

  it('is refused when question marks stand in the place of its words', () => {
    const read = readBytes(encode(texts.fa[2]?.replace(/[\u0600-\u06FF]/gu, '?') ?? '', 'utf-8'), file)
    expect(read.messages).toMatchObject([
      {ruleId: 'lost-letters', severity: 'error', place: {start: {line: 1, column: 1}}}
    ])
  })

  it('is told the first lost letter, and read', () => {
    const read = readBytes(encode('Two lines.\nOne l\uFFFDtter.', 'utf-8'), file)
    expect(read.text).toContain('tter')
    expect(read.messages).toMatchObject([
      {ruleId: 'lost-letters', severity: 'warning', place: {start: {line: 2, column: 6}}}
    ])
  })

  it.each(['Really?? Why??? What?!', 'Ønske og Ål, Ø.', 'À la carte – voilà', 'Ûber Úrsula «Ú»', '?'.repeat(3)])(
    'is not seen where there is none: %s',
    (text) => {
      expect(readBytes(encode(text, 'utf-8'), file).messages.filter(({severity}) => severity === 'error')).toEqual([])
    }
  )
})
