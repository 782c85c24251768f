// What the keys of front matter are and mean: what enters is a record of the shape below, what leaves is the fields, and what
// is wrong with single values. Where the front matter stands and how it is read is front-matter.ts.
import * as v from 'valibot'
import {knownLocales, toChoice} from '../config.ts'
import type {Diagnostic, FrontMatterFields, LocaleTag} from '../model.ts'
import {nearest} from '../text/nearest.ts'
import {pictureName} from '../tree/pictures.ts'
import {timeEntries, timeSynonyms, toTimes} from './front-times.ts'

/** One item without brackets, or several in them. */
const listOrText = v.lazy((input) => (typeof input === 'string' ? v.string() : v.array(v.string())))

const picture = v.object({
  file: v.string(),
  alt: v.optional(v.string()),
  caption: v.optional(v.string()),
  credit: v.optional(v.string())
})

export const schema = v.object({
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

export const knownKeys: ReadonlySet<string> = new Set(Object.keys(schema.entries))

/** What people write from habit with other generators, or in the words of their trade. */
export const synonyms: Readonly<Record<string, string>> = {
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

/** Says something of a key. */
export type Add = (key: keyof Keys, said: Pick<Diagnostic, 'message' | 'note' | 'ruleId'>) => void

export function toFields(keys: Keys, add: Add): FrontMatterFields {
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
