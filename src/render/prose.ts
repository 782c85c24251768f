// What is said in an interview, as HTML. In: its tree and its outline. Out: its prose, with everything in source order and
// without header and chrome. Whoever makes a page of it adds what only the site knows; see body.ts.
import type {PhrasingContent} from 'mdast'
import type {Outline, Prose, ProseExchange, ProsePart, ProseQuestion} from '../model.ts'
import type {Answer, Exchange, FlowContent, Interview, Note, Question} from '../tree/nodes.ts'
import {picturesAt} from '../tree/pictures.ts'
import {flowHtml, type HeadingLevel, phrasingHtml} from './flow.ts'

/** Never throws: a text may nest lists as deep as it likes, and a stack may not. */
export function proseOf(tree: Interview, outline: Outline): Prose {
  try {
    return {standfirst: standfirstOf(tree), items: itemsOf(tree, outline)}
  } catch (error) {
    if (error instanceof RangeError && error.message.includes('call stack'))
      return {standfirst: '', items: [], isTooDeep: true}
    throw error
  }
}

function standfirstOf({children}: Interview): string {
  const parts = children.filter((node) => node.type === 'standfirst')
  return parts.map((node) => flowHtml(node.children, 'before-questions')).join('')
}

function itemsOf({children}: Interview, {exchanges}: Outline): Prose['items'] {
  const items: (ProseExchange | ProsePart)[] = []
  let count = 0
  for (const [i, node] of children.entries()) {
    if (node.type === 'note') items.push(noteOf(node, count === 0 ? 'before-questions' : 'below-question'))
    else if (node.type === 'figure') items.push({kind: 'figure', pictures: picturesAt(children, i)})
    else if (node.type === 'exchange') items.push(exchangeOf(node, exchanges[count++]?.question !== ''))
  }
  return items
}

function exchangeOf({children}: Exchange, hasQuestion: boolean): ProseExchange {
  const asked = hasQuestion ? children.find((node) => node.type === 'question') : undefined
  return {
    kind: 'exchange',
    ...(asked !== undefined && {question: questionOf(asked)}),
    parts: partsOf(children, hasQuestion ? 'below-question' : 'before-questions')
  }
}

function partsOf(children: Exchange['children'], headings: HeadingLevel): ProsePart[] {
  const parts: ProsePart[] = []
  let last: Answer | undefined
  for (const [i, node] of children.entries()) {
    if (node.type === 'note') parts.push(noteOf(node, headings))
    else if (node.type === 'figure') parts.push({kind: 'figure', pictures: picturesAt(children, i)})
    else if (node.type === 'answer') {
      const {speaker} = node
      const html = flowHtml(node.children, headings)
      const isNew = last === undefined || speaker !== last.speaker
      parts.push({kind: 'answer', html, ...(isNew && speaker !== undefined && {speaker})})
      last = node
    }
  }
  return parts
}

/** One paragraph of a few words that does not end as a sentence or a quotation does. */
const title = /^<p>(?:<(?:strong|em)>)?[^<]{0,60}[^<\s.!?؟…。)\]"”»’](?:<\/(?:strong|em)>)?<\/p>\s*$/u

function noteOf({children}: Note, headings: HeadingLevel): ProsePart {
  const html = flowHtml(children, headings)
  return {kind: 'note', html, ...(title.test(html) && {isTitle: true})}
}

function questionOf({children, speaker}: Question): ProseQuestion {
  const {first, rest} = splitQuestion(children)
  return {
    html: phrasingHtml(bare(first)),
    restHtml: flowHtml(rest, 'below-question'),
    ...(speaker !== undefined && {asker: speaker})
  }
}

/** The first block with words of its own, out of whatever list or quotation it stands in, and what follows. */
function splitQuestion(nodes: readonly FlowContent[]): {first: PhrasingContent[]; rest: FlowContent[]} {
  const [only] = nodes
  if (nodes.length === 1 && only?.type === 'paragraph') return {first: only.children, rest: []}
  let blocks: readonly FlowContent[] = nodes
  for (;;) {
    const [block, ...rest] = blocks
    if (block === undefined) return {first: [], rest: []}
    if (block.type === 'paragraph' || block.type === 'heading') return {first: block.children, rest}
    if (block.type === 'blockquote' || block.type === 'list' || block.type === 'listItem')
      blocks = [...block.children, ...rest]
    else if (block.type === 'code' || block.type === 'html') return {first: [{type: 'text', value: block.value}], rest}
    else blocks = rest
  }
}

/** A question that is emphasised as a whole needs no emphasis in a heading. */
function bare(nodes: PhrasingContent[]): PhrasingContent[] {
  const [only] = nodes
  return nodes.length === 1 && (only?.type === 'strong' || only?.type === 'emphasis') ? bare(only.children) : nodes
}
