import {bidiControls} from '../text/bidi.ts'
import {codePoint, type Finding, type LintContext, type Rule} from './rule.ts'

const override = /[\u202d\u202e]/g

/**
 * A direction override shows letters in another order than they are written, so that what a reader sees is not what an
 * editor checked (Unicode Technical Report #36 §2.6). The whole file is searched, for a page could quote any part of it.
 *
 * @example ok fa
 * رضا گفت: «Tehran 2026».
 * @example bad en 1:9
 * Send it \u{202e}ot eert\u{202c} now.
 */
export const directionOverride: Rule = {id: 'direction-override', severity: 'error', find}

function find({text}: LintContext): Finding[] {
  return [...text.matchAll(override)].map((match) => ({
    start: match.index,
    end: match.index + 1,
    message: `Unexpected direction override ${codePoint(match[0])} (${bidiControls.get(match[0]) ?? ''}).`,
    note: 'Delete it, and look at the words around it: they may read differently then.'
  }))
}
