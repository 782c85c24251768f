// An address for the site that is not the configured one: what hosts with a sub-path of their own making tell at build time.
import type {Config} from '../model.ts'

/** The configuration with another address; a slash that is missing at its end is put there. */
export function withAddress(config: Config, url: string | undefined): Config {
  if (url === undefined) return config
  return {...config, url: url.endsWith('/') ? url : `${url}/`}
}

/** What is wrong with an address that a site should have, or nothing. */
export function checkAddress(url: string): string | undefined {
  if (/^https:\/\/[^/?#\s]+(?:\/[^?#\s]*)?$/u.test(url) && URL.canParse(url)) return undefined
  return `unexpected address ${url}, expected one with https:// and without ? or #, such as https://example.org/news/`
}
