// An interview of 3,000 words in each language, for measuring what one costs a reader. Nobody has said these words: they are
// taken from the invented interviews that the parser's weights are learnt from, because sentences of a generator repeat
// themselves and are compressed to less than people's are. No text is taken in two of its forms.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {plainText} from '../../src/collate/summarise/plain-text.ts'
import type {LocaleTag} from '../../src/model.ts'
import {parse} from '../../src/parse.ts'
import type {Exchange} from '../../src/tree/nodes.ts'

const folder = join(import.meta.dirname, '..', '..', 'bench', 'interviews', 'texts')
const words = 3000
/** About as many as stand between two questions of a newspaper. */
const wordsPerExchange = 90

const frames: Readonly<Record<LocaleTag, {headline: string; ask: string; answer: string}>> = {
  en: {headline: 'A long talk by the river', ask: 'Q:', answer: 'A:'},
  fa: {headline: 'گفت‌وگویی بلند در کنار رود', ask: 'پرسش:', answer: 'پاسخ:'},
  ar: {headline: 'حديث طويل على ضفة النهر', ask: 'س:', answer: 'ج:'}
}

interface Turn {
  readonly question: string
  readonly answer: string[]
}

/** The text as an editor would paste it, with labels. */
export function longInterview(locale: LocaleTag): string {
  const {headline, ask, answer} = frames[locale]
  const turns = turnsOf(locale)
  const lines = turns.flatMap(({question, answer: paragraphs}) => [
    `${ask} ${question}`,
    ...paragraphs.map((paragraph, i) => (i === 0 ? `${answer} ${paragraph}` : paragraph))
  ])
  return ['---\ndate: 2026-03-01 10:00\n---', headline, ...lines, ''].join('\n\n')
}

function turnsOf(locale: LocaleTag): Turn[] {
  const turns: Turn[] = []
  let count = 0
  let left = 0
  for (const {question, answer} of exchangesOf(locale)) {
    if (count >= words) break
    const last = turns.at(-1)
    const goesOn = last !== undefined && left > 0
    const length = countWords([goesOn ? '' : question, ...answer].join(' '))
    // A reply that is short goes on with the next one's words: what was asked in between is left out.
    if (goesOn) last.answer.push(...answer)
    else turns.push({question, answer: [...answer]})
    left = (left > 0 ? left : wordsPerExchange) - length
    count += length
  }
  return turns
}

function exchangesOf(locale: LocaleTag): Turn[] {
  const files = readdirSync(folder).filter((file) => file.startsWith(`${locale}-`) && !/~|-not-|-tight/.test(file))
  return files.sort().flatMap((file) => {
    const {tree} = parse(readFileSync(join(folder, file), 'utf8'), {locale})
    return tree.children.flatMap((node) => (node.type === 'exchange' ? toTurn(node) : []))
  })
}

function toTurn(exchange: Exchange): Turn[] {
  const paragraphsOf = (type: 'question' | 'answer'): string[] =>
    exchange.children
      .flatMap((part) => (part.type === type ? plainText(part.children).split('\n\n') : []))
      .filter((paragraph) => countWords(paragraph) > 0)
  const [question = ''] = paragraphsOf('question')
  const answer = paragraphsOf('answer')
  return answer.length > 0 && question !== '' ? [{question, answer}] : []
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}
