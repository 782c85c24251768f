import {codePoint, type Finding, type LintContext, type Rule, search} from './rule.ts'

// ZWNJ is a letter of Persian; it is stray only where there is nothing to keep apart.
const invisible =
  /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202c\u2060-\u2064\ufeff]+|\u200c+(?![\p{L}\p{M}\p{N}\u200c])|(?<![\p{L}\p{M}\p{N}\u200c])\u200c+|(?<=\u200c)\u200c+/gu
const steering = /[\u061c\u200e\u200f\u202a-\u202c]/
const names = new Map([
  ['\u00ad', 'soft hyphen'],
  ['\u061c', 'Arabic letter mark'],
  ['\u200b', 'zero-width space'],
  ['\u200c', 'half-space (ZWNJ)'],
  ['\u200e', 'left-to-right mark'],
  ['\u200f', 'right-to-left mark'],
  ['\u202a', 'direction embedding'],
  ['\u202b', 'direction embedding'],
  ['\u202c', 'end of a direction embedding'],
  ['\u2060', 'word joiner'],
  ['\ufeff', 'byte order mark']
])

/**
 * Characters that nobody sees and that break searching, copying and line breaks: marks of direction, soft hyphens,
 * zero-width spaces, byte order marks in the middle, half-spaces that keep no two letters apart. Marks that steer
 * direction have no fix, for without them the line may look different.
 *
 * @example ok fa
 * می‌خواهم بروم.
 * @example bad fa 1:5
 * سلام\u{200f} رضا
 * @example bad en 1:5
 * nego\u{ad}tiate
 * => negotiate
 * @example bad fa 1:4
 * می \u{200c}خواهم
 * => می خواهم
 * @example bad fa 1:4
 * می‌\u{200c}خواهم
 * => می‌خواهم
 */
export const invisibleCharacter: Rule = {id: 'invisible-character', severity: 'info', find}

function find({passages}: LintContext): Finding[] {
  return search(passages, {
    pattern: invisible,
    layer: 'prose',
    finding: ([characters]) => {
      const first = characters.charAt(0)
      const message = `Unexpected invisible ${names.get(first) ?? 'character'} ${codePoint(first)}.`
      if (steering.test(characters)) return {message, note: 'Delete it if the line reads the same without it.'}
      return {message, note: 'Delete it.', replacement: ''}
    }
  })
}
