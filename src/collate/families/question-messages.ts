// What is said where the record of addresses and the texts have parted: which questions have no address of their own yet,
// which are asked no more, which read otherwise than they did. None of it is an error, for every question has an address
// all the same; but only what is written down stays.
import type {Diagnostic, Outline, QuestionRecord, RecordedQuestion, Shelf, Summary} from '../../model.ts'
import {sameFolded} from '../../text/fold.ts'
import {numberFamily, questionsOf} from '../questions/exchange-ids.ts'
import type {Family} from './family.ts'
import type {Numbering} from '../questions/numbering.ts'

type Outlines = Pick<Shelf, 'outline'>

/** For a family with a record that is not up to date. At most one message of each kind. */
export function recordMessages(family: Family, record: QuestionRecord, shelf: Outlines): Diagnostic[] {
  if (!record.isWhole) return []
  const numbering = numberFamily(family, shelf)
  const setting: Setting = {family, record, command: `goftogu number ${nameOf(family)}`}
  const {source} = family
  return [
    ...unnumbered(setting, numbering, shelf.outline(source)),
    ...lost(setting, numbering),
    ...[...family.versions.values()].flatMap((summary) => reworded(setting, summary, {numbering, shelf})).slice(0, 1)
  ]
}

interface Setting {
  readonly family: Family
  readonly record: QuestionRecord
  readonly command: string
}

function unnumbered({family, record, command}: Setting, {added, tokens}: Numbering, outline: Outline): Diagnostic[] {
  const {source} = family
  const [first] = added
  if (first === undefined) return []
  const at = tokens.get(source.locale)?.indexOf(first) ?? -1
  const others = added.length - 1
  return [
    {
      ruleId: 'unnumbered-question',
      severity: 'warning',
      message: `The question has no address of its own yet${andOthers(others)}, expected one in \`${record.file}\`.`,
      note: `Run \`${command}\`, so that its address stays the same whatever is inserted before it.`,
      file: source.path,
      place: lineOf(questionsOf(outline)[at]?.line)
    }
  ]
}

function lost({record, command}: Setting, {removed}: Numbering): Diagnostic[] {
  const [first] = removed
  if (first === undefined) return []
  const others = removed.length - 1
  const found = record.questions.find(({token}) => token === first)
  return [
    {
      ruleId: 'lost-question',
      severity: 'warning',
      message: `The question of the address \`${first}\` is asked no more${andOthers(others)}: “${wordsOf(found)}”`,
      note: `If that is right, run \`${command}\`: its address will say that the question was removed.`,
      file: record.file,
      place: lineOf(found?.line)
    }
  ]
}

interface Found {
  readonly numbering: Numbering
  readonly shelf: Outlines
}

/** Spelling habits and spaces do not count. */
function reworded({record, command}: Setting, summary: Summary, {numbering, shelf}: Found): Diagnostic[] {
  const {locale, path} = summary
  const tokens = numbering.tokens.get(locale) ?? []
  const recorded = new Map(record.questions.map((question) => [question.token, question.wordings[locale]?.question]))
  const live = new Map(numbering.questions.map((question) => [question.token, question.wordings[locale]?.question]))
  const changed = tokens.flatMap((token, i) => {
    const [before, after] = [recorded.get(token), live.get(token)]
    return before !== undefined && after !== undefined && !sameFolded(before, after) ? [i] : []
  })
  const [first] = changed
  if (first === undefined) return []
  return [
    {
      ruleId: 'reworded-question',
      severity: 'info',
      message: `The question reads otherwise than when it got its address, \`${tokens[first]}\`${andOthers(changed.length - 1)}.`,
      note: `It keeps the address. Run \`${command}\`, so that it is known by its new words from then on.`,
      file: path,
      place: lineOf(questionsOf(shelf.outline(summary))[first]?.line)
    }
  ]
}

function andOthers(count: number): string {
  if (count === 0) return ''
  return count === 1 ? ', and so it is with another one' : `, and so it is with ${count} others`
}

function wordsOf(question: RecordedQuestion | undefined): string {
  const [wording] = Object.values(question?.wordings ?? {})
  return wording?.question ?? ''
}

/** Of its folder, as the command takes it. */
function nameOf({companion}: Family): string {
  const folder = companion?.folder ?? ''
  return folder.slice(folder.lastIndexOf('/') + 1)
}

function lineOf(line: number | undefined): Diagnostic['place'] & object {
  return {start: {line: line ?? 1, column: 1}}
}
