import {articlesOf, locales} from '../site/site.ts'

export async function GET({site}) {
  const lists = await Promise.all(locales.map(articlesOf))
  const urls = lists.flat().map(({data}) => {
    const alternates = locales.map(
      (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${site}${other}/${data.slug}/"/>`
    )
    const loc = `${site}${data.locale}/${data.slug}/`
    return `<url><loc>${loc}</loc><lastmod>${data.date.toISOString()}</lastmod>${alternates.join('')}</url>`
  })
  const homes = locales.map((locale) => `<url><loc>${site}${locale}/</loc></url>`)
  return new Response(`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${[...urls, ...homes].join('\n')}
</urlset>
`)
}
