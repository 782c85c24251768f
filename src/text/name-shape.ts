// Does a short text read as the name of a person, or of a few? What enters is a text without marks, what leaves is a
// score. No list of names is complete, so the list of given names is only the strongest of several hints: the number
// and the shape of the words, family-name endings, and the absence of the small words that every phrase has.

import {givenNames} from './given-names.ts'

/** Words that stand in phrases and sentences but hardly in a name. */
const phraseWords = new Set(
  (
    'از در به با را که این ان برای است هست بود شد می نمی تا هم یا اما اگر هر همه چه چرا چگونه باید خواهد کرد شود گفت دارد درباره پیرامون روی زیر بین پس پیش یک دو سه ما شما من او ' +
    'بر بی نه همیشه هرگز دیگر باز خوب بد همین همان چند نیز ولی چون هیچ فقط بیش کم ترین تر های ها گزارش گفتگو گفت وگو گو خبر اخبار روزنامه مصاحبه اول دوم سوم ' +
    'فی من الی علی عن مع ان هل ما لا لم لن هذا هذه ذلک التی الذی کان کانت قد لقد او ثم بعد قبل حتی کل بین لیس هو هی نحن انا کیف متی این لماذا عند غیر ولا وما تحت فوق امام خلف عبر منذ حول دون ضد نحو خلال اول خمسه عشره ثلاثه اربعه اسیله ' +
    'the of and a an in on at to for from with by is are was were be been has have had not no how why what who when where which that this these those it its his her their our ' +
    'your my we you they he she i as or but if so than then into over under about after before new more interview report question questions answer news part'
  ).split(' ')
)

/** «علی» is a name in Persian and a preposition in Arabic, and so on: such words speak neither for nor against. */
const undecided = new Set([
  'علی',
  'من',
  'هدی',
  'امین',
  'رضا',
  'نور',
  'سعود',
  'بدر',
  'جمال',
  'صلاح',
  'may',
  'mark',
  'will',
  'grace'
])

const affixes =
  /^(?:عبدال|عبد|ابو|ابن|بن|ال[^ ]{3,}|سید|میر|شیخ|ام)|(?:پور|زاده|نژاد|نیا|فر|فرد|یان|خواه|دوست|پناه|منش|راد|لو|چی|الدین|الله|اللهی|یی|وی|انی|[^ا ]ی)$|(?:ian|zadeh|pour|nejad|nia|far|son|sen|ski|sky|ov|ova|ez|berg|man|stein)$/u
const titles =
  /^(?:دکتر|مهندس|استاد|پروفسور|سردار|سرهنگ|سرتیپ|اقای|خانم|حجت الاسلام|ایت الله|علامه|مرحوم|شهید|حاج|کربلایی|د|م|ا|الدکتور|الدکتوره|دکتور|الشیخ|المهندس|الاستاذ|العمید|اللواء|السید|السیده|السفیر|النایب|الامیر|dr|prof|professor|mr|mrs|ms|miss|sir|dame|rev|sen|rep|gov|gen|col|capt|ambassador|president|senator)\.? (?=\p{L})/u

/**
 * How much `text` reads as a person's name, or as several joined by «and», a comma or a dash: from 0 to 1.
 * @param text as written: capitals count in Latin script
 * @param folded the same in lower case, with one spelling of each letter
 */
export function nameLikeness(text: string, folded: string): number {
  if (folded.length > 80 || /[\d?؟!:;؛%/"«»“”]|\.\./.test(folded)) return 0
  const parts = folded.split(/\s*[,،&–—ـ]+\s*|\s+-+\s*|\s*-+\s+|\s+و\s+|\s+and\s+/u).filter((part) => part !== '')
  if (parts.length === 0 || parts.length > 4) return 0
  const isLatin = /[a-z]/.test(folded)
  if (isLatin && !capitalised(text)) return 0
  let least = 1
  for (const part of parts) least = Math.min(least, oneName(part.replace(titles, ''), isLatin))
  return least
}

/** Whether several words hold one that no name has: `I have used`. */
export function readsAsPhrase(folded: string): boolean {
  return folded.split(/\s+/u).some((word) => phraseWords.has(word) && !undecided.has(word) && !givenNames.has(word))
}

const particles = new Set([
  'van',
  'von',
  'de',
  'der',
  'den',
  'del',
  'della',
  'da',
  'dos',
  'la',
  'le',
  'al',
  'el',
  'bin',
  'ibn',
  'and'
])

function capitalised(text: string): boolean {
  if (/(?:^|\s)\p{Lu}{2,}(?:\s|$)/u.test(text) && /\p{Ll}/u.test(text)) return false
  return text
    .split(/[\s,&–—-]+/u)
    .every(
      (word) =>
        word === '' || /^[\p{Lu}"'(]/u.test(word) || particles.has(word.toLowerCase()) || /^al-\p{Lu}/u.test(word)
    )
}

/** A preposition or «and» written together with the article: «للسباك». */
const joined = /^(?:لل|بال|وال|کال|فال).{2,}/u

const persianVerb = /(?:گردد|کند|شود|کنند|شوند|دهد|دهند|گوید|گویند|رود|باشد|نیست|کردند|شدند)$/u

/** Whether a folded word is a given name by the list or by how it is made up: «محمدعلی», «عبدالخالق». */
export function isGivenName(word: string): boolean {
  return (
    (givenNames.has(word) && !undecided.has(word)) || /^(?:عبدال|غلام|محمد|علی|امیر|سید|میر|نور)[^ ]{3,}$/u.test(word)
  )
}

/** Whether a folded word may well be part of a name. */
export function isNameWord(word: string): boolean {
  return isGivenName(word) || affixes.test(word)
}

function oneName(name: string, isLatin: boolean): number {
  const words = name.split(/\s+/u).filter((word) => word !== '')
  if (words.length < 2 || words.length > 5) return 0
  if (words.some((word) => joined.test(word))) return 0
  if (words.some((word) => phraseWords.has(word) && !undecided.has(word) && !givenNames.has(word))) return 0
  const [first = '', ...rest] = words
  if (givenNames.has(first) || isGivenName(first)) return undecided.has(first) ? 0.8 : 0.95
  if (rest.some(isGivenName)) return 0.6
  const last = rest.at(-1) ?? ''
  if (persianVerb.test(last)) return 0
  if (words.length > 4) return 0.2
  if (isLatin) return affixes.test(last) ? 0.7 : 0.5
  return affixes.test(last) || affixes.test(first) ? 0.55 : 0.4
}
