// Whom the head of a text introduces. What enters are headline, kicker and introduction, what leaves are the names in
// them with how likely each is the guest's and what the text says that the person is. Needed for texts whose answers
// bear no names, for the fullest form of a name that the labels shorten, and for descriptions.
import {isGivenName, isNameWord, nameLikeness} from '../../text/name-shape.ts'
import {isTitle} from '../../text/names.ts'
import {foldPhrase} from '../frame/bare.ts'
import {isOrganisation} from './credits.ts'

export interface Mention {
  readonly name: string
  /** Offset in the text that was searched. */
  readonly at: number
  /** From 0 (named) to 1 (said to be interviewed). */
  readonly guest: number
  /** `an international affairs expert`, «کارشناس مسائل بین‌الملل». */
  readonly description?: string
}

/** Names read from one head. */
const mostMentions = 100

const capital = String.raw`\p{Lu}[\p{L}\p{M}-]+(?:['’](?!s\b)[\p{L}]+)?`
const latinName = new RegExp(
  String.raw`(?<!\p{L})${capital}(?: +(?:\p{Lu}\.|["“][^"“”]{1,20}["”]|(?:al|el|van|von|de|der|bin|ibn)(?=[ -])|-?${capital})){1,4}`,
  'gu'
)
const cueBefore =
  /(?:interview(?:ed|s|ing)?(?: +with)?|(?:spoke|speaks?|talk(?:ed|s)?|sat down|sits? down|caught up|chat(?:ted|s)?|met up|corresponded|conversations?|q ?(?:&|and) ?a|dialogue|exchange) +(?:[a-z]+ +){0,4}?(?:to|with)|asked|introduc(?:e|ing)|discuss(?:ed|es)? .{0,140} with|questions (?:to|for)|joined by|guest is)\s*$/iu
const cueAfter =
  /^,?[^.:;]{0,90}? (?:talks|tells|told|speaks|spoke|discusses|discussed|shares|shared|answers|answered|explains|explained|reflects|describes|sat down|sits down|agreed to)\b/u
const opener =
  /^(?: is| was|,)(?: (?:an?|the|one|currently|known|author|founder)\b|[^.]{0,60}\bis the\b)| (?:joined|has been|has worked|started|works)\b/u

/**
 * The names in a text in Latin script.
 * @param introduction offset of the introduction: what stands before it are headline and kicker
 */
export function latinMentions(text: string, introduction: number): Mention[] {
  const mentions: Mention[] = []
  for (const match of text.matchAll(latinName)) {
    if (mentions.length >= mostMentions) break
    const name = nameIn(match[0])
    const likeness = nameLikeness(name, foldPhrase(name))
    if (likeness < 0.5) continue
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 300).replace(/ +/gu, ' ')
    const guest =
      match.index < introduction
        ? inHeadline(text, {name, at: match.index, introduction})
        : inSentence(text, match.index, after)
    mentions.push({name, at: match.index, guest, ...describe(latinDescription(after))})
  }
  return mentions
}

/** A name at an edge of the headline that the introduction takes up again by one word: `We sat down with Natalia`. */
interface InHead {
  readonly name: string
  readonly at: number
  readonly introduction: number
}

function inHeadline(text: string, {name, at, introduction}: InHead): number {
  const before = text.slice(0, at).trim()
  const after = text.slice(at + name.length, introduction).trim()
  const isAtEdge = before === '' || after === '' || text.slice(0, at).endsWith('\n')
  const isAgain = name.split(/ +/u).some((word) => word.length > 3 && text.includes(word, introduction))
  return isAtEdge && isAgain ? 0.7 : 0.3
}

function inSentence(text: string, at: number, after: string): number {
  const before = text.slice(Math.max(0, at - 180), at).replace(/ +/gu, ' ')
  if (cueBefore.test(before) || cueBefore.test(withoutOffice(before)) || cueAfter.test(after)) return 0.9
  return /(?:^|[\n:])\s*$/u.test(before) && opener.test(after) ? 0.6 : 0.3
}

/** `talked to the Baghdad writer Sara Lund`: up to five words between the cue and the name are what the person is. */
function withoutOffice(before: string): string {
  const words = before.trimEnd().split(' ')
  const from = words.findLastIndex((word) => /^(?:with|to|interview(?:ed|ing)?|asked|for)$/iu.test(word))
  return from >= 0 && words.length - from <= 7 ? words.slice(0, from + 1).join(' ') + ' ' : ''
}

/** A capitalised word that opens a sentence is no part of the name after it: `Yesterday Sara Lund …`. */
function nameIn(found: string): string {
  const words = found.split(/ +/u)
  const from = words.length > 2 && openers.has(words[0]?.toLowerCase() ?? '') ? 1 : 0
  return words.slice(from).join(' ')
}

const openers = new Set([
  'yesterday',
  'today',
  'recently',
  'here',
  'now',
  'hi',
  'hello',
  'dear',
  'meet',
  'with',
  'when',
  'in',
  'on',
  'at',
  'this',
  'we'
])

function latinDescription(after: string): string | undefined {
  return /^["”]* *(?:\([^)]*\))?,? +(?:(?:who )?(?:is|was|,) +(?:currently +)?)?((?:an?|the) [^.,;:()\n]{4,90})/u.exec(
    after
  )?.[1]
}

function describe(description: string | undefined): {readonly description?: string} {
  const trimmed = description?.replace(/\s+/gu, ' ').trim() ?? ''
  return trimmed === '' ? {} : {description: trimmed}
}

const word = String.raw`[\p{L}\p{M}\u200c\u200d\u200e]+`
/** Cue, up to three words, «با» or «مع», then the words that may be a name. */
const arabicCue = new RegExp(
  String.raw`(?:(?:گفت[\s\u200c]*و?[\s\u200c]*گو|مصاحبه|گفتگو|گپ|صحبت|میزگرد|هم[\s\u200c]?کلام)(?:[\u200c]?(?:ی|ای|یی|ي|اي))?(?:[\s\u200c]+${word}){0,4}?[\s]+با|پای صحبت[\s\u200c]?های|(?:حوار|لقاء|مقابلة|حديث|محادثة|الحوار|اللقاء|حواره|حوارنا)(?:\s+${word}){0,3}?\s+مع|(?:حاورت|التقت|التقى|حاور|حاورنا|التقينا|استضافت|ضيفنا))\s+(?<rest>[^.؟?!\n]{3,140})`,
  'gu'
)

/** What a person is, and so the end of the name before it. */
const offices =
  'مدیر مدیرعامل معاون معاونت رییس وزیر سخنگو سخنگوی نماینده کارشناس استاد استادیار دانشیار سرمربی مربی بازیکن متخصص دبیر عضو نویسنده کارگردان بازیگر شاعر مترجم پژوهشگر تحلیلگر فعال مدافع مهاجم فرمانده سفیر خواننده هنرمند دارنده قهرمان مشاور مسیول سرپرست فرماندار استاندار شهردار بنیانگذار بانوی کاپیتان دروازه بان داور منتقد عکاس نقاش طراح مهندس دکتر پزشک وکیل قاضی الخبیر المتحدث لاعب مدرب نجم کاتب کاتبه شاعره مخرج مخرجه ممثل ممثله باحث باحثه خبیر خبیره استاذه رییسه عالم طبیب محامی ناشط ناشطه صحافی محلل'.split(
    ' '
  )
const nameEnds = new Set(
  (
    'در از به که را درباره پیرامون مدیر مدیرعامل معاون معاونت رییس وزیر سخنگو سخنگوی نماینده کارشناس استاد استادیار دانشیار سرمربی مربی بازیکن متخصص دبیر عضو ' +
    'نویسنده کارگردان بازیگر شاعر مترجم پژوهشگر تحلیلگر فعال مدافع مهاجم فرمانده سفیر خواننده هنرمند دارنده قهرمان مشاور مسیول سرپرست فرماندار استاندار شهردار ' +
    'است بود شد انجام داده داشته داشتیم داشته‌ایم کرد کرده نشسته پرداخته سابق پیشین و با برای این تا پس صحبت گفت وگو گفتگو نشستیم ترتیب یکی بنیانگذار بانوی ' +
    'حول عن فی من الی علی مع حیث وهو وهی الذی التی ریيس مدیر وزیر سفیر الخبیر المتحدث عضو لاعب مدرب نجم بعد قبل قال اکد تحدث کاتب شاعر مخرج ممثل ابرز هذا نص تناول راجع پایگاه خبرگزاری روزنامه خبرنگار خبرنگاران'
  )
    .split(' ')
    .concat(offices)
)

/** «با … به گفت‌وگو نشسته‌ایم»: the guest first, the cue after. */
const persianCue =
  /(?:^|[\s،])با\s+(?<rest>[^.؟!\n]{3,160}?)\s(?:به\s+)?(?:گفت[\s\u200c\u200e]*و?[\s\u200c\u200e]*گو|مصاحبه|گپ)(?:[\u200c\u200e]?(?:یی|ی|ای|يي|ي))?\s+(?:انجام|نشست|کرد|كرد|داشت|پرداخت|ترتیب|ترتيب|صورت|زد|تفصیلی|مفصل|کوتاه|اختصاصی)/gu

/** Those whom a text in Arabic script says it talked with. */
export function arabicMentions(text: string): Mention[] {
  if (!/[\u0600-\u06FF]/u.test(text)) return []
  const mentions: Mention[] = []
  for (const cue of [arabicCue, persianCue]) {
    for (const match of text.matchAll(cue)) {
      const rest = match.groups?.['rest'] ?? ''
      const found = leadingName(rest)
      if (!found || isWithOutlet(text, match.index, found.name)) continue
      if (/^(?:حاور|التق|استضاف|ضيف)/u.test(match[0]) && !isGivenName(foldPhrase(found.name.split(' ')[0] ?? '')))
        continue
      const at = match.index + match[0].indexOf(rest)
      mentions.push({name: found.name, at, guest: 0.9, ...describe(descriptionAfter(rest.slice(found.length)))})
    }
  }
  return mentions
}

/** «در گفت‌وگو با ایسنا گفت», «في حوار مع «المدى»»: whom the guest talked to. Over a headline the guest stands there. */
function isWithOutlet(text: string, at: number, name: string): boolean {
  if (isOrganisation(name)) return true
  const next = text.indexOf('\n', at)
  const line = text.slice(text.lastIndexOf('\n', at) + 1, next < 0 ? text.length : next)
  const isSentence = line.length > 140 || /[.؟!]\s*$/u.test(line)
  return isSentence && /(?:^|\s)(?:در|فی|خلال|في)\s+$/u.test(text.slice(Math.max(0, at - 8), at))
}

/** The name with which `rest` begins, and how much of it that is, title included. */
function leadingName(rest: string): {readonly name: string; readonly length: number} | undefined {
  const quoted = /^[«"“]([^»"”]{3,40})[»"”]/u.exec(rest)
  if (quoted?.[1]?.includes(' ')) return {name: quoted[1], length: quoted[0].length}
  const words = [...rest.matchAll(/[^\s،,؛:«»()"“”]+|[،,؛:«»()"“”]/gu)]
  const from = words.findIndex(([word]) => !isTitle(word))
  const name = from < 0 ? [] : runOfName(words.slice(from, from + 4).map(([word]) => word))
  const last = words[from + name.length - 1]
  const text = name.join(' ')
  if (name.length < 2 || !last || nameLikeness(text, foldPhrase(text)) < (from > 0 ? 0.4 : 0.55)) return undefined
  return {name: text, length: last.index + last[0].length}
}

/** Words up to the first that ends a name; a third word only where it looks like one. */
function runOfName(words: readonly string[]): string[] {
  const folded = words.map(foldPhrase)
  const end = folded.findIndex(
    (word, at) => !/^\p{L}/u.test(word) || (nameEnds.has(word) && !(at === 0 && word === 'علی'))
  )
  const size = end < 0 ? words.length : end
  const isLed = nameLikeness(words.slice(0, 2).join(' '), folded.slice(0, 2).join(' ')) > 0.7
  const isLonger = size > 2 && (!isLed || isNameWord(folded[2] ?? '') || folded[2] === 'الله')
  return words.slice(0, isLonger ? Math.min(size, isNameWord(folded[3] ?? '') ? 4 : 3) : Math.min(size, 2))
}

function descriptionAfter(rest: string): string | undefined {
  const [, comma = '', found = ''] = /^\s*([،,]?)\s*((?:[^\s،,.؛:«»()]+\s?){1,9})/u.exec(rest) ?? []
  const words = found.trim().split(/\s+/u)
  if (comma === '' && !offices.includes(foldPhrase(words[0] ?? ''))) return undefined
  const end = words.findIndex((next) =>
    /^(?:در|درباره|پیرامون|که|به|است|انجام|گفت|داشت|حول|عن|حیث|قال|و|تا)$/u.test(foldPhrase(next))
  )
  const kept = end < 0 ? words : words.slice(0, end)
  return kept.length > 1 ? kept.join(' ') : undefined
}

/** «ناصر: …», «أنور مالك لـ"سبق": …», `Ghahremanpour: …`: the name before the colon of a headline that quotes. */
export function quotedInHeadline(headline: string): string | undefined {
  const found = /^([^:؛?؟]{2,50}?)(?:\s+(?:ل[ـ«"“ ]|در گفت|to |tells? ).{0,40}?)?\s*:\s*\S/u.exec(headline)?.[1]
  if (found === undefined) return undefined
  const words = found.trim().split(/\s+/u)
  return words.length < 5 && words.every((next) => !nameEnds.has(foldPhrase(next)) && !/\d/.test(next))
    ? found.trim()
    : undefined
}

/**
 * The full name in `text` of somebody known by the surname `family`: the words just before it that read as given names.
 * `undefined` where it stands alone. A Persian sentence may begin with any name, an Arabic one begins with its verb.
 */
export function fullNameOf(family: string, text: string): string | undefined {
  const key = foldPhrase(family).replace(/\s+/gu, '')
  const size = family.trim().split(/\s+/u).length
  const isPersian = /[پچژگیک]/u.test(text)
  const words = text.match(/[^\s،,؛:«»()"“”.]+|[،,؛:«»()"“”.]/gu) ?? []
  const folded = words.map(foldPhrase)
  for (let at = 1; at + size <= words.length; at++) {
    const here = folded.slice(at, at + size).join('')
    if ((here !== key && here !== `ال${key}`) || !/^\p{L}{2}/u.test(folded[at - 1] ?? '')) continue
    const from = startOfName(folded, at)
    const full = words.slice(from, at + size).join(' ')
    const isFree = isPersian && (from === 0 || isBoundary(folded[from - 1] ?? ''))
    const least = isFree ? 0.4 : 0.75
    if (!isBoundary(folded[from] ?? '') && !isTitle(words[from] ?? '') && nameLikeness(full, foldPhrase(full)) >= least)
      return full
  }
  return undefined
}

/** One word before the surname belongs to the name, up to three where they are given names. */
function startOfName(folded: readonly string[], at: number): number {
  let from = at - 1
  while (from > 0 && at - from < 3 && isGivenName(folded[from] ?? '') && isGivenName(folded[from - 1] ?? '')) from--
  return from
}

function isBoundary(folded: string): boolean {
  return nameEnds.has(folded) || /^[،,؛:«»()"“”.]$/u.test(folded)
}

const saying =
  /^\s*و?(?:كشف|أكد|اكد|قال|أوضح|اوضح|طالب|تحدث|وصف|شدد|اعتبر|أعلن|حذر|دعا|رأى|يرى|يقول|يؤكد|أشار|نفى|أعرب|اعترف|توقع|انتقد|عبر|أبدى|يعد|يعتبر)\s/u

/** Whom the first paragraph begins with: «كشف لاعب … سامي …», «سامی …، مدافع …», «دکتر سامی …»; its first words only. */
export function openingMention(paragraph: string): Mention | undefined {
  const head = paragraph.slice(0, 130)
  const words = [...head.matchAll(/[^\s،,؛:«»()"“”.]+|[،,؛:«»()"“”.]/gu)]
  const limit = saying.test(head) ? words.length : 1
  for (let at = 0; at < limit; at++) {
    const first = words[at]
    if (!first) break
    const isTitled = isTitle(first[0])
    if (!isTitled && !isGivenName(foldPhrase(first[0]))) continue
    const start = isTitled ? at + 1 : at
    const run = runOfName(words.slice(start, start + 3).map(([word]) => word))
    const name = run.join(' ')
    if (run.length > 1 && nameLikeness(name, foldPhrase(name)) >= (isTitled ? 0.4 : 0.75)) {
      return {name, at: words[start]?.index ?? 0, guest: 0.6}
    }
  }
  return undefined
}
