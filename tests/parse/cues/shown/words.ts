// Cues that words show: who speaks to whom, what leads over to the interview, what one line takes up of another.
import type {CueTable} from './cue-table.ts'

export const words: readonly CueTable[] = [
  {
    title: 'words that ask',
    rows: [
      [
        ['What burns in the tower at night', 'چه چیزی در برج می‌سوزد', 'ماذا يضيء في البرج ليلا'],
        'interrogative-first',
        'interrogative',
        'interrogative-late'
      ],
      [
        [
          'They never said why the tower was built',
          'کسی نگفت چرا برج را ساختند',
          'جهل الناس في الجزيرة لماذا بني البرج'
        ],
        'interrogative',
        'interrogative-late'
      ],
      [
        [
          'Why? The tower was old and the sea had come closer every winter, and the stones of the wall, one after the other, had fallen into the water.',
          'چرا؟ برج کهنه شده بود و دریا هر زمستان نزدیک‌تر می‌آمد و سنگ‌های دیوار یکی پس از دیگری در آب افتاده بود و دیگر راهی نمانده بود.',
          'لماذا؟ كان البرج قديما، وكان البحر يقترب في كل شتاء، وكانت حجارة الجدار تسقط في الماء واحدا بعد آخر، ولم يبق طريق.'
        ],
        'interrogative-first',
        'interrogative'
      ],
      [['The keeper sleeps at noon.', 'نگهبان ظهر می‌خوابد.', 'الحارس ينام ظهرا.']]
    ]
  },
  {
    title: 'openers',
    rows: [
      [['Does the tower lean?', 'آیا برج کج است؟', 'هل يميل البرج؟'], 'opener'],
      [['The tower leans.', 'برج کج است.', 'البرج مائل.']]
    ]
  },
  {
    title: 'questions told',
    rows: [
      [['Was it the sea?', 'دریا بود؟', 'أكان البحر؟']],
      [
        [
          'The keeper was alone, and he asked himself: was it the sea?',
          'نگهبان تنها بود و از خودش پرسید: دریا بود؟',
          'كان الحارس وحيدا ثم قال: أكان البحر؟'
        ],
        'told-question'
      ]
    ]
  },
  {
    title: 'words of questions',
    rows: [
      [['In winter, do you sleep', 'زمستان‌ها می‌دانید', 'في الشتاء، ما رأيك'], 'question-phrase'],
      [
        ['Do you sleep, or are you awake', 'چه شد؟ توضیح دهید', 'ما رأيك، هل تعتقد شيئا'],
        'question-phrase',
        'question-phrases'
      ],
      [['The lamp burns', 'چراغ روشن است', 'المصباح مضيء']]
    ]
  },
  {
    title: 'persons',
    rows: [
      [
        [
          'In the long dark winters of the north there is you',
          'در زمستان‌های سرد و دراز جزیره دور شما',
          'في ليالي الشتاء الطويلة على الجزيرة البعيدة أنت'
        ],
        'second-person',
        'only-second-person'
      ],
      [
        ['You and your lamp', 'شما و نظرتان', 'أنت وما رأيك'],
        'second-person',
        'second-persons',
        'second-person-first',
        'only-second-person'
      ],
      [
        [
          'In the long dark winters of the north there is me',
          'در زمستان‌های سرد و دراز جزیره دور من',
          'في ليالي الشتاء الطويلة على الجزيرة البعيدة أنا'
        ],
        'first-person',
        'only-first-person'
      ],
      [
        ['I and my lamp', 'من و خودم', 'أنا وعندي مصباح ولدينا زيت'],
        'first-person',
        'first-persons',
        'first-person-first',
        'only-first-person'
      ],
      [
        ['You and I', 'شما و من', 'أنت وأنا'],
        'second-person',
        'second-person-first',
        'first-person',
        'first-person-first'
      ],
      [['Mr Lund, the lamp burns', 'آقای لوند، چراغ روشن است', 'أستاذ كريم، المصباح مضيء'], 'vocative'],
      [['The lamp burns', 'چراغ روشن است', 'المصباح مضيء']]
    ]
  },
  {
    title: 'answers',
    rows: [
      [['Yes, every night', 'بله، هر شب', 'نعم، كل ليلة'], 'reply-first'],
      [['Of course, every night', 'به نظرم هر شب', 'في الواقع، كل ليلة'], 'reply-phrase'],
      [['This is the sea', 'این دریاست', 'هذا هو البحر'], 'pronoun-first'],
      [['Because the sea rose', 'چون دریا بالا آمد', 'لأن البحر ارتفع'], 'reason-first'],
      [['The sea rose', 'دریا بالا آمد', 'ارتفع البحر']]
    ]
  },
  {
    title: 'requests and follow-ups',
    rows: [
      [['Tell everybody', 'معرفی چراغ', 'صف المصباح'], 'imperative-first'],
      [['Please tell us about the lamp', 'لطفا از چراغ تعریف کنید', 'حدثنا عن المصباح'], 'request', 'imperative-first'],
      [['Critics call the tower dear', 'منتقدان از هزینه برج می‌نالند', 'يقال إن البرج مكلف'], 'hearsay-first'],
      [['But the sea rose', 'اما دریا بالا آمد', 'ولكن البحر ارتفع'], 'follow-up-first'],
      [['Sounds like the tower leans', 'به نظر می‌رسد برج کج شده', 'يبدو أن البرج مائل'], 'prompt'],
      [['The sea rose', 'دریا بالا آمد', 'ارتفع البحر']]
    ]
  },
  {
    title: 'words of the interview',
    rows: [
      [['The last word belongs to the sea', 'سخن پایانی از آن دریاست', 'كلمة أخيرة للبحر'], 'closing'],
      [['Thanks to the sea', 'سپاس از دریا', 'شكرا للبحر'], 'thanks-first', 'thanks'],
      [['The keeper was grateful to the sea', 'نگهبان به دریا سلام داد', 'كان على الحارس شكر البحر'], 'thanks'],
      [['The conversation took two evenings', 'مصاحبه دو شب طول کشید', 'استغرق اللقاء ليلتين'], 'interview'],
      [
        [
          'The following talk took two evenings and two nights, and the lamp burned until the morning',
          'متن کامل دو شب طول کشید و هر بار تا سپیده صبح و بانگ خروس ادامه یافت و چراغ می‌سوخت و دریا',
          'نص الحوار طويل، جرى في ليلتين على ضوء المصباح حتى طلع الفجر وصاح الديك فوق البيوت'
        ],
        'lead-in'
      ],
      [['The keeper sat down, and here is the interview', 'آنچه گذشت در ادامه', 'وفيما يلي نص الحوار'], 'lead-in-late'],
      [
        ['The keeper reported a ship', 'نگهبان افزود کشتی آمد', 'أضاف الحارس أن السفينة شمالية'],
        'reporting',
        'after-lead-in'
      ],
      [['The sea rose', 'دریا بالا آمد', 'ارتفع البحر']]
    ]
  },
  {
    title: 'neighbours’ words',
    rows: [
      [['The lamp burns.', 'چراغ روشن است.', 'المصباح مضيء.'], 'before-reply'],
      [['Yes, every night.', 'بله، هر شب.', 'نعم، كل ليلة.'], 'before-address'],
      [['You burn.', 'شما می‌سوزی.', 'أنت تضيء.']],
      [['The sea rose.', 'دریا بالا آمد.', 'ارتفع البحر.'], 'after-address', 'before-own'],
      [['Me and the sea.', 'من و دریا.', 'أنا والبحر.']],
      [['The sea fell.', 'دریا پایین رفت.', 'انخفض البحر.']],
      [['The waves rose.', 'موج‌ها برخاست.', 'ارتفعت الأمواج.']]
    ]
  },
  {
    title: 'echoes',
    rows: [
      [['The keeper sleeps.', 'نگهبان می‌خوابد.', 'ينام الحارس.'], 'echoed'],
      [['At noon the keeper reads.', 'ظهر نگهبان خواب است.', 'ظهرا يقرأ الحارس.'], 'echoes'],
      [['The sea rose.', 'دریا بالا آمد.', 'ارتفع البحر.']]
    ]
  },
  {
    title: 'repeats',
    rows: [
      [
        [
          'It burns every night of the year, and nobody has ever seen it go out.',
          'همه شب‌های سال می‌سوزد و کسی خاموشی آن را ندیده است.',
          'يضيء في كل ليالي السنة ولم يره أحد في الجزيرة ينطفئ.'
        ]
      ],
      [['nobody has ever seen it go out', 'کسی خاموشی آن را ندیده است', 'ولم يره أحد في الجزيرة ينطفئ'], 'repeats'],
      [['It burns.', 'می‌سوزد.', 'يضيء.']]
    ]
  }
]
