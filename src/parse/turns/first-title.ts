// A title at the very top that was heard as the first question. What enters is the reading of a text's blocks, what leaves
// says whether its first line is such a title: it has nothing that a question has, and nearly all other questions have it.
import type {Block} from '../blocks.ts'
import {cueNumber, shows} from '../cues/cue-names.ts'
import {states} from '../reading/states.ts'
import type {Reading} from '../reading.ts'

const longest = 90
const fewestOthers = 3
const most = 0.8

const question = states.indexOf('question')
const answer = states.indexOf('answer')
const endsOpen = cueNumber('ends-open')
const endsQuestion = cueNumber('ends-question')
const toSomebody = ['second-person', 'request', 'interrogative-first', 'opener', 'question-phrase', 'lead-in'] as const
const asking = toSomebody.map(cueNumber)

/** Whether the first block is a title, although it was taken for a question. */
export function opensWithTitle([first]: readonly Block[], {path, cues}: Reading): boolean {
  const own = cues[0]
  if (!first || !own || path[0] !== question || path[1] !== answer) return false
  if (first.trust || first.doubtfulLabel || first.text.length > longest) return false
  if (!shows(own, endsOpen) || asking.some((cue) => shows(own, cue))) return false
  let others = 0
  let marked = 0
  for (let i = 1; i < path.length; i++) {
    if (path[i] !== question) continue
    others++
    if (shows(cues[i] ?? own, endsQuestion)) marked++
  }
  return others >= fewestOthers && marked >= others * most
}
