import {articlesOf, has, locales, papers} from '../../site/site.ts'

export const getStaticPaths = () => (has('feeds') ? locales.map((locale) => ({params: {locale}})) : [])

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

export async function GET({params: {locale}, site}) {
  const items = (await articlesOf(locale)).slice(0, 20).map(({data}) => {
    const link = `${site}${locale}/${data.slug}/`
    return `<item>
<title>${escape(data.title)}</title>
<link>${link}</link>
<guid>${link}</guid>
<pubDate>${data.date.toUTCString()}</pubDate>
<description>${escape(data.description)}</description>
</item>`
  })
  return new Response(`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${papers[locale]}</title>
<link>${site}${locale}/</link>
<description>${papers[locale]}</description>
<language>${locale}</language>
<atom:link href="${site}${locale}/feed.xml" rel="self" type="application/rss+xml"/>
${items.join('\n')}
</channel>
</rss>
`)
}
