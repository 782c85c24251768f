// The keys of the front matter that tell of a text's own time: draft, publish_at, expires, withdrawn, corrections, moved_from.
// In: the keys as written. Out: fields, and what they cannot mean. Dates stay as written; the parser reads them.
import * as v from 'valibot'
import type {Diagnostic, FrontMatterFields} from '../model.ts'
import {slugOf} from '../text/slug.ts'

const listOrText = v.lazy((input) => (typeof input === 'string' ? v.string() : v.array(v.string())))
const withdrawal = v.object({date: v.optional(v.string()), reason: v.string()})

export const timeEntries = {
  draft: v.optional(v.string()),
  publish_at: v.optional(v.string()),
  expires: v.optional(v.string()),
  withdrawn: v.optional(v.lazy((input) => (typeof input === 'string' ? v.string() : withdrawal))),
  corrections: v.optional(v.array(v.object({date: v.optional(v.string()), text: v.string()}))),
  moved_from: v.optional(listOrText)
}

const shape = v.object(timeEntries)
type TimeKeys = v.InferOutput<typeof shape>

/** What people write from habit with other generators. */
export const timeSynonyms: Readonly<Record<string, string>> = {
  publishdate: 'publish_at',
  publish_date: 'publish_at',
  publish: 'publish_at',
  scheduled: 'publish_at',
  embargo: 'publish_at',
  expirydate: 'expires',
  expiry: 'expires',
  expires_at: 'expires',
  unpublish_at: 'expires',
  retracted: 'withdrawn',
  removed: 'withdrawn',
  correction: 'corrections',
  errata: 'corrections',
  aliases: 'moved_from',
  alias: 'moved_from',
  redirect_from: 'moved_from',
  old_slug: 'moved_from'
}

type Said = Pick<Diagnostic, 'message' | 'note' | 'ruleId'>
/** @param add takes what is wrong with a key */
export function toTimes(
  keys: TimeKeys,
  add: (key: keyof TimeKeys, said: Said) => void
): Pick<FrontMatterFields, 'draft' | 'publishAt' | 'expires' | 'withdrawn' | 'corrections' | 'movedFrom'> {
  const {publish_at: publishAt, expires, corrections} = keys
  const draft = toSwitch(keys.draft, add)
  const withdrawn = typeof keys.withdrawn === 'string' ? {reason: keys.withdrawn} : keys.withdrawn
  const movedFrom = typeof keys.moved_from === 'string' ? [keys.moved_from] : keys.moved_from
  for (const slug of movedFrom ?? []) checkSlug(slug, add)
  return {
    ...(draft && {draft}),
    ...(publishAt !== undefined && {publishAt}),
    ...(expires !== undefined && {expires}),
    ...(withdrawn && {
      withdrawn: {reason: withdrawn.reason, ...(withdrawn.date !== undefined && {date: withdrawn.date})}
    }),
    ...(corrections && {
      corrections: corrections.map(({text, date}) => ({text, ...(date !== undefined && {date})}))
    }),
    ...(movedFrom && {movedFrom})
  }
}

const yes: ReadonlySet<string> = new Set(['true', 'yes', 'on', 'بله', 'نعم'])
const no: ReadonlySet<string> = new Set(['false', 'no', 'off', 'نه', 'خیر', 'لا'])

function toSwitch(word: string | undefined, add: (key: 'draft', said: Said) => void): boolean {
  const said = word?.trim().toLowerCase()
  if (said === undefined || no.has(said)) return false
  // A text that somebody may have meant as a draft is not published by mistake.
  if (!yes.has(said)) {
    const message = `Unexpected \`${word ?? ''}\`, expected \`true\` or \`false\`.`
    add('draft', {ruleId: 'wrong-type', message, note: 'Write `draft: true`, or remove the line to publish the text.'})
  }
  return true
}

function checkSlug(written: string, add: (key: 'moved_from', said: Said) => void): void {
  const slug = slugOf(written.split('/').findLast((part) => part !== '') ?? '')
  if (slug === written) return
  const message = `Unexpected former address \`${written}\`, expected its last part only: small letters, digits and hyphens.`
  const note = slug === '' ? 'Write it as it stood in the address.' : `Write \`moved_from: ${slug}\`.`
  add('moved_from', {ruleId: 'bad-slug', message, note})
}
