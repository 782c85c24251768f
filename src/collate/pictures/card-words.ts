// Which words a card can show. Its faces have the letters of English, Persian and Arabic and of their romanisations, and the
// machine's own faces are kept out, for the card must not depend on it. In: any text. Out: the text without what is
// decoration only, or nothing where letters are left that would be boxes.
import {oneLine} from '../../text/plain.ts'

const settable = String.raw` -~\u00a0¡£©«»·×¿À-ÖØ-öø-ÿĀāĂăĆćČčĐđĒēĞğĠġĪīĬĭİıŌōŎŏŚśŞşŠšŪūŬŭŹźŻżŽžʾʿḌḍḎḏḤḥḪḫṢṣṬṭṮṯẒẓ–—‘’‚“”„•…‹›€،؛؟ء-غـ-ٕ٠-٬٭ٰٱپچژڤکگۀەی۰-۹﴾﴿ﷲ﷼\u200c-\u200f\u2066-\u2069`
const letters = new RegExp(`^[${settable}]$`, 'u')
/** Nearly every text is one of these, and is asked once instead of letter by letter. */
const plain = new RegExp(`^[${settable}]*$`, 'u')
const isLetter = /[\p{L}\p{N}]/u
const marks = /\p{M}/gu

/** In one line; undefined where it holds letters that the faces of cards lack. */
export function cardWords(text: string): string | undefined {
  const composed = text.normalize('NFC').replace(/[\u2010\u2011]/g, '-')
  if (plain.test(composed)) return oneLine(composed)
  let words = ''
  for (const character of composed) {
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
