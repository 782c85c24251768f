// The sitemaps against XML schemas of the protocol, by xmllint: structure, formats and the limits on their size.
import {statSync} from 'node:fs'
import {join} from 'node:path'
import {type Findings, type Published, textOf} from './published.ts'
import {run, tool} from './tools.ts'

const folder = import.meta.dirname
const maxBytes = 50 * 1024 * 1024
const maxAddresses = 50_000

export function sitemapFaults(published: Published): Findings {
  const {dist} = published
  const paths = published.paths.filter((path) => path === 'sitemap.xml' || path.startsWith('sitemaps/'))
  const named = new Set(
    [...textOf(published, 'sitemap.xml').matchAll(/<loc>[^<]*?\/(sitemaps\/[^<]+)<\/loc>/g)].map(([, path]) => path)
  )
  const faults = paths.flatMap((path) => {
    const schema = path === 'sitemap.xml' ? 'siteindex.xsd' : 'sitemap.xsd'
    const {status, stderr} = run(tool('xmllint'), ['--noout', '--schema', join(folder, schema), join(dist, path)])
    const found = status === 0 ? [] : stderr.split('\n').filter((line) => line.includes('error'))
    if (statSync(join(dist, path)).size > maxBytes) found.push('more than 50 MB')
    if (textOf(published, path).split('<url>').length - 1 > maxAddresses) found.push('more than 50,000 addresses')
    if (path !== 'sitemap.xml' && !named.has(path)) found.push('not in the index')
    return found.map((message) => ({at: path, message}))
  })
  return {looked: paths.length, faults}
}
