import {describe, expect, it} from 'vitest'
import {mailLines} from '../../../src/parse/foreign/mail.ts'
import {toLines} from '../../../src/parse/lines.ts'
import {parse} from '../../../src/parse.ts'

/** `text` has `-` and a blank before each line of the mail and two blanks before the others. */
function expectMail(text: string): void {
  const rows = text.split('\n').filter((row, at) => at > 0 || row !== '')
  const lines = toLines(rows.map((row) => row.slice(2)).join('\n'), 0)
  const wanted = rows.filter((row) => row.startsWith('- ')).map((row) => row.slice(2).trim())
  const found = mailLines(lines).toSorted((a, b) => a.line.index - b.line.index)
  expect(found.map(({line}) => line.text)).toEqual(wanted)
}

describe('a pasted mail', () => {
  it('is told from the interview in it: fields, letter and signature', () => {
    expectMail(`
- From: Nadia Rahmani <nadia@example.org>
- To: desk@example.org
- Subject: Re: Questions
  Date: Tue, 3 Nov 2026 09:14:22 +0330

- Dear Sara,

- Here are my answers. Please send me the text before it goes out.

- Best,
- Nadia

  > Why the river?
  My father was a boatman.

- --
- Dr Nadia Rahmani
- Department of Hydrology`)
  })

  it('is found where it was forwarded, with the mail that it answers', () => {
    expectMail(`
- Fwd: interview
- ---------- Forwarded message ---------
- From: Tom Bell <tom@example.org>
  Date: Wed, Nov 4, 2026 at 5:02 PM
- Subject: Re: interview
- To: Ana Cruz <ana@example.org>

- Hi Ana, see inline.
- On Tue, Nov 3, 2026 at 10:11 AM Ana Cruz <ana@example.org> wrote:

  > 1. What made you leave the bank?
  Boredom, honestly.

- Tom Bell
- Baker, Mill Street
- Sent from my iPhone`)
  })

  it('is found in Persian', () => {
    expectMail(`
- از: لیلا کریمی <leila@example.org>
- به: تحریریه
- موضوع: پاسخ به پرسش‌های شما
  تاریخ: ۱۲ آبان ۱۴۰۵

- سلام خانم احمدی،
- پاسخ‌ها را زیر پرسش‌ها نوشتم.

  پرسش: چرا به روستا برگشتید؟
  پاسخ: برای خاک.

- با احترام
- لیلا کریمی`)
  })

  it('is found in Arabic', () => {
    expectMail(`
- من: هدى السالم
- إلى: قسم الثقافة
- الموضوع: أجوبتي
  س: متى كتبتِ أول قصيدة؟
  ج: في الثانية عشرة.

- مع خالص التحيات
- هدى`)
  })

  it('needs two fields only on the first lines, and takes the lines over its farewell', () => {
    expectMail(`
- From: desk@example.org
- Subject: Fwd: the answers
- Hi Ana, here they are, a little late, and the headline is yours as always. T.

  Q: Why goats?
  A: They came with the house.

- Call me if you need a picture.
- Thanks
- Jo`)
  })

  it.each([
    [
      'Subject: Thursday',
      'Hi Pat, here it is, five hundred words, and I am sorry that it comes so late.',
      'Q: Why?\n  A: So.'
    ],
    ['موضوع: پاسخ‌ها', 'سلام سارا، این هم پاسخ‌ها، ببخشید که دیر شد و بیش از هزار کلمه است.', 'س: چرا؟\n  ج: چون.'],
    ['الموضوع: الأجوبة', 'مرحبا هدى، هذه الأجوبة كما وعدتك، وأعتذر عن التأخير وعن طولها.', 'س: لماذا؟\n  ج: هكذا.']
  ])('is known by its subject above a letter: %s', (subject, letter, turns) => {
    expectMail(`\n- ${subject}\n- ${letter}\n\n  ${turns}`)
  })

  it('needs no fields where a letter stands on top', () => {
    expectMail(`
- Dear Ms Park,
- thank you for your patience.
- Kind regards
- Rosa Duarte

  JP: You take the bus to work?
  RD: Every day.`)
  })
})

describe('a text that is no mail', () => {
  it.each([
    ['a headline of two parts', '  From: Russia with love\n  To: whom it may concern\n\n  Why this title?\n  A joke.'],
    ['a subject over a question', '  Subject: the dam\n  Hi Ann, why did it hold?\n  By luck.'],
    ['a topic over an introduction', '  موضوع: سد\n  سدی که شکست و دوباره ساخته شد.\n  چرا؟\n  چون آب بالا آمد.'],
    [
      'an interview that opens with a greeting',
      '  Hello, and welcome.\n  Thank you.\n\n  How are you?\n  Fine, regards to all.'
    ],
    ['an answer that ends politely', '  Why now?\n  Because.\n\n  A last word?\n  Thanks.'],
    ['Persian words that begin like fields', '  از: نویسنده\n  چرا؟\n  به: همین دلیل']
  ])('is left alone: %s', (_, text) => {
    expectMail(text)
  })

  it('is what an editor says it is', () => {
    const text = '[headline] From: here\nTo: there\nSubject: nothing\nDate: 3 May 2026\n\nQ: Why?\nA: So.'
    expect(parse(text).tree.children[0]).toMatchObject({type: 'headline'})
  })
})
