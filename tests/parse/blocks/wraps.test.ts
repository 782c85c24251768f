import {describe, expect, it} from 'vitest'
import {toBlocks} from '../../../src/parse/blocks.ts'
import {toLines} from '../../../src/parse/lines.ts'

const firstLines = (text: string): number[] => toBlocks(toLines(text, 0)).map(({first}) => first)

describe('captions with the time of each line', () => {
  const english = [
    'We are at the mill,',
    'which has stood here since the flood.',
    'Who built it?',
    'My grandfather did, with',
    'two horses and a rope,',
    'in one summer.',
    'And who mends it',
    'today, if you may say so?',
    'I do.'
  ]
  const persian = [
    'در آسیابی هستیم که',
    'از سال سیل این‌جاست.',
    'چه کسی آن را ساخت؟',
    'پدربزرگم ساخت، با',
    'دو اسب و یک طناب،',
    'در یک تابستان.',
    'امروز چه کسی',
    'تعمیرش می‌کند؟',
    'من.'
  ]
  const arabic = [
    'نحن في الطاحونة التي',
    'تقف هنا منذ سنة الفيضان.',
    'من بناها؟',
    'بناها جدي، ومعه',
    'حصانان وحبل،',
    'في صيف واحد.',
    'ومن يصلحها',
    'في هذه الأيام؟',
    'أنا.'
  ]

  it.each([
    ['bare', english, (time: string) => time],
    ['in brackets', persian, (time: string) => `[${time}]`],
    ['in bold brackets', arabic, (time: string) => `**[${time}]**`]
  ])('are joined to sentences: times %s', (_, lines, form) => {
    const text = lines.map((words, i) => `${form(`0:${10 + 4 * i}`)} ${words}`).join('\n')
    expect(firstLines(text)).toEqual([0, 2, 3, 6, 8])
  })

  it('are none where only some lines have a time', () => {
    const text =
      'The day of the miller\n\n05:10 He gets up and\n\n05:40 opens the gate.\n\nThen he goes home\n\nand sleeps.\n'
    expect(firstLines(text)).toEqual([0, 1, 2, 3, 4])
  })
})
