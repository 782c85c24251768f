// What a block of a text may be, which of these may follow which, and on which side of the talk each stands. The order of
// the states is that of the columns of every table of weights, scores and probabilities.

/** What a block may be: first or further block of a turn, note, or what surrounds the interview. */
export const states = [
  'header',
  'question',
  'questionMore',
  'answer',
  'answerMore',
  'questionNote',
  'note',
  'footer'
] as const

export type State = (typeof states)[number]
export const stateCount = states.length

/** Which states may follow which; a text begins as if a header stood before it. */
export const successors: Readonly<Record<State, readonly State[]>> = {
  header: ['header', 'question', 'answer'],
  question: ['questionMore', 'answer', 'questionNote', 'footer'],
  questionMore: ['questionMore', 'answer', 'questionNote', 'footer'],
  answer: ['question', 'answer', 'answerMore', 'note', 'footer'],
  answerMore: ['question', 'answer', 'answerMore', 'note', 'footer'],
  questionNote: ['questionMore', 'answer', 'questionNote'],
  note: ['question', 'answer', 'answerMore', 'note'],
  footer: ['footer']
}

const kinds: Readonly<Record<State, number>> = {
  header: 0,
  question: 1,
  questionMore: 1,
  answer: 2,
  answerMore: 2,
  questionNote: 0,
  note: 0,
  footer: 0
}

const kindsByNumber = Uint8Array.from(states, (state) => kinds[state])

/** Question, answer or neither: 1, 2 or 0. */
export function kindOfState(state: number): number {
  return kindsByNumber[state] ?? 0
}

export const initialStates = successors.header
/** A reading may not stop at a note: what follows the last turn is the footer. */
export const finalStates: readonly State[] = ['header', 'question', 'questionMore', 'answer', 'answerMore', 'footer']

/** Every possible step, as two numbers into {@link states}. */
export const possibleSteps = states.flatMap((from, i) => successors[from].map((to) => [i, states.indexOf(to)] as const))
/** By the numbers of {@link states}. */
export const isInitial = states.map((state) => initialStates.includes(state))
export const isFinal = states.map((state) => finalStates.includes(state))
