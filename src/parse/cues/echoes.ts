// Replies that take up a word of what was said before. What enters is the blocks and their looks, what leaves is one flag for
// each block. Words are compared by the hashes of their stems, so that none is made.
import type {Block} from '../blocks.ts'
import type {Looks} from './looks.ts'
import {extentsOf, hashOf, toWords} from '../words/tokens.ts'

const longestSaying = 90
const beginning = 70
const shortestWord = 4
const stemLength = 5

/** The stems of the longer words of a few lines, as hashes. */
interface Stems {
  readonly hashes: Int32Array
  count: number
}

/** No more are in so few letters, even where one sign stands for a phrase. */
const mostStems = 512
// Every call uses these anew.
const said: Stems = {hashes: new Int32Array(mostStems), count: 0}
const replied: Stems = {hashes: new Int32Array(mostStems), count: 0}

/** 1 for a short block of which the next one takes up a word at its beginning. */
export function echoes(blocks: readonly Block[], looks: readonly Looks[]): Uint8Array {
  const echoed = new Uint8Array(blocks.length)
  for (let i = 0; i + 1 < blocks.length; i++) {
    const saying = looks[i]?.text ?? ''
    if (saying.length > longestSaying || blocks[i]?.trust || blocks[i + 1]?.trust) continue
    findStems(saying, said)
    if (said.count === 0) continue
    findStems(looks[i + 1]?.text.slice(0, beginning) ?? '', replied)
    if (shareOne(said, replied)) echoed[i] = 1
  }
  return echoed
}

function shareOne(one: Stems, other: Stems): boolean {
  for (let i = 0; i < one.count; i++)
    for (let k = 0; k < other.count; k++) if (one.hashes[i] === other.hashes[k]) return true
  return false
}

/** Folded letters one word after the other. */
interface Letters {
  readonly letters: ArrayLike<number>
  readonly lettersEnd: ArrayLike<number>
  /** Of each word, as tokens.ts has it. */
  readonly hashes: ArrayLike<number>
  readonly count: number
}

/** Words that only folding the whole text gets right. */
function lettersOf(words: readonly string[]): Letters {
  const all = words.join('')
  let end = 0
  return {
    letters: Array.from({length: all.length}, (_, at) => all.charCodeAt(at)),
    lettersEnd: words.map((word) => (end += word.length)),
    hashes: words.map(hashOf),
    count: words.length
  }
}

function findStems(text: string, into: Stems): void {
  const {letters, lettersEnd, hashes, count} = extentsOf(text) ?? lettersOf(toWords(text))
  into.count = 0
  let end = 0
  for (let i = 0; i < count && into.count < mostStems; i++) {
    const begin = end
    end = lettersEnd[i] ?? begin
    if (end - begin < shortestWord) continue
    const from = begin + articleLength(letters, begin, end)
    if (end - from < shortestWord) continue
    const whole = from === begin ? (hashes[i] ?? 0) : wordHash(letters, from, end)
    if (isCommon(letters, from, {end, whole})) continue
    into.hashes[into.count++] = stemHash(letters, from, Math.min(from + stemLength, end))
  }
}

const alef = 0x627
const lam = 0x644
/** By unit, 1 for what may stand before the article. */
const joined = new Uint8Array(0x700)
for (const letter of 'وفبكل') joined[letter.charCodeAt(0)] = 1
/** Letters without which it is none. */
const fewestBehind = 3

/** The article «ال» of a word, and one letter joined to it. */
function articleLength(letters: ArrayLike<number>, from: number, to: number): number {
  const first = letters[from] ?? 0
  const before = first === alef ? 0 : first < joined.length && joined[first] === 1 ? 1 : -1
  const at = from + before
  if (before < 0 || letters[at] !== alef || letters[at + 1] !== lam || to - at < 2 + fewestBehind) return 0
  return before + 2
}

/** Any two stems of a text have different ones, but for one pair in four thousand million. */
function stemHash(letters: ArrayLike<number>, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (letters[at] ?? 0), 0x01000193)
  return hash
}

/** As {@link hashOf} has it. */
function wordHash(letters: ArrayLike<number>, from: number, to: number): number {
  let hash = 0
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (letters[at] ?? 0)) | 0
  return hash
}

const common = new Set(
  `that this what have with they there then when were would could should your yours about from them their been being does
  like just will well know think because which where some more very much many also only really it's don't didn't isn't
  است این ان که برای شما خود همه هست بود باشد باید شده شود کنید کرده خواهد دارد دارید هستید چرا البته
  هذا هذه ذلك التي الذي کان کانت علی الی لکن کیف هناك عندما ولکن لماذا بعد قبل کنت انت لیس`.split(/\s+/)
)
const commonHashes = new Set(Array.from(common, hashOf))

function isCommon(letters: ArrayLike<number>, from: number, {end, whole}: {end: number; whole: number}): boolean {
  if (!commonHashes.has(whole)) return false
  let word = ''
  for (let at = from; at < end; at++) word += String.fromCharCode(letters[at] ?? 0)
  return common.has(word)
}
