// Where texts may lie. What enters is the project's folder, what leaves is the text files in it with what their names say,
// sorted by code units, and messages about files that look as if somebody expected them to be published. A name is kept
// as the file system spells it for reading, and compared in NFC, because macOS and Linux spell é differently.
//
//   content/interviews/us-talks/en.txt      the family us-talks, in English
//   content/interviews/us-talks.en.txt      the same
//   content/interviews/us-talks.txt         the same, in whatever language the text is
//   content/us-talks.txt                    the same
import {readdirSync, statSync} from 'node:fs'
import type {Dirent} from 'node:fs'
import {join} from 'node:path'
import {describeUnreadable} from '../config.ts'
import type {Diagnostic} from '../model.ts'

export interface ListedFile {
  /** Relative to the root, `/`-separated, as the file system spells it. */
  readonly file: string
  /** What names the family: the folder, or the file's name without language and ending. As the file system spells it. */
  readonly family: string
  /** What stands in the place of the language; absent for a dropped file that says none. */
  readonly tag?: string
}

/** What lies beside the texts of one interview's folder. */
export interface ListedCompanion {
  readonly folder: string
  readonly family: string
  /** Sorted by path; those of folders within it too. */
  readonly files: readonly string[]
}

export interface Listing {
  readonly files: readonly ListedFile[]
  readonly companions: readonly ListedCompanion[]
  readonly messages: readonly Diagnostic[]
}

/** Every text file of the project, sorted by path. A folder that does not exist is an empty one. */
export function listTexts(root: string): Listing {
  const messages: Diagnostic[] = []
  const files: ListedFile[] = []
  const companions: ListedCompanion[] = []
  const found = {root, files, companions, messages}
  for (const {file, isFolder} of listFolder(root, 'content', messages)) {
    if (!isFolder) addDropped(file, found)
    else if (!knownFolders.has(file)) messages.push(describeStrayFolder(file))
  }
  for (const {file, isFolder} of listFolder(root, interviews, messages)) {
    if (isFolder) addFamily(file, found)
    else addDropped(file, found)
  }
  files.sort((a, b) => compare(a.file, b.file))
  return {files, companions, messages}
}

const interviews = 'content/interviews'
const knownFolders: ReadonlySet<string> = new Set([interviews, 'content/pages'])

interface Entry {
  readonly file: string
  readonly isFolder: boolean
}

function listFolder(root: string, folder: string, messages: Diagnostic[]): Entry[] {
  const names = readFolder(root, folder, messages).filter(({name}) => !isDebris(name))
  const entries = names.flatMap((entry): Entry[] => {
    const file = `${folder}/${entry.name}`
    const isFolder = isDirectory(root, file, entry)
    if (isFolder !== undefined) return [{file, isFolder}]
    messages.push(describeUnreadable(Object.assign(new Error(file), {code: 'ENOENT'}), file))
    return []
  })
  return entries.sort((a, b) => compare(a.file, b.file))
}

function readFolder(root: string, folder: string, messages: Diagnostic[]): Dirent[] {
  try {
    return readdirSync(join(root, folder), {withFileTypes: true})
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!isAbsent) messages.push(describeUnreadable(error, folder))
    return []
  }
}

/** Undefined for a link that leads nowhere. */
function isDirectory(root: string, file: string, entry: Dirent): boolean | undefined {
  if (!entry.isSymbolicLink()) return entry.isDirectory()
  return statSync(join(root, file), {throwIfNoEntry: false})?.isDirectory()
}

interface Found {
  readonly root: string
  readonly files: ListedFile[]
  readonly companions: ListedCompanion[]
  readonly messages: Diagnostic[]
}

function addFamily(folder: string, {root, files, companions, messages}: Found): void {
  const family = nameOf(folder)
  const told = messages.length
  const entries = listFolder(root, folder, messages)
  const beside: string[] = []
  for (const {file, isFolder} of entries) {
    const [, tag] = textFile.exec(nameOf(file)) ?? []
    if (isFolder && nameOf(file) === commentsFolder) addComments(file, beside, {root, messages})
    else if (isFolder) messages.push(describeDeepFolder(file))
    else if (isCompanion(file)) beside.push(file)
    else if (tag === undefined) addIgnored(file, messages)
    else if (tag.toLowerCase() !== 'readme') files.push({file, family, tag})
  }
  if (beside.length > 0) companions.push({folder, family, files: beside})
  if (entries.length === 0 && messages.length === told) messages.push(describeEmptyFolder(folder))
}

/** Approved comments of an interview. */
const commentsFolder = 'comments'

function addComments(folder: string, beside: string[], {root, messages}: Pick<Found, 'root' | 'messages'>): void {
  for (const {file, isFolder} of listFolder(root, folder, messages)) {
    const [, stem] = textFile.exec(nameOf(file)) ?? []
    if (isFolder) messages.push(describeDeepFolder(file))
    else if (stem === undefined) addIgnored(file, messages)
    else if (stem.toLowerCase() !== 'readme') beside.push(file)
  }
}

const textFile = /^(.+)\.(?:txt|text|md|markdown)$/iu
const taggedName = /^(.+)\.([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)?)$/u

/** Tags that in a file's name are meant as languages even though Goftogu does not know them. */
const otherLanguages = new Set('az ckb de es fr he it ja ku pt ps ru tg tr uk ur uz zh'.split(' '))

function addDropped(file: string, {files, messages}: Found): void {
  const [, stem] = textFile.exec(nameOf(file)) ?? []
  if (stem === undefined) {
    if (!isSettings(file)) addIgnored(file, messages)
    return
  }
  if (stem.toLowerCase() === 'readme') return
  const [, family, tag] = taggedName.exec(stem) ?? []
  const language = tag?.split(/[-_]/u)[0]?.toLowerCase() ?? ''
  const isTag = ['ar', 'en', 'fa'].includes(language) || otherLanguages.has(language)
  files.push(family !== undefined && tag !== undefined && isTag ? {file, family, tag} : {file, family: stem})
}

/** What the name of a text that {@link listTexts} found says; `undefined` for any other file. */
export function describeFile(file: string): ListedFile | undefined {
  const files: ListedFile[] = []
  const folder = file.slice(0, file.lastIndexOf('/'))
  if (folder === 'content' || folder === interviews) {
    addDropped(file, {root: '', files, companions: [], messages: []})
    return files[0]
  }
  const [, tag] = textFile.exec(nameOf(file)) ?? []
  const isFamily = folder.startsWith(`${interviews}/`) && folder.lastIndexOf('/') === interviews.length
  return tag === undefined || !isFamily ? undefined : {file, family: nameOf(folder), tag}
}

function isSettings(file: string): boolean {
  return /^content\/[^/]+\.ya?ml$/u.test(file)
}

/** What editors, desktops and version control leave behind, and what is locked while a program has it open. */
function isDebris(name: string): boolean {
  return /^[.~]|^#.*#$|~$|\.(?:bak|swp|tmp|orig|part|crdownload)$|^(?:thumbs\.db|desktop\.ini|ehthumbs\.db)$/iu.test(
    name
  )
}

const pictures = /\.(?:avif|gif|jpe?g|png|svg|webp|heic|tiff?)$/iu
const documents = /\.(?:docx?|dotx?|odt|rtf|pdf|pages|wps|epub|html?|mht(?:ml)?|eml|msg)$/iu
/** Kept beside a text by Goftogu or for it. */
const data = /\.(?:ya?ml|json)$/iu

function isCompanion(file: string): boolean {
  return pictures.test(file) || data.test(file)
}

function addIgnored(file: string, messages: Diagnostic[]): void {
  if (isCompanion(file)) return
  const isDocument = documents.test(file)
  messages.push({
    ruleId: 'ignored-file',
    severity: 'warning',
    message: `Unexpected ${isDocument ? 'document' : 'file'}, expected a text file such as \`en.txt\`; it is not published.`,
    note: isDocument
      ? 'Open it, select all, copy, and paste the text into a file `en.txt`, `fa.txt` or `ar.txt` in this folder.'
      : 'Give it the ending `.txt` if it is an interview, or move it elsewhere.',
    file
  })
}

function describeDeepFolder(file: string): Diagnostic {
  return {
    ruleId: 'ignored-folder',
    severity: 'warning',
    message: 'Unexpected folder inside the folder of an interview; what is in it is not published.',
    note: 'Move the folder to `content/interviews/`.',
    file
  }
}

function describeStrayFolder(file: string): Diagnostic {
  return {
    ruleId: 'ignored-folder',
    severity: 'warning',
    message: 'Unexpected folder in `content/`; what is in it is not published.',
    note: `Move it to \`${interviews}/\` if it holds an interview.`,
    file
  }
}

function describeEmptyFolder(file: string): Diagnostic {
  return {
    ruleId: 'empty-folder',
    severity: 'warning',
    message: 'The folder is empty, expected a text such as `en.txt`.',
    note: 'Put the text into it, or delete the folder.',
    file
  }
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}

/** By code units, which is the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
