// Which of the three languages a whole text is in. What enters is decoded text, what leaves is a tag, or nothing where
// there are no letters to go by. Script tells English from the other two; Persian and Arabic are told apart by letters
// that only one of them writes and by the small words that no text does without. Letters alone do not do: Persian that
// went through Windows-1256 has Arabic ي and ك everywhere, and Arabic typed on Persian keyboards has ی and ک.

export type Language = 'ar' | 'en' | 'fa'

export interface LanguageGuess {
  /** Absent where the text has no letter of either script or nothing that tells Persian from Arabic. */
  readonly tag?: Language
  /** From 0 (a coin) to 1. */
  readonly confidence: number
}

/** Enough to be sure, and it keeps the cost of a long text down. */
const sampleLength = 3000

// What a code unit says; a unit may say several things. One walk over the sample instead of a pattern for each, for every
// text of a site passes here at every build.
const latin = 1
const arabic = 2
/** Letters of Persian only, and forms of letters that Persian keyboards write; the same for Arabic. */
const persianLetter = 4
const persianForm = 8
const arabicLetter = 16
const arabicForm = 32
const joins = 64

/** By code unit; a zero-width non-joiner belongs to the word that it stands in. */
const voices = toVoices([
  [latin, 'AZaz\u00C0\u024F'],
  [arabic, '\u0620\u06FF\u0750\u077F\u200C\u200C\uFB50\uFDFF\uFE70\uFEFC'],
  [persianLetter, '\u067E\u067E\u0686\u0686\u0698\u0698\u06AF\u06AF'],
  [persianForm, '\u06A9\u06A9\u06CC\u06CC'],
  [arabicLetter, '\u0629\u0629\u0623\u0623\u0625\u0625\u064B\u0652'],
  [arabicForm, '\u0643\u0643\u064A\u064A\u0649\u0649'],
  [joins, '\u200C\u200C']
])

/** @param ranges first and last unit of each range, in turn */
function toVoices(entries: readonly (readonly [voice: number, ranges: string])[]): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const [voice, ranges] of entries)
    for (let at = 0; at < ranges.length; at += 2)
      for (let unit = ranges.charCodeAt(at); unit <= ranges.charCodeAt(at + 1); unit++)
        table[unit] = (table[unit] ?? 0) | voice
  return table
}

/** Above the letters of both languages. */
const lettersEnd = 0x700

/** By code unit: twice what it says for Persian in the lower four bits, twice what it says for Arabic in the upper ones. */
const halves = new Uint8Array(voices.length)
for (let unit = 0; unit < lettersEnd; unit++) {
  const voice = voices[unit] ?? 0
  const persian = voice & persianLetter ? 4 : voice & persianForm ? 2 : 0
  const own = voice & arabicLetter ? 4 : voice & arabicForm ? 1 : 0
  halves[unit] = persian | (own << 4)
}

const sisters: ReadonlyMap<string, string> = new Map([
  ['ی', 'یيى'],
  ['ي', 'يی'],
  ['ى', 'ىیي'],
  ['ک', 'کك'],
  ['ك', 'كک'],
  ['أ', 'أا'],
  ['إ', 'إا']
])

const persianWords = toSpellings(
  'در به از که این را با است برای شد شده بود هم تا یک ها های می نمی هر خود دیگر شما چه اگر باید نیز اما یا بر چرا آیا کرد کرده هستند خواهد دارد کنند کنید درباره چگونه همچنین'
)
const arabicWords = toSpellings(
  'في من على إلى التي الذي هذا هذه عن مع كان كانت هل ذلك تلك بعد قد كل بين لم لن هو هي ولا كما لكن حتى عند ثم أو أي ماذا كيف لماذا منذ نحن أنه إنها وهو وهي وقد وفي ومن ليس'
)

const smallWords = new Map<string, number>()
for (const word of persianWords) smallWords.set(word, persianLetter)
for (const word of arabicWords) smallWords.set(word, (smallWords.get(word) ?? 0) | arabicLetter)
/** 1 where the last bits of the hash of a small word may be: most words need not be looked up. */
const mayBeSmall = new Uint8Array(4096)
for (const word of smallWords.keys()) {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = goesOn(hash, word.charCodeAt(at))
  mayBeSmall[hash & (mayBeSmall.length - 1)] = 1
}

function goesOn(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0
}

/** What the letters and small words of a sample say. */
interface Tally {
  latin: number
  arabic: number
  forPersian: number
  forArabic: number
}

/** The language of `text`. A text with as many Latin as Arabic letters goes by its Arabic ones: names come in Latin. */
export function detectLanguage(text: string): LanguageGuess {
  const tally = tallyOf(text.length > sampleLength ? text.slice(0, sampleLength) : text)
  if (tally.latin + tally.arabic === 0) return {confidence: 0}
  if (tally.latin > tally.arabic) return {tag: 'en', confidence: tally.latin / (tally.latin + tally.arabic)}
  const {forPersian, forArabic} = tally
  if (forPersian === forArabic) return {confidence: 0}
  const confidence = Math.abs(forPersian - forArabic) / (forPersian + forArabic)
  return {tag: forPersian > forArabic ? 'fa' : 'ar', confidence}
}

function tallyOf(sample: string): Tally {
  const tally: Tally = {latin: 0, arabic: 0, forPersian: 0, forArabic: 0}
  let persianHalves = 0
  let arabicHalves = 0
  let start = -1
  let hash = 0
  let isJoint = false
  for (let at = 0; at <= sample.length; at++) {
    const unit = at < sample.length ? sample.charCodeAt(at) : 0
    const voice = voices[unit] ?? 0
    if ((voice & arabic) === 0) {
      if (start >= 0) hear(tally, sample, {start, end: at, isJoint, hash})
      start = -1
      hash = 0
      isJoint = false
      tally.latin += voice & latin
      continue
    }
    if (start < 0) start = at
    if (voice & joins) isJoint = true
    hash = goesOn(hash, unit)
    tally.arabic++
    const own = halves[unit] ?? 0
    persianHalves += own & 15
    arabicHalves += own >> 4
  }
  tally.forPersian += persianHalves / 2
  tally.forArabic += arabicHalves / 2
  return tally
}

/** A word of a sample. */
interface Heard {
  readonly start: number
  readonly end: number
  readonly isJoint: boolean
  readonly hash: number
}

const alef = 0x627
const lam = 0x644

/** What a word says beyond its letters. */
function hear(tally: Tally, sample: string, {start, end, isJoint, hash}: Heard): void {
  if (isJoint) tally.forPersian += 2
  const isLong = end - start > 4
  if (isLong && sample.charCodeAt(start) === alef && sample.charCodeAt(start + 1) === lam) tally.forArabic += 1
  if (mayBeSmall[hash & (mayBeSmall.length - 1)] === 0) return
  const known = smallWords.get(sample.slice(start, end)) ?? 0
  if (known & persianLetter) tally.forPersian += 3
  if (known & arabicLetter) tally.forArabic += 3
}

/**
 * All spellings of the words on the keyboards of both languages: ye and kaf of either, alef with its hamza or without.
 * That is some hundreds of words once, instead of folding every text.
 */
function toSpellings(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').flatMap((word) => spell(Array.from(word))))
}

function spell([first, ...rest]: readonly string[]): string[] {
  if (first === undefined) return ['']
  const spellings = Array.from(sisters.get(first) ?? first)
  return spell(rest).flatMap((ending) => spellings.map((letter) => letter + ending))
}
