import {type Finding, type LintContext, type Rule, search} from './rule.ts'

const broken = /(?<=\p{Ll})-\r?\n[ \t]*(\p{Ll}+)/gu
const before = /\p{L}{1,40}$/u

/**
 * A word that was parted at the end of a printed line. Readers would see the hyphen and a space in it; whether it keeps
 * the hyphen, as `well-known` does, only a reader can tell.
 *
 * @example ok en
 * A well-known word - and a dash -
 * and so on.
 * @example bad en 1:30
 * There is always wind, in Octo-
 * ber too.
 */
export const brokenWord: Rule = {
  id: 'broken-word',
  severity: 'info',
  sign: /-\r?\n/,
  find: ({passages}: LintContext): Finding[] =>
    search(passages, {
      pattern: broken,
      layer: 'prose',
      finding: ({index, 1: behind = ''}, {prose}) => {
        const [start = ''] = before.exec(prose.slice(Math.max(0, index - 40), index)) ?? []
        return {
          message: `Unexpected word in two parts, expected \`${start}${behind}\` or \`${start}-${behind}\`.`,
          note: 'Write it on one line.'
        }
      }
    })
}
