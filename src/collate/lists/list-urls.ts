// Addresses of lists. The front page of a list shows its newest; what follows stands on pages that are numbered from the
// oldest, so that an address always shows the same interviews.
import type {LocaleTag, UrlPath} from '../../model.ts'

export function topicsUrl(locale: LocaleTag): UrlPath {
  return `${locale}/topics/` as UrlPath
}

export function peopleUrl(locale: LocaleTag): UrlPath {
  return `${locale}/people/` as UrlPath
}

export function archiveUrl(locale: LocaleTag): UrlPath {
  return `${locale}/archive/` as UrlPath
}

/** @param year of the language's calendar */
export function yearUrl(locale: LocaleTag, year: number): UrlPath {
  return `${locale}/archive/${year}/` as UrlPath
}

/** @param month of the archive: `2026/02`, `undated` */
export function monthUrl(locale: LocaleTag, month: string): UrlPath {
  return `${locale}/archive/${month}/` as UrlPath
}

/** @param number from 1; 0 is the front page itself */
export function numberedUrl(front: UrlPath, number: number): UrlPath {
  return number === 0 ? front : (`${front}page/${number}/` as UrlPath)
}
