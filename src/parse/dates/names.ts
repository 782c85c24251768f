// The words of dates: months of three calendars in the traditions of the newspapers that use them, weekdays, halves of
// the day, zones. Written as newspapers write them; the maps hold them folded and without spaces, because «ربیع‌الاول»,
// «ربیع الاول» and «ربيع الأول» are one name.
import type {CalendarName} from '../../calendar.ts'
import {fold} from '../../text/fold.ts'

export interface Month {
  readonly calendar: CalendarName
  /** From 1. */
  readonly month: number
}

/** Twelve entries each, January or the calendar's first month first; spellings separated by `|`. */
const monthTables: readonly (readonly [CalendarName, readonly string[]])[] = [
  ['gregorian', 'January|Jan February|Feb March|Mar April|Apr May June|Jun July|Jul August|Aug September|Sep|Sept October|Oct November|Nov December|Dec'.split(' ')],
  ['gregorian', 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')],
  // Egypt and the Gulf
  ['gregorian', 'يناير فبراير مارس أبريل|ابريل|إبريل مايو يونيو|يونية يوليو|يولية أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' ')],
  // Syria, Lebanon, Iraq, Jordan, Palestine
  ['gregorian', 'كانون_الثاني|كانون_ثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول|تشرين_أول تشرين_الثاني|تشرين_ثاني كانون_الأول|كانون_أول'.split(' ')],
  // Algeria and Tunisia; Morocco and Mauritania
  ['gregorian', 'جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر'.split(' ')],
  ['gregorian', 'يناير فبراير مارس أبريل ماي يونيو|يونيه يوليوز غشت|أغشت شتنبر أكتوبر|اكتوبر نونبر|نوفنبر دجنبر|دجمبر'.split(' ')],
  ['gregorian', 'ژانویه|جنوری فوریه|فبروری مارس|مارچ آوریل|آپریل|اپریل مه|می ژوئن|ژوین|جون ژوئیه|ژوئیه|جولای|ژولای اوت|آگوست|اگست سپتامبر|سپتمبر اکتبر|اکتوبر نوامبر|نومبر دسامبر|دسمبر'.split(' ')],
  ['jalali', 'فروردین اردیبهشت|اردی‌بهشت خرداد تیر مرداد|امرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ')],
  ['jalali', 'Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand'.split(' ')],
  // Afghanistan
  ['jalali', 'حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت'.split(' ')],
  ['hijri', 'محرم|المحرم صفر ربيع_الأول|ربيع_أول ربيع_الآخر|ربيع_الثاني|ربيع_ثاني جمادى_الأولى|جمادى_الأول|جمادى_أولى جمادى_الآخرة|جمادى_الثانية|جمادى_الثاني|جمادى_الآخر رجب شعبان رمضان شوال|شوّال ذو_القعدة|ذي_القعدة|ذيقعده|ذی‌قعده ذو_الحجة|ذي_الحجة|ذیحجه|ذی‌حجه'.split(' ')],
  ['hijri', 'Muharram Safar Rabi_al-Awwal|Rabi_I Rabi_al-Thani|Rabi_II Jumada_al-Awwal|Jumada_I Jumada_al-Thani|Jumada_II Rajab Shaban|Sha\'ban Ramadan|Ramazan Shawwal Dhu_al-Qadah|Dhu_al-Qi\'dah Dhu_al-Hijjah'.split(' ')]
] // prettier-ignore

const weekdayNames =
  'Monday|Mon|Tuesday|Tue|Tues|Wednesday|Wed|Thursday|Thu|Thur|Thurs|Friday|Fri|Saturday|Sat|Sunday|Sun|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|شنبه|یکشنبه|دوشنبه|سه‌شنبه|سشنبه|چهارشنبه|پنجشنبه|پنج‌شنبه|جمعه|آدینه|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|أحد|اثنين|ثلاثاء|أربعاء|خميس|سبت'

const plainWord = /^[A-Za-z]+$/

/** The folded form without spaces, hyphens and signs, which the maps below are keyed by. */
export function dateKey(words: string): string {
  if (plainWord.test(words)) return words.toLowerCase()
  return fold(words.replaceAll('_', '')).replace(/[\s\-.]+/gu, '')
}

/** Of all words at once: folding one by one takes ten times as long. */
function dateKeys(words: readonly string[]): string[] {
  return dateKey(words.join('|')).split('|')
}

function keyed<const Value>(words: readonly string[], value: Value): (readonly [key: string, value: Value])[] {
  return dateKeys(words).map((key) => [key, value] as const)
}

export const months: ReadonlyMap<string, Month> = new Map(
  monthTables.flatMap(([calendar, table]) =>
    dateKey(table.join('/'))
      .split('/')
      .flatMap((keys, at) => keys.split('|').map((key) => [key, {calendar, month: at + 1}] as const))
  )
)

const ones = 'یکم دوم سوم چهارم پنجم ششم هفتم هشتم نهم'.split(' ')
const tens = 'دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم بیستم'.split(' ')

/** Days in words, as Persian has them throughout, and the first of the month in Arabic and English. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...dateKeys([...ones, ...tens, ...ones.map((word) => `بیست و ${word}`), 'سی‌ام', 'سی و یکم']).map(
    (key, at) => [key, at + 1] as const
  ),
  ...keyed(['اول', 'الأول', 'first'], 1)
])

export const weekdays: ReadonlySet<string> = new Set(dateKeys([weekdayNames]))

/** Hours to add to a clock of twelve: 0 before noon, 12 after. */
export const halves: ReadonlyMap<string, 0 | 12> = new Map<string, 0 | 12>([
  ...keyed(['am', 'a.m.', 'ص', 'صباحا', 'ق.ظ', 'قبل از ظهر', 'صبح', 'بامداد', 'فجرا'], 0),
  ...keyed(['pm', 'p.m.', 'م', 'مساء', 'ب.ظ', 'بعد از ظهر', 'بعدازظهر', 'عصر', 'شب', 'ظهرا', 'عصرا', 'ليلا'], 12)
]) // prettier-ignore

/** The era written after a year. `م` is the Christian era there, and afternoon after a time. */
export const eras: ReadonlyMap<string, CalendarName> = new Map<string, CalendarName>([
  ...keyed(['م', 'میلادی', 'ميلادي', 'ميلادية', 'للميلاد', 'AD', 'CE'], 'gregorian'),
  ...keyed(['ش', 'شمسی', 'خورشیدی', 'هـ ش', 'هش', 'هجری شمسی', 'هجری خورشیدی'], 'jalali'),
  ...keyed(['هـ', 'هجري', 'هجرية', 'للهجرة', 'ق', 'قمری', 'هـ ق', 'هق', 'هجری قمری', 'AH'], 'hijri')
]) // prettier-ignore

/** Zones that a time names: an offset, or an IANA name. */
export const zones: ReadonlyMap<string, string> = new Map([
  ...keyed(['gmt', 'utc', 'z', 'غرينتش', 'جرينتش', 'گرینویچ', 'بتوقيت غرينتش', 'بتوقيت جرينتش', 'به وقت گرینویچ'], 'Z'),
  ...keyed(['به وقت تهران', 'بوقت تهران', 'بتوقيت طهران', 'tehran time', 'irst'], 'Asia/Tehran'),
  ...keyed(['بتوقيت مكة', 'بتوقيت مكة المكرمة', 'بتوقيت السعودية', 'mecca time', 'makkah time'], 'Asia/Riyadh'),
  ...keyed(['بتوقيت القاهرة', 'cairo time'], 'Africa/Cairo'),
  ...keyed(['بتوقيت بيروت', 'beirut time'], 'Asia/Beirut'),
  ...keyed(['بتوقيت دمشق', 'damascus time'], 'Asia/Damascus'),
  ...keyed(['بتوقيت بغداد', 'baghdad time'], 'Asia/Baghdad'),
  ...keyed(['بتوقيت الدوحة', 'doha time'], 'Asia/Qatar'),
  ...keyed(['بتوقيت أبوظبي', 'بتوقيت أبو ظبي', 'بتوقيت الإمارات', 'uae time'], 'Asia/Dubai'),
  ...keyed(['بتوقيت تونس'], 'Africa/Tunis'),
  ...keyed(['بتوقيت الجزائر'], 'Africa/Algiers'),
  ...keyed(['بتوقيت المغرب', 'بتوقيت الرباط'], 'Africa/Casablanca'),
  ...keyed(['به وقت کابل', 'به وقت افغانستان'], 'Asia/Kabul'),
  ...['est', 'edt', 'et'].map((name) => [name, 'America/New_York'] as const),
  ...['cst', 'cdt', 'ct'].map((name) => [name, 'America/Chicago'] as const),
  ...['pst', 'pdt', 'pt'].map((name) => [name, 'America/Los_Angeles'] as const),
  ['bst', 'Europe/London'],
  ['cet', 'Europe/Paris'],
  ['cest', 'Europe/Paris']
]) // prettier-ignore

/** Words that stand around dates and say nothing else; they count as date when a line is asked how much of one it is. */
export const dateWords: ReadonlySet<string> = new Set(
  dateKeys([
    'published|publication|received|accepted|updated|posted|last|date|on|at|by|time|first|modified|created|issue|no|print|the|of|st|nd|rd|th|t|hrs|h|last updated|تاریخ|انتشار|ساعت|زمان|به|روز|رسانی|به‌روزرسانی|بروزرسانی|آخرین|خبر|' +
      'مطلب|درج|شماره|سال|ماه|مورخ|وقت|تهران|و|دقیقه|منتشر|شده|شد|در|ام|النشر|نشر|نشرت|نُشر|في|آخر|تحديث|التاريخ|الساعة|الموافق|الموافق|بتوقيت|مكة|المكرمة|العدد|يوم|من|تم|سنة|عام|ثانیه'
  ])
)
