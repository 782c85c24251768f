// Does every link inside the site lead somewhere? Each file of the site is looked at once, as it is made, and nothing of
// it is kept but where it leads and which fragments it has. A link that is wrong on every page is said once.
import type {Diagnostic, UrlPath} from '../model.ts'
import type {MadeOutput} from '../build.ts'
import {scanCss, scanMarkup} from './markup.ts'

export interface LinkCheck {
  readonly add: (output: MadeOutput) => void
  /** @param held pages that are not among the outputs and are on the site all the same, with fragments unknown */
  readonly finish: (held: readonly UrlPath[]) => Diagnostic[]
}

/** A place that pages lead to: the path of a file on the site, and a fragment or none. */
interface Target {
  readonly path: string
  readonly fragment: string
  readonly first: MadeOutput
  /** As the first page writes it. */
  readonly written: string
  readonly isAsset: boolean
  pages: number
}

/** @param site absolute address with a trailing slash */
export function createLinkCheck(site: string): LinkCheck {
  const fragments = new Map<string, ReadonlySet<string>>()
  const targets = new Map<string, Target>()
  return {
    add(output) {
      const {path} = output
      const {links, ids} = scan(output)
      fragments.set(path.normalize('NFC'), ids)
      for (const link of links) addTarget(targets, output, resolve(link, path, site))
    },
    finish(held) {
      const unknown = new Set(held.map((url) => fileOf(url)))
      const isBroken = ({path, fragment}: Target): boolean => {
        const file = [path, fileOf(path), `${path}/index.html`].find((name) => fragments.has(name) || unknown.has(name))
        if (file === undefined) return true
        return fragment !== '' && fragment !== 'top' && fragments.get(file)?.has(fragment) === false
      }
      return [...targets.values()].filter(isBroken).map((target) => describe(target, fragments))
    }
  }
}

const nothing = {links: [], ids: new Set<string>()}

function scan({path, body}: MadeOutput): {links: readonly string[]; ids: ReadonlySet<string>} {
  if (!/\.(?:html|xml|css)$/u.test(path)) return nothing
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8')
  return path.endsWith('.css') ? {links: scanCss(text), ids: nothing.ids} : scanMarkup(text)
}

interface Resolved {
  readonly path: string
  readonly fragment: string
  readonly written: string
}

/** Where a link leads on the site, or `undefined` for one that leads away from it. */
function resolve(written: string, from: string, site: string): Resolved | undefined {
  if (/^(?:mailto|tel|data|javascript|blob):/iu.test(written)) return undefined
  const base = new URL(from.split('/').map(encodeURIComponent).join('/'), site).href
  if (!URL.canParse(written, base)) return {path: written, fragment: '', written}
  const url = new URL(written, base)
  if (url.origin !== new URL(site).origin) return undefined
  const address = url.origin + url.pathname
  // An address with a host of its own may well be meant for another part of the same host; a path may not.
  if (!address.startsWith(site))
    return /^https?:/iu.test(written) ? undefined : {path: url.pathname, fragment: '', written}
  return {path: decode(address.slice(site.length)), fragment: decode(url.hash.slice(1)), written}
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC')
  } catch {
    return text
  }
}

function fileOf(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}

function addTarget(targets: Map<string, Target>, first: MadeOutput, resolved: Resolved | undefined): void {
  if (resolved === undefined) return
  const {path, fragment, written} = resolved
  const key = `${path}#${fragment}`
  const known = targets.get(key)
  if (known === undefined) targets.set(key, {path, fragment, written, first, isAsset: /\.\w+$/u.test(path), pages: 1})
  else known.pages++
}

function describe(
  {path, fragment, first, written, isAsset, pages}: Target,
  fragments: ReadonlyMap<string, unknown>
): Diagnostic {
  const isFragment = fragments.has(path) || fragments.has(fileOf(path))
  const missing = isFragment ? `a place \`#${fragment}\` on /${path}` : `a ${isAsset ? 'file' : 'page'} /${path}`
  const more = pages > 1 ? ` (${pages} links lead there)` : ''
  return {
    ruleId: 'broken-link',
    severity: 'error',
    message: `\`${first.path}\` leads to \`${written}\`, but the site has no such ${isFragment ? 'place' : isAsset ? 'file' : 'page'}${more}.`,
    note: `Expected ${missing}. Correct the link, or bring back what it leads to.`,
    ...(first.file !== undefined && {file: first.file})
  }
}
