// Patterns of the lines that credit somebody, announce the interview or name its kind, in the folded form of bare.ts.
// A credit is a word for the work done (by, photo, ترجمه, حاوره) and a name; the word alone decides little, because
// «گفت‌وگو با …» over the headline names the guest and «گفت‌وگو: …» under it the reporter.
import {someOf, wholeLine} from './whole-line.ts'

/** A full stop stands in a name only behind an initial. */
const name = String.raw`(?:[^.؟?!:;؛"“”]|(?<=[\s.]\p{L})\.){2,70}`
const colon = String.raw`\s?[:؛|/ـ–—-]+\s*`

/** Credits of the work by a word that stands before the name. */
export const creditWords = {
  latin: wholeLine(
    [
      String.raw`(?:(?:(?:e-?mail |phone |telephone |video )?interview(?:ed)?|questions|words|text|written|story|report(?:ed|ing)?|compiled|conducted|translat(?:ed|ion)|edited|transcri(?:bed|pt|ption)|introduction|adapted|produced|prepared|photo(?:s|graphs?|graphed|graphy)?|pictures?|images?|illustrations?|illustrated|art|video|posted|submitted|published|contributed|presented|moderated|hosted)(?: (?:and|&) [a-z]+)?(?: from (?:the )?[a-z]+)? )?by:? ${name}`,
      String.raw`_?(?:authors?|interviewers?|interview(?:ed)?|reporters?|writers?|editors?|translators?|translation|photo(?:s|graph(?:s|y|er|ers)?)?|photo credits?|pictures?|images?|image credits?|illustrations?|credits?|sources?|words|text|story|report|correspondent|moderator|host|transcript(?:ion)?|transcriber|via|posted|contributors?|portraits?|art|graphics?|design|producers?)(?: (?:and|&) [a-z]+)?(?: (?:by|from|courtesy(?: of)?))?${colon}${name}\.?`,
      String.raw`(?:©|\(c\)) ?(?:\d{4} )?${name}`,
      String.raw`(?:photo(?:graph)?s?|images?|pictures?) courtesy (?:of )?${name}|courtesy of ${name}`,
      String.raw`(?:by|interview by|words by) [^.?!:;؛"“”@]{2,60} [(<]?[\w.+-]{2,40}@[\w.-]{4,40}[)>]?|(?:posted|published|written|updated) (?:on |at )?[^.?!]{4,40}\d by ${name}|(?:podcast )?(?:hosts?|guests?) (?:[^.?!:;|]{4,40}) ?\| ?(?:podcast )?(?:hosts?|guests?) [^.?!:;|]{4,40}|(?:photo|image|picture|illustration|art)s? (?:by|courtesy(?: of)?|credits?|via)`,
      String.raw`(?:from|by) our (?:own )?(?:correspondent|staff|reporter).{0,40}|(?:staff|special) (?:writer|reporter|correspondent|to),? .{0,60}|staff reports?|[a-z .'-]{4,40}, (?:staff (?:writer|reporter)|(?:senior )?(?:correspondent|reporter|editor|contributor)).{0,40}`
    ],
    ''
  ),
  arabic: wholeLine(
    [
      // Persian
      String.raw`(?:تهیه|تنظیم|گفت ?و? ?گو|مصاحبه|گزارش|عکس|متن|تدوین|ترجمه|نگارش|ویرایش)(?: و ?(?:تهیه|تنظیم|گفت ?و? ?گو|مصاحبه|گزارش|عکس|متن|تدوین|ترجمه|نگارش|ویرایش)){1,2}${colon}${name}`,
      String.raw`گزارش از [^:؛]{2,20}[؛:] ?${name}|(?:نوشته|ارسال|منتشر|گرداوری) شده (?:توسط|به دست|به قلم) .{2,70}|[^،.:]{2,24}، (?:کلاس|پایه|دانش ?اموز) [^،.:]{2,24}`,
      String.raw`(?:گفت ?و? ?گو|مصاحبه|مصاحبه ?(?:گر|کننده)|پرسشگر|گفت ?و? ?گو ?(?:گر|کننده)|خبرنگار|خبرنگاران|گزارش|گزارشگر|نویسنده|نویسندگان|نگارنده|نگارش|مترجم|ترجمه|برگردان|برگردان به فارسی|تنظیم|تهیه|تهیه و تنظیم|تهیه ?کننده|عکس ?(?:ها|اس)?|عکاس|تصویر|تصاویر|تصویرگر|طرح|ویراستار|ویرایش|دبیر|منبع|به قلم|نوشته|به کوشش|گرداورنده|متن|پیاده ?سازی)${colon}${name}\.?`,
      String.raw`(?:گفت ?و? ?گو|مصاحبه|گزارش|ترجمه|عکس ?(?:ها)?|تصویر|متن|برگردان|نوشته|تنظیم|تهیه) ?(?:از|توسط)\s?:? ${name}|(?:به قلم|به کوشش) ${name}`,
      String.raw`[^.؟?!(]{4,40}(?:عکس|تصویر|عدسه|تصویر و تنظیم)\s?:\s?${name}`,
      String.raw`(?:برگرفته|به نقل|نقل) از:? ${name}\.?|(?:از|به قلم) ?: ${name}`,
      // Arabic
      String.raw`(?:حاوره|حاورها|حاورته|حاورتها|التقاه|التقته|التقاها|التقتها) (?:فی |ب|عبر |من )[^:]{2,28}${colon}${name}`,
      String.raw`خاص [^\s:]{2,16}\s?[:|/–—-]+ ?${name}`,
      String.raw`[^.؟?!:]{3,40}[-–—/] ?(?:اجر[یت] (?:معه |معها )?(?:ال)?(?:حوار|حدیث|لقاء|مقابله)|حاوره|حاورها|حاورته|حاورتها|کتبت?)${colon}${name}`,
      String.raw`(?:اعداد|حوار|تصویر|تحریر|ترجمه|تحقیق|کتابه|اجراء|متابعه|تقدیم|اخراج|نص|لقاء)(?: و ?(?:اعداد|حوار|تصویر|تحریر|ترجمه|تحقیق|کتابه|اجراء|متابعه|تقدیم|اخراج|نص|لقاء)){1,2}${colon}${name}`,
      String.raw`(?:(?:ا?جر[یت]|ا?جراه|اجرته|ا?جراها|ا?جرتها|اعد|اعده|اعدته) ?(?:(?:ال)?(?:حوار|حدیث|لقاء|مقابله))?(?: معه?)?|حاوره|حاورها|حاورته|حاورتها|حاورهم|حاور|حاورت|التقاه|التقته|التقاها|التقتها|سالها|سالته|قابله|قابلته|کتب|کتبت|کتبه|بقلم|یکتبها|تکتبها|اعداد|ترجمه|ترجمها|ترجمته|تحریر|تصویر|عدسه|صور|الصور|الصوره|مراسل|مراسلنا|مراسلتنا|تقریر|خاص|المصدر|مصدر|نقلا عن|متابعه|تغطیه|المترجم|المحرر|الکاتب|الکاتبه|المحاور|المحاوره|حوار|لقاء|مقابله|حدیث|حوار وتصویر|حوار وتحریر|اجراه|الحوار)${colon}${name}\.?`,
      String.raw`(?:اجر[یت] (?:معه |معها )?(?:ال)?(?:حوار|حدیث|لقاء|مقابله)(?: معه| معها)?|حاوره|حاورها|حاورته|حاورتها|حاورهم|التقاه|التقته|بقلم|اعداد|ترجمه|تصویر|عدسه|نقلا عن|کتبه?|کتبت) ${name}`
    ],
    ''
  )
}

/** Photo credits among them. */
export const photoCredit =
  /^(?:(?:photo|image|picture|illustration|graphic)|©|\(c\)|عکس|عکاس|تصویر|تصاویر|طرح|عدسه|صور|الصور)/u

/** A line over the headline that names the kind, the guest or the series. */
export const kickers = {
  latin:
    /^(?:(?:exclusive|special|full|an?|video|audio|podcast|weekend|opinion|the|our|saturday|sunday|friday|monday|big|weekly|monthly|long)?[\s:|-]*(?:(?:saturday|sunday|friday|monday|big|weekly|long) )?(?:interview|q ?& ?a|questions? (?:and|&) answers?|in conversation|conversation|five minutes|ten questions|\d+ questions|interviews|transcript|profile|spotlight|face to face)(?:[\s:|-]+(?:with|series|of the week|no\.? ?\d+|by)?.{0,80})?|exclusive|part (?:\d+|one|two|three|[ivx]+)(?: of .{1,12})?|opinion|politics|world|culture|business|sports?|technology|science|economy|society|analysis|long reads?|obituar(?:y|ies)|features?|essays?|portraits?|first person|people|arts|books|music|film|food|travel|health|education|environment|lifestyle|local(?: news)?)\s?:?$/u,
  arabic: wholeLine(
    [
      String.raw`(?:متن|مشروح|شرح)? ?(?:کامل )?(?:گفت ?و? ?گو|گفت ?و? ?گوی?|گفتمان|مصاحبه|گپ ?و? ?گفت|دیدار|نشست|میزگرد|پرسش و پاسخ)(?:ی|ای)?(?: (?:اختصاصی|ویژه|تفصیلی|خواندنی|صریح|منتشر ?نشده|مفصل|بی ?پرده|صمیمی|کوتاه|انحصاری|جدید|مشروح))*(?: [^؟?.]{1,30})? (?:با|پیرامون|درباره|میان|بین) .{2,110}|[^؟?.:]{2,80}(?: در گفت ?و? ?گو| در مصاحبه| در گپ)(?:ی|ای)?(?: (?:اختصاصی|ویژه|تفصیلی|مشروح))? ?(?:با|ی) .{2,80}|[^؟?.:]{2,90} (?:مطرح|عنوان|تاکید|اعلام|تشریح|بیان|خبر|هشدار|توضیح) (?:کرد|شد|داد)|(?:گفت ?و? ?گو|مصاحبه|گفتگو|گزارش|یادداشت|میزگرد|پرونده|اختصاصی|ویژه|اقتصاد|سیاست|فرهنگ|ورزش|جامعه|بین ?الملل)|(?:گفت ?و? ?گو|مصاحبه|گزارش)(?:ی)? (?:اختصاصی|ویژه|روز|هفته|ماه|اول|دوم|سوم|چهارم|پنجم|تصویری)|(?:بخش|قسمت|گزارش|گفت ?و? ?گوی|پرده|فصل) (?:اول|نخست|دوم|سوم|چهارم|پنجم|پایانی|اخر|\d+)|(?:حوار|لقاء|مقابله|حدیث|خاص|حصری|حوار خاص|لقاء خاص|مقابله خاصه|حوار حصری|حوار العدد|حوار الاسبوع|ضیف .{2,30})|(?:حوار|لقاء|مقابله|حدیث|گفت ?و? ?گوی|مصاحبه|پرونده) [\u0620-\u06ff]{2,14}|میزگرد (?:«[^»]{2,40}»|[\u0620-\u06ff]{2,14})|چهره(?: .{2,14})?|یاد|(?:حوار|لقاء|مقابله|حدیث)(?: (?:خاص|خاصه|حصری|حصریه|صحفی|صحفیه|شامل|مطول|مفتوح|صریح|صریحه))* مع .{2,100}|(?:الجزء|الحلقه|القسم) (?:الاول|الثانی|الثالث|الرابع|الاخیر|\d+).{0,20}`
    ],
    String.raw`\s?:?`
  )
}

/** The end of an introduction that says that the turns follow. Tested on the end of a paragraph. */
export const announcements = {
  latin:
    /(?:(?:here(?:'s| is| are)|below (?:is|are)|(?:the )?following (?:is|are)|what follows|edited (?:and|for|excerpts)|lightly edited|condensed|excerpts|full transcript)[^.!?]{0,90}[:.…]?|(?:interview|conversation|exchange|transcript|q&a|he said|she said|told us|tells us)[^.!?:]{0,60}:|read (?:on|the interview|our conversation)[^.!?]{0,50}[:.]?|(?:as follows|follows|below|excerpts|happened|asked (?:him|her|them) [^.!?]{0,40})[:.])[\s:.…)\]_*]*$/u,
  arabic:
    /(?:(?:می ?خوانید|بخوانید|می ?اید|میاید|می ?گذرد|امده است|از نظر (?:می ?گذرد|تان می ?گذرد|می ?گذرانید)|مشاهده می ?کنید|ملاحظه می ?کنید|بدین شرح است|به شرح (?:زیر|ذیل) است|به این شرح است|چنین است|پیش رو(?:ی شما)?(?: است)?|تقدیم می ?شود|ارایه می ?شود|حاصل ان .{0,40}|ماحصل .{0,60}|مشروح .{0,60}|متن (?:کامل )?(?:این )?(?:گفت ?و? ?گو|مصاحبه).{0,60}|در (?:ادامه|زیر|ذیل)(?: .{0,49}|[^\p{L}].{0,49})?)|(?:(?:الی|و?فالی|والی) (?:التفاصیل|نص الحوار|الحوار|تفاصیل .{0,20}|نص .{0,20})|(?:و?فیما|و?هنا|وهذا|هذا|وکان هذا|فکان هذا|وکان|فکان|والیکم|الیکم)[^.؟?!]{0,20}(?:نص|الحوار|یلی|تفاصیل|ما دار|اللقاء|المقابله|الحدیث|اجوبته)[^.؟?!]{0,50}|(?:کالتالی|کما یلی|کالاتی|التالی|الاتی|التفاصیل|نص الحوار|هذا الحوار|الحوار التالی|هذا نصه)))[\s:.…؛،»)]*$/u
}

/** A kicker that tells one piece of a series from the others; it may stand under the headline too. */
export const seriesPart = wholeLine(
  [
    String.raw`part (?:\d+|one|two|three|[ivx]+)(?: of .{1,12})?|(?:بخش|قسمت|گزارش|گفت ?و? ?گوی|پرده|فصل) (?:اول|نخست|دوم|سوم|چهارم|پنجم|پایانی|اخر|\d+)|(?:الجزء|الحلقه|القسم) .{2,20}|[^.؟?!:|]{0,40}episode #?\d{1,4}|issue (?:no\.? ?)?\d{1,4}(?: ?[|:·–-] ?.{2,40})?|[^.؟?!:|]{4,30}(?: ?\(\d{1,2}\)|\/\d{1,2})`
  ],
  ''
)

const captionOpening =
  /^(?:(?:pictured|caption|fig(?:ure|\.)? ?\d{1,2}|image \d{1,2}|above|below|(?:from )?left to right|from left|clockwise from .{2,20}|(?:banner|cover|header|lead|featured|hero) (?:image|photo|picture))\s?[:,.–—-]|(?:top|bottom|left|right)(?: (?:left|right|row|image|photo|picture))?:|(?:an )?(?:aerial |front |side |rear |exterior |interior |general )?(?:view|example|portrait|photo(?:graph)?|picture|screenshot|screen (?:shot|capture)|image|illustration|sketch|still|self-portrait) (?:of|from) |(?:در (?:تصویر|عکس)|از (?:راست|چپ)(?: به (?:چپ|راست))?|شرح عکس|تصویر \d{1,2})\s?[:،]|(?:فی الصوره|من الیمین|من الیسار|صوره|شکل \d{1,2}|تعلیق الصوره)\s?[:،]).{2,}/u
/** With which it may begin. */
const captionStarts: ReadonlySet<string> = new Set(
  'pic|cap|fig|ima|abo|bel|fro|lef|to |clo|top|bot|rig|ban|cov|hea|lea|fea|her|an |aer|sid|rea|ext|int|gen|vie|exa|por|pho|scr|ill|ske|sti|sel|در |از |شرح|تصو|فی |من |صور|شکل|تعل'.split(
    '|'
  )
)
/** What a work of art is made of, and its year. */
const work =
  /\b(?:acrylic|oils?|ink|pencil|charcoal|gouache|pastel|watercolou?r|tempera|mixed media|etching|digital|screen ?print|linocut|giclee|enamel) on (?:[a-z]+ ){0,2}(?:canvas|paper|panel|board|wood|linen|silk|copper|aluminium|aluminum|masonite|vellum|card)\b[^.]{0,30}(?:\.|$)/u
const captionInBrackets =
  /^.{8,120}[([](?:photo|image|picture|عکس|تصویر|الصوره)(?: by| courtesy(?: of)?|:| از|\s?:)? [^()]{2,50}[)\]]\.?$|^.{8,160}[([](?:(?:courtesy|supplied|handout|file|archive|ارشیف|ارشیو|عکاس|عدسه|المصور)[^()]{0,50}|[^()/]{2,30}\/[^()/]{2,30})[)\]]\.?$/u
const creditAtEnd =
  /[.)\]»”"] (?:photo(?:graph)?s?|images?|pictures?|credits?|عکس|تصویر|الصوره|صوره)(?: by| courtesy(?: of)?|\s?:) .{2,50}$/gu
/** One of these a line must hold that ends as captions do. */
const mayCredit = someOf(
  'photo|image|picture|credit|عکس|تصویر|صوره|courtesy|supplied|handout|file|archive|ارشیف|ارشیو|عکاس|عدسه|المصور|/|on canvas|on paper|on panel|on board|on wood|on linen'.split(
    '|'
  )
)
/** Least and most characters before such a credit. */
const [least, most] = [8, 160]

/** Whether a line begins or ends as captions do. */
export function isCaption(line: string): boolean {
  if (captionStarts.has(line.slice(0, 3)) && captionOpening.test(line)) return true
  if (!mayCredit(line)) return false
  if (line.includes(' on ') && work.test(line)) return true
  if (/[)\]]\.?$/.test(line) && captionInBrackets.test(line)) return true
  creditAtEnd.lastIndex = least
  const at = creditAtEnd.exec(line)?.index
  return at !== undefined && at <= most
}
