// `budget` of site.yaml: what a page may weigh. In: numbers of bytes as written. Out: those that are meant, and what is wrong
// with others.
import * as v from 'valibot'
import type {BudgetConfig} from '../model.ts'
import type {Report} from './problem.ts'

export const budgetSchema = v.object({
  page: v.optional(v.string()),
  script: v.optional(v.string()),
  fonts: v.optional(v.string())
})

type Keys = v.InferOutput<typeof budgetSchema>

export function toBudget(keys: Keys, report: Report): BudgetConfig {
  const budget: Partial<Record<keyof Keys, number>> = {}
  for (const key of ['page', 'script', 'fonts'] as const) {
    const written = keys[key]
    if (written === undefined) continue
    if (/^\d{1,9}$/u.test(written)) budget[key] = Number(written)
    else {
      report({
        ruleId: 'wrong-budget',
        message: `Unexpected \`${written}\`, expected a number of bytes.`,
        note: `Write digits only: \`${key}: ${examples[key]}\`.`,
        path: ['budget', key]
      })
    }
  }
  return budget
}

const examples: Readonly<Record<keyof Keys, number>> = {page: 14_000, script: 3072, fonts: 61_440}
