import {describe, expect, it} from 'vitest'
import {lettersOf} from '../letters.ts'
import {dress, littles} from '../texts.ts'

/** Who asks takes leave; below it stands what the editor has to say. */
const ends = {
  en: [
    'Thank you for taking the time to talk with us.',
    'I once kept a lamp myself, on a canal, for a summer. If you have a tower near you, go and see it while it burns.',
    'The lamp rooms of the coast are open on the first Sunday of each month.'
  ],
  fa: [
    'از این‌که وقت خود را در اختیار ما گذاشتید متشکریم.',
    'من هم یک تابستان چراغی کنار کانال داشتم. اگر برجی نزدیک شماست، تا روشن است آن را ببینید.',
    'درهای اتاق‌های چراغ ساحل نخستین جمعه هر ماه باز است.'
  ],
  ar: [
    'شكرا جزيلا على وقتك وعلى هذا الحوار.',
    'حرست مصباحا ذات صيف على قناة صغيرة. إن كان قربكم برج فزوروه ما دام مضيئا.',
    'غرف المصابيح على الساحل مفتوحة في أول أحد من كل شهر.'
  ]
} as const

const replies = {
  en: 'Thank you for coming out here.',
  fa: 'من هم از شما ممنونم که آمدید.',
  ar: 'أشكركم لأنكم جئتم إلي.'
} as const

describe('what stands below thanks for the interview', () => {
  it.each(littles)('is a reply, and then nobody’s ($locale)', (little) => {
    const {text, letters} = dress(little, {question: (words) => `**${words}**`})
    const [thanks, ...rest] = ends[little.locale]
    const lines = [text, `**${thanks}**`, replies[little.locale], ...rest]
    expect(lettersOf(lines.join('\n\n'), little.locale)).toBe(`${letters}QA..`)
  })
})
