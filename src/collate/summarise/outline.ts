// What an interview asks, in order: the tree without what is said. In: an interview tree. Out: one summary an exchange.
import type {ExchangeSummary, Outline} from '../../model.ts'
import {oneLine} from '../../text/plain.ts'
import {firstQuestion} from '../../text/sentence.ts'
import {openingWords} from '../../text/wording.ts'
import {countWords} from '../../text/words.ts'
import type {Exchange, Interview} from '../../tree/nodes.ts'
import {picturesOf} from '../pictures/picture-uses.ts'
import {plainText} from './plain-text.ts'

export function outlineOf(tree: Interview): Outline {
  const lines = picturesOf(tree).map(({line}) => line)
  return {
    exchanges: tree.children.filter((node) => node.type === 'exchange').map(exchangeSummary),
    ...(lines.length > 0 && {pictureLines: lines})
  }
}

function exchangeSummary(exchange: Exchange): ExchangeSummary {
  const asked = exchange.children.find((node) => node.type === 'question')
  const answers = exchange.children.filter((node) => node.type === 'answer')
  const question = asked === undefined ? '' : oneLine(plainText(asked.children))
  const speakers = answers.map((answer) => answer.speaker).filter((speaker) => speaker !== undefined)
  const texts = answers.map((answer) => plainText(answer.children))
  const line = exchange.position?.start.line ?? asked?.position?.start.line
  return {
    question,
    shortQuestion: firstQuestion(question),
    opening: openingWords(texts[0] ?? ''),
    speakers: [...new Set(speakers)],
    ...(asked?.speaker !== undefined && {asker: asked.speaker}),
    isAnswered: answers.length > 0,
    words: countWords(question) + texts.reduce((sum, text) => sum + countWords(text), 0),
    ...(line !== undefined && {line})
  }
}
