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

// Patterns of code units and not \p{…}, matched all at once: every text of a site passes here at every build.
const persianLetters = /[\u067E\u0686\u0698\u06AF]/g
const persianForms = /[\u06A9\u06CC]/g
const arabicLetters = /[\u0629\u0623\u0625]|[\u064B-\u0652]/g
const arabicForms = /[\u0643\u064A\u0649]/g
const latinRun = /[A-Za-z\u00C0-\u024F]+/g
const arabicRun = /[\u0620-\u06FF\u0750-\u077F\u200C\uFB50-\uFDFF\uFE70-\uFEFC]+/g

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

/** The language of `text`. A text with as many Latin as Arabic letters goes by its Arabic ones: names come in Latin. */
export function detectLanguage(text: string): LanguageGuess {
  const sample = text.length > sampleLength ? text.slice(0, sampleLength) : text
  const latin = countCharacters(sample, latinRun)
  const arabic = countCharacters(sample, arabicRun)
  if (latin + arabic === 0) return {confidence: 0}
  if (latin > arabic) return {tag: 'en', confidence: latin / (latin + arabic)}
  return tellPersianFromArabic(sample)
}

function tellPersianFromArabic(sample: string): LanguageGuess {
  let persian = 2 * countCharacters(sample, persianLetters) + countCharacters(sample, persianForms)
  let arabic = 2 * countCharacters(sample, arabicLetters) + 0.5 * countCharacters(sample, arabicForms)
  for (const word of sample.match(arabicRun) ?? []) {
    if (word.includes('\u200C')) persian += 2
    if (word.startsWith('ال') && word.length > 4) arabic += 1
    if (persianWords.has(word)) persian += 3
    if (arabicWords.has(word)) arabic += 3
  }
  if (persian === arabic) return {confidence: 0}
  const confidence = Math.abs(persian - arabic) / (persian + arabic)
  return {tag: persian > arabic ? 'fa' : 'ar', confidence}
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

function countCharacters(text: string, pattern: RegExp): number {
  return text.match(pattern)?.join('').length ?? 0
}
