// `links` of site.yaml: where links inside the site lead. In: the word as written. Out: the choice, and what is wrong with
// another.
import type {LinksConfig} from '../model.ts'
import {nearest} from '../text/nearest.ts'
import type {Report} from './problem.ts'
import {toChoice} from './shape.ts'

const known: readonly LinksConfig[] = ['folders', 'files']

export function toLinks(written: string, report: Report): LinksConfig {
  const choice = known.find((name) => name === written)
  if (choice !== undefined) return choice
  const meant = nearest(written, known)
  report({
    ruleId: 'unknown-links',
    message: `Unexpected \`${written}\` for links, expected ${toChoice(known)}.`,
    note: meant === undefined ? 'Write `links: files`, or remove the line.' : `Did you mean \`${meant}\`?`,
    path: ['links']
  })
  return 'folders'
}
