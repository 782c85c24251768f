// A result as an element: the same row as in every list of interviews, with the answer's words. Built of nodes, never of
// mark-up, since all of it is text that somebody wrote.
import type {SearchRecord} from '../../text/search-record.ts'
import type {Result} from './ask.ts'
import type {Run} from './excerpt.ts'

export function resultRow({record, excerpt: {headline, id, question, passage}}: Result): HTMLElement {
  const link = element('a', '', marked(headline))
  link.setAttribute('href', id === undefined ? record.href : `${record.href}#${id}`)
  const parts = [element('h2', '', [link])]
  if (question !== undefined && question.length > 0) parts.push(element('p', 'ask', marked(question)))
  if (passage.length > 0) parts.push(element('p', 'said', marked(passage)))
  for (const name of record.people) parts.push(element('p', 'soft', [element('bdi', '', [name])]))
  return element('li', 'row hang', [...dateOf(record), element('div', '', parts)])
}

function dateOf({date}: SearchRecord): HTMLElement[] {
  if (date === undefined) return []
  const time = element('time', '', [date.text])
  time.setAttribute('datetime', date.iso)
  return [time]
}

function marked(runs: readonly Run[]): (Node | string)[] {
  return runs.map(({text, isHit}) => (isHit ? element('mark', '', [text]) : text))
}

function element(name: string, className: string, children: readonly (Node | string)[]): HTMLElement {
  const node = document.createElement(name)
  if (className !== '') node.className = className
  node.append(...children)
  return node
}
