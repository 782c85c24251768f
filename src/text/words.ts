// Counting words in one pass, for reading times. A word is a run of letters, marks and numbers; ZWNJ, apostrophe,
// hyphen and the separators inside a number join, so «می‌خواهم», «don’t», «well-known» and «۱٬۲۰۰» are one word each.
// Word segmentation by dictionary would cost more than parsing the text and count the same in these languages.

const word = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u0640\u200c\u200d]|['’\-.٫٬](?=[\p{L}\p{N}])|,(?=\p{N}))*/gu

/** Number of words; linear in the length of the text. */
export function countWords(text: string): number {
  let count = 0
  word.lastIndex = 0
  while (word.test(text)) count++
  return count
}
