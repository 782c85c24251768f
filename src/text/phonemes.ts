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
}

const latin: readonly (readonly [RegExp, string])[] = [
  [/sch/y, 'S'],
  [/tch/y, 'C'],
  [/kh|x/y, 'X'],
  [/gh|q/y, 'Q'],
  [/ch/y, 'C'],
  [/sh/y, 'S'],
  [/zh/y, 'Z'],
  [/th/y, 'T'],
  [/dh/y, 'D'],
  [/ph/y, 'f'],
  [/dj|j/y, 'j'],
  [/ck/y, 'k'],
  [/c(?=[eiy])/y, 's'],
  [/c/y, 'k'],
  [/aa/y, 'a'],
  [/[ae][iy](?![aeiou])/y, 'E'],
  [/ou|oo|uu|ue/y, 'u'],
  [/[ao]w(?![aeiou])|au/y, 'O'],
  [/ee|ii|ie/y, 'i'],
  [/y(?=[aeiou])/y, 'y'],
  [/y/y, 'i'],
  [/w/y, 'v'],
  [/h$/y, ''],
  [/h/y, 'H'],
  [/[bptsdzrkglmnvfaeiou]/y, '&']
]

const arabic: Readonly<Record<string, string>> = {
  ب: 'b', پ: 'p', ت: 't', ط: 't', ث: 'T', ج: 'j', چ: 'C', ح: 'H', خ: 'X', د: 'd', ذ: 'D', ض: 'D', ظ: 'D', ر: 'r', ز: 'z', ژ: 'Z',
  س: 's', ص: 's', ش: 'S', غ: 'Q', ق: 'Q', ف: 'f', ک: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ه: 'H', و: 'W', ی: 'Y', ا: 'A', ڤ: 'v'
} // prettier-ignore

/** The sounds of one word, folded before (fold.ts). Letters of other scripts stand for themselves. */
export function soundsOf(word: string): Sounds {
  const isArabic = /[\u0600-\u06FF]/.test(word)
  const letters = squeeze(isArabic ? fromArabic(word) : fromLatin(word))
  return {letters, script: isArabic ? 'arabic' : 'latin', consonants: letters.replace(vowelLetters, '').length}
}

const vowelLetters = /[aeiouEOAWY^~]/g

function fromLatin(word: string): string {
  let sounds = ''
  for (let at = 0; at < word.length;) {
    const [length, sound] = latinSound(word, at)
    sounds += sound
    at += length
  }
  return sounds
}

function latinSound(word: string, at: number): readonly [length: number, sound: string] {
  for (const [pattern, sound] of latin) {
    pattern.lastIndex = at
    const found = pattern.exec(word)
    if (found) return [found[0].length, sound === '&' ? found[0] : sound]
  }
  return [1, word.charAt(at)]
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
  Qk: 0.1, Qg: 0.15, Xk: 0.25, HX: 0.3, Tt: 0.1, Ts: 0.1, Tz: 0.3, Dd: 0.1, Dz: 0.1, DT: 0.3, sz: 0.4, gj: 0.25, Zj: 0.15, Zz: 0.3,
  Cj: 0.15, CS: 0.3, bp: 0.15, fv: 0.4, bv: 0.4, dt: 0.4, Ss: 0.6, jy: 0.3,
  ae: 0.1, ao: 0.35, ai: 0.6, au: 0.6, ei: 0.15, eo: 0.6, eu: 0.4, io: 0.6, iu: 0.6, ou: 0.1, Ea: 0.4, Ee: 0.1, Ei: 0.15, Ou: 0.15,
  Oo: 0.1, Oa: 0.3, Ey: 0.2, iy: 0.1, Ov: 0.3, uv: 0.3,
  Aa: 0, Ae: 0.3, Ao: 0.15, AO: 0.3, Wu: 0, Wo: 0.05, WO: 0, Wv: 0, Wa: 0.6, We: 0.6, EY: 0, Yi: 0, Yy: 0, Ye: 0.15, Ya: 0.6,
  AY: 0.6, AW: 0.6, WY: 0.8
} // prettier-ignore

const arabicPairs: Readonly<Record<string, number>> = {gk: 0.1}
const anyVowel = /[aeiouEOAWY^~]/

function substitution(one: string, other: string, isArabic: boolean): number {
  if (one === other) return 0
  if (one === '^' || other === '^' || one === '~' || other === '~') {
    const partner = one === '^' || one === '~' ? other : one
    return anyVowel.test(partner) ? 0 : partner === 'H' ? 0.1 : 1
  }
  const key = one < other ? one + other : other + one
  return (
    (isArabic ? arabicPairs[key] : undefined) ?? pairs[key] ?? (anyVowel.test(one) && anyVowel.test(other) ? 0.6 : 1)
  )
}

const crossOmission: Readonly<Record<string, number>> = {
  'a': 0.06, 'e': 0.06, 'o': 0.06, 'u': 0.1, 'i': 0.28, 'E': 0.6, 'O': 0.5, 'A': 0.45, 'W': 0.5, 'Y': 0.5, '^': 0.2, '~': 0.05, 'H': 0.5,
  'y': 0.6, 'v': 0.8
} // prettier-ignore
const sameOmission: Readonly<Record<string, number>> = {
  'a': 0.4, 'e': 0.35, 'o': 0.4, 'u': 0.4, 'i': 0.6, 'E': 0.6, 'O': 0.6, 'A': 0.35, 'W': 0.6, 'Y': 0.6, '^': 0.3, '~': 0.1, 'H': 0.5,
  'y': 0.6, 'v': 0.8
} // prettier-ignore

/** How far two words are from sounding the same; see {@link soundAlike} for what is near. */
export function soundDistance(one: Sounds, other: Sounds): number {
  const isCross = one.script !== other.script
  const isArabic = one.script === 'arabic' && !isCross
  const omission = isCross ? crossOmission : sameOmission
  let row = [0]
  for (const letter of other.letters) row.push((row.at(-1) ?? 0) + (omission[letter] ?? 1))
  for (const letter of one.letters) {
    const next = [(row[0] ?? 0) + (omission[letter] ?? 1)]
    for (let at = 0; at < other.letters.length; at++) {
      const partner = other.letters.charAt(at)
      const kept = (row[at] ?? 0) + substitution(letter, partner, isArabic)
      const dropped = (row[at + 1] ?? 0) + (omission[letter] ?? 1)
      const added = (next[at] ?? 0) + (omission[partner] ?? 1)
      next.push(Math.min(kept, dropped, added))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** Whether two words may be one name in two spellings. */
export function soundAlike(one: Sounds, other: Sounds): boolean {
  if (one.letters === other.letters) return true
  const consonants = Math.max(one.consonants, other.consonants)
  if (Math.abs(one.consonants - other.consonants) > 3) return false
  const isLatin = one.script === 'latin' && other.script === 'latin'
  const limit = isLatin ? 0.1 * consonants + 0.1 : 0.08 * consonants + 0.08
  return soundDistance(one, other) + finalAlef(one, other) <= limit + 1e-9
}

/** A final ی is read «a» in موسی and مصطفی, which the distance counts dear. */
function finalAlef(one: Sounds, other: Sounds): number {
  const isPair = (left: Sounds, right: Sounds): boolean => left.letters.endsWith('Y') && right.letters.endsWith('a')
  return isPair(one, other) || isPair(other, one) ? -0.5 : 0
}
