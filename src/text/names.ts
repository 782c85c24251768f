// One person under many spellings: do two names name the same person? Surnames stand for full names, initials for both,
// capitals and scripts change, romanisations differ. What enters are two names as written, what leaves is how they
// match, so that the caller can ask for more where less is certain: a full name that fits is a match, a surname or
// initials are one only as long as nobody else in the text has the same.
import {fold} from './fold.ts'
import {soundAlike, soundsOf, type Sounds} from './phonemes.ts'

/** A name taken apart, to be compared with many. */
export interface NameForm {
  readonly words: readonly NameWord[]
  /** First letters of the words, folded: `tm`. */
  readonly initials: string
  /** Whether the name is nothing but initials: `TM`, `S. F.` */
  readonly isInitials: boolean
}

class NameWord {
  readonly text: string
  /** By the number of words. */
  #joined: (Sounds | undefined)[] | undefined

  constructor(text: string) {
    this.text = text
  }

  /** Worked out when it is first asked for. */
  get sounds(): Sounds {
    return this.joined([this])
  }

  /** How this word and those that follow it in its name sound as one. */
  joined(words: readonly NameWord[]): Sounds {
    this.#joined ??= []
    return (this.#joined[words.length] ??= soundsOf(words.map(({text}) => text).join('')))
  }
}

/**
 * `same`: both full names, or both the same single word; `family`: one is the other's surname, with or without a title
 * or an initial; `given`: one is the other's first name; `initials`: one is the other's initials.
 */
export type NameMatch = 'same' | 'family' | 'given' | 'initials'

const titles = new Set(
  (
    'dr doctor prof professor mr mrs ms miss mx sir dame lord lady rev sen senator rep gov governor gen general col colonel capt captain lt president minister ' +
    'ambassador king queen prince princess sheikh shaykh imam ayatollah hojatoleslam mullah hajj haji engineer eng phd md ' +
    'دکتر مهندس استاد پروفسور سردار سرهنگ سرتیپ سرلشکر امیر آقای اقای آقا خانم بانو حجت‌الاسلام آیت‌الله علامه مرحوم شهید حاج حاجی کربلایی جناب سرکار ' +
    'الركن الدكتور الدكتورة دكتور دكتورة الشيخ المهندس الأستاذ الأستاذة العميد اللواء العقيد الفريق السيد السيدة السفير الوزير النائب الأمير الرئيس'
  )
    .split(' ')
    .map(fold)
)
const keptWhenAlone = new Set(['امیر', 'سید', 'king', 'prince', 'lord', 'general'].map(fold))
const particles = new Set(
  [
    'al',
    'el',
    'ul',
    'ad',
    'ar',
    'as',
    'bin',
    'ibn',
    'ben',
    'bint',
    'van',
    'von',
    'der',
    'den',
    'de',
    'la',
    'le',
    'du',
    'da',
    'di',
    'jr',
    'sr',
    'بن',
    'ابن',
    'آل'
  ].map(fold)
)

/** The name taken apart: titles and particles gone, «ال» and `al-` off, every word as it sounds. */
export function nameForm(name: string): NameForm {
  const known = lately.get(name)
  if (known) return known
  if (lately.size >= mostLately) lately.clear()
  const form = takeApart(name)
  lately.set(name, form)
  return form
}

/** A text asks about the same few names again and again. */
const lately = new Map<string, NameForm>()
const mostLately = 128

function takeApart(name: string): NameForm {
  const bare = name.replace(/\([^()]*\)/gu, ' ').replace(/['’ʼ`](?=\p{L})/gu, '')
  const written = bare.split(/[\s.,،\-–_*"«»“”:؛/]+/u).filter((word) => /\p{L}/u.test(word))
  const folded = written.map(fold)
  const withoutTitles = folded.filter(
    (word, at) => !titles.has(word) || (keptWhenAlone.has(word) && at === folded.length - 1)
  )
  const kept = withoutTitles.filter((word) => !particles.has(word))
  const words = (kept.length > 0 ? kept : folded).map(withoutArticle)
  const isInitials = /^(?:\p{Lu}{2,3}|(?:\p{Lu}\.\s?){1,3}\p{Lu}?\.?)$/u.test(bare.trim())
  const initials = isInitials ? words.join('') : words.map((word) => word.charAt(0)).join('')
  return {words: words.map((text) => new NameWord(text)), initials, isInitials}
}

function withoutArticle(word: string): string {
  return /^ال./u.test(word) && word.length > 4 && !/^(?:الله|الهام|الیاس|الیزا|الین)/u.test(word) ? word.slice(2) : word
}

/** The name without the titles before it: `Sara Lund` of `Dr. Sara Lund`; unchanged where fewer than `least` words would be left. */
export function withoutTitles(name: string, least = 2): string {
  const known = least === 2 ? untitled.get(name) : undefined
  if (known !== undefined) return known
  const found = takeTitlesOff(name, least)
  if (least !== 2) return found
  if (untitled.size >= mostLately) untitled.clear()
  untitled.set(name, found)
  return found
}

const untitled = new Map<string, string>()

function takeTitlesOff(name: string, least: number): string {
  const words = name.trim().split(/\s+/u)
  const from = words.findIndex((word) => !titles.has(fold(word).replaceAll('.', '')))
  return from > 0 && words.length - from >= least ? words.slice(from).join(' ') : name
}

/** Whether a word is a title: `Dr.`, «دکتر», «العميد». */
export function isTitle(word: string): boolean {
  return titles.has(fold(word).replaceAll('.', ''))
}

/** How two names match, or `undefined` where they are two people's. */
export function matchNames(one: NameForm, other: NameForm): NameMatch | undefined {
  if (one.words.length === 0 || other.words.length === 0) return undefined
  if (one.isInitials !== other.isInitials) return matchInitials(one, other)
  if (joinedAlike(one.words, other.words)) return 'same'
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one]
  if (short.words.length === 1) return matchSingle(short, long)
  const isWhole = short.words.every(({text}) => text.length > 1)
  if (isWhole && joinedAlike(short.words, long.words.slice(-1))) return 'family'
  const family = familyAlike(short, long)
  if (family === 0) return undefined
  const givenShort = short.words.slice(0, -1)
  const givenLong = long.words.slice(0, -family)
  if (givenShort.every(({text}) => text.length === 1)) return initialsFit(givenShort, givenLong) ? 'family' : undefined
  if (givenLong.every(({text}) => text.length === 1)) return initialsFit(givenLong, givenShort) ? 'family' : undefined
  const fits = givenShort.some((word) => givenLong.some((partner) => soundAlike(word.sounds, partner.sounds)))
  return fits ? 'same' : undefined
}

/** `LEE` in capitals may be a short surname as well. */
function matchInitials(one: NameForm, other: NameForm): NameMatch | undefined {
  const [short, long] = one.isInitials ? [one, other] : [other, one]
  const edges = long.initials.charAt(0) + long.initials.slice(-1)
  const isInitials = short.initials === long.initials || (short.initials.length === 2 && short.initials === edges)
  if (isInitials && long.words.length > 1) return 'initials'
  if (short.words.length > 1) return undefined
  return long.words.length > 1 ? matchSingle(short, long) : joinedAlike(short.words, long.words) ? 'same' : undefined
}

function matchSingle(short: NameForm, long: NameForm): NameMatch | undefined {
  if (familyAlike(short, long) > 0) return 'family'
  const [word] = short.words
  const [first] = long.words
  if (!word || !first || long.words.length < 2) return undefined
  return wordsAlike(word, first) || joinedAlike([word], long.words.slice(0, 2)) ? 'given' : undefined
}

/** Words of `long` that make up the surname of `short`: one, two written apart, or none. */
function familyAlike(short: NameForm, long: NameForm): 0 | 1 | 2 {
  const family = short.words.at(-1)
  const last = long.words.at(-1)
  if (!family || !last || family.text.length < 2) return 0
  if (wordsAlike(family, last)) return 1
  const pair = long.words.slice(-2)
  return pair.length === 2 && joinedAlike([family], pair) ? 2 : 0
}

function initialsFit(initials: readonly NameWord[], given: readonly NameWord[]): boolean {
  const [first] = initials
  const [name] = given
  return (
    first === undefined ||
    name === undefined ||
    soundsOf(name.text).letters.startsWith(soundsOf(first.text).letters) ||
    name.text.startsWith(first.text)
  )
}

function wordsAlike(one: NameWord, other: NameWord): boolean {
  if (one.text === other.text) return true
  if (one.text.length < 2 || other.text.length < 2) return false
  return soundAlike(one.sounds, other.sounds)
}

function joinedAlike(one: readonly NameWord[], other: readonly NameWord[]): boolean {
  if (one.length === 1 && other.length === 1) return wordsAlike(one[0] ?? none, other[0] ?? none)
  if (Math.abs(one.length - other.length) > 2) return false
  if (one.length === other.length) return one.every((word, at) => wordsAlike(word, other[at] ?? none))
  return soundAlike(soundsOfAll(one), soundsOfAll(other))
}

const none = new NameWord('')

/**
 * What of a name may sound like part of another: two names match as `same` or `family` only where one of these of one
 * sounds like one of the other. Each word, the last two as one, all as one.
 */
export function soundsIn({words}: NameForm): readonly Sounds[] {
  const single = words.map(({sounds}) => sounds)
  if (words.length < 2) return single
  const pair = soundsOfAll(words.slice(-2))
  return words.length === 2 ? [...single, pair] : [...single, pair, soundsOfAll(words)]
}

/** Words as one, which follow one another in a name. */
function soundsOfAll(words: readonly NameWord[]): Sounds {
  return (words[0] ?? none).joined(words)
}
