// The file of the site that an address on one of its pages means. Addresses are relative, but for the page for missing
// addresses, which cannot know where it is shown and names what it needs in full.
import {posix} from 'node:path'

/** @param site its address, with a slash at the end */
export function pathOfAsked(address: string, page: string, site: string): string {
  if (!/^(?:\w+:|\/)/u.test(address)) return posix.join(posix.dirname(page), address)
  const {href} = new URL(address, site)
  return href.startsWith(site) ? href.slice(site.length) : href
}
