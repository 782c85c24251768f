// What every kind of plan has: how its plans are found, what they depend on, and how their pages are made.
import type {Page, Plan, Shelf} from '../model.ts'
import type {Change, Near} from './site/change.ts'
import type {Site} from './site.ts'

/**
 * To plan is cheap and looks at rows only; to make formats all that the pages of one plan say. What is listed as inputs of a
 * plan is all that its pages depend on besides the configuration, the locale's record and the templates.
 */
export interface Maker {
  readonly plans: (site: Site) => readonly Plan[]
  /** Those of its plans that a change may touch; any where this is absent. */
  readonly near?: (change: Change) => Near<Plan>
  /** Digests and texts; their order counts. */
  readonly inputs: (site: Site, plan: Plan) => readonly string[]
  readonly pages: (site: Site, plan: Plan, shelf: Shelf) => readonly Page[]
}
