// How much of a short line is a date. A date line holds a date and little else, while a sentence may hold one too.
const words = String.raw`(?:published|updated|posted|last updated|date|on|at|by|time|gmt|utc|est|edt|et|pst|cet|am|pm|a\.m\.|p\.m\.|first|modified|created|issue|no\.?|print|تاریخ|انتشار|ساعت|زمان|به روز ?رسانی|بروز ?رسانی|اخرین|خبر|مطلب|درج|شماره|سال|ماه|مورخ|روز|به وقت تهران|به وقت|تهران|النشر|نشر|نشرت|فی|اخر|تحدیث|التاریخ|الساعه|الموافق|بتوقیت|غرینتش|مکه|المکرمه|العدد|م|هـ|ه|ص|ق|ش|صباحا|مساء|ب\.?ظ|ق\.?ظ|منتشر شده|در)`
const months = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|فروردین|اردیبهشت|خرداد|تیر|مرداد|امرداد|شهریور|مهر|ابان|اذر|دی|بهمن|اسفند|ژانویه|فوریه|مارس|اوریل|اپریل|مه|می|ژوین|ژوینه|ژوییه|جولای|اوت|اگوست|سپتامبر|اکتبر|نوامبر|دسامبر|ینایر|فبرایر|ابریل|مایو|یونیو|یولیو|اغسطس|سبتمبر|اکتوبر|نوفمبر|دیسمبر|کانون الثانی|کانون الاول|شباط|اذار|نیسان|ایار|حزیران|تموز|اب|ایلول|تشرین الاول|تشرین الثانی|جانفی|فیفری|افریل|ماي|مای|جوان|جویلیه|اوت|محرم|صفر|ربیع الاول|ربیع الثانی|ربیع الاخر|جمادی الاولی|جمادی الاول|جمادی الثانی|جمادی الثانیه|جمادی الاخره|جمادی الاخر|رجب|شعبان|رمضان|شوال|ذو القعده|ذوالقعده|ذی القعده|ذیقعده|ذو الحجه|ذوالحجه|ذی الحجه|ذیحجه)`
const weekdays = String.raw`(?:mon(?:day)?|tue(?:sday)?|tues|wed(?:nesday)?|thu(?:rsday)?|thurs|fri(?:day)?|sat(?:urday)?|sun(?:day)?|شنبه|یک ?شنبه|دو ?شنبه|سه ?شنبه|چهار ?شنبه|پنج ?شنبه|جمعه|ادینه|الاحد|الاثنین|الاثنان|الثلاثاء|الاربعاء|الخمیس|الجمعه|السبت)`
const piece = new RegExp(
  String.raw`(?<![\p{L}])(?:${words}|${months}|${weekdays})(?![\p{L}])|\d{1,4}(?:st|nd|rd|th)?`,
  'gu'
)
const core = new RegExp(
  String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|(?<![\p{L}])${months}(?![\p{L}])`,
  'u'
)

/** From 0 to 1: share of the letters and digits of `folded` that belong to a date or to the words around one. */
export function dateShare(folded: string): number {
  if (folded.length > 110 || !/\d/.test(folded) || !core.test(folded)) return 0
  const total = folded.match(/[\p{L}\d]/gu)?.length ?? 0
  let covered = 0
  for (const [found] of folded.matchAll(piece)) covered += found.match(/[\p{L}\d]/gu)?.length ?? 0
  const share = total === 0 ? 0 : covered / total
  return share < 0.6 ? 0 : Math.min(0.95, share)
}
