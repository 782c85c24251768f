// Approved comments: the files of the folder `comments` beside an interview, each with a small front matter and the words of
// a reader below. What enters is the names of the files, what leaves is comments and messages. A file that cannot be shown
// is a message with its place and a way out, and the page stands without that comment. An email address never leaves here:
// that of the front matter is not read at all, and a text that holds one waits until an editor has taken it out.
//
//   ---
//   name: Leila
//   date: 2026-03-01
//   language: fa          (as the words tell, where it is missing)
//   question: q3          (may be left out)
//   reply_to: 2026-02-27-omid
//   ---
//   …
import {join} from 'node:path'
import * as v from 'valibot'
import {checkShape, knownLocales, readYaml} from '../config.ts'
import type {YamlFile} from '../config.ts'
import type {ApprovedComment, Diagnostic, LocaleTag, Place, SourcePath} from '../model.ts'
import {firstStrong} from '../text/bidi.ts'
import {detectLanguage} from '../text/language.ts'
import {nearest} from '../text/nearest.ts'
import {slugOf} from '../text/slug.ts'
import {createLocator} from '../tree/points.ts'
import {commentDate} from './comment-date.ts'
import {readTextFile} from './text-file.ts'

export interface CommentsResult {
  /** In the order of the files. */
  readonly comments: readonly ApprovedComment[]
  readonly messages: readonly Diagnostic[]
}

interface Setting {
  readonly root: string
  /** IANA name. */
  readonly timeZone: string
}

const schema = v.object({
  name: v.string(),
  date: v.optional(v.string()),
  language: v.optional(v.string()),
  locale: v.optional(v.string()),
  direction: v.optional(v.string()),
  question: v.optional(v.string()),
  reply_to: v.optional(v.string()),
  email: v.optional(v.string()),
  website: v.optional(v.string()),
  // What Staticman writes of its own.
  _id: v.optional(v.string()),
  _parent: v.optional(v.string())
})
type Keys = v.InferOutput<typeof schema>

const synonyms: Readonly<Record<string, string>> = {
  author: 'name',
  from: 'name',
  dir: 'direction',
  lang: 'language',
  mail: 'email',
  parent: 'reply_to',
  in_reply_to: 'reply_to',
  reply: 'reply_to',
  published: 'date',
  url: 'website',
  تاریخ: 'date',
  التاريخ: 'date',
  نام: 'name',
  الاسم: 'name',
  زبان: 'language',
  اللغة: 'language'
}

/** Reads the comments of one interview. Never throws. @param files paths relative to the root, sorted */
export function readComments(files: readonly string[], setting: Setting): CommentsResult {
  const comments = new Map<string, ApprovedComment>()
  const messages: Diagnostic[] = []
  for (const file of files) {
    const {comment, said} = readComment(file, setting)
    messages.push(...said)
    const twin = comment && comments.get(comment.id)
    if (twin) messages.push(describeTwin(file, twin.file))
    else if (comment) comments.set(comment.id, comment)
  }
  for (const comment of comments.values()) {
    if (comment.replyTo === undefined || comments.has(comment.replyTo)) continue
    messages.push(describeUnknown(comment, [...comments.keys()]))
  }
  return {comments: [...comments.values()], messages}
}

interface Reading {
  readonly comment?: ApprovedComment
  readonly said: readonly Diagnostic[]
}

/** `---`, lines, `---`, at the very beginning; the rest is what the reader wrote. */
const frontMatter = /^---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/u

function readComment(file: string, {root, timeZone}: Setting): Reading {
  const {text, messages} = readTextFile(join(root, file), file)
  if (text === '') return {said: messages.map((message) => ({...message, ...forComments(message)}))}
  const found = frontMatter.exec(text)
  if (found === null) return {said: [...messages, describeNoFrontMatter(file)]}
  const start = text.indexOf('\n') + 1
  const yaml = readYaml(text, file, {start, end: start + (found[1] ?? '').length})
  const shape = yaml.isValid ? checkShape(yaml, {file, schema, synonyms, examples: {name: 'Leila'}}) : []
  const said = [...messages, ...yaml.messages, ...shape]
  const checked = v.safeParse(schema, yaml.record)
  if (!yaml.isValid || !checked.success) return {said}
  const body = {text: text.slice(found[0].length), start: found[0].length}
  const faults = [...checkKeys(checked.output, yaml, file), ...checkBody(body, text, file)]
  const date = commentDate(checked.output.date ?? dateInName(file), timeZone)
  if (date === undefined) faults.push(describeDate(checked.output, yaml, file))
  const all = [...said, ...faults]
  if (date === undefined || all.some(({severity}) => severity === 'error')) return {said: all}
  return {said: all, comment: {...toComment(checked.output, body.text, file), date}}
}

function toComment(keys: Keys, body: string, file: string): Omit<ApprovedComment, 'date'> {
  const language = languageOf(keys, body)
  const replyTo = keys.reply_to === undefined ? '' : idOf(keys.reply_to)
  const question = keys.question?.replace(/^#/u, '') ?? ''
  return {
    id: idOf(file),
    file: file as SourcePath,
    name: withoutOverrides(keys.name).trim(),
    ...(language !== undefined && {language}),
    dir: directionOf(keys, body, language),
    ...(replyTo !== '' && {replyTo}),
    ...(question !== '' && {question}),
    text: withoutOverrides(body)
      .replace(/\r\n?/gu, '\n')
      .split(/\n[ \t]*\n/u)
      .map((paragraph) => paragraph.replace(/[ \t]*\n[ \t]*/gu, '\n').trim())
      .filter(Boolean)
  }
}

/** What an editor says, else what the words tell, else the language of the page on which it was written. */
function languageOf({language, locale}: Keys, body: string): string | undefined {
  if (language !== undefined) return language.trim()
  return detectLanguage(body).tag ?? knownLocales.find((known) => known === locale)
}

const directions: Readonly<Record<LocaleTag, 'ltr' | 'rtl'>> = {ar: 'rtl', en: 'ltr', fa: 'rtl'}

function directionOf({direction}: Keys, body: string, language: string | undefined): 'ltr' | 'rtl' {
  if (direction === 'ltr' || direction === 'rtl') return direction
  const known = knownLocales.find((tag) => tag === language?.split('-')[0])
  return known === undefined ? (firstStrong(body) ?? 'ltr') : directions[known]
}

/** Overrides turn letters around; nobody who writes a comment needs them (Trojan Source, CVE-2021-42574). */
function withoutOverrides(text: string): string {
  return text.replace(/[\u202d\u202e]/gu, '')
}

function idOf(file: string): string {
  return slugOf(file.slice(file.lastIndexOf('/') + 1).replace(/\.(?:txt|text|md|markdown)$/iu, ''))
}

function dateInName(file: string): string {
  return /\/(\d{4}-\d\d-\d\d)[^/]*$/u.exec(file)?.[1] ?? ''
}

const languageTag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u
const emailAddress = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u

function checkKeys(keys: Keys, yaml: YamlFile, file: string): Diagnostic[] {
  const messages: Diagnostic[] = []
  const at = (key: keyof Keys): {file: string; place: Place} => ({file, place: yaml.placeOf([key])})
  if (keys.email !== undefined && keys.email !== '') {
    const message = 'Unexpected email address: it is not published, and the file does not need it.'
    const note = 'Remove the line, for whoever sees the files of the site sees the address.'
    messages.push({ruleId: 'comment-email', severity: 'warning', message, note, ...at('email')})
  }
  if (emailAddress.test(keys.name)) {
    const message = 'Unexpected email address in the name of a reader; the comment is not published.'
    messages.push({ruleId: 'comment-email', severity: 'error', message, note: 'Write the name alone.', ...at('name')})
  }
  if (keys.language !== undefined && !languageTag.test(keys.language.trim())) {
    const message = `Unexpected language \`${keys.language}\`, expected a tag such as \`fa\`.`
    const note = 'Leave the line out where the words themselves tell the language.'
    messages.push({ruleId: 'unknown-locale', severity: 'error', message, note, ...at('language')})
  }
  return messages
}

function checkBody(body: {text: string; start: number}, text: string, file: string): Diagnostic[] {
  if (body.text.trim() === '') {
    const message = 'There is nothing after the front matter, expected a comment.'
    const note = 'Write the comment below the second `---`, or delete the file.'
    const place = {start: createLocator(text)(text.length)}
    return [{ruleId: 'empty-file', severity: 'error', message, note, file, place}]
  }
  const found = emailAddress.exec(body.text)
  if (found === null) return []
  const locate = createLocator(text)
  const from = body.start + found.index
  return [
    {
      ruleId: 'comment-email',
      severity: 'error',
      message: 'Unexpected email address in a comment; the comment is not published.',
      note: 'Take the address out of the text, or put “…” in its place.',
      file,
      place: {start: locate(from), end: locate(from + found[0].length)}
    }
  ]
}

function describeDate({date}: Keys, yaml: YamlFile, file: string): Diagnostic {
  const note = 'Write the day in the Gregorian calendar, `date: 2026-03-01`, or begin the name of the file with it.'
  if (date === undefined) {
    const message = 'Key `date` is missing, and the name of the file does not begin with a day.'
    return {ruleId: 'missing-date', severity: 'error', message, note, file, place: yaml.placeOf([])}
  }
  const message = `Unexpected date \`${date}\`, expected one like \`2026-03-01\`.`
  return {ruleId: 'bad-date', severity: 'error', message, note, file, place: yaml.placeOf(['date'])}
}

function describeNoFrontMatter(file: string): Diagnostic {
  return {
    ruleId: 'comment-front-matter',
    severity: 'error',
    message: 'Unexpected beginning of a comment, expected a line `---`, its name and date, and another line `---`.',
    note: 'Put `---`, `name: …`, `date: 2026-03-01` and `---` above the words of the reader, each on a line of its own.',
    file,
    place: {start: {line: 1, column: 1, offset: 0}}
  }
}

function describeTwin(file: string, twin: string): Diagnostic {
  return {
    ruleId: 'duplicate-comment',
    severity: 'error',
    message: `Unexpected second comment with the address of ${twin}; it is not published.`,
    note: 'Rename one of the two files.',
    file
  }
}

function describeUnknown({file, replyTo = ''}: ApprovedComment, ids: readonly string[]): Diagnostic {
  const meant = nearest(replyTo, ids)
  return {
    ruleId: 'unknown-comment',
    severity: 'warning',
    message: `Unexpected \`reply_to: ${replyTo}\`: there is no such comment; this one stands by itself.`,
    note:
      meant === undefined
        ? 'Write the name of a file of this folder, without its ending.'
        : `Did you mean \`${meant}\`?`,
    file
  }
}

/** An empty file is no interview here. */
function forComments({ruleId}: Diagnostic): Partial<Diagnostic> {
  if (ruleId !== 'empty-file') return {}
  return {message: 'The file is empty, expected a comment.', note: 'Write the comment into it, or delete the file.'}
}
