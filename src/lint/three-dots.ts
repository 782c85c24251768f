import {type Finding, type LintContext, type Rule, search} from './rule.ts'

const dots = /(?<!\.)\.{3}(?!\.)/g

/**
 * Three full stops for an ellipsis, which may be torn apart at the end of a line.
 *
 * @example ok en
 * Well … perhaps. And then ....
 * @example bad en 1:5
 * Well... perhaps.
 * => Well… perhaps.
 */
export const threeDots: Rule = {
  id: 'three-dots',
  severity: 'info',
  sign: /\.{3}/,
  find: ({passages}: LintContext): Finding[] =>
    search(passages, {
      pattern: dots,
      layer: 'prose',
      finding: () => ({
        message: 'Unexpected three full stops, expected `…` (U+2026).',
        note: 'Write one ellipsis.',
        replacement: '…'
      })
    })
}
