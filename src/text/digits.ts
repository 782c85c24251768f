// Digits of three systems: 0-9, ۰-۹ (Persian) and ٠-٩ (Arabic). Reading turns any of them into 0-9, writing turns 0-9
// into the locale's. Both keep the length of the string in UTF-16 code units, so that offsets stay true. Only text
// that Goftogu itself generates is ever rewritten; what an editor wrote keeps the digits that it has.

const eastern = /[٠-٩۰-۹]/g

/** The text with every Persian and Arabic digit replaced by its Latin one; for reading numbers, not for display. */
export function toLatinDigits(text: string): string {
  return text.replace(eastern, (digit) => String.fromCharCode(0x30 + (digit.charCodeAt(0) & 0xf)))
}

/** The text with 0-9 replaced by the characters of `digits`: ten, zero first, one UTF-16 code unit each. */
export function toDigits(text: string, digits: string): string {
  if (digits === '0123456789') return text
  let written = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    written += code >= 0x30 && code <= 0x39 ? digits.charAt(code - 0x30) : text.charAt(i)
  }
  return written
}
