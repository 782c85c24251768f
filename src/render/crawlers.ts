// Sitemaps (sitemaps.org protocol 0.9, alternates and news as Google reads them) and robots.txt (RFC 9309). Written without
// a template: a part of thousands of addresses is one join.
import type {NewsEntry, RobotsView, SitemapEntry, SitemapView} from '../model.ts'
import {escapeXml} from '../text/escape.ts'
import {element} from './xml.ts'

const head = '<?xml version="1.0" encoding="UTF-8"?>'
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

export function sitemapXml(view: SitemapView): string {
  if (view.form === 'index') {
    const parts = view.parts.map((part) => `<sitemap>${element('loc', {}, part)}</sitemap>`)
    return listed('sitemapindex', '', parts)
  }
  if (view.form === 'news') {
    const news = view.entries.map(newsElement)
    return listed('urlset', ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"', news)
  }
  return listed('urlset', ' xmlns:xhtml="http://www.w3.org/1999/xhtml"', view.entries.map(urlElement))
}

export function robotsTxt({sitemap}: RobotsView): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`
}

function listed(name: string, namespaces: string, elements: readonly string[]): string {
  return [head, `<${name} xmlns="${namespace}"${namespaces}>`, ...elements, `</${name}>`, ''].join('\n')
}

function urlElement({loc, lastmod, alternates}: SitemapEntry): string {
  const links = alternates.map(
    ({hreflang, href}) => `<xhtml:link rel="alternate" hreflang="${escapeXml(hreflang)}" href="${escapeXml(href)}"/>`
  )
  const changed = lastmod === undefined ? '' : `<lastmod>${escapeXml(lastmod)}</lastmod>`
  return `<url><loc>${escapeXml(loc)}</loc>${changed}${links.join('')}</url>`
}

function newsElement({loc, publication, language, published, headline}: NewsEntry): string {
  const paper = element('news:name', {}, publication) + element('news:language', {}, language)
  return [
    '<url>',
    element('loc', {}, loc),
    `<news:news><news:publication>${paper}</news:publication>`,
    element('news:publication_date', {}, published),
    `${element('news:title', {}, headline)}</news:news>`,
    '</url>'
  ].join('')
}
