// What a site says of itself: `content/site.yaml`, `people.yaml` and `topics.yaml`, checked and complete.
import type {NameMarks} from '../text/name-marks.ts'
import type {LocaleTag} from './names.ts'

export type ShareTarget =
  'telegram' | 'whatsapp' | 'x' | 'facebook' | 'linkedin' | 'bluesky' | 'email' | 'eitaa' | 'bale'

/** What a site promises its readers about the comments that they send; a page says so only where it is promised. */
export type CommentsPromise = 'email-unpublished' | 'reviewed'

/**
 * `closed`: a sentence says so; `stub`: a form is shown, disabled, that is not open yet; `mailto`: a link opens the reader's
 * mail program; `endpoint`: a form posts to somebody who takes it.
 */
export type CommentsMode = 'closed' | 'stub' | 'mailto' | 'endpoint'

/** Who takes the comments, where that is somebody whose names for fields are known. */
export type CommentsPreset = 'netlify' | 'formspree' | 'staticman' | 'wordpress'

/** What a form asks for besides name and comment. */
export type CommentsQuestion = 'email' | 'website'

export interface CommentsConfig {
  readonly mode: CommentsMode
  /** An https address; given where mode is `endpoint`, but for Netlify, which takes forms at the site's own addresses. */
  readonly endpoint?: string
  readonly preset?: CommentsPreset
  /** The newsroom's own public address; given exactly when mode is `mailto`. */
  readonly email?: string
  /** Absent where the preset decides. */
  readonly ask?: readonly CommentsQuestion[]
  readonly promises?: readonly CommentsPromise[]
  /** The site's own words about what becomes of a comment. */
  readonly note?: Readonly<Partial<Record<LocaleTag, string>>>
}

/** What can be made of interviews besides their pages and the lists that lead to them. */
export type SitePart = 'questions' | 'side-by-side' | 'rss' | 'atom' | 'json-feed' | 'list-feeds' | 'data' | 'search'

/** Which pages have cards of their own: interviews; these and each question's page; none. */
export type CardsConfig = 'interviews' | 'questions' | 'none'

/** What a page may weigh, in bytes; what is absent has its usual measure. */
export interface BudgetConfig {
  /** HTML with its style, compressed. */
  readonly page?: number
  /** Scripts, as they are. */
  readonly script?: number
  /** Font files. */
  readonly fonts?: number
}

/** Where links inside the site lead: `../fa/`, or `../fa/index.html`, which needs no server. */
export type LinksConfig = 'folders' | 'files'

/** `content/site.yaml`, checked and complete. */
export interface Config {
  /** Absolute https address with a trailing slash, possibly with a sub-path. */
  readonly url: string
  readonly name: Readonly<Partial<Record<LocaleTag, string>>>
  /** One sentence about the site, for its home pages. */
  readonly description: Readonly<Partial<Record<LocaleTag, string>>>
  /** IANA name: `Asia/Tehran`. */
  readonly timeZone: string
  /** In the order in which the site offers them; at least one. */
  readonly locales: readonly LocaleTag[]
  readonly share: Readonly<Partial<Record<LocaleTag, readonly ShareTarget[]>>>
  readonly comments: CommentsConfig
  /** `interviews` where absent. */
  readonly cards?: CardsConfig
  /** Absent where all of them are made. */
  readonly parts?: readonly SitePart[]
  /** `folders` where absent. */
  readonly links?: LinksConfig
  readonly budget?: BudgetConfig
  readonly people: readonly KnownPerson[]
  readonly topics: readonly KnownTopic[]
}

/** An entry of `content/people.yaml`: what the texts themselves do not say. */
export interface KnownPerson {
  readonly id: string
  readonly name: Readonly<Partial<Record<LocaleTag, string>>>
  /** What stands at the answers: the family name. */
  readonly family: Readonly<Partial<Record<LocaleTag, string>>>
  readonly role: Readonly<Partial<Record<LocaleTag, string>>>
  /** Further spellings, in any script. */
  readonly spellings: readonly string[]
  readonly links: readonly string[]
  /** What the bearers of these names are sought by; worked out where it is absent. */
  readonly marks?: NameMarks
}

/** An entry of `content/topics.yaml`. */
export interface KnownTopic {
  readonly id: string
  readonly name: Readonly<Partial<Record<LocaleTag, string>>>
}
