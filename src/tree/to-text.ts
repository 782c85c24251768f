// The canonical text form of an interview. What enters is a tree, read from a text or made by a program; what leaves is a
// text in which every block says what it is, so that parsing it gives a tree of the same shape whatever its sentences
// look like. Chrome is left out: it is what a page put around the interview. Labels are `Q:` and `A:` in the language
// of the tree, with the speaker's name wherever it is not that of the last turn on the same side.
import type {Answer, FlowContent, Interview, LeafBlock, Person, Question} from './nodes.ts'
import {leavesOf} from './source.ts'
import {type ExplicitWords, explicitWords} from './tags.ts'
import {escapeText, toMarkdown} from './to-markdown.ts'

type Side = 'question' | 'answer'

interface Naming {
  readonly words: ExplicitWords
  readonly people: ReadonlyMap<string, Person>
  /** Whom the last label on each side named, whom a label without a name therefore means. */
  readonly last: Map<Side, string>
}

const notInName = /[()[\]:\\\s]+/g
const longestName = 80
const nobody = '–'

/** The canonical text of `tree`, ending in a line end. The front matter is copied. */
export function toText(tree: Interview): string {
  const words = explicitWords(tree.locale)
  const leaves = leavesOf(tree)
  const people = new Map(tree.people.map((person) => [person.id, person]))
  const naming: Naming = {words, people, last: new Map()}
  const frontMatter = leaves.flatMap((leaf) => (leaf.type === 'yaml' ? [leaf.value] : []))
  const blocks = leaves.flatMap((leaf) => toBlock(leaf, naming))
  return `${[...frontMatter, `[${words.tags.interview[0]}]`, ...blocks].join('\n\n')}\n`
}

function toBlock(leaf: LeafBlock, naming: Naming): string[] {
  switch (leaf.type) {
    case 'yaml':
    case 'chrome':
      return []
    case 'question':
    case 'answer':
      return [joinHead(labelOf(leaf, naming), leaf.children)]
    case 'standfirst':
    case 'figure':
    case 'note':
      return [joinHead(`[${naming.words.tags[leaf.type][0]}]`, leaf.children)]
    default:
      return [`[${naming.words.tags[leaf.type][0]}] ${escapeText(leaf.value)}`.trimEnd()]
  }
}

/** A paragraph or heading stands beside the tag, everything else below it. */
function joinHead(head: string, children: readonly FlowContent[]): string {
  const body = toMarkdown(children)
  if (body === '') return head
  const isBeside = children[0]?.type === 'paragraph' || children[0]?.type === 'heading'
  return isBeside ? `${head} ${body}` : `${head}\n${body}`
}

function labelOf({type, speaker}: Question | Answer, {words, people, last}: Naming): string {
  const word = words[type][0] ?? ''
  const name = toName(people.get(speaker ?? '')?.name ?? '')
  if (name === (last.get(type) ?? '')) return `${word}:`
  last.set(type, name)
  return `${word} (${name || nobody}):`
}

function toName(name: string): string {
  return name.replace(notInName, ' ').trim().slice(0, longestName).trim()
}
