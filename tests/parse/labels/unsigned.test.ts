import {describe, expect, it} from 'vitest'
import {parse} from '../../../src/parse.ts'
import {toText} from '../../../src/tree/to-text.ts'
import {lettersOf} from '../letters.ts'

const canonical = (text: string): string => toText(parse(text).tree)

describe('names with nothing behind them', () => {
  it.each([
    [
      'initials',
      'HL So the mill burned.\n\nRT It did, twice.\n\nHL Who put it out?\n\nRT The rain. I only held the ladder.\n\n' +
        'HL And then you built it anew.\n\nRT In stone, this time.\n'
    ],
    [
      'surnames in capitals',
      'LUND So the mill burned.\n\nTARR It did, twice.\n\nLUND Who put it out?\n\nTARR The rain. I only held the ladder.\n\n' +
        'LUND And then you built it anew.\n\nTARR In stone, this time.\n'
    ],
    [
      'bold names',
      '**Lund** So the mill burned.\n\n**Tarr** It did, twice.\n\n**Lund** Who put it out?\n\n' +
        '**Tarr** The rain. I only held the ladder.\n\n**Lund** And then you built it anew.\n\n**Tarr** In stone, this time.\n'
    ]
  ])('are labels where two take turns: %s', (_, turns) => {
    const text = `The mill at Hale\n\nThere is no other mill on the island, and none in stone.\n\n${turns}`
    expect(lettersOf(text, 'en')).toBe('..QAQAQA')
    expect(canonical(text)).toMatch(/: So the mill burned\.\n\n[^\n]*: It did, twice\./)
  })

  it('are labels in Persian, in bold', () => {
    const text =
      'آسیاب روستا\n\n**موج** آسیاب کی سوخت؟\n\n**رهنما** سال هفتاد.\n\n**موج** چه کسی خاموشش کرد؟\n\n' +
      '**رهنما** باران.\n\n**موج** دوباره ساختیدش.\n\n**رهنما** این بار با سنگ.\n'
    expect(lettersOf(text, 'fa')).toBe('.QAQAQA')
    expect(canonical(text)).toContain('پاسخ: این بار با سنگ.')
  })

  it('are no labels where one of them comes alone, or where the same comes again and again', () => {
    const once = 'Q: Why?\nA: It rained.\nQ: And now?\nA: NASA says so. EU rules, too.\nNASA says it.\n'
    expect(canonical(once)).toContain('A: NASA says so. EU rules, too.')
    const same =
      'What is the EU for?\n\nEU farms need it. EU towns do not.\n\nEU farms are few.\n\nWho pays?\n\nEU farms do.\n\n' +
      'UK farms did.\n\nUK towns did.\n\nUK ports never.\n'
    expect(canonical(same)).toContain('EU farms are few.')
  })
})

describe('the name of an agency', () => {
  it.each([
    [
      'fa',
      'رئیس بازار ماهی در گفت‌وگو با «موج»:\nدریا خالی است\nموج- احمد کنگی سی سال صیادی کرده است. با او درباره‌ی سوخت حرف زدیم.\n' +
        'موج: صیادها راضی نیستند.\nکنگی: صیاد هیچ‌وقت راضی نیست، ولی عاقل است.\nسوخت چطور؟\nگران است و دیر می‌رسد.\n' +
        'شما خودتان به دریا می‌روید؟\nهر شب.\n',
      '...QAQAQA'
    ],
    [
      'ar',
      'رئيس سوق السمك في حوار مع «الموج»:\nالبحر خال\nالموج- قضى أحمد الكنجي ثلاثين عاما في الصيد، وتحدثنا معه عن الوقود.\n' +
        'الموج: الصيادون غير راضين.\nالكنجي: الصياد لا يرضى أبدا، لكنه عاقل.\nوماذا عن الوقود؟\nغال ويصل متأخرا.\n' +
        'هل تخرج إلى البحر بنفسك؟\nكل ليلة.\nوماذا تجد هناك؟\nالصمت.\n',
      '...QAQAQAQA'
    ]
  ])('with a dash heads the report, and with a colon a question (%s)', (locale, text, letters) => {
    expect(lettersOf(text, locale)).toBe(letters)
  })
})

describe('whoever leads a press conference', () => {
  it('is on the side of those who ask', () => {
    const text =
      'THE MODERATOR: We have Coach Quill. An opening statement, please.\n\nMARA QUILL: Good week. Cold hall.\n\n' +
      'Q. How is the team?\n\nMARA QUILL: Tired and happy.\n\nQ. Who plays on Saturday?\n\nMARA QUILL: Ask me on Saturday.\n\n' +
      'THE MODERATOR: Last one.\n\nQ. Is it the best team you have had?\n\nMARA QUILL: It laughs the most.\n'
    expect(lettersOf(text, 'en')).toBe('QAQAQAQQA')
  })
})

describe('questions that words number', () => {
  it.each([
    [
      'fa',
      'سوال اول: باغ از کی باز است؟\nاز فروردین.\nسوال دوم: چند گونه دارید؟\nبیش از دو هزار.\nسوال سوم: مشکل چیست؟\nآب.\n',
      'پرسش: چند گونه دارید؟'
    ],
    [
      'ar',
      'السؤال الأول: متى فتحتم الحديقة؟\nفي آذار.\nالسؤال الثاني: كم نوعا لديكم؟\nأكثر من ألفين.\nالسؤال الأخير: ما المشكلة؟\nالماء.\n',
      'س: كم نوعا لديكم؟'
    ],
    [
      'en',
      'First question: When did you open?\nIn March.\nSecond question: How many kinds are there?\nTwo thousand.\n' +
        'Last question: What is lacking?\nWater.\n',
      'Q: How many kinds are there?'
    ]
  ])('are read without their label (%s)', (locale, text, question) => {
    expect(lettersOf(text, locale)).toBe('QAQAQA')
    expect(toText(parse(text, {locale}).tree)).toContain(question)
  })
})
