// One interview in many guises: what enters is a text with a letter for each line, what leaves is the same words under
// other conventions: labels, marks, bold, headings, gaps, hard wraps, sub-headings, no interview at all. A model that has
// seen forty conventions on each text cannot learn that `*` is a question's; it learns to look what the text does with it.
import {
  farewells,
  footers,
  foreignLines,
  glyphs,
  heads,
  introductions,
  lastWords,
  pairs,
  people,
  remarks,
  stageNotes,
  tails
} from './guise-words.mjs'

/**
 * @param frames heads and feet of other texts in the language, as `framesOf` gives them
 * @returns {{text: string, letters: string[], lent?: string}[]} `lent`: the source of a borrowed head or foot
 */
export function guisesOf(text, letters, {lang, count, seed, frames = []}) {
  const random = randomFrom(seed * 7919 + 13)
  const items = strip(text, letters)
  return Array.from({length: count}, () => {
    const lent = frames.length > 0 && random.chance(0.35) ? random.pick(frames) : undefined
    return {...disguise(lent ? reframe(items, lent, random) : items, lang, random), lent: lent?.source}
  }).filter((guise) => guise.letters.length > 3)
}

/** What stands around the turns of a text, to be put around those of others. */
export function framesOf(text, letters, source) {
  const items = strip(text, letters)
  const last = items.findLastIndex(({letter}) => 'QA'.includes(letter))
  return {source, head: items.filter(({isHead}) => isHead), foot: items.slice(last + 1)}
}

/** The same turns between another text's head and foot. */
function reframe(items, {head, foot}, random) {
  const last = items.findLastIndex(({letter}) => 'QA'.includes(letter))
  const own = items.slice(0, last + 1).filter(({isHead}) => !isHead)
  const above = random.chance(0.7) ? head : items.filter(({isHead}) => isHead)
  const intro = random.chance(0.4) ? items.filter(({isHead, letter}) => isHead && letter === 'S') : []
  const below = random.chance(0.7) ? foot : items.slice(last + 1)
  return [...above, ...(above === head ? intro : []), ...own, ...below]
}

function randomFrom(seed) {
  let state = seed % 2147483647
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647
  for (let i = 0; i < 5; i++) next()
  return {
    chance: (p) => next() < p,
    pick: (list) => list[Math.floor(next() * list.length)],
    between: (low, high) => low + Math.floor(next() * (high - low + 1))
  }
}

// ── undressing ──────────────────────────────────────────────────────────────────────────────────────────────────────

const markup = /^(?:[#>*_\-=•●\u001a\s]|\.\.(?=\s)|\d{1,2}\.\s)+|[*_]+$/g
const labelled = /^(?:<[^>]*>\s*)*([\p{L}\d .]{1,28}?)\s*[*_]*\s*[:>]\s*[*_]*\s*(?=\S|$)/u

function strip(text, letters) {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const gaps = []
  let gap = 0
  for (const line of text.split('\n')) {
    if (line.trim() === '') gap++
    else {
      gaps.push(gap)
      gap = 0
    }
  }
  const counts = new Map()
  const isTurn = (letter) => letter === 'Q' || letter === 'A'
  const bare = lines.map((line, i) =>
    isTurn(letters[i])
      ? line
          .trim()
          .replace(markup, '')
          .replace(/^[*_]+/, '')
      : line.trim()
  )
  bare.forEach((line, i) => {
    const key = isTurn(letters[i]) && labelled.exec(line)?.[1]
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1)
  })
  const first = letters.findIndex((letter) => 'QAX'.includes(letter))
  const items = []
  bare.forEach((line, i) => {
    let words = line
    const found = isTurn(letters[i]) && labelled.exec(line)
    if (found && ((counts.get(found[1]) ?? 0) > 2 || items.every((item) => !isTurn(item.letter))))
      words = line.slice(found[0].length)
    if (words === '' || letters[i] === 'X') return
    if (/^\\?$|^```/.test(words)) return
    items.push({letter: letters[i], text: words, gap: gaps[i], isHead: i < first})
  })
  return items
}

// ── dressing ────────────────────────────────────────────────────────────────────────────────────────────────────────

function disguise(items, lang, random) {
  const dress = tailor(lang, random, items)
  const shaped = shape(items, lang, random)
  const opened = labelling.includes(dress.cut) && random.chance(0.05) ? withoutOpening(shaped) : shaped
  const body = labelling.includes(dress.cut) && random.chance(0.1) ? withAskingTopics(opened, random) : opened
  const spacing = random.pick([
    'all',
    'all',
    'none',
    'before-question',
    'before-question',
    'paragraphs',
    'as-is',
    'double'
  ])
  const wrap = spacing === 'all' && random.chance(lang === 'en' ? 0.2 : 0.08) ? random.between(58, 80) : 0
  const out = []
  let open = ''
  for (const item of body) {
    const isTurn = item.letter === 'Q' || item.letter === 'A'
    const starts = isTurn && item.letter !== open
    if (isTurn) open = item.letter
    for (const line of isTurn && !item.isList ? dress(item, starts) : [item.text]) {
      const gap = gapOf({spacing, item, starts, isFirst: out.length === 0})
      if (typeof line !== 'string') out.push({...line, gap})
      else if (wrap > 0 && item.letter !== 'N')
        wrapLine(line, wrap).forEach((part, i) => out.push({text: part, letter: item.letter, gap: i === 0 ? gap : 0}))
      else out.push({text: line, letter: item.letter, gap})
    }
  }
  if (dress.guest && random.chance(0.8)) introduce(out, dress.guest, random)
  if (random.chance(0.35)) quoteInHeadline(out, random)
  if (random.chance(0.12)) emphasiseHead(out, random)
  const filled = out.filter(({text}) => text.trim() !== '')
  return {
    cut: `${dress.cut}, ${spacing}${wrap > 0 ? ', wrapped' : ''}`,
    text: filled.map(({text, gap}) => '\n'.repeat(gap) + text).join('\n'),
    letters: filled.map(({letter}) => letter)
  }
}

/** Dresses whose labels tell an answer from an introduction, so that a text may begin with one. */
const labelling = ['generic', 'named', 'stamped', 'panel', 'hosts']

function withoutOpening(list) {
  const asks = list.findIndex(({letter}) => letter === 'Q')
  const answers = list.findIndex(({letter}) => letter === 'A')
  return asks < 0 || answers < asks ? list : [...list.slice(0, asks), ...list.slice(answers)]
}

const labelHead = /^[-*_[\s]*([^:\]*_]{4,30}?)[\]*_\s]*(?::|\s[-—]\s)/u

/** A headline «Name: what was said» wears the label of the one who answers. */
function quoteInHeadline(out, random) {
  const first = out.findIndex(({letter}) => 'QAX'.includes(letter))
  const answers = out.filter(({letter}) => letter === 'A')
  const name = labelHead.exec(answers[0]?.text ?? '')?.[1]
  const again = answers.filter(({text}) => labelHead.exec(text)?.[1] === name).length
  if (first < 1 || name === undefined || again < 2) return
  const said = random
    .pick(answers)
    .text.replace(labelHead, '')
    .match(/[^.!?؟]{20,90}/)?.[0]
    ?.trim()
  if (said === undefined) return
  const at = out.findIndex(({letter}) => letter === 'H')
  const headline = {letter: 'H', text: `${name}: ${random.pick(['', '“', '«'])}${said}`, gap: 0}
  if (at >= 0 && at < first) out[at] = {...headline, gap: out[at].gap}
  else out.splice(0, 0, headline)
}

/** Who answers under a name that comes once is named above. */
function introduce(out, guest, random) {
  const first = out.findIndex(({letter}) => letter === 'Q')
  const head = out.slice(0, Math.max(0, first)).filter(({letter}) => letter === 'S' || letter === 'H')
  const line = head.length > 0 && random.chance(0.6) ? random.pick(head) : undefined
  if (line) line.text = random.chance(0.5) ? `${guest}, ${line.text}` : `${line.text.replace(/[.\s]+$/, '')} (${guest})`
  else if (first >= 0) out.splice(first, 0, {letter: 'B', text: guest, gap: random.between(0, 1)})
}

/** Headlines and credits wear what questions wear in other texts. */
function emphasiseHead(out, random) {
  const sign = random.pick(['**', '**', '*', '## '])
  for (const line of out) {
    if ('QAX'.includes(line.letter)) return
    if ('BHD'.includes(line.letter) && !/^[*#<]/.test(line.text))
      line.text = sign === '## ' ? sign + line.text : sign + line.text + sign
  }
}

function gapOf({spacing, item, starts, isFirst}) {
  if (isFirst) return 0
  if (spacing === 'all') return 1
  if (spacing === 'double') return 2
  if (spacing === 'as-is') return item.gap ?? 0
  if (item.isHead || item.letter === 'N') return spacing === 'none' ? 0 : 1
  if (spacing === 'none') return 0
  if (item.letter === 'Q' && starts) return 1
  return spacing === 'paragraphs' && !starts ? 1 : 0
}

/** Which turns there are: fewer, merged, cut into paragraphs, with sub-headings, a footer, or no questions at all. */
function shape(items, lang, random) {
  const last = items.findLastIndex((item) => item.letter === 'Q' || item.letter === 'A')
  const opening = items.findIndex((item) => item.letter === 'Q')
  let list = items
    .map((item, i) => ({...item, isFoot: i > last}))
    .filter((item, i) => item.letter !== 'A' || i > opening)
  if (random.chance(0.3)) list = list.filter((item) => !(item.letter === 'N' && !item.isHead))
  if (random.chance(0.25)) list = list.filter((item) => !item.isHead || random.chance(0.5))
  if (random.chance(0.5)) list = list.filter((item) => !item.isFoot)
  if (random.chance(0.35)) list = cutShort(list, random.between(2, 9))
  if (random.chance(0.08)) list = list.filter((item) => !item.isHead)
  else if (random.chance(0.5)) list = withHead(list, lang, random)
  if (random.chance(0.25)) list = mergeAnswers(list)
  if (random.chance(0.3))
    list = list.flatMap((item) => (item.letter === 'A' && item.text.length > 260 ? cutParagraph(item, random) : [item]))
  if (random.chance(0.08))
    list = list.flatMap((item) => (item.letter === 'Q' && item.text.length > 160 ? cutParagraph(item, random) : [item]))
  if (random.chance(0.12))
    list = list.map((item) =>
      item.letter === 'Q' && random.chance(0.4)
        ? {...item, text: item.text.replace(/[?؟]\s*$/, random.pick(['.', '...', '']))}
        : item
    )
  if (random.chance(0.12)) list = withBox(list, lang, random)
  if (random.chance(0.12)) list = withGuests(list, lang, random)
  if (random.chance(0.2)) list = withLists(list, random)
  if (random.chance(0.15)) list = withHeadings(list, random)
  if (random.chance(0.1)) list = withPullQuotes(list, random)
  if (random.chance(0.15)) list = withPictures(list, random)
  if (random.chance(0.06)) list = withStageNotes(list, lang, random)
  if (random.chance(0.06)) list = withIntroduction(list, lang, random)
  if (random.chance(0.12)) list = withForeign(list, lang, random)
  if (random.chance(0.2)) list = withLongEnd(list, random)
  if (random.chance(0.12)) list = withLastWords(list, lang, random)
  if (random.chance(0.12)) list = withFarewell(list, lang, random)
  if (random.chance(0.12)) list = withTail(list, lang, random)
  if (random.chance(0.25))
    for (let i = random.between(1, 4); i > 0; i--) list.push({letter: 'C', text: random.pick(footers[lang]), gap: 1})
  return list
}

/** A newspaper's head over the text: kicker, headline, credits, date, teasers with bullets. */
function withHead(list, lang, random) {
  const words = heads[lang]
  const name = random.pick(people[lang].names)
  const other = random.pick(people[lang].names)
  const fill = (text) => text.replace('{name}', name).replace('{other}', other)
  const lines = []
  if (random.chance(0.4)) lines.push(['K', random.pick(words.kickers)])
  if (random.chance(0.8)) lines.push(['H', fill(random.pick(words.headlines))])
  for (let i = random.between(0, 3); i > 0; i--) lines.push(['B', fill(random.pick(words.credits))])
  if (random.chance(0.25)) {
    const mark = random.pick(['- ', '* ', '• ', '', '— '])
    for (let i = random.between(2, 4); i > 0; i--) lines.push(['S', mark + random.pick(words.teasers)])
  }
  const own = list.filter((item) => !item.isHead || random.chance(0.9))
  const late = random.chance(0.3) ? own.findIndex((item) => !item.isHead) : 0
  const head = lines.map(([letter, text]) => ({letter, text, gap: random.between(0, 1), isHead: true}))
  return late > 0
    ? [...own.slice(0, late), ...head.filter(({letter}) => letter === 'B'), ...own.slice(late)]
    : [...head, ...own]
}

function cutShort(list, exchanges) {
  let seen = 0
  let open = ''
  let isOver = false
  return list.filter((item) => {
    if (item.letter === 'Q' && open !== 'Q') seen++
    if (item.letter === 'Q' || item.letter === 'A') open = item.letter
    if (seen > exchanges) isOver = true
    return !isOver || item.isFoot
  })
}

function mergeAnswers(list) {
  const out = []
  for (const item of list) {
    const before = out.at(-1)
    if (item.letter === 'A' && before?.letter === 'A') before.text += ' ' + item.text
    else out.push({...item})
  }
  return out
}

function cutParagraph(item, random) {
  const sentences = item.text.match(/[^.!?؟]+[.!?؟]+["”»)]*\s*|[^.!?؟]+$/g) ?? [item.text]
  if (sentences.length < 2) return [item]
  const parts = []
  while (sentences.length > 0) parts.push(sentences.splice(0, random.between(1, 3)).join('').trim())
  return parts.filter(Boolean).map((text, i) => ({...item, text, gap: i === 0 ? item.gap : 1}))
}

function titleFrom(text, random) {
  return text
    .split(/\s+/)
    .slice(0, random.between(2, 6))
    .join(' ')
    .replace(/[^\p{L}\p{N}]+$/u, '')
}

function withHeadings(list, random) {
  const dress = random.pick([(x) => x, (x) => x, (x) => `## ${x}`, (x) => `**${x}**`, (x) => `* ${x}`])
  const place = random.pick(['Q', 'A'])
  return list
    .flatMap((item) =>
      item.letter === place && !item.isHead && random.chance(0.25)
        ? [{letter: 'N', text: dress(titleFrom(item.text, random)), gap: 1}, item]
        : [item]
    )
    .filter((item, i, all) => item.letter !== 'N' || item.isHead || i > all.findIndex((x) => x.letter === 'Q'))
}

/** Headings that ask above turns whose labels say who asks. */
function withAskingTopics(list, random) {
  const dress = random.pick([(x) => x, (x) => `## ${x}`, (x) => `### ${x}`, (x) => `**${x}**`])
  return list.flatMap((item, i) => {
    const asked = item.letter === 'Q' && /[^.!?؟]{12,80}[?؟]/.exec(item.text)?.[0]?.trim()
    if (!asked || asked === item.text || list[i - 1]?.letter === 'Q' || !random.chance(0.3)) return [item]
    return [{letter: 'N', text: dress(asked), gap: 1}, item]
  })
}

/** Some answers hold a list: its items are the answer's sentences, or their beginnings. */
function withLists(list, random) {
  const mark = random.pick(['- ', '* ', '• ', '', '1. ', '– '])
  const isShort = random.chance(0.5)
  return list.flatMap((item) => {
    if (item.letter !== 'A' || item.text.length < 200 || !random.chance(0.2)) return [item]
    const sentences = (item.text.match(/[^.!?؟]+[.!?؟]+/g) ?? []).map((sentence) => sentence.trim())
    if (sentences.length < 4) return [item]
    const lead = sentences[0].replace(/[.!?؟]+$/, ':')
    const items = sentences.slice(1, 6).map((sentence, i) => ({
      ...item,
      text: (mark === '1. ' ? `${i + 1}. ` : mark) + (isShort ? titleFrom(sentence, random) : sentence),
      gap: 0,
      isList: true
    }))
    const rest = sentences.slice(6).join(' ')
    return [{...item, text: lead}, ...items, ...(rest === '' ? [] : [{...item, text: rest, gap: 1}])]
  })
}

/** A box of facts, dates or terms: before the first question, between two exchanges or after the last answer. */
function withBox(list, lang, random) {
  const texts = list.filter((item) => item.letter === 'A' || item.letter === 'S').map((item) => item.text)
  if (texts.length === 0) return list
  const mark = random.pick(['', '', '* ', '- ', '• '])
  const form = random.pick([
    (n, t) => `${n}: ${t}`,
    (n, t) => `**${n}:** ${t}`,
    (n, t) => `${n} - ${t}`,
    (n, t) => `${random.between(1, 30)} ${n}: ${t}`,
    (n, t) => t
  ])
  const item = () => {
    const words = random.pick(texts).split(/\s+/)
    const at = random.between(0, Math.max(0, words.length - 12))
    return (
      mark +
      form(words[at].replace(/[^\p{L}\p{N}]/gu, '') || 'X', words.slice(at + 1, at + random.between(4, 12)).join(' '))
    )
  }
  const title = random.chance(0.7) ? [titleFrom(random.pick(texts), random)] : []
  const gap = random.between(0, 1)
  const first = list.findIndex((entry) => entry.letter === 'Q')
  const last = list.findLastIndex((entry) => entry.letter === 'A')
  const place = random.pick(['before', 'after', 'after', 'between'])
  const at =
    place === 'before'
      ? first
      : place === 'after'
        ? last + 1
        : list.findIndex((entry, i) => i > first + 4 && entry.letter === 'Q')
  if (at < 0) return list
  const box = [...title, ...Array.from({length: random.between(3, 9)}, item)].map((text, i) => ({
    letter: 'N',
    text,
    gap: i === 0 ? 1 : gap,
    isHead: place === 'before'
  }))
  return [...list.slice(0, at), ...box, ...list.slice(at)]
}

/** The introduction lists who is to speak. */
function withGuests(list, lang, random) {
  const texts = list.filter((item) => item.letter === 'S').map((item) => item.text)
  const first = list.findIndex((entry) => entry.letter === 'Q')
  if (first < 0 || texts.length === 0) return list
  const mark = random.pick(['', '* ', '- ', '• ', '**'])
  const names = people[lang].names.slice(0, random.between(2, 6))
  const guests = names.map((name, i) => {
    const about = titleFrom(random.pick(texts), random) + ' ' + titleFrom(random.pick(texts), random)
    const line = random.pick([`${name}, ${about}`, `${name} — ${about}`, `${name}: ${about}`])
    return {
      letter: 'S',
      text: mark === '**' ? line.replace(name, `**${name}**`) : mark + line,
      gap: i === 0 ? 1 : 0,
      isHead: true
    }
  })
  return [...list.slice(0, first), ...guests, ...list.slice(first)]
}

function withPullQuotes(list, random) {
  return list.flatMap((item, i) => {
    const sentence =
      item.letter === 'A' && random.chance(0.2) ? item.text.match(/[^.!?؟]{30,140}[.!]/)?.[0]?.trim() : undefined
    if (sentence === undefined || i < 3) return [item]
    const quote = {
      letter: 'N',
      text: random.pick([`“${sentence}”`, `> ${sentence}`, sentence, `«${sentence}»`]),
      gap: 1
    }
    return random.chance(0.5) ? [item, quote] : [item, quote]
  })
}

/** Pictures between paragraphs, as blogs have them, with a caption below now and then. */
function withPictures(list, random) {
  const form = random.pick([
    (alt, n) => `![${alt}](/images/${n}.jpg)`,
    (alt, n) => `![](photo-${n}.png)`,
    (alt, n) => `<img src="/img/${n}.jpg" alt="${alt}" />`,
    (alt, n) => `{{< figure src="${n}.jpg" caption="${alt}" >}}`,
    (alt, n) => `[![${alt}](thumb-${n}.jpg)](full-${n}.jpg)`
  ])
  const captions = random.pick([0, 0, 0.5, 1])
  const dress = random.pick([(x) => `*${x}*`, (x) => x, (x) => `<figcaption>${x}</figcaption>`])
  const first = list.findIndex(({letter}) => letter === 'Q')
  return list.flatMap((item, i) => {
    if (i <= first || !'QA'.includes(item.letter) || !random.chance(0.12)) return [item]
    const alt = titleFrom(item.text, random)
    const picture = {letter: 'M', text: form(alt, random.between(1, 99)), gap: 1}
    const caption = {letter: 'M', text: dress(titleFrom(item.text, random)), gap: 0}
    return item.letter === 'Q'
      ? [picture, ...(random.chance(captions) ? [caption] : []), item]
      : [item, picture, ...(random.chance(captions) ? [caption] : [])]
  })
}

/** What is heard and not said, on lines of its own between two turns. */
function withStageNotes(list, lang, random) {
  const note = random.pick(stageNotes[lang])
  return list.flatMap((item, i) =>
    item.letter === 'Q' && list[i - 1]?.letter === 'A' && random.chance(0.15)
      ? [{letter: 'N', text: note, gap: 1}, item]
      : [item]
  )
}

/** What a page puts between its paragraphs: adverts, players, links to other texts; the same one again and again. */
function withForeign(list, lang, random) {
  const texts = list.filter(({letter}) => letter === 'A' || letter === 'S').map(({text}) => text)
  const first = list.findIndex(({letter}) => letter === 'Q')
  if (texts.length === 0 || first < 0) return list
  const kinds = [random.pick(foreignLines[lang]), random.pick(foreignLines[lang])]
  const share = random.pick([0.05, 0.1, 0.2])
  const last = list.findLastIndex(({letter}) => letter === 'A')
  const lines = () =>
    random.pick(kinds).map((text, i) => ({
      letter: 'C',
      text: text
        .replace('{title}', titleFrom(random.pick(texts), random))
        .replace('{name}', random.pick(people[lang].names))
        .replace('{outlet}', random.pick(people[lang].outlets)),
      gap: i === 0 ? 1 : 0
    }))
  return list.flatMap((item, i) => {
    const isInside = i >= first && i < last && 'QA'.includes(item.letter)
    return isInside && random.chance(item.letter === 'Q' ? share / 3 : share) ? [item, ...lines()] : [item]
  })
}

/** The first exchange asks who somebody is, and the answer is in fields or in short lines. */
function withIntroduction(list, lang, random) {
  const first = list.findIndex(({letter}) => letter === 'Q')
  if (first < 0) return list
  const [questions, fields, sentences] = introductions[lang]
  const name = random.pick(people[lang].names)
  const gap = random.between(0, 1)
  const answers = random.pick([fields, sentences]).slice(0, random.between(2, 4))
  const told = answers.map((text, i) => ({
    letter: 'A',
    text: text.replace('{name}', name),
    gap: i === 0 ? 1 : gap,
    isList: i > 0
  }))
  const asked = {letter: 'Q', text: random.pick(questions).replace('{name}', name), gap: 1}
  return [...list.slice(0, first), asked, ...told, ...list.slice(first)]
}

/** What stands below the last answer of a page: who wrote it, what to subscribe to, what readers say. */
function withTail(list, lang, random) {
  const lines = Array.from({length: random.between(1, 2)}, () => random.pick(tails[lang])).flat()
  const credits = list.filter(({letter}) => letter === 'B').map(({text}) => text)
  const author = people[lang].names.find((name) => credits.some((text) => text.includes(name)))
  const fill = (text) =>
    text
      .replace('{name}', author ?? random.pick(people[lang].names))
      .replace('{outlet}', random.pick(people[lang].outlets))
  const last = list.findLastIndex(({letter}) => letter === 'A')
  const tail = lines.map((text) => ({letter: 'C', text: fill(text), gap: 1, isFoot: true}))
  return last < 0 ? list : [...list.slice(0, last + 1), ...tail, ...list.slice(last + 1)]
}

/** The last answer ends in a few words of leave, on lines of their own. */
function withFarewell(list, lang, random) {
  const last = list.findLastIndex(({letter}) => letter === 'A')
  const lines = random.pick(farewells[lang]).map((text) => ({
    ...list[last],
    text: text.replace('{name}', random.pick(people[lang].names)),
    gap: random.between(0, 1),
    isList: true
  }))
  return last < 0 ? list : [...list.slice(0, last + 1), ...lines, ...list.slice(last + 1)]
}

/** The last answer alone has several paragraphs. */
function withLongEnd(list, random) {
  const last = list.findLastIndex(({letter}) => letter === 'A')
  if (last < 0) return list
  return [...list.slice(0, last), ...cutParagraph(list[last], random), ...list.slice(last + 1)]
}

/** Who asks leaves the last words to who answers: thanks, wishes, advice, addresses, titles, in several paragraphs or a list. */
function withLastWords(list, lang, random) {
  const last = list.findLastIndex(({letter}) => letter === 'A')
  if (last < 0) return list
  const [question, answers] = random.pick(lastWords[lang])
  const mark = random.pick(['', '', '- ', '* '])
  const answer = answers.map((text, i) => ({
    letter: 'A',
    text: (i > 0 && !/[.!]$/.test(text) ? mark : '') + text,
    gap: random.between(0, 1),
    isList: i > 0
  }))
  return [...list.slice(0, last + 1), {letter: 'Q', text: question, gap: 1}, ...answer, ...list.slice(last + 1)]
}

function wrapLine(text, width) {
  const lines = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}

/** How question and answer lines are dressed: a function from an item to one or two lines. */
function tailor(lang, random, items) {
  const slip = random.chance(0.2) ? 0.06 : 0
  const make = random.pick([
    plain,
    plain,
    plain,
    plain,
    generic,
    generic,
    named,
    named,
    named,
    oneSide,
    oneSide,
    firstOnly,
    firstOnly,
    marks,
    marks,
    marks,
    emphasis,
    emphasis,
    heading,
    capitals,
    numbered,
    ownLine,
    quoted,
    panel,
    hosts,
    namesBelow,
    stamped,
    askingHeads,
    runIn
  ])
  const dress = make(lang, random, items)
  const cut = (item, starts) => (slip > 0 && starts && random.chance(slip) ? [item.text] : dress(item, starts))
  cut.cut = make.name
  cut.guest = dress.guest
  return cut
}

function plain() {
  return (item) => [item.text]
}

function generic(lang, random) {
  const [q, a] = random.pick(pairs[lang])
  const bold = random.chance(0.2)
  return (item, starts) => {
    if (!starts) return [item.text]
    const line = `${item.letter === 'Q' ? q : a} ${item.text}`
    return [bold && item.letter === 'Q' && !line.includes('*') ? `**${line}**` : line]
  }
}

function initials(name, lang) {
  if (lang !== 'en') return name.split(' ').at(-1)
  return name.includes(' ')
    ? name
        .split(' ')
        .map((word) => word[0])
        .join('')
    : name
}

function namesFor(lang, random) {
  const asks = random.chance(0.6) ? random.pick(people[lang].outlets) : random.pick(people[lang].names)
  let answers = random.pick(people[lang].names)
  if (answers === asks) answers = people[lang].names.find((name) => name !== asks)
  const caps = lang === 'en' && random.chance(0.3) ? (x) => x.toUpperCase() : (x) => x
  const style = random.pick(['full', 'shortened', 'short', 'last'])
  const seen = new Set()
  const naming = (name) => {
    const last = name.split(' ').at(-1)
    const isFirst = !seen.has(name)
    seen.add(name)
    if (style === 'last') return caps(last)
    if (style === 'short') return caps(initials(name, lang))
    return caps(style === 'shortened' && !isFirst ? initials(name, lang) : name)
  }
  return Object.assign((letter) => naming(letter === 'Q' ? asks : answers), {guest: answers})
}

const labelForms = [
  (n, t) => `${n}: ${t}`,
  (n, t) => `${n}: ${t}`,
  (n, t) => `${n} : ${t}`,
  (n, t) => `**${n}:** ${t}`,
  (n, t) => `**${n}**: ${t}`,
  (n, t) => `${n} - ${t}`,
  (n, t) => `${n} — ${t}`,
  (n, t) => `[${n}] ${t}`,
  (n, t) => `*${n}:* ${t}`,
  (n, t) => `${n}:** ${t}`,
  (n, t) => `- ${n}: ${t}`
]

function named(lang, random) {
  const name = namesFor(lang, random)
  const form = random.pick(labelForms)
  const boldQuestion = random.chance(0.15)
  return (item, starts) => {
    if (!starts) return [item.text]
    const line = form(name(item.letter), item.text)
    return [boldQuestion && item.letter === 'Q' && !line.includes('*') ? `**${line}**` : line]
  }
}

/** Several people answer, in turn; sometimes two ask. */
function panel(lang, random) {
  const names = people[lang].names.filter(() => random.chance(0.6)).slice(0, 4)
  if (names.length < 2) names.push(...people[lang].names.slice(0, 3))
  const asks = random.chance(0.5) ? random.pick(people[lang].outlets) : 'MK'
  const form = random.pick(labelForms.slice(0, 5))
  const style = random.pick(['full', 'initials', 'shortened'])
  const seen = new Set()
  const naming = (name) => {
    const isFirst = !seen.has(name)
    seen.add(name)
    return style === 'full' || (style === 'shortened' && isFirst) ? name : initials(name, lang)
  }
  let at = -1
  return (item, starts) => {
    if (item.letter === 'Q') {
      if (starts) at = random.chance(0.6) ? -1 : at
      return [starts ? form(naming(asks), item.text) : item.text]
    }
    if (!starts && !random.chance(0.6)) return [item.text]
    at = (at + 1) % names.length
    return [form(naming(names[at]), item.text)]
  }
}

/** Two hosts, who also talk to one another, and one guest or more: calls by name, words thrown in, statements. */
function hosts(lang, random, items) {
  const own = people[lang].names.filter(() => random.chance(0.7))
  if (own.length < 3) own.push(...people[lang].names.slice(0, 4))
  const names = [...new Set(own)]
  const askers = names.splice(0, 2)
  const guests = names.slice(0, random.pick([1, 1, 2, 3]))
  const words = remarks[lang]
  const {line, called} = callsOf(lang, random)
  const [calls, tells] = [random.pick([0, 0.15, 0.35]), random.pick([0, 0.15, 0.4])]
  const call = (name, text) => (random.chance(calls) ? `${called(name)}${lang === 'en' ? ',' : '،'} ${text}` : text)
  const statements = items
    .filter(({letter}) => letter === 'A')
    .flatMap(({text}) => text.match(/[^.!?؟]{30,200}[.!]/g) ?? [])
    .map((text) => text.trim())
  const tell = () => `${random.chance(0.5) ? random.pick(words.hosts) + ' ' : ''}${random.pick(statements)}`
  let [host, guest] = [0, 0]
  const answer = (text, starts) => {
    if (starts) guest = (guest + 1) % guests.length
    const thanks = random.chance(calls / 3)
      ? random.pick(words.thanks).replace('{name}', called(askers[host])) + ' '
      : ''
    const next = guests[(guest + 1) % guests.length]
    const more = guests.length > 1 && random.chance(0.12) ? [line(next, random.pick(words.guests))] : []
    return [line(guests[guest], thanks + text), ...more]
  }
  const talk = () => {
    const said = line(askers[1 - host], random.chance(0.5) && statements.length > 0 ? tell() : random.pick(words.hosts))
    const reply = {text: line(guests[guest], random.pick(words.guests)), letter: 'A'}
    return random.chance(0.6) ? [said, reply] : [said]
  }
  return (item, starts) => {
    if (item.letter === 'A') return starts || random.chance(0.3) ? answer(item.text, starts) : [item.text]
    if (!starts) return [item.text]
    host = random.chance(0.6) ? 1 - host : host
    const lines = random.chance(0.2 + tells / 2) ? talk() : []
    const lead = statements.length > 0 && random.chance(tells) ? tell() + ' ' : ''
    const [, first, rest] = /^([^.!?؟]{15,}[.!?؟]+)\s+(.{15,})$/s.exec(item.text) ?? []
    if (rest === undefined || random.chance(0.7))
      return [...lines, line(askers[host], call(guests[guest], lead + item.text))]
    return [...lines, line(askers[1 - host], lead + first), line(askers[host], call(guests[guest], rest))]
  }
}

/** How a text writes its labels, and how speakers call one another. */
function callsOf(lang, random) {
  const form = random.pick(labelForms.slice(0, 5))
  const style = random.pick(['full', 'initials', 'first'])
  const called = (name) => (lang === 'en' ? name.split(' ')[0] : name)
  const named = (name) => (style === 'full' ? name : style === 'first' ? called(name) : initials(name, lang))
  return {called, line: (name, text) => form(named(name), text)}
}

function oneSide(lang, random) {
  const name = namesFor(lang, random)
  const form = random.pick(labelForms)
  const side = random.pick(['Q', 'A'])
  const otherBold = random.chance(0.3)
  return (item, starts) => {
    if (item.letter === side) return [starts ? form(name(side), item.text) : item.text]
    return [otherBold && item.letter === 'Q' ? `**${item.text}**` : item.text]
  }
}

function firstOnly(lang, random) {
  const name = namesFor(lang, random)
  const form = random.pick(labelForms.slice(0, 5))
  const sides = random.pick([['A'], ['A'], ['Q', 'A']])
  const done = new Set()
  const dress = (item, starts) => {
    if (!starts || !sides.includes(item.letter) || done.has(item.letter)) return [item.text]
    done.add(item.letter)
    return [form(name(item.letter), item.text)]
  }
  return Object.assign(dress, {guest: name.guest})
}

function marks(lang, random) {
  const q = random.pick(glyphs)
  const which = random.pick(['question', 'question', 'both', 'answer', 'double'])
  let a = which === 'double' && q.length === 1 ? q + q : random.pick(glyphs)
  if (a === q) a = q === '-' ? '*' : '-'
  const space = random.chance(0.75) ? ' ' : ''
  return (item, starts) => {
    if (!starts) return [item.text]
    if (item.letter === 'Q') return [which === 'answer' ? item.text : q + space + item.text]
    return [which === 'question' ? item.text : a + space + item.text]
  }
}

function emphasis(lang, random) {
  const sign = random.pick(['**', '**', '**', '*', '_', '__', '***'])
  const isHtml = random.chance(0.1)
  return (item) => [
    item.letter === 'Q' ? (isHtml ? `<strong>${item.text}</strong>` : `${sign}${item.text}${sign}`) : item.text
  ]
}

function heading(lang, random) {
  const level = '#'.repeat(random.between(1, 5))
  const label = random.chance(0.2) ? random.pick(pairs[lang])[0] + ' ' : ''
  return (item, starts) => [item.letter === 'Q' ? (starts ? `${level} ${label}${item.text}` : item.text) : item.text]
}

function capitals(lang, random) {
  if (lang !== 'en') return emphasis(lang, random)
  return (item) => [item.letter === 'Q' ? item.text.toUpperCase() : item.text]
}

function numbered(lang, random) {
  const form = random.pick([(n) => `${n}. `, (n) => `${n}- `, (n) => `${n}) `, (n) => `(${n}) `, (n) => `Q${n}: `])
  const bold = random.chance(0.3)
  let n = 0
  return (item, starts) => {
    if (item.letter !== 'Q' || !starts) return [item.text]
    const line = form(++n) + item.text
    return [bold ? `**${line}**` : line]
  }
}

function ownLine(lang, random) {
  const name = namesFor(lang, random)
  const form = random.pick([(n) => `${n}:`, (n) => n, (n) => `**${n}**`, (n) => `**${n}:**`, (n) => `## ${n}`])
  return (item, starts) => (starts ? [form(name(item.letter)), item.text] : [item.text])
}

/** Questions that are headings or bold, below them each who answers, by a name on a line of its own or run in. */
function namesBelow(lang, random) {
  const names = people[lang].names.filter(() => random.chance(0.6)).slice(0, 4)
  if (names.length < 2) names.push(...people[lang].names.slice(0, 2))
  const ask = random.pick([(t) => `## ${t}`, (t) => `### ${t}`, (t) => `**${t}**`, (t) => t])
  const form = random.pick([
    (n, t) => [`**${n}**`, t],
    (n, t) => [n, t],
    (n, t) => [`**${n}:** ${t}`],
    (n, t) => [`${n}: ${t}`],
    (n, t) => [`### ${n}`, t]
  ])
  let at = -1
  return (item, starts) => {
    if (item.letter === 'Q') return [ask(item.text)]
    if (!starts && !random.chance(0.6)) return [item.text]
    at = (at + 1) % names.length
    return form(names[at], item.text)
  }
}

/** A transcript with the time of each turn. */
function stamped(lang, random) {
  const name = namesFor(lang, random)
  let seconds = random.between(3, 60)
  const isLong = random.chance(0.5)
  const two = (number) => String(number).padStart(2, '0')
  const clock = () => {
    seconds += random.between(5, 90)
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
    return isLong ? `${two(hours)}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`
  }
  const form = random.pick([
    (n, t) => [`[${clock()}] ${n}: ${t}`],
    (n, t) => [`**[${clock()}] ${n}:** ${t}`],
    (n, t) => [`[${clock()}] ${n}:** ${t}`],
    (n, t) => [`**${n}** [${clock()}]: ${t}`],
    (n, t) => [`${n} (${clock()}): ${t}`],
    (n, t) => [`${n} ${clock()}`, t],
    (n, t) => [`**${n}** (${clock()})`, t]
  ])
  return (item, starts) => (starts ? form(name(item.letter), item.text) : [item.text])
}

/** Headings that ask what the bold question below asks again. */
function askingHeads(lang, random) {
  const level = '#'.repeat(random.between(2, 4))
  const sign = random.pick(['**', '**', '*'])
  const isPlain = random.chance(0.3)
  const dress = (item, starts) => {
    if (item.letter !== 'Q') return [item.text]
    const own = isPlain ? item.text : `${sign}${item.text}${sign}`
    const asked = /[^.!?؟]{12,80}[?؟]/.exec(item.text)?.[0]?.trim()
    if (!starts || asked === undefined || asked === item.text || !random.chance(0.5)) return [own]
    return [{text: isPlain ? asked : `${level} ${asked}`, letter: 'N'}, own]
  }
  return dress
}

/** Each answer begins on the line of its question, behind a sign, a space or nothing at all. */
function runIn(lang, random) {
  const join = random.pick([
    (q, a) => `**${q}** ${a}`,
    (q, a) => `**${q}** ${a}`,
    (q, a) => `**${q}**${a}`,
    (q, a) => `${q} ${a}`,
    (q, a) => `${q}${a}`,
    (q, a) => `${q} - ${a}`
  ])
  let asked = []
  return (item, starts) => {
    if (item.letter === 'Q') {
      asked = starts ? [item.text] : [...asked, item.text]
      return []
    }
    if (!starts || asked.length === 0) return [item.text]
    const above = asked.slice(0, -1).map((text) => ({text, letter: 'Q'}))
    return [...above, {text: join(asked.at(-1), item.text), letter: 'X'}]
  }
}

function quoted(lang, random) {
  const q = random.pick(['', '**', '# '])
  return (item) => [item.letter === 'A' ? `> ${item.text}` : q === '**' ? `**${item.text}**` : q + item.text]
}
