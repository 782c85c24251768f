// Words as they sound, so that one name can be recognised under its spellings: Ghahremanpour, Qahremanpur, قهرمان‌پور,
// قهرمان بور. What enters is a word in Latin or Arabic script, what leaves is its sounds; comparing two words costs an
// edit distance over sounds in which what romanisations confuse is cheap and what names tell apart is not. A consonant
// skeleton alone would make Hassan and Hossein one man, and comparing letters would make Qaddafi five.

/**
 * Sounds are single letters. Consonants: b p t s j C(ch) H X(kh) d z r Z(zh) S(sh) Q(gh, q) k g l m n v f y, T(th)
 * D(dh). Vowels: a e i o u E(ai) O(au). Arabic script: A W Y for its long letters, `^` for any vowel at the start,
 * `~` for the final ه and ة.
 */
export interface Sounds {
  readonly letters: string
  readonly script: 'latin' | 'arabic'
  readonly consonants: number
  /** Which groups of consonants occur, a bit for each; sounds of two groups are never taken for one another. */
  readonly groups: number
}

/** What sounds like one in Latin script, longest first; what is not here stands for itself. */
const latinPiece =
  /sch|tch|[kgcsztdp]h|dj|ck|c(?=[eiy])|[ae][iy](?![aeiou])|[ao]w(?![aeiou])|aa|au|ou|oo|uu|ue|ee|ii|ie|y(?=[aeiou])|h$|[cxqjywh]/g
const latin: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sch: 'S', tch: 'C', kh: 'X', gh: 'Q', ch: 'C', sh: 'S', zh: 'Z', th: 'T', dh: 'D', ph: 'f', dj: 'j', ck: 'k', x: 'X', q: 'Q', w: 'v',
    ai: 'E', ay: 'E', ei: 'E', ey: 'E', aw: 'O', ow: 'O', au: 'O', aa: 'a', ou: 'u', oo: 'u', uu: 'u', ue: 'u', ee: 'i', ii: 'i', ie: 'i'
  })
) // prettier-ignore

const arabic: Readonly<Record<string, string>> = {
  ب: 'b', پ: 'p', ت: 't', ط: 't', ث: 'T', ج: 'j', چ: 'C', ح: 'H', خ: 'X', د: 'd', ذ: 'D', ض: 'D', ظ: 'D', ر: 'r', ز: 'z', ژ: 'Z',
  س: 's', ص: 's', ش: 'S', غ: 'Q', ق: 'Q', ف: 'f', ک: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ه: 'H', و: 'W', ی: 'Y', ا: 'A', ڤ: 'v'
} // prettier-ignore

/** The sounds of one word, folded before (fold.ts). Letters of other scripts stand for themselves. */
export function soundsOf(word: string): Sounds {
  const isArabic = /[\u0600-\u06FF]/.test(word)
  const letters = squeeze(isArabic ? fromArabic(word) : fromLatin(word))
  return {
    letters,
    script: isArabic ? 'arabic' : 'latin',
    consonants: letters.replace(vowelLetters, '').length,
    groups: groupsOf(letters)
  }
}

// H, v, f and y come and go, so they belong to no group.
const groupNames = ['QkgXCjZS', 'tdTDsz', 'bp', 'm', 'n', 'l', 'r']

function groupsOf(letters: string): number {
  let bits = 0
  groupNames.forEach((sounds, bit) => {
    for (const sound of sounds) if (letters.includes(sound)) bits |= 1 << bit
  })
  return bits
}

const vowelLetters = /[aeiouEOAWY^~]/g

function fromLatin(word: string): string {
  return word.replace(latinPiece, (piece, at: number) => {
    const after = word.charAt(at + piece.length)
    if (piece === 'c') return after !== '' && 'eiy'.includes(after) ? 's' : 'k'
    if (piece === 'y') return after !== '' && 'aeiou'.includes(after) ? 'y' : 'i'
    if (piece === 'h') return after === '' ? '' : 'H'
    return latin.get(piece) ?? piece
  })
}

function fromArabic(word: string): string {
  let sounds = ''
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at)
    const isFirst = at === 0
    const beforeLong = /[اوی]/.test(word.charAt(at + 1))
    if (isFirst && (letter === 'ا' || letter === 'ع')) sounds += beforeLong ? '' : '^'
    else if (letter === 'ع') continue
    else if (letter === 'ه' && at === word.length - 1) sounds += '~'
    else sounds += arabic[letter] ?? letter
  }
  return sounds
}

function squeeze(sounds: string): string {
  return sounds.replace(/([^aeiouEO])\1+/g, '$1')
}

const pairs: Readonly<Record<string, number>> = {
  Qk: 0.1, Qg: 0.15, Xk: 0.25, Tt: 0.1, Ts: 0.1, Tz: 0.3, Dd: 0.1, Dz: 0.1, DT: 0.3, sz: 0.4, gj: 0.25, Zj: 0.15,
  Cj: 0.15, CS: 0.3, bp: 0.15, fv: 0.4, bv: 0.4, dt: 0.4, Ss: 0.6,
  ae: 0.1, ao: 0.35, ai: 0.6, au: 0.6, ei: 0.15, eo: 0.6, eu: 0.4, io: 0.6, iu: 0.6, ou: 0.1, Ea: 0.4, Ee: 0.1, Ei: 0.15, Ou: 0.15,
  Oo: 0.1, Oa: 0.3, Ey: 0.2, iy: 0.1, Ov: 0.3, uv: 0.3,
  Aa: 0, Ae: 0.3, Ao: 0.15, AO: 0.3, Wu: 0, Wo: 0.05, WO: 0, Wv: 0, Wa: 0.6, We: 0.6, EY: 0, Yi: 0, Yy: 0, Ye: 0.15, Ya: 0.6,
  AY: 0.6, AW: 0.6, WY: 0.8
} // prettier-ignore

const vowels = 'aeiouEOAWY^~'
const size = 128

/** Cost of one sound for another, by their codes; all sounds are ASCII. */
function substitutionTable(isArabic: boolean): Float64Array {
  const table = new Float64Array(size * size).fill(1)
  const set = (one: string, other: string, cost: number): void => {
    table[one.charCodeAt(0) * size + other.charCodeAt(0)] = cost
    table[other.charCodeAt(0) * size + one.charCodeAt(0)] = cost
  }
  for (const one of vowels)
    for (const other of vowels) set(one, other, '^~'.includes(one) || '^~'.includes(other) ? 0 : 0.6)
  for (const [pair, cost] of Object.entries(pairs)) set(pair.charAt(0), pair.charAt(1), cost)
  set('~', 'H', 0.1)
  set('^', 'H', 0.1)
  if (isArabic) set('g', 'k', 0.1)
  for (let code = 0; code < size; code++) table[code * size + code] = 0
  return table
}

const substitutions = {arabic: substitutionTable(true), other: substitutionTable(false)}

function substitution(table: Float64Array, one: number, other: number): number {
  return one < size && other < size ? (table[one * size + other] ?? 1) : one === other ? 0 : 1
}

/** Cost of a sound that the other word lacks: a short vowel between scripts is nothing, a consonant is 1. */
const crossOmission = omissions({
  'a': 0.06, 'e': 0.06, 'o': 0.06, 'u': 0.1, 'i': 0.28, 'E': 0.6, 'O': 0.5, 'A': 0.45, 'W': 0.5, 'Y': 0.5, '^': 0.2, '~': 0.05, 'H': 0.5,
  'y': 0.6, 'v': 0.8
}) // prettier-ignore
const sameOmission = omissions({
  'a': 0.4, 'e': 0.35, 'o': 0.4, 'u': 0.4, 'i': 0.6, 'E': 0.6, 'O': 0.6, 'A': 0.35, 'W': 0.6, 'Y': 0.6, '^': 0.3, '~': 0.1, 'H': 0.5,
  'y': 0.6, 'v': 0.8
}) // prettier-ignore

function omissions(costs: Readonly<Record<string, number>>): Float64Array {
  const table = new Float64Array(size).fill(1)
  for (const [sound, cost] of Object.entries(costs)) table[sound.charCodeAt(0)] = cost
  return table
}

/** Longer words get a room of their own. */
const usualLength = 64
const room = [new Float64Array(usualLength + 1), new Float64Array(usualLength + 1)] as const

/**
 * How far two words are from sounding the same: an edit distance; see {@link soundAlike} for what is near. Of words that are
 * farther apart than `most` it is only known that they are.
 */
function soundDistance(one: Sounds, other: Sounds, most: number): number {
  const isCross = one.script !== other.script
  const omission = isCross ? crossOmission : sameOmission
  const table = !isCross && one.script === 'arabic' ? substitutions.arabic : substitutions.other
  const length = other.letters.length
  let [row, next] = length <= usualLength ? room : [new Float64Array(length + 1), new Float64Array(length + 1)]
  row[0] = 0
  for (let at = 0; at < length; at++) row[at + 1] = (row[at] ?? 0) + (omission[other.letters.charCodeAt(at)] ?? 1)
  for (let from = 0; from < one.letters.length; from++) {
    const letter = one.letters.charCodeAt(from)
    const lost = omission[letter] ?? 1
    let least = (row[0] ?? 0) + lost
    next[0] = least
    for (let at = 0; at < length; at++) {
      const partner = other.letters.charCodeAt(at)
      const kept = (row[at] ?? 0) + substitution(table, letter, partner)
      const added = (next[at] ?? 0) + (omission[partner] ?? 1)
      const cost = Math.min(kept, added, (row[at + 1] ?? 0) + lost)
      next[at + 1] = cost
      if (cost < least) least = cost
    }
    // No way on from here costs less.
    if (least > most) return least
    ;[row, next] = [next, row]
  }
  return row[length] ?? 0
}

/** Whether two words may be one name in two spellings. */
export function soundAlike(one: Sounds, other: Sounds): boolean {
  if (one.letters === other.letters) return true
  const consonants = Math.max(one.consonants, other.consonants)
  if (Math.abs(one.consonants - other.consonants) > 3) return false
  if (one.groups !== other.groups && consonants < 9) return false
  if (beginApart(one.letters, other.letters)) return false
  const isLatin = one.script === 'latin' && other.script === 'latin'
  const limit = isLatin ? 0.1 * consonants + 0.1 : 0.08 * consonants + 0.08
  const alef = finalAlef(one, other)
  return soundDistance(one, other, limit - alef + surely) + alef <= limit + 1e-9
}

/** Far more than sums of costs are rounded by. */
const surely = 0.01

/** A cheap look before the long one: no spelling changes the consonant at the head of a name beyond recognition. */
function beginApart(one: string, other: string): boolean {
  const [left, right] = [one.charAt(0), other.charAt(0)]
  if (openable.test(left) || openable.test(right)) return false
  return substitution(substitutions.arabic, left.charCodeAt(0), right.charCodeAt(0)) > 0.45
}

const openable = /[aeiouEOAWY^~yvH]|^$/

/** A final ی is read «a» in موسی and مصطفی, which the distance counts dear. */
function finalAlef(one: Sounds, other: Sounds): number {
  const isPair = (left: Sounds, right: Sounds): boolean => left.letters.endsWith('Y') && right.letters.endsWith('a')
  return isPair(one, other) || isPair(other, one) ? -0.5 : 0
}
