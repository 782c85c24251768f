import {type Finding, type LintContext, type Rule, search} from './rule.ts'

const letters = '\\u0620-\\u065f\\u066e-\\u06d3\\u06fa-\\u06ff\\u200c'
const verb = `م[یي] [${letters}]{2,}`
const suffix = ` (?:ها(?:[یي](?:[یيمتش]|مان|تان|شان)?)?|تر[یي]ن)(?![${letters}])`
const gap = new RegExp(`${verb}|${suffix}`, 'g')
// «نمی» or «می» as the whole of the word, and for suffixes any word at all.
const prefix = new RegExp(`(?:^|[^${letters}])ن?$`)
const anyWord = new RegExp(`[${letters}]$`)

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
  sign: new RegExp(gap.source),
  locales: ['fa'],
  find: ({passages}: LintContext): Finding[] =>
    search(passages, {
      pattern: gap,
      layer: 'own',
      finding: ({0: written, index, input}) => {
        const isSuffix = written.startsWith(' ')
        if (!(isSuffix ? anyWord : prefix).test(input.slice(Math.max(0, index - 2), index))) return undefined
        return {
          message: `Unexpected space ${isSuffix ? 'before' : 'in'} \`${written.trim()}\`, expected a half-space (ZWNJ).`,
          note: 'Write a half-space if it is one word.'
        }
      }
    })
}
