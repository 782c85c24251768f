// Which files of faces a page needs: what a browser finds out by laying the page out, told from its markup and its style
// alone. In: the HTML of a page with its style in it. Out: addresses of font files as the style writes them. A file is
// needed where a character of its range is set in its family, so text is told apart by language and by the three voices
// that every sheet names (`--text`, `--display`, `--sans`); which voice an element speaks in, the table below says. An
// element that is not in it, of templates of somebody's own, speaks as what it stands in does, and at the top in `text`.

type Voice = 'text' | 'display' | 'sans'

interface Face {
  readonly family: string
  readonly address: string
  readonly isItalic: boolean
  /** First and last code points; all where absent. */
  readonly ranges?: readonly (readonly [number, number])[]
}

interface Sheet {
  /** By family, as they are declared. */
  readonly faces: ReadonlyMap<string, readonly Face[]>
  /** `fa sans` → the family. */
  readonly families: ReadonlyMap<string, string>
}

/** What stands where, as a browser sees it: `fa sans` → its characters; with ` italic` those that are emphasised. */
type Characters = Map<string, Set<number>>

const voices: Readonly<Record<string, readonly Voice[]>> = {
  'h1': ['display'],
  'h2': ['display', 'sans'],
  'h3': ['display', 'sans'],
  'strong': ['text', 'sans'],
  'label': ['sans'],
  'legend': ['sans'],
  'button': ['sans'],
  'nav': ['sans'],
  'footer': ['sans'],
  '.site': ['display'],
  '.number': ['display'],
  '.questions': ['text'],
  '.ask': ['sans'],
  '.question': ['sans'],
  '.topic': ['sans'],
  '.label': ['sans'],
  '.share': ['sans'],
  // Links of an exchange; without `line` it is a remark.
  '.also line': ['sans'],
  '.beside': ['sans'],
  '.speaker': ['sans'],
  '.skip': ['sans']
}

/** What is never shown, or only to those who look for it. */
const unseen = /\shidden\b|\bclass="(?:address|gone)\b/
const blocks = new Set(['html', 'div', 'section', 'article', 'p', 'li', 'main'])
const empty = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr', '!doctype', '!--'])
const passedOver = new Set(['script', 'style', 'title', 'template', 'noscript'])

const tag = /<(\/?)([a-z!][a-z\d-]*)([^>]*)>/giu
const rule = /@font-face\{([^}]*)\}/gu
const tokens = /\[lang\|="?(\w+)"?\]\{([^}]*)\}/gu
const token = /--(text|display|sans):\s*("[^"]+"|'[^']+'|var\(--\w+\))/gu

const sheets = new Map<string, Sheet>()
const mostSheets = 64

const preload = /<link\b[^>]*\shref="([^"]+)"[^>]*\sas="font"/gu

export interface PageFaces {
  /** Addresses of the files, those first that the page asks for before its style does. */
  readonly files: readonly string[]
  /** How many languages whole blocks of the page are in. */
  readonly languages: number
}

export function facesOf(html: string): PageFaces {
  const start = html.indexOf('<style>')
  const sheet = sheetOf(start < 0 ? '' : html.slice(start, html.indexOf('</style>', start)))
  const characters = charactersOf(html)
  const files = new Set(Array.from(html.matchAll(preload), ([, address = '']) => address))
  for (const [key, set] of characters) {
    const [lang, voice, slope] = key.split(' ')
    const faces = sheet.faces.get(sheet.families.get(`${lang} ${voice}`) ?? '')
    for (const address of faces === undefined ? [] : filesFor(faces, set, slope !== undefined)) files.add(address)
  }
  return {files: [...files], languages: new Set(Array.from(characters.keys(), (key) => key.split(' ')[0])).size}
}

/** A character comes from the last face that is declared for it. */
function filesFor(faces: readonly Face[], characters: ReadonlySet<number>, isItalic: boolean): Set<string> {
  const sloped = faces.filter((face) => face.isItalic === isItalic)
  const chosen = sloped.length > 0 ? sloped : faces
  const files = new Set<string>()
  for (const character of characters) {
    const face = chosen.findLast(
      ({ranges}) => ranges === undefined || ranges.some(([first, last]) => first <= character && character <= last)
    )
    if (face !== undefined) files.add(face.address)
  }
  return files
}

// ── the style ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** Pages of one kind and language share their style. */
function sheetOf(css: string): Sheet {
  const known = sheets.get(css)
  if (known !== undefined) return known
  if (sheets.size >= mostSheets) sheets.clear()
  const sheet = {faces: facesIn(css), families: familiesIn(css)}
  sheets.set(css, sheet)
  return sheet
}

function facesIn(css: string): Map<string, Face[]> {
  const faces = new Map<string, Face[]>()
  for (const [, text = ''] of css.matchAll(rule))
    for (const face of toFace(text)) faces.set(face.family, [...(faces.get(face.family) ?? []), face])
  return faces
}

function toFace(text: string): Face[] {
  const values = new Map(
    text.split(';').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)])
  )
  const address = /url\("?([^")]+)"?\)/u.exec(values.get('src') ?? '')?.[1]
  if (address === undefined) return []
  const range = values.get('unicode-range')
  const family = unquoted(values.get('font-family') ?? '')
  return [{family, address, isItalic: values.get('font-style') === 'italic', ...(range && {ranges: toRanges(range)})}]
}

function toRanges(range: string): (readonly [number, number])[] {
  return range.split(',').map((part) => {
    const [first = '', last = first] = part.trim().slice(2).split('-')
    return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'f'), 16)]
  })
}

function familiesIn(css: string): Map<string, string> {
  const families = new Map<string, string>()
  for (const [, tag = '', declarations = ''] of css.matchAll(tokens)) {
    for (const [, voice = '', value = ''] of declarations.matchAll(token)) {
      const family = value.startsWith('var(--') ? families.get(`${tag} ${value.slice(6, -1)}`) : unquoted(value)
      if (family !== undefined) families.set(`${tag} ${voice}`, family)
    }
  }
  return families
}

function unquoted(text: string): string {
  return text.replace(/^["']|["']$/gu, '')
}

// ── the text ────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Place {
  readonly name: string
  readonly lang: string
  readonly voices: readonly Voice[]
  readonly isItalic: boolean
  readonly isUnseen: boolean
}

function charactersOf(html: string): Characters {
  const characters: Characters = new Map()
  const stack: Place[] = [{name: '', lang: '', voices: ['text'], isItalic: false, isUnseen: false}]
  let from = 0
  tag.lastIndex = 0
  for (let found = tag.exec(html); found !== null; found = tag.exec(html)) {
    const [whole, slash, written = '', attributes = ''] = found
    const name = written.toLowerCase()
    const place = stack.at(-1)
    if (place !== undefined) note(html.slice(from, found.index), place, characters)
    from = found.index + whole.length
    if (passedOver.has(name) && slash === '') {
      const end = html.indexOf(`</${name}`, from)
      tag.lastIndex = from = end < 0 ? html.length : end
    } else if (slash === '/') close(stack, name)
    else if (!empty.has(name) && place !== undefined) stack.push(open(name, attributes, place))
  }
  return characters
}

function open(name: string, attributes: string, around: Place): Place {
  const lang = blocks.has(name) ? /\slang="(\w+)/u.exec(attributes)?.[1] : undefined
  const classes = /\sclass="([^"]*)"/u.exec(attributes)?.[1] ?? ''
  const known = [classes, ...classes.split(' ')].map((one) => voices[`.${one}`])
  const own = known.find((found) => found !== undefined) ?? voices[name]
  return {
    name,
    lang: lang ?? around.lang,
    voices: own ?? around.voices,
    isItalic: around.isItalic || name === 'em',
    isUnseen: around.isUnseen || unseen.test(attributes)
  }
}

function close(stack: Place[], name: string): void {
  const at = stack.findLastIndex((place) => place.name === name)
  if (at > 0) stack.length = at
}

function note(text: string, {lang, voices: spoken, isItalic, isUnseen}: Place, characters: Characters): void {
  if (isUnseen || text.trim() === '') return
  const plain = text.replaceAll('&nbsp;', '\u00a0').replaceAll('&amp;', '&')
  for (const voice of spoken) {
    const key = isItalic ? `${lang} ${voice} italic` : `${lang} ${voice}`
    let set = characters.get(key)
    if (set === undefined) characters.set(key, (set = new Set()))
    for (let i = 0; i < plain.length; i++) set.add(plain.charCodeAt(i))
  }
}
