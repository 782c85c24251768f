import {codePoint, type Finding, type LintContext, type Rule, search} from './rule.ts'

// Half-spaces that keep two letters apart are as many as words in Persian.
const invisible =
  /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202c\u2060-\u2064\ufeff]+|\u200c{2,}|(?<![\p{L}\p{M}\p{N}])\u200c|\u200c(?![\p{L}\p{M}\p{N}])/gu
const steering = /[\u061c\u200e\u200f\u202a-\u202c]/
const letter = /[\p{L}\p{M}\p{N}]/u
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
 * zero-width spaces, byte order marks in the middle, half-spaces that keep no two
 * letters apart (ZWNJ is a letter of Persian everywhere else). Marks that steer
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
 * @example bad fa 1:3
 * می‌\u{200c}خواهم
 * => می‌خواهم
 */
export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  severity: 'info',
  sign: new RegExp(invisible.source, 'u'),
  find
}

function find({passages}: LintContext): Finding[] {
  return search(passages, {
    pattern: invisible,
    layer: 'prose',
    finding: (match) => {
      const [characters] = match
      const isBetween = isBetweenLetters(match)
      const first = characters.charAt(0)
      const message = `Unexpected invisible ${names.get(first) ?? 'character'} ${codePoint(first)}.`
      if (first === '\u200c') return {message, note: 'Delete it.', replacement: isBetween ? '\u200c' : ''}
      if (!steering.test(characters)) return {message, note: 'Delete it.', replacement: ''}
      if (isBetween) return {message, note: 'Delete it, or write a half-space (ZWNJ) if that was meant.'}
      return {message, note: 'Delete it if the line reads the same without it.'}
    }
  })
}

function isBetweenLetters({0: characters, index, input}: RegExpExecArray): boolean {
  return letter.test(input.charAt(index - 1)) && letter.test(input.charAt(index + characters.length))
}
