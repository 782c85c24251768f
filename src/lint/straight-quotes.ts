import {type Finding, type LintContext, type Rule, search} from './rule.ts'

const quoted = /"[^"\n]+"/g
const proper: Readonly<Record<string, string>> = {en: '“…”', fa: '«…»', ar: '«…»'}

/**
 * Straight quotation marks, which say nothing of where a quotation begins and ends.
 *
 * @example ok en
 * He said “no” and left. The 6" screen.
 *
 * @example ok en
 * ![A pier](pier.jpg "The pier / Nora Lind")
 * @example bad en 1:9
 * He said "no" and left.
 * @example bad fa 1:5
 * گفت "نه" و رفت.
 */
export const straightQuotes: Rule = {
  id: 'straight-quotes',
  severity: 'info',
  sign: /"/,
  find: ({passages, locale}: LintContext): Finding[] =>
    search(passages, {
      pattern: quoted,
      layer: 'prose',
      finding: () => ({
        message: `Unexpected straight quotation marks, expected \`${proper[locale] ?? '“…”'}\`.`,
        note: 'Write the marks of the language.'
      })
    })
}
