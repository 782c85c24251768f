// One invented interview in three languages. In: its number and the size of the site. Out: who, when, about what, and the
// same course of questions and answers in each language. An interview depends on its number, the number of interviews
// and the seed only, so that it can be made alone, and no more than one is ever in memory.
import {randomFrom} from './random.mjs'
import {familyNames, givenNames, offices, places, subjects, topics} from './names.mjs'
import * as ar from './sentences-ar.mjs'
import * as en from './sentences-en.mjs'
import * as fa from './sentences-fa.mjs'

export const locales = ['en', 'fa', 'ar']

const sentences = {en, fa, ar}
const digits = {en: '0123456789', fa: '۰۱۲۳۴۵۶۷۸۹', ar: '٠١٢٣٤٥٦٧٨٩'}
const perDay = 3
const newest = Date.UTC(2026, 9, 30, 12)
const dayMs = 86_400_000
/** The size in UTF-8 that the answers are drawn out to, with questions and introduction, before labels and marks. */
const smallestBytes = 5000
const largestBytes = 6800
/** The share of answers' paragraphs that hold emphasis, a link or a list. */
const dressedShare = 0.2

/** How many people are interviewed on a site of `count` interviews. */
export function peopleCount(count) {
  return Math.min(givenNames.length * familyNames.length, Math.max(10, Math.ceil(count / 8)))
}

/** @returns {{id: string, name: string[], family: string[], office: string[]}} names in the order of `locales` */
export function personOf(number) {
  const given = givenNames[number % givenNames.length]
  const family = familyNames[(number * 7 + Math.floor(number / givenNames.length)) % familyNames.length]
  const name = given.map((word, i) => `${word} ${family[i]}`)
  return {id: `${given[0]}-${family[0]}`.toLowerCase(), name, family, office: offices[number % offices.length]}
}

/**
 * @param {number} number from 0, the newest, to `count` - 1, the oldest; negative for one that is newer still
 * @param {{count: number, seed: string}} site
 */
export function composeInterview(number, {count, seed}) {
  const random = randomFrom(`${seed}/${number}`)
  const facts = {
    person: personOf(random.below(peopleCount(count))),
    subject: random.below(subjects.length),
    place: random.below(places.length),
    year: random.between(1979, 2024),
    number: random.between(3, 40),
    headline: random.below(en.headlines.length),
    standfirst: random.below(en.standfirsts.length),
    questions: shuffled(en.questions.length, random).slice(0, random.between(8, 12))
  }
  const slug = `${wordsOf(subjects[facts.subject])}-${wordsOf(places[facts.place])}-${count - number}`
  const texts = Object.fromEntries(
    locales.map((locale, i) => [locale, composeText(facts, i, randomFrom(`${seed}/${number}/${locale}`))])
  )
  return {
    number,
    slug,
    date: dateOf(number),
    person: facts.person,
    topics: pickTopics(random),
    convention: random.pick(['labels', 'names', 'bold']),
    texts
  }
}

function wordsOf([name]) {
  return name.toLowerCase().replaceAll('’', '').replaceAll(' ', '-')
}

/** The day and, within the day, another hour for each. ISO 8601 with the offset of Tehran. */
function dateOf(number) {
  const day = Math.floor(number / perDay)
  const hour = 8 * (perDay - 1 - (number - day * perDay))
  const time = `${String(hour).padStart(2, '0')}:${String((Math.abs(number) * 7) % 60).padStart(2, '0')}`
  return `${new Date(newest - day * dayMs).toISOString().slice(0, 10)}T${time}:00+03:30`
}

function pickTopics(random) {
  const first = random.below(topics.length)
  return random.chance(0.5) ? [topics[first][0]] : [first, (first + 5) % topics.length].map((i) => topics[i][0])
}

function shuffled(count, random) {
  const list = Array.from({length: count}, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = random.below(i + 1)
    ;[list[i], list[j]] = [list[j], list[i]]
  }
  return list
}

// ── one language ────────────────────────────────────────────────────────────────────────────────────────────────────

/** @param {number} i the language's place in `locales` */
function composeText(facts, i, random) {
  const locale = locales[i]
  const own = sentences[locale]
  const {person} = facts
  const about = {subject: subjects[facts.subject][i], place: places[facts.place][i]}
  const known = {name: person.name[i], office: lowerFirst(person.office[i]), year: facts.year, number: facts.number}
  const say = (pattern, more) => fill(pattern, {...about, ...known, ...more}, locale)
  const sentence = () => say(random.pick(own.statements), drawn(i, random))
  const questions = facts.questions.map((q) => say(own.questions[q], {other: random.pick(subjects)[i]}))
  const standfirst = say(own.standfirsts[facts.standfirst])
  const sizeBytes = random.between(smallestBytes, largestBytes) - Buffer.byteLength(standfirst + questions.join(''))
  const answers = drawAnswers({count: questions.length, sizeBytes}, sentence, random)
  return {
    headline: upperFirst(say(own.headlines[facts.headline])),
    standfirst,
    exchanges: questions.map((question, q) => ({
      question,
      answer: answers[q].map((paragraph) => dress(paragraph, {own, locale}, random))
    }))
  }
}

function drawn(i, random) {
  return {
    subject: random.pick(subjects)[i],
    other: random.pick(subjects)[i],
    place: random.pick(places)[i],
    year: random.between(1979, 2024),
    number: random.between(3, 40)
  }
}

/** Paragraphs of sentences: at least one sentence for every question, then more here and there until the size is reached. */
function drawAnswers({count, sizeBytes}, sentence, random) {
  const answers = Array.from({length: count}, () => [[sentence()]])
  let leftBytes = sizeBytes - Buffer.byteLength(answers.flat(2).join(' '))
  while (leftBytes > 0) {
    const answer = random.pick(answers)
    const words = sentence()
    leftBytes -= Buffer.byteLength(words)
    const last = answer[answer.length - 1]
    if (last.length < 3 || random.chance(0.5)) last.push(words)
    else answer.push([words])
  }
  return answers.map((answer) => answer.map((paragraph) => upperFirst(paragraph.map(upperFirst).join(' '))))
}

/** @returns {{text: string, items?: string[]}} a paragraph in Markdown, and the list that follows it */
function dress(text, {own, locale}, random) {
  if (!random.chance(dressedShare)) return {text}
  const way = random.below(4)
  if (way === 0) return {text: `${text} ${random.pick(own.leads)}`, items: pickItems(own, locale, random)}
  const words = way === 1 ? own.linked : own.emphasised
  const phrase = random.pick(words)
  const marked = [`[${phrase}](https://example.org/report/${random.between(10, 999)})`, `**${phrase}**`, `*${phrase}*`]
  const place = text.indexOf(' ', Math.floor(text.length / 2))
  if (place < 0) return {text}
  return {text: `${text.slice(0, place)} – ${marked[way - 1]} –${text.slice(place)}`}
}

/** Each with a number, so that no two lists of a text hold the same line. */
function pickItems(own, locale, random) {
  const start = random.below(own.items.length)
  return [0, 1, 2].map((i) => {
    const item = own.items[(start + i) % own.items.length]
    return `${item} (${toDigits(String(random.between(10, 9999)), locale)})`
  })
}

function fill(pattern, values, locale) {
  return pattern.replace(/\{(\w+)\}/g, (_, key) => toDigits(String(values[key]), locale))
}

function toDigits(text, locale) {
  return text.replace(/\d/g, (digit) => digits[locale][Number(digit)])
}

function upperFirst(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
