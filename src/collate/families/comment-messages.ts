// What is said where an approved comment names a question that the interview does not have. The comment is shown all the same,
// without the line that leads to its question.
import type {Diagnostic, Shelf} from '../../model.ts'
import {nearest} from '../../text/nearest.ts'
import {idsOf} from '../questions/exchange-ids.ts'
import type {Family} from './family.ts'

export function commentMessages(family: Family, shelf: Pick<Shelf, 'outline'>): Diagnostic[] {
  const {companion, versions} = family
  const about = companion?.comments?.filter(({question}) => question !== undefined) ?? []
  if (about.length === 0) return []
  // A question that was removed keeps its address.
  const known = new Set(companion?.questions?.questions.map(({token}) => token))
  for (const summary of versions.values()) for (const id of idsOf({family, summary}, shelf)) known.add(id)
  return about.flatMap(({file, question = ''}) => (known.has(question) ? [] : describe(file, question, [...known])))
}

function describe(file: string, question: string, known: readonly string[]): Diagnostic[] {
  const meant = nearest(question, known)
  const [first = 'q1'] = known
  return [
    {
      ruleId: 'comment-question',
      severity: 'warning',
      message: `Unexpected \`question: ${question}\`: the interview has no question of that address.`,
      note:
        meant === undefined
          ? `Write what stands behind \`#\` in the question’s address, such as \`${first}\`, or remove the line.`
          : `Did you mean \`${meant}\`?`,
      file,
      key: 'question',
      place: {start: {line: 1, column: 1}}
    }
  ]
}
