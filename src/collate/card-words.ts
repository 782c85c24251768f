// Which words a card can show. Its faces have the letters of English, Persian and Arabic and of their romanisations, and the
// machine's own faces are kept out, for the card must not depend on it. In: any text. Out: the text without what is
// decoration only, or nothing where letters are left that would be boxes.
import {oneLine} from '../text/plain.ts'

const letters =
  /^[ -~\u00a0¡£©«»·×¿À-ÖØ-öø-ÿĀāĂăĆćČčĐđĒēĞğĠġĪīĬĭİıŌōŎŏŚśŞşŠšŪūŬŭŹźŻżŽžʾʿḌḍḎḏḤḥḪḫṢṣṬṭṮṯẒẓ–—‘’‚“”„•…‹›€،؛؟ء-غـ-ٕ٠-٬٭ٰٱپچژڤکگۀەی۰-۹﴾﴿ﷲ﷼\u200c-\u200f\u2066-\u2069]$/u
const isLetter = /[\p{L}\p{N}]/u
const marks = /\p{M}/gu

/** In one line; undefined where it holds letters that the faces of cards lack. */
export function cardWords(text: string): string | undefined {
  let words = ''
  for (const character of text.normalize('NFC').replace(/[\u2010\u2011]/g, '-')) {
    const shown = letters.test(character) || /\s/u.test(character) ? character : nearest(character)
    if (shown === undefined) return undefined
    words += shown
  }
  return oneLine(words)
}

/** A letter without marks that the faces lack; nothing in the place of a sign. */
function nearest(character: string): string | undefined {
  if (!isLetter.test(character)) return ''
  const bare = character.normalize('NFKD').replace(marks, '')
  return bare !== '' && Array.from(bare).every((part) => letters.test(part)) ? bare : undefined
}
