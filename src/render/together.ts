// The rows of a page that sets versions side by side. In: the page with the prose of its columns. Out: one row for the standfirsts, then one
// an exchange, with a cell for each language; what stands between exchanges has a row of its own, so that questions begin
// on one line in all languages whatever stands above them.
import {localeOf} from '../locale.ts'
import type {TogetherColumn, TogetherPage} from '../model.ts'
import {bodyItems, type BodyItem, type BodyPart, standfirstHtml} from './body.ts'
import {rebase, rebaseItem} from './rebase.ts'

type ExchangeItem = Extract<BodyItem, {kind: 'exchange'}>

interface Cell extends Pick<TogetherColumn, 'lang' | 'dir' | 'name' | 'href'> {
  /** What is said in the place of an answer that other languages have. */
  readonly missing?: string
  readonly items: readonly BodyItem[]
}

interface Row {
  /** Of the exchange; absent for what stands between two. */
  readonly id?: string
  readonly cells: readonly Cell[]
}

export interface TogetherBody {
  readonly isTriple: boolean
  readonly columns: readonly (TogetherColumn & {readonly standfirstHtml: string})[]
  readonly rows: readonly Row[]
  readonly items: readonly BodyItem[]
}

export function togetherBody({prose, view}: TogetherPage): TogetherBody {
  const stacks = view.columns.map((column, i) => {
    const own = prose[i]
    const colon = localeOf(column.lang).strings.speakerColon
    const items = own === undefined ? [] : bodyItems(own, {view: column.body, colon})
    const standfirst = own === undefined ? '' : standfirstHtml(own, column)
    return {
      column,
      standfirstHtml: rebase(standfirst, column.href),
      groups: groupsOf(items.map((item) => rebaseItem(item, column.href)))
    }
  })
  const rows = Math.max(0, ...stacks.map(({groups}) => groups.length))
  return {
    isTriple: view.columns.length > 2,
    columns: stacks.map(({column, standfirstHtml: html}) => ({...column, standfirstHtml: html})),
    rows: Array.from({length: rows}, (_, i) => rowsOf(stacks, i)).flat(),
    items: stacks.flatMap(({groups}) => groups.flatMap(({before, exchange}) => [...before, ...(exchange ?? [])]))
  }
}

/** An exchange with what stands before it. */
interface Group {
  readonly before: readonly BodyPart[]
  /** Absent after the last exchange. */
  readonly exchange?: readonly [ExchangeItem]
}

function groupsOf(items: readonly BodyItem[]): Group[] {
  const groups: Group[] = []
  let before: BodyPart[] = []
  for (const item of items) {
    if (item.kind === 'exchange') {
      groups.push({before, exchange: [item]})
      before = []
    } else before.push(item)
  }
  return [...groups, {before}]
}

function rowsOf(
  stacks: readonly {readonly column: TogetherColumn; readonly groups: readonly Group[]}[],
  at: number
): Row[] {
  const between = stacks.map(({column, groups}) => cellOf(column, groups[at]?.before ?? []))
  const exchanges = stacks.map(({groups}) => groups[at]?.exchange?.[0])
  const isAnswered = exchanges.some((exchange) => exchange !== undefined && exchange.parts.length > 0)
  const asked = stacks.map(({column}, i): Cell => {
    const exchange = exchanges[i]
    const isMissing = isAnswered && (exchange === undefined || exchange.parts.length === 0)
    const cell = cellOf(column, exchange === undefined ? [] : [{...exchange, answerId: ''}])
    return isMissing ? {...cell, missing: column.notTranslated} : cell
  })
  const id = exchanges.find((exchange) => exchange !== undefined)?.id
  return [
    ...(between.some(({items}) => items.length > 0) ? [{cells: between}] : []),
    ...(id === undefined ? [] : [{id, cells: asked}])
  ]
}

function cellOf({lang, dir, name, href}: TogetherColumn, items: readonly BodyItem[]): Cell {
  return {lang, dir, name, href, items}
}
