import {type Finding, type LintContext, type Rule, search} from './rule.ts'

// A word begins where no letter or half-space stands before it.
const start = '(?<![\\p{L}\\p{M}\\u200c])'
const end = '(?![\\p{L}\\p{M}\\u200c])'
const verb = `${start}ن?می [\\p{L}\\p{M}\\u200c]{2,}`
const suffix = `(?<=\\p{Script=Arabic}) (?:ها(?:ی(?:ی|م|ت|ش|مان|تان|شان)?)?|ترین)${end}`
const gap = new RegExp(`${verb}|${suffix}`, 'gu')

/**
 * می and نمی before their verb, ها and ترین after their word, with a space where Persian writes a half-space (ZWNJ). A
 * suggestion only, for می is also a word of its own.
 *
 * @example ok fa
 * می‌روم و کتاب‌ها را نمی‌آورم؛ بزرگ‌ترین آن‌ها
 * @example bad fa 1:1 1:12
 * می روم کتاب ها را
 * @example bad fa 1:5
 * بزرگ ترین
 */
export const missingZwnj: Rule = {
  id: 'missing-zwnj',
  severity: 'info',
  locales: ['fa'],
  find: ({passages}: LintContext): Finding[] =>
    search(passages, {
      pattern: gap,
      layer: 'own',
      finding: ([written]) => ({
        message: `Unexpected space in «${written.trim()}», expected a half-space (ZWNJ).`,
        note: `Write «${written.replace(' ', '\u200c')}» if it is one word.`
      })
    })
}
