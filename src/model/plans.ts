// Plans: what a site is made of, before anything is made. Their makers know what each kind is.
import type {LocaleTag, UrlPath} from './names.ts'

/** Lists of interviews and of lists, static pages, and addresses at which something was. */
export type ListPlanKind =
  'latest' | 'topics' | 'topic' | 'people' | 'person' | 'archive' | 'month' | 'text' | 'withdrawn' | 'redirect'

/** The page, records of blocks of interviews, segments of the index. */
export type SearchPlanKind = 'search' | 'search-texts' | 'search-index'

export type PlanKind =
  | ListPlanKind
  | 'interview'
  | 'together'
  | 'home'
  | 'root'
  | 'missing'
  | 'pictures'
  | 'feed'
  | 'guide'
  | 'sitemap'
  | 'robots'
  | SearchPlanKind

/** A unit of work: pages that are made together or not at all. Plain data. */
export interface Plan {
  readonly kind: PlanKind
  /** Of the first of its pages; no two plans have the same. */
  readonly url: UrlPath
  readonly locale: LocaleTag
  /** What of its kind it is, where the address does not say it; its maker knows how to read it. */
  readonly subject?: string | number
}
