// The lines of a page as the Unicode Bidirectional Algorithm sees them (UAX #9): markup that isolates is turned into the
// controls that do the same in plain text (HTML, “Bidirectional text” in the rendering section). In: HTML. Out: one text for each
// block, and for each attribute that is shown or read out, with its base direction; `auto` where the first strong letter
// decides, as it does in a title, in a card and wherever a messenger shows plain text.
import {decoded} from '../fixtures/references.ts'

export interface Line {
  readonly text: string
  readonly base: 'ltr' | 'rtl' | 'auto'
  /** Where it stands, for messages. */
  readonly place: string
}

const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'button',
  'code',
  'em',
  'i',
  'label',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u'
])
const empty = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr', '!doctype', '!--'])
const shown = /\s(title|alt|aria-label|placeholder|content)="([^"]*)"/g
const tag = /<(\/?)([a-z!][a-z\d-]*)((?:"[^"]*"|[^>"])*)>/gi
const openers: Readonly<Record<string, string>> = {ltr: '\u2066', rtl: '\u2067', auto: '\u2068'}

interface Box {
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
  /** What closes the isolate that it opened; empty where it opened none. */
  readonly closer: string
}

export function linesOf(html: string): Line[] {
  const lines: Line[] = []
  const stack: Box[] = [{name: '', dir: 'ltr', closer: ''}]
  let text = ''
  let from = 0
  const dirOf = (): 'ltr' | 'rtl' => stack.at(-1)?.dir ?? 'ltr'
  const end = (place: string): void => {
    if (text.trim() !== '') lines.push({text: text.replace(/\s+/g, ' ').trim(), base: dirOf(), place})
    text = ''
  }
  tag.lastIndex = 0
  for (let found = tag.exec(html); found !== null; found = tag.exec(html)) {
    const [whole, slash, written = '', attributes = ''] = found
    const name = written.toLowerCase()
    text += decoded(html.slice(from, found.index))
    from = found.index + whole.length
    for (const [, key = '', value = ''] of attributes.matchAll(shown)) {
      if (key !== 'content' || /og:|twitter:|description/.test(attributes))
        lines.push({text: decoded(value), base: 'auto', place: `${name} ${key}`})
    }
    if (['script', 'style', 'title'].includes(name) && slash === '') {
      const close = html.indexOf(`</${name}`, from)
      if (name === 'title') lines.push({text: decoded(html.slice(from, close)), base: 'auto', place: 'title'})
      tag.lastIndex = from = close
    } else if (inline.has(name)) {
      if (slash === '') text += openInline(name, attributes, stack)
      else text += closeTo(name, stack)
    } else {
      end(name)
      if (slash === '/') closeTo(name, stack)
      else if (!empty.has(name)) stack.push({name, dir: explicitDir(attributes) ?? dirOf(), closer: ''})
    }
  }
  return lines
}

function openInline(name: string, attributes: string, stack: Box[]): string {
  const written = /\sdir="(\w+)"/.exec(attributes)?.[1] ?? (name === 'bdi' ? 'auto' : undefined)
  const dir = explicitDir(attributes) ?? stack.at(-1)?.dir ?? 'ltr'
  const opener = written === undefined ? '' : (openers[written] ?? '')
  stack.push({name, dir, closer: opener === '' ? '' : '\u2069'})
  return opener
}

function explicitDir(attributes: string): 'ltr' | 'rtl' | undefined {
  const dir = /\sdir="(ltr|rtl)"/.exec(attributes)?.[1]
  return dir === 'ltr' || dir === 'rtl' ? dir : undefined
}

function closeTo(name: string, stack: Box[]): string {
  const at = stack.findLastIndex((box) => box.name === name)
  if (at <= 0) return ''
  const closed = stack.splice(at)
  return closed.map(({closer}) => closer).join('')
}
