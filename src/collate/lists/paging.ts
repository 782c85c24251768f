// How a long list is parted into pages whose addresses never show anything else. Pages are numbered from the oldest and are
// always full; the front page shows the rest, which are the newest. So a new interview changes the front page, and once in
// a while makes one page and gives the page before it a way on; all other pages stay as they are, however long the list grows.

export interface PageSize {
  /** Items of a numbered page. */
  readonly size: number
  /** Items that the front page has at least, where there are so many. */
  readonly least: number
}

/** Numbered pages of a list of so many items. */
export function numberedPages(total: number, {size, least}: PageSize): number {
  return total <= least ? 0 : Math.floor((total - least) / size)
}

/**
 * The items of one page, newest first like the list itself.
 * @param number from 1, the oldest; 0 is the front page
 */
export function itemsOnPage<Item>(items: readonly Item[], number: number, pageSize: PageSize): readonly Item[] {
  const {length} = items
  const {size} = pageSize
  if (number === 0) return items.slice(0, length - numberedPages(length, pageSize) * size)
  return items.slice(length - number * size, length - (number - 1) * size)
}

/** The pages before and after in time: `older` is absent on the oldest, `newer` on the front page. */
export function neighbourPages(number: number, last: number): {readonly older?: number; readonly newer?: number} {
  if (number === 0) return last === 0 ? {} : {older: last}
  return {...(number > 1 && {older: number - 1}), newer: number === last ? 0 : number + 1}
}
