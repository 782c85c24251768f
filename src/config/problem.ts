// A value of site.yaml that has the right shape and the wrong meaning: what the checks of single values say about it. The
// place is a path of keys; whoever holds the file turns it into line and column.
import type {YamlPath} from './yaml.ts'

export interface Problem {
  readonly ruleId: string
  readonly severity?: 'error' | 'warning'
  readonly message: string
  readonly note: string
  readonly path: YamlPath
  /** The key that is missing; a misspelt one that means it has been said already. */
  readonly missing?: string
}
export type Report = (problem: Problem) => void
