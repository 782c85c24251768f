// Cues that the place of a line in its text shows, and lines that belong to the page around: heads, notes, ends.
import type {CueTable} from './cue-table.ts'

export const places: readonly CueTable[] = [
  {
    title: 'places',
    rows: [
      [
        ['The lamp burned on night 1.', 'چراغ در شب 1 می‌سوخت.', 'أضاء المصباح في ليلة 1.'],
        'first',
        'among-first',
        'early',
        'no-question-yet'
      ],
      [
        ['The lamp burned on night 2.', 'چراغ در شب 2 می‌سوخت.', 'أضاء المصباح في ليلة 2.'],
        'among-first',
        'early',
        'no-question-yet'
      ],
      [
        ['The lamp burned on night 3.', 'چراغ در شب 3 می‌سوخت.', 'أضاء المصباح في ليلة 3.'],
        'among-first',
        'early',
        'no-question-yet'
      ],
      [
        ['The lamp burned on night 4.', 'چراغ در شب 4 می‌سوخت.', 'أضاء المصباح في ليلة 4.'],
        'among-first',
        'early',
        'no-question-yet'
      ],
      [['The lamp burned on night 5.', 'چراغ در شب 5 می‌سوخت.', 'أضاء المصباح في ليلة 5.'], 'early', 'no-question-yet'],
      [['The lamp burned on night 6.', 'چراغ در شب 6 می‌سوخت.', 'أضاء المصباح في ليلة 6.'], 'early', 'no-question-yet'],
      [['The lamp burned on night 7.', 'چراغ در شب 7 می‌سوخت.', 'أضاء المصباح في ليلة 7.'], 'early', 'no-question-yet'],
      [['The lamp burned on night 8.', 'چراغ در شب 8 می‌سوخت.', 'أضاء المصباح في ليلة 8.'], 'early', 'no-question-yet'],
      [['The lamp burned on night 9.', 'چراغ در شب 9 می‌سوخت.', 'أضاء المصباح في ليلة 9.'], 'early', 'no-question-yet'],
      [
        ['The lamp burned on night 10.', 'چراغ در شب 10 می‌سوخت.', 'أضاء المصباح في ليلة 10.'],
        'early',
        'no-question-yet'
      ],
      [['The lamp burned on night 11.', 'چراغ در شب 11 می‌سوخت.', 'أضاء المصباح في ليلة 11.'], 'no-question-yet'],
      [['Does it burn?', 'می‌سوزد؟', 'أيضيء؟']],
      [['The lamp burned on night 1.', 'چراغ در شب 1 می‌سوخت.', 'أضاء المصباح في ليلة 1.'], 'no-question-later'],
      [
        ['The lamp burned on night 2.', 'چراغ در شب 2 می‌سوخت.', 'أضاء المصباح في ليلة 2.'],
        'late',
        'no-question-later'
      ],
      [
        ['The lamp burned on night 3.', 'چراغ در شب 3 می‌سوخت.', 'أضاء المصباح في ليلة 3.'],
        'late',
        'no-question-later'
      ],
      [
        ['The lamp burned on night 4.', 'چراغ در شب 4 می‌سوخت.', 'أضاء المصباح في ليلة 4.'],
        'late',
        'no-question-later'
      ],
      [
        ['The lamp burned on night 5.', 'چراغ در شب 5 می‌سوخت.', 'أضاء المصباح في ليلة 5.'],
        'late',
        'no-question-later'
      ],
      [
        ['The lamp burned on night 6.', 'چراغ در شب 6 می‌سوخت.', 'أضاء المصباح في ليلة 6.'],
        'late',
        'no-question-later'
      ],
      [
        ['The lamp burned on night 7.', 'چراغ در شب 7 می‌سوخت.', 'أضاء المصباح في ليلة 7.'],
        'late',
        'no-question-later'
      ],
      [
        ['The lamp burned on night 8.', 'چراغ در شب 8 می‌سوخت.', 'أضاء المصباح في ليلة 8.'],
        'among-last',
        'late',
        'no-question-later'
      ],
      [
        ['The lamp burned on night 9.', 'چراغ در شب 9 می‌سوخت.', 'أضاء المصباح في ليلة 9.'],
        'among-last',
        'late',
        'no-question-later'
      ],
      [
        ['The lamp burned on night 10.', 'چراغ در شب 10 می‌سوخت.', 'أضاء المصباح في ليلة 10.'],
        'among-last',
        'late',
        'no-question-later'
      ],
      [
        ['The lamp burned on night 11.', 'چراغ در شب 11 می‌سوخت.', 'أضاء المصباح في ليلة 11.'],
        'last',
        'among-last',
        'late',
        'no-question-later'
      ]
    ]
  },
  {
    title: 'head',
    rows: [
      [['The keeper of the rock', 'نگهبان صخره', 'حارس الصخرة'], 'before-credit', 'before-intro'],
      [
        ['12 May 2021', '۲۲ اردیبهشت ۱۴۰۰', '12 مايو 2021'],
        'frame-dateline',
        'before-credit',
        'before-intro',
        'credit-early'
      ],
      [
        ['By Vera Lund', 'گزارش: ورا لوند', 'حاوره: كريم لوند'],
        'frame-byline',
        'before-credit',
        'before-intro',
        'credit-early'
      ],
      [
        [
          'The keeper sat down with us, and here is the interview.',
          'با او گفتیم که در ادامه می‌خوانید.',
          'وفيما يلي نص الحوار.'
        ]
      ],
      [['The lamp burned on night 0.', 'چراغ در شب 0 می‌سوخت.', 'أضاء المصباح في ليلة 0.']],
      [['The lamp burned on night 1.', 'چراغ در شب 1 می‌سوخت.', 'أضاء المصباح في ليلة 1.']],
      [['The lamp burned on night 2.', 'چراغ در شب 2 می‌سوخت.', 'أضاء المصباح في ليلة 2.']],
      [['The lamp burned on night 3.', 'چراغ در شب 3 می‌سوخت.', 'أضاء المصباح في ليلة 3.']],
      [['The lamp burned on night 4.', 'چراغ در شب 4 می‌سوخت.', 'أضاء المصباح في ليلة 4.']],
      [['The lamp burned on night 5.', 'چراغ در شب 5 می‌سوخت.', 'أضاء المصباح في ليلة 5.']]
    ]
  },
  {
    title: 'frame',
    rows: [
      [['Share this article', 'این مطلب را به اشتراک بگذارید', 'شارك هذا المقال'], 'frame-chrome'],
      [['Advertisement', 'آگهی', 'إعلان'], 'frame-chrome'],
      [['Interview', 'گفت‌وگو', 'حوار'], 'frame-kicker'],
      [['References', 'منابع', 'المراجع'], 'frame-chrome', 'frame-closes'],
      [["Editor's note: the lamp is out.", 'یادداشت سردبیر: چراغ خاموش است.', 'ملاحظة: المصباح مطفأ.'], 'frame-note'],
      [['Photo: Vera Lund', 'عکس: ورا لوند', 'تصوير: كريم لوند']],
      [['![](lamp.jpg)', '![](lamp.jpg)', '![](lamp.jpg)'], 'frame-figure'],
      [['<aside>', '<aside>', '<aside>'], 'frame-figure'],
      [['The lamp was built in 1968.', 'چراغ در سال ۱۳۴۷ ساخته شد.', 'بني المصباح في عام 1968.'], 'frame-note'],
      [['</aside>', '</aside>', '</aside>'], 'frame-figure'],
      [['It burns.', 'می‌سوزد.', 'يضيء.']]
    ]
  },
  {
    title: 'end',
    rows: [
      [['The lamp burned on night 0.', 'چراغ در شب 0 می‌سوخت.', 'أضاء المصباح في ليلة 0.']],
      [['The lamp burned on night 1.', 'چراغ در شب 1 می‌سوخت.', 'أضاء المصباح في ليلة 1.']],
      [['The lamp burned on night 2.', 'چراغ در شب 2 می‌سوخت.', 'أضاء المصباح في ليلة 2.']],
      [['The lamp burned on night 3.', 'چراغ در شب 3 می‌سوخت.', 'أضاء المصباح في ليلة 3.']],
      [['The lamp burned on night 4.', 'چراغ در شب 4 می‌سوخت.', 'أضاء المصباح في ليلة 4.']],
      [['The lamp burned on night 5.', 'چراغ در شب 5 می‌سوخت.', 'أضاء المصباح في ليلة 5.']],
      [['The lamp burned on night 6.', 'چراغ در شب 6 می‌سوخت.', 'أضاء المصباح في ليلة 6.']],
      [['Does it burn?', 'روشن است؟', 'هل يضيء؟']],
      [['It does.', 'هست.', 'نعم.']],
      [
        [
          'Thank you for taking the time to talk with us.',
          'از این‌که وقت خود را در اختیار ما گذاشتید متشکریم.',
          'شكرا جزيلا على وقتك وعلى هذا الحوار.'
        ],
        'leave'
      ],
      [['Of course.', 'خواهش می‌کنم.', 'عفوا.'], 'after-leave'],
      [['Conclusion', 'جمع‌بندی', 'خاتمة'], 'closing-title', 'below-leave'],
      [
        [
          'In the next part we talk about the flood.',
          'در شماره آینده از سیل می‌گوییم.',
          'في العدد القادم نتحدث عن الفيضان.'
        ],
        'colophon',
        'below-leave'
      ]
    ]
  },
  {
    title: 'a picture in the last answer, and what heads the end',
    rows: [
      [['The lamp burned on night 0.', 'چراغ در شب 0 می‌سوخت.', 'أضاء المصباح في ليلة 0.']],
      [['Does it burn?', 'روشن است؟', 'هل يضيء؟']],
      [
        ['It burned on night 1 and on all others.', 'در شب 1 هم می‌سوخت و در همه.', 'أضاء في ليلة 1 وفي كل ليلة.'],
        'unsaid-end'
      ],
      [['![](lamp.jpg)', '![](lamp.jpg)', '![](lamp.jpg)']],
      [['The lamp in the tower.', 'چراغ در برج.', 'المصباح في البرج.']],
      [
        ['It burned on night 2 and on all others.', 'در شب 2 هم می‌سوخت و در همه.', 'أضاء في ليلة 2 وفي كل ليلة.'],
        'unsaid-end'
      ],
      [['References', 'منابع', 'المراجع']],
      [['The book of the lamp has sixty pages.', 'کتاب چراغ شصت صفحه دارد.', 'كتاب المصباح في ستين صفحة.']]
    ]
  },
  {
    title: 'last words',
    rows: [
      [['The lamp burned on night 0.', 'چراغ در شب 0 می‌سوخت.', 'أضاء المصباح في ليلة 0.']],
      [['Does it burn?', 'روشن است؟', 'هل يضيء؟']],
      [['It burned on night 1.', 'در شب 1 می‌سوخت.', 'أضاء في ليلة 1.']],
      [['Did it burn?', 'روشن بود؟', 'هل أضاء؟']],
      [['It burned on night 2.', 'در شب 2 می‌سوخت.', 'أضاء في ليلة 2.']],
      [['Any last words?', 'حرف آخر؟', 'كلمة أخيرة؟']],
      [
        ['It burned on night 3 and on all others.', 'در شب 3 هم می‌سوخت و در همه.', 'أضاء في ليلة 3 وفي كل ليلة.'],
        'last-word',
        'unsaid-end'
      ],
      [
        ['It will burn on night 4 and on all others.', 'در شب 4 هم می‌سوزد و در همه.', 'سيضيء في ليلة 4 وفي كل ليلة.'],
        'last-word',
        'unsaid-end'
      ],
      [['---', '---', '---'], 'last-word'],
      [
        [
          'The tower is open on Sundays and on holidays.',
          'در برج جمعه‌ها باز است و تعطیلات.',
          'البرج مفتوح كل جمعة وفي الأعياد.'
        ],
        'last-word',
        'below-rule'
      ]
    ]
  }
]
