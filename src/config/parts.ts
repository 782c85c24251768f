// `parts` of site.yaml: what is made of interviews besides their pages. In: the list as written. Out: the parts that exist,
// and what is wrong with the others.
import type {SitePart} from '../model.ts'
import {nearest} from '../text/nearest.ts'
import type {Report} from './problem.ts'
import {toChoice} from './shape.ts'

const knownParts: readonly SitePart[] = [
  'questions',
  'side-by-side',
  'rss',
  'atom',
  'json-feed',
  'list-feeds',
  'data',
  'search'
]

export function toParts(written: readonly string[], report: Report): SitePart[] {
  const parts: SitePart[] = []
  for (const [index, name] of written.entries()) {
    const part = knownParts.find((known) => known === name)
    if (part !== undefined) {
      if (!parts.includes(part)) parts.push(part)
      continue
    }
    const meant = nearest(name, knownParts)
    report({
      ruleId: 'unknown-part',
      message: `Unexpected part \`${name}\`, expected ${toChoice(knownParts)}.`,
      note: meant === undefined ? 'Remove it, or correct it.' : `Did you mean \`${meant}\`?`,
      path: ['parts', index]
    })
  }
  return parts
}
