// The body of an interview's page: what stands in its tree from the first exchange on, as a template lists it. In: the
// tree and the article's view. Out: items in source order, their insides as HTML. Header and chrome are not part of it.
import type {PhrasingContent} from 'mdast'
import type {ArticleView, BodyView, ExchangeView, PictureUse} from '../model.ts'
import {firstStrong} from '../text/bidi.ts'
import type {Answer, Exchange, Figure, FlowContent, Interview, Note, Question} from '../tree/nodes.ts'
import {picturesAt} from '../tree/pictures.ts'
import {figureHtml} from './figure.ts'
import {flowHtml, type HeadingLevel, phrasingHtml} from './flow.ts'
import {escapeText} from './plain-flow.ts'

export type BodyItem =
  | (Omit<ExchangeView, 'hasQuestion'> & {
      readonly kind: 'exchange'
      /** Phrasing content: the question's first block; empty where nobody asks. */
      readonly questionHtml: string
      /** Flow content: the question's further blocks. */
      readonly questionRestHtml: string
      readonly parts: readonly BodyPart[]
    })
  | BodyPart

export interface BodyPart {
  readonly kind: 'answer' | 'note' | 'figure'
  /** Flow content; for a figure, what stands in `<figure>`. */
  readonly html: string
  /** Whether it is a note that stands over what follows: a few words that end without a stop. */
  readonly isTitle?: true
}

interface Setting {
  readonly view: BodyView
  /** What stands between a speaker's name and the words. */
  readonly colon: string
}

interface Bench extends Setting {
  /** Labels that have been made, by class and name. */
  readonly labels: Map<string, string>
}

/** The items of the body. Exchanges beyond those of the view, which a stale view would lack, are left out. */
export function bodyItems(tree: Interview, setting: Setting): BodyItem[] {
  const items: BodyItem[] = []
  const bench: Bench = {...setting, labels: new Map()}
  const {lead, pictures = {}} = setting.view
  if (lead !== undefined) items.push(...leadFigure(lead, pictures))
  let exchanges = 0
  for (const node of tree.children) {
    const headings: HeadingLevel = exchanges === 0 ? 'before-questions' : 'below-question'
    if (node.type === 'note') items.push(notePart(node, headings))
    else if (node.type === 'figure') items.push(...figures(tree.children, node, {bench, isFirst: items.length === 0}))
    else if (node.type === 'exchange') {
      const view = setting.view.exchanges[exchanges++]
      if (view !== undefined) items.push(exchangeItem(node, view, bench))
    }
  }
  return items
}

/** The item of one exchange, whose view is the first of the setting's. */
export function exchangeAlone(exchange: Exchange, setting: Setting): BodyItem | undefined {
  const [view] = setting.view.exchanges
  return view && exchangeItem(exchange, view, {...setting, labels: new Map()})
}

/** The standfirst as flow content: the front matter's where it gives one, else the text's own. */
export function standfirstHtml(tree: Interview, {standfirst}: Pick<ArticleView, 'standfirst'>): string {
  if (standfirst !== undefined) return standfirst.map((text) => `<p>${escapeText(text)}</p>`).join('')
  const parts = tree.children.filter((node) => node.type === 'standfirst')
  return parts.map((node) => flowHtml(node.children, 'before-questions')).join('')
}

function exchangeItem(exchange: Exchange, view: ExchangeView, bench: Bench): BodyItem {
  const asked = view.hasQuestion ? exchange.children.find((node) => node.type === 'question') : undefined
  const question = asked === undefined ? noQuestion : questionHtml(asked, bench)
  return {
    ...view,
    kind: 'exchange',
    questionHtml: question.html,
    questionRestHtml: question.restHtml,
    parts: exchangeParts(exchange, view.hasQuestion, bench)
  }
}

function exchangeParts(exchange: Exchange, hasQuestion: boolean, bench: Bench): BodyPart[] {
  const headings: HeadingLevel = hasQuestion ? 'below-question' : 'before-questions'
  const parts: BodyPart[] = []
  let last: Answer | undefined
  for (const node of exchange.children) {
    if (node.type === 'note') parts.push(notePart(node, headings))
    else if (node.type === 'figure') parts.push(...figures(exchange.children, node, {bench, isFirst: false}))
    else if (node.type === 'answer') {
      const isNew = last === undefined || node.speaker !== last.speaker
      parts.push({kind: 'answer', html: answerHtml(node, headings, isNew ? bench : undefined)})
      last = node
    }
  }
  return parts
}

/** One paragraph of a few words that does not end as a sentence or a quotation does. */
const title = /^<p>(?:<(?:strong|em)>)?[^<]{0,60}[^<\s.!?؟…。)\]"”»’](?:<\/(?:strong|em)>)?<\/p>\s*$/u

function notePart({children}: Note, headings: HeadingLevel): BodyPart {
  const html = flowHtml(children, headings)
  return {kind: 'note', html, ...(title.test(html) && {isTitle: true})}
}

const noQuestion = {html: '', restHtml: ''}

function questionHtml({children, speaker}: Question, bench: Bench): typeof noQuestion {
  const {first, rest} = splitQuestion(children)
  const name = speaker === undefined ? undefined : bench.view.askers[speaker]
  const lead = name === undefined ? '' : label('asker', name, bench)
  return {
    html: lead + phrasingHtml(bare(first)),
    restHtml: flowHtml(rest, 'below-question')
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

function answerHtml({children, speaker}: Answer, headings: HeadingLevel, bench: Bench | undefined): string {
  const html = flowHtml(children, headings)
  const name = speaker === undefined ? undefined : bench?.view.speakers[speaker]
  if (name === undefined || bench === undefined) return html
  const lead = label('speaker', name, bench)
  return html.startsWith('<p>') ? `<p>${lead}${html.slice('<p>'.length)}` : `<p>${lead}</p>${html}`
}

function label(className: 'speaker' | 'asker', name: string, bench: Bench): string {
  const key = `${className} ${name}`
  const known = bench.labels.get(key)
  if (known !== undefined) return known
  const made = newLabel(className, name, bench)
  bench.labels.set(key, made)
  return made
}

/** A name that runs against the page's direction is isolated, so that the colon stays behind it. */
function newLabel(className: 'speaker' | 'asker', name: string, {view, colon}: Setting): string {
  const text = escapeText(name)
  const isForeign = (firstStrong(name) ?? view.dir) !== view.dir
  const mark = `<span class="colon">${escapeText(colon)}</span>`
  return `<b class="${className}">${isForeign ? `<bdi>${text}</bdi>` : text}${mark} </b>`
}

function leadFigure(lead: PictureUse, pictures: NonNullable<BodyView['pictures']>): BodyPart[] {
  const html = figureHtml({...lead, address: encodeURIComponent(lead.name), line: 1}, {pictures, isFirst: true})
  return html === '' ? [] : [{kind: 'figure', html}]
}

/** One for each picture; a caption without its picture says nothing. */
function figures(
  siblings: readonly {readonly type: string}[],
  figure: Figure,
  {bench, isFirst}: {readonly bench: Bench; readonly isFirst: boolean}
): BodyPart[] {
  const pictures = bench.view.pictures ?? {}
  return picturesAt(siblings, siblings.indexOf(figure)).flatMap((picture): BodyPart[] => {
    const html = figureHtml(picture, {pictures, isFirst})
    return html === '' ? [] : [{kind: 'figure', html}]
  })
}
