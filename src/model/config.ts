// What a site says of itself: `content/site.yaml`, `people.yaml` and `topics.yaml`, checked and complete.
import type {LocaleTag} from './names.ts'

export type ShareTarget =
  'telegram' | 'whatsapp' | 'x' | 'facebook' | 'linkedin' | 'bluesky' | 'email' | 'eitaa' | 'bale'

/** What a site promises its readers about the comments that they send; a page says so only where it is promised. */
export type CommentsPromise = 'email-unpublished' | 'reviewed'

export interface CommentsConfig {
  /** `stub`: the form is shown, disabled, and says that comments are not open yet; `endpoint`: it posts there. */
  readonly mode: 'stub' | 'endpoint'
  /** An https address; given exactly when mode is `endpoint`. */
  readonly endpoint?: string
  readonly promises?: readonly CommentsPromise[]
}

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
}

/** An entry of `content/topics.yaml`. */
export interface KnownTopic {
  readonly id: string
  readonly name: Readonly<Partial<Record<LocaleTag, string>>>
}
