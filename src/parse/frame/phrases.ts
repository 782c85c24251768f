// The phrases by which newspapers, news agencies and blogs mark what stands around an interview. All are written in
// the folded form of bare.ts: lower case, «ی» for every yeh, «ه» for teh marbuta, a bare alef, no zero-width characters,
// ASCII digits. A phrase matches a whole line; `…` in the comments stands for what may follow it.
import {
  arabicLists,
  arabicPrompts,
  englishLists,
  englishPrompts,
  persianLists,
  persianPrompts
} from '../foreign/boxes.ts'
import {wholeLine} from './whole-line.ts'

const end = String.raw`[\s:.!؛،»«"'()\]\[|*•›»→←>…-]*`
/** Room for a title, a number or a name, but not for a paragraph. */
const short = String.raw`(?:[\s:؛(/|*#•›→←>–-].{0,90})?`

const englishWidgets = [
  String.raw`(?:share|tweet|pin|like|print|save|bookmark|e-?mail|download|listen|watch|subscribe|sign up|log ?in|register|comments?|donate|advertisement|sponsored(?: content)?|newsletter|home|search|menu|website|name|url)`,
  String.raw`(?:share|e-?mail|print|save|download|listen to|bookmark|like|rate|tweet|copy)(?: this| the| our)?(?: article| story| interview| page| post| link| url| piece| episode| on [a-z]+)?`,
  String.raw`(?:share|tweet|pin)(?: this| it)? (?:on|via|to|with) .{1,40}`,
  String.raw`(?:facebook|twitter|x|telegram|whatsapp|linkedin|instagram|e-?mail|pinterest|reddit|copy link|link copied|copied|messenger|threads|bluesky|mastodon|youtube)(?:[\s|/·•,]+(?:facebook|twitter|x|telegram|whatsapp|linkedin|instagram|e-?mail|pinterest|reddit|copy link|print|messenger|threads|bluesky|mastodon|youtube))*`,
  String.raw`leave a (?:reply|comment)|post (?:a )?comment|add (?:a|your) comment|join the (?:conversation|discussion)|(?:no comments yet|\d+ (?:comments?|replies|shares|views))|comments? (?:are )?(?:closed|off|\(\d+\))|cancel reply|submit(?: comment)?|show comments|view (?:all )?comments`,
  String.raw`your e-?mail address will not be published.{0,60}|required fields are marked.{0,10}|save my name.{0,90}|(?:comment|name|e-?mail|website) ?\*|notify me of .{0,60}`,
  String.raw`(?:read|see|watch|hear|learn) (?:more|also|next)${short}|also read${short}|continue reading.{0,60}|related(?: articles?| stor(?:y|ies)| posts?| news| content| coverage| topics?| links?| interviews?| reading)?:?|(?:more|latest|other) (?:from|in|on|by|news|stories|interviews|articles)\b.{0,60}|you (?:may|might) (?:also )?(?:like|enjoy|be interested in).{0,40}|recommended(?: for you| reading)?|most (?:read|popular|viewed|shared|commented)|trending(?: now| stories)?|don't miss.{0,60}|editor'?s'? picks?|top stories|up next|what to read next`,
  String.raw`(?:tags?|topics?|key ?words?|categor(?:y|ies)|filed under|posted in|labels?|sections?|in this (?:story|article))\s?[:|].{0,160}`,
  String.raw`(?:(?:news|story|article|item|document) )?(?:id|code|no\.?|number)\s?[:#].{0,24}|short (?:link|url)\s?:?.{0,80}|permalink`,
  String.raw`(?:©|\(c\)|copyright).{0,140}|.{0,80}all rights reserved.{0,60}|terms (?:of (?:use|service)|and conditions)|privacy policy|cookie.{0,40}|disclaimer|about us|contact us|advertise(?: with us)?|careers|masthead`,
  String.raw`(?:follow|find|like|join|connect with) (?:us|me|him|her|them|the author) (?:on|in|at|via)\b.{0,90}|be sure to follow .{0,120}|subscribe (?:to|for|now|today|here)\b.{0,120}|sign up (?:for|to|now|here)\b.{0,120}|join our .{0,80}|get (?:the|our) .{0,40}newsletter.{0,60}|support (?:our|independent) journalism.{0,80}|download (?:our|the) app.{0,40}`,
  String.raw`(?:this|the) (?:article|interview|story|post|piece|text|conversation|essay|q&a|transcript) (?:was |is |has been )?(?:originally |first |also |previously )*(?:published|posted|appeared|appears|printed|republished|reprinted|reproduced|syndicated|adapted)\b.{0,200}|(?:originally|first) (?:published|posted|appeared) (?:at|in|on|by)\b.{0,120}|(?:reprinted|republished|reproduced) .{0,160}`,
  String.raw`skip to .{0,40}|back to .{0,40}|(?:go )?to (?:the )?top|(?:next|previous|older|newer)(?: article| post| story| page| posts| interview)?(?:\s?[:›→»].{0,90})?|load more|show (?:more|less)|view (?:more|all|gallery|comments)|(?:open|close)(?: menu| search)?|toggle .{0,30}|loading\.*|click here.{0,80}|tap to .{0,40}|page \d+(?: of \d+)?|\d+ of \d+`,
  String.raw`(?:reading time|read time|estimated reading time|time to read|duration|views?|visits|hits|word count|length)\s?:?.{0,24}|\d+[ -]min(?:ute)?s?(?: read)?(?: time)?|[\d,.]+k? (?:views|shares|likes|reads|hits)|font size.{0,20}|text size.{0,20}|a [+-](?: a [+-])*`,
  String.raw`a a(?: a)?|we use cookies.{0,120}|accept (?:all|cookies).{0,60}|by (?:signing up|subscribing|clicking|continuing),? you .{0,120}|(?:enter )?(?:your )?e-?mail(?: address)?|(?:purchase|buy|order) (?:back issues?|this issue|the (?:book|magazine)|a copy|prints?).{0,60}|(?:thanks|thank you) for (?:reading|listening|subscribing|your support).{0,120}|discussion about this post|(?:ready for more|type your email).{0,30}|was this (?:page|article|story|answer)? ?(?:helpful|useful).{0,30}|rate this .{1,30}|(?:have|got) a (?:tip|story|question|correction).{0,90}|know someone (?:we should|who).{0,90}|explore more.{0,60}|reuse this content.{0,20}|if you (?:enjoyed?|liked?|loved?) this (?:post|article|interview|story|piece|newsletter|conversation|episode).{0,120}|[←→‹›«»<>] ?(?:previous|next|back|home|older|newer|all).{0,100}|(?:listen|watch|subscribe|available|stream)(?: (?:now|free))? (?:on|via) .{2,50}|get .{2,60} (?:in|to|straight to|delivered to) your inbox.{0,60}|recorded (?:on|in|at) .{2,90}|(?:topics|tags|categories|comments|sections|contents|archive)|sign in|log in|create (?:an )?account|become a (?:member|subscriber|patron).{0,60}|subscribe ?[|/·•] ?.{2,40}|sign in ?[|/·•] ?.{2,40}|news(?: (?:sports?|culture|opinion|business|world|lifestyle|politics|arts|travel|science|weather|local|video|jobs|life|tech|health)){2,9}|write (?:to|for) us.{0,60}|(?:send|email) (?:us|your) .{2,80}|(?:more|all|other) (?:stories|articles|interviews|episodes|posts).{0,60}|follow (?:us|@.{2,30})|follow .{2,40} on (?:facebook|twitter|x|telegram|instagram|linkedin|youtube|social).{0,40}|vol(?:\.|ume)? \d+,? ?(?:no\.?|issue|number) ?\d+|.{2,60}(?: [—–|·•] (?:open days|contact|map|about|home|archive|shop|events|donate|join|privacy|terms|press|jobs|search|subscribe)){2,6}`,
  String.raw`home\s?(?:[>›»/|]|- ).{0,140}|[\w &-]{2,30}(?: [>›»] [\w &-]{2,40}){1,4}|[\w &-]{2,30}(?:[>›»][\w &-]{2,40}){2,4}|end (?:item|of (?:interview|transcript|article|story|text))|ends|\(ends?\)|-+ ?(?:ends?|30) ?-+`
]

const persianWidgets = [
  String.raw`(?:ب?ه? ?)?اشتراک ?گذاری.{0,50}|(?:این .{1,20} را )?(?:با دیگران )?به اشتراک (?:بگذارید|گذاری).{0,30}|اشتراک|هم ?رسانی.{0,20}|(?:ارسال|فرستادن) (?:به|برای) دوستان?|(?:ارسال|بازنشر) (?:خبر|مطلب|در) ?.{0,30}`,
  String.raw`انتهای (?:پیام|خبر|گفت ?و? ?گو|مطلب|گزارش).{0,24}|پایان (?:پیام|خبر|گزارش|گفت ?و? ?گو).{0,24}`,
  String.raw`(?:کد|شناسه|شماره) ?(?:ی )?(?:خبر|مطلب|گزارش|محتوا|یکتا|مقاله|نوشته).{0,24}|(?:لینک|پیوند|نشانی|ادرس) (?:کوتاه|خبر|مطلب|مستقیم).{0,90}|(?:کپی|رونوشت)(?: کردن)? (?:لینک|پیوند|متن|شد).{0,20}`,
  String.raw`(?:برچسب|تگ|کلید ?واژه|واژگان کلیدی|واژه ?های کلیدی|کلمات کلیدی|موضوع|موضوعات|دسته ?(?:بندی|ها)?|سرویس|گروه|حوزه|بخش)(?: ?ها(?:ی خبر|ی مطلب|ی مرتبط)?| خبر(?:ی)?)?\s?[:؛|].{0,160}|(?:برچسب|تگ) ?ها.{0,10}`,
  String.raw`(?:در همین (?:زمینه|باره|رابطه)|مرتبط)|(?:بیشتر|همچنین|همچنین بیشتر|در همین (?:زمینه|باره|رابطه)|این را هم|اینها را هم|در این ?باره)(?: ?هم)? ?(?:بخوانید|بدانید|ببینید|بشنوید)${short}|(?:بیشتر|ادامه(?: مطلب| خبر| متن)?|شرح کامل|متن کامل) (?:بخوانید|را بخوانید|\.\.\.)${short}|ادامه (?:مطلب|خبر|متن)|(?:خبر|اخبار|مطالب|خبرهای|مطلب|مطلب های|گزارش های|نوشته های|مقالات|ویدیوهای|عناوین|اخرین|موضوعات|لینک های|پیوندهای) (?:مرتبط|مشابه|پیشنهادی|پیشین|بعدی|قبلی|برگزیده|منتخب|دیگر|خبرها|اخبار|مطالب|عناوین).{0,40}|پیشنهاد (?:ما|سردبیر|ویژه|می ?شود).{0,40}`,
  String.raw`(?:پر ?بازدید|پر ?بیننده|پر ?بحث|پر ?مخاطب|داغ)(?: ?ترین)?(?: ?ها)?.{0,24}|(?:تازه|جدید) ?ترین.{0,30}|از دست ندهید.{0,60}|یادداشت های دیگر|گفت ?و? ?گو ?های (?:دیگر|مرتبط|پیشین)`,
  String.raw`(?:ارسال|ثبت|درج|افزودن) (?:نظر|دیدگاه|کامنت).{0,24}|(?:دیدگاه|نظر|کامنت)(?:تان|ات|ها|ات شما|شما|های کاربران|ات کاربران| شما| خود| خود را)?(?: را)?(?: بنویسید| ثبت کنید| وارد کنید)?(?: ?[*:(].{0,12})?|\d+ (?:دیدگاه|نظر|بازدید|پاسخ).{0,12}|(?:نشانی |ادرس )?(?:پست الکترونیک|ایمیل|نام|وب ?(?:سایت|گاه)|نام و نام خانوادگی|متن نظر|نام شما|ایمیل شما) ?[*:]?(?: ?\(.{0,24}\))?|(?:نشانی )?ایمیل شما منتشر نخواهد شد.{0,70}|بخش های (?:مورد ?نیاز|ضروری) .{0,40}|ذخیره نام.{0,90}|(?:لغو پاسخ|پاسخ دهید|پاسخ دادن|ارسال پاسخ|فرستادن دیدگاه)|(?:نظرات|پیام ?های?) (?:حاوی|شما|بینندگان|کاربران|خوانندگان).{0,160}|کد امنیتی.{0,20}|شما هم نظر .{0,40}`,
  String.raw`(?:تعداد )?(?:بازدید|بازدیدها|مشاهده|مشاهدات|دفعات نمایش|نمایش)\s?[:؛].{0,16}|(?:زمان|مدت) (?:مطالعه|خواندن|تقریبی مطالعه).{0,24}|خواندن \d+ دقیقه|\d+ دقیقه(?: (?:مطالعه|برای خواندن|زمان خواندن).{0,10})?|(?:اندازه|تغییر اندازه) (?:متن|فونت|قلم).{0,24}`,
  String.raw`(?:نسخه )?(?:چاپ|چاپی|پرینت|ذخیره|دانلود|دریافت|گوش کنید|بشنوید)(?: (?:خبر|مطلب|متن|فایل|صفحه|گزارش))?(?: ?pdf)?|گزارش (?:خطا|اشکال).{0,20}|تبلیغات?|اگهی|رپرتاژ.{0,12}`,
  String.raw`شماره (?:روزنامه|نشریه|خبر|صفحه|مجله)\s?:.{0,120}|محبوب ?ترین ?(?:ها|مطالب|خبرها|اخبار)?.{0,24}|(?:برای )?دریافت (?:اخرین|تازه ?ترین|جدیدترین) .{2,100}|.{0,20}(?:کانال|صفحه|خبرنامه) .{2,60}(?:بپیوندید|دنبال کنید|عضو شوید|مشترک شوید).{0,12}|.{2,60} را (?:در|از) .{2,50} (?:دنبال|پیگیری) کنید|نظر(?:ات|های)? (?:خوانندگان|کاربران|مخاطبان|شما .{2,60})|موارد (?:بیشتر|مرتبط|مشابه|ستاره ?دار.{0,40})|بازگشت به .{2,30}|(?:دیدگاه|نظر|کامنت|پیام)(?: ?های?|ات)? .{0,50}(?:پس از|بعد از|منتشر|تایید) .{0,60}|(?:ایمیل|نشانی|شماره|نام) خود را وارد کنید|(?:کتاب|مطالب|خبر|اخبار|مقاله|ویدیو) ?(?:های)? (?:پیشنهادی|برگزیده|مرتبط|پربازدید).{0,30}|(?:درباره ما|تماس با ما|تبلیغات|صفحه (?:اول|اصلی|نخست)|ورود|عضویت|اشتراک|ارشیو|پیوندها|جستجو)(?:\s?[|/·•-]\s?[^|.؟?!]{2,24}){1,9}|(?:ایران|جهان|سیاست|سیاسی|اقتصاد|اقتصادی|جامعه|اجتماعی|فرهنگ|فرهنگی|ورزش|ورزشی|علم|دانش|هنر|استان ها)(?:\s?[|/·•]\s?[^|.؟?!]{2,24}){2,9}|عناوین(?: کل)? (?:اخبار|خبرها).{0,20}|نوشته شده در دسته.{0,60}|(?:مطلب|نوشته|پست|خبر|یادداشت) (?:قبلی|بعدی|پیشین).{0,80}|صفحه ?\d{1,3}|شماره \d{1,6}`,
  String.raw`صفحه (?:نخست|اصلی)\s?[-–>›»|/].{0,160}|پرش به .{2,30}|(?:صفحه )?(?:نخست|اصلی|خانه|درباره ما|تماس با ما|پیوندها|ارشیو|جستجو|جست ?و ?جو|ورود|عضویت|منو)|(?:خانه|صفحه (?:نخست|اصلی)|اخبار|سیاست|سیاسی|فرهنگ|فرهنگی|ورزش|ورزشی|اقتصاد|اقتصادی|جامعه|اجتماعی|بین ?الملل|جهان|هنر)(?:\s?[>›»«/|]\s?[^.؟?!:]{2,40}){1,4}`,
  String.raw`.{0,60}(?:کلیه|تمام|تمامی|همه) ?(?:ی )?(?:حقوق|مطالب|محتوای).{0,120}|(?:حق|حقوق) (?:نشر|مادی).{0,100}|کپی ?رایت.{0,60}|(?:نقل|استفاده|بازنشر|انتشار|برداشت) .{0,40}(?:ذکر|درج) منبع.{0,40}`,
  String.raw`(?:ما را |خبرهای .{1,20} را )?(?:در |از ).{1,40}(?:دنبال کنید|پیگیری کنید|بپیوندید)|(?:به )?(?:کانال|صفحه|گروه) .{1,50}(?:بپیوندید|دنبال کنید|مراجعه کنید)|(?:عضویت|اشتراک) (?:در|رایگان|خبرنامه).{0,40}|خبرنامه.{0,40}|(?:تلگرام|توییتر|اینستاگرام|فیس ?بوک|واتس ?اپ|ایتا|بله|روبیکا|سروش|لینکدین|ایمیل)(?:[\s|/·•،,]+(?:تلگرام|توییتر|اینستاگرام|فیس ?بوک|واتس ?اپ|ایتا|بله|روبیکا|سروش|لینکدین|ایمیل|کپی لینک))*`,
  String.raw`(?:این (?:گفت ?و? ?گو|مصاحبه|مطلب|متن|یادداشت|مقاله|گزارش)) .{0,60}(?:منتشر شده|به چاپ رسیده|چاپ شده).{0,40}`
]

const arabicWidgets = [
  String.raw`(?:شارک|مشارکه|شارکها|شارکه|انشر|غرد|تغریده|ارسل)(?:[\s:].{0,50})?|مشارکه (?:عبر|علی|الخبر|المقال|المقاله|الموضوع|الصفحه).{0,40}`,
  String.raw`انتهی(?: (?:الحوار|الخبر|اللقاء|النص))?.{0,16}|نهایه (?:الحوار|الخبر|اللقاء|النص|المقابله)`,
  String.raw`(?:رقم|رمز|کود|معرف) (?:الخبر|المقال|الماده|الموضوع).{0,24}|(?:الرابط|رابط) (?:المختصر|مختصر|الخبر|المقال|قصیر|دایم).{0,90}|(?:نسخ|انسخ) (?:الرابط|رابط).{0,20}|تم نسخ الرابط`,
  String.raw`(?:ال)?(?:وسوم|وسم|تصنیفات|تصنیف|تاغات|تاجات|کلمات (?:ال)?(?:مفتاحیه|دلالیه|دلیلیه)|مواضیع|اقسام|قسم|علامات|محور)(?:\s?[:|].{0,160})?|الکلمات (?:المفتاحیه|الدلالیه).{0,160}`,
  String.raw`(?:ا?قرا|اقراوا|طالع|شاهد|تابع|استمع|اقرء)(?: ?(?:ایضا|المزید|کذلک|الی|اکثر|المقال|التالی|التفاصیل)){1,2}${short}|للمزید.{0,60}|المزید(?: (?:من|حول|عن|فی) .{0,40})?|لقراءه (?:المزید|المقال).{0,40}|(?:قد|ربما) (?:یهمک|یعجبک|تهمک|یهمکم)(?: ایضا)?${short}|(?:مواضیع|موضوعات|مقالات|اخبار|مواد|روابط|تقاریر|حوارات|قصص) (?:ذات|مرتبطه|متعلقه|مشابهه|اخری|متصله|مقترحه|مختاره|ذو).{0,40}|ذات صله${short}|(?:ال)?(?:موضوعات|مقالات|اخبار|مواضیع) (?:المتعلقه|المرتبطه|ذات الصله|المشابهه).{0,20}|لا یفوتک.{0,60}|مقترحات.{0,20}|اخترنا (?:لک|لکم).{0,20}`,
  String.raw`(?:ال)?اکثر (?:قراءه|مشاهده|تداولا|تعلیقا|شعبیه|تفاعلا|رواجا|زیاره).{0,24}|(?:اخر|احدث) (?:الاخبار|المقالات|المواضیع|الحوارات|التطورات|المستجدات).{0,24}|الاخبار العاجله|(?:ال)?اعلانات?|(?:المقال|الخبر|الموضوع|المقاله) (?:السابق|التالی|السابقه|التالیه).{0,80}|(?:التالی|السابق)`,
  String.raw`(?:ال)?تعلیقات?(?: ?(?:الزوار|القراء|\(?\d+\)?|مغلقه|علی .{0,60}))?[:*]?|التعلیق ?\*?|(?:اترک|اضف|اکتب|ارسل|شارکنا) (?:تعلیق|رد|تعلیقک|ردک|رایک|ب?تعلیق|برایک).{0,40}|لن یتم نشر (?:عنوان|برید).{0,80}|الحقول (?:الالزامیه|المطلوبه).{0,40}|(?:ال)?(?:اسم|برید(?: ال)?الکترونی|موقع(?: ال)?الکترونی|بریدک ال?الکترونی|البرید الالکترونی|الموقع الالکترونی|موقعک|الموقع) ?[*:]?(?: ?\(.{0,24}\))?|(?:ارسال|نشر) (?:ال)?تعلیق|احفظ اسمی.{0,90}|الغاء الرد`,
  String.raw`(?:جمیع|کل|کافه) (?:ال)?حقوق.{0,100}|حقوق (?:النشر|الطبع|الملکیه).{0,80}|.{0,60}(?:جمیع|کل|کافه) الحقوق محفوظه.{0,60}`,
  String.raw`(?:طباعه|اطبع|نسخه للطباعه|للطباعه|حفظ|تحمیل|ابلاغ|ارسال)(?: (?:المقال|الخبر|الصفحه|الی صدیق|لصدیق|pdf))?|(?:الصفحه )?الرییسیه\s?[-–>›»|/].{0,160}|(?:ال)?(?:رییسیه|صفحه الرییسیه|بحث|القایمه|من نحن|اتصل بنا|هییه التحریر|سیاسه الخصوصیه|شروط الاستخدام)|(?:الرییسیه|اخبار|سیاسه|ریاضه|ثقافه|اقتصاد|مقالات|حوارات)(?:\s?[>›»«/|]\s?[^.؟?!:]{2,40}){1,4}`,
  String.raw`(?:اشترک|سجل|انضم|اشترکوا|تابعنا|تابعونا|تابعوا|تابع) (?:فی|علی|عبر|الی|ب|کل|معنا|اخبار|النشره|للحصول).{0,90}|(?:ال)?نشره (?:البریدیه|الاخباریه|بریدیه).{0,40}|(?:تلغرام|تیلیغرام|تویتر|انستغرام|فیس ?بوک|واتس ?اب|لینکد ?ان|یوتیوب|برید)(?:[\s|/·•،,]+(?:تلغرام|تیلیغرام|تویتر|انستغرام|فیس ?بوک|واتس ?اب|لینکد ?ان|یوتیوب|برید|نسخ الرابط))*`,
  String.raw`(?:عدد )?(?:المشاهدات|القراءات|الزیارات|مشاهدات)\s?[:؛]?.{0,16}|[\d,.]+ (?:مشاهده|قراءه|تعلیق|تعلیقات|زیاره|مشارکه)|(?:وقت|مده|زمن) (?:القراءه|المطالعه).{0,24}|\d+ (?:دقیقه|دقایق)(?: (?:قراءه|للقراءه|من القراءه))?|(?:حجم|تکبیر|تصغیر) (?:ال)?خط.{0,24}`,
  String.raw`(?:تخطی|تجاوز|انتقل|انتقال|اذهب) الی .{2,40}|(?:تابعوا?|تابعونا|اشترک(?:وا)?|انضم(?:وا)?)(?: الان)? .{0,50}(?:علی|فی|عبر|الی) .{2,80}|لا (?:یوجد|توجد) تعلیقات.{0,30}|(?:ال)?کلمات (?:ال)?(?:داله|مفتاحیه|دلالیه).{0,160}|حول (?:هذه|هذا) (?:القصه|الموضوع|المقال|الخبر)|العوده (?:الی|ل).{2,40}|(?:ال)?(?:رساله|نشره) (?:ال)?(?:اخباریه|بریدیه|اسبوعیه|یومیه).{0,40}|.{2,40} (?:فی|الی|علی) بریدک.{0,40}|(?:هذا|هذه) (?:المقال|الماده|الحوار|الصفحه|الموضوع) (?:متاح|متوفر|متاحه|متوفره).{0,60}|هل (?:کانت?|اعجبک|وجدت) (?:هذه|هذا) .{2,40}|(?:جریده|صحیفه|مجله) .{2,40}[-–|].{0,60}(?:العدد|عدد) .{1,60}|(?:ال)?(?:صفحه|عدد) ?(?:الاولی|\d{1,5})|اعداد سابقه|(?:المزید|مزید) من .{2,40}|اخر تحدیث\s?:? ?(?:قبل|منذ) .{2,30}|(?:سیاسه|السیاسه|اخبار|محلیات|اقتصاد|الاقتصاد|ریاضه|الریاضه|ثقافه|الثقافه|منوعات|الرای)(?:\s?[|/·•-]\s?[^|.؟?!]{2,24}){2,9}`,
  String.raw`(?:نشر|ظهر|نشرت|ظهرت) (?:هذا|هذه) (?:ال)?(?:حوار|مقال|ماده|مقابله|لقاء|نص).{0,120}|(?:هذا|هذه) (?:الحوار|المقال|المقابله) (?:نشر|منشور|نشرت).{0,120}`
]

/** Share prompts, comment forms, tags, related links, navigation, copyright, end marks: by script of the line. */
export const widgets = {
  latin: wholeLine([...englishWidgets, ...englishPrompts, englishLists], end),
  arabic: wholeLine(
    [...persianWidgets, ...persianPrompts, persianLists, ...arabicWidgets, ...arabicPrompts, arabicLists],
    end
  )
}

/** A heading below which nothing belongs to the interview any more: references, related links, comments. */
export const closingSections = wholeLine(
  [
    'conclusions?|bibliography|references|foot ?notes|notes(?: and references)?|end ?notes|sources|further reading|(?:external |useful |related )?links|resources|about the (?:author|interviewer|authors)|comments?|related(?: articles| posts| stories| reading)?|acknowledge?ments?|more information|see also',
    'منابع|پی ?نوشت ?(?:ها)?|پانوشت ?(?:ها)?|یادداشت ?ها|پاورقی ?(?:ها)?|منابع و ماخذ|مراجع|درباره نویسنده',
    'المراجع|المصادر|الهوامش|هوامش|الحواشی|مراجع|روابط خارجیه|عن (?:الکاتب|المحاور)'
  ],
  String.raw`\s?:?`
)
