// The addresses that the questions of an interview were given, and by what a question is known again after an edit.
import type {LocaleTag, SourcePath} from './names.ts'

/** By what a question is known again: its beginning and that of its answer, as plain text. */
export interface Wording {
  readonly question: string
  /** Empty where nobody answers. */
  readonly opening: string
}

/** A question that has an address for ever. */
export interface RecordedQuestion {
  /** The same in all languages: `q3`. */
  readonly token: string
  /** Asked no more; it stays in the list at the place where it stood. */
  readonly isRemoved: boolean
  readonly wordings: Readonly<Partial<Record<LocaleTag, Wording>>>
  /** Line of the file, from 1. */
  readonly line: number
}

/** The file `questions.yaml` of an interview. */
export interface QuestionRecord {
  readonly file: SourcePath
  /** In the order of the text; no token twice. */
  readonly questions: readonly RecordedQuestion[]
  /** For each language what {@link Summary.asked} is where the record is up to date. */
  readonly asked: Readonly<Partial<Record<LocaleTag, string>>>
  /** Whether all of it could be read; where not, it must not be written over. */
  readonly isWhole: boolean
}
