// The records of addresses as they should be written down. In: all rows. Out: for each interview the text of its record and
// what is new in it. An interview whose texts have errors gets none: what is not understood must not get an address.
import type {
  Companion,
  Config,
  Diagnostic,
  LocaleTag,
  QuestionRecord,
  Shelf,
  SourcePath,
  Summary,
  Wording
} from '../model.ts'
import {numberFamily} from './questions/exchange-ids.ts'
import {groupFamilies} from './families.ts'
import type {Family} from './families/family.ts'
import type {NumberedQuestion} from './questions/numbering.ts'

/** The record of one interview. */
export interface RecordDraft {
  /** Of the interview's folder, as people name it. */
  readonly name: string
  readonly file: SourcePath
  /** As it is; absent where there is none. */
  readonly before?: QuestionRecord
  /** As it should be: the whole text of the file. */
  readonly text: string
  readonly questions: number
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** Texts of the interview. */
  readonly texts: readonly SourcePath[]
  readonly isDraft: boolean
}

export interface RecordMaterial {
  readonly companions: readonly Companion[]
  readonly shelf: Pick<Shelf, 'outline'>
}

/** In the order of the interviews' folders. The messages are about versions that do not fit together. */
export function draftRecords(
  config: Config,
  summaries: readonly Summary[],
  material: RecordMaterial
): {drafts: readonly RecordDraft[]; messages: readonly Diagnostic[]} {
  const {families, messages} = groupFamilies(config, summaries, material)
  const drafts = families.map((family) => draftOf(family, material.shelf))
  return {drafts: drafts.sort((a, b) => (a.file < b.file ? -1 : 1)), messages}
}

function draftOf(family: Family, shelf: Pick<Shelf, 'outline'>): RecordDraft {
  const {questions, added, removed} = numberFamily(family, shelf)
  const before = family.companion?.questions
  const name = nameOf(family)
  return {
    name,
    file: before?.file ?? (`content/interviews/${name}/questions.yaml` as SourcePath),
    ...(before !== undefined && {before}),
    text: recordText(questions),
    questions: questions.filter(({isRemoved}) => !isRemoved).length,
    added,
    removed,
    texts: [...family.versions.values()].map(({path}) => path),
    isDraft: family.source.isDraft === true
  }
}

/** A text that lies in no folder of its own gets one for its record, by the name that the reading stage knows it by. */
function nameOf({companion, source}: Family): string {
  if (companion !== undefined) return companion.folder.slice(companion.folder.lastIndexOf('/') + 1)
  const [, folder] = /^content\/interviews\/([^/]+)\/[^/]+$/.exec(source.path) ?? []
  if (folder !== undefined) return folder
  const stem = source.path.slice(source.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  return stem.replace(new RegExp(`\\.${source.locale}(?:[-_][A-Za-z0-9]+)?$`), '')
}

const head = `# The addresses of this interview's questions: q3 is …/#q3 and …/q3/ in every language. Kept by \`goftogu number\`; please
# do not edit. A question keeps its address whatever becomes of its words and its place; one that is removed keeps it too.
`
const locales: readonly LocaleTag[] = ['en', 'fa', 'ar']

function recordText(questions: readonly NumberedQuestion[]): string {
  return head + questions.map(questionText).join('')
}

function questionText({token, isRemoved, wordings}: NumberedQuestion): string {
  const lines = locales.flatMap((tag) =>
    wordings[tag] === undefined ? [] : [`  ${tag}: ${wordingText(wordings[tag])}\n`]
  )
  return [`${token}:\n`, ...(isRemoved ? ['  removed: true\n'] : []), ...lines].join('')
}

/** JSON, which is YAML as well. */
function wordingText({question, opening}: Wording): string {
  return `[${JSON.stringify(question)}, ${JSON.stringify(opening)}]`
}
