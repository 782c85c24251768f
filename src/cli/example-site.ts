// The small site that `goftogu init` writes: settings, and one interview in three languages as an editor would paste it.
// It shows each thing once: a date line, a headline, an introduction, a byline, labels, an answer of two paragraphs.

const settings = `# The site: what it is called, where it stands and which languages it speaks.
# \`goftogu check\` says what is wrong in this file, with the line.

# The address at which readers will find the site. It begins with https:// and ends in a slash; a sub-path is fine.
url: https://example.org/

name:
  en: The Reading Room
  fa: اتاق مطالعه
  ar: قاعة المطالعة

description:
  en: Conversations in three languages
  fa: گفت‌وگو به سه زبان
  ar: حوارات بثلاث لغات

# The zone in which dates are meant, whatever the zone of the computer that builds.
time_zone: Asia/Tehran

# The languages, in the order in which every page offers them.
locales: [en, fa, ar]

# Comments: \`mode: stub\` shows a form that is not open yet and says so. To open it, write
# \`mode: endpoint\` and the address that takes the comments: \`endpoint: https://…\`
comments:
  mode: stub
`

const english = `2026-01-15 10:30

The library that stays open all night

Since last winter, the public library on Orchard Street has closed its doors only on Fridays. Its lamps burn until morning, and the reading room is seldom empty. The Reading Room asked Leila Daneshvar, the librarian who had the idea, who comes at three in the morning, and why.

Leila Daneshvar, The Reading Room

Who visits a library in the middle of the night?
DANESHVAR: Students before their exams, as you would expect. But the first regular guest was a baker. He finishes work at two, and he told me that he had never in his life been able to read in silence.

Nurses come too, and taxi drivers. Around four o’clock there is an hour in which nobody says a word and everybody turns pages. I would not miss it for anything.

Was it difficult to persuade the city?
DANESHVAR: It took eleven months. The figures helped less than one evening on which I invited the council to sit with us until sunrise.

What would you say to other libraries that think of doing the same?
DANESHVAR: Begin with one night a week, and with good lamps. The readers will tell you the rest.
`

const persian = `---
translated_from: en
---
کتابخانه‌ای که شب‌ها نمی‌خوابد

از زمستان گذشته، درِ کتابخانهٔ عمومی خیابان باغستان فقط جمعه‌ها بسته است. چراغ‌هایش تا صبح روشن می‌ماند و تالار مطالعه کمتر خالی می‌شود. «اتاق مطالعه» از لیلا دانشور، کتابداری که این فکر از او بود، پرسید چه کسانی ساعت سه بامداد به کتابخانه می‌آیند و چرا.

لیلا دانشور، اتاق مطالعه

چه کسی نیمه‌شب به کتابخانه می‌رود؟
دانشور: همان‌طور که انتظار دارید، دانشجوها در شب‌های امتحان. اما نخستین مهمان همیشگی ما یک نانوا بود. کارش ساعت دو تمام می‌شود و به من گفت در همهٔ عمرش هرگز نتوانسته بود در سکوت کتاب بخواند.

پرستارها هم می‌آیند و راننده‌های تاکسی. حوالی ساعت چهار، یک ساعتی هست که هیچ‌کس چیزی نمی‌گوید و همه ورق می‌زنند. آن ساعت را با هیچ‌چیز عوض نمی‌کنم.

راضی‌کردن شهرداری دشوار بود؟
دانشور: یازده ماه طول کشید. آمار و ارقام به‌اندازهٔ آن یک شبی کارساز نبود که اعضای شورا را دعوت کردم تا سپیده‌دم کنار ما بنشینند.

به کتابخانه‌های دیگری که به همین فکر افتاده‌اند چه می‌گویید؟
دانشور: با هفته‌ای یک شب و با چراغ‌های خوب شروع کنید. بقیه‌اش را خود خواننده‌ها به شما می‌گویند.
`

const arabic = `---
translated_from: en
---
مكتبة لا تنام الليل

منذ الشتاء الماضي لا تغلق المكتبة العامة في شارع البساتين أبوابها إلا يوم الجمعة. تبقى مصابيحها مضاءة حتى الصباح، وقلّما تخلو قاعة المطالعة من القرّاء. سألت «قاعة المطالعة» ليلى دانشور، أمينة المكتبة وصاحبة الفكرة، عمّن يأتي في الثالثة فجرًا ولماذا.

ليلى دانشور، قاعة المطالعة

من الذي يزور مكتبة في منتصف الليل؟
دانشور: الطلاب قبل الامتحانات، كما هو متوقَّع. لكن أول زوارنا الدائمين كان خبّازًا. ينتهي عمله في الثانية، وقد قال لي إنه لم يستطع في حياته كلها أن يقرأ في هدوء.

وتأتي الممرضات أيضًا، وسائقو سيارات الأجرة. وقرابة الرابعة تمرّ ساعة لا ينطق فيها أحد بكلمة ويقلّب الجميع الصفحات. لا أفرّط فيها بأي ثمن.

هل كان إقناع البلدية صعبًا؟
دانشور: استغرق ذلك أحد عشر شهرًا. ولم تنفع الأرقام بقدر ما نفعت ليلة واحدة دعوت فيها أعضاء المجلس إلى الجلوس معنا حتى شروق الشمس.

ماذا تقولين للمكتبات الأخرى التي تفكر في خطوة مماثلة؟
دانشور: ابدؤوا بليلة واحدة في الأسبوع وبمصابيح جيدة، والقرّاء سيخبرونكم بالباقي.
`

/** What Git need not keep: both can be made again. */
export const ignoreFile = '/dist/\n/.goftogu/\n'

/** Path in the project → text. */
export const exampleSite: Readonly<Record<string, string>> = {
  'content/site.yaml': settings,
  'content/interviews/night-library/en.txt': english,
  'content/interviews/night-library/fa.txt': persian,
  'content/interviews/night-library/ar.txt': arabic
}
