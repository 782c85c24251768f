// Cues that labels show: of lines with one, of lines without one, and of the speakers.
import type {CueTable} from './cue-table.ts'

export const labels: readonly CueTable[] = [
  {
    title: 'labels',
    rows: [
      [
        ['A talk on the rock', 'گفت‌وگویی بر صخره', 'حديث فوق الصخرة'],
        'unlabelled',
        'before-labels',
        'far-before-labels',
        'turns-labelled',
        'turns-labelled-tells'
      ],
      [
        ['We met on a Monday.', 'دوشنبه همدیگر را دیدیم.', 'التقينا يوم الاثنين.'],
        'unlabelled',
        'before-labels',
        'turns-labelled',
        'turns-labelled-tells'
      ],
      [
        ['It rained.', 'باران می‌آمد.', 'كان المطر ينزل.'],
        'before-label',
        'unlabelled',
        'before-labels',
        'turns-labelled',
        'turns-labelled-tells'
      ],
      [
        ['Nora: Does the lamp still burn?', 'نرگس: چراغ هنوز روشن است؟', 'هالة: هل ما زال المصباح مضيئا؟'],
        'label',
        'label-new',
        'before-label',
        'speaker-first',
        'speaker-asks',
        'speaker-asks-most',
        'speaker-short'
      ],
      [
        [
          'Odd: Every night, from dusk to dawn, as it always has, whatever the harbour board may say.',
          'سپهر: هر شب، از غروب تا سپیده، همان‌طور که همیشه بوده، هر چه هم که اداره بندر بگوید.',
          'سليم: كل ليلة من المغرب إلى الفجر كما كان دائما مهما قالت إدارة الميناء في رسائلها.'
        ],
        'label',
        'label-new',
        'speaker-rarely-asks',
        'speaker-long'
      ],
      [
        ['And for whom?', 'و برای که؟', 'ولمن؟'],
        'before-label',
        'unlabelled',
        'turns-labelled',
        'turns-labelled-asks',
        'asks-above-label'
      ],
      [
        ['Nora: And in winter?', 'نرگس: زمستان هم؟', 'هالة: وفي الشتاء؟'],
        'label',
        'before-label',
        'speaker-first',
        'speaker-asks',
        'speaker-asks-most',
        'speaker-short'
      ],
      [
        [
          'Odd: In winter, too, for the boats that come late and have lost their way in the dark.',
          'سپهر: زمستان هم، برای قایق‌هایی که دیر می‌رسند و راهشان را در تاریکی گم کرده‌اند.',
          'سليم: وفي الشتاء أيضا من أجل القوارب التي تتأخر وتضيع طريقها في الظلام فوق البحر.'
        ],
        'label',
        'speaker-rarely-asks',
        'speaker-long'
      ],
      [
        ['The sea was grey.', 'دریا خاکستری بود.', 'كان البحر رماديا.'],
        'unlabelled',
        'turns-labelled',
        'turns-labelled-tells'
      ],
      [['Is it cold?', 'سرد است؟', 'هل الجو بارد؟'], 'unlabelled', 'turns-labelled', 'turns-labelled-asks'],
      [['It is not.', 'نیست.', 'كلا.'], 'before-label', 'unlabelled', 'turns-labelled', 'turns-labelled-tells'],
      [
        ['Nora: Is it far?', 'نرگس: دور است؟', 'هالة: هل المكان بعيد؟'],
        'label',
        'before-label',
        'speaker-first',
        'speaker-asks',
        'speaker-asks-most',
        'speaker-short'
      ],
      [
        [
          'Odd: It is as far as the lamp can be seen from the deck of a small boat.',
          'سپهر: همان‌قدر دور که چراغ از عرشه یک قایق کوچک دیده شود.',
          'سليم: بعيد بقدر ما يرى المصباح من ظهر قارب صغير.'
        ],
        'label',
        'speaker-rarely-asks',
        'speaker-long'
      ]
    ]
  },
  {
    title: 'labels that say what they are',
    rows: [
      [
        ['Q: Does the lamp still burn?', 'پرسش: چراغ هنوز روشن است؟', 'سؤال: هل ما زال المصباح مضيئا؟'],
        'label-question'
      ],
      [['A: Every night.', 'پاسخ: هر شب.', 'جواب: كل ليلة.'], 'label-answer'],
      [['Q: And in winter?', 'پرسش: زمستان هم؟', 'سؤال: وفي الشتاء؟'], 'label-question'],
      [['A: In winter, too.', 'پاسخ: زمستان هم.', 'جواب: وفي الشتاء أيضا.'], 'label-answer'],
      [['The sea was grey.', 'دریا خاکستری بود.', 'كان البحر رماديا.']]
    ]
  },
  {
    title: 'labels of those who ask',
    rows: [
      [['Q: Does the lamp still burn?', 'پرسش: چراغ هنوز روشن است؟', 'سؤال: هل ما زال المصباح مضيئا؟']],
      [['Odd: Every night.', 'سپهر: هر شب.', 'سليم: كل ليلة.'], 'label-beside-question'],
      [['Q: And in winter?', 'پرسش: زمستان هم؟', 'سؤال: وفي الشتاء؟']],
      [['Odd: In winter, too.', 'سپهر: زمستان هم.', 'سليم: وفي الشتاء أيضا.'], 'label-beside-question']
    ]
  },
  {
    title: 'labels of offices',
    rows: [
      [
        ['Interviewer: Does the lamp still burn?', 'خبرنگار: چراغ هنوز روشن است؟', 'المحاور: هل ما زال المصباح مضيئا؟'],
        'label-interviewer'
      ],
      [['Guest: Every night.', 'مهمان: هر شب.', 'الضيف: كل ليلة.'], 'label-interviewee'],
      [['Interviewer: And in winter?', 'خبرنگار: زمستان هم؟', 'المحاور: وفي الشتاء؟'], 'label-interviewer'],
      [['Guest: In winter, too.', 'مهمان: زمستان هم.', 'الضيف: وفي الشتاء أيضا.'], 'label-interviewee'],
      [['Interviewer: And now?', 'خبرنگار: و حالا؟', 'المحاور: والآن؟'], 'label-interviewer'],
      [['Guest: Not yet.', 'مهمان: هنوز نه.', 'الضيف: ليس بعد.'], 'label-interviewee']
    ]
  },
  {
    title: 'labels alone',
    rows: [
      [
        ['Nora:\nDoes the lamp still burn?', 'نرگس:\nچراغ هنوز روشن است؟', 'هالة:\nهل ما زال المصباح مضيئا؟'],
        'label-alone'
      ],
      [['Odd:\nEvery night.', 'سپهر:\nهر شب.', 'سليم:\nكل ليلة.'], 'label-alone'],
      [['Nora:\nAnd in winter?', 'نرگس:\nزمستان هم؟', 'هالة:\nوفي الشتاء؟'], 'label-alone'],
      [['Odd:\nIn winter, too.', 'سپهر:\nزمستان هم.', 'سليم:\nوفي الشتاء أيضا.'], 'label-alone'],
      [['Nora: It burns.', 'نرگس: می‌سوزد.', 'هالة: يضيء.']]
    ]
  },
  {
    title: 'labels often',
    rows: [
      [['Nora: Does lamp 0 burn?', 'نرگس: چراغ 0 روشن است؟', 'هالة: هل يضيء المصباح 0؟'], 'label-often'],
      [['Odd: Number 0 burns.', 'سپهر: شماره 0 روشن است.', 'سليم: يضيء الرقم 0.'], 'label-often'],
      [['Nora: Does lamp 1 burn?', 'نرگس: چراغ 1 روشن است؟', 'هالة: هل يضيء المصباح 1؟'], 'label-often'],
      [['Odd: Number 1 burns.', 'سپهر: شماره 1 روشن است.', 'سليم: يضيء الرقم 1.'], 'label-often'],
      [['Nora: Does lamp 2 burn?', 'نرگس: چراغ 2 روشن است؟', 'هالة: هل يضيء المصباح 2؟'], 'label-often'],
      [['Odd: Number 2 burns.', 'سپهر: شماره 2 روشن است.', 'سليم: يضيء الرقم 2.'], 'label-often'],
      [['Nora: Does lamp 3 burn?', 'نرگس: چراغ 3 روشن است؟', 'هالة: هل يضيء المصباح 3؟'], 'label-often'],
      [['Odd: Number 3 burns.', 'سپهر: شماره 3 روشن است.', 'سليم: يضيء الرقم 3.'], 'label-often'],
      [['Nora: Does lamp 4 burn?', 'نرگس: چراغ 4 روشن است؟', 'هالة: هل يضيء المصباح 4؟'], 'label-often'],
      [['Odd: Number 4 burns.', 'سپهر: شماره 4 روشن است.', 'سليم: يضيء الرقم 4.'], 'label-often'],
      [['Pim: It burns.', 'کاوه: می‌سوزد.', 'رامي: يضيء.']],
      [['Pim: It burned.', 'کاوه: می‌سوخت.', 'رامي: أضاء.']]
    ]
  },
  {
    title: 'two halves',
    between: ' ',
    rows: [
      [['Q: Does the lamp still burn?', 'پرسش: چراغ هنوز روشن است؟', 'سؤال: هل ما زال المصباح مضيئا؟']],
      [['A: Every night.', 'پاسخ: هر شب.', 'جواب: كل ليلة.'], 'second-half']
    ]
  },
  {
    title: 'names that come once',
    rows: [
      [['We met Vera Lund in the tower.', 'ورا لوند را در برج دیدیم.', 'التقينا فيرا لوند في البرج.'], 'before-pair'],
      [
        ['Tide: Does the lamp still burn?', 'موج: چراغ هنوز روشن است؟', 'موج: هل ما زال المصباح مضيئا؟'],
        'label-once',
        'pair-asks'
      ],
      [
        ['Vera Lund: Every night.', 'ورا لوند: هر شب.', 'فيرا لوند: كل ليلة.'],
        'label-once',
        'label-from-above',
        'pair-answers'
      ],
      [['And in winter?', 'زمستان هم؟', 'وفي الشتاء؟']],
      [['In winter, too.', 'زمستان هم.', 'وفي الشتاء أيضا.']]
    ]
  },
  {
    title: 'glossary',
    rows: [
      [['These words are used.', 'این واژه‌ها به کار می‌رود.', 'هذه كلمات مستعملة.']],
      [['Lamp: a light.', 'فانوس: یک نور.', 'مصباح: ضوء.'], 'label-once-neighbour', 'glossary'],
      [['Tower: a house.', 'برج: یک خانه.', 'برج: بيت.'], 'label-once-neighbour', 'glossary'],
      [['Rock: a stone.', 'صخره: یک سنگ.', 'صخرة: حجر.'], 'label-once-neighbour', 'glossary'],
      [['That is all.', 'همین بود.', 'انتهى.']],
      [['It burns.', 'می‌سوزد.', 'يضيء.']],
      [['Sea: water.', 'دریا: آب.', 'بحر: ماء.']],
      [['It rose.', 'بالا آمد.', 'ارتفع.']]
    ]
  },
  {
    title: 'panel',
    rows: [
      [
        [
          'Nora: Welcome to the show. Our guest is Odd.',
          'نرگس: سلام به شنوندگان. مهمان ما سپهر است.',
          'هالة: أهالة مستمعينا. ضيفنا اليوم سليم.'
        ],
        'speaker-hosts',
        'speaker-calls',
        'speaker-asks-often',
        'speaker-addresses',
        'label-of-many'
      ],
      [
        ['Odd: I keep the lamp.', 'سپهر: من نگهبان چراغم.', 'سليم: أنا حارس المصباح.'],
        'speaker-called',
        'speaker-asks-little',
        'speaker-addresses-little',
        'speaker-tells',
        'label-of-many'
      ],
      [
        ['Nora: Odd, do you sleep?', 'نرگس: سپهر، شما می‌خوابید؟', 'هالة: سليم، هل تنام أنت؟'],
        'speaker-hosts',
        'speaker-calls',
        'speaker-asks-often',
        'speaker-addresses',
        'label-of-many'
      ],
      [
        ['Odd: I do, at noon.', 'سپهر: من ظهرها.', 'سليم: أنا أنام ظهرا.'],
        'speaker-called',
        'speaker-asks-little',
        'speaker-addresses-little',
        'speaker-tells',
        'label-of-many'
      ],
      [
        ['Nora: Odd, do you read?', 'نرگس: سپهر، شما کتاب دارید؟', 'هالة: سليم، هل لديك كتب؟'],
        'speaker-hosts',
        'speaker-calls',
        'speaker-asks-often',
        'speaker-addresses',
        'label-of-many'
      ],
      [
        ['Odd: Nora, I have read them.', 'سپهر: نرگس، من خوانده‌ام.', 'سليم: هالة، أنا عندي كتب.'],
        'speaker-called',
        'speaker-asks-little',
        'speaker-addresses-little',
        'speaker-tells',
        'label-of-many'
      ],
      [
        ['Pim: The sea was high.', 'کاوه: دریا بالا بود.', 'رامز: كان البحر عاليا.'],
        'speaker-asks-some',
        'speaker-addresses-little',
        'label-of-many'
      ],
      [
        ['Odd: We were wet.', 'سپهر: ما خیس بودیم.', 'سليم: نحن كنا في الماء.'],
        'speaker-called',
        'speaker-asks-little',
        'speaker-addresses-little',
        'speaker-tells',
        'label-of-many'
      ],
      [
        ['Pim: Was the boat small?', 'کاوه: قایق کوچک بود؟', 'رامز: أكان القارب صغيرا؟'],
        'speaker-asks-some',
        'speaker-addresses-little',
        'label-of-many'
      ],
      [
        ['Odd: We were two.', 'سپهر: ما دو نفر بودیم.', 'سليم: نحن كنا في البيت.'],
        'speaker-called',
        'speaker-asks-little',
        'speaker-addresses-little',
        'speaker-tells',
        'label-of-many'
      ],
      [
        ['Pim: The wind came.', 'کاوه: باد آمد.', 'رامز: جاء الهواء.'],
        'speaker-asks-some',
        'speaker-addresses-little',
        'label-of-many'
      ],
      [
        ['Odd: We slept.', 'سپهر: ما خوابیدیم.', 'سليم: نحن نمنا.'],
        'speaker-called',
        'speaker-asks-little',
        'speaker-addresses-little',
        'speaker-tells',
        'label-of-many'
      ],
      [
        ['Pim: The wind went.', 'کاوه: باد رفت.', 'رامز: ذهب الهواء.'],
        'speaker-asks-some',
        'speaker-addresses-little',
        'label-of-many'
      ]
    ]
  }
]
