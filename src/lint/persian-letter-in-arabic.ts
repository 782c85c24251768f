import {named, type Finding, type LintContext, type Rule, search} from './rule.ts'

const persianLetter = /[یکہھە]/
// A word with one of these is a Persian name, and may be spelt as such.
const persianName = /[پچژگ\u200c]/
const word = /[\p{L}\p{M}\u200c]+/gu
const arabic = new Map([
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ہ', 'ه'],
  ['ھ', 'ه'],
  ['ە', 'ه']
])

/**
 * Arabic writes ي (U+064A), ى (U+0649) and ك (U+0643); the Persian ی and ک come from a Persian or Urdu keyboard. A ی at
 * the end of a word may stand for ي or ى, so such a word has no fix.
 *
 * @example ok ar
 * علي يكتب إلى موسى.
 * @example ok ar
 * قال بالفارسية: «این کار را باید کرد».
 * @example bad ar 1:1
 * کتب الرسالة.
 * => كتب الرسالة.
 * @example bad ar 1:5
 * ذهب علی باكراً
 * => ذهب علی باكراً
 */
export const persianLetterInArabic: Rule = {
  id: 'persian-letter-in-arabic',
  severity: 'warning',
  sign: persianLetter,
  locales: ['ar'],
  find: ({passages}: LintContext): Finding[] =>
    search(
      passages.filter(({own}) => persianLetter.test(own)),
      {
        pattern: word,
        layer: 'own',
        finding: ([written]) => {
          const [letter] = persianLetter.exec(written) ?? []
          if (letter === undefined || persianName.test(written)) return undefined
          const expected = letter === 'ی' ? `${named('ي')} or ${named('ى')}` : named(arabic.get(letter) ?? '')
          const message = `Unexpected Persian ${named(letter)} in \`${written}\`, expected ${expected}.`
          const note = 'Switch the keyboard to Arabic and write the word again.'
          if (written.endsWith('ی')) return {message, note}
          return {message, note, replacement: written.replace(/[یکہھە]/g, (each) => arabic.get(each) ?? each)}
        }
      }
    )
}
