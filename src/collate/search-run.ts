// The index of one block of interviews. In: their records. Out: a file of terms as src/text/search-shard.ts describes it,
// places counted from the block's first interview. Blocks are joined to segments where files are made; here is all the
// reading of words, which is the expensive part and is done once for a block that stays as it is.
import {encodePlaces} from '../text/search-places.ts'
import {byteWriter, FIRST_EXCHANGE, partOf, UNITS, writeEntry, written} from '../text/search-shard.ts'
import type {SearchRecord} from '../text/search-record.ts'
import {type SearchLocale, searchWords, termsOf} from '../text/search-words.ts'

/** Places of a term, ascending. */
type Places = Map<string, number[]>

/** @param records of at most a block's interviews, oldest first */
export function indexBlock(records: readonly SearchRecord[], locale: SearchLocale): Uint8Array {
  const places: Places = new Map()
  for (const [at, record] of records.entries()) addRecord(places, {record, unit: at * UNITS, locale})
  const file = byteWriter(1 << 16)
  let previous = ''
  for (const term of [...places.keys()].sort()) {
    writeEntry(file, previous, {term, places: encodePlaces(places.get(term) ?? []), isDense: false})
    previous = term
  }
  return written(file)
}

interface Subject {
  readonly record: SearchRecord
  /** Of the interview's head. */
  readonly unit: number
  readonly locale: SearchLocale
}

function addRecord(places: Places, {record, unit, locale}: Subject): void {
  const add = (text: string, place: number): void => addText(places, {text, place, locale})
  add(record.headline, (unit << 1) | 1)
  add(record.standfirst, unit << 1)
  for (const name of record.people) add(name, ((unit + 1) << 1) | 1)
  for (let part = FIRST_EXCHANGE; part < UNITS; part++) {
    for (const [at, {question, answer}] of record.exchanges.entries()) {
      if (partOf(at) !== part) continue
      add(question, ((unit + part) << 1) | 1)
      add(answer, (unit + part) << 1)
    }
  }
}

/** Texts come in the order of their units, and the strong one of a unit first. */
function addText(places: Places, {text, place, locale}: {text: string; place: number; locale: SearchLocale}): void {
  for (const word of searchWords(text, locale)) {
    for (const term of termsOf(word)) {
      const known = places.get(term)
      if (known === undefined) places.set(term, [place])
      else if ((known.at(-1) ?? 0) >> 1 < place >> 1) known.push(place)
      else if ((place & 1) === 1) known[known.length - 1] = place
    }
  }
}
