// Text on a terminal. What enters is any text, what leaves is text that cannot steer the terminal: control characters and
// direction controls become visible signs, right-to-left stretches are isolated so that they move nothing around them.
// Widths are columns: marks have none, CJK and emoji have two. Terminals disagree about the rest and nothing hangs on it.
import {bidiControls, firstStrong, isolate} from '../text/bidi.ts'

/** One line: white space is a single space each, what cannot be seen is shown. Lengths change. */
export function toVisible(text: string): string {
  return text.replace(/\p{Cc}|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/gu, (character) => {
    if (/\s/u.test(character) && character !== '\uFEFF') return ' '
    const code = character.codePointAt(0) ?? 0
    // U+2400 and on are pictures of U+0000 and on.
    if (code < 0x20) return String.fromCodePoint(0x2400 + code)
    return `<${bidiControls.get(character) ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`}>`
  })
}

/** Whether a terminal that knows right-to-left scripts would reorder the text. */
export function hasRightToLeft(text: string): boolean {
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u.test(text)
}

/** Visible and, where it has right-to-left letters, isolated. */
export function toIsolated(text: string): string {
  const visible = toVisible(text)
  return hasRightToLeft(visible) ? isolate(visible) : visible
}

/** A sentence of ours: what stands in backticks comes from files and is isolated by itself. */
export function toSentence(text: string): string {
  const parts = text.split('`')
  if (parts.length % 2 === 0 || firstStrong(text) === 'rtl') return toIsolated(text)
  return parts.map((part, index) => (index % 2 === 1 ? `\`${toIsolated(part)}\`` : toVisible(part))).join('')
}

/** Columns that a visible text takes. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    if (/[\p{M}\p{Cf}]/u.test(character)) continue
    width +=
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60]/u.test(
        character
      )
        ? 2
        : 1
  }
  return width
}
