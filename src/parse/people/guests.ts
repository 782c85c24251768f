// Whom the head of a text introduces. What enters are headline, kicker and introduction, what leaves are the names in
// them with how likely each is the guest's and what the text says that the person is. Needed for texts whose answers
// bear no names, for the fullest form of a name that the labels shorten, and for descriptions.
import {nameLikeness} from '../../text/name-shape.ts'
import {foldPhrase} from '../frame/bare.ts'

export interface Mention {
  readonly name: string
  /** Offset in the text that was searched. */
  readonly at: number
  /** From 0 (named) to 1 (said to be interviewed). */
  readonly guest: number
  /** `an international affairs expert`, «کارشناس مسائل بین‌الملل». */
  readonly description?: string
}

const capital = String.raw`\p{Lu}[\p{L}\p{M}'’-]+`
const latinName = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir)\.? )?${capital}(?: (?:\p{Lu}\.|"[^"]{1,20}"|“[^”]{1,20}”|(?:al|el|van|von|de|der|bin|ibn)[ -]))*(?:[ ](?:\p{Lu}\.|${capital})){1,3}`,
  'gu'
)
const latinCue =
  /(?:interview(?:ed|s|ing)?(?: with)?|in conversation with|conversation with|(?:spoke|speaks?|talk(?:ed|s)?|sat down|sits down|sit down|caught up|chat(?:ted|s)?|met up|corresponded) (?:[a-z ]{0,24})?(?:to|with)|asked|meet|met|introduc(?:e|ing)|discuss(?:ed|es)? .{0,140} with|q ?(?:&|and) ?a with|questions (?:to|for)|joined by|guest is|speaker[^.]{0,60}:)\s*$/iu

/** The names in a text in Latin script. */
export function latinMentions(text: string): Mention[] {
  const mentions: Mention[] = []
  for (const match of text.matchAll(latinName)) {
    const [name] = match
    if (nameLikeness(name, foldPhrase(name)) < 0.5) continue
    const before = text.slice(Math.max(0, match.index - 180), match.index)
    const after = text.slice(match.index + name.length, match.index + name.length + 220)
    const cued = latinCue.test(before.replace(/[[*_"“(]+$/u, '').replace(/(?:an?|the|our) (?:[a-z]+ ){1,4}$/u, ''))
    const description = /^[\]*_”"]*(?:\([^)]*\))?,? (?:(?:who )?(?:is|was) )?((?:an?|the) [^.,;:()[\]]{4,90})/u.exec(
      after
    )?.[1]
    const opens =
      /(?:^|[.!?]\s*|\n)[[*_"“]*$/u.test(before) && /^[^.]{0,12}\b(?:is|was|joined|has|started|are)\b/u.test(after)
    mentions.push({
      name,
      at: match.index,
      guest: cued ? 0.9 : opens ? 0.6 : 0.3,
      ...(description === undefined ? {} : {description: description.trim()})
    })
  }
  return mentions
}

const word = String.raw`[\p{L}\p{M}\u200c\u200d\u200e]+`
/** Cue, up to three words, «با» or «مع», then the words that may be a name. */
const arabicCue = new RegExp(
  String.raw`(?:(?:گفت[\s\u200c]*و?[\s\u200c]*گو|مصاحبه|گفتگو|گپ|صحبت|میزگرد|هم[\s\u200c]?کلام|پای صحبت)(?:[\u200c]?(?:ی|ای|یی|ي|اي))?(?:[\s\u200c]+${word}){0,4}?[\s]+(?:با|های)|(?:حوار|لقاء|مقابلة|حديث|محادثة|الحوار|اللقاء|حواره|حوارنا)(?:\s+${word}){0,3}?\s+مع|(?:حاورت|التقت|التقى|حاور|حاورنا|التقينا|استضافت|ضيفنا))\s+(?<rest>[^.؟?!\n]{3,140})`,
  'gu'
)

const nameEnds = new Set(
  (
    'در از به که را درباره پیرامون مدیر مدیرعامل معاون معاونت رییس وزیر سخنگو سخنگوی نماینده کارشناس استاد استادیار دانشیار سرمربی مربی بازیکن متخصص دبیر عضو ' +
    'نویسنده کارگردان بازیگر شاعر مترجم پژوهشگر تحلیلگر فعال مدافع مهاجم فرمانده سفیر خواننده هنرمند دارنده قهرمان مشاور مسیول سرپرست فرماندار استاندار شهردار ' +
    'است بود شد انجام داده داشته داشتیم داشته‌ایم کرد کرده نشسته پرداخته سابق پیشین و با برای این تا پس صحبت گفت وگو گفتگو نشستیم ترتیب یکی بنیانگذار بانوی ' +
    'حول عن فی من الی علی مع حیث وهو وهی الذی التی ریيس مدیر وزیر سفیر الخبیر المتحدث عضو لاعب مدرب نجم بعد قبل قال اکد تحدث کاتب شاعر مخرج ممثل ابرز هذا نص تناول'
  ).split(' ')
)
const arabicTitles =
  /^(?:دکتر|مهندس|استاد|پروفسور|سردار|آقای|خانم|حجت الاسلام|آیت الله|علامه|سید|الدكتور|الدكتورة|الشيخ|المهندس|الأستاذ|العميد|اللواء|السيد|السفير|الفنان|الفنانة|الكاتب|الكاتبة|الشاعر|الروائي|المخرج|اللاعب|المدرب|الوزير|النائب|الباحث|الخبير)\s+/u

/** Those whom a text in Arabic script says it talked with. */
export function arabicMentions(text: string): Mention[] {
  const mentions: Mention[] = []
  for (const match of text.matchAll(arabicCue)) {
    const rest = match.groups?.['rest'] ?? ''
    const found = leadingName(rest)
    if (!found) continue
    const description = descriptionAfter(rest.slice(found.length))
    mentions.push({
      name: found.name,
      at: match.index + match[0].length - rest.length,
      guest: 0.9,
      ...(description === undefined ? {} : {description})
    })
  }
  return mentions
}

function leadingName(rest: string): {readonly name: string; readonly length: number} | undefined {
  const quoted = /^[«"“]([^»"”]{3,40})[»"”]/u.exec(rest)
  if (quoted?.[1] !== undefined) return {name: quoted[1], length: quoted[0].length}
  const title = arabicTitles.exec(rest)?.[0] ?? ''
  const words: string[] = []
  let length = title.length
  for (const match of rest.slice(title.length).matchAll(/(\s*)([^\s،,؛:«»()"“”]+)([،,؛:«»()"“”]?)/gu)) {
    const [whole, , next = '', stop = ''] = match
    if (nameEnds.has(foldPhrase(next)) || words.length >= 4) break
    words.push(next)
    length += whole.length - stop.length
    if (stop !== '') break
  }
  const name = words.join(' ')
  return words.length > 1 && nameLikeness(name, foldPhrase(name)) >= 0.4 ? {name, length} : undefined
}

function descriptionAfter(rest: string): string | undefined {
  const found = /^\s*[،,]?\s*((?:[^\s،,.؛:«»()]+\s?){1,9})/u.exec(rest)?.[1]?.trim()
  if (found === undefined || found === '') return undefined
  const words = found.split(/\s+/u)
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
 * `undefined` where it stands alone.
 */
export function fullNameOf(family: string, text: string): string | undefined {
  const words = [...text.matchAll(/[^\s،,؛:«»()"“”.]+|[،,؛:«»()"“”.]/gu)].map(([found]) => found)
  const key = foldPhrase(family).replace(/\s+/gu, '')
  const size = family.split(/\s+/u).length
  for (let at = 1; at + size <= words.length; at++) {
    const here = foldPhrase(words.slice(at, at + size).join(''))
    if (here !== key && here !== `ال${key}`) continue
    const before = words[at - 1] ?? ''
    const isBoundary =
      at === 1 || /^[،,؛:«»()"“”.]$/u.test(words[at - 2] ?? '') || nameEnds.has(foldPhrase(words[at - 2] ?? ''))
    const full = [before, ...words.slice(at, at + size)].join(' ')
    if (!/^\p{L}{2}/u.test(before) || nameEnds.has(foldPhrase(before)) || arabicTitles.test(`${before} `)) continue
    const likeness = nameLikeness(full, foldPhrase(full))
    if (likeness >= 0.75 || (isBoundary && likeness >= 0.4)) return full
  }
  return undefined
}
