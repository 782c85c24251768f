// The pictures of interviews: which sizes are published, at which addresses, and how a page names them. In: what lies beside
// a family's texts and what these say of it. Out: views and pages. A picture is published once for all languages; its
// address carries the hash of the file, so that a size that is there already is never made again.
import type {
  ImageFacts,
  ImageFile,
  PictureFormat,
  PicturePage,
  PictureSources,
  PictureUse,
  Plan,
  UrlPath
} from '../model.ts'
import {slugOf} from '../text/slug.ts'
import {comparison} from './site/change.ts'
import type {Family} from './families/family.ts'
import {picturesKey} from './site/groups.ts'
import type {Maker} from './maker.ts'
import {type Entry, type Site, firstLocale} from './site.ts'
import {absoluteUrl, articleUrl, linkBetween} from './urls.ts'

/** In pixels: a phone, a phone with a fine screen, the text column on a fine screen. */
const widths = [400, 800, 1200]
/** Of the image that is named where only one can be. */
const SINGLE_WIDTH = 800
const formats: readonly PictureFormat[] = ['avif', 'webp', 'jpeg']
/** The text column of the style sheets. */
const SIZES = '(min-width: 48rem) 35rem, calc(100vw - 2.5rem)'

interface Size {
  readonly width: number
  readonly url: UrlPath
}

function picturesFolder(slug: string): UrlPath {
  return `images/${slug}/` as UrlPath
}

function sizesOf(slug: string, image: ImageFile, format: PictureFormat): Size[] {
  const stem = slugOf(image.name.replace(/\.[^.]*$/u, '')) || 'picture'
  const ending = format === 'jpeg' ? 'jpg' : format
  const own = Math.min(image.width, widths.at(-1) ?? image.width)
  return [...widths.filter((width) => width < own), own].map((width) => ({
    width,
    url: `${picturesFolder(slug)}${stem}.${image.hash}-${width}.${ending}` as UrlPath
  }))
}

/** What a page at `url` says to show the pictures of an interview: by the names of the files, for those that are there. */
export function picturesOn(
  {config}: Site,
  {family, summary}: Pick<Entry, 'family' | 'summary'>,
  url: UrlPath
): ShownPictures {
  const shown = shownBy(family, summary.pictures ?? [])
  if (shown.length === 0) return {}
  const sources = shown.map((image) => [image.name, sourcesOf(config.url, {slug: family.slug, image, url})] as const)
  return {pictures: Object.fromEntries(sources), ...leadOf(summary)}
}

export interface ShownPictures {
  readonly pictures?: Readonly<Record<string, PictureSources>>
  readonly lead?: PictureUse
}

/** The same away from the site: one size of each, with its absolute address. */
export function picturesAway({config}: Site, {family, summary}: Pick<Entry, 'family' | 'summary'>): ShownPictures {
  const shown = shownBy(family, summary.pictures ?? [])
  if (shown.length === 0) return {}
  const pictures = shown.map((image): [string, PictureSources] => {
    const {url, width} = singleOf(family.slug, image)
    const src = absoluteUrl(config.url, url)
    return [image.name, {sources: [], src, srcset: '', sizes: '', width, height: heightAt(image, width)}]
  })
  return {pictures: Object.fromEntries(pictures), ...leadOf(summary)}
}

function leadOf({pictures = []}: Entry['summary']): Pick<ShownPictures, 'lead'> {
  const lead = pictures.find(({isAbove}) => isAbove === true)
  return lead === undefined ? {} : {lead}
}

function sourcesOf(
  site: string,
  {slug, image, url}: {readonly slug: string; readonly image: ImageFile; readonly url: UrlPath}
): PictureSources {
  const setOf = (format: PictureFormat): string =>
    sizesOf(slug, image, format)
      .map((size) => `${linkBetween(site, url, size.url)} ${size.width}w`)
      .join(', ')
  const single = singleOf(slug, image)
  return {
    sources: formats
      .filter((format) => format !== 'jpeg')
      .map((format) => ({type: `image/${format}`, srcset: setOf(format)})),
    src: linkBetween(site, url, single.url),
    srcset: setOf('jpeg'),
    sizes: SIZES,
    width: single.width,
    height: heightAt(image, single.width)
  }
}

function singleOf(slug: string, image: ImageFile): Size {
  const sizes = sizesOf(slug, image, 'jpeg')
  return sizes.find(({width}) => width >= SINGLE_WIDTH) ?? (sizes.at(-1) as Size)
}

function heightAt({width, height}: ImageFile, at: number): number {
  return Math.max(1, Math.round((height * at) / width))
}

/** A picture in its largest size, with the words of the text. */
export interface PublishedPicture extends ImageFacts {
  readonly name: string
  readonly caption: string
  readonly credit: string
}

/** The picture before the first question, as the image of the whole page. */
export function leadPicture(entry: Pick<Entry, 'family' | 'summary'>): PublishedPicture | undefined {
  const lead = (entry.summary.pictures ?? []).find(({isLead}) => isLead === true)
  return lead && publishedPicture(entry, lead)
}

/** All others, in the order of the text. */
export function furtherPictures(entry: Pick<Entry, 'family' | 'summary'>): PublishedPicture[] {
  const lead = leadPicture(entry)
  const uses = (entry.summary.pictures ?? []).filter(({name}) => name !== lead?.name)
  return uses.flatMap((use) => publishedPicture(entry, use) ?? [])
}

function publishedPicture({family}: Pick<Entry, 'family'>, use: PictureUse): PublishedPicture | undefined {
  const {name, alt, caption, credit} = use
  const [image] = shownBy(family, [use])
  const size = image && sizesOf(family.slug, image, 'jpeg').at(-1)
  if (image === undefined || size === undefined) return undefined
  return {name, url: size.url, width: size.width, height: heightAt(image, size.width), alt, caption, credit}
}

function shownBy({companion}: Family, uses: readonly {readonly name: string}[]): ImageFile[] {
  const names = new Set(uses.map(({name}) => name))
  return (companion?.pictures ?? []).filter(({name}) => names.has(name))
}

/** Slugs of families that have pictures, each once. */
function slugsOf(entries: readonly Entry[]): string[] {
  const slugs = entries.flatMap(({family}) => (family.companion?.pictures === undefined ? [] : [family.slug]))
  return [...new Set(slugs)]
}

function entriesWithPictures({editions}: Site): Entry[] {
  return [...editions.values()].flatMap(({groups, entries}) =>
    [...groups.ranks(picturesKey)].flatMap((rank) => entries[rank] ?? [])
  )
}

function plansOf(site: Site, entries: readonly Entry[]): Plan[] {
  return slugsOf(entries).map((slug) => ({
    kind: 'pictures',
    url: picturesFolder(slug),
    locale: firstLocale(site),
    subject: slug
  }))
}

/** One plan for each family that has pictures. */
export const picturesMaker: Maker = {
  plans: (site) => plansOf(site, entriesWithPictures(site)),
  near({before, after, editions}) {
    const differences = [...editions.values()]
    return comparison(
      plansOf(
        before,
        differences.flatMap(({gone}) => gone)
      ),
      plansOf(
        after,
        differences.flatMap(({come}) => come)
      ),
      ({url}) => url
    )
  },
  inputs(site, {subject}) {
    const family = familyOf(site, subject)
    return [family.companion?.digest ?? '', ...[...family.versions.values()].map(({face}) => face)]
  },
  pages(site, {subject, locale}) {
    const family = familyOf(site, subject)
    const uses = [...family.versions.values()].flatMap(({pictures = []}) => pictures)
    return shownBy(family, uses).flatMap((image) =>
      formats.flatMap((format) =>
        sizesOf(family.slug, image, format).map(({url, width}): PicturePage => ({
          kind: 'picture',
          url,
          locale,
          view: {file: image.path, format, width}
        }))
      )
    )
  }
}

function familyOf(site: Site, slug: string | number | undefined): Family {
  const entries = [...site.editions.values()].map(({tag, byUrl}) => byUrl.get(articleUrl(tag, String(slug))))
  const family = entries.find((entry) => entry !== undefined)?.family
  if (family === undefined) throw new Error(`There are no pictures of “${slug}”.`)
  return family
}
