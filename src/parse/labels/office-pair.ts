// One exchange between an office and somebody else, as messengers pass it on: «خبرنگار: …؟ / وزیر: …». What enters are the labels
// that the lines of a text may begin with, what leaves are the two that are labels although each comes once.
import {officeRole} from './label-names.ts'

interface Label {
  readonly key: string
  readonly form: string
  readonly isAlone: boolean
}

/** An office that asks and whoever speaks next are two speakers, even if each speaks once: `Reporter: Why? / Hale: So.` */
export function officeAndNext(
  candidates: readonly (Label | undefined)[],
  asks: (index: number) => boolean
): readonly string[] {
  const isLabel = (found: Label | undefined): boolean => found?.form === 'colon' && !found.isAlone
  const first = candidates.findIndex(
    (found, i) => found !== undefined && isLabel(found) && asks(i) && officeRole(found.key) === 'question'
  )
  const [office, next] = first < 0 ? [] : candidates.slice(first).filter(isLabel)
  return office && next && next.key !== office.key ? [office.key, next.key] : []
}
