import {named, type Finding, type LintContext, type Rule, search} from './rule.ts'

const mark = /[?,;]/g
// It belongs to a word of Arabic script before it, with a space between them or not, and not to «۱,۲۰۰».
const before = /(?:(?!\p{N})\p{Script=Arabic}|[»”)])\s?$/u
const after = /^(?:$|[\s»”")!.]|(?!\p{N})\p{Script=Arabic})/u
const expected = new Map([
  ['?', '؟'],
  [',', '،'],
  [';', '؛']
])

/**
 * `?`, `,` and `;` after a word of Persian or Arabic, where ؟ ، ؛ belong.
 *
 * @example ok fa
 * چرا، و چگونه؟ ۱,۲۰۰ نفر. او پرسید: Why?
 * @example bad fa 1:4
 * چرا? نمی‌دانم
 * => چرا؟ نمی‌دانم
 * @example bad ar 1:5 1:12
 * نعم ,لكن لا;
 * => نعم ،لكن لا؛
 */
export const latinPunctuation: Rule = {
  id: 'latin-punctuation',
  severity: 'info',
  sign: /[?,;]/,
  locales: ['fa', 'ar'],
  find: ({passages}: LintContext): Finding[] =>
    search(passages, {
      pattern: mark,
      layer: 'prose',
      finding: ({0: written, index, input}) => {
        if (!before.test(input.slice(Math.max(0, index - 2), index))) return undefined
        if (!after.test(input.charAt(index + 1))) return undefined
        const right = expected.get(written) ?? written
        return {
          message: `Unexpected \`${written}\`, expected ${named(right)}.`,
          note: 'Write the mark of the language.',
          replacement: right
        }
      }
    })
}
