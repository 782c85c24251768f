import {describe, expect, it} from 'vitest'
import {asksForLastWords} from '../../../src/parse/cues/last-word.ts'
import {lettersOf} from '../letters.ts'
import {dress, littles} from '../texts.ts'

describe('a question for last words', () => {
  it.each([
    'Where can people find you?',
    'Is there anything else you would like to add?',
    'Parting words?',
    'What advice would you give to a keeper who starts today?',
    'How can our readers help the tower?',
    'حرف آخر؟',
    'در پایان اگر نکته‌ای هست بفرمایید.',
    'چه توصیه‌ای برای جوان‌ترها دارید؟',
    'كلمة أخيرة؟',
    'هل تود إضافة شيء؟',
    'ما نصيحتك لمن يبدأ اليوم؟'
  ])('is known: %s', (text) => expect(asksForLastWords(text)).toBe(true))

  it.each(['Why did the ferry stop?', 'چرا کشتی ایستاد؟', 'لماذا توقفت العبارة؟'])('is not: %s', (text) =>
    expect(asksForLastWords(text)).toBe(false)
  )
})

/** The last answer goes on: thanks, an address, a wish. */
const ends = {
  en: [
    'Is there anything else you would like to add?',
    'Only thanks, to my father, who carried me up the stairs.',
    'You can write to me at the tower. I answer every letter, in winter at once.',
    'And come in spring, when the birds are back.'
  ],
  fa: [
    'حرف آخر؟',
    'فقط تشکر از پدرم که مرا از این پله‌ها بالا برد.',
    'اگر کسی نامه‌ای بنویسد جواب می‌دهم، زمستان‌ها همان روز.',
    'بهار هم بیایید که پرنده‌ها برگشته‌اند.'
  ],
  ar: [
    'كلمة أخيرة؟',
    'أشكر أبي الذي حملني على هذه السلالم.',
    'ومن كتب إلي رسالة أجبته، وفي الشتاء أجيبه في يومه.',
    'وتعالوا في الربيع حين تعود الطيور.'
  ]
} as const

describe('the last words of an interview', () => {
  it.each(littles)('are the answer’s to their last paragraph ($locale)', (little) => {
    const {text, letters} = dress(little, {question: (words) => `**${words}**`})
    const [question, ...answer] = ends[little.locale]
    const lines = [text, `**${question}**`, ...answer]
    expect(lettersOf(lines.join('\n\n'), little.locale)).toBe(`${letters}QAAA`)
  })

  it.each(littles)('end at a rule ($locale)', (little) => {
    const {text, letters} = dress(little, {question: (words) => `**${words}**`})
    const {exchanges} = little
    const lines = [text, '---', `*${ends[little.locale][3]}*`]
    expect(exchanges.length).toBeGreaterThan(3)
    expect(lettersOf(lines.join('\n\n'), little.locale)).toBe(`${letters}..`)
  })
})
