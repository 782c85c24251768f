// Where a page's file goes: the file that any static web server gives out for the page's address.
import type {OutputPath, UrlPath} from '../model.ts'

/** `fa/us-dual-approach/` → `fa/us-dual-approach/index.html`, `404.html` as it is. */
export function toOutputPath(url: UrlPath): OutputPath {
  // Held for every file: a sum of strings would hold its parts beside itself.
  return (url === '' || url.endsWith('/') ? [url, 'index.html'].join('') : url) as OutputPath
}
