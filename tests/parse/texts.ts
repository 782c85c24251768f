// Three little interviews, one in each language, and the ways to dress them. What enters is a language and a convention,
// what leaves is a text with the letter that each of its lines should get: Q, A, or `.` for all others.

export interface Exchange {
  readonly question: string
  readonly answer: readonly string[]
}

export interface Little {
  readonly locale: 'en' | 'fa' | 'ar'
  readonly head: readonly string[]
  readonly exchanges: readonly Exchange[]
  readonly names: readonly [asks: string, answers: string]
  readonly generic: readonly (readonly [string, string])[]
}

export const littles: readonly Little[] = [
  {
    locale: 'en',
    head: [
      'The lighthouse keeper who stayed',
      'For thirty years Edda Marsh has kept the light on Gull Rock. The harbour board wants to switch it off. We met her in the lamp room and asked what the coast would lose.'
    ],
    exchanges: [
      {
        question: 'How did you come to live on the rock?',
        answer: [
          'By boat, in a storm. My father was the keeper before me, and I was four when he first carried me up those stairs.'
        ]
      },
      {
        question: 'Do you still climb them every night?',
        answer: [
          'Every night. There are a hundred and twelve steps and I know each of them by its sound.',
          'In winter I count them aloud so that I do not fall asleep on the way.'
        ]
      },
      {
        question: 'The board says that ships no longer need a light. What do you tell them?',
        answer: [
          'I tell them about the trawler of last November. Its screens were dark, and the only thing the crew could see was us.'
        ]
      },
      {
        question: 'Were you ever afraid up here?',
        answer: ['Of the sea, never. Of the letters from the board, a little.']
      },
      {
        question: 'What will you do when it goes dark?',
        answer: ['I will sit by the window and wait for the morning, like everybody else.']
      }
    ],
    names: ['Tom Ferris', 'Edda Marsh'],
    generic: [
      ['Q:', 'A:'],
      ['Q.', 'A.'],
      ['Question:', 'Answer:']
    ]
  },
  {
    locale: 'fa',
    head: [
      'نگهبان فانوس در جزیره ماند',
      'عطا دریانورد سی سال است که چراغ فانوس دریایی جزیره را روشن نگه می‌دارد. اداره بندر می‌خواهد آن را خاموش کند. با او در اتاق چراغ به گفت‌وگو نشستیم که در ادامه می‌خوانید.'
    ],
    exchanges: [
      {
        question: 'چطور شد که به این جزیره آمدید؟',
        answer: [
          'با قایق و در توفان. پدرم پیش از من نگهبان بود و من چهار ساله بودم که اولین بار مرا از این پله‌ها بالا برد.'
        ]
      },
      {
        question: 'هنوز هم هر شب از پله‌ها بالا می‌روید؟',
        answer: [
          'بله، هر شب. صد و دوازده پله است و من هر کدام را از صدایش می‌شناسم.',
          'زمستان‌ها بلند بلند می‌شمارم تا در راه خوابم نبرد.'
        ]
      },
      {
        question: 'اداره بندر می‌گوید کشتی‌ها دیگر به چراغ نیاز ندارند. پاسخ شما چیست؟',
        answer: [
          'من ماجرای لنج آبان گذشته را برایشان تعریف می‌کنم. همه صفحه‌هایش خاموش شده بود و خدمه فقط نور ما را می‌دیدند.'
        ]
      },
      {
        question: 'آیا این بالا هیچ‌وقت ترسیده‌اید؟',
        answer: ['از دریا هرگز. از نامه‌های اداره بندر، کمی.']
      },
      {
        question: 'وقتی چراغ خاموش شود چه می‌کنید؟',
        answer: ['کنار پنجره می‌نشینم و مثل بقیه منتظر صبح می‌مانم.']
      }
    ],
    names: ['سپیده‌دم', 'دریانورد'],
    generic: [
      ['س:', 'ج:'],
      ['پرسش:', 'پاسخ:'],
      ['سؤال:', 'جواب:']
    ]
  },
  {
    locale: 'ar',
    head: [
      'حارس المنارة الذي بقي',
      'يسهر سالم البحري منذ ثلاثين عاما على ضوء المنارة في جزيرة النوارس. وتريد إدارة الميناء إطفاءها. التقيناه في غرفة المصباح، وفيما يلي نص الحوار:'
    ],
    exchanges: [
      {
        question: 'كيف وصلت إلى هذه الجزيرة؟',
        answer: ['بالقارب وفي العاصفة. كان والدي الحارس قبلي، وكنت في الرابعة حين حملني أول مرة على هذا الدرج.']
      },
      {
        question: 'هل ما زلت تصعد الدرج كل ليلة؟',
        answer: [
          'نعم، كل ليلة. عددها مئة واثنتا عشرة درجة، وأعرف كل واحدة منها من صوتها.',
          'وفي الشتاء أعدها بصوت مرتفع حتى لا يغلبني النوم في الطريق.'
        ]
      },
      {
        question: 'تقول الإدارة إن السفن لم تعد بحاجة إلى الضوء، ما ردك على ذلك؟',
        answer: ['أحكي لهم عن مركب الصيد في نوفمبر الماضي. انطفأت كل شاشاته ولم ير البحارة إلا ضوءنا.']
      },
      {
        question: 'ألم تخف يوما هنا في الأعلى؟',
        answer: ['من البحر لم أخف قط. من رسائل الإدارة، قليلا.']
      },
      {
        question: 'وماذا ستفعل حين ينطفئ الضوء؟',
        answer: ['سأجلس قرب النافذة وأنتظر الصباح كغيري من الناس.']
      }
    ],
    names: ['الصباح', 'البحري'],
    generic: [
      ['س:', 'ج:'],
      ['سؤال:', 'جواب:'],
      ['السؤال:', 'الجواب:']
    ]
  }
]

export interface Dressed {
  readonly text: string
  /** One letter for each line that is not blank. */
  readonly letters: string
}

/** How turns are dressed and parted. */
export interface Convention {
  readonly question?: (text: string, number: number) => string
  readonly answer?: (text: string, number: number) => string
  /** Further paragraphs of an answer. */
  readonly more?: (text: string) => string
  /** What stands between a question and its answer, and between exchanges. */
  readonly inner?: string
  readonly outer?: string
  /** Lines before the question of an exchange. */
  readonly before?: (number: number) => string | undefined
}

const same = (text: string): string => text

export function dress(little: Little, convention: Convention): Dressed {
  const {question = same, answer = same, more = same, inner = '\n\n', outer = '\n\n', before} = convention
  const parts: string[] = [little.head.join('\n\n')]
  const letters: string[] = little.head.map(() => '.')
  little.exchanges.forEach((exchange, number) => {
    const title = before?.(number)
    if (title !== undefined) {
      parts.push(title)
      letters.push('.')
    }
    const asked = question(exchange.question, number)
    const [first = '', ...rest] = exchange.answer
    const answered = answer(first, number)
    parts.push([asked, answered, ...rest.map(more)].join(inner))
    letters.push(...lettersOf(asked, 'Q'), ...lettersOf(answered, 'A'), ...rest.map(() => 'A'))
  })
  return {text: parts.join(outer), letters: letters.join('')}
}

function lettersOf(text: string, letter: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(() => letter)
}
