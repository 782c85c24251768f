// The words with which a text says outright what a line is: `[headline]`, `[یادداشت]`, `Q:`, «س:». What enters is the
// head of a line, what leaves is what it says. The parser reads these forms in any of the three languages, whatever the
// language of the text; `toText` writes the first word of each list, in the language of the tree.

/** What a tag in brackets may call a line; `interview` is the sign at the top of a text in which nothing is guessed. */
export type TagName = (typeof tagOrder)[number]

const tagOrder = [
  'interview',
  'headline',
  'kicker',
  'standfirst',
  'byline',
  'dateline',
  'figure',
  'note',
  'chrome'
] as const

export interface ExplicitWords {
  readonly tags: Readonly<Record<TagName, readonly string[]>>
  readonly question: readonly string[]
  readonly answer: readonly string[]
}

const en: ExplicitWords = {
  tags: {
    interview: ['interview'],
    headline: ['headline', 'title'],
    kicker: ['kicker'],
    standfirst: ['introduction', 'intro', 'standfirst'],
    byline: ['byline'],
    dateline: ['date', 'dateline'],
    figure: ['photo', 'figure', 'caption'],
    note: ['note', 'subheading'],
    chrome: ['skip']
  },
  question: ['Q', 'Question'],
  answer: ['A', 'Answer']
}

const fa: ExplicitWords = {
  tags: {
    interview: ['گفت‌وگو', 'گفتگو', 'مصاحبه'],
    headline: ['تیتر', 'عنوان'],
    kicker: ['روتیتر'],
    standfirst: ['مقدمه', 'لید'],
    byline: ['نویسنده', 'به قلم'],
    dateline: ['تاریخ'],
    figure: ['عکس', 'تصویر'],
    note: ['یادداشت', 'میان‌تیتر'],
    chrome: ['نادیده']
  },
  question: ['پرسش', 'س', 'سؤال', 'سوال'],
  answer: ['پاسخ', 'ج', 'جواب']
}

const ar: ExplicitWords = {
  tags: {
    interview: ['حوار', 'مقابلة'],
    headline: ['عنوان', 'العنوان'],
    kicker: ['عنوان تمهيدي'],
    standfirst: ['مقدمة', 'المقدمة'],
    byline: ['الكاتب', 'كاتب', 'بقلم'],
    dateline: ['تاريخ', 'التاريخ'],
    figure: ['صورة', 'الصورة'],
    note: ['ملاحظة', 'عنوان فرعي'],
    chrome: ['تجاهل']
  },
  question: ['س', 'سؤال', 'السؤال'],
  answer: ['ج', 'جواب', 'الجواب']
}

const languages = new Map(Object.entries({ar, en, fa}))

/** The words to write in a language, English for one that has none. */
export function explicitWords(locale: string): ExplicitWords {
  return languages.get(locale.split('-')[0]?.toLowerCase() ?? '') ?? en
}

/** What the head of a line says: a tag, or whose turn begins. `length` is that of the tag or label in the line. */
export type Explicit =
  | {readonly tag: TagName; readonly length: number}
  | {
      readonly turn: 'question' | 'answer'
      readonly length: number
      /** Offsets of the name in the line: `Q (Mina Rad):`. */
      readonly name?: readonly [start: number, end: number]
    }

const longestHead = 120
const tagForm = /^\[([\p{L}\p{M}\u200c ]{1,24})\](?=\s|$)/u
const turnForm = /^(\p{L}{1,12}) ?(?:\(([^()[\]:\\]{1,80})\) ?)?:(?=\s|$)/u
const ignored = /[\u064b-\u0652\u0640\u200c\s]/g
const spellings: ReadonlyMap<string, string> = new Map(Object.entries({ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', أ: 'ا', ؤ: 'و'}))

const tagNames = new Map<string, TagName>()
const turnNames = new Map<string, 'question' | 'answer'>()
for (const {tags, question, answer} of languages.values()) {
  for (const name of tagOrder) for (const word of tags[name]) tagNames.set(fold(word), name)
  for (const word of question) turnNames.set(fold(word), 'question')
  for (const word of answer) turnNames.set(fold(word), 'answer')
}

/** What a line that begins with `head` says outright; `undefined` where it does not. Longer heads cost no more. */
export function explicitHead(head: string): Explicit | undefined {
  const start = head.slice(0, longestHead)
  const inBrackets = start.startsWith('[') ? tagForm.exec(start) : null
  const tag = tagNames.get(fold(inBrackets?.[1] ?? ''))
  if (inBrackets && tag) return {tag, length: inBrackets[0].length}
  const label = start.includes(':') ? turnForm.exec(start) : null
  const turn = turnNames.get(fold(label?.[1] ?? ''))
  if (!label || !turn) return undefined
  const [{length}, , name] = label
  if (name === undefined) return {turn, length}
  const at = start.indexOf('(') + 1
  return {turn, length, name: [at, at + name.length]}
}

function fold(word: string): string {
  return word
    .replace(ignored, '')
    .replace(/[يىكةأؤ]/g, (letter) => spellings.get(letter) ?? letter)
    .toLowerCase()
}
