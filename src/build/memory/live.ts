// What a process keeps in mind that builds a site again and again: what is dear to make once more, and which plans it owes.
// Nobody looks at feeds and at the index for searching while he writes; after a save they are put off until it has become
// quiet. A plan that is owed has no key until it is made, so that no later build takes its files for whole.
import type {Plan} from '../../model.ts'
import type {Renderer} from '../../render.ts'
import {keyBytes, planOf, type PlanTable} from './tables.ts'
import {indexPlans, type PlanIndex} from './plan-index.ts'
import type {Recalled} from './recall.ts'
import type {ArticlePlace} from '../parsing/shelf.ts'

/** The plans as the memory has them. */
interface Planned {
  readonly plans: PlanTable
}

export interface Live {
  /** Of the templates as they were when the site was last planned. */
  renderer?: Renderer
  /** Of the plans as they were then. */
  index?: PlanIndex
  /** The site as it was left, as far as somebody has asked for it. */
  recalled?: Recalled
  /** Where articles are that somebody has asked for. */
  readonly places: Map<string, ArticlePlace>
  /** Places of plans that were put off. */
  readonly owed: Set<number>
}

const quietKinds: ReadonlySet<Plan['kind']> = new Set(['feed', 'search-texts', 'search-index'])

export function openLive(places: Live['places'] = new Map()): Live {
  return {owed: new Set(), places}
}

export function indexOf(live: Live, {plans}: Planned): PlanIndex {
  return (live.index ??= indexPlans(plans))
}

/** Whether the plan at this place may wait. */
export function mayWait(i: number, {plans}: Planned): boolean {
  return quietKinds.has(planOf(plans.heads[i] ?? '').kind)
}

/** Notes which plans were made and which are put off. */
export function settleDebts(
  {made, later}: Record<'made' | 'later', readonly number[]>,
  {live, plans}: Planned & {readonly live: Live | undefined}
): void {
  for (const i of made) live?.owed.delete(i)
  for (const i of later) {
    live?.owed.add(i)
    plans.keys.fill(0, keyBytes * i, keyBytes * (i + 1))
  }
}
