// A card: what a messenger or a search engine shows beside a link to a page. It is a page of the paper in small: the heavy
// rule, the name, the line; then topic and headline, or the number of a question in the margin and the question beside it;
// at the foot who answers. Everything keeps to the start edge, so that a card in Arabic script is a true mirror.
import type {CardCrop, CardView} from '../model.ts'
import {isolate} from '../text/bidi.ts'
import {drawRule, newCanvas, toPng, type Canvas} from './canvas.ts'
import {fitText, styleOf} from './fit.ts'
import {drawText, setText, type Run, type SetText, type TextStyle} from './set-text.ts'

/** Measures of a crop in pixels. Nothing of weight lies near an edge, which messengers like to cut. */
interface Plan {
  readonly pad: number
  readonly top: number
  readonly heavy: number
  readonly light: number
  readonly siteName: number
  /** Least distance between two parts. */
  readonly gap: number
  readonly headline: number
  readonly question: number
  readonly kicker: number
  readonly name: number
  /** Of the margin in which a question's number stands; 0 where it stands before the question. */
  readonly margin: number
}

const plans: Readonly<Record<CardCrop, Plan>> = {
  wide: {
    pad: 72,
    top: 40,
    heavy: 10,
    light: 2,
    siteName: 40,
    gap: 40,
    headline: 88,
    question: 56,
    kicker: 27,
    name: 29,
    margin: 156
  },
  classic: {
    pad: 48,
    top: 32,
    heavy: 7,
    light: 2,
    siteName: 32,
    gap: 32,
    headline: 68,
    question: 42,
    kicker: 22,
    name: 24,
    margin: 0
  },
  square: {
    pad: 44,
    top: 32,
    heavy: 7,
    light: 2,
    siteName: 30,
    gap: 30,
    headline: 62,
    question: 38,
    kicker: 21,
    name: 22,
    margin: 0
  }
}

interface Sheet {
  readonly view: CardView
  readonly plan: Plan
  readonly canvas: Canvas
}

/**
 * The card as a PNG file; the same bytes for the same view.
 *
 * @throws where the library for text cannot be loaded
 */
export async function makeCard(view: CardView): Promise<Uint8Array> {
  const plan = plans[view.crop]
  const sheet = {view, plan, canvas: newCanvas(view.width, view.height)}
  const {canvas} = sheet
  drawRule(canvas, {start: plan.pad, end: canvas.width - plan.pad, y: plan.top, thick: plan.heavy})
  const start = plan.top + plan.heavy
  if (view.style === 'site') {
    await drawBody(sheet, {top: start + plan.gap, bottom: canvas.height - plan.pad})
  } else {
    const top = await drawMasthead(sheet, start)
    const bottom = await drawFoot(sheet, canvas.height - plan.top)
    await drawBody(sheet, {top, bottom})
  }
  return toPng(canvas)
}

/** @returns where the line below it ends */
async function drawMasthead(sheet: Sheet, top: number): Promise<number> {
  const {view, plan, canvas} = sheet
  const room = {width: canvas.width - 2 * plan.pad, height: plan.siteName * 1.6, size: plan.siteName}
  const name = await remember(JSON.stringify([view.lang, view.siteName, room]), () =>
    fitText([{text: view.siteName, tone: 'ink'}], speechOf(view, 'display'), room)
  )
  const baseline = top + Math.round(plan.siteName * 1.15)
  drawAt(sheet, name, {x: 0, y: baseline - name.baseline})
  const line = top + Math.round(plan.siteName * 1.75)
  drawRule(canvas, {start: plan.pad, end: canvas.width - plan.pad, y: line, thick: plan.light})
  return line + plan.light
}

/** @returns where it begins */
async function drawFoot(sheet: Sheet, bottom: number): Promise<number> {
  const {view, plan, canvas} = sheet
  if (view.people.length === 0) return bottom - plan.gap / 2
  const style = {...styleOf(speechOf(view, 'sans'), plan.name), width: canvas.width - 2 * plan.pad}
  const names = await setPeople(view, style)
  const height = names.height - names.baseline
  // The baseline of the last line is the same on every card, whatever hangs below it.
  const lines = Math.max(1, Math.round((names.height - style.size) / style.leading) + 1)
  const last = names.baseline + (lines - 1) * style.leading
  const y = bottom - Math.round(plan.name * 0.35) - Math.min(last, names.baseline + height)
  drawAt(sheet, names, {x: 0, y})
  return y
}

const separators = {en: ', ', fa: '، ', ar: '، '} as const

/** In one line; a role that has no room in it stands in the next, those of several people are left out then. */
async function setPeople(view: CardView, style: TextStyle): Promise<SetText> {
  const inLine = await remembered(peopleRuns(view, ' · '), style)
  if (inLine.height < style.leading * 1.5) return inLine
  return remembered(peopleRuns(view, view.people.length === 1 ? '\n' : undefined), style)
}

/** Names and roles are isolated from one another (UAX #9 §2.4). */
function peopleRuns({people, lang}: CardView, beforeRole: string | undefined): Run[] {
  return people.flatMap(({name, role}, i): Run[] => {
    const own: Run = {text: (i === 0 ? '' : separators[lang]) + isolate(name), tone: 'ink'}
    if (role === undefined || beforeRole === undefined) return [own]
    return [own, {text: beforeRole + isolate(role), tone: 'soft'}]
  })
}

async function drawBody(sheet: Sheet, span: {top: number; bottom: number}): Promise<void> {
  const {view, plan, canvas} = sheet
  const isQuestion = view.style === 'question'
  const margin = isQuestion && view.number !== undefined ? plan.margin : 0
  const speech = speechOf(view, isQuestion ? 'sans' : 'display')
  // A number in the margin is higher than its question.
  const top = (await drawKicker(sheet, span.top)) + plan.gap * (margin > 0 ? 1.6 : 1)
  const text = await fitText(bodyRuns(view, margin), speech, {
    width: canvas.width - 2 * plan.pad - margin,
    height: span.bottom - plan.gap - top,
    size: isQuestion ? plan.question : plan.headline
  })
  // A first line stands where it would with the tallest letters, however low its own are.
  const y = top + Math.max(0, Math.min(Math.round(text.size * 0.72) - text.baseline, span.bottom - top - text.height))
  drawAt(sheet, text, {x: margin, y})
  if (margin > 0) await drawNumber(sheet, {baseline: y + text.baseline, size: text.size})
}

function bodyRuns({text, number}: CardView, margin: number): Run[] {
  const own: Run = {text, tone: 'ink'}
  return number === undefined || margin > 0 ? [own] : [{text: `${number}\u2002`, tone: 'accent'}, own]
}

/** Numbers are so much larger than their questions; those of more than two digits less, so that they fit the margin. */
const NUMBER_SIZE = 1.7
const LONG_NUMBER_SIZE = 1.2

async function drawNumber(sheet: Sheet, {baseline, size}: {baseline: number; size: number}): Promise<void> {
  const {view} = sheet
  const text = view.number ?? ''
  const style = styleOf(speechOf(view, 'display'), size * (text.length > 2 ? LONG_NUMBER_SIZE : NUMBER_SIZE))
  const number = await remembered([{text, tone: 'accent'}], style)
  drawAt(sheet, number, {x: 0, y: baseline - number.baseline})
}

/** @returns where it ends: the given top where there is none */
async function drawKicker(sheet: Sheet, top: number): Promise<number> {
  const {view, plan, canvas} = sheet
  if (view.kicker === undefined) return top
  const style = {...styleOf(speechOf(view, 'sans'), plan.kicker), width: canvas.width - 2 * plan.pad}
  const kicker = await remembered([{text: view.kicker, tone: 'accent'}], style)
  const y = top + plan.gap + Math.max(0, Math.round(style.size * 0.72) - kicker.baseline)
  drawAt(sheet, kicker, {x: 0, y})
  return y + kicker.height - plan.gap / 3
}

function speechOf({lang, dir}: CardView, voice: TextStyle['voice']): Pick<TextStyle, 'voice' | 'lang' | 'dir'> {
  return {voice, lang, dir}
}

/** Draws a text whose box begins `x` from the start edge of the sheet's text and `y` from its top. */
function drawAt({view, plan, canvas}: Sheet, text: SetText, {x, y}: {x: number; y: number}): void {
  // Ink begins at the edge, whatever room its first letter asks for.
  const inset = plan.pad + x - text.inset
  drawText(canvas, text, {x: view.dir === 'ltr' ? inset : canvas.width - inset - text.width, y: Math.round(y)})
}

// Names of sites, topics and guests come again and again.
const known = new Map<string, Promise<SetText & Partial<TextStyle>>>()
const MAX_KNOWN = 60

function remembered(runs: readonly Run[], style: TextStyle): Promise<SetText> {
  return remember(JSON.stringify([runs, style]), () => setText(runs, style))
}

function remember(key: string, make: () => Promise<SetText>): Promise<SetText> {
  const old = known.get(key)
  if (old !== undefined) return old
  if (known.size >= MAX_KNOWN) known.clear()
  const made = make()
  known.set(key, made)
  return made
}
