// What web pages set between the paragraphs of an article: prompts, players, forms, lists of other articles. Only phrases
// that nobody says in an interview stand here; phrases.ts has those that only their place tells from an answer. All are in
// the folded form of bare.ts, and match a whole line.
import {wholeLine} from '../frame/whole-line.ts'

const end = String.raw`[\s:.!؛،»«"'()\]\[|*•›»→←>…×-]*`

export const englishPrompts = [
  String.raw`(?:we|this (?:web)?site|our (?:web)?site|we and our (?:\d{1,4} )?partners) (?:also )?(?:uses?|store|sets?) .{0,60}cookies.{0,160}|we (?:value|respect|care about) your privacy|your privacy choices|(?:accept|reject|allow|decline) (?:all|cookies)(?: cookies)?|(?:manage|cookie) (?:preferences|options|consent|settings|choices|policy)|do not sell (?:or share )?my .{4,40}`,
  String.raw`advertisement(?: ?[-–—:·|] ?.{0,60})?|(?:story|article|interview|content) continues (?:below|after) .{0,60}|(?:scroll|swipe)(?: down)? (?:to|for) .{2,40}|continue reading(?: (?:below|the (?:main )?(?:story|article)|after).{0,40})?|report (?:this )?ad|(?:paid|sponsored) (?:content|post|message)(?: (?:by|from) .{2,40})?|ad feedback|(?:skip|after|past) (?:past )?(?:newsletter promotion|advertisement|ad|promotion)`,
  String.raw`(?:sign up|subscribe)(?: now| today| here)? (?:for|to) (?:our|the|my|this) .{0,120}|get .{2,60} (?:in|to|delivered to|straight to) your inbox.{0,60}|(?:enter )?your e-?mail(?: address)?(?: here)?|e-?mail address|by (?:signing up|subscribing|entering your e-?mail|submitting).{0,160}|(?:no spam|unsubscribe at any time|you can unsubscribe|we won't spam).{0,80}|already a (?:member|subscriber)\? .{0,30}|unlock (?:this|the) (?:story|article|interview).{0,60}|(?:this (?:story|article) is )?(?:for|available to) (?:paid )?(?:subscribers|members) only.{0,40}|(?:add .{2,40} )?as a preferred source on google`,
  String.raw`(?:share|tweet|e-?mail|print|copy) (?:this|the) (?:article|story|interview|page|post|quote|link|piece|episode).{0,30}|share (?:this )?(?:on|via|to) (?:facebook|x|twitter|whatsapp|linkedin|telegram|reddit|e-?mail|bluesky).{0,40}|click to (?:tweet|share|enlarge|expand|zoom|play|listen).{0,30}|copy link|link copied|copied(?: to clipboard)?|view (?:this |the )?(?:image|photo|post|profile|gallery)(?: (?:in fullscreen|on .{2,20}))|enlarge(?: this)? image|(?:toggle|hide|show) caption|a post shared by .{2,60}|(?:open|close) (?:share menu|gallery|image modal)|(?:enter|exit) fullscreen|play (?:video|audio|episode)|video player.{0,30}|(?:current|remaining) time.{0,16}|duration \d.{0,12}|loaded:? \d.{0,8}|playback (?:rate|speed).{0,10}|stream type.{0,10}|skip to (?:main )?(?:content|navigation|footer)`,
  String.raw`(?:have you )?(?:spotted|found) (?:an? )?(?:error|mistake|typo).{0,50}|(?:filed under|posted in|tagged(?: with| as)?|tags)\s?:.{0,160}|share this\s?:?|[—–-] ?.{2,50} \(@\w{2,30}\).{0,30}|list \d{1,2} of \d{1,2}.{0,110}|end of list|page \d{1,3} of \d{1,3}|\d \d(?: \d){0,7}(?: next)?.{0,6}`,
  String.raw`(?:read more|also read|see also|related|related (?:story|article|reading|interview|post|content)|read next|more on this|recommended reading|up next|what to read next)\s?[:|] ?.{4,110}`
]

/** Headings of lists of other articles. */
export const englishLists = String.raw`related(?: (?:articles?|stor(?:y|ies)|posts?|reading|content|links|coverage|interviews|topics|news))?|read more|read next|see also|also read|more (?:on this|like this|from .{2,40}|stories|interviews)|recommended(?: (?:stories|reading|for you|articles|videos))?|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|(?:most|editor'?s'?) (?:read|popular|viewed|picks?)|trending(?: now)?|don't miss|what to read next|up next|in case you missed it`

export const persianPrompts = [
  String.raw`.{0,40}از (?:کوکی|کوکی ?ها) .{0,140}(?:استفاده|ذخیره) .{0,60}|(?:پذیرش|رد) همه(?: کوکی ?ها)?`,
  String.raw`تبلیغات?|اگهی(?: بازرگانی)?|ادامه (?:مطلب |خبر |گفت ?و? ?گو )?(?:بعد|پس) از (?:تبلیغ|اگهی).{0,20}|(?:عضویت|ثبت ?نام) در خبرنامه.{0,40}|(?:ایمیل|نشانی|رایانامه) خود را وارد کنید|(?:مشاهده|دیدن) این پست در .{2,30}|پخش (?:ویدیو|ویدیوی|صدا|فیلم|فایل صوتی)|صفحه ?\d{1,3} از \d{1,3}|پرش به محتوا|(?:©|\(c\)) ?.{0,100}`,
  String.raw`(?:ما را |خبرهای .{1,20} را )(?:در |از ).{1,40}(?:دنبال کنید|پیگیری کنید)|(?:به )?(?:کانال|صفحه|گروه) .{1,50}(?:بپیوندید|دنبال کنید)`,
  String.raw`(?:(?:بیشتر|همچنین)(?: بیشتر)? (?:بخوانید|ببینید|بدانید)|(?:این|اینها) (?:مطلب|خبر|گزارش|مقاله|یادداشت|گفت ?و? ?گو)?(?: ?ها)? ?را (?:هم |نیز )?بخوانید|در همین (?:زمینه|باره|رابطه)(?: بخوانید)?|مرتبط)\s?[:؛|] ?.{4,110}`
]

export const persianLists = String.raw`(?:مطالب|اخبار|خبرهای|مقالات|مقاله های|گزارش های|نوشته های|عناوین|ویدیوهای|گفت ?و? ?گوهای) (?:مرتبط|مشابه|پیشنهادی)|خبر مرتبط|در همین (?:زمینه|باره|رابطه)(?: بخوانید)?|بیشتر بخوانید|همچنین بخوانید|(?:این|اینها) (?:مطلب|خبر|گزارش|مقاله|یادداشت|گفت ?و? ?گو)?(?: ?ها)? ?را (?:هم |نیز )?بخوانید|(?:اخرین|تازه ?ترین) (?:اخبار|خبرها)|پیشنهاد (?:ما|سردبیر)|پربازدید ?ترین(?: ?ها)?|مرتبط`

export const arabicPrompts = [
  String.raw`(?:یستخدم|نستخدم|تستخدم) .{0,40}ملفات تعریف الارتباط.{0,160}|(?:قبول|رفض) (?:الکل|جمیع .{2,30})|خصوصیتک (?:تهمنا|مهمه .{0,20})`,
  String.raw`(?:ال)?اعلان(?:ات)?|(?:تابع|تابعوا|یستمر|یتبع|اکمل) .{0,24}(?:بعد|اسفل|تحت) (?:هذا )?(?:ال)?اعلان|(?:اشترک|اشترکوا)(?: الان)? (?:فی|ب) ?(?:نشرتنا|النشره|قناتنا).{0,60}|ادخل (?:بریدک|عنوان بریدک).{0,30}|(?:تابعنا|تابعونا)(?: الان)? (?:علی|عبر) .{2,60}|(?:تابع|تابعوا) .{2,60} (?:عبر|علی) google news|تشغیل (?:الفیدیو|الصوت|المقطع)|مده (?:الفیدیو|التسجیل|المقطع).{0,40}|(?:عرض|شاهد) هذا المنشور (?:علی|فی) .{2,30}|صفحه \d{1,3} من \d{1,3}|(?:انتقل|تجاوز|تخطی) الی المحتوی.{0,16}|نسخ الرابط|تم نسخ الرابط`,
  String.raw`(?:ا?قرا|اقراوا|شاهد|طالع)(?: (?:ایضا|المزید|کذلک)){1,2}\s?[:|؛] ?.{4,110}|(?:قد یهمک|ذات صله|مواضیع ذات صله)(?: ایضا)?\s?[:|؛] ?.{4,110}`
]

export const arabicLists = String.raw`(?:ا?قرا|اقراوا|شاهد|طالع)(?: (?:ایضا|المزید|کذلک)){1,2}|(?:مواضیع|موضوعات|مقالات|اخبار|مواد|قصص|تقاریر) (?:ذات (?:ال)?صله|مقترحه|مشابهه|مرتبطه|متعلقه|قد تهمک)|ذات صله|(?:قد|ربما) (?:یهمک|تهمک)(?: ایضا)?|(?:ال)?اکثر (?:قراءه|مشاهده)|اخترنا (?:لک|لکم)`

/** A line that the page puts among those of the text. */
export const prompts = {
  latin: wholeLine(englishPrompts, end),
  arabic: wholeLine([...persianPrompts, ...arabicPrompts, String.raw`list \d{1,2} of \d{1,2}.{0,110}`], end)
}

/** A heading over the titles of other articles. */
export const listHeadings = {
  latin: wholeLine([englishLists], end),
  arabic: wholeLine([persianLists, arabicLists], end)
}

/** The field or button that ends a prompt of several lines. */
export const fields = wholeLine(
  [
    String.raw`(?:enter )?(?:your )?e-?mail(?: address)?(?: here)?|sign up|subscribe(?: now)?|sign me up|(?:toggle|hide) caption|join(?: now)?|by (?:signing up|subscribing).{0,160}|(?:ایمیل|نشانی|رایانامه) خود را وارد کنید|عضویت|اشتراک|ادخل (?:بریدک|عنوان بریدک).{0,30}|اشترک(?: الان)?`
  ],
  end
)

/** What a page asks its readers, as written. */
export const pageAsks =
  /^(?:was this (?:article|page|story|interview|answer) |have you spotted |(?:did you )?(?:spot|find|see) an (?:error|mistake)|did you (?:like|enjoy|find) this (?:article|page|story|interview)|already a (?:member|subscriber)\?|آیا این (?:مطلب|خبر|صفحه) برای|هل (?:كان|كانت|أعجبك|أعجبتك|وجدت) (?:هذا|هذه) (?:المقال|الصفحة|المحتوى|الخبر)).{0,60}$/i

/** Words on the buttons of a player, which count beside each other only. */
export const buttons =
  /^(?:play|pause|mute|unmute|volume|settings|(?:enter |exit )?fullscreen|captions|subtitles|speed|[\d.]{1,4}x|live|loading|got it|close|accept|reject|agree|dismiss|موافق|رفض|قبول|إغلاق|می‌?پذیرم|بستن|[/×|•·])$/i

/** Over what readers wrote below an article, and the button under each of their comments. */
export const readersHeading = wholeLine(
  [
    String.raw`(?:view |show )?(?:all )?\d{1,4} (?:comments?|replies|thoughts? on .{2,120}|responses? to .{2,120})|comments?(?: ?\(\d{1,4}\)| ?\d{1,4})?|(?:join the |leave a )?(?:discussion|comments? section)|(?:reader )?comments|\d{1,4} (?:نظر|دیدگاه|کامنت)|(?:نظرات|دیدگاه ?ها|نظر(?:ها)?|نظرهای کاربران|نظرات (?:کاربران|خوانندگان|بینندگان))(?: ?\(\d{1,4}\)| ?\d{1,4})?|(?:ال)?تعلیقات?(?: (?:القراء|الزوار))?(?: ?\(\d{1,4}\)| ?\d{1,4})?|\d{1,4} (?:تعلیقات|تعلیق|تعلیقا|ردود)`
  ],
  end
)
export const readersButton = wholeLine(
  [
    String.raw`reply|replies|(?:like|likes|report|share|up ?vote)(?: ?\(?\d{0,4}\)?)?[ |·•]*reply|reply(?: ?[|·•]? ?(?:like|report|share))|\d{1,4} ?likes? ?reply|پاسخ(?: دادن| به این .{2,20})?|(?:ال)?رد|رد علی .{2,30}|اضف ردا|(?:loading )?log in to reply`
  ],
  end
)
