// What a search engine and a card say of an article: the beginning of its standfirst, cut between sentences, because
// both cut longer texts themselves, and in the middle.
import type {Summary} from '../../model.ts'
import {oneLine} from '../../text/plain.ts'

const MAX_LENGTH = 300
const sentenceEnd = /[.!?؟۔…]["'’”»›)\]]*(?= )/g

/** Whole sentences up to 300 characters, the first one at any length; without a standfirst the first question. */
export function describe({standfirst, firstQuestion}: Summary): string {
  return describeText(standfirst) || (firstQuestion ?? '')
}

/** The same of any text; empty where that is. */
export function describeText(whole: string): string {
  const text = oneLine(whole)
  if (text.length <= MAX_LENGTH) return text
  let end = text.length
  for (const found of text.matchAll(sentenceEnd)) {
    const at = found.index + found[0].length
    if (isAbbreviation(text, found.index)) continue
    if (at > MAX_LENGTH && end < text.length) break
    end = at
    if (at > MAX_LENGTH) break
  }
  return text.slice(0, end)
}

/** `Dr.`, `J.`, `U.S.`: a stop after at most three Latin letters that begin with a capital. */
function isAbbreviation(text: string, stop: number): boolean {
  return /(?:^|[ .(“"])[A-Z][a-z]{0,2}$/.test(text.slice(Math.max(0, stop - 5), stop))
}
