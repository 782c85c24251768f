// Old encodings of letters → the letters themselves. What enters is decoded text, what leaves is the same text with
// letters that were written in two pieces put together (NFD → NFC) and presentation forms, the glyph codes of old
// publishing systems, turned back into letters, and how many there were. Only what is one letter in pieces is touched:
// whole-text normalisation would also reorder vowel signs, and a quoted verse is not ours to rewrite.

export interface Normalised {
  readonly text: string
  /** Letters that stood in two or more pieces. */
  readonly composed: number
  /** Presentation forms that became letters. */
  readonly unshaped: number
}

const withMarks = /[^\p{M}]\p{M}+/gu

/**
 * Ligatures of Latin letters (ﬁ), and Arabic Presentation Forms A and B but for the signs that are written on purpose:
 * ornate brackets (FD3E, FD3F), ﷺ, ﷻ, ﷼ and ﷽ (FDFA–FDFD), and the byte order mark.
 */
const presentationForm = /[\uFB00-\uFB06\uFB50-\uFD3D\uFD40-\uFDF9\uFE70-\uFEFC]/g

export function normalise(text: string): Normalised {
  let composed = 0
  let unshaped = 0
  let result = text
  if (result.search(presentationForm) !== -1) {
    result = result.replace(presentationForm, (form) => {
      const letters = toLetters(form)
      if (letters !== form) unshaped++
      return letters
    })
  }
  if (result !== result.normalize('NFC')) {
    result = result.replace(withMarks, (written) => {
      const letter = written.normalize('NFC')
      if (letter.length >= written.length) return written
      composed++
      return letter
    })
  }
  return {text: result, composed, unshaped}
}

/** A vowel sign's own form is written on a space or a tatweel (U+FE70–FE7F); the letter before it is its real seat. */
function toLetters(form: string): string {
  const letters = form.normalize('NFKC')
  return form >= '\uFE70' && form <= '\uFE7F' ? letters.replace(/^[ \u0640]/u, '') : letters
}
