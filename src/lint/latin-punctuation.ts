import {codePoint, type Finding, type LintContext, type Rule, search} from './rule.ts'

// After a word of Arabic script, and before a space, a closing mark, the end or another such word; never in «۱,۲۰۰».
const mark = /(?<=(?!\p{N})[\p{Script=Arabic}»”)][\s\u200c]?)[?,;](?=[\s»”")!.]|$|(?!\p{N})\p{Script=Arabic})/gu
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
  locales: ['fa', 'ar'],
  find: ({passages}: LintContext): Finding[] =>
    search(passages, {
      pattern: mark,
      layer: 'prose',
      finding: ([written]) => {
        const right = expected.get(written) ?? written
        return {
          message: `Unexpected ${written}, expected ${right} (${codePoint(right)}).`,
          note: 'Write the mark of the language.',
          replacement: right
        }
      }
    })
}
