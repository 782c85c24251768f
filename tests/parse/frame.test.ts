import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {labelFrame} from '../../src/parse/frame.ts'
import {toLines} from '../../src/parse/lines.ts'

const letters: Readonly<Record<string, string>> = {
  chrome: 'C',
  dateline: 'D',
  kicker: 'K',
  headline: 'H',
  standfirst: 'S',
  byline: 'B',
  figure: 'M',
  note: 'N'
}

/** `text` has a letter and a blank before each line; `Q` and `A` are turns, which are left to another pass. */
function labels(text: string): {wanted: string; found: string} {
  const rows = text.split('\n').filter((row) => row.trim() !== '')
  const wanted = rows.map((row) => row.trimStart().charAt(0))
  const lines = toLines(rows.map((row) => row.trimStart().slice(2)).join('\n'), 0)
  const isTurn = (index: number): boolean => 'QA'.includes(wanted[index] ?? '')
  const turns = lines.filter(({index}) => isTurn(index)).map(({index}) => index)
  const found = lines.map(({index}) => (isTurn(index) ? wanted[index] : '?'))
  const options = {firstTurn: turns[0] ?? lines.length, lastTurn: turns.at(-1) ?? -1, isTurn}
  for (const {line, kind} of labelFrame(lines, options)) found[line.index] = letters[kind] ?? '?'
  return {wanted: wanted.join(''), found: found.join('')}
}

function expectLabels(text: string): void {
  const {wanted, found} = labels(text)
  expect(found).toBe(wanted)
}

const paragraph =
  'The river rose for the third time in a year, and the town that lives on its banks asked how often it still can. We walked along the dam with the woman who built it.'
const absatz =
  'رودخانه برای سومین بار در یک سال بالا آمد و شهری که کنار آن زندگی می‌کند می‌پرسد تا کی می‌تواند دوام بیاورد. با زنی که سد را ساخته است کنار آب قدم زدیم و از او پرسیدیم چه باید کرد.'
const fiqra =
  'ارتفع منسوب النهر للمرة الثالثة خلال عام واحد، وتسأل المدينة التي تعيش على ضفتيه إلى متى تستطيع الصمود. سرنا على السد مع المرأة التي بنته وسألناها عما يجب فعله.'

describe('the head of a text in English', () => {
  it.each([
    ['a headline and an introduction', `H The dam that held\nS ${paragraph}\nQ Why?\nA So.`],
    ['an introduction alone', `S ${paragraph}\nQ Why?\nA So.`],
    ['a short introduction alone', 'S We met the engineer Ann Lund at her dam in May.\nQ Why?\nA So.'],
    ['a headline alone', 'H The dam that held\nQ Why?\nA So.'],
    [
      'a mail address behind a by-line',
      `H Ann Lund Interview\nB by James Holt (jholt@valley.example)\nS ${paragraph}\nQ Why?\nA So.`
    ],
    [
      'writers and their institutes',
      `H In Conversation with the Engineer Ann Lund\nB James Holt (VIT Delft) and Ida Brandt (DWR, Delft)\nS ${paragraph}\nQ Why?\nA So.`
    ],
    [
      'the day and the writer of a post',
      `H Exclusive Interview with Ann Lund, the founder of Dry Feet\nB Posted on 2026-05-03 13:12 by jholt in Water\nS ${paragraph}\nQ Why?\nA So.`
    ],
    ['an interview and its guest, and nothing else', 'H Interview: Gopher Oddvar Nqoxi\nQ Why?\nA So.'],
    ['what would be a kicker, had it a headline below', 'H Interview Transcript\nQ Why?\nA So.'],
    ['an interview as its title', `H Interview: Ann Lund\nS Ann Lund builds dams. ${paragraph}\nQ Why?\nA So.`],
    [
      'a title that ends in a full stop',
      `K ENGINEER PROFILE\nH # ann lund on building the dam that held and why rivers always come back.\nS ${paragraph}\nQ Why?\nA So.`
    ],
    [
      'authors over sections',
      `B **Authors:** Ann Lund (Valley Post) and James Holt (DWR)\nN ## Introduction\nS ${paragraph}\nQ Why?\nA So.`
    ],
    [
      'when it was published, in a list',
      `H # The dam that held\nD - Publication date: May 2026\nS ${paragraph}\nQ Why?\nA So.`
    ],
    ['no head at all', 'Q Why?\nA So.'],
    [
      'everything that a page puts there',
      `C EN | FA\nD 2026-05-03 20:38\nC ENFA\nD 3 May 2026\nC Share the article\nH The dam that held\nS ${paragraph}\nB Ann Lund, Valley Post\nQ Why?\nA So.`
    ],
    ['a date twice', `D 2026-05-03 20:38\nC 2026-05-03 20:38\nH The dam that held\nS ${paragraph}\nQ Why?\nA So.`],
    ['a title twice', `C Home › Water › Dams\nH The dam that held\nC The dam that held\nS ${paragraph}\nQ Why?\nA So.`],
    [
      'a kicker, a by-line and a reading time',
      `K Interview\nH The dam that held\nB By James Holt\nD May 3, 2026\nC 5 min read\nS ${paragraph}\nQ Why?\nA So.`
    ],
    [
      'a date and an author in one line',
      `H The dam that held\nD 3 May 2026 | By James Holt\nS ${paragraph}\nQ Why?\nA So.`
    ],
    [
      'a deck',
      `H The dam that held\nS An engineer on thirty years of rising water and what comes after it\nB James Holt\nS ${paragraph}\nQ Why?\nA So.`
    ],
    ['a heading mark', `H # The dam that held\nM ![The dam in May](dam.jpg)\nS ${paragraph}\nQ Why?\nA So.`],
    [
      'fields left of front matter',
      `H title: The dam that held\nB author: James Holt\nD date: 2026-05-03\nC tags: water, dams\nS ${paragraph}\nQ Why?\nA So.`
    ],
    ['a heading over the introduction', `H # The dam that held\nN ## Introduction\nS ${paragraph}\nQ Why?\nA So.`],
    ['a heading over the turns', `S ${paragraph}\nN ## Building it\nQ Why?\nA So.`],
    [
      'a picture and a greeting',
      `M <img src="dam.jpg" alt="The dam">\nS Hello readers!\nS ${paragraph}\nQ Why?\nA So.`
    ],
    [
      'an introduction broken at a width',
      `S The river rose for the third time in a year, and the\nS town that lives on its banks asked how often it\nS still can.\nQ Why?\nA So.`
    ],
    [
      'a list in the introduction',
      `S ${paragraph} On the panel:\nS * Ann Lund, who built the dam\nS * Omar Hadi, who pays for it\nQ Why?\nA So.`
    ],
    [
      'a line that announces the turns',
      `H The dam that held\nS ${paragraph}\nS Here is our conversation:\nQ Why?\nA So.`
    ],
    ['a photo credit', `H The dam that held\nB Photo: James Holt\nS ${paragraph}\nQ Why?\nA So.`],
    [
      'a headline that names the interview',
      `H Interview with Sara Lund\nB by James Holt\nD March 3, 2020\nS ${paragraph}\nQ Why?\nA So.`
    ],
    [
      'a name for a headline, which the introduction names again',
      `H Sara Lund\nS Sara Lund has lived on the dam for thirty years. ${paragraph}\nQ Why?\nA So.`
    ],
    ['the name of a section', `K News\nH Dam builder wins the national prize\nS ${paragraph}\nQ Why?\nA So.`],
    [
      'two credits in a line',
      `H The dam that held\nB Interview by Sara Lund. Photos by James Holt.\nS ${paragraph}\nQ Why?\nA So.`
    ],
    [
      'the interview named under the headline',
      `H What the river taught us\nS An interview with Ann Lund\nS ${paragraph}\nQ Why?\nA So.`
    ],
    [
      'a name and an outlet that nobody has heard of',
      `H The dam that held\nS ${paragraph}\nB Oddvar Nqoxi, Helsing\nQ Why?\nA So.`
    ],
    [
      'the name of the paper, its slogan and the kind of the text',
      `C The Valley Observer\nC Your river, your paper since 1884\nK Q&A\nH Why the dam wakes its builder at 3 a.m.\nS ${paragraph}\nQ Why?\nA So.`
    ],
    [
      'a menu of single words',
      `C Politics\nC Rivers\nC Sport\nK The Saturday interview\nH What the river taught the town below\nS ${paragraph}\nQ Why?\nA So.`
    ],
    [
      'a handle and a date',
      `K Exclusive\nH Lund: "I heard the dam before I saw it"\nB @annlund\nD Winter 2025\nS ${paragraph}\nQ Why?\nA So.`
    ],
    [
      'a name that nobody has heard of over a date',
      `H What the river taught us\nB Oddvar Nqoxi\nD 3 May 2026\nS ${paragraph}\nQ Why?\nA So.`
    ],
    [
      'a writer and a paper in one line',
      `H The dam that held\nB Oddvar Nqoxi for Dam Quarterly\nM Ann Lund on her dam. Image: Supplied\nS ${paragraph}\nQ Why?\nA So.`
    ],
    [
      'a headline that looks like a credit',
      `H Interview: Oddvar Nqoxi\nB by Ann Lund May 3, 2026 10:05 am\nS ${paragraph}\nQ Why?\nA So.`
    ],
    [
      'a name for a headline under a kicker',
      `K In conversation\nH Ann Lund\nS On dams, rivers and rain\nB Interview: Jane Roe\nS We met Ann Lund at the dam. ${paragraph}\nQ Why?\nA So.`
    ],
    [
      'a credit among the fields of the page',
      `H What the dam holds back\nB by Ann Lund, Contributing Writer | Jan 11, 2016 | Rivers, Interviews | 12 comments\nS ${paragraph}\nQ Why?\nA So.`
    ],
    ['the number of an issue', `K Issue 14 | Water\nH The dam that nobody wanted\nS ${paragraph}\nQ Why?\nA So.`],
    ['a bar of languages in brackets', `C [EN] [FR] [DE]\nH What the dam holds back\nS ${paragraph}\nQ Why?\nA So.`],
    ['a kicker in capitals', `K PEOPLE WE LIKE\nH Ann the ferrywoman\nS ${paragraph}\nQ Why?\nA So.`],
    [
      'a headline in quotation marks over a credit',
      `H “There is no such thing as a small dam”\nB Ann Lund\nB @annlund\nS ${paragraph}\nQ Why?\nA So.`
    ],
    [
      'the clock of a player and small pictures, which no paper prints',
      `H The dam that held\nC 00:00 / 31:05\nC 🌊 🌊\nS ${paragraph}\nQ Why?\nA So.`
    ],
    ['a credit over the headline', `B By James Holt\nH The dam that held\nS ${paragraph}\nQ Why?\nA So.`],
    [
      'a headline that quotes whom it names, and a deck under it',
      `H Ann Lund: "Who sleeps under a dam?"\nS The engineer on rain, sleep and the price of concrete\nB Jane Roe\nS ${paragraph}\nQ Why?\nA So.`
    ],
    ['an editor’s note', `S Editor's note: ${paragraph}\nQ Why?\nA So.`]
  ])('has %s', (_, text) => {
    expectLabels(text)
  })
})

describe('a field left of front matter', () => {
  it.each([
    ['title: The dam that held', 'The dam that held'],
    ['Title: "The dam that held"', 'The dam that held'],
    ['#+TITLE: The dam that held', 'The dam that held'],
    ['عنوان: سد پابرجا', 'سد پابرجا']
  ])('gives its value to the tree: %s', (text, value) => {
    const [found] = labelFrame(toLines(text, 0), {firstTurn: 1, lastTurn: -1})
    expect(found?.kind).toBe('headline')
    expect(text.slice(found?.contentStart, found?.contentEnd)).toBe(value)
  })
})

describe('the head of a text in Persian', () => {
  it.each([
    [
      'پیشه زیر نام',
      `K نگاهی به یک عمر ترجمه\nH کلمه‌ها را وزن می‌کنم\nB آیدا سلیمانی\nB روزنامه‌نگار\nS ${absatz}\nQ چرا؟\nA چون.`
    ],
    ['تاریخ و ساعت', `D 1398/09/14\nD 09:12\nH آب همیشه برمی‌گردد\nS ${absatz}\nQ چرا؟\nA چون.`],
    [
      'شرح عکس با نام عکاس',
      `H آب همیشه برمی‌گردد\nB ترجمه: نوید رهنما\nM مهندس در زیرزمین سد. عکس: س. رهنما\nQ چرا؟\nA چون.`
    ],
    ['رو تیتر و تیتر', `K گفت‌وگو با سیمین رهنما، مهندس سد\nH آب همیشه برمی‌گردد\nS ${absatz}\nQ چرا؟\nA چون.`],
    ['رو تیتر با دونقطه', `K سیمین رهنما در گفت‌وگو با «دره»:\nH آب همیشه برمی‌گردد\nS ${absatz}\nQ چرا؟\nA چون.`],
    ['رو تیتر بی‌نشان', `K نگاه یک مهندس به سال‌های پرآب\nH آب همیشه برمی‌گردد\nS ${absatz}\nQ چرا؟\nA چون.`],
    ['نام خبرنگار', `H آب همیشه برمی‌گردد\nB سارا مرادی\nS ${absatz}\nQ چرا؟\nA چون.`],
    ['نام دو خبرنگار', `H آب همیشه برمی‌گردد\nB سارا مرادی ـ یوسف کریمی\nS ${absatz}\nQ چرا؟\nA چون.`],
    ['گروه و عکاس', `H آب همیشه برمی‌گردد\nB گفت‌وگو: سارا مرادی / عکس: یوسف کریمی\nS ${absatz}\nQ چرا؟\nA چون.`],
    [
      'منوی صفحه و نام روزنامه',
      `C خبرگزاری دره » جامعه\nC سیاسی\nC اقتصادی\nC فرهنگی\nH آب همیشه به جای خود برمی‌گردد\nS ${absatz}\nQ چرا؟\nA چون.`
    ],
    [
      'نام خبرنگار و شهر، زیر تیتری بی‌فعل',
      `H سدبانی که شعر می‌گوید\nB بهزاد سدبان/ دزفول\nD مهر ۱۴۰۴\nS ${absatz}\nQ چرا؟\nA چون.`
    ],
    ['مترجم', `H آب همیشه برمی‌گردد\nB ترجمه: یوسف کریمی\nS ${absatz}\nQ چرا؟\nA چون.`],
    [
      'تاریخ و کد خبر',
      `D چهارشنبه ۲۲ بهمن ۱۴۰۴ - ۲۰:۳۸\nC کد خبر: ۱۲۳۴۵۶\nH آب همیشه برمی‌گردد\nS ${absatz}\nC اشتراک‌گذاری\nQ چرا؟\nA چون.`
    ],
    [
      'تاریخ و بخش در یک خط',
      `K بررسی سال‌های پرآب\nH آب همیشه برمی‌گردد\nD ۲۲ بهمن ۱۴۰۴ | ۱۵:۱۱ کد : ۱۹۲۰۱۱۷\nS ${absatz}\nQ چرا؟\nA چون.`
    ],
    [
      'لید یک‌خطی',
      `H آب همیشه برمی‌گردد\nS مهندس سد می‌گوید رودخانه را نمی‌توان برای همیشه نگه داشت.\nS ${absatz}\nQ چرا؟\nA چون.`
    ],
    ['جملهٔ آخر', `H آب همیشه برمی‌گردد\nS ${absatz}\nS متن کامل این گفت‌وگو را در ادامه می‌خوانید:\nQ چرا؟\nA چون.`],
    ['تیتر پرسشی با علامت تعجب', `H آب همیشه برمی‌گردد!\nS ${absatz}\nQ چرا؟\nA چون.`],
    [
      'جعبهٔ شناسنامه',
      `H آب همیشه برمی‌گردد\nS ${absatz}\nS شناسنامه سد\nS * ارتفاع: ۹۰ متر\nS * تاریخ ساخت: ۱۳۵۰\nQ چرا؟\nA چون.`
    ]
  ])('has %s', (_, text) => {
    expectLabels(text)
  })
})

describe('the head of a text in Arabic', () => {
  it.each([
    ['عنوان ومحاور', `H الماء يعود دائما\nB حاورته: ليلى حداد\nS ${fiqra}\nQ لماذا؟\nA لأن.`],
    ['مدينة ومراسل', `H الماء يعود دائما\nB بيروت: سامي حداد\nS ${fiqra}\nQ لماذا؟\nA لأن.`],
    ['مراسل ومدينة', `H الماء يعود دائما\nB سامي حداد - عمّان\nS ${fiqra}\nQ لماذا؟\nA لأن.`],
    ['حوار بشرطة', `H الماء يعود دائما\nB حوار - سامي حداد\nS ${fiqra}\nQ لماذا؟\nA لأن.`],
    ['عنوان يقتبس', `H رهنما لـ«الوادي»: الماء يعود دائما\nB الرياض - سامي حداد\nS ${fiqra}\nQ لماذا؟\nA لأن.`],
    [
      'تاريخ ووسوم',
      `C الرئيسية - حوارات - الماء يعود دائما\nH الماء يعود دائما\nD الأربعاء ١١ شباط ٢٠٢٦\nS ${fiqra}\nC شارك المقال\nQ لماذا؟\nA لأن.`
    ],
    ['كاتب وتاريخ في سطر', `H الماء يعود دائما\nD سامي حداد 29 فبراير 2024\nS ${fiqra}\nQ لماذا؟\nA لأن.`],
    [
      'اسم المحاور فوق العنوان، لأن كلمة الحوار تسبق اسمه',
      `B حوار : سامي حداد\nH حوار صحفي مع مهندسة السد عن عملها وأحلامها\nS ${fiqra}\nQ لماذا؟\nA لأن.`
    ],
    ['اسم الصحفي تحت العنوان', `H حوار مع المهندسة: ليلى حداد\nB الصحفي: سامي حداد\nS ${fiqra}\nQ لماذا؟\nA لأن.`],
    ['حوار خاص', `K حوار خاص مع مهندسة السد ليلى حداد\nH الماء يعود دائما\nS ${fiqra}\nQ لماذا؟\nA لأن.`],
    ['عنوان لا يشبه اسما', `K ملحق الثقافة\nH قصائد تحت المغسلة\nB كتبت - ليلى حداد\nS ${fiqra}\nQ لماذا؟\nA لأن.`],
    ['حلقة من سلسلة', `K أسرار الصنعة (7)\nH آخر مبيض نحاس في الجمالية\nS ${fiqra}\nQ لماذا؟\nA لأن.`],
    ['مدينة ومراسل ووكالة', `H الماء يعود دائما\nB إسطنبول / سامي حداد / الوكالة\nS ${fiqra}\nQ لماذا؟\nA لأن.`],
    ['محاور بعد المدينة', `H الماء يعود دائما\nB نابلس - أجرى المقابلة: سامي حداد\nS ${fiqra}\nQ لماذا؟\nA لأن.`],
    ['خاتمة المقدمة', `H الماء يعود دائما\nS ${fiqra}\nS وفيما يلي نص الحوار:\nQ لماذا؟\nA لأن.`],
    [
      'نقاط',
      `H الماء يعود دائما\nS - النهر ارتفع ثلاث مرات هذا العام.\nS - السد لن يصمد إلى الأبد.\nS ${fiqra}\nQ لماذا؟\nA لأن.`
    ]
  ])('has %s', (_, text) => {
    expectLabels(text)
  })
})

describe('the foot of a text', () => {
  it.each([
    [
      'a comment form',
      'Q Why?\nA So.\nC Leave a Reply\nC Your email address will not be published. Required fields are marked *\nC Comment *\nC Post comment'
    ],
    [
      'tags, related links and copyright',
      'Q Why?\nA So.\nC Tags: water, dams\nC Related articles\nC Read more: The dam that broke\nC © 2026 Valley Post. All rights reserved.'
    ],
    [
      'what a closing heading covers',
      'Q Why?\nA So.\nC # References\nC [1]: https://example.org/dam\nC 2. A long book about a dam, volume 3.'
    ],
    ['a name alone, as under a column', 'Q Why?\nA So.\nB Oddvar Nqoxi'],
    [
      'the names and dates of readers below a heading that says so',
      'Q Why?\nA So.\nC ### Comments\nC 1. **Jane Roe** · July 29, 2026 at 6:59 am\nC Thank you, Ann!'
    ],
    ['a note and a credit', 'Q Why?\nA So.\nN This interview was edited for length.\nB Translated by Jane Roe'],
    [
      'نشانه‌های پایان',
      'Q چرا؟\nA چون.\nC انتهای پیام/\nC برچسب‌ها: آب، سد\nC بیشتر بخوانید\nB برگرفته از هفته‌نامه دره\nC نظر شما'
    ],
    [
      'علامات النهاية',
      'Q لماذا؟\nA لأن.\nC انتهى\nC اقرأ أيضاً: السد الذي انهار\nC الكلمات المفتاحية: ماء، سد\nC اترك تعليقاً'
    ]
  ])('has %s', (_, text) => {
    expectLabels(text)
  })
})

describe('between the turns', () => {
  it('stand pictures, credits, sub-headings and rules', () => {
    expectLabels(
      'Q Why?\nA So.\nM ![The dam](dam.jpg)\nN ## After the flood\nQ And then?\nA Then.\nN * * *\nM Photo: James Holt\nN (continued on page 7)\nQ And?\nA No.'
    )
  })
})

describe('any text', () => {
  it('has a headline where nothing else of a head is there, whatever its words', () => {
    expectLabels('D 2026-01-15 10:30\n\nH About a bridge\n\nQ Why did you stay?\nA Because of the ferry.')
  })

  it('ends where its author concludes', () => {
    expectLabels(
      'H The dam that held\n\nQ Why did you stay?\n\nA Because of the ferry.\n\nQ And now?\n\nA I am too old to leave.\n\nC ## Conclusion\n\nC Thanks for the interview! Go and see the dam if you can.'
    )
  })

  it('has one label for each line outside the turns, and one headline at most', () => {
    const piece = fc.constantFrom(
      'Title',
      paragraph,
      '2026-05-03',
      'By James Holt',
      '***',
      '<!--',
      'https://a.b',
      absatz,
      'س: چرا؟',
      '#',
      '…',
      '- a'
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({unit: 'grapheme'})), {maxLength: 30}),
        fc.nat(30),
        (rows, turn) => {
          const lines = toLines(rows.join('\n'), 0)
          const firstTurn = Math.min(turn, lines.length)
          const found = labelFrame(lines, {firstTurn, lastTurn: firstTurn < lines.length ? firstTurn : -1})
          const outside = lines.filter(({index}) => index !== firstTurn).map(({index}) => index)
          expect(found.map(({line}) => line.index)).toEqual(outside)
          expect(found.filter(({kind}) => kind === 'headline').length).toBeLessThan(2)
          for (const {confidence, cues} of found) {
            expect(confidence).toBeGreaterThan(0)
            expect(confidence).toBeLessThanOrEqual(1)
            expect(cues.length).toBeGreaterThan(0)
          }
        }
      ),
      {seed: 20260211, numRuns: 500}
    )
  })
})

describe('the foot of a text', () => {
  const turns = 'Q Why?\nA So.\n'
  it.each([
    ['related stories', 'C Most read\nC Ten walks along the dam\nC Is the river rising again?'],
    ['what readers say', 'C 2 Comments\nC Rosie says: Loved this!\nC Hal says: Me too'],
    ['خبرهای دیگر', 'C محبوب‌ترین‌ها\nC سدی که ماند\nC چرا رودخانه بالا آمد؟'],
    ['أخبار أخرى', 'C الأكثر قراءة\nC 1 السد الذي صمد\nC 2 لماذا ارتفع النهر؟'],
    ['a remark and then the page', 'N The dam has since been mended.\nC Share this article\nC A river runs dry']
  ])('holds %s', (_, foot) => {
    expectLabels(turns + foot)
  })
})
