// Which of the three languages a text is in, told from its letters and commonest words: what enters is a text, what leaves
// a BCP 47 tag. A library would know a hundred languages and confuse Persian in Arabic keyboards' letters with Arabic.
import {english, persian, arabic, type WordLists} from './words.ts'
import {toWords, wordSet} from './tokens.ts'

const persianWords = wordSet(
  'که در به از را این است با آن برای می و تا هم یک بود شد شده کرد ها های خود ما شما اما چه نیز باید اگر'
)
const arabicWords = wordSet(
  'في من على إلى أن التي الذي ما هذا هذه عن مع كان هل لا لم قد كما أو بين ذلك كل بعد غير عند إن'
)
/** Letters that Arabic does not have. */
const persianLetters = new Set(Array.from('پچژگ', (letter) => letter.charCodeAt(0)))
const sampleLength = 6000

/** `fa`, `ar` or `en`; `en` where there is nothing to go by. */
export function detectLanguage(text: string): 'fa' | 'ar' | 'en' {
  const sample = text.length > sampleLength ? text.slice(0, sampleLength) : text
  const {latin, arabic: arabicScript, persian: persianOnly} = countLetters(sample)
  if (arabicScript <= latin / 2) return 'en'
  let balance = 0
  for (const word of toWords(sample)) {
    if (persianWords.has(word)) balance++
    if (arabicWords.has(word)) balance--
    if (word.length > 4 && word.startsWith('ال')) balance -= 0.5
  }
  balance += persianOnly / 4
  return balance > 0 ? 'fa' : 'ar'
}

/** The word lists of a language tag; English ones for a language that has none. */
export function wordListsOf(tag: string): WordLists {
  if (tag.startsWith('fa')) return persian
  return tag.startsWith('ar') ? arabic : english
}

function countLetters(text: string): {latin: number; arabic: number; persian: number} {
  let latin = 0
  let arabic = 0
  let persian = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) {
      const lower = unit | 0x20
      if (lower >= 0x61 && lower <= 0x7a) latin++
    } else if (unit >= 0x620 && unit <= 0x6ff) {
      arabic++
      if (persianLetters.has(unit)) persian++
    }
  }
  return {latin, arabic, persian}
}
