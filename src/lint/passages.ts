// From a tree to the stretches of text that are prose. Each passage is one leaf block that readers will see, in two
// layers as long as the source, so that offsets stay true: `prose`, where addresses, code and tags are blanked out, and
// `own`, where quotations in the other language of the Arabic script are blanked out as well. A quotation from the
// Quran in a Persian text keeps its ي, a Persian verse in an Arabic text its ک.
import type {Interview, LeafBlock} from '../tree/nodes.ts'

export interface Passage {
  readonly type: LeafBlock['type']
  /** Offset of the passage in the text. */
  readonly start: number
  readonly prose: string
  readonly own: string
}

const unseen: ReadonlySet<string> = new Set(['yaml', 'chrome'])

// Not letters, not digits, not space: neighbours of a blanked stretch look as they would beside a symbol.
const BLANK = '\ufffc'
const address = /https?:\/\/[^\s«»“”]+|www\.[^\s«»“”]+|`[^`\n]+`|\]\([^()\s]*(?: "[^"\n]*")?\)|<[/A-Za-z][^<>\n]*>/g
/** Without any of these there is no address, code or tag; nearly all prose is told so at once. */
const signs = ['://', 'www.', '`', '](', '<']
const mail = /[\w.+-]{1,64}@[\w.-]+/g

/** The passages of a tree in source order. Nodes without a position are passed over. */
export function toPassages(text: string, tree: Interview): Passage[] {
  const passages: Passage[] = []
  const hasAddresses = signs.some((sign) => text.includes(sign)) || text.includes('@')
  const mayQuote = inQuestion[tree.locale]?.test(text) === true
  for (const block of leavesOf(tree)) {
    const start = block.position?.start.offset
    const end = block.position?.end.offset
    if (start === undefined || end === undefined || unseen.has(block.type)) continue
    const source = text.slice(start, end)
    const prose = hasAddresses ? withoutAddresses(source) : source
    passages.push({type: block.type, start, prose, own: mayQuote ? withoutForeign(prose, tree.locale) : prose})
  }
  return passages
}

function leavesOf(tree: Interview): LeafBlock[] {
  return tree.children.flatMap((block): LeafBlock[] => (block.type === 'exchange' ? block.children : [block]))
}

function withoutAddresses(source: string): string {
  const prose = signs.some((sign) => source.includes(sign)) ? source.replace(address, blank) : source
  return prose.includes('@') ? prose.replace(mail, blank) : prose
}

function blank(stretch: string): string {
  return BLANK.repeat(stretch.length)
}

const quotation = /«[^«»\n]*»|“[^“”\n]*”|"[^"\n]*"|﴿[^﴿﴾\n]*﴾|\([^()\n]*\)/g
const line = /[^\n]+/g
const word = /[\p{L}\p{M}\u200c]+/gu
/** Shorter lines say too little of their language to be taken for a quotation as a whole. */
const LINE_WORDS = 5

// Signs of one language that the other does not write.
const arabicSign =
  /[\u064c-\u0650\u0652\u0629]|^(?:[وفبك]?ال|لل)..|^(?:في|من|على|إلى|عن|الله|الذي|التي|هذا|هذه|أن|إن|كان|قال|لا)$/u
const persianSign = /[پچژگ\u200c]|^ن?می$|^(?:که|از|را|است|این|آن|به|در|با|برای|ها|های|بود|شد|ای|یک)$/u

/** What rules could find in a quotation; a passage without any of it need not be looked at closely. */
const inQuestion: Readonly<Record<string, RegExp>> = {fa: /[يكى٠-٩]/, ar: /[یکہھە۰-۹]/}

function withoutForeign(prose: string, locale: string): string {
  if (inQuestion[locale]?.test(prose) !== true) return prose
  const [foreign, native] = locale === 'fa' ? [arabicSign, persianSign] : [persianSign, arabicSign]
  const isForeign = (stretch: string, least: number): boolean => {
    const words = stretch.match(word) ?? []
    if (words.length < least) return false
    const signs = words.filter((each) => foreign.test(each)).length
    return signs * 3 >= words.length && signs > 2 * words.filter((each) => native.test(each)).length
  }
  const quotes = prose.replace(quotation, (stretch) => (isForeign(stretch, 2) ? blank(stretch) : stretch))
  return quotes.replace(line, (stretch) => (isForeign(stretch, LINE_WORDS) ? blank(stretch) : stretch))
}
