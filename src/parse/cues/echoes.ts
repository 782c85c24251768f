// Replies that take up a word of what was said before. What enters is the blocks and their looks, what leaves is one flag for
// each block. Words are compared by the hashes of their stems, so that none is made.
import type {Block} from '../blocks.ts'
import type {Looks} from './looks.ts'
import {extentsOf, toWords} from '../words/tokens.ts'

const longestSaying = 90
const beginning = 70
const shortestWord = 4
const stemLength = 5

/** 1 for a short block of which the next one takes up a word at its beginning. */
export function echoes(blocks: readonly Block[], looks: readonly Looks[]): Uint8Array {
  const echoed = new Uint8Array(blocks.length)
  for (let i = 0; i + 1 < blocks.length; i++) {
    const said = looks[i]?.text ?? ''
    if (said.length > longestSaying || blocks[i]?.trust || blocks[i + 1]?.trust) continue
    const stems = stemsIn(said)
    if (stems.length === 0) continue
    if (stemsIn(looks[i + 1]?.text.slice(0, beginning) ?? '').some((stem) => stems.includes(stem))) echoed[i] = 1
  }
  return echoed
}

/** Letters one word after the other. */
interface Letters {
  readonly letters: ArrayLike<number>
  readonly ends: ArrayLike<number>
  readonly count: number
}

/** The stems of the longer words, as hashes. */
function stemsIn(text: string): number[] {
  const found = extentsOf(text)
  if (!found) return stemsOf(lettersOf(toWords(text)))
  return stemsOf({letters: found.letters, ends: found.lettersEnd, count: found.count})
}

/** Of words that only folding the whole text gets right. */
function lettersOf(words: readonly string[]): Letters {
  const all = words.join('')
  let end = 0
  return {
    letters: Array.from({length: all.length}, (_, at) => all.charCodeAt(at)),
    ends: words.map((word) => (end += word.length)),
    count: words.length
  }
}

function stemsOf({letters, ends, count}: Letters): number[] {
  const stems: number[] = []
  let end = 0
  for (let i = 0; i < count; i++) {
    const begin = end
    end = ends[i] ?? begin
    const from = begin + articleLength(letters, begin, end)
    if (end - from < shortestWord || isCommon(letters, from, end)) continue
    stems.push(hashOf(letters, from, Math.min(from + stemLength, end)))
  }
  return stems
}

const alef = 0x627
const lam = 0x644
/** What may stand before the article. */
const joined = new Set(Array.from('وفبكل', (letter) => letter.charCodeAt(0)))
/** Letters without which it is none. */
const fewestBehind = 3

/** The article «ال» of a word, and one letter joined to it. */
function articleLength(letters: ArrayLike<number>, from: number, to: number): number {
  const before = letters[from] === alef ? 0 : joined.has(letters[from] ?? 0) ? 1 : -1
  const at = from + before
  if (before < 0 || letters[at] !== alef || letters[at + 1] !== lam || to - at < 2 + fewestBehind) return 0
  return before + 2
}

/** Any two stems of a text have different ones, but for one pair in four thousand million. */
function hashOf(letters: ArrayLike<number>, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (letters[at] ?? 0), 0x01000193)
  return hash
}

const common = new Set(
  `that this what have with they there then when were would could should your yours about from them their been being does
  like just will well know think because which where some more very much many also only really it's don't didn't isn't
  است این ان که برای شما خود همه هست بود باشد باید شده شود کنید کرده خواهد دارد دارید هستید چرا البته
  هذا هذه ذلك التي الذي کان کانت علی الی لکن کیف هناك عندما ولکن لماذا بعد قبل کنت انت لیس`.split(/\s+/)
)
const longestCommon = Math.max(...Array.from(common, ({length}) => length))
const commonHashes = new Set(Array.from(common, (word) => hashOf(lettersOf([word]).letters, 0, word.length)))

function isCommon(letters: ArrayLike<number>, from: number, to: number): boolean {
  if (to - from > longestCommon || !commonHashes.has(hashOf(letters, from, to))) return false
  let word = ''
  for (let at = from; at < to; at++) word += String.fromCharCode(letters[at] ?? 0)
  return common.has(word)
}
