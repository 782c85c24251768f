// The name of the convention that a text turned out to follow. What enters is its blocks with their states, what leaves
// is the one family of signs that tells questions from answers best, for people to read and for turns.ts, which cuts
// the signs that belong to the convention from the text and leaves those that belong to the author.
import type {Convention} from '../../tree/nodes.ts'
import type {Block} from '../blocks.ts'
import type {State} from './states.ts'

export interface Custom {
  readonly name: Convention['name']
  /** Marks that open question turns, and answer turns, by convention. */
  readonly questionMarks: ReadonlySet<string>
  readonly answerMarks: ReadonlySet<string>
  /** Emphasis that every question wears: `bold`, `h2`. */
  readonly questionEmphasis: ReadonlySet<string>
}

/** Share of the turns of a kind from which on a sign is that kind's custom. */
const most = 0.5

export function customOf(blocks: readonly Block[], path: readonly State[]): Custom {
  const questions = blocks.filter((_, i) => path[i] === 'question')
  const answers = blocks.filter((_, i) => path[i] === 'answer')
  const questionMarks = frequent(questions, markOf)
  const answerMarks = frequent(answers, markOf)
  const questionEmphasis = frequent(questions, emphasisOf)
  return {
    name: nameOf({questions, answers, questionMarks, answerMarks, questionEmphasis}),
    questionMarks,
    answerMarks,
    questionEmphasis
  }
}

interface Turns {
  readonly questions: readonly Block[]
  readonly answers: readonly Block[]
  readonly questionMarks: ReadonlySet<string>
  readonly answerMarks: ReadonlySet<string>
  readonly questionEmphasis: ReadonlySet<string>
}

function nameOf({questions, answers, questionMarks, answerMarks, questionEmphasis}: Turns): Convention['name'] {
  if (questions.length === 0) return 'none'
  if (
    share(questions, (block) => block.trust !== undefined) >= most ||
    share(answers, (block) => block.trust !== undefined) >= most
  )
    return 'labels'
  const emphasis = [...questionEmphasis].find(
    (worn) => share(answers, (block) => emphasisOf(block) === worn) < most / 2
  )
  if (emphasis?.startsWith('h')) return 'headings'
  if (emphasis === 'caps') return 'capitals'
  if (emphasis !== undefined) return 'emphasis'
  if (differs(questionMarks, answers) || differs(answerMarks, questions)) return 'marks'
  return 'alternation'
}

function differs(marks: ReadonlySet<string>, others: readonly Block[]): boolean {
  return [...marks].some((mark) => share(others, (block) => markOf(block) === mark) < most / 2)
}

function markOf(block: Block): string {
  return block.dress.mark
}

function emphasisOf(block: Block): string {
  return block.dress.emphasis === 'lead' ? '' : block.dress.emphasis
}

/** The signs that at least half of the turns wear, or a quarter of many: markers vary within one text. */
function frequent(turns: readonly Block[], sign: (block: Block) => string): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const turn of turns) counts.set(sign(turn), (counts.get(sign(turn)) ?? 0) + 1)
  counts.delete('')
  const needed = turns.length > 8 ? turns.length / 5 : turns.length * most
  return new Set([...counts].filter(([, count]) => count >= needed).map(([name]) => name))
}

function share(turns: readonly Block[], test: (block: Block) => boolean): number {
  return turns.length === 0 ? 0 : turns.filter(test).length / turns.length
}
