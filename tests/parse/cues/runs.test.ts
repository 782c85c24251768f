import {describe, expect, it} from 'vitest'
import {parse} from '../../../src/parse.ts'
import {lettersOf, marked} from '../letters.ts'

function expectLetters(text: string, locale = 'en'): void {
  const {bare, letters} = marked(text)
  expect(lettersOf(bare, locale)).toBe(letters)
}

describe('a list inside an answer', () => {
  it('is the answer, with bullets or without', () => {
    for (const bullet of ['* ', '- ', '1. ', '• ', ''])
      expectLetters(`
        S Every month we ask somebody who keeps old machines alive. Today it is the turn of the weaver.

        Q ## How large is the mill today?

        A It is smaller than you think. Here are some numbers:

        A ${bullet}14 looms
        A ${bullet}3 weavers
        A ${bullet}900 metres a week
        A ${bullet}0 managers

        Q ## What would you like to weave next?

        A A sail, because I have never made anything that had to hold the wind.
      `)
  })

  it('takes nothing from the mark that questions have elsewhere', () => {
    expectLetters(`
      S The harbour master has kept the log of the port for thirty years. We asked her what is in it.

      Q * What do you write down?
      A Everything that comes in: ships, weather and letters.

      Q * Do you ever leave anything out?
      A The names of those who wait. I do not think that they belong there.

      Q * How long will you go on?
      A Until somebody learns to read my hand.
    `)
  })
})

describe('a panel with names on lines of their own', () => {
  it('knows the one who speaks twice only beside those who speak often', () => {
    expectLetters(`
      S Three neighbours bought the old ferry last year. We asked them how it goes.

      Q ### Whose idea was it?

      A **Ylva Brandt**

      A Mine, I am afraid. I had missed a wedding because of the tide.

      A **Samuel Otieno**

      A She asked for a hundred people to help. Two of us came.

      Q ### What did you have at the start?

      A **Dorota Wilk**

      A A list of debts.

      A **Ylva Brandt**

      A And a list of friends, which was longer.

      A **Samuel Otieno**

      A It was the same list.

      Q ### And what would you do differently?

      A **Dorota Wilk**

      A I would look at the engine first.

      A **Samuel Otieno**

      A I would not look at it at all.

      A **Ylva Brandt**

      A I would learn to swim.
    `)
  })
})

describe('a request', () => {
  it('opens the interview where no question has been asked yet', () => {
    expectLetters(`
      S This is the fourth post of our series on the people who look after the maps. Today we talk to Ines.

      Q Tell us a bit about yourself.

      A I live by the sea with two cats and far too many bicycles. By day I work for the water company.

      Q How did you begin?

      A By accident. I reported a missing ferry, and somebody answered within ten minutes.

      Q Would you do it again?

      A Tomorrow, if they let me.
    `)
  })
})

describe('headings that ask', () => {
  it('are headings where a line in bold below them asks', () => {
    expectLetters(`
      S Seventeen families have owned their mountain for ten years now. We asked two of them how they get on.

      . ## Why would anybody buy a mountain?

      Q **Gwen, it was your kitchen in which it all began.**

      A It was the only kitchen big enough. The company had written that the quarry would be sold.

      Q **Had you thought about money at that point?**

      A Not at all. You drink tea and you get cross.

      . ## Where did the money come from?

      Q **Iolo, you went to the bank.**

      A In my father's suit. The manager had been a pupil of mine.

      Q **And he gave you the loan?**

      A He gave us half. The other half came in jars.

      . ## Does it pay?

      Q **Does the mountain pay for itself these days?**

      A It pays for its fences.
    `)
  })
})

describe('a short interview', () => {
  it('is one in Arabic, too, where no word says who speaks to whom', () => {
    expectLetters(
      `
      . صانعة الدمى: الخيط لا يكذب

      . في قبو صغير خلف سوق الحرير تجلس ثلاثمائة دمية، وبينها تجلس امرأة واحدة تعرف أسماءها كلها.

      Q كيف كانت البداية؟

      A كانت بالمصادفة، جئت لأساعد خالي أسبوعا واحدا فبقيت ثلاثين عاما.

      Q هل فكرت يوما في ترك هذا العمل؟

      A فكرت كثيرا، لكن الناس يأتون ويسألون فأعود من جديد.

      Q ما مشروعك المقبل؟

      A أن أنام قليلا، ثم أبدأ من الصفر.
    `,
      'ar'
    )
  })
})

describe('a transcript with times', () => {
  const turns = [
    ['Q', 'Priya', 'Take me back to the first show that you ever did.'],
    ['A', 'Owen', 'It was a school play, and I had a tape recorder and one effect.'],
    ['Q', 'Priya', 'Which was thunder.'],
    ['A', 'Owen', 'Which was thunder, eleven times. It was a comedy.'],
    ['Q', 'Priya', 'And then the theatres closed.'],
    ['A', 'Owen', 'The telephone stopped. It did not ring less, it stopped.'],
    ['Q', 'Priya', 'You went to record an empty house. What did you hear?'],
    ['A', 'Owen', 'The heating, the pigeons and eight hundred springs.']
  ] as const

  it.each([
    ['before the names', (name: string, time: string, words: string) => `[${time}] ${name}: ${words}`],
    ['before bold names', (name: string, time: string, words: string) => `**[${time}] ${name}:** ${words}`],
    ['behind the names', (name: string, time: string, words: string) => `${name} (${time}): ${words}`],
    ['and names above the turns', (name: string, time: string, words: string) => `${name} ${time}\n${words}`]
  ])('%s', (_, form) => {
    const rows = turns.map(([letter, name, words], i) => ({letter, text: form(name, `00:0${i}:1${i}`, words)}))
    const text = rows.map((row) => row.text).join('\n\n')
    const letters = rows.map((row) => row.letter.repeat(row.text.split('\n').length)).join('')
    expect(lettersOf(text, 'en')).toBe(letters)
  })

  it('names who speaks without the times', () => {
    const text = turns.map(([, name, words], i) => `[00:0${i}:1${i}] ${name}: ${words}`).join('\n\n')
    const {tree} = parse(text, {locale: 'en'})
    expect(tree.people.map(({name}) => name)).toEqual(['Priya', 'Owen'])
  })
})

describe('lines in italics where questions are bold', () => {
  it('are notes, and no question of their own', () => {
    expectLetters(`
      S Three people still cast bells by hand. We talked to the youngest of them, in a yard full of clay.

      Q **How do you tune a bell?**

      A From the inside. You take off shavings until it is right, and you cannot put them back.

      Q **And who decides what is right?**

      A My father did, for forty years. Now it is a needle and me.

      . *At this point the furnace has to be looked after, and we go on an hour later.*

      Q **What does a bell cost?**

      A It goes by weight, like fish.

      Q **What is the worst that can happen?**

      A A crack. You wait for nine months, and then it says “clack”.

      . *The foundry is open to visitors on Saturdays.*
    `)
  })
})

describe('of two who speak most', () => {
  it('one asks and the other answers, though hardly anything is a question', () => {
    expectLetters(`
      . Conversation with the Poet

      Q ELEANOR VANCE: Good evening, everyone, and thank you for coming out on such a wet night.

      A MALACHI REED: Please do.

      Q ELEANOR VANCE: Malachi, you have just read to us from the new book. I counted nine dogs.

      A MALACHI REED: There were eleven, I cut two. They were the same dog, and it turned out that nobody but me could tell.

      Q ELEANOR VANCE: Why dogs?

      A MALACHI REED: Because they listen, I suppose. If you read a poem aloud to a dog, it knows when you have stopped meaning it.

      Q ELEANOR VANCE: I am sure that there are critics in the room.

      A MALACHI REED: Are there? Good boy.

      Q ELEANOR VANCE: Between 1998 and 2011 there was no book at all.

      A MALACHI REED: There was a child. People do both, I have friends who do, and I look at them as at a man who juggles knives.

      Q A VOICE: Do you write by hand?

      A MALACHI REED: I do. With a pencil, on the backs of bills.

      Q A VOICE: What is the best advice that you were ever given?

      A MALACHI REED: “Stop there.”

      Q ELEANOR VANCE: And on that note, thank you very much indeed.
    `)
  })
})

describe('lines set in pairs', () => {
  it('are an interview, though nobody is spoken to', () => {
    expectLetters(
      `
      . عازف القانون: الصمت نصف المقام

      . يستعد عازف القانون لجولة في ست مدن، وهي الأولى له منذ سنوات.

      Q تعود إلى المسرح بعد غياب أربع سنوات..
      A لم أغب، كنت أعزف لجدران البيت، وهي جمهور لا يصفق ولا يغادر.

      Q كيف تغيرت الآلة؟
      A صارت أقرب. العدد في الأوتار، والحزن تحتها.

      Q البعض يرى أن القانون آلة تنقرض..
      A ومن هؤلاء؟ التلاميذ كثيرون وأصغرهم في السابعة.

      Q ماذا في البرنامج؟
      A ما يطلبه الناس، ثم ما لا يطلبونه.
    `,
      'ar'
    )
  })
})

describe('headings above labelled questions', () => {
  it('are headings, whatever they ask', () => {
    expectLetters(`
      S Ada Whitlock builds weather stations out of rubbish. We talked to her for an hour.

      . ## What does a cloud weigh?

      Q HOST: Let us begin with your talk.

      A Whitlock: It is called “Clouds for beginners”, and there are no slides in it.

      . ## How do you count rain?

      Q HOST: You have two hundred stations by now.

      A Whitlock: Two hundred and eleven. Some of them are buckets.

      Q HOST: Who reads them?

      A Whitlock: Children, mostly.

      . ## What comes next?

      Q HOST: There is a plan for the winter.

      A Whitlock: There is a plan, and there is the winter.
    `)
  })
})

describe('fields right below a question', () => {
  it('are its answer', () => {
    expectLetters(
      `
      S هذا حوار مع رسام شاب من كفر الشيخ أجريناه على هامش المعرض.

      Q هل يمكن أن تعرفنا بنفسك؟

      A الاسم: معاوية طارق.

      A السن: 17 عاما.

      A الدراسة: الصف الثاني الثانوي.

      Q متى بدأت الرسم؟

      A بدأت وأنا في السابعة، وكانت الجدران دفتري الأول.

      Q من شجعك على الاستمرار؟

      A أمي، فقد كانت تحتفظ بكل ورقة.
    `,
      'ar'
    )
  })
})

describe('a name and an office in capitals', () => {
  it('are the label of the same person as the name alone', () => {
    expectLetters(`
      Q KENNY MALONE, HOST: Tonight we have somebody with us who cloned a voice. How did you begin?

      A ADA WHITLOCK, ENGINEER: With my own. I thought that nobody could complain about that.

      Q MALONE: And did anybody?

      A WHITLOCK: My mother did. She had answered the telephone.

      Q MALONE: It was the machine.

      A WHITLOCK: It was the machine, and it asked for money.
    `)
  })
})

describe('a sign between a question and its answer on the same line', () => {
  it('parts them', () => {
    expectLetters(
      `
      X * متى بدأت الكتابة؟_ بدأت في السابعة على جدران البيت، وكانت أمي تمسح وأنا أكتب.
      X * من قرأ لك أول مرة؟_ جارتنا العمياء، كنت أقرأ لها فتصحح.
      X * ما الذي تغير بعد الجائزة؟_ صار الناس يسألون عن السعر.
      X * هل تكتب كل يوم؟_ لا، أجلس كل يوم.
    `,
      'ar'
    )
  })
})

describe('a rule inside an answer', () => {
  it('begins no turn', () => {
    expectLetters(`
      Q What does a fence tell you about the people behind it?

      A It tells you what they were afraid of when they built it. Mostly it was sheep.

      . ---

      A A hedge is another matter. A hedge has an opinion.

      Q Is there a fence that you would tear down?

      A The one around the school. Nobody remembers who put it up.

      Q And why does it stand?

      A Because it is there.
    `)
  })
})
