// The language of a text whose file does not say it, and the word lists that go with a language. A text is told by the one
// rule that reading uses, too, so that `goftogu parse` and the site cannot disagree.
import {baseDirection} from '../text/bidi.ts'
import {detectLanguage, type Language} from '../text/language.ts'
import {arabic, english, persian, type WordLists} from './words/word-lists.ts'

/** Where nothing tells, what the script makes likeliest: `ar` for a text that begins from right to left, else `en`. */
export function languageOf(text: string): Language {
  return detectLanguage(text).tag ?? (baseDirection(text, 'ltr') === 'rtl' ? 'ar' : 'en')
}

/** The word lists of a language tag; English ones for a language that has none. */
export function wordListsOf(tag: string): WordLists {
  if (tag.startsWith('fa')) return persian
  return tag.startsWith('ar') ? arabic : english
}
