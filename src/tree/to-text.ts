// The canonical text form of an interview. What enters is a tree, read from a text or made by a program; what leaves is a
// text in which every block says what it is, so that parsing it gives a tree of the same shape whatever its sentences
// look like. Chrome is left out: it is what a page put around the interview. Labels are `Q:` and `A:` in the language
// of the tree, with the speaker's name at a side's first turn, and at every turn of a side on which several speak.
import type {Answer, FlowContent, Interview, LeafBlock, Person, Question} from './nodes.ts'
import {leavesOf} from './source.ts'
import {type ExplicitWords, explicitWords} from './tags.ts'
import {escapeText, toMarkdown} from './to-markdown.ts'

interface Naming {
  readonly words: ExplicitWords
  readonly people: ReadonlyMap<string, Person>
  readonly hasSeveral: Readonly<Record<'question' | 'answer', boolean>>
  /** Sides on which a name was written. */
  readonly named: Set<'question' | 'answer'>
}

const notInName = /[()[\]:\\\s]+/g
const longestName = 80

/** The canonical text of `tree`, ending in a line end. The front matter is copied. */
export function toText(tree: Interview): string {
  const words = explicitWords(tree.locale)
  const leaves = leavesOf(tree)
  const naming: Naming = {
    words,
    people: new Map(tree.people.map((person) => [person.id, person])),
    hasSeveral: {question: hasSeveral(leaves, 'question'), answer: hasSeveral(leaves, 'answer')},
    named: new Set()
  }
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

function labelOf({type, speaker}: Question | Answer, {words, people, hasSeveral, named}: Naming): string {
  const word = words[type][0] ?? ''
  const name = people
    .get(speaker ?? '')
    ?.name.replace(notInName, ' ')
    .trim()
    .slice(0, longestName)
    .trim()
  if (!name || (named.has(type) && !hasSeveral[type])) return `${word}:`
  named.add(type)
  return `${word} (${name}):`
}

function hasSeveral(leaves: readonly LeafBlock[], side: 'question' | 'answer'): boolean {
  const speakers = leaves.flatMap((leaf) => (leaf.type === side ? [leaf.speaker] : []))
  return new Set(speakers).size > 1
}
