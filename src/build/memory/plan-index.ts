// Which plans say something of a text: the table of plans read the other way round. One who asks once looks at all plans; one
// who asks again and again makes an index, which costs as much as asking a few times.
import type {PlanTable} from './tables.ts'

/** Which plans name what, the other way round than the table has it. */
export interface PlanIndex {
  /** Where the plans of each name begin, and where the last one's end. */
  readonly starts: Uint32Array
  readonly plans: Uint32Array
}

/** Places of the plans that name one of these, by looking at all of them. */
export function scanPlans({nameStarts, names}: PlanTable, wanted: readonly number[]): number[] {
  const found: number[] = []
  for (const name of wanted) {
    for (let at = names.indexOf(name); at !== -1; at = names.indexOf(name, at + 1)) found.push(planAt(at, nameStarts))
  }
  return found
}

/** The plan whose names the `at`th is among. */
function planAt(at: number, nameStarts: Uint32Array): number {
  let low = 0
  let high = nameStarts.length - 1
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((nameStarts[middle] ?? 0) <= at) low = middle
    else high = middle
  }
  return low
}

export function indexPlans({heads, nameStarts, names}: PlanTable): PlanIndex {
  const most = names.reduce((max, name) => Math.max(max, name), -1)
  const starts = new Uint32Array(most + 2)
  for (const name of names) starts[name + 1] = (starts[name + 1] ?? 0) + 1
  for (let name = 0; name <= most; name++) starts[name + 1] = (starts[name + 1] ?? 0) + (starts[name] ?? 0)
  const next = starts.slice()
  const plans = new Uint32Array(names.length)
  for (let i = 0; i < heads.length; i++) {
    for (let at = nameStarts[i] ?? 0; at < (nameStarts[i + 1] ?? 0); at++) {
      const name = names[at] ?? 0
      const place = next[name] ?? 0
      plans[place] = i
      next[name] = place + 1
    }
  }
  return {starts, plans}
}

/** Places of the plans that name one of these. */
export function lookUp(wanted: readonly number[], {starts, plans}: PlanIndex): number[] {
  return wanted.flatMap((name) => [...plans.subarray(starts[name] ?? 0, starts[name + 1] ?? 0)])
}
