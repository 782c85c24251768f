// Links and fragments of a page, read off its tags. The pages are our own and well formed, so a scanner of tags does what
// a parser would, in one pass and without a tree. Text between tags is never taken for an attribute; scripts and comments
// are passed over, style sheets give their addresses.

const tag = /<(!--|[a-zA-Z][^\s/>]*)/gu
const attribute = /[\s/]*([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/uy
const linkNames = new Set(['href', 'src', 'poster', 'action'])
const cssAddress = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)/gu
const reference = /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{1,32});/giu
const characters: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

export interface PageLinks {
  /** As they are written, entities resolved; one for each occurrence. */
  readonly links: readonly string[]
  readonly ids: ReadonlySet<string>
}

/** Links and fragments of an HTML or XML text. */
export function scanMarkup(text: string): PageLinks {
  const links: string[] = []
  const ids = new Set<string>()
  tag.lastIndex = 0
  for (let found = tag.exec(text); found !== null; found = tag.exec(text)) {
    const name = (found[1] ?? '').toLowerCase()
    if (name === '!--') {
      tag.lastIndex = endOf(text, '-->', tag.lastIndex)
      continue
    }
    const end = readAttributes(text, tag.lastIndex, (key, value) => {
      if (key === 'id') ids.add(value)
      else if (linkNames.has(key)) links.push(value)
      else if (key === 'srcset') links.push(...sourcesOf(value))
    })
    const isRaw = name === 'script' || name === 'style'
    tag.lastIndex = isRaw ? endOf(text, `</${name}`, end) : end
    if (name === 'style') links.push(...scanCss(text.slice(end, tag.lastIndex)))
  }
  return {links, ids}
}

function endOf(text: string, mark: string, start: number): number {
  const at = text.indexOf(mark, start)
  return at === -1 ? text.length : at
}

/** Addresses in a style sheet. */
export function scanCss(text: string): string[] {
  return [...text.matchAll(cssAddress)]
    .map((found) => found[1] ?? found[2] ?? found[3] ?? '')
    .filter((url) => !url.startsWith('#'))
}

/** Gives every attribute from `start` on; returns the offset of the end of the tag. */
function readAttributes(text: string, start: number, give: (name: string, value: string) => void): number {
  attribute.lastIndex = start
  let end = start
  for (let found = attribute.exec(text); found !== null; found = attribute.exec(text)) {
    end = attribute.lastIndex
    give((found[1] ?? '').toLowerCase(), resolveReferences(found[2] ?? found[3] ?? found[4] ?? ''))
  }
  return end
}

function sourcesOf(srcset: string): string[] {
  return srcset.split(',').map((candidate) => candidate.trim().split(/\s/u)[0] ?? '')
}

function resolveReferences(value: string): string {
  return value.includes('&') ? value.replace(reference, toCharacter) : value
}

function toCharacter(whole: string, name: string): string {
  if (!name.startsWith('#')) return characters[name.toLowerCase()] ?? whole
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
