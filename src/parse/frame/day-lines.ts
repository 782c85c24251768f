// How likely a line says when a text came out, in the words of newspapers: a day with its year, one without, a month or a
// season with the number of the paper, how long ago, a time. What enters is a short line, what leaves is a score.
import {nameLikeness} from '../../text/name-shape.ts'
import {dateShare, readDate} from '../dates.ts'
import {foldPhrase} from './bare.ts'

const season =
  'winter|spring|summer|autumn|fall|بهار|تابستان|پاییز|زمستان|شتاء|ربیع|صیف|خریف|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|ابان|اذر|دی|بهمن|اسفند|ینایر|فبرایر|مارس|ابریل|مایو|ایار|یونیو|حزیران|یولیو|تموز|اغسطس|اب|سبتمبر|ایلول|اکتوبر|نوفمبر|دیسمبر|نیسان|شباط|اذار'
/** When a magazine came out, to the month or the season, with its number before it or behind. */
const period = new RegExp(
  String.raw`^(?:(?:publication date|published|date|تاریخ (?:انتشار|نشر)|تاریخ النشر|نشر فی)\s?:\s?)?(?:(?:اول|یکم|نیمه|اواخر|اوایل) )?(?:(?:issue|no\.?|number|vol(?:ume)?\.?|العدد|عدد|شماره|سال)\s?(?:\d{1,5}|\p{L}{2,8})[\s,،|:–—-]+)*(?:${season})(?:[ /–-]+(?:${season}))?,?،? (?:13|14|19|20)\d\d(?:[\s,،|:–—-]+(?:issue|no\.?|العدد|شماره)\s?\d{1,5})?$`,
  'u'
)

/** A day without its year, and how long ago it was: all that many pages show. */
const dayOnly = new RegExp(
  String.raw`^(?:\p{L}{3,9}\.?,? )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${season})|(?:${season})\.? \d{1,2}(?:st|nd|rd|th)?)(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]m)?)?$|^(?:about )?(?:\d{1,2}|an?|one) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago$|^\d{1,2} (?:ثانیه|دقیقه|ساعت|روز|هفته|ماه|سال) (?:پیش|قبل)$|^(?:منذ|قبل) (?:\d{1,2} )?(?:ثانیه|ثوان|دقیقه|دقیقتین|دقایق|ساعه|ساعتین|ساعات|یوم|یومین|ایام|اسبوع|اسبوعین|اسابیع|شهر|شهرین|اشهر|شهور|سنه|سنتین|سنوات|عام|عامین|اعوام)$|^(?:yesterday|today|امروز|دیروز|امس|الیوم)$|^\d{1,2}[:.]\d\d ?[ap]\.?m\.?(?: [a-z]{2,4})?$`,
  'u'
)

/** `09:12`, «ساعت: ۱۲:۳۰». */
const timeOnly = /^(?:ساعت|الساعه|time|at)?\s?:?\s?\d{1,2}:\d\d(?::\d\d)?(?: ?(?:[ap]m|ص|م|gmt))?$/u
/** A look at what must stand there, before patterns that are dear to make. */
function isDayOrTime(bare: string, hasFigure: boolean): boolean {
  const mayBeDay = hasFigure || 'ytادمق'.includes(bare.charAt(0)) || bare.endsWith(' ago')
  return (mayBeDay && dayOnly.test(bare)) || (hasFigure && bare.includes(':') && timeOnly.test(bare))
}

const year = /(?:13|14|19|20)\d\d/

/** A line that is a date, or that holds one at its edge beside a name, a code or a section: `3 May 2026 | By …`. */
export function dateScore(text: string, bare: string): number {
  const hasFigure = /\d/.test(bare)
  if (hasFigure && bare.length < 60 && year.test(bare) && period.test(bare)) return 0.9
  if (bare.length < 32 && isDayOrTime(bare, hasFigure)) return 0.85
  if (!hasFigure) return 0
  const share = dateShare(bare)
  if (share === 0 || /(?:تولد|ولادت|موالید|born|birth)/u.test(bare)) return 0
  if (share > 0.65) return share
  if (bare.length > 110 || share < 0.25 || /[.!?؟]\s*$/u.test(bare)) return 0
  const {start, end} = readDate(text)
  const isAtEdge = start < 3 || end > text.length - 3
  const rest = (text.slice(0, start) + text.slice(end)).replace(/^[\s|•·:،,–-]+|[\s|•·:،,–-]+$/gu, '')
  const isFramed =
    /[|•·]| - |(?:^|\s)(?:by|کد|کتب|العدد|نشر)(?:\s|:)/u.test(bare) || nameLikeness(rest, foldPhrase(rest)) > 0.5
  return isAtEdge && isFramed ? 0.7 : 0
}
