// What views of every kind are made of: links, dates, names, rows, and what surrounds a page.
import type {LocaleTag} from './names.ts'

export interface Link {
  readonly label: string
  /** Relative to the page, or absolute for other sites. */
  readonly href: string
}

export interface LanguageLink {
  readonly tag: LocaleTag
  readonly dir: 'ltr' | 'rtl'
  /** The language's own name. */
  readonly name: string
  readonly isCurrent: boolean
  /** Absent where this page does not exist in that language. */
  readonly href?: string
  /** For screen readers, in the page's language, where `href` is absent: «not available in …». */
  readonly missing?: string
}

/** The same question, or the same interview, in another language. */
export interface VersionLink {
  readonly lang: LocaleTag
  readonly dir: 'ltr' | 'rtl'
  /** The language's own name. */
  readonly name: string
  readonly href: string
}

/** A `<meta>` of the head: `property` for Open Graph, `name` for the rest. */
export interface MetaTag {
  readonly attribute: 'name' | 'property'
  readonly key: string
  readonly value: string
}

/** What surrounds every localized page. */
export interface Frame {
  readonly lang: LocaleTag
  readonly dir: 'ltr' | 'rtl'
  readonly title: string
  readonly description: string
  /** Absolute. */
  readonly canonical: string
  /** Absolute; every version that exists, this one included, and `x-default`. Empty for pages that have no versions. */
  readonly alternates: readonly {readonly hreflang: string; readonly href: string}[]
  readonly meta: readonly MetaTag[]
  /** Feeds that follow this page, or the site in its language. */
  readonly feeds: readonly {readonly type: string; readonly title: string; readonly href: string}[]
  /** A JSON-LD graph, or absent. */
  readonly structuredData?: unknown
  /** Relative path from the page to the site's root: `../../`, or empty. The 404 page has the site's absolute path. */
  readonly root: string
  /** Whether links have to name files, because no server finds them in folders. */
  readonly hasFileLinks?: true
  readonly siteName: string
  readonly homeHref: string
  readonly languages: readonly LanguageLink[]
  /** `isCurrent` where the page belongs to the section, `isPage` where it is the section's own. */
  readonly navigation: readonly (Link & {readonly isCurrent: boolean; readonly isPage: boolean})[]
  readonly copyright: string
  readonly footerLinks: readonly Link[]
}

export interface DateView {
  /** For people, in the locale's calendar and digits, zone included where there is a time. */
  readonly text: string
  /** For `datetime`. */
  readonly iso: string
  /** The text in two, for a column that is too narrow for it, and what stands between them in one line. */
  readonly parts?: {readonly day: string; readonly separator: string; readonly clock: string}
}

export interface QuestionLink {
  readonly number: string
  readonly text: string
  readonly href: string
}

/** What a name in a list row or a head says. */
export interface PersonView {
  readonly name: string
  readonly role?: string
  /** The person's page, in a head; absent where there is none. */
  readonly href?: string
}

/** A row of a list of interviews. */
export interface RowView {
  readonly headline: string
  readonly href: string
  readonly date?: DateView
  readonly people: readonly PersonView[]
  readonly question?: string
}
