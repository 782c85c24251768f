// Where a name ends in Arabic script, which has no capitals: at a word that no name has, at an office, at punctuation.
import {isGivenName, isNameWord, nameLikeness} from '../../text/name-shape.ts'
import {foldPhrase} from '../frame/bare.ts'

/** What a person is, and so the end of the name before it. */
export const offices: readonly string[] =
  'مدیر مدیرعامل معاون معاونت رییس وزیر سخنگو سخنگوی نماینده کارشناس استاد استادیار دانشیار سرمربی مربی بازیکن متخصص دبیر عضو نویسنده کارگردان بازیگر شاعر مترجم پژوهشگر تحلیلگر فعال مدافع مهاجم فرمانده سفیر خواننده هنرمند دارنده قهرمان مشاور مسیول سرپرست فرماندار استاندار شهردار بنیانگذار بانوی کاپیتان دروازه بان داور منتقد عکاس نقاش طراح مهندس دکتر پزشک وکیل قاضی الخبیر المتحدث لاعب مدرب نجم کاتب کاتبه شاعره مخرج مخرجه ممثل ممثله باحث باحثه خبیر خبیره استاذه رییسه عالم طبیب محامی ناشط ناشطه صحافی محلل'.split(
    ' '
  )
/** Words before which a name is over. */
export const nameEnds: ReadonlySet<string> = new Set(
  (
    'در از به که را درباره پیرامون مدیر مدیرعامل معاون معاونت رییس وزیر سخنگو سخنگوی نماینده کارشناس استاد استادیار دانشیار سرمربی مربی بازیکن متخصص دبیر عضو ' +
    'نویسنده کارگردان بازیگر شاعر مترجم پژوهشگر تحلیلگر فعال مدافع مهاجم فرمانده سفیر خواننده هنرمند دارنده قهرمان مشاور مسیول سرپرست فرماندار استاندار شهردار ' +
    'است بود شد انجام داده داشته داشتیم داشته‌ایم کرد کرده نشسته پرداخته سابق پیشین و با برای این تا پس صحبت گفت وگو گفتگو نشستیم ترتیب یکی بنیانگذار بانوی ' +
    'حول عن فی من الی علی مع حیث وهو وهی الذی التی ریيس مدیر وزیر سفیر الخبیر المتحدث عضو لاعب مدرب نجم بعد قبل قال اکد تحدث کاتب شاعر مخرج ممثل ابرز هذا نص تناول راجع پایگاه خبرگزاری روزنامه خبرنگار خبرنگاران'
  )
    .split(' ')
    .concat(offices)
)

/**
 * Whether words say what somebody is and not who: «معلمة القرية», «صانع الفخار», «پرورش‌دهندهٔ زعفران». A given name at
 * the beginning speaks against it.
 */
export function isOffice(name: string): boolean {
  const words = name.trim().split(/\s+/u)
  const [first = '', second = ''] = words
  const folded = foldPhrase(first)
  if (words.length < 2 || isGivenName(folded)) return false
  if (/(?:هٔ|ۀ)$/u.test(first) || /\u200c(?:دهنده|کار|کننده|فروش|ساز|گر|نویس|بان|دار|نواز|دان|شناس)$/u.test(first))
    return true
  const isTrade = trades.has(folded) || trades.has(folded.replace(/ه$/u, ''))
  if (!second.startsWith('ال')) return isTrade && words[2]?.startsWith('ال') === true
  return isTrade || second.endsWith('ة') || (first.endsWith('ة') && !first.startsWith('ال'))
}

const trades: ReadonlySet<string> = new Set(
  'صانع عازف بطل بایع حارس صاحب موسس عامل سایق طاهی طباخ معلم مدیر رییس بناء حلاق خیاط نجار حداد صیاد مربی مدرب لاعب قبطان بحار مزارع فلاح امین خازن قاید مهندس طبیب رسام نحات مصور مغنی ملحن مولف کاتب شاعر مترجم راوی حکواتی عمده وزیر سفیر نقیب عمید استاذ خبیر باحث مورخ خطاط ساعاتی فخار بواب حکم'.split(
    ' '
  )
)

const ranks = /^(?:ناخدا|ملوان|کاپیتان|نوازنده|پهلوان)$/u

/** «الخطاط نذير الكاتب»: the name without what its bearer is, which an Arabic name hardly begins like. */
export function withoutOffice(name: string): string {
  const words = name.split(/\s+/u)
  if (words.every((word) => word.startsWith('ال'))) return name
  let from = words.length > 2 && ranks.test(foldPhrase(words[0] ?? '')) ? 1 : 0
  while (
    words.length - from > 2 &&
    /^ال\p{L}{3}/u.test(words[from] ?? '') &&
    !isGivenName(foldPhrase(words[from] ?? ''))
  )
    from++
  return words.slice(from).join(' ')
}

/** Words up to the first that ends a name; a third word only where it looks like one. */
export function runOfName(words: readonly string[]): string[] {
  const folded = words.map(foldPhrase)
  const end = folded.findIndex(
    (word, at) => !/^\p{L}/u.test(word) || (nameEnds.has(word) && !(at === 0 && word === 'علی'))
  )
  const size = end < 0 ? words.length : end
  const isLed = nameLikeness(words.slice(0, 2).join(' '), folded.slice(0, 2).join(' ')) > 0.7
  const isLonger = size > 2 && (!isLed || isNameWord(folded[2] ?? '') || folded[2] === 'الله')
  return words.slice(0, isLonger ? Math.min(size, isNameWord(folded[3] ?? '') ? 4 : 3) : Math.min(size, 2))
}
