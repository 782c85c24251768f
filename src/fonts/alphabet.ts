// What the faces must be able to write. Alphabets belong to the languages and not to a site's texts, so that a new
// interview never needs a new font file and the names of the files stay the same.

function range(first: number, last: number): string {
  return Array.from({length: last - first + 1}, (_, i) => String.fromCodePoint(first + i)).join('')
}

const ascii = range(0x20, 0x7e)
/** Letters of Western Europe. */
export const latinAccented = range(0xc0, 0xd6) + range(0xd8, 0xf6) + range(0xf8, 0xff)
const latinPunctuation = '\u00a0¡£©«»·×¿‐–—‘’‚“”„†•…‹›€'

/** Running text and interface in English. */
export const latin = ascii + latinAccented + latinPunctuation
/** The same on a page without a letter from elsewhere; those are a quarter of the face. */
export const latinText = ascii + latinPunctuation
/** Letters, digits and the signs that a newspaper prints; what programmers type besides is left to running text. */
const latinPlain = ascii.replace(/[<>\\^_`{|}~]/g, '') + '\u00a0£©«»·×–—‘’“”…€'
/** Headlines: fewer accents. */
export const latinDisplay = latinPlain + 'éèáíóúöüçñÉÈÁÍÓÚÖÜÇÑ'
/** Emphasis: hardly ever more than a few words. */
export const latinItalic = latinPlain.replace(/[#*=@©×]/g, '') + 'éèáíóúöüçñÉ'
/** Questions and interface. */
export const latinSans = latin.replace(/[\\^`{|}~¡¿†•‹›]/g, '')
/** Letters of European and Turkish names, and of Persian and Arabic ones in Western letters. */
export const latinExtended = 'ĀāĪīŪūăąćČčđęěğİŁłńőřśșŞşŠšțűźżŽž'
/** Romanisations with every sign; the text faces have no such letters. */
export const latinRomanised = 'ʾʿḌḍḎḏḤḥḪḫḲḳṢṣṬṭṮṯẒẓẔẕ'

/** Western letters, digits and punctuation that the interface may need beside Arabic script. */
export const latinBasic = ascii.replace(/[<>\\^_`{|}~]/g, '') + '\u00a0©«»·×–—‘’“”…'
/** Punctuation as it stands in a line of Arabic script. */
export const latinMarks = '!"\'()*-./:[]©«»·×–—‘’“”…'
/** Western letters as they stand in a line of Arabic script. */
export const latinLetters = range(0x41, 0x5a) + range(0x61, 0x7a)
/** Western digits, and signs that are hardly seen without Western letters. */
export const latinSigns = '0123456789#$%&+,;<=>?@\\^_`{|}~'
/** Those of «English», which stands on every page, and what lies between them. */
export const latinUsual = 'Eghijklmns'
/** Letters with marks as they stand in a line of Arabic script: hardly ever more than a few names. */
export const latinAccentedUsual = 'ÀÁÂÄÅÇÉÈÊËÍÎÏÑÓÔÖØÚÜàáâãäåæçèéêëíîïñóôõöøùúûüýß'

/** Arabic, with the letters of Persian names: letters, vowel marks, both digit systems, punctuation, joiners and direction marks. */
export const arabicScript =
  ' \u00a0،؛؟' +
  range(0x621, 0x63a) +
  range(0x640, 0x655) +
  range(0x660, 0x66c) +
  'ٰپچژکگۀی' +
  range(0x6f0, 0x6f9) +
  '\u200c\u200d\u200e\u200f'
/** The same for Persian: its own digits only, and without two signs of the Koran. */
export const persianScript = arabicScript.replace(/[٠-٩\u0653\u0655]/g, '')
/** Letters that Arabic writes otherwise than Persian, and the signs that may stand on them. */
export const arabicLetters = 'كىي'
export const arabicVowels = range(0x64b, 0x652) + '\u0654\u0670'
/** Persian as it is read: few pages have one of those letters, and their forms are a sixth of the face. */
export const persianText = persianScript.replace(/[كىي]/g, '')
/** Seldom letters that a face may lack; they come from a face of their own, fetched only where they occur. */
export const arabicSeldom = 'ٱڤە٭﴾﴿ﷲ﷼'
/** What Markazi alone lacks, and Persian newspapers are full of. */
export const persianUsual = '٪ۀ'
