// Months of a locale's calendar. In: dates. Out: keys: `1404/11`, `undated`.
import {civilOf, toCalendar} from '../../calendar.ts'
import type {Locale} from '../../locale.ts'
import type {Instant} from '../../model.ts'

const undated = 'undated'

/** Tells the months of dates; quick where each is near the one before, as a list by date has them. */
export function monthTeller(calendar: Locale['calendar']): (published: Instant | undefined) => string {
  // Days of the Gregorian calendar that are known to lie in the month: its first, and a later one.
  let last = {key: undated, from: undated, to: undated}
  return (published) => {
    if (published === undefined) return undated
    const day = published.slice(0, 10)
    if (day < last.from || day > last.to) last = {...monthOf(published, calendar), to: day}
    return last.key
  }
}

/** Both 0 where there is no date. */
export function partsOfMonth(key: string): {readonly year: number; readonly month: number} {
  const [year = 0, month = 0] = key === undated ? [] : key.split('/').map(Number)
  return {year, month}
}

function monthOf(published: Instant, calendar: Locale['calendar']): {key: string; from: string} {
  const civil = civilOf(published)
  const {year, month, day} = toCalendar(civil, calendar)
  const first = new Date(Date.UTC(civil.year, civil.month - 1, civil.day - day + 1))
  return {key: `${year}/${String(month).padStart(2, '0')}`, from: first.toISOString().slice(0, 10)}
}
