// What paths, languages and moments are called: strings that must not be taken for one another.

declare const brand: unique symbol
type Branded<Name extends string> = string & {readonly [brand]: Name}

/** Path of an input file relative to the project's root, `/`-separated, as the file system spells it. */
export type SourcePath = Branded<'SourcePath'>
/** Path of a page relative to the site's address, without a leading slash: `fa/us-dual-approach/`, `404.html`, ``. */
export type UrlPath = Branded<'UrlPath'>
/** Path of a file relative to `dist/`, `/`-separated: `fa/us-dual-approach/index.html`. */
export type OutputPath = Branded<'OutputPath'>

/** BCP 47 tag of a locale that Goftogu has a record for. */
export type LocaleTag = 'en' | 'fa' | 'ar'

/** RFC 3339 with the offset of the site's zone: `2026-02-11T20:38:00+03:30`. A day without a time is `2026-02-11`. */
export type Instant = Branded<'Instant'>
