import {describe, expect, it} from 'vitest'
import {parse} from '../../src/parse.ts'
import {lettersOf} from './letters.ts'

/** Lines that begin with their letter and a space; blank lines stand between them. */
function check(rows: string, locale: string): void {
  const lines = rows
    .trim()
    .split('\n')
    .map((row) => row.trim())
  const text = lines.map((row) => row.slice(2)).join('\n\n')
  expect(lettersOf(text, locale)).toBe(lines.map((row) => row.slice(0, 1)).join(''))
}

describe('what only looks like a sign of questions', () => {
  it('says nothing about them: lines in capitals below the last answer', () => {
    check(
      `
      . A clockmaker on slow work
      . Edited for clarity and length.
      Q Who decides which clock is repaired first?
      A At most workshops nobody does. Ours keeps a list, and the list is on the wall for everybody to see and to change.
      Q Most customers never see the workshop. Is that changing in smaller towns?
      A Last week we had three visitors who wanted to see the wheels before they paid for them.
      Q A clock is sold as a thing for life. How does a shop tell an old one from a copy?
      A It does not. The copy runs just as well, and the owner is just as fond of it.
      Q Spring steel is listed as a material. Which kinds, and how good are they?
      A Currently we use two, one from the valley and one from abroad.
      . HARBOUR-CLOCKS.EXAMPLE
      . SUBSCRIBE
      . Rosa Vela writes about crafts. Before that she repaired bicycles.
      `,
      'en'
    )
  })
})

describe('a question whose line break was lost', () => {
  it('is parted from the answer that is glued to it', () => {
    check(
      `
      . Ferries after dark
      Q When did you start to sail at night?
      A In my second year. The day boats were full, and nobody wanted the late shift.
      X Most passengers sleep. How do you keep awake yourself?I walk. There are two hundred steps from bow to stern, and I know them all.
      Q What would you change?
      A The coffee, and then the timetable.
      `,
      'en'
    )
  })

  it('is parted behind the end of its emphasis, too', () => {
    check(
      `
      . Ferries after dark
      Q **When did you start to sail at night?**
      A In my second year. The day boats were full, and nobody wanted the late shift.
      X **Most passengers sleep. How do you keep awake yourself?**I walk. There are two hundred steps from bow to stern.
      Q **What would you change?**
      A The coffee, and then the timetable.
      `,
      'en'
    )
  })

  it('is not looked for in an address', () => {
    check(
      `
      . Ferries after dark
      Q Where is the timetable?
      A It is at https://ferries.example/list?Night=1 and on the pier, and I know it by heart, too.
      Q What would you change?
      A The coffee, and then the timetable.
      `,
      'en'
    )
  })
})

describe('a paragraph wrapped by hand that holds a question and its answer', () => {
  const text = `Questions about the night ferry, answered by its captain

Q: When did you start to sail at night? A: In my second year. The day
boats were full, and nobody wanted the late shift, so that I had the
whole bridge to myself.

Q: Most passengers sleep, and those who do not sleep read. How do you
keep awake yourself? A: I walk. There are two hundred steps from bow to
stern, and I know them all.

Q: What would you change first if you could change a single thing about
the boat? A: The coffee, and then the timetable, which was made by
somebody who sleeps at night.
`

  it('is parted where the answer says that it is one', () => {
    expect(lettersOf(text, 'en')).toBe('.XAAQXAQXA')
  })

  it('is a question and an answer in the tree, each with its own words', () => {
    const turns = parse(text).tree.children.flatMap((node) => (node.type === 'exchange' ? node.children : []))
    const words = turns.map((turn) => text.slice(turn.position?.start.offset, turn.position?.end.offset))
    expect(words[2]).toMatch(/^Q: Most passengers[^]*awake yourself\?$/)
    expect(words[3]).toMatch(/^A: I walk\.[^]*know them all\.$/)
  })
})

describe('who speaks', () => {
  it('is told by names that stand in the first exchange only', () => {
    check(
      `
      . The bell that would not ring
      . For our series on crafts we met a founder of bells in her workshop.
      Q Nadia Brandt: You cast your first bell at nineteen, and it cracked. How did you go on from there?
      A Rosa Vela: By casting a second one. It cracked, too, and the third is still ringing in a village not far from here.
      A My father had said that metal remembers. I did not believe him, and I still do not, but I have stopped laughing.
      Q It sounds like the trade was closed to newcomers when you began. Is it still?
      A It is smaller, so nobody can afford to close anything. We lend each other the ladles.
      Q You once wrote that a bell is a letter to people who are not born yet.
      A I was young and wanted to be quoted. What I meant is that it should not crack.
      . Nadia Brandt writes about crafts and lives by the sea.
      `,
      'en'
    )
  })

  it.each([
    [
      'en',
      `
      . A lighthouse keeper looks back
      Q I heard that you kept a diary all those years.
      A Every evening, even when there was nothing to write. Mostly there was nothing to write.
      Q You also taught the children of the island to read the stars.
      A There were four of them, and they taught me more than I taught them.
      Q I wonder what you would do if the lamp were lit again.
      A I would climb up and clean the glass. It must be in a terrible state.
      `
    ],
    [
      'fa',
      `
      . نگهبان فانوس از سال‌های جزیره می‌گوید
      Q شنیده‌ایم که در همه آن سال‌ها دفتر خاطراتی داشته‌اید.
      A هر شب می‌نوشتم، حتی وقتی چیزی برای نوشتن نبود. بیشتر شب‌ها هم چیزی نبود.
      Q می‌خواستم بپرسم از بچه‌های جزیره چه خبر دارید.
      A چهار نفر بودند و من بیش از آنچه به آنها یاد دادم از آنها یاد گرفتم.
      Q برگردیم به شبی که چراغ خاموش شد.
      A من بالا رفتم و شیشه را پاک کردم. کار دیگری از دستم برنمی‌آمد.
      `
    ],
    [
      'ar',
      `
      . حارس المنارة يستعيد سنوات الجزيرة
      Q في البداية نود معرفة نبذة عن حياتك في الجزيرة.
      A عشت هناك ثلاثين عاما، وكنت أكتب كل مساء حتى حين لا أجد ما أكتبه.
      Q وماذا عن أطفال الجزيرة الذين علمتهم قراءة النجوم؟
      A كانوا أربعة، وتعلمت منهم أكثر مما تعلموا مني.
      Q حدثنا عن الليلة التي انطفأ فيها المصباح.
      A صعدت ونظفت الزجاج، ولم يكن بوسعي أن أفعل غير ذلك.
      `
    ]
  ])('is told by what leads up to a question, in %s', (locale, rows) => {
    check(rows, locale)
  })
})

describe('a line between turns', () => {
  it('is no question where it only says what the next question is about', () => {
    check(
      `
      . Three gardens, one city
      Q What made you leave the office for the garden?
      A A tree that was to be felled. I sat under it for a week, and then I could not go back.
      . Water
      Q Where do you get the water from in a dry year?
      A From the roofs. We have nine barrels, and my neighbour has eleven.
      . Neighbours
      Q And what do your neighbours say about the barrels?
      A They counted them, and then they bought their own.
      . Winter
      Q What is there to do in winter?
      A We mend the tools and quarrel about the plans for spring.
      `,
      'en'
    )
  })

  it('is a caption right under a picture', () => {
    check(
      `
      . Three gardens, one city
      Q **What made you leave the office for the garden?**
      A A tree that was to be felled. I sat under it for a week, and then I could not go back.
      . ![The tree](/images/tree.jpg)
      . *The tree in its second spring after the storm*
      Q **Where do you get the water from in a dry year?**
      A From the roofs. We have nine barrels, and my neighbour has eleven.
      Q **And what do your neighbours say?**
      A They counted them, and then they bought their own.
      `,
      'en'
    )
  })
})

describe('the last word of who asks', () => {
  it.each([
    [
      'en',
      `
      . Three gardens, one city
      Q What made you leave the office for the garden?
      A A tree that was to be felled. I sat under it for a week, and then I could not go back.
      Q Where do you get the water from in a dry year?
      A From the roofs. We have nine barrels, and my neighbour has eleven.
      Q And what do your neighbours say?
      A They counted them, and then they bought their own.
      Q Thanks for taking the time to talk to us, and best of luck with the beans.
      `
    ],
    [
      'fa',
      `
      . سه باغ در یک شهر
      Q چه شد که اداره را رها کردید و به باغ آمدید؟
      A درختی را می‌خواستند ببرند. یک هفته زیر آن نشستم و دیگر نتوانستم برگردم.
      Q در سال‌های خشک آب را از کجا می‌آورید؟
      A از پشت‌بام‌ها. ما نه بشکه داریم و همسایه‌ام یازده تا.
      Q همسایه‌ها چه می‌گویند؟
      A بشکه‌ها را شمردند و بعد خودشان هم خریدند.
      Q سپاس از وقتی که در اختیار ما گذاشتید.
      `
    ],
    [
      'ar',
      `
      . ثلاث حدائق في مدينة واحدة
      Q لماذا تركت المكتب وجئت إلى الحديقة؟
      A كانوا يريدون قطع شجرة. جلست تحتها أسبوعا ثم لم أستطع العودة.
      Q من أين تأتي بالماء في سنة جافة؟
      A من الأسطح. لدينا تسعة براميل ولدى جاري أحد عشر.
      Q وماذا يقول جيرانك؟
      A عدّوا البراميل ثم اشتروا مثلها.
      Q شكرا لك على هذا الحوار، وبالتوفيق.
      `
    ]
  ])('is thanks for the interview, in %s', (locale, rows) => {
    check(rows, locale)
  })
})

describe('what comes below the last answer', () => {
  it('is about who wrote the text, where it begins with a name from the credits', () => {
    check(
      `
      . Three gardens, one city
      . Nadia Brandt
      . A walk past barrels, beans and a tree that was to be felled.
      Q What made you leave the office for the garden?
      A A tree that was to be felled. I sat under it for a week, and then I could not go back.
      Q Where do you get the water from in a dry year?
      A From the roofs. We have nine barrels, and my neighbour has eleven.
      Q And what do your neighbours say?
      A They counted them, and then they bought their own.
      Q What is there to do in winter?
      A We mend the tools and quarrel about the plans for spring, and in the end my sister has her way.
      . Nadia Brandt has been walking through cities for twenty years, most of them by the sea.
      `,
      'en'
    )
  })

  it('is no turn where it is dressed as the questions are', () => {
    check(
      `
      . Three gardens, one city
      Q ## What made you leave the office for the garden?
      A A tree that was to be felled. I sat under it for a week, and then I could not go back.
      Q ## Where do you get the water from in a dry year?
      A From the roofs. We have nine barrels, and my neighbour has eleven.
      Q ## And what do your neighbours say?
      A They counted them, and then they bought their own.
      Q ## Who should I talk to next?
      A Talk to the bell founder. She has more to say than I have.
      . ## Conclusion
      . It was a pleasure to meet Rosa. Her garden is open to visitors on the first Sunday of the month.
      `,
      'en'
    )
  })

  it.each([
    [
      '## Conclusion',
      'It was a pleasure to meet Rosa. Her garden is open to visitors on the first Sunday of the month.'
    ],
    ['Wrap up', 'The best way to learn about gardens is to start one, and to ask whoever has one already.'],
    ['A big thank you goes to Rosa Vela for her patience with all these questions!', 'Share this']
  ])('is no turn: %s', (heading, paragraph) => {
    check(
      `
      . Three gardens, one city
      Q **What made you leave the office for the garden?**
      A A tree that was to be felled. I sat under it for a week, and then I could not go back.
      Q **Where do you get the water from in a dry year?**
      A From the roofs. We have nine barrels, and my neighbour has eleven.
      Q **And what do your neighbours say?**
      A They counted them, and then they bought their own.
      . ${heading}
      . ${paragraph}
      `,
      'en'
    )
  })
})
