// Where a name ends in Arabic script, which has no capitals: at a word that no name has, at an office, at punctuation.
import {isNameWord, nameLikeness} from '../../text/name-shape.ts'
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
