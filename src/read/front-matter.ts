// Front matter: the lines between two `---` at the very beginning of a text, in which an editor may say what the text does
// not. What enters is the decoded text, what leaves is the fields, where the body begins, and what is wrong. A pasted text
// may begin with a line of dashes too: front matter it is only if what stands between the dashes begins like a key.
import * as v from 'valibot'
import {checkShape, knownLocales, readYaml, toChoice} from '../config.ts'
import type {Slice, YamlFile} from '../config.ts'
import type {Diagnostic, FrontMatterFields, LocaleTag} from '../model.ts'
import {nearest} from '../text/nearest.ts'
import {pictureName} from '../tree/pictures.ts'
import {timeEntries, timeSynonyms, toTimes} from './front-times.ts'

export interface FrontMatter {
  readonly fields: FrontMatterFields
  /** Offset just after the line that closes the front matter; 0 where there is none. */
  readonly bodyStart: number
  readonly messages: Diagnostic[]
  /** Present where there is front matter: the places of its keys. */
  readonly yaml?: YamlFile
}

/** One item without brackets, or several in them. */
const listOrText = v.lazy((input) => (typeof input === 'string' ? v.string() : v.array(v.string())))

const picture = v.object({
  file: v.string(),
  alt: v.optional(v.string()),
  caption: v.optional(v.string()),
  credit: v.optional(v.string())
})

const schema = v.object({
  headline: v.optional(v.string()),
  title: v.optional(v.string()),
  kicker: v.optional(v.string()),
  standfirst: v.optional(v.string()),
  slug: v.optional(v.string()),
  date: v.optional(v.string()),
  updated: v.optional(v.string()),
  topics: v.optional(listOrText),
  picture: v.optional(v.lazy((input) => (typeof input === 'string' ? v.string() : picture))),
  interviewee: v.optional(listOrText),
  interviewer: v.optional(listOrText),
  translated_from: v.optional(v.string()),
  translator: v.optional(v.string()),
  convention: v.optional(v.string()),
  comments: v.optional(v.string()),
  post_id: v.optional(v.string()),
  ...timeEntries
})
type Keys = v.InferOutput<typeof schema>

const knownKeys: ReadonlySet<string> = new Set(Object.keys(schema.entries))

/** What people write from habit with other generators, or in the words of their trade. */
const synonyms: Readonly<Record<string, string>> = {
  ...timeSynonyms,
  abstract: 'standfirst',
  deck: 'standfirst',
  description: 'standfirst',
  excerpt: 'standfirst',
  intro: 'standfirst',
  lead: 'standfirst',
  lede: 'standfirst',
  summary: 'standfirst',
  subtitle: 'standfirst',
  overline: 'kicker',
  cover: 'picture',
  featured_image: 'picture',
  image: 'picture',
  photo: 'picture',
  thumbnail: 'picture',
  category: 'topics',
  categories: 'topics',
  tag: 'topics',
  tags: 'topics',
  topic: 'topics',
  guest: 'interviewee',
  guests: 'interviewee',
  interviewees: 'interviewee',
  speaker: 'interviewee',
  author: 'interviewer',
  reporter: 'interviewer',
  interviewers: 'interviewer',
  lastmod: 'updated',
  modified: 'updated',
  permalink: 'slug',
  url: 'slug',
  published: 'date',
  pubdate: 'date',
  original: 'translated_from',
  source: 'translated_from',
  translation_of: 'translated_from',
  translated_by: 'translator',
  تیتر: 'headline',
  عنوان: 'headline',
  العنوان: 'headline',
  روتیتر: 'kicker',
  لید: 'standfirst',
  مقدمه: 'standfirst',
  تاریخ: 'date',
  التاريخ: 'date',
  موضوع: 'topics',
  مترجم: 'translator',
  تصویر: 'picture',
  عکس: 'picture',
  صورة: 'picture',
  المترجم: 'translator'
}

/** Cuts the front matter from a text and reads it. Never throws; without front matter, all of the text is body. */
export function splitFrontMatter(text: string, file: string): FrontMatter {
  const block = findBlock(text)
  if (!block) return {fields: {}, bodyStart: 0, messages: []}
  if (!block.isClosed) return {fields: {}, bodyStart: 0, messages: [describeOpen(file)]}
  const yaml = readYaml(text, file, block)
  const messages = [...yaml.messages]
  if (!yaml.isValid) return {fields: {}, bodyStart: block.bodyStart, messages, yaml}
  messages.push(...checkShape(yaml, {file, schema, synonyms}))
  const checked = v.safeParse(schema, yaml.record)
  if (!checked.success) return {fields: {}, bodyStart: block.bodyStart, messages, yaml}
  const add: Add = (key, said) => messages.push({...said, severity: 'error', file, place: yaml.placeOf([key])})
  return {fields: toFields(checked.output, add), bodyStart: block.bodyStart, messages, yaml}
}

interface Block extends Slice {
  readonly bodyStart: number
  readonly isClosed: boolean
}

const opening = /^\s*---[ \t]*(?:\r\n|[\n\r\u2028\u2029])/u
const closing = /^(?:---|\.\.\.)[ \t]*$/u
const lineEnd = /\r\n|[\n\r\u2028\u2029]/g
/** `key:`, with something that is longer than the `Q:` or `س:` of a turn. */
const keyLine = /^["']?([\p{L}_][\p{L}\p{M}\p{N}\u200C_ -]{1,39})["']?[ \t]*:(.?)/u

/** Where the front matter stands, without its fences; undefined where the text has none. */
function findBlock(text: string): Block | undefined {
  const start = opening.exec(text)?.[0].length
  if (start === undefined) return undefined
  let hasKey = false
  let from = start
  lineEnd.lastIndex = start
  for (;;) {
    const match = lineEnd.exec(text)
    const end = match?.index ?? text.length
    const line = text.slice(from, end)
    const next = match ? end + match[0].length : text.length
    if (closing.test(line)) return {start, end: from, bodyStart: next, isClosed: true}
    const isSilent = line.trim() === '' || line.startsWith('#')
    if (!isSilent && !hasKey && !isKeyLine(line)) return undefined
    hasKey ||= !isSilent
    if (!match)
      return hasKey && opensWithKnownKey(text.slice(start)) ? {start, end, bodyStart: 0, isClosed: false} : undefined
    from = next
  }
}

function isKeyLine(line: string): boolean {
  const [, key = '', after = ''] = keyLine.exec(line) ?? []
  return key !== '' && (/^\s?$/u.test(after) || knownKeys.has(key.toLowerCase()))
}

function opensWithKnownKey(rest: string): boolean {
  const [, key = ''] = keyLine.exec(rest.trimStart()) ?? []
  return knownKeys.has(key.trim().toLowerCase())
}

function describeOpen(file: string): Diagnostic {
  return {
    ruleId: 'front-matter-open',
    severity: 'error',
    message: 'The front matter that `---` opens is not closed.',
    note: 'Write a line `---` after its last key.',
    file,
    place: {start: {line: 1, column: 1, offset: 0}}
  }
}

type Add = (key: keyof Keys, said: Pick<Diagnostic, 'message' | 'note' | 'ruleId'>) => void

function toFields(keys: Keys, add: Add): FrontMatterFields {
  if (keys.headline !== undefined && keys.title !== undefined) {
    const message = 'Unexpected key `title`: it is another word for `headline`, which is given too.'
    add('title', {ruleId: 'duplicate-key', message, note: 'Keep one of the two lines.'})
  }
  const {kicker, standfirst, slug, date, updated, translator} = keys
  const headline = keys.headline ?? keys.title
  const topics = toList(keys.topics)
  const interviewee = toList(keys.interviewee)
  const interviewer = toList(keys.interviewer)
  const translatedFrom = toLocale(keys.translated_from, add)
  const convention = toConvention(keys.convention, add)
  const comments = toCommentsState(keys.comments, add)
  const postId = toPostId(keys.post_id, add)
  const picture = toPicture(keys.picture, add)
  const times = toTimes(keys, add)
  return {
    ...times,
    ...(headline !== undefined && {headline}),
    ...(kicker !== undefined && {kicker}),
    ...(standfirst !== undefined && {standfirst}),
    ...(slug !== undefined && {slug}),
    ...(date !== undefined && {date}),
    ...(updated !== undefined && {updated}),
    ...(topics && {topics}),
    ...(picture && {picture}),
    ...(interviewee && {interviewee}),
    ...(interviewer && {interviewer}),
    ...(translatedFrom && {translatedFrom}),
    ...(translator !== undefined && {translator}),
    ...(convention && {convention}),
    ...(comments && {comments}),
    ...(postId !== undefined && {postId})
  }
}

type Named = NonNullable<FrontMatterFields['convention']>

/** The conventions as an editor may name them; the first six words are those that messages offer. */
const conventions: ReadonlyMap<string, Named> = new Map([
  ['labels', 'labels'],
  ['marks', 'marks'],
  ['emphasis', 'emphasis'],
  ['headings', 'headings'],
  ['capitals', 'capitals'],
  ['alternation', 'alternation'],
  ['برچسب', 'labels'],
  ['نشانه', 'marks'],
  ['تأکید', 'emphasis'],
  ['میان‌تیتر', 'headings'],
  ['نوبتی', 'alternation'],
  ['أسماء', 'labels'],
  ['علامات', 'marks'],
  ['تمييز', 'emphasis'],
  ['عناوين', 'headings'],
  ['تناوب', 'alternation']
])
const offered = [...conventions.keys()].slice(0, 6)

function toConvention(word: string | undefined, add: Add): Named | undefined {
  if (word === undefined) return undefined
  const found = conventions.get(word.trim().toLowerCase())
  if (!found) {
    const meant = nearest(word, [...conventions.keys()])
    const message = `Unexpected convention \`${word}\`, expected ${toChoice(offered)}.`
    const note = meant === undefined ? 'Leave the line out if you are not sure.' : `Did you mean \`${meant}\`?`
    add('convention', {ruleId: 'unknown-convention', message, note})
  }
  return found
}

function toCommentsState(word: string | undefined, add: Add): 'closed' | undefined {
  if (word === undefined || word === 'closed') return word
  const message = `Unexpected \`${word}\` for the comments of an interview, expected \`closed\`.`
  const note = 'Leave the line out where comments are taken as content/site.yaml says.'
  add('comments', {ruleId: 'unknown-mode', message, note})
  return undefined
}

function toPostId(id: string | undefined, add: Add): string | undefined {
  if (id !== undefined && !/^[1-9]\d{0,15}$/u.test(id)) {
    const message = `Unexpected \`${id}\`, expected the number of a post in WordPress.`
    add('post_id', {
      ruleId: 'bad-post-id',
      message,
      note: 'It stands in the address of the page on which the post is edited.'
    })
  }
  return id
}

function toPicture(value: Keys['picture'], add: Add): FrontMatterFields['picture'] {
  if (value === undefined) return undefined
  const {file, alt, caption, credit}: v.InferOutput<typeof picture> = typeof value === 'string' ? {file: value} : value
  if (pictureName(file) === undefined) {
    const message = `Unexpected \`${file}\`, expected the name of a picture that lies beside the text.`
    add('picture', {ruleId: 'unknown-picture', message, note: 'Put the file into the folder of this text.'})
    return undefined
  }
  return {
    file,
    ...(alt !== undefined && {alt}),
    ...(caption !== undefined && {caption}),
    ...(credit !== undefined && {credit})
  }
}

function toList(value: string | string[] | undefined): readonly string[] | undefined {
  return typeof value === 'string' ? [value] : value
}

function toLocale(tag: string | undefined, add: Add): LocaleTag | undefined {
  if (tag === undefined) return undefined
  const locale = knownLocales.find((known) => known === tag)
  if (!locale) {
    const message = `Unexpected language \`${tag}\`, expected ${toChoice(knownLocales)}.`
    const note = 'Write the tag of the language that the text was translated from: `translated_from: en`.'
    add('translated_from', {ruleId: 'unknown-locale', message, note})
  }
  return locale
}
