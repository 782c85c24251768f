// Names of those who speak in an interview, met where somebody else must be speaking of them: in a caption, under a
// pull-quote, in what an editor says at the end. What enters is the blocks, what leaves tells whether one of them names a
// speaker: by the label of other lines, or by a name in full from the short lines of the head. Who answers says neither.
import type {Block} from '../blocks.ts'
import {sign} from '../lines/signs.ts'

const headBlocks = 8
/** Blocks among which all who speak have spoken. */
const labelBlocks = 24
const longestTitle = 160
/** In UTF-16 units: longer blocks say more than whom they show. */
const longest = 250
const mostNames = 4
const shortestLabel = 2
/** Two or three words with capitals: only the Latin script shows names so. Most characters are no capital, and that is asked first. */
const fullName =
  /(?=[A-Z\u00c0-\u05ff\u0700-\u1fff\u2100-\u{10ffff}])(?<![\p{L}\p{N}])\p{Lu}[\p{Ll}’'.-]*\p{Ll}(?: \p{Lu}\.?)? \p{Lu}[\p{L}’'-]*\p{Ll}(?![\p{L}\p{N}])/gu
const capital = /^\p{Lu}/u
/** Where capitals may be: in no Arabic letter. */
const mayHoldCapital = /[A-Z\u00c0-\u05ff\u0700-\u1fff\u2100-\uffff]/

/** Tells of a block without a label, by its index, whether it names somebody who speaks in the text. */
export function createThirdPerson(blocks: readonly Block[]): (i: number) => boolean {
  const names = namesIn(blocks)
  if (names.length === 0) return () => false
  return (i) => {
    const {text = '', trust, signs = 0} = blocks[i] ?? {}
    if (trust !== undefined || i < 2 || text.length > longest || signs & sign.question) return false
    return names.some((name) => holds(text, name))
  }
}

function namesIn(blocks: readonly Block[]): string[] {
  const names = new Set<string>()
  for (let i = 0; i < Math.min(headBlocks, blocks.length) && names.size < mostNames; i++) {
    const {text = '', trust} = blocks[i] ?? {}
    if (trust === undefined && text.length <= longestTitle) addNames(names, text)
  }
  for (let i = 0; i < Math.min(labelBlocks, blocks.length) && names.size < mostNames; i++) {
    const {text = '', trust, label} = blocks[i] ?? {}
    if (trust === undefined || trust.role !== undefined || label === undefined) continue
    const name = text.slice(label.nameStart, label.nameEnd)
    if (name.length >= shortestLabel && capital.test(name)) names.add(name)
  }
  return [...names]
}

function addNames(names: Set<string>, text: string): void {
  if (!mayHoldCapital.test(text)) return
  fullName.lastIndex = 0
  for (let found = fullName.exec(text); found; found = fullName.exec(text)) names.add(found[0])
}

const letter = /[\p{L}\p{N}]/u

/** Whether the text has the name as a word of its own. */
function holds(text: string, name: string): boolean {
  const at = text.indexOf(name)
  return at >= 0 && !letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + name.length))
}
