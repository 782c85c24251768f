// What stands beside the texts of an interview and belongs to all its languages. In: the files that the listing found in an
// interview's folder. Out: one companion a folder. Each kind of file has a reader of its own; what one cannot read is a
// message, and the interview stands without it.
import {join} from 'node:path'
import type {Companion, Diagnostic, SourcePath} from '../model.ts'
import type {ListedCompanion} from './listing.ts'
import {readComments} from './comments.ts'
import {readPictures, type PicturesResult} from './pictures.ts'
import {questionsFile, readQuestions} from './questions.ts'
import {readTextFile} from './text-file.ts'

export interface CompanionsResult {
  readonly companions: readonly Companion[]
  readonly messages: readonly Diagnostic[]
}

export interface CompanionsSetting {
  readonly root: string
  /** Of the site, IANA name. */
  readonly timeZone: string
  /** The address of a family by the name of its folder; `undefined` for a folder without a text. */
  readonly slugOf: (family: string) => string | undefined
}

export function readCompanions(
  listed: readonly ListedCompanion[],
  {root, timeZone, slugOf}: CompanionsSetting
): CompanionsResult {
  const companions: Companion[] = []
  const messages: Diagnostic[] = []
  for (const {folder, family, files} of listed) {
    const slug = slugOf(family)
    if (slug === undefined) continue
    const questions = readRecord(root, `${folder}/${questionsFile}`, files)
    const approved = readComments(commentFiles(folder, files), {root, timeZone})
    const seen = readPictures(
      root,
      files.filter((file) => file.lastIndexOf('/') === folder.length)
    )
    messages.push(...questions.messages, ...approved.messages, ...seen.messages)
    companions.push({
      folder: folder as SourcePath,
      slug,
      digest: [...files, questions.digest, JSON.stringify(approved.comments), JSON.stringify(seen.pictures)].join('\n'),
      ...questions.part,
      ...(approved.comments.length > 0 && {comments: approved.comments}),
      ...picturesPart(seen)
    })
  }
  return {companions, messages}
}

function commentFiles(folder: string, files: readonly string[]): string[] {
  return files.filter((file) => file.startsWith(`${folder}/comments/`))
}

function picturesPart({pictures, messages}: PicturesResult): Pick<Companion, 'pictures' | 'brokenPictures'> {
  const broken = messages.map(({file = ''}) => file.slice(file.lastIndexOf('/') + 1).normalize('NFC'))
  return {
    ...(pictures.length > 0 && {pictures}),
    ...(broken.length > 0 && {brokenPictures: broken})
  }
}

interface Part {
  readonly part: Pick<Companion, 'questions'>
  readonly digest: string
  readonly messages: readonly Diagnostic[]
}

function readRecord(root: string, file: string, files: readonly string[]): Part {
  if (!files.includes(file)) return {part: {}, digest: '', messages: []}
  const {text, hash, messages} = readTextFile(join(root, file), file)
  // An empty list is one that nobody has begun; one that cannot be decoded must not be taken for empty.
  const isEmpty = messages.every(({ruleId}) => ruleId === 'empty-file')
  if (text === '' && isEmpty) return {part: {}, digest: hash, messages: []}
  const {record, messages: found} = readQuestions(text, file as SourcePath)
  const questions = text === '' ? {...record, isWhole: false} : record
  return {part: {questions}, digest: hash, messages: [...messages, ...found]}
}
