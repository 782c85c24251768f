import {describe, expect, it} from 'vitest'
import {parse} from '../../../src/parse.ts'
import {toText} from '../../../src/tree/to-text.ts'

const canonical = (text: string): string => toText(parse(text).tree)

describe('one exchange between an office and somebody else', () => {
  it.each([
    [
      'خبرنگار: آیا راضی هستید؟\n\nوزیر: راضی هستم. کار سختی بود.\n',
      ['پرسش: آیا راضی هستید؟', 'پاسخ (وزیر): راضی هستم. کار سختی بود.']
    ],
    [
      '🔻 مراسل الجزيرة: هل اقتربتم من الاتفاق؟\n\n🔻 الوزير: قريبون جدا.\n',
      ['س: هل اقتربتم من الاتفاق؟', 'ج (الوزير): قريبون جدا.']
    ],
    ['🎙 خبرنگار از وزیر: آیا راضی هستید؟\n\nوزیر: راضی هستم.\n', ['پرسش: آیا راضی هستید؟', 'پاسخ (وزیر): راضی هستم.']],
    [
      'Reporter: Are you close to a deal?\n\nHale: Very close. You will see next week.\n',
      ['Q: Are you close to a deal?', 'A (Hale): Very close. You will see next week.']
    ]
  ])('is read with its labels: %j', (text, turns) => {
    expect(
      canonical(text)
        .split('\n\n')
        .slice(1)
        .map((turn) => turn.trim())
    ).toEqual(turns)
  })

  it('is none where a report tells of a question', () => {
    const report =
      'افتتاح المعرض\n\nافتتح المعرض أمس وسط حضور كبير من الهواة.\n\nوسأله صحفي: هل سيقام العام المقبل؟ فأجاب: «نعم».\n\n' +
      'وأضاف المدير أن المعرض يستمر حتى يوم الجمعة.\n'
    expect(parse(report).tree.children.filter(({type}) => type === 'exchange')).toEqual([])
  })

  it('has marks that messengers set', () => {
    const text = '❓ چرا رفتید؟\n\nخسته بودم.\n\n❓ و حالا؟\n\nحالا می‌خوابم.\n\n❓ تا کی؟\n\nتا بهار.\n'
    expect(canonical(text)).toContain('پرسش: چرا رفتید؟')
    expect(canonical(text)).toContain('پرسش: تا کی؟')
  })
})
