import type {Finding, LintContext, Rule} from './rule.ts'

const picture = /!\[[^[\]\n]*\]\([^()\s]*(?: "[^"\n]*")?\)/g

/**
 * A picture has to stand on a line of its own to be shown with its caption and its credit. Within a sentence readers would
 * find its description instead, as if it were part of what was said.
 *
 * @example ok en
 * The bell is at the mole, `![so](mole.jpg)`.
 * @example bad en 1:11
 * Look here ![The mole](mole.jpg) and there.
 */
export const pictureInSentence: Rule = {id: 'picture-in-sentence', severity: 'warning', find}

function find({text, passages}: LintContext): Finding[] {
  if (!text.includes('![')) return []
  return passages
    .filter(({type}) => type !== 'figure')
    .flatMap(({start, prose}) =>
      [...text.slice(start, start + prose.length).matchAll(picture)]
        // In code, which is blank in the prose, it is a notation and no picture.
        .filter(({index}) => prose[index] === '!')
        .map(({index, 0: written}) => ({
          start: start + index,
          end: start + index + written.length,
          message:
            'Unexpected picture within a sentence, expected it on a line of its own: readers see its description only.',
          note: 'Put it on a line of its own, with an empty line before and after it.'
        }))
    )
}
