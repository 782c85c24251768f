// Cards: what stands beside a link to a page where it is shared or found. In: an interview, a question of it, or the site.
// Out: the images as the page's head names them, and the pages to be drawn. The name of a card's file carries a hash of all
// that the card shows: a card that is there already is the right one, and one that says something new has a new address, so
// that no messenger shows an old headline.
import {createHash} from 'node:crypto'
import type {CardCrop, CardPage, CardView, ImageFacts, UrlPath} from '../../model.ts'
import {inLine} from '../frame.ts'
import {kickerOf} from '../article/kicker.ts'
import {cardWords} from './card-words.ts'
import {leadPicture} from '../pictures.ts'
import type {Edition, Entry, Setting} from '../site.ts'
import {homeUrl} from '../urls.ts'

export interface Cards {
  /** The wide one first; empty where the site has no cards. */
  readonly images: readonly ImageFacts[]
  readonly pages: readonly CardPage[]
}

type Words = Pick<CardView, 'style' | 'text' | 'number' | 'kicker' | 'people'>

/** Changes when the same view is drawn in another way. */
const DRAWING = 3

const crops: Readonly<Record<CardCrop, {readonly name: string; readonly width: number; readonly height: number}>> = {
  wide: {name: 'card', width: 1200, height: 630},
  classic: {name: 'card-4x3', width: 800, height: 600},
  square: {name: 'card-1x1', width: 640, height: 640}
}
const everyCrop: readonly CardCrop[] = ['wide', 'classic', 'square']
const none: Cards = {images: [], pages: []}

/** The picture before the first question, where there is one; else cards. */
export function interviewCards(setting: Setting, entry: Entry): Cards {
  const {face} = entry.summary
  if (last?.entry !== entry || last.face !== face) last = {entry, face, cards: makeInterviewCards(setting, entry)}
  return last.cards
}

/** The pages of one interview all ask, one after another. */
let last: {readonly entry: Entry; readonly face: string; readonly cards: Cards} | undefined

function makeInterviewCards(setting: Setting, entry: Entry): Cards {
  const picture = leadPicture(entry)
  if (picture !== undefined) return {images: [picture], pages: []}
  if (setting.site.config.cards === 'none') return none
  const text = cardWords(entry.summary.headline)
  if (text === undefined) return {images: siteCard(setting).images, pages: []}
  const kicker = cardWords(kickerOf(setting, entry) ?? '') ?? ''
  const words: Words = {style: 'headline', text, people: peopleOf(entry), ...(kicker !== '' && {kicker})}
  return cardsOf(setting, words, {folder: entry.url, crops: everyCrop})
}

/**
 * Of the page of one question, which has the interview's where questions have none.
 *
 * @param question its words; of a very long one, those that ask
 * @param number in the locale's digits
 */
export function questionCard(
  setting: Setting,
  entry: Entry,
  {question, number, folder}: {readonly question: string; readonly number: string; readonly folder: UrlPath}
): Cards | undefined {
  const text = setting.site.config.cards === 'questions' ? cardWords(question) : undefined
  if (text === undefined) return undefined
  const words: Words = {style: 'question', text, people: peopleOf(entry), number}
  return cardsOf(setting, words, {folder, crops: ['wide']})
}

/** Of every page that has none of its own; drawn with the home page of the language. */
export function siteCard(setting: Setting): Cards {
  const {site, edition} = setting
  const text = cardWords(edition.siteName)
  if (site.config.cards === 'none' || text === undefined) return none
  return cardsOf(setting, {style: 'site', text, people: []}, {folder: homeUrl(edition.tag), crops: ['wide']})
}

function peopleOf({card}: Entry): Words['people'] {
  return card.people.flatMap((person) => {
    const name = cardWords(person.name)
    const role = person.role === undefined ? undefined : cardWords(person.role)
    if (name === undefined) return []
    return [role === undefined || role === '' ? {name} : {name, role}]
  })
}

function cardsOf(
  {site, edition}: Setting,
  words: Words,
  {folder, crops: wanted}: {readonly folder: UrlPath; readonly crops: readonly CardCrop[]}
): Cards {
  const {tag, locale, siteName} = edition
  const alt = altOf(edition, words)
  const made = wanted.map((crop) => {
    const {name, width, height} = crops[crop]
    const shown = cardWords(siteName) ?? new URL(site.config.url).host
    const view: CardView = {crop, width, height, lang: tag, dir: locale.dir, siteName: shown, ...words}
    const url = `${folder}${name}.${hashOf(view)}.png` as UrlPath
    const page: CardPage = {kind: 'card', url, locale: tag, view}
    return {image: {url, width, height, alt}, page}
  })
  return {images: made.map(({image}) => image), pages: made.map(({page}) => page)}
}

function hashOf(view: CardView): string {
  return createHash('sha256')
    .update(JSON.stringify([DRAWING, view]))
    .digest('hex')
    .slice(0, 10)
}

/** What the card says, in one line. */
function altOf({locale, siteName}: Edition, {style, text, people}: Words): string {
  if (style === 'site') return text
  return [text, ...people.map(({name}) => name), siteName].map((part) => inLine(locale.dir, part)).join(' · ')
}
