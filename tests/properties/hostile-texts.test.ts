import {describe, expect, it} from 'vitest'
import {parse} from '../../src/parse.ts'
import {leavesOf} from '../../src/tree/source.ts'
import {toText} from '../../src/tree/to-text.ts'

/** Texts of about `n` characters in which something comes too often. */
const texts: Readonly<Record<string, (n: number) => string>> = {
  'words on one line': (n) => 'word '.repeat(n / 5),
  'Persian words on one line': (n) => 'کتاب‌ها '.repeat(n / 8),
  'short lines': (n) => 'a line\n'.repeat(n / 7),
  'question marks on one line': (n) => '؟'.repeat(n),
  'question marks on lines of their own': (n) => '?\n'.repeat(n / 2),
  'quotation signs': (n) => '>'.repeat(n),
  'quotation signs with spaces': (n) => '> '.repeat(n / 2),
  'list signs': (n) => '- '.repeat(n / 2),
  'list items': (n) => '- a *b*\n'.repeat(n / 8),
  'nested list items': (n) => Array.from({length: n / 50}, (_, i) => `${' '.repeat(i % 80)}- a\n`).join(''),
  'opening emphasis': (n) => '*a **b '.repeat(n / 7),
  'closing emphasis': (n) => 'a* b** '.repeat(n / 7),
  'brackets': (n) => '['.repeat(n / 2) + ']('.repeat(n / 4),
  'links': (n) => '[a](b) '.repeat(n / 7),
  'back-quotes': (n) => '`a``b'.repeat(n / 5),
  'fences that nothing closes': (n) => '```a\n'.repeat(n / 5) + '~~~',
  'fences of growing length': (n) => Array.from({length: Math.sqrt(n)}, (_, i) => `${'`'.repeat(i)}\n`).join(''),
  'tags of HTML': (n) => '<b>'.repeat(n / 3),
  'labels': (n) => 'Q: a?\nA: b.\n'.repeat(n / 12),
  'labels that are all different': (n) => Array.from({length: n / 12}, (_, i) => `N${i.toString(36)}: x?\n`).join(''),
  'bold questions': (n) => '**Why?** So.\n'.repeat(n / 13),
  'dates': (n) => '12 May 2026 '.repeat(n / 12),
  'digits': (n) => '1'.repeat(n),
  'names': (n) => 'Ann Bell and Paul Reed, '.repeat(n / 24),
  'blank lines': (n) => '\n'.repeat(n),
  'spaces before a word': (n) => `${' '.repeat(n)}a`,
  'backslashes': (n) => '\\'.repeat(n),
  'lone surrogates': (n) => '\ud800'.repeat(n),
  'carriage returns': (n) => 'a\r'.repeat(n / 2),
  'tags in brackets': (n) => '[note] a\n'.repeat(n / 9),
  'a canonical text': (n) => `[interview]\n\n${'Q: a?\n\nA: b.\n\n- c\n'.repeat(n / 18)}`
}

const small = 5_000
const factor = 16
// Twice linear would be 2; quadratic is 16. Machines on which others work at the same time stay below 6.
const worstGrowth = 6

describe('hostile texts', () => {
  it.each(Object.entries(texts))('takes time in proportion to the text for %s', (_, make) => {
    const few = make(small)
    const many = make(small * factor)
    parse(few, {locale: 'en'})
    const before = fastest(5, () => parse(few, {locale: 'en'}))
    const after = fastest(3, () => parse(many, {locale: 'en'}))
    // What takes less than a millisecond is too fast to be compared.
    const growth = after / Math.max(before, 1) / factor
    expect(growth).toBeLessThan(worstGrowth)
  })

  it.each([
    ['ten megabytes on one line', 'Why should anybody write this? '.repeat(330_000)],
    ['a million question marks', '?'.repeat(1_000_000)],
    ['a million quotation signs', '>'.repeat(1_000_000)],
    ['a million blank lines', '\n'.repeat(1_000_000)],
    ['a hundred thousand lines', 'And what then?\nNothing at all.\n'.repeat(50_000)]
  ])('bears %s', (_, text) => {
    const {tree} = parse(text, {locale: 'en'})
    const length = leavesOf(tree).reduce(
      (sum, {position}) => sum + (position?.end.offset ?? 0) - (position?.start.offset ?? 0),
      0
    )
    expect(length).toBeLessThanOrEqual(text.length)
    expect(JSON.stringify(tree).length).toBeGreaterThan(0)
    expect(toText(tree).length).toBeGreaterThan(0)
  })
})

/** In milliseconds of the processor, so that it does not matter much who else is at work. */
function fastest(times: number, run: () => unknown): number {
  let best = Infinity
  for (let i = 0; i < times; i++) {
    const start = process.cpuUsage()
    run()
    const {user, system} = process.cpuUsage(start)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}
