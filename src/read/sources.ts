// The texts of a site. What enters is the project's folder and its settings; what leaves is one Source for each text whose
// family and language are clear, sorted by path, and messages. A text that cannot be published leaves as a Source all the
// same: whoever keeps the last good version of a page must know that its file is still there. What a Source says of itself
// depends on its bytes and its path alone and may be kept with it; what depends on the settings or on other files would
// go stale there, and is said anew each time beside the Sources.
import {join} from 'node:path'
import {knownLocales, toChoice} from '../config.ts'
import type {Companion, Config, Diagnostic, LocaleTag, Source, SourcePath} from '../model.ts'
import {detectLanguage} from '../text/language.ts'
import {nearest} from '../text/nearest.ts'
import {slugOf} from '../text/slug.ts'
import {readCompanions} from './companions.ts'
import {settleFamilies} from './families.ts'
import type {Claim} from './families.ts'
import {splitFrontMatter} from './front-matter.ts'
import type {FrontMatter} from './front-matter.ts'
import {describeFile, listTexts} from './listing.ts'
import type {ListedFile, Listing} from './listing.ts'
import {readTextFile} from './text-file.ts'
import type {TextFile} from './text-file.ts'

/** A text before anybody asks for its words. */
export interface Text {
  readonly path: SourcePath
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string
  readonly locale: LocaleTag
  /** Key of the translation family, as a URL segment. */
  readonly slug: string
  readonly facts: TextFacts
}

/** What a text says of itself before it is parsed: all that may be remembered as long as its bytes and the settings stay. */
export interface TextFacts {
  readonly hash: string
  readonly locale: LocaleTag
  readonly slug: string
  readonly written?: string
  /** What does not fit the settings. */
  readonly said: readonly Diagnostic[]
}

export interface SourcesResult {
  /** Sorted by path, by code units. Messages of a Source depend on nothing but its bytes and path. */
  readonly texts: readonly Text[]
  /** The texts themselves, as far as their readings have them. */
  readonly sources: readonly Source[]
  /** What stands beside the texts, by folder in the order of their paths. */
  readonly companions: readonly Companion[]
  /** What depends on the settings and the other files, and what stands about files that did not become a Source. */
  readonly messages: readonly Diagnostic[]
}

export interface ReadingWays {
  /** What there is, for whoever has looked. */
  readonly listing?: Listing
  /** Reads a file, or knows what stands in it, so that a large site's texts need not be in memory all at once. */
  readonly read?: (listed: ListedFile) => Reading | Refusal
}

/**
 * Every text of the project. Never throws. A text with an error in its messages or in those of the result is not fit to be
 * published.
 */
export function readSources(
  root: string,
  config: Config,
  {listing = listTexts(root), read = (listed) => readSource(root, listed, config)}: ReadingWays = {}
): SourcesResult {
  const messages = [...listing.messages]
  if (listing.files.length === 0 && messages.length === 0) messages.push(noInterviews)
  const found: Reading[] = []
  for (const listed of listing.files) {
    const reading = read(listed)
    if ('facts' in reading) found.push(reading)
    messages.push(...('facts' in reading ? reading.facts.said : reading.said))
  }
  const families = new Map(listing.files.map(({file, family}) => [file, family]))
  const familyOf = ({path}: {readonly path: SourcePath}): string => families.get(path) ?? ''
  const {slugs, messages: disputes} = settleFamilies(found.map(claimOf), familyOf)
  const slugOfFamily = new Map(found.map((reading) => [familyOf(reading), slugs.get(reading.path)]))
  const beside = readCompanions(listing.companions, {
    root,
    timeZone: config.timeZone,
    slugOf: (family) => slugOfFamily.get(family)
  })
  const slugOf = ({path, facts}: Reading): string => slugs.get(path) ?? facts.slug
  return {
    texts: found.map((reading) => toText(reading, slugOf(reading))),
    sources: found.flatMap((reading) => (reading.source ? [{...reading.source, slug: slugOf(reading)}] : [])),
    companions: beside.companions,
    messages: [...messages, ...disputes, ...beside.messages]
  }
}

/** Reads one text that a listing has found before; `undefined` where it cannot be read any more. */
export function readAgain(
  root: string,
  file: string,
  config: Config
): (Reading & {readonly source: Source}) | undefined {
  const listed = describeFile(file)
  const reading = listed && readSource(root, listed, config)
  return reading !== undefined && 'facts' in reading ? reading : undefined
}

function claimOf({path, facts}: Reading): Claim {
  const {locale, slug, written} = facts
  return {path, locale, slug, ...(written !== undefined && {written})}
}

function toText({path, facts}: Reading, slug: string): Text {
  const {hash, locale} = facts
  return {path, hash, locale, slug, facts}
}

const noInterviews: Diagnostic = {
  ruleId: 'no-interviews',
  severity: 'warning',
  message: 'Found no interview, so the site has none.',
  note: 'Make a folder in `content/interviews/` and put a text into it: `en.txt`, `fa.txt` or `ar.txt`.',
  file: 'content/interviews'
}

/** What reading a file has come to. */
export interface Reading {
  readonly path: SourcePath
  readonly facts: TextFacts
  readonly source?: Source
}

/** Why there is no source. */
export interface Refusal {
  readonly said: readonly Diagnostic[]
}

/** Reads one text that a listing has found. The slug of its source is its own, not its family's. */
export function readSource(
  root: string,
  listed: ListedFile,
  config: Config
): (Reading & {readonly source: Source}) | Refusal {
  const {file} = listed
  const named = listed.tag === undefined ? undefined : toSiteLocale(listed.tag, file, config)
  if (typeof named === 'object') return {said: [named]}
  const content = readTextFile(join(root, file), file)
  const [first] = content.messages
  if (first?.ruleId === 'unreadable') return {said: [first]}
  const matter = splitFrontMatter(content.text, file)
  const body = content.text.slice(matter.bodyStart)
  const locale = named ?? toDetectedLocale(body, file, config)
  if (typeof locale === 'object') return {said: [content.text === '' && first ? first : locale]}
  const about: About = {file, locale, config}
  const source: Source = {
    path: file as SourcePath,
    hash: content.hash,
    slug: slugOf(matter.fields.slug ?? listed.family),
    locale,
    text: content.text,
    frontMatter: matter.fields,
    bodyStart: matter.bodyStart,
    messages: [...content.messages, ...matter.messages, ...checkBody(content, body, about)]
  }
  const {path, hash, slug} = source
  const written = matter.fields.slug
  const facts = {hash, locale, slug, ...(written !== undefined && {written}), said: checkFields(matter, about)}
  return {path, facts, source}
}

const beginning = {start: {line: 1, column: 1, offset: 0}}

const words: Readonly<Record<string, LocaleTag>> = {
  arabic: 'ar',
  english: 'en',
  farsi: 'fa',
  per: 'fa',
  persian: 'fa'
}

function toSiteLocale(tag: string, file: string, {locales}: Config): LocaleTag | Diagnostic {
  const locale = knownLocales.find((known) => known === tag)
  if (locale && locales.includes(locale)) return locale
  const lower = tag.toLowerCase()
  const meant = words[lower] ?? locales.find((known) => lower.split(/[-_]/u)[0] === known)
  const rename = meant ? `Rename it so that it has \`${meant}\` there.` : undefined
  const ending = file.slice(file.lastIndexOf('.'))
  const names = locales.map((known) => `${known}${ending}`)
  return {
    ruleId: 'unknown-locale',
    severity: 'error',
    message: locale
      ? `Unexpected language \`${tag}\`: the site has ${toChoice(locales)}.`
      : `Unexpected \`${tag}\` in the place of the language, expected ${toChoice(locales)}.`,
    note: locale
      ? `Add \`${tag}\` to \`locales\` in content/site.yaml, or remove the file.`
      : (rename ?? `Name the file ${toChoice(names)}.`),
    file,
    place: beginning
  }
}

function toDetectedLocale(body: string, file: string, {locales}: Config): LocaleTag | Diagnostic {
  const {tag} = detectLanguage(body)
  if (tag && locales.includes(tag)) return tag
  const example = file.replace(/(\.[^.]+)$/u, `.${locales[0] ?? 'en'}$1`)
  return {
    ruleId: tag ? 'unknown-locale' : 'language-unclear',
    severity: 'error',
    message: tag
      ? `Unexpected language: the text is in ${languageNames[tag]}, which the site does not have.`
      : 'It is not clear which language the text is in.',
    note: tag
      ? `Add \`${tag}\` to \`locales\` in content/site.yaml, or move the file.`
      : `Name the language in the file's name: \`${example}\`.`,
    file,
    place: beginning
  }
}

const languageNames: Readonly<Record<LocaleTag, string>> = {ar: 'Arabic', en: 'English', fa: 'Persian'}

interface About {
  readonly file: string
  readonly locale: LocaleTag
  readonly config: Config
}

/** Below this, names and loan words may have misled the detector. */
const sureEnough = 0.4

function checkBody(content: TextFile, body: string, {file, locale}: About): Diagnostic[] {
  if (content.text === '') return []
  const place = beginning
  if (body.trim() === '') {
    const message = 'There is nothing after the front matter, expected an interview.'
    return [
      {ruleId: 'empty-file', severity: 'error', message, note: 'Paste the text below the second `---`.', file, place}
    ]
  }
  const {tag, confidence} = detectLanguage(body)
  if (tag === undefined || tag === locale || confidence < sureEnough) return []
  const message = `Unexpected language: the text looks ${languageNames[tag]}, but its file says ${languageNames[locale]}.`
  const note = `If it is ${languageNames[tag]}, put \`${tag}\` in the place of \`${locale}\` in the file's name.`
  return [{ruleId: 'language-mismatch', severity: 'warning', message, note, file, place}]
}

function checkFields({fields, yaml}: FrontMatter, {file, locale, config}: About): Diagnostic[] {
  if (!yaml) return []
  const messages: Diagnostic[] = []
  const {translatedFrom} = fields
  if (translatedFrom && (translatedFrom === locale || !config.locales.includes(translatedFrom))) {
    const isOwn = translatedFrom === locale
    messages.push({
      ruleId: isOwn ? 'translated-from-itself' : 'unknown-locale',
      severity: 'error',
      message: isOwn
        ? `Unexpected \`translated_from: ${translatedFrom}\`: that is the language of this text.`
        : `Unexpected language \`${translatedFrom}\`: the site has ${toChoice(config.locales)}.`,
      note: 'Write the language that the text was translated from, or remove the line.',
      file,
      place: yaml.placeOf(['translated_from'])
    })
  }
  if (config.topics.length === 0) return messages
  const topics = config.topics.map(({id}) => id)
  for (const [index, topic] of (fields.topics ?? []).entries()) {
    if (topics.includes(topic)) continue
    const meant = nearest(topic, topics) ?? config.topics.find(({name}) => Object.values(name).includes(topic))?.id
    messages.push({
      ruleId: 'unknown-topic',
      severity: 'warning',
      message: `Unexpected topic \`${topic}\`, expected one of content/topics.yaml.`,
      note: meant === undefined ? 'Add it to content/topics.yaml, or correct it.' : `Did you mean \`${meant}\`?`,
      file,
      place: yaml.placeOf(['topics', index])
    })
  }
  return messages
}
