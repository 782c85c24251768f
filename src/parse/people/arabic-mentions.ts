// Names in the head of a text in Arabic script: what enters is headline, kicker and introduction, what leaves are the
// mentions of those whom the text says it talked with. Only a cue tells where a name begins («گفت‌وگو با …», «حوار مع …»,
// the verb that opens an Arabic report), so that a name without one is not found.
import {isGivenName, nameLikeness} from '../../text/name-shape.ts'
import {isTitle} from '../../text/names.ts'
import {foldPhrase} from '../frame/bare.ts'
import {once} from '../once.ts'
import {createNeedles} from '../words/needles.ts'
import {isOrganisation} from './credits.ts'
import {describe, type Mention} from './mention.ts'
import {isOffice, offices, runOfName, withoutOffice} from './name-run.ts'

const word = String.raw`[\p{L}\p{M}\u200c\u200d\u200e]+`
/** Cue, up to three words, «با» or «مع», then the words that may be a name. */
const arabicCue = once(
  () =>
    new RegExp(
      String.raw`(?:(?:گفت[\s\u200c]*و?[\s\u200c]*گو|مصاحبه|گفتگو|گپ|صحبت|میزگرد|هم[\s\u200c]?کلام)(?:[\u200c]?(?:ی|ای|یی|ي|اي))?(?:[\s\u200c]+${word}){0,4}?[\s]+با|پای صحبت[\s\u200c]?های|(?:حوار|لقاء|مقابلة|حديث|محادثة|الحوار|اللقاء|حواره|حوارنا)(?:\s+${word}){0,3}?\s+مع|(?:حاورت|التقت|التقى|حاور|حاورنا|التقينا|استضافت|ضيفنا))\s+(?<rest>[^.؟?!\n]{3,140})`,
      'gu'
    )
)

/** «با … به گفت‌وگو نشسته‌ایم»: the guest first, the cue after. */
const persianCue =
  /(?:^|[\s،])با\s+(?<rest>[^.؟!\n]{3,160}?)\s(?:به\s+)?(?:گفت[\s\u200c\u200e]*و?[\s\u200c\u200e]*گو|مصاحبه|گپ)(?:[\u200c\u200e]?(?:یی|ی|ای|يي|ي))?\s+(?:انجام|نشست|کرد|كرد|داشت|پرداخت|ترتیب|ترتيب|صورت|زد|تفصیلی|مفصل|کوتاه|اختصاصی)/gu

/** «… را با … در میان گذاشت». */
const sharedCue = /(?:^|[\s،])با\s+(?<rest>[^.؟!\n]{3,120}?)،?\s+در\s+میان\s+گذاشت/gu
/** «ناقشت «الوادي» تفاصيل … مع …»: a paper that talks. */
const discussedCue = once(
  () =>
    new RegExp(
      String.raw`(?:ناقشت|تحدثت|حاورت|بحثت)\s+(?:«[^»\n]{2,30}»|["“][^"”\n]{2,30}["”]|(?:صحيفة|جريدة|مجلة|وكالة|قناة)\s+[«"“]?${word}[»"”]?)(?:\s+${word}){0,7}?\s+مع\s+(?<rest>[^.؟?!\n]{3,140})`,
      'gu'
    )
)

/** Cues with what a text must hold for one: most heads hold nothing of it, and the patterns are dear to make. */
const cues = [
  {
    cue: arabicCue,
    needs: createNeedles(
      'گفت|مصاحبه|گپ|صحبت|میزگرد|کلام|حوار|لقاء|مقابلة|حديث|محادثة|حاور|التق|استضاف|ضيفنا'.split('|')
    )
  },
  {cue: () => persianCue, needs: createNeedles(['گفت', 'مصاحبه', 'گپ'])},
  {cue: () => sharedCue, needs: createNeedles(['میان'])},
  {cue: discussedCue, needs: createNeedles(['ناقشت', 'تحدثت', 'حاورت', 'بحثت'])}
]

/** Those whom a text in Arabic script says it talked with. */
export function arabicMentions(text: string): Mention[] {
  if (!/[\u0600-\u06FF]/u.test(text)) return []
  const mentions: Mention[] = []
  for (const {cue: cueOf, needs} of cues) {
    if (!needs(text)) continue
    const cue = cueOf()
    cue.lastIndex = 0
    for (let match = cue.exec(text); match; match = cue.exec(text)) {
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

/** In words. */
const mostOfName = 4

/** The name with which `rest` begins, and how much of it that is, title included. */
function leadingName(rest: string): {readonly name: string; readonly length: number} | undefined {
  const quoted = /^[«"“]([^»"”]{3,40})[»"”]/u.exec(rest)
  if (quoted?.[1]?.includes(' ')) return {name: quoted[1], length: quoted[0].length}
  const words: RegExpExecArray[] = []
  let from = -1
  for (const found of rest.matchAll(/[^\s،,؛:«»()"“”]+|[،,؛:«»()"“”]/gu)) {
    if (from < 0 && !isTitle(found[0])) from = words.length
    if (from >= 0 && words.length === from + mostOfName) break
    words.push(found)
  }
  const name = from < 0 ? [] : runOfName(words.slice(from).map(([word]) => word))
  const last = words[from + name.length - 1]
  const text = withoutOffice(name.join(' '))
  if (name.length < 2 || !last || nameLikeness(text, foldPhrase(text)) < (from > 0 ? 0.4 : 0.55)) return undefined
  if (isOffice(text)) return undefined
  return {name: text, length: last.index + last[0].length}
}

/** What the words after a name say that its bearer is: behind a comma, or beginning with an office. */
export function descriptionAfter(rest: string): string | undefined {
  const [, comma = '', found = ''] = /^\s*([،,]?)\s*((?:[^\s،,.؛:«»()]+\s?){1,9})/u.exec(rest) ?? []
  const words = found.trim().split(/\s+/u)
  if (comma === '' && !offices.includes(foldPhrase(words[0] ?? ''))) return undefined
  const end = words.findIndex((next) =>
    /^(?:در|درباره|پیرامون|که|به|است|انجام|گفت|داشت|حول|عن|حیث|قال|و|تا)$/u.test(foldPhrase(next))
  )
  const kept = end < 0 ? words : words.slice(0, end)
  return kept.length > 1 ? kept.join(' ') : undefined
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
    if (run.length > 1 && !isOffice(name) && nameLikeness(name, foldPhrase(name)) >= (isTitled ? 0.4 : 0.75)) {
      return {name, at: words[start]?.index ?? 0, guest: 0.6}
    }
  }
  return undefined
}
