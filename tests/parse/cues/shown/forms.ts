// Cues that the form of a line shows: its length, its signs, what it wears, and lists, quotations and pictures.
import type {CueTable} from './cue-table.ts'

const long = [
  'The harbour of the island is small, and the boats that come in winter wait outside until the tide has turned and the wind has gone. ',
  'بندر جزیره کوچک است و قایق‌هایی که زمستان از راه می‌رسند بیرون می‌مانند تا آب برگردد و باد آرام بگیرد و صبح بالا بیاید. ',
  'ميناء الجزيرة صغير، والقوارب التي تصل في الشتاء تبقى خارجه حتى يعود الماء ويهدأ الهواء ويطلع الصباح على البيوت البيضاء. '
] as const
const times = (count: number): string[] => long.map((text) => text.repeat(count))

export const forms: readonly CueTable[] = [
  {
    title: 'length',
    rows: [
      [['The lamp burns', 'چراغ روشن است', 'المصباح مضيء'], 'length-20'],
      [
        [
          'The lamp of the tower burns all night long',
          'چراغ برج همه شب تا سپیده روشن است',
          'مصباح البرج مضيء طوال الليل حتى الفجر'
        ],
        'length-50'
      ],
      [
        [
          'The harbour of the island is small, and the boats wait outside until it is morning.',
          'بندر جزیره کوچک است و قایق‌ها بیرون می‌مانند تا آب برگردد و باد آرام بگیرد.',
          'ميناء الجزيرة صغير، والقوارب تبقى خارجه حتى يعود الماء ويهدأ الهواء.'
        ],
        'length-100'
      ],
      [times(1), 'length-180'],
      [times(2), 'length-350'],
      [times(4), 'length-700'],
      [times(7), 'length-more']
    ]
  },
  {
    title: 'length beside others',
    rows: [
      [['It burns.', 'می‌سوزد.', 'يضيء.'], 'shorter-half', 'before-long'],
      [
        [
          'The lamp of the tower burns all night long, from dusk to dawn, for every boat.',
          'چراغ برج همه شب از غروب تا سپیده برای همه قایق‌ها روشن می‌ماند و می‌سوزد.',
          'يظل مصباح البرج مضيئا طوال الليل من المغرب إلى الفجر لكل القوارب.'
        ],
        'after-short',
        'before-short',
        'between-shorter'
      ],
      [['It burns.', 'می‌سوزد.', 'يضيء.'], 'shorter-half', 'after-long', 'before-long', 'between-longer'],
      [['The tower stands on a rock.', 'برج روی صخره‌ای ایستاده است.', 'يقف البرج على صخرة عالية.'], 'after-short'],
      [['The tower stands on a rock.', 'برج روی صخره‌ای ایستاده است.', 'يقف البرج على صخرة عالية.'], 'before-long'],
      [
        [
          'The lamp of the tower burns all night long, from dusk to dawn, for every boat.',
          'چراغ برج همه شب از غروب تا سپیده برای همه قایق‌ها روشن می‌ماند و می‌سوزد.',
          'يظل مصباح البرج مضيئا طوال الليل من المغرب إلى الفجر لكل القوارب.'
        ],
        'after-short',
        'before-short',
        'between-shorter'
      ],
      [['It burns.', 'می‌سوزد.', 'يضيء.'], 'shorter-half', 'after-long'],
      [['It burns.', 'می‌سوزد.', 'يضيء.'], 'shorter-half']
    ]
  },
  {
    title: 'signs at the end',
    rows: [
      [['The lamp burns!', 'چراغ روشن است!', 'المصباح مضيء!'], 'any', 'ends-exclamation'],
      [['The lamp, of course…', 'چراغ، البته…', 'المصباح طبعا…'], 'any', 'ends-ellipsis', 'trails-off', 'short-title'],
      [['The lamp has two sides:', 'چراغ دو سو دارد:', 'للمصباح جانبان:'], 'any', 'ends-colon', 'short-title'],
      [
        ['Is it old? It burns.', 'کهنه است؟ می‌سوزد.', 'قديم هو؟ إنه يضيء.'],
        'any',
        'holds-question',
        'opens-question',
        'ends-full-stop',
        'after-colon',
        'before-question'
      ],
      [
        ['It burns. Is it old?', 'می‌سوزد. کهنه است؟', 'إنه يضيء. قديم هو؟'],
        'any',
        'ends-question',
        'holds-question',
        'before-question'
      ],
      [
        ['Is it old? Is it new?', 'کهنه است؟ نو است؟', 'قديم هو؟ جديد هو؟'],
        'any',
        'ends-question',
        'holds-question',
        'holds-questions',
        'only-questions',
        'opens-question',
        'after-question',
        'asks-on',
        'before-question'
      ],
      [
        ['Is it old?', 'کهنه است؟', 'قديم هو؟'],
        'any',
        'ends-question',
        'holds-question',
        'only-questions',
        'opens-question',
        'after-question',
        'asks-on'
      ],
      [['The lamp of the rock', 'چراغ صخره', 'مصباح الصخرة'], 'any', 'ends-open', 'short-title', 'after-question'],
      [['The lamp burns.', 'چراغ روشن است.', 'المصباح مضيء.'], 'any', 'ends-full-stop', 'after-unmarked']
    ]
  },
  {
    title: 'form',
    rows: [
      [['(The lamp burns.)', '(چراغ روشن است.)', '(المصباح مضيء.)'], 'parenthesis'],
      [['https://tide.example/lamp', 'https://tide.example/lamp', 'https://tide.example/lamp'], 'address'],
      [['<hr class="lamp">', '<hr class="lamp">', '<hr class="lamp">'], 'markup', 'no-letters'],
      [['1968, 1969, 1970', '۱۳۴۷، ۱۳۴۸، ۱۳۴۹', '١٩٦٨، ١٩٦٩، ١٩٧٠'], 'digits'],
      [['"The lamp burns."', '"چراغ روشن است."', '"المصباح مضيء."'], 'quoted'],
      [['The lamp burns.', 'چراغ روشن است.', 'المصباح مضيء.']]
    ]
  },
  {
    title: 'dress',
    rows: [
      [['The tower', 'برج', 'البرج']],
      [['**A lamp in bold.**', '**چراغی سیاه.**', '**مصباح غامق.**'], 'bold', 'gap'],
      [['*A lamp in italics.*', '*چراغی کج.*', '*مصباح مائل.*'], 'italic', 'gap'],
      [['**A lamp** with a bold beginning.', '**چراغی** که آغازش سیاه است.', '**مصباح** بدايته غامقة.'], 'lead', 'gap'],
      [['## A heading', '## یک سرخط', '## عنوان صغير'], 'heading', 'gap'],
      [['    indented', '    تورفته', '    مزاح'], 'indent', 'gap'],
      [['\nAfter two blank lines.', '\nپس از دو خط سفید.', '\nبعد سطرين أبيضين.'], 'gap', 'gap-wide'],
      [['```\nlet lamp = 1\n```', '```\nlet lamp = 1\n```', '```\nlet lamp = 1\n```'], 'code', 'gap']
    ]
  },
  {
    title: 'marks',
    rows: [
      [['- With a dash', '- با خط', '- بشرطة'], 'mark', 'mark-dash', 'before-mark'],
      [
        ['* With a star', '* با ستاره', '* بنجمة'],
        'mark',
        'mark-star',
        'after-mark',
        'mark-other-than-before',
        'before-mark'
      ],
      [
        ['• With a bullet', '• با گلوله', '• بنقطة'],
        'mark',
        'mark-bullet',
        'after-mark',
        'mark-other-than-before',
        'before-mark'
      ],
      [
        ['> With a quote sign', '> با نقل', '> باقتباس'],
        'mark',
        'mark-quote',
        'after-mark',
        'mark-other-than-before',
        'before-mark'
      ],
      [
        ['1. With a number', '۱. با شماره', '١. برقم'],
        'mark',
        'mark-number',
        'after-mark',
        'mark-other-than-before',
        'before-mark'
      ],
      [
        ['-- With two', '-- با دو', '-- باثنتين'],
        'mark',
        'mark-double',
        'after-mark',
        'mark-other-than-before',
        'before-mark'
      ],
      [['■ With a square', '■ با مربع', '■ بمربع'], 'mark', 'mark-bullet', 'after-mark', 'mark-other-than-before'],
      [['Without a mark.', 'بی‌نشان.', 'بلا علامة.'], 'after-mark', 'unmarked-tells'],
      [['Without a mark?', 'بی‌نشان؟', 'بلا علامة؟'], 'unmarked-asks', 'before-mark'],
      [['■ With a square', '■ با مربع', '■ بمربع'], 'mark', 'mark-bullet', 'before-mark'],
      [
        ['■ With another', '■ با مربعی دیگر', '■ بمربع آخر'],
        'mark',
        'mark-bullet',
        'after-mark',
        'mark-as-before',
        'before-mark'
      ],
      [
        ['=> With two signs', '=> با دو نشان', '=> بعلامتين'],
        'mark',
        'mark-other',
        'after-mark',
        'mark-other-than-before'
      ]
    ]
  },
  {
    title: 'marks that some have',
    rows: [
      [
        ['**Does the lamp still burn?**', '**چراغ هنوز روشن است؟**', '**هل ما زال المصباح مضيئا؟**'],
        'wear-asks',
        'emphasised-some',
        'unmarked-while-marked'
      ],
      [['Every night.', 'هر شب.', 'كل ليلة.'], 'plain-while-emphasised', 'plain-tells', 'unmarked-while-marked'],
      [['And for whom?', 'برای که؟', 'ولمن؟'], 'plain-while-emphasised', 'plain-asks', 'unmarked-while-marked'],
      [
        ['**And in winter?**', '**زمستان هم؟**', '**وفي الشتاء؟**'],
        'wear-asks',
        'emphasised-some',
        'unmarked-while-marked'
      ],
      [
        ['In winter, too.', 'زمستان هم.', 'وفي الشتاء أيضا.'],
        'plain-while-emphasised',
        'plain-tells',
        'unmarked-while-marked'
      ],
      [
        ['**Is it cold?**', '**سرد است؟**', '**هل الجو بارد؟**'],
        'wear-asks',
        'emphasised-some',
        'unmarked-while-marked'
      ],
      [
        ['Not in the lamp room.', 'در اتاق چراغ نه.', 'ليس في غرفة المصباح.'],
        'plain-while-emphasised',
        'plain-tells',
        'unmarked-while-marked'
      ],
      [
        ['*The sea was grey.*', '*دریا خاکستری بود.*', '*كان البحر رماديا.*'],
        'emphasised-some',
        'emphasis-rare',
        'unmarked-while-marked'
      ],
      [
        ['**Is it far?**', '**دور است؟**', '**هل المكان بعيد؟**'],
        'wear-asks',
        'emphasised-some',
        'unmarked-while-marked'
      ],
      [
        ['Not by boat.', 'با قایق نه.', 'ليس بالقارب.'],
        'unmarked-tells-before',
        'plain-while-emphasised',
        'plain-tells',
        'unmarked-while-marked'
      ],
      [['> a rope', '> یک طناب', '> حبل'], 'wear-rarely-asks', 'plain-while-emphasised', 'plain-tells', 'marked-some'],
      [['> a boat', '> یک قایق', '> قارب'], 'wear-rarely-asks', 'plain-while-emphasised', 'plain-tells', 'marked-some'],
      [
        ['> a lamp', '> یک چراغ', '> مصباح'],
        'wear-rarely-asks',
        'plain-while-emphasised',
        'plain-tells',
        'marked-some'
      ],
      [['That is all.', 'همین بود.', 'انتهى.'], 'plain-while-emphasised', 'plain-tells', 'unmarked-while-marked']
    ]
  },
  {
    title: 'headings',
    rows: [
      [['## The lamp', '## چراغ', '## المصباح'], 'above-emphasised', 'title-of-question'],
      [['**Does it still burn?**', '**هنوز روشن است؟**', '**هل ما زال مضيئا؟**'], 'below-heading'],
      [['Every night.', 'هر شب.', 'كل ليلة.']]
    ]
  },
  {
    title: 'list',
    between: '\n',
    rows: [
      [['We keep these things:', 'این‌ها را نگه می‌داریم:', 'نحفظ هذه الأشياء:']],
      [['- a lamp', '- یک چراغ', '- مصباح'], 'list-first', 'announced', 'listed'],
      [['- a rope', '- یک طناب', '- حبل'], 'announced', 'listed'],
      [['- a boat', '- یک قایق', '- قارب'], 'announced', 'listed'],
      [['Nothing else.', 'همین.', 'لا شيء غيرها.'], 'announced', 'listed']
    ]
  },
  {
    title: 'items',
    between: '\n',
    rows: [
      [['The rope is old.', 'طناب کهنه است.', 'الحبل قديم.']],
      [['- a lamp', '- یک چراغ', '- مصباح']],
      [['- a rope', '- یک طناب', '- حبل'], 'list-item'],
      [['It burns.', 'می‌سوزد.', 'يضيء.']]
    ]
  },
  {
    title: 'quotation',
    rows: [
      [['The board wrote:', 'اداره بندر نوشت:', 'كتبت إدارة الميناء:']],
      [['“The lamp goes out.”', '"چراغ خاموش می‌شود."', '"ينطفئ المصباح."'], 'quote-after-colon'],
      [['It did not.', 'نشد.', 'لم ينطفئ.']]
    ]
  },
  {
    title: 'picture',
    rows: [
      [['The lamp burns.', 'چراغ روشن است.', 'المصباح مضيء.']],
      [['![](lamp.jpg)', '![](lamp.jpg)', '![](lamp.jpg)']],
      [['The lamp in spring', 'چراغ در بهار', 'المصباح في الربيع'], 'below-picture', 'caption-place'],
      [['It burns.', 'می‌سوزد.', 'يضيء.']]
    ]
  },
  {
    title: 'credit',
    rows: [
      [['The lamp burns.', 'چراغ روشن است.', 'المصباح مضيء.']],
      [['Photo by Vera Lund', 'عکس از نرگس رامین', 'تصوير هالة سليم'], 'byline-like'],
      [['Photographs fade.', 'عکسی نمانده.', 'تصويرها قديم.']]
    ]
  },
  {
    title: 'what only the Latin script shows',
    rows: [
      [['THE LAMP OF THE ROCK'], 'caps'],
      [['in lower case'], 'opens-lower', 'goes-on'],
      [['Photo by Vera Lund'], 'byline-like', 'names-speaker'],
      [['By Odd Berg'], 'byline-like', 'names-speaker'],
      [['A talk with Mara Quill'], 'names-speaker'],
      [['TIDE MAGAZINE: It burns.'], 'label-once-capitals'],
      [['{+} With an odd sign']],
      [['⁂ With another']],
      [['$ Odd']],
      [['It burns.']],
      [['It burned.']],
      [['Does it burn?']],
      [['Mara Quill at her lamp.'], 'names-author', 'names-speaker'],
      [['Odd Berg is a reporter.'], 'names-author'],
      [['It burns.']]
    ]
  }
]
