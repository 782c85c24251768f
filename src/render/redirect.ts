// The page at a former address: a static site can send readers on by HTML alone. Written without a template, for there is
// nothing in it that a site would want to be different. Search engines take an immediate refresh for a permanent redirect.
import type {RedirectView} from '../model.ts'
import {escapeXml} from '../text/escape.ts'

/** For whoever stays on it, because the browser does not follow. */
const style =
  ':root{color-scheme:light dark;background:#fcfcfa;color:#16191b}body{max-width:35rem;margin:2rem auto;padding:0 1.25rem;font:1.125rem/1.7 Georgia,Tahoma,serif;overflow-wrap:anywhere}a{color:inherit}@media(prefers-color-scheme:dark){:root{background:#121617;color:#e4e7e5}}'

export function redirectHtml({lang, dir, title, href, canonical, sentence}: RedirectView): string {
  const to = escapeXml(href)
  return `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<style>${style}</style>
<title>${escapeXml(title)}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${to}">
<link rel="canonical" href="${escapeXml(canonical)}">
</head>
<body>
<p>${escapeXml(sentence)} <a href="${to}" dir="ltr">${escapeXml(canonical)}</a></p>
</body>
</html>
`
}
