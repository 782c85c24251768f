// What the pages share: the parts that are made, the names, the articles of a language in order, and their lists.
import {getCollection, type CollectionEntry} from 'astro:content'
import papers from '../../data/papers.json'
import parts from '../../data/parts.json'
import people from '../../data/people.json'
import strings from '../../data/strings.json'
import topics from '../../data/topics.json'

export type Article = CollectionEntry<'articles'>
export const locales = ['en', 'fa', 'ar'] as const
export type Locale = (typeof locales)[number]
export const pageSize = parts.includes('pages') ? 20 : Number.MAX_SAFE_INTEGER
export {papers, people, strings, topics}

export const has = (part: string): boolean => (parts as string[]).includes(part)

const sorted = new Map<Locale, Promise<Article[]>>()

/** Newest first. The collection is read and sorted once in a build, and at every call while editing. */
export function articlesOf(locale: Locale): Promise<Article[]> {
  const known = sorted.get(locale)
  if (known && import.meta.env.PROD) return known
  const articles = getCollection('articles', ({data}) => data.locale === locale).then((list) =>
    list.sort((a, b) => b.data.date.valueOf() - a.data.date.valueOf())
  )
  sorted.set(locale, articles)
  return articles
}

export const kinds = [
  {
    part: 'topics',
    keysOf: (item: Article) => item.data.topics,
    nameOf: (key: string, locale: Locale) => topics[key][locale]
  },
  {
    part: 'people',
    keysOf: (item: Article) => item.data.people,
    nameOf: (key: string, locale: Locale) => people[key].name[locale]
  },
  {part: 'archive', keysOf: (item: Article) => item.data.months, nameOf: (key: string) => key}
].filter(({part}) => has(part))

export function grouped(items: Article[], keysOf: (item: Article) => string[]): Map<string, Article[]> {
  const groups = new Map<string, Article[]>()
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  return groups
}

const formatters = Object.fromEntries(
  locales.map((locale) => [locale, new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'Asia/Tehran'})])
)

export const longDate = (date: Date, locale: Locale): string => formatters[locale].format(date)
