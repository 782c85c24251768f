// What the page says of the results. The forms come from the locale's record; which of them a number takes is told by the
// browser, which knows the same rules (CLDR) and only has to choose.
import type {SearchSettings} from '../../model.ts'

export function countSentence(
  {locale, strings, digits, group, quotes}: SearchSettings,
  query: string,
  count: number
): string {
  // U+2068 … U+2069: what was typed may run against the page.
  const named = `${quotes[0]}\u2068${query.trim()}\u2069${quotes[1]}`
  const say = (pattern: string, n: number): string =>
    pattern.replace('{count}', toNumber(n, {digits, group})).replace('{query}', () => named)
  if (count === 0) return say(strings.none, 0)
  const form = strings.counts[new Intl.PluralRules(locale).select(count)] ?? strings.counts['other'] ?? ''
  return say(form, count)
}

function toNumber(n: number, {digits, group}: Pick<SearchSettings, 'digits' | 'group'>): string {
  return String(n)
    .replace(/\B(?=(?:\d{3})+$)/gu, group)
    .replace(/\d/gu, (digit) => digits.charAt(Number(digit)))
}
