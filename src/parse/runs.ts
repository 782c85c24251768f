// Blocks that hang together: lists that a colon announced, and replies that take up a word of what was said before. What
// enters is the blocks and their looks, what leaves is one flag for each block.
import type {Block} from './blocks.ts'
import type {Looks} from './looks.ts'
import {toWords} from './tokens.ts'

const boxOpening = /^(?:=([A-Z]+)_START=|<(aside)\b|:::\s*(\w+)|\{\{[<%]\s*(\w+)\b(?![^<>]*\/\s*[>%]\}\}))/
const longestBox = 40

/** 1 for a block between the marks by which a content system sets something apart: `=TEXTBOX_START=`, `<aside>`. */
export function boxes(blocks: readonly Block[]): Uint8Array {
  const boxed = new Uint8Array(blocks.length)
  for (let i = 0; i < blocks.length; i++) {
    const text = blocks[i]?.text ?? ''
    if (!/^[=<:{]/.test(text)) continue
    const names = boxOpening.exec(text)?.slice(1) ?? []
    const closing = closingOf(names)
    if (closing === undefined) continue
    const inside = blocks.slice(i + 1, i + longestBox).findIndex((block) => block.text.startsWith(closing))
    const end = i + 1 + inside
    if (inside < 0) continue
    boxed.fill(1, i + 1, end)
    i = end
  }
  return boxed
}

function closingOf([system, tag, fence, code]: readonly (string | undefined)[]): string | undefined {
  if (system !== undefined) return `=${system}_END=`
  if (tag !== undefined) return `</${tag}>`
  if (fence !== undefined) return ':::'
  return code === undefined ? undefined : `{{< /${code} >}}`
}

const longestItem = 120

/** 1 for a block that stands in a list that the block before the list announced by a colon. */
export function announcedRuns(blocks: readonly Block[], looks: readonly Looks[]): Uint8Array {
  const runs = new Uint8Array(blocks.length)
  for (let i = 1; i < blocks.length; i++) {
    const block = blocks[i]
    const before = blocks[i - 1]
    const look = looks[i]
    if (!block || !before || !look || block.trust || look.endsQuestion) continue
    const isItem = block.dress.mark !== '' || look.length < longestItem
    if (looks[i - 1]?.endsColon === true) runs[i] = isItem ? 1 : 0
    else if (runs[i - 1] === 1) runs[i] = isItem && isAlike(block, before) ? 1 : 0
  }
  return runs
}

function isAlike(block: Block, before: Block): boolean {
  const {mark, emphasis} = before.dress
  return block.dress.mark === mark && block.dress.emphasis === emphasis && block.blankBefore <= before.blankBefore
}

const longestSaying = 90
const beginning = 70
const shortestWord = 4

/** 1 for a short block of which the next one takes up a word at its beginning. */
export function echoes(blocks: readonly Block[], looks: readonly Looks[]): Uint8Array {
  const echoed = new Uint8Array(blocks.length)
  for (let i = 0; i + 1 < blocks.length; i++) {
    const said = looks[i]?.text ?? ''
    if (said.length > longestSaying || blocks[i]?.trust || blocks[i + 1]?.trust) continue
    const words = contentWords(said)
    if (words.size === 0) continue
    for (const word of contentWords(looks[i + 1]?.text.slice(0, beginning) ?? '')) if (words.has(word)) echoed[i] = 1
  }
  return echoed
}

const article = /^(?:و|ف|ب|ك|ل)?ال(?=...)/

/** The stems of the longer words. */
function contentWords(text: string): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const word of toWords(text)) {
    const bare = word.replace(article, '')
    if (bare.length >= shortestWord && !common.has(bare)) stems.add(bare.slice(0, 5))
  }
  return stems
}

const common = new Set(
  `that this what have with they there then when were would could should your yours about from them their been being does
  like just will well know think because which where some more very much many also only really it's don't didn't isn't
  است این ان که برای شما خود همه هست بود باشد باید شده شود کنید کرده خواهد دارد دارید هستید چرا البته
  هذا هذه ذلك التي الذي کان کانت علی الی لکن کیف هناك عندما ولکن لماذا بعد قبل کنت انت لیس`.split(/\s+/)
)
