// What an article says of its own time: whether it is a draft, when it appears and ends, what was corrected, whether it was
// withdrawn. In: the fields of the front matter, and their dates as the parser read them. Out: a part of the row, and what
// does not fit together.
import {civilOf, withZone} from '../../calendar.ts'
import type {Correction, Diagnostic, FrontMatterFields, Instant, Summary} from '../../model.ts'
import {oneLine} from '../../text/plain.ts'
import {slugOf} from '../../text/slug.ts'
import type {FrontMatter} from '../../tree/nodes.ts'
import {instantMs} from '../order.ts'

type Times = Pick<Summary, 'isDraft' | 'publishAt' | 'expires' | 'withdrawn' | 'corrections' | 'movedFrom'>

export function timesOf(fields: FrontMatterFields, read: FrontMatter | undefined, timeZone: string): Times {
  const {draft, withdrawn, movedFrom = []} = fields
  const publishAt = momentOf(read?.publishAt, timeZone)
  const expires = momentOf(read?.expires, timeZone)
  const corrections = correctionsOf(fields, read, timeZone)
  return {
    ...(draft === true && {isDraft: true as const}),
    ...(publishAt !== undefined && {publishAt}),
    ...(expires !== undefined && {expires}),
    ...(withdrawn !== undefined && {withdrawn: withdrawnOf(withdrawn.reason, instantOf(read?.withdrawnOn, timeZone))}),
    ...(corrections.length > 0 && {corrections}),
    ...(movedFrom.length > 0 && {movedFrom: movedFrom.map(slugOf).filter((slug) => slug !== '')})
  }
}

/**
 * May say `expires-too-early`, `undated-correction` and `undated-withdrawal`. Of a date that cannot be read the parser has
 * spoken already.
 */
export function timeMessages(
  {path, publishAt, published, expires}: Summary,
  {withdrawn, corrections = []}: FrontMatterFields
): Diagnostic[] {
  const about = {file: path, place: {start: {line: 1, column: 1}}}
  const messages: Diagnostic[] = []
  const begin = publishAt ?? published
  if (expires !== undefined && begin !== undefined && instantMs(expires) <= instantMs(begin)) {
    messages.push({
      ...about,
      key: 'expires',
      ruleId: 'expires-too-early',
      severity: 'error',
      message: `Unexpected \`expires\`: ${expires} is not after ${begin}, when the text appears.`,
      note: 'Correct one of the two dates, or remove the line `expires`.'
    })
  }
  if (withdrawn !== undefined && withdrawn.date === undefined) {
    messages.push({
      ...about,
      key: 'withdrawn',
      ruleId: 'undated-withdrawal',
      severity: 'warning',
      message: 'Unexpected `withdrawn` without a date: readers are not told since when.',
      note: 'Write two keys below `withdrawn`: `date: 2026-05-12` and `reason: …`.'
    })
  }
  if (corrections.some(({date}) => date === undefined)) {
    messages.push({
      ...about,
      key: 'corrections',
      ruleId: 'undated-correction',
      severity: 'warning',
      message: 'Unexpected correction without a date.',
      note: 'Write `date: 2026-05-12` beside its `text`.'
    })
  }
  return messages
}

function withdrawnOf(reason: string, date: Instant | undefined): NonNullable<Summary['withdrawn']> {
  return {reason: reason.trim(), ...(date !== undefined && {date})}
}

function correctionsOf(
  {corrections = []}: FrontMatterFields,
  read: FrontMatter | undefined,
  timeZone: string
): Correction[] {
  return corrections.map(({text}, i) => {
    const date = instantOf(read?.correctedOn?.[i] || undefined, timeZone)
    return {text: oneLine(text), ...(date !== undefined && {date})}
  })
}

/** A time of day without a zone is the site's. */
function instantOf(date: string | undefined, timeZone: string): Instant | undefined {
  if (date === undefined) return undefined
  const {hour, offset} = civilOf(date)
  return (hour === undefined || offset !== undefined ? date : withZone(date, timeZone)) as Instant
}

/** A day without a time begins at midnight in the site's zone. */
function momentOf(date: string | undefined, timeZone: string): Instant | undefined {
  if (date === undefined) return undefined
  return civilOf(date).hour === undefined ? (withZone(`${date}T00:00`, timeZone) as Instant) : instantOf(date, timeZone)
}
