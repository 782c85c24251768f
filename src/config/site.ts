// content/site.yaml → the site's settings, checked and complete. What enters is the parsed YAML, what leaves are the
// settings and every problem with its place. valibot checks the shape; the meaning of each value is checked here, by
// one small function for each key, so that every message can say what to write instead.
import * as v from 'valibot'
import type {Config, Diagnostic, LocaleTag} from '../model.ts'
import {nearest} from '../text/nearest.ts'
import {budgetSchema, toBudget} from './budget.ts'
import {toCards} from './cards.ts'
import {commentsSchema, toComments} from './comments.ts'
import {siteFile} from './folder.ts'
import {toLinks} from './links.ts'
import {knownLocales, textOrTexts} from './localized.ts'
import {toParts} from './parts.ts'
import type {Problem, Report} from './problem.ts'
import {checkShape, toChoice} from './shape.ts'
import {toShare} from './share.ts'
import type {YamlFile, YamlPath} from './yaml.ts'

export type SiteSettings = Omit<Config, 'people' | 'topics'>

/** Keys that people write from habit with other generators. */
const synonyms: Readonly<Record<string, string>> = {
  address: 'url',
  baseurl: 'url',
  domain: 'url',
  site: 'url',
  title: 'name',
  tz: 'time_zone',
  timezone: 'time_zone',
  lang: 'locales',
  language: 'locales',
  languages: 'locales',
  tagline: 'description',
  sharing: 'share',
  persian: 'fa',
  farsi: 'fa',
  arabic: 'ar',
  english: 'en'
}

const examples: Readonly<Record<string, string>> = {
  url: 'https://example.org/',
  name: 'The name of the site',
  time_zone: 'Asia/Tehran',
  locales: '[en, fa, ar]'
}

const schema = v.object({
  url: v.string(),
  name: textOrTexts,
  description: v.optional(textOrTexts),
  time_zone: v.string(),
  locales: v.array(v.string()),
  share: v.optional(
    v.object({
      en: v.optional(v.array(v.string())),
      fa: v.optional(v.array(v.string())),
      ar: v.optional(v.array(v.string()))
    })
  ),
  comments: v.optional(commentsSchema),
  cards: v.optional(v.string()),
  parts: v.optional(v.array(v.string())),
  links: v.optional(v.string()),
  budget: v.optional(budgetSchema)
})

type SiteFile = v.InferOutput<typeof schema>
type Texts = Readonly<Partial<Record<LocaleTag, string>>>

/** The settings, or undefined where any of the messages is an error. */
export function readSite(yaml: YamlFile): {settings?: SiteSettings; messages: Diagnostic[]} {
  const messages = [...yaml.messages]
  if (!yaml.isValid) return {messages}
  const shape = checkShape(yaml, {file: siteFile, schema, synonyms, examples})
  messages.push(...shape)
  const checked = v.safeParse(schema, yaml.record)
  if (!checked.success) return {messages}
  const problems: Problem[] = []
  const settings = toSettings(checked.output, (problem) => problems.push(problem))
  const meant = new Set(shape.map(({fix}) => fix?.text))
  for (const {path, missing, ...said} of problems) {
    if (missing !== undefined && meant.has(missing)) continue
    messages.push({severity: 'error', ...said, file: siteFile, place: yaml.placeOf(path)})
  }
  const hasErrors = messages.some(({severity}) => severity === 'error')
  return hasErrors ? {messages} : {settings, messages}
}

function toSettings(site: SiteFile, report: Report): SiteSettings {
  const locales = toLocales(site.locales, report)
  return {
    url: toAddress(site.url, report),
    name: toTexts(site.name, {key: 'name', locales, isRequired: true}, report),
    description: toTexts(site.description ?? {}, {key: 'description', locales, isRequired: false}, report),
    timeZone: toTimeZone(site.time_zone, report),
    locales,
    share: toShare(site.share ?? {}, locales, report),
    comments: toComments(site.comments ?? {}, report),
    ...(site.cards !== undefined && {cards: toCards(site.cards, report)}),
    ...(site.parts !== undefined && {parts: toParts(site.parts, report)}),
    ...(site.links !== undefined && {links: toLinks(site.links, report)}),
    ...(site.budget !== undefined && {budget: toBudget(site.budget, report)})
  }
}

function toLocales(tags: readonly string[], report: Report): LocaleTag[] {
  const locales: LocaleTag[] = []
  for (const [index, tag] of tags.entries()) {
    const locale = knownLocales.find((known) => known === tag)
    const path = ['locales', index]
    if (!locale) report(describeUnknownLocale(tag, path))
    else if (locales.includes(locale)) {
      report({
        ruleId: 'duplicate-locale',
        message: `Unexpected \`${tag}\`: it is in the list already.`,
        note: 'Remove one.',
        path
      })
    } else locales.push(locale)
  }
  if (tags.length === 0) {
    const note = 'Write the languages of the site in the order in which readers see them: `locales: [en, fa, ar]`.'
    report({
      ruleId: 'missing-locale',
      message: 'Unexpected empty list, expected at least one language.',
      note,
      path: ['locales']
    })
  }
  return locales
}

function describeUnknownLocale(tag: string, path: YamlPath): Problem {
  const meant = synonyms[tag.toLowerCase()] ?? knownLocales.find((known) => tag.toLowerCase().startsWith(`${known}-`))
  const known = toChoice(knownLocales)
  return {
    ruleId: 'unknown-locale',
    message: `Unexpected language \`${tag}\`, expected ${known}.`,
    note:
      meant === undefined ? 'Goftogu knows Arabic (ar), English (en) and Persian (fa).' : `Did you mean \`${meant}\`?`,
    path
  }
}

function toAddress(written: string, report: Report): string {
  const path = ['url']
  const example = 'Write the address at which readers find the site: `url: https://example.org/`.'
  const fail = (message: string, note = example) => report({ruleId: 'site-address', message, note, path})
  const url = URL.canParse(written) ? new URL(written) : undefined
  if (!url || url.hostname === '')
    fail(`Unexpected address \`${written}\`, expected one like \`https://example.org/\`.`)
  else if (url.protocol !== 'https:') {
    fail(`Unexpected \`${url.protocol}\` at the beginning of the address, expected \`https:\`.`)
  } else if (/[?#]/u.test(written) || url.username !== '' || url.password !== '') {
    fail('Unexpected query, fragment or password in the address, expected an address that ends in `/`.')
  } else if (!written.endsWith('/')) {
    fail(`Unexpected end of the address \`${written}\`, expected a slash.`, `Write \`url: ${written}/\`.`)
  }
  return url?.href ?? written
}

interface TextsOptions {
  readonly key: string
  readonly locales: readonly LocaleTag[]
  readonly isRequired: boolean
}

function toTexts(written: string | SiteFile['name'], options: TextsOptions, report: Report): Texts {
  const {key, locales, isRequired} = options
  const texts: Partial<Record<LocaleTag, string>> = {}
  for (const locale of locales) {
    const text = (typeof written === 'string' ? written : written[locale])?.trim()
    if (text) texts[locale] = text
    else if (isRequired) {
      const message = `Key \`${key}.${locale}\` is missing, because the site has the language \`${locale}\`.`
      report({
        ruleId: 'missing-key',
        message,
        note: `Write \`${locale}: …\` below \`${key}\`.`,
        path: [key],
        missing: locale
      })
    }
  }
  return texts
}

function toTimeZone(zone: string, report: Report): string {
  const zones = Intl.supportedValuesOf('timeZone')
  // The list lacks other names of the same zones; asking for one of those is slow.
  if (!zones.includes(zone) && !isTimeZone(zone)) {
    const meant = zones.find((name) => cityOf(name) === cityOf(zone)) ?? nearest(zone, zones)
    const note =
      meant === undefined ? 'Write a name of the IANA list: `time_zone: Asia/Tehran`.' : `Did you mean \`${meant}\`?`
    const message = `Unexpected time zone \`${zone}\`, expected a name such as \`Asia/Tehran\`.`
    report({ruleId: 'unknown-time-zone', message, note, path: ['time_zone']})
  }
  return zone
}

function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1)
}

function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/u.test(zone)) return false
  try {
    return new Intl.DateTimeFormat('en', {timeZone: zone}).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
