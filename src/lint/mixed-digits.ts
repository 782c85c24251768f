import {toDigits, toLatinDigits} from '../text/digits.ts'
import type {Finding, LintContext, Rule} from './rule.ts'
import {search} from './rule.ts'

const number = /[0-9٠-٩۰-۹]+/g
const systems = [/[0-9]/, /[٠-٩]/, /[۰-۹]/]
const digitsOf: Readonly<Record<string, string>> = {fa: '۰۱۲۳۴۵۶۷۸۹', ar: '٠١٢٣٤٥٦٧٨٩', en: '0123456789'}
/** The digits that a language never writes; Latin ones are a habit of some newspapers in all three. */
const foreign: Readonly<Record<string, RegExp>> = {fa: /[٠-٩]/, ar: /[۰-۹]/, en: /[٠-٩۰-۹]/}
/** A digit of such a system, or digits of two systems side by side. */
const signs: Readonly<Record<string, RegExp>> = {
  fa: /[٠-٩]|[0-9][۰-۹]|[۰-۹][0-9]/,
  ar: /[۰-۹]|[0-9][٠-٩]|[٠-٩][0-9]/,
  en: /[٠-٩۰-۹]/
}

/**
 * One number in the digits of two systems, or in those of the neighbouring language: Persian ۴۵۶ and Arabic ٤٥٦ look
 * different, ۱۲۳ and ١٢٣ alike, and they are ordered differently in a line. Quotations keep theirs.
 *
 * @example ok fa
 * در سال ۱۴۰۴ و نیز 2026
 * @example bad fa 1:8
 * در سال ١٤٠٤
 * => در سال ۱۴۰۴
 * @example bad fa 1:1
 * ۶٠ نفر
 * => ۶۰ نفر
 * @example bad ar 1:8
 * في عام ۲۰۲۶
 * => في عام ٢٠٢٦
 * @example bad ar 1:8
 * في عام ٢٠26
 * => في عام ٢٠٢٦
 */
export const mixedDigits: Rule = {
  id: 'mixed-digits',
  severity: 'warning',
  sign: signs,
  find: ({passages, locale}: LintContext): Finding[] =>
    search(passages, {
      pattern: number,
      layer: 'own',
      finding: ([written]) => {
        const isMixed = systems.filter((system) => system.test(written)).length > 1
        if (!isMixed && foreign[locale]?.test(written) !== true) return undefined
        const replacement = toDigits(toLatinDigits(written), digitsOf[locale] ?? '0123456789')
        const found = isMixed ? 'digits of two systems' : 'digits of another language'
        return {
          message: `Unexpected ${found} in \`${written}\`, expected \`${replacement}\`.`,
          note: 'Write the number in one kind of digits.',
          replacement
        }
      }
    })
}
