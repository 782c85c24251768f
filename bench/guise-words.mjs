// The words that guises.mjs puts around and between the turns of a text: names, labels, marks, heads and feet of pages,
// what websites of three languages set between paragraphs. Made up; data only.

export const people = {
  en: {
    outlets: ['Harbour Times', 'DW', 'Reporter', 'Interviewer', 'The Ledger', 'Host', 'Moderator', 'TML'],
    names: [
      'Maya Brandt',
      'Tom O’Hara',
      'Leila Sadr',
      'J. P. Okafor',
      'Nadia',
      'Henrik Lund',
      'Dr. Amin Farhat',
      'Rosa Vela'
    ]
  },
  fa: {
    outlets: ['خبرنگار', 'روزنامه بامداد', 'ایسنا', 'مهر', 'مجری', 'شرق', 'گزارشگر'],
    names: ['مهدی فروزان', 'دکتر راستین', 'لیلا کمالی', 'فروزان', 'سردار نیکنام', 'مهندس پارسا', 'رؤیا صدری']
  },
  ar: {
    outlets: ['المحاور', 'الصباح', 'الخليج', 'الصحفي', 'المحررة', 'الجريدة'],
    names: ['سامر الخطيب', 'د. هناء يوسف', 'الخطيب', 'أبو كريم', 'ليلى منصور', 'العميد فارس']
  }
}

/** What hosts and guests throw in, and how a guest answers a host by name. */
export const remarks = {
  en: {
    hosts: [
      'Right.',
      'That makes sense.',
      'Oh, wow. I had no idea.',
      'I was just going to say the same.',
      'Yeah, I think you both put it better than I could.',
      'Let’s get back to your work for a moment.',
      'You know, we talked about this on the show last week.',
      'Welcome.',
      'That’s so good to hear.',
      '[laughs]'
    ],
    guests: ['Yeah.', 'Exactly.', 'I agree with that.', 'Absolutely, same for me.', 'No, not at all.'],
    thanks: ['Thanks, {name}.', 'Well, {name},', 'Good question, {name}.']
  },
  fa: {
    hosts: [
      'بله.',
      'درست است.',
      'چه جالب، نمی‌دانستم.',
      'برگردیم به کار خودتان.',
      'خیلی خوش آمدید.',
      'این را هفتهٔ پیش هم گفتیم.'
    ],
    guests: ['بله.', 'دقیقاً.', 'من هم موافقم.', 'نه، اصلاً.'],
    thanks: ['ممنون، {name}.', 'ببینید {name}،']
  },
  ar: {
    hosts: [
      'نعم.',
      'صحيح.',
      'هذا جميل، لم أكن أعلم.',
      'لنعد إلى عملكم.',
      'أهلا وسهلا بك.',
      'تحدثنا عن هذا في الحلقة الماضية.'
    ],
    guests: ['نعم.', 'بالضبط.', 'أتفق معه.', 'لا، أبدا.'],
    thanks: ['شكرا، {name}.', 'في الواقع، {name}،']
  }
}

export const pairs = {
  en: [
    ['Q:', 'A:'],
    ['Q.', 'A.'],
    ['Q -', 'A -'],
    ['Question:', 'Answer:'],
    ['Q :', 'A :'],
    ['Q)', 'A)'],
    ['Q', 'A'].map((x) => `**${x}:**`)
  ],
  fa: [
    ['س:', 'ج:'],
    ['س :', 'ج :'],
    ['س -', 'ج -'],
    ['پرسش:', 'پاسخ:'],
    ['سؤال:', 'جواب:'],
    ['سوال:', 'پاسخ:']
  ],
  ar: [
    ['س:', 'ج:'],
    ['س -', 'ج -'],
    ['سؤال:', 'جواب:'],
    ['س/', 'ج/'],
    ['السؤال:', 'الجواب:']
  ]
}

export const glyphs = [
  '*',
  '-',
  '•',
  '–',
  '—',
  '●',
  '>',
  '=',
  '**',
  '***',
  '■',
  '◆',
  '\u001a',
  '+',
  '..',
  '#',
  '«',
  '►',
  'ـ',
  '--',
  '▪',
  '♦',
  '○',
  '~'
]

export const footers = {
  en: [
    'Share this article',
    'Leave a Reply',
    'Your email address will not be published.',
    'Related articles',
    'Tags: culture, books',
    'Follow us on Twitter',
    'Read more',
    'Copyright 2019. All rights reserved.',
    'Subscribe to our newsletter'
  ],
  fa: [
    'انتهای پیام',
    'انتهای پیام/',
    'اخبار مرتبط',
    'نظر شما',
    'برچسب‌ها: اقتصاد، تورم',
    'کد خبر: 883021',
    'اشتراک‌گذاری',
    'منبع: بامداد',
    'پربازدیدترین‌ها'
  ],
  ar: [
    'اقرأ أيضا',
    'شارك المقال',
    'اترك تعليقا',
    'مواضيع ذات صلة',
    'الكلمات المفتاحية: اقتصاد',
    'جميع الحقوق محفوظة',
    'المصدر: وكالات'
  ]
}

export const heads = {
  en: {
    kickers: ['INTERVIEW', 'Culture', 'World / Interview', 'Exclusive'],
    headlines: [
      '“We have to start again,” says {name}',
      '{name}: The river will not wait',
      'Why the harbour matters: an interview with {name}',
      'A conversation with {name}',
      'What is left of the old town?',
      '{name} on music, work and patience'
    ],
    credits: [
      'By {other}',
      'Interview by {other}',
      'Published: 12 March 2021',
      'March 12, 2021',
      'Photo: {other}',
      '{other}',
      'Interview: {other} / Photos: N. Lee',
      '2021-03-12 14:05',
      'Last updated 3 May 2020, 10:22'
    ],
    teasers: [
      'The council has lost the trust of its people.',
      'Nobody asked the fishermen.',
      'The law came ten years too late.',
      'We had no plan and no money.'
    ]
  },
  fa: {
    kickers: ['گفت‌وگو', 'در گفت‌وگو با بامداد مطرح شد', 'گروه فرهنگ', 'گفت وگوي اختصاصي'],
    headlines: [
      '{name}: رودخانه منتظر ما نمی‌ماند',
      'گفت‌وگو با {name} درباره آینده شهر',
      'آیا بازار آرام می‌شود؟',
      'هنوز به راه‌حل نرسیده‌ایم',
      '{name} از سال‌های کار می‌گوید'
    ],
    credits: [
      '{other}',
      'گزارش: {other}',
      'عکس: {other}',
      'تاریخ انتشار: ۱۲ اسفند ۱۳۹۹ - ۱۴:۰۵',
      'کد خبر: ۴۴۲۱۰',
      'خبرنگار: {other}',
      '۱۳۹۹/۱۲/۲۲',
      'سرویس اقتصاد'
    ],
    teasers: [
      'مردم به شورا اعتماد ندارند.',
      'قانون ده سال دیر رسید.',
      'هیچ برنامه‌ای در کار نبود.',
      'از کسی نظر نخواستند.'
    ]
  },
  ar: {
    kickers: ['حوار', 'ثقافة', 'حوار خاص', 'في حديث خاص لـ«الصباح»'],
    headlines: [
      '{name}: النهر لن ينتظرنا',
      'حوار مع {name} عن مستقبل المدينة',
      'هل يهدأ السوق؟',
      'لم نصل إلى حل بعد',
      '{name} يروي سنوات العمل'
    ],
    credits: [
      'حوار: {other}',
      'حاوره: {other}',
      'تصوير: {other}',
      'الجمعة 12 مارس 2021',
      '{other} - عمّان',
      '12/3/2021',
      'كتب: {other}'
    ],
    teasers: ['فقد المجلس ثقة الناس.', 'جاء القانون متأخرا عشر سنوات.', 'لم تكن هناك خطة.', 'لم يسأل أحد الصيادين.']
  }
}

export const stageNotes = {
  en: ['[laughter]', '(Applause)', '[Music]', '[BREAK]', '***', '* * *', '(A pause.)', '[crosstalk]'],
  fa: ['(خنده)', '***', '* * *', '[سکوت]', '(مکث)'],
  ar: ['[فاصل إعلاني]', '***', '* * *', '(ضحك)', '[مداخلة]']
}

export const foreignLines = {
  en: [
    ['Advertisement'],
    ['Story continues below advertisement'],
    ['Share this:', 'Facebook', 'Twitter'],
    ['Share'],
    ['Sign up for our newsletter', 'Thank you for signing up!'],
    ['Get the best of the {outlet} in your inbox every week. Subscribe here.'],
    ['Related: {title}'],
    ['Read more: {title}'],
    ['READ: {title}', 'Photo: {name}'],
    ['Image credit: {name}'],
    ['(Photo by {name})'],
    ['Play', '00:00', '00:00', 'Mute', 'Settings', 'Enter fullscreen'],
    ['0:00 / 4:12'],
    ['View this post on Instagram'],
    ['Click to enlarge'],
    ['Support the {outlet} from as little as $3 – it only takes a minute. Thank you.']
  ],
  fa: [
    ['تبلیغات'],
    ['آگهی'],
    ['بیشتر بخوانید:', '{title}'],
    ['بیشتر بخوانید: {title}'],
    ['عکس: {name}'],
    ['همرسانی', 'تلگرام', 'توییتر'],
    ['{outlet} را در تلگرام دنبال کنید'],
    ['ویدئو: {title}'],
    ['پخش', '00:00', '00:00'],
    ['مطالب مرتبط', '{title}'],
    ['ادامه مطلب را در زیر بخوانید']
  ],
  ar: [
    ['إعلان'],
    ['اقرأ أيضا: {title}'],
    ['اقرأ أيضاً', '{title}'],
    ['تصوير: {name}'],
    ['شارك', 'فيسبوك', 'تويتر'],
    ['اشترك في نشرتنا البريدية'],
    ['شاهد: {title}'],
    ['تشغيل', '00:00', '00:00'],
    ['مواضيع ذات صلة', '{title}'],
    ['تابعوا {outlet} على واتساب'],
    ['تابع القراءة بعد الإعلان']
  ]
}

export const introductions = {
  en: [
    ['Please introduce yourself.', 'Tell us a little about yourself.', 'Could you introduce yourself?', 'Who are you?'],
    ['Name: {name}', 'Age: 24', 'Job: carpenter', 'Where I live: a small town by the sea'],
    [
      'My name is {name}.',
      'I am twenty-four years old.',
      'I work as a carpenter.',
      'I live in a small town by the sea.'
    ]
  ],
  fa: [
    ['لطفاً خودتان را معرفی کنید.', 'خودتان را معرفی می‌کنید؟', 'در ابتدا یک معرفی کوتاه از خودتان داشته باشید.'],
    ['نام: {name}', 'سن: ۲۴ سال', 'رشته: نجاری', 'محل زندگی: رشت'],
    ['{name} هستم.', 'بیست و چهار ساله.', 'نجار هستم.', 'در رشت زندگی می‌کنم.']
  ],
  ar: [
    ['عرّفنا بنفسك.', 'من هو {name}؟', 'في البداية نود معرفة نبذة عنك', 'بطاقة تعريفية عنك؟'],
    ['الاسم: {name}', 'العمر: ٢٤ عاما', 'الدراسة: كلية الزراعة', 'المدينة: طنطا'],
    ['اسمي {name}', 'عمري أربعة وعشرون عاما', 'أدرس في كلية الزراعة', 'أسكن في طنطا']
  ]
}

export const tails = {
  en: [
    ['{name} is a writer who covers schools and housing. Before that she spent ten years at the {outlet}.'],
    ['This interview was edited for length and clarity.'],
    ['Subscribe', 'Never miss a story. Join our channel for interviews, reports and more.'],
    ['{name} writes about music for the {outlet}.', 'Read more from {name}'],
    ['To find out more, visit the project’s website, or follow it on Mastodon.'],
    ['About the author', '{name} is an editor at the {outlet}. Follow him on Twitter.'],
    ['3 comments', '{name}', 'Great interview, thank you for this!'],
    ['Many thanks to {name} for taking the time to answer our questions!'],
    ['A big thank you goes to {name} for such thorough answers.'],
    ['If you would like to tell your own story here, do not hesitate to write to us.'],
    ['## Conclusion', 'It was a pleasure to talk with {name}. The project has a site and a good introduction.'],
    ['Wrap up', 'We thank {name} for this talk. The next one in the series comes in spring.'],
    ['### Thank you {name}!', 'The best way to learn about the project is to try it out, and to ask on its forum.'],
    ['You can listen to the whole conversation on our podcast.', 'Thanks for reading!']
  ],
  fa: [
    ['گفت‌وگو از: {name}'],
    ['{name}، روزنامه‌نگار {outlet} است.'],
    ['این گفت‌وگو برای روشنی و کوتاهی ویرایش شده است.'],
    ['با سپاس از {name} که وقت خود را در اختیار ما گذاشت.'],
    ['اگر شما هم تجربه‌ای دارید، برای ما بنویسید.'],
    ['نظرات', '{name}', 'ممنون از گفت‌وگوی خوبتان'],
    ['عضو کانال {outlet} شوید', 'تازه‌ترین خبرها را از دست ندهید.']
  ],
  ar: [
    ['أجرى الحوار: {name}'],
    ['{name} صحفي في {outlet} يكتب عن المدن والموسيقى.'],
    ['حرر هذا الحوار بغرض الإيجاز والوضوح.'],
    ['نشكر {name} على وقته وعلى هذا الحوار.'],
    ['إن كانت لديكم قصة تودون مشاركتها فراسلونا.'],
    ['التعليقات', '{name}', 'حوار جميل، شكرا لكم'],
    ['اشترك في القناة', 'لا تفوّت أي حوار جديد.']
  ]
}

export const farewells = {
  en: [
    ['Cheers!'],
    ['Best regards,', '{name}'],
    ['Thanks for having me!'],
    ['See you there!'],
    ['Thank you.'],
    ['Thank you for the questions, I enjoyed them more than I expected.'],
    ['And if you pass through our town, knock. There is always coffee.'],
    ['Have fun out there, and write to me when something breaks.'],
    ['So thank you, all of you, for reading this far.', 'Stay curious!'],
    ['We hope to see many of you in the spring.'],
    ['Good luck to everybody who is starting now. It gets easier.'],
    ['That is the story so far. The rest we will have to find out together.'],
    ['Keep on walking!'],
    ['It was never about the money.'],
    ['I would do it again tomorrow.']
  ],
  fa: [
    ['ممنون از شما.'],
    ['با احترام', '{name}'],
    ['سپاس!'],
    ['به امید دیدار.'],
    ['از شما هم ممنونم که تا این‌جا آمدید و حوصله کردید.'],
    ['امیدوارم روزی برسد که دیگر به این کار نیازی نباشد.'],
    ['همین. باقی را باید با هم ببینیم.'],
    ['برای همه‌ی جوان‌هایی که تازه شروع کرده‌اند آرزوی موفقیت دارم.'],
    ['اگر دوباره به دنیا بیایم همین کار را می‌کنم.'],
    ['از خانواده‌ام تشکر می‌کنم که این سال‌ها کنارم بودند.']
  ],
  ar: [
    ['شكرا لكم.'],
    ['تحياتي', '{name}'],
    ['إلى اللقاء!'],
    ['شكرا على الاستضافة.'],
    ['وأشكركم لأنكم قطعتم كل هذه المسافة من أجل هذا الحديث.'],
    ['وأتمنى لكل من بدأ اليوم أن يصل إلى ما يحب.'],
    ['هذه هي الحكاية حتى الآن، والباقي سنعرفه معا.'],
    ['وشكرا لأمي التي صبرت علي كل هذه السنين.'],
    ['لو عاد بي الزمن لفعلت الشيء نفسه.'],
    ['وبابنا مفتوح لكم دائما.']
  ]
}

/** Questions that leave the last words to who answers, and what is then said; lines without a full stop are items of a list. */
export const lastWords = {
  en: [
    ['Where can people find you?', ['I am easy to find:', 'https://example.org/notes', 'mail@example.org', '@harbourlight on most networks']],
    ['How can our readers get involved?', ['Come to one of our open evenings, or write to us.', 'The forum is at https://example.org/forum and everybody there is friendly.', 'We are looking forward to meeting you!']],
    ['Anything else you would like to add?', ['Only thanks, to my sister and to everybody who carried boxes in the rain.', 'Thank you for talking to me!']],
    ['Any last words?', ['Be kind to your neighbours.', 'Cheers!']],
    ['What advice would you give to somebody who starts today?', ['Begin small. I lost two years because I wanted all of it at once.', 'Read old manuals. They were written by people who had to explain.', 'And sleep. I mean it.']],
    ['Which books do you recommend?', ['Three that I go back to:', 'The Salt Path of the North', 'A Field Guide to Bridges', 'Letters from the Weather Station']],
    ['Where can we learn more about the project?', ['The best place is the web site, www.example.org, where we publish everything we find.', 'You can also follow our channel, and the book will be out next year.']],
    ['Final thoughts', ['I believe that in ten years nobody will remember how hard this was, and that is the best that can happen to it.', 'We are only at the beginning.']],
    ['Is there anyone you would like to thank?', ['My team, first of all. The library of our town, which never closed.', 'And you, for the good questions.']],
    ['Parting words?', ['Subscribe to your local paper!']],
    ['What are your plans for next year?', ['A second workshop is planned for the autumn.', 'The new exhibition opens in May and can be seen until the end of the summer.', 'More information will be published in spring. I hope that we will see you there.']]
  ],
  fa: [
    ['حرف آخر؟', ['فقط تشکر می‌کنم از همه‌ی کسانی که این سال‌ها کنار ما ماندند.', 'و از شما که این حرف‌ها را نوشتید.']],
    ['در پایان اگر نکته‌ای مانده بفرمایید.', ['نکته‌ی خاصی نیست. از مردم می‌خواهم هوای درخت‌ها را داشته باشند.', 'سپاس از وقتی که گذاشتید.']],
    ['چطور می‌توان با شما تماس گرفت؟', ['نشانی ما روی وب‌گاه هست:', 'www.example.org', 'mail@example.org']],
    ['چه توصیه‌ای برای جوان‌ترها دارید؟', ['عجله نکنند. من دو سال را برای عجله از دست دادم.', 'کتاب‌های قدیمی را بخوانند.', 'و از شکست نترسند.']],
    ['سخن پایانی؟', ['امیدوارم مسئولان صدای ما را بشنوند. ما چیز زیادی نخواسته‌ایم.', 'موفق باشید.']],
    ['چه کتاب‌هایی در دست انتشار دارید؟', ['دو کتاب. اولی پاییز منتشر می‌شود و دومی هنوز نام ندارد.', 'کتاب سوم را هم اگر عمری باشد برای نوه‌ام می‌نویسم.']]
  ],
  ar: [
    ['كلمة أخيرة؟', ['أشكر كل من وقف معنا في السنوات الصعبة.', 'وأشكركم على هذا اللقاء الطيب.']],
    ['هل تود إضافة شيء في الختام؟', ['لا شيء سوى الشكر لأهل الحي، فقد حملوا الصناديق معنا تحت المطر.', 'والسلام عليكم.']],
    ['كيف يمكن التواصل معك؟', ['الأمر سهل:', 'www.example.org', 'mail@example.org']],
    ['ما نصيحتك لمن يبدأ اليوم؟', ['ألا يستعجل، فقد خسرت عامين لأنني أردت كل شيء دفعة واحدة.', 'وأن يقرأ الكتب القديمة.', 'وأن ينام مبكرا.']],
    ['ما جديدك؟', ['رواية قصيرة تصدر في الخريف.', 'وأعمل على كتاب للأطفال لم أختر له عنوانا بعد.', 'وإن شاء الله نلتقي في معرض الكتاب.']],
    ['رسالتك الأخيرة إلى القراء؟', ['أن يحافظوا على الماء، فهو كل ما نملك.', 'ودمتم سالمين.']]
  ]
} // prettier-ignore
