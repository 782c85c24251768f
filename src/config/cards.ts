// `cards` of site.yaml: which pages have a picture of their own for messengers and search engines. In: the word as written.
// Out: the choice, and what is wrong with another.
import type {CardsConfig} from '../model.ts'
import {nearest} from '../text/nearest.ts'
import type {Report} from './problem.ts'
import {toChoice} from './shape.ts'

const known: readonly CardsConfig[] = ['interviews', 'questions', 'none']

export function toCards(written: string, report: Report): CardsConfig {
  const choice = known.find((name) => name === written)
  if (choice !== undefined) return choice
  const meant = nearest(written, known)
  report({
    ruleId: 'unknown-cards',
    message: `Unexpected \`${written}\` for cards, expected ${toChoice(known)}.`,
    note: meant === undefined ? 'Write `cards: interviews`, or remove the line.' : `Did you mean \`${meant}\`?`,
    path: ['cards']
  })
  return 'interviews'
}
