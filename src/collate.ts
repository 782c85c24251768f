// Door of the stage that ties articles together: Article → Summary, all summaries → Site and Plan[], and a plan → Page[]. A
// summary is a row of plain data; the trees stay in the store, so that the size of the site does not matter here. To plan
// the whole site costs little; what a page says is formatted only when it is made. Pages hold everything that they say,
// already formatted and in the page's language.
import {settleAddresses} from './collate/addresses.ts'
import {castOf} from './collate/site/cast.ts'
import type {Change, Near} from './collate/site/change.ts'
import {nextNews} from './collate/crawlers.ts'
import {dueTexts, nextDue, overdueDrafts} from './collate/due.ts'
import {groupFamilies} from './collate/families.ts'
import type {Maker} from './collate/maker.ts'
import {makers} from './collate/makers.ts'
import {navigationInput} from './collate/frame/navigation.ts'
import {instantMs} from './collate/order.ts'
import {makeSite, type Site} from './collate/site.ts'
import {articleUrl} from './collate/urls.ts'
import {summariseArticle} from './collate/summarise.ts'
import type {
  Article,
  Companion,
  Config,
  Diagnostic,
  Instant,
  Outline,
  Page,
  Plan,
  PlanKind,
  Shelf,
  SourcePath,
  StaticPage,
  Summary,
  UrlPath
} from './model.ts'

export {addressTable} from './collate/site/address-table.ts'
export {isReserved} from './collate/addresses.ts'
export {type Change, changeOf, type Near} from './collate/site/change.ts'
export {checkFamily, makeFamily} from './collate/families.ts'
export type {Family} from './collate/families/family.ts'
export {intervieweesOf, type Roster, versionOf, type Version} from './collate/site/roster.ts'
export {makeSite, type Site, type Texts} from './collate/site.ts'
export {outlineOf} from './collate/summarise/outline.ts'
export {needsTrees} from './collate/parts.ts'
export {draftRecords, type RecordDraft} from './collate/records.ts'

/**
 * The row that stands for an article, and its outline. May say `date-out-of-range`.
 *
 * @param config its people, topics and time zone are read.
 */
export function summarise(
  article: Article,
  config: Config
): {summary: Summary; outline: Outline; messages: Diagnostic[]} {
  return summariseArticle(article, config)
}

export interface Material {
  readonly companions?: readonly Companion[]
  /** Asked where something is to be said about two versions that do not fit together. */
  readonly shelf: Pick<Shelf, 'outline'>
  /** Static pages; none where absent. */
  readonly statics?: readonly StaticPage[]
  /** Milliseconds since 1970 (UTC): what is due by then is on the site. */
  readonly now: number
  /** Shows drafts and what is due later, with a label. */
  readonly drafts?: boolean
}

export interface Collation {
  readonly site: Site
  /** In the order in which the site is made. */
  readonly plans: readonly Plan[]
  /** The next moment at which the site will be another one by the clock alone; `undefined` where there is none. */
  readonly due: Instant | undefined
  /** The same by the texts alone: when others will be due. */
  readonly textsDue: Instant | undefined
  /** Addresses of texts that editors keep off the site: what lies below them may go. */
  readonly gone: readonly UrlPath[]
  readonly messages: readonly Diagnostic[]
}

/**
 * All that is to be made, of the texts that are due. The order of the summaries does not matter. May say `duplicate-slug`,
 * after which one of the two texts has no page, `reserved-slug` and `former-address-taken`, and `translation-mismatch`,
 * `missing-source`, `missing-date`, `overdue-draft`, which take no page away.
 */
export function collate(config: Config, summaries: readonly Summary[], material: Material): Collation {
  const {statics = [], now, ...rest} = material
  const {shown, withdrawn, gone} = dueTexts(summaries, material)
  const {families, messages} = groupFamilies(config, shown, rest)
  const addresses = settleAddresses(config, {families, withdrawn, statics})
  let made: Site | undefined
  let plans: readonly Plan[] | undefined
  // A site that is not the last word on which texts it shows is never made, nor plans that nobody asks for.
  const site = (): Site => (made ??= makeSite(config, {...addresses, ...castOf(config, families), withdrawn, now}))
  return {
    get site() {
      return site()
    },
    get plans() {
      return (plans ??= Object.values(makers).flatMap((maker) => maker.plans(site())))
    },
    get due() {
      return dueOf(site(), this.textsDue)
    },
    get textsDue() {
      return nextDue(summaries, now)
    },
    gone: gone.map(({locale, slug}) => articleUrl(locale, slug)),
    messages: [...messages, ...addresses.messages, ...overdueDrafts(summaries, material)]
  }
}

/** The next moment at which a site will be another one by the clock alone. */
export function dueOf(site: Site, textsDue: Instant | undefined): Instant | undefined {
  return earliest(textsDue, nextNews(site))
}

function earliest(...instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.filter((instant) => instant !== undefined).sort((a, b) => instantMs(a) - instantMs(b))[0]
}

/** Where each text's page is. */
export function addressesOf({editions}: Site): Map<SourcePath, UrlPath> {
  const addresses = new Map<SourcePath, UrlPath>()
  for (const {entries} of editions.values()) for (const {summary, url} of entries) addresses.set(summary.path, url)
  return addresses
}

/** Every plan that has to be looked at after a change: all others have the same inputs as before. */
export function plansNear(change: Change): NearPlans {
  const all = Object.entries(makers) as [PlanKind, Maker][]
  const found = all.map(([, {near, plans}]) => near?.(change) ?? {plans: plans(change.after), gone: []})
  return {
    plans: found.flatMap((one) => one.plans),
    gone: found.flatMap((one) => one.gone),
    wholeKinds: all.flatMap(([kind, {near}]) => (near === undefined ? kind : []))
  }
}

export interface NearPlans extends Near<Plan> {
  /** All plans of these kinds are there: what else was of them is gone. */
  readonly wholeKinds: readonly PlanKind[]
}

/** What the pages of a plan depend on, besides configuration, locale record and templates. */
export function inputsOf(site: Site, plan: Plan): readonly string[] {
  return [navigationInput(site, plan.locale), ...makers[plan.kind].inputs(site, plan)]
}

/** The pages of a plan of the same site; their order is always the same. */
export function pagesOf(site: Site, plan: Plan, shelf: Shelf): readonly Page[] {
  return makers[plan.kind].pages(site, plan, shelf)
}
