// The key `share` of site.yaml: where a page can be shared, for each language, in the site's order. What enters is lists of
// names, what leaves is lists of targets that Goftogu knows the addresses of.
import type {Config, LocaleTag, ShareTarget} from '../model.ts'
import {nearest} from '../text/nearest.ts'
import {knownLocales} from './localized.ts'
import type {Report} from './problem.ts'
import {toChoice} from './shape.ts'
import type {YamlPath} from './yaml.ts'

const shareTargets: readonly ShareTarget[] = [
  'telegram',
  'whatsapp',
  'x',
  'facebook',
  'linkedin',
  'bluesky',
  'email',
  'eitaa',
  'bale'
]

const defaultShare: readonly ShareTarget[] = ['telegram', 'whatsapp', 'x', 'facebook', 'linkedin', 'bluesky', 'email']

/** The targets of every language of the site; what is said for a language replaces its default. */
export function toShare(
  written: Readonly<Partial<Record<LocaleTag, readonly string[] | undefined>>>,
  locales: readonly LocaleTag[],
  report: Report
): Config['share'] {
  const share: Partial<Record<LocaleTag, readonly ShareTarget[]>> = {}
  for (const locale of knownLocales) {
    const names = written[locale]
    if (names === undefined) {
      if (locales.includes(locale)) share[locale] = locale === 'fa' ? [...defaultShare, 'eitaa', 'bale'] : defaultShare
      continue
    }
    const targets = names.map((name, index) => toShareTarget(name, ['share', locale, index], report))
    share[locale] = [...new Set(targets)].filter((target) => target !== undefined)
  }
  return share
}

const targetSynonyms: Readonly<Record<string, ShareTarget>> = {
  twitter: 'x',
  mail: 'email',
  tg: 'telegram',
  fb: 'facebook'
}

function toShareTarget(name: string, path: YamlPath, report: Report): ShareTarget | undefined {
  const target = shareTargets.find((known) => known === name)
  if (target) return target
  const meant = targetSynonyms[name.toLowerCase()] ?? nearest(name, shareTargets)
  report({
    ruleId: 'unknown-share-target',
    message: `Unexpected share target \`${name}\`, expected ${toChoice(shareTargets)}.`,
    note: meant === undefined ? 'Remove it from the list.' : `Did you mean \`${meant}\`?`,
    path
  })
  return undefined
}
