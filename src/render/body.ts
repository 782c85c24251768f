// The body of an interview's page: what stands in its text from the first exchange on, as a template lists it. In: its prose
// and the article's view. Out: items in source order, their insides as HTML, with the names and pictures of the site.
import type {ArticleView, BodyView, ExchangeView, Prose, ProseExchange, ProsePart} from '../model.ts'
import {firstStrong} from '../text/bidi.ts'
import type {Picture} from '../tree/pictures.ts'
import {figureHtml} from './figure.ts'
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
export function bodyItems(prose: Prose, setting: Setting): BodyItem[] {
  const items: BodyItem[] = []
  const bench: Bench = {...setting, labels: new Map()}
  const {lead, pictures} = setting.view
  if (lead !== undefined) {
    const picture = {...lead, address: encodeURIComponent(lead.name), line: 1}
    items.push(...figures([picture], pictures, true))
  }
  let exchanges = 0
  for (const item of prose.items) {
    if (item.kind === 'figure') items.push(...figures(item.pictures, pictures, items.length === 0))
    else if (item.kind !== 'exchange') items.push(item)
    else {
      const view = setting.view.exchanges[exchanges++]
      if (view !== undefined) items.push(exchangeItem(item, view, bench))
    }
  }
  return items
}

/** The item of one exchange, whose view is the first of the setting's. */
export function exchangeAlone(exchange: ProseExchange, setting: Setting): BodyItem | undefined {
  const [view] = setting.view.exchanges
  return view && exchangeItem(exchange, view, {...setting, labels: new Map()})
}

/** The standfirst as flow content: the front matter's where it gives one, else the text's own. */
export function standfirstHtml(prose: Prose, {standfirst}: Pick<ArticleView, 'standfirst'>): string {
  if (standfirst === undefined) return prose.standfirst
  return standfirst.map((text) => `<p>${escapeText(text)}</p>`).join('')
}

function exchangeItem({question, parts}: ProseExchange, view: ExchangeView, bench: Bench): BodyItem {
  return {
    ...view,
    kind: 'exchange',
    questionHtml: question === undefined ? '' : askerLabel(question.asker, bench) + question.html,
    questionRestHtml: question?.restHtml ?? '',
    parts: bodyParts(parts, bench)
  }
}

function bodyParts(parts: readonly ProsePart[], bench: Bench): BodyPart[] {
  const made: BodyPart[] = []
  for (const part of parts) {
    if (part.kind === 'figure') made.push(...figures(part.pictures, bench.view.pictures, false))
    else if (part.kind === 'note') made.push(part)
    else made.push({kind: 'answer', html: answerHtml(part.html, part.speaker, bench)})
  }
  return made
}

function answerHtml(html: string, speaker: string | undefined, bench: Bench): string {
  const name = speaker === undefined ? undefined : bench.view.speakers[speaker]
  if (name === undefined) return html
  const lead = label('speaker', name, bench)
  return html.startsWith('<p>') ? `<p>${lead}${html.slice('<p>'.length)}` : `<p>${lead}</p>${html}`
}

function askerLabel(asker: string | undefined, bench: Bench): string {
  const name = asker === undefined ? undefined : bench.view.askers[asker]
  return name === undefined ? '' : label('asker', name, bench)
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

/** One for each picture; a caption without its picture says nothing. */
function figures(from: readonly Picture[], pictures: BodyView['pictures'] = {}, isFirst: boolean): BodyPart[] {
  return from.flatMap((picture): BodyPart[] => {
    const html = figureHtml(picture, {pictures, isFirst})
    return html === '' ? [] : [{kind: 'figure', html}]
  })
}
