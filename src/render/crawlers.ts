// sitemap.xml (sitemaps.org protocol 0.9, alternates as Google reads them) and robots.txt (RFC 9309). Written without a
// template: a sitemap of thirty thousand addresses is one join.
import type {RobotsView, SitemapView} from '../model.ts'
import {escapeXml} from '../text/escape.ts'

export function sitemapXml({entries}: SitemapView): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries.map(urlElement),
    '</urlset>',
    ''
  ].join('\n')
}

export function robotsTxt({sitemap}: RobotsView): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`
}

function urlElement({loc, lastmod, alternates}: SitemapView['entries'][number]): string {
  const links = alternates.map(
    ({hreflang, href}) => `<xhtml:link rel="alternate" hreflang="${escapeXml(hreflang)}" href="${escapeXml(href)}"/>`
  )
  const changed = lastmod === undefined ? [] : [`<lastmod>${escapeXml(lastmod)}</lastmod>`]
  return ['<url>', `<loc>${escapeXml(loc)}</loc>`, ...changed, ...links, '</url>'].join('')
}
