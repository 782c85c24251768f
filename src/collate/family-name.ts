// The family name out of a full name, in Latin and Arabic script. In: a name and the spellings that a text uses for it.
// Out: what a newspaper prints at the answers. A spelling that is part of the name wins, because its author has decided
// where the family name begins; else it is the last word with the particles that belong to it.

/** Words before a family name that are part of it, in lower case. */
const particles: ReadonlySet<string> = new Set(
  `van von der den de del della di da dos du la le ter ten zu y
  al el bin ibn ben bint abu abou abd abdul abdel bar mac saint st.
  بن ابن بنت أبو ابو أبي أبا آل عبد أم ذو`.split(/\s+/)
)

/** Ends of Persian family names that are often written as a word of their own. */
const suffixes: ReadonlySet<string> = new Set(
  'پور زاده نژاد نیا فر فرد وند منش خواه یان لو راد تبار دوست پرست'.split(' ')
)

/** Words after a name that are no part of it. */
const postnominals: ReadonlySet<string> = new Set([
  'jr',
  'jr.',
  'sr',
  'sr.',
  'ii',
  'iii',
  'phd',
  'ph.d.',
  'md',
  'm.d.',
  'obe'
])

/** `spellings` are tried in order; a name of one word is its own family name. */
export function familyName(name: string, spellings: readonly string[] = []): string {
  const words = name.split(/[ \u00a0]+/).filter((word) => word !== '')
  while (words.length > 1 && postnominals.has(lower(words.at(-1) ?? ''))) words.pop()
  if (words.length < 2) return words[0] ?? name
  return spellings.find((spelling) => isLaterPart(spelling, words)) ?? lastWords(words)
}

/** Whether a spelling is the end of the name, without its first word, and written as names are and not in capitals. */
function isLaterPart(spelling: string, words: readonly string[]): boolean {
  const part = spelling.split(/[ \u00a0]+/)
  if (part.length >= words.length || isShouted(spelling)) return false
  return part.every((word, i) => word === words[words.length - part.length + i])
}

function isShouted(spelling: string): boolean {
  return spelling.length > 1 && spelling === spelling.toUpperCase() && spelling !== spelling.toLowerCase()
}

function lastWords(words: readonly string[]): string {
  let start = words.length - 1
  if (start > 1 && suffixes.has(words[start] ?? '')) start--
  while (start > 1 && particles.has(lower(words[start - 1] ?? ''))) start--
  return words.slice(start).join(' ')
}

function lower(word: string): string {
  return word.replace(/,$/, '').toLowerCase()
}
