// What a by-line says: the people and organisations that it names and what it credits them with. What enters is the
// text of one line, what leaves are credits in its order. A role word may stand before each name («گفت‌وگو: … / عکس: …»)
// or nowhere; then a name and an outlet are told apart by their words, and what the person did is left open.
import {fold} from '../../text/fold.ts'
import {nameLikeness} from '../../text/name-shape.ts'
import type {Person} from '../../tree/nodes.ts'
import {foldPhrase, stripMarks} from '../frame/bare.ts'
import {placeNames} from '../frame/places.ts'

export interface Credit {
  readonly name: string
  readonly kind: Person['kind']
  /** Absent where the line does not say. */
  readonly role?: Person['role']
}

type Role = Person['role'] | 'source'

const roleWords: readonly (readonly [Role, string])[] = [
  ['interviewer', '(?:e-?mail |phone |telephone |video )?interview(?:ed)?(?: and [a-z]+)? by|interviewers?|interview|questions by|conducted by|moderat(?:or|ed by)|host(?:ed by)?'],
  ['translator', 'translat(?:ed|ion)(?: [a-z]+ [a-z]+)? by|translat(?:or|ion)s?'],
  ['photographer', '(?:photo(?:s|graph(?:s|y|ed)?)?|images?|pictures?)(?: courtesy)?(?: by| of)|photo(?:s|graph(?:s|y|er|ers)?)?(?: credits?)?|image credits?|pictures?|©'],
  ['source', 'sources?|courtesy of|via|from'],
  ['author', '(?:text|words|story|report(?:ed|ing)?|written|compiled|edited|transcribed|adapted|posted) by|by|authors?|writers?|reporters?|words|text|report|editors?'],
  ['photographer', 'عکس ?(?:ها|اس)?|عکاس|تصویر|تصاویر|عدسه|صور|الصور|الصوره|المصور'],
  ['translator', 'ترجمه(?: از .{2,12})?|مترجم|برگردان|ترجمها|المترجم'],
  ['interviewer', 'گفت ?و? ?گو(?: ?کننده| ?گر)?(?: از)?|مصاحبه ?(?:گر|کننده)?(?: از)?|پرسشگر|خبرنگار(?:ان)?|حوار(?: و ?تصویر| و ?تحریر)?|الحوار|حاور(?:ه|ها|ته|تها|هم|ت)?|اجر[یت](?: معه?ا?)? ?(?:ال)?(?:حوار|مقابله|لقاء|حدیث)(?: معه?ا?)?|اجراه|اجرته|اجراها|لقاء|مقابله|التق(?:اه|ته|اها|تها)|المحاوره?|سال(?:ه|ها|ته)'],
  ['source', 'برگرفته از|به نقل از|نقل از|منبع|المصدر|مصدر|نقلا عن'],
  ['author', 'گزارش(?:گر)?|نویسنده(?:گان)?|نگارنده|تنظیم|تهیه(?: و تنظیم)?|به قلم|نوشته|به کوشش|بقلم|کتبه?|کتبت|اعداد|تقریر|تحریر|الکاتبه?|متابعه|خاص|پیاده ?سازی|از']
] // prettier-ignore

const opening = new RegExp(
  `^(?:${roleWords.map(([, words]) => `(${words})`).join('|')})(?:\\s*[:؛/|–—-]+\\s*|\\s+)`,
  'u'
)
/** A role word with its colon further on in the line starts another credit. */
const inner = new RegExp(
  `(?:^|[\\s|/؛;•·–—-])(?=(?:${roleWords.map(([, words]) => words).join('|')})\\s?:)|(?=عکس\\s?:)`,
  'gu'
)

const organisation =
  /(?:^|\s)(?:daily|news|newspaper|times|post|press|agency|magazine|journal|tv|radio|herald|tribune|review|media|network|university|institute|weekly|gazette|guardian|observer|telegraph|monitor|bbc|cnn|dw|afp|irna|isna|reuters|associated press|blog|podcast|foundation|studio|inc|ltd|روزنامه|خبرگزاری|مجله|هفته ?نامه|ماهنامه|فصلنامه|دوهفته ?نامه|شبکه|سایت|پایگاه|تارنما|ایرنا|ایسنا|فارس|مهر|تسنیم|ایلنا|همشهری|شرق|صحیفه|جریده|وکاله|مجله|قناه|موقع|اذاعه|تلفزیون|موسسه|مرکز|لجنه|نادی|جمعیه|هییه|اداره|روابط عمومی|تحریریه|گروه|سرویس|قسم|ملحق|اسره|انجمن|team|staff|desk|editors|volunteers|committee|society|club|library|council)(?:\s|$)|\.(?:com|org|net|ir)$/u

/** Whether words name an outlet or another organisation rather than a person. */
export function isOrganisation(name: string): boolean {
  return organisation.test(foldPhrase(name))
}

/** The credits of a by-line, in its order; empty where it names nobody. */
export function creditsOf(line: string): Credit[] {
  const written = stripMarks(plain(line))
  const folded = foldKeepingLength(written)
  const starts = [0]
  if (folded.includes(':')) for (const {index} of folded.matchAll(inner)) if (index > 0) starts.push(index)
  return starts.flatMap((start, at) =>
    creditsOfPart(written.slice(start, starts[at + 1]).replace(/^[\s|/؛;•·–—-]+/u, ''))
  )
}

function plain(line: string): string {
  return line
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/&nbsp;|&#160;|<?(?:https?:\/\/|www\.)\S+/gu, ' ')
    .replace(/^\[_?(\w+)\]:/u, '$1:')
    .replace(/[*_]+/gu, '')
    .trim()
}

/** Folded letter by letter, so that offsets hold. */
function foldKeepingLength(text: string): string {
  let folded = ''
  for (let at = 0; at < text.length; at++) folded += letterOf(text.charAt(at))
  return folded
}

const letters = new Map<string, string>()

function letterOf(character: string): string {
  const known = letters.get(character)
  if (known !== undefined) return known
  const letter = fold(character).charAt(0) || ' '
  letters.set(character, letter)
  return letter
}

function creditsOfPart(part: string): Credit[] {
  const head = foldKeepingLength(part)
  const found = opening.exec(head)
  const at = found ? found.slice(1).findIndex((group) => group !== undefined) : -1
  const role = roleWords[at]?.[0]
  const names = (found ? part.slice(found[0].length) : part).replace(/\([^()]*\)/gu, ' ').trim()
  if (role === 'source')
    return names === '' || /^our /iu.test(names) ? [] : [{name: clean(names), kind: 'organization', role: 'unknown'}]
  return withoutPlace(splitNames(withoutTail(names), role !== undefined)).map((credit) => ({
    ...credit,
    ...(role ? {role} : {})
  }))
}

/** `Jane Roe for The Daily`, `Jane Roe · 8 min read`, `Jane Roe on May 12`: the name ends there. */
function withoutTail(names: string): string {
  return names.replace(/\s+(?:·|•|for the|for \p{Lu}|on (?=\p{Lu}|\d)|در (?=\p{L}+[ ,،])).*$/u, '')
}

/** Of a sure name and something short beside it, that is no paper, the other is a place: «نجلاء الحربي - الوادي الأخضر». */
function withoutPlace(credits: readonly Credit[]): readonly Credit[] {
  const people = credits.filter(({kind}) => kind === 'person')
  if (people.length > 0 && people.length < credits.length) {
    const named = credits.filter(({name}) => !/^(?:گروه|سرویس|قسم|ملحق)\s/u.test(foldPhrase(name)))
    if (named.length < credits.length) return named
  }
  const sure = people.filter(({name}) => nameLikeness(name, foldPhrase(name)) > 0.7)
  if (credits.length !== 2 || sure.length !== 1) return credits
  return credits.filter((credit) => credit === sure[0] || credit.kind === 'organization' || !isPlaceLike(credit.name))
}

function isPlaceLike(name: string): boolean {
  return name.split(/\s+/u).every((word, at) => word.startsWith('ال') || at === 0)
}

/** Words for the work done, alone or joined, lower-case phrases, and what begins with a preposition are nobody. */
function isNobody(name: string): boolean {
  const folded = foldPhrase(name)
  if (/^[a-z]/u.test(name) && !/^(?:al|el|de|van|von|bin|ibn|da|di|du|la|le)[ -]/u.test(name)) return true
  return noNames.test(folded)
}

const noNames =
  /^(?:@.*|(?:staff|senior|special|freelance) (?:writers?|reporters?|correspondents?)|(?:از|در|شده|توسط|به|کلاس|پایه|من|فی) .*|(?:و ?)?(?:حوار|تصویر|تحریر|تحقیق|اعداد|ترجمه|کتابه|متابعه|عکس|تنظیم|تهیه|گزارش|متن|اجری|اجرت|اللقاء|الحوار|لقاء|و|نص|اخراج|تقدیم|خاص|مصاحبه|گفتگو|پیاده ?سازی)(?: و ?(?:حوار|تصویر|تحریر|تحقیق|اعداد|ترجمه|عکس|تنظیم|تهیه|گزارش|متن)| (?:اللقاء|الحوار|المقابله|الحدیث))*)$/u

const joints = /\s*[,،;؛&|/:]+\s*|\s+[-–—ـ]+\s*|\s*[-–—ـ]+\s+|\s+(?:and|و)\s+/u

/** What somebody is, said after the name: `editor of the Daily`, «راهنمای کشتی‌ها», «رئيس القسم». */
const offices =
  /^(?:(?:the |an? |former |senior |chief |deputy |associate |assistant )*(?:editor|director|professor|lecturer|head|chief|founder|co-founder|manager|author|writer|poet|novelist|translator|journalist|reporter|correspondent|critic|historian|researcher|teacher|student|curator|artist|photographer|filmmaker|engineer|doctor|lawyer|activist|president|chair(?:man|woman)?|member|fellow|partner|guide|pilot|keeper)s?|مدیر|رییس|سردبیر|دبیر|استاد|استادیار|دانشیار|عضو|نویسنده|شاعر|پژوهشگر|کارشناس|راهنما|مسیول|معاون|مشاور|مربی|بازیگر|کارگردان|عکاس|مترجم|منتقد|دانشجو|معلم|پزشک|وکیل|خبرنگار|روزنامه ?نگار|ناخدا|ملوان|استاذ|کاتب|کاتبه|شاعره|باحث|باحثه|خبیر|خبیره|مدیره|رییسه|ناقد|ناقده|صحفی|صحفیه|مخرج|مخرجه|طبیب|طبیبه|محامی?|مهندس|مراسل|مراسله|مدرس|مدرسه|روایی|روائی)(?:ی|ه|ان)?(?:\s|$)/u

function splitNames(names: string, isCredited: boolean): Credit[] {
  const parts = names
    .split(joints)
    .map(clean)
    .filter((name) => /\p{L}/u.test(name) && name.length < 60)
  const credits: Credit[] = []
  const hasComma = /[,،|]/u.test(names)
  for (const name of parts) {
    if (placeNames.has(foldPhrase(name)) || isNobody(name)) continue
    if (credits.length > 0 && offices.test(foldPhrase(name))) continue
    const likeness = nameLikeness(name, foldPhrase(name))
    const isOutlet = !isCredited && credits.length > 0 && likeness < 0.75 && hasComma
    const isOrganization = isOrganisation(name) || isOutlet
    const least = isCredited && credits.length === 0 ? 0 : !isCredited && credits.length > 0 ? 0.55 : 0.01
    if (!isOrganization && likeness < least) continue
    credits.push({name, kind: isOrganization ? 'organization' : 'person'})
  }
  return credits
}

function clean(name: string): string {
  return name.replace(/^[\s.:«»"“”'،,–—-]+|[\s.:«»"“”'،,–—-]+$/gu, '').replace(/\s+/gu, ' ')
}
