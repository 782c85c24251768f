// Names that stand before what is said with nothing but a space behind them: `PD It took me nine weeks.`, as bold initials
// become in a plain paste, and `**Vera Lund** It took me …`. What enters is a line, or the names that the lines of a text may
// begin with so; what leaves is such a name, or whether the text uses them: as two or more that take turns.
import type {LabelCandidate} from '../labels.ts'

/** One to three words in capitals, and a word that is not. */
const capitals = /^((?:[A-Z][A-Z.'’-]{1,15} ){1,3})(?=["“'‘(]?(?:[A-Z]?[a-z]|[IA][ '’]|\d|\[))/
/** What emphasis closes behind, and letters after it. */
const emphasised = /^([\p{Lu}\p{Lo}][^*_<>]{1,31}?)(?:[*_]{1,3}|<\/(?:b|strong|i|em)>)\s+(?=["“«'‘([]?[\p{L}\d])/u
const mostWords = 4
const longestRead = 80

/** The name at the beginning of a line, and where what is said begins; both counted from `from`. */
export function unsignedName(text: string, from: number): {name: string; length: number} | undefined {
  const before = from > 0 ? text.charAt(from - 1) : ''
  if (before === '*' || before === '_' || before === '>') {
    const [whole, name] = emphasised.exec(text.slice(from, from + longestRead)) ?? []
    if (whole === undefined || name === undefined || name.split(' ').length > mostWords) return undefined
    return {name, length: whole.length}
  }
  if (!isCapital(text.charCodeAt(from)) || !(isCapital(text.charCodeAt(from + 1)) || text[from + 1] === '.'))
    return undefined
  const name = capitals.exec(text.slice(from, from + longestRead))?.[1]
  return name === undefined ? undefined : {name: name.trimEnd(), length: name.length}
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a
}

const fewestLines = 3
const fewestNames = 2
const mostlyChanging = 0.6

type Label = Pick<LabelCandidate, 'key' | 'form'>

/** The labels, by line; names with nothing behind them only where two or more come three times and take turns. */
export function unsignedInTurns<Found extends Label>(
  candidates: readonly (Found | undefined)[]
): readonly (Found | undefined)[] {
  const found = candidates.filter((own) => own?.form === 'space')
  if (found.length === 0) return candidates
  const counts = new Map<string, number>()
  for (const own of found) if (own) counts.set(own.key, (counts.get(own.key) ?? 0) + 1)
  const often = found.flatMap((own) => (own && (counts.get(own.key) ?? 0) >= fewestLines ? [own.key] : []))
  const changes = often.filter((key, i) => i > 0 && key !== often[i - 1]).length
  const isUsed = new Set(often).size >= fewestNames && changes >= (often.length - 1) * mostlyChanging
  return isUsed ? candidates : candidates.map((own) => (own?.form === 'space' ? undefined : own))
}
