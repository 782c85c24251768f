import {describe, expect, it} from 'vitest'
import {introducedOnce} from '../../../src/parse/labels/introduced.ts'
import {parse} from '../../../src/parse.ts'
import {toText} from '../../../src/tree/to-text.ts'

const canonical = (text: string): string => toText(parse(text).tree)

const label = (key: string, introduces = false) => ({key, form: 'colon', introduces})

describe('a label that introduces who speaks', () => {
  it('is one where the name is a label later', () => {
    const text =
      'Vera Lund, for the Mole: How do you get your food?\nOdd Berg, keeper of Hale: By boat, if there is no wind.\n' +
      'Lund: Do you get lonely?\nBerg: Less than I did in the city.\nLund: And then?\nBerg: The light will be fine.\n'
    expect(canonical(text)).toBe(
      '[interview]\n\nQ (Vera Lund): How do you get your food?\n\nA (Odd Berg): By boat, if there is no wind.\n\n' +
        'Q: Do you get lonely?\n\nA: Less than I did in the city.\n\nQ: And then?\n\nA: The light will be fine.\n'
    )
  })

  it('is one in Persian', () => {
    const text =
      'لیلا مرادی، خبرنگار ساحل: غذایتان از کجا می‌آید؟\nبهرام نیک‌پی، نگهبان فانوس: با قایق، اگر باد نباشد.\n' +
      'مرادی: تنها نیستید؟\nنیک‌پی: کمتر از وقتی که در شهر بودم.\nمرادی: و بعد؟\nنیک‌پی: چراغ طوری نمی‌شود.\n'
    expect(canonical(text)).toContain('پرسش (لیلا مرادی): غذایتان از کجا می‌آید؟')
    expect(canonical(text)).toContain('پاسخ: کمتر از وقتی که در شهر بودم.')
  })

  it('is none of somebody who has spoken before', () => {
    const text =
      'Lund: How do you get your food?\nBerg: By boat.\nLund: And then?\nBerg: The light will be fine.\n' +
      '\nOdd Berg, born in Hale: three books of poems.\n'
    expect(parse(text).tree.people.map(({name}) => name)).toEqual(['Lund', 'Berg'])
  })

  it('is only the first, and only of a name that is a label without more', () => {
    const kept = introducedOnce([
      label('odd berg', true),
      undefined,
      label('berg'),
      label('odd berg', true),
      label('ann roe', true)
    ])
    expect(kept.map((found) => found?.key)).toEqual(['odd berg', undefined, 'berg', undefined, undefined])
  })

  it('is none in a title over turns of the same label', () => {
    const text =
      'The Tide: Vera Lund\n\nTide: How did you begin to paint?\n\nLund: My father had some red paint left over.\n\n' +
      'Tide: Do you still paint?\n\nLund: Only in winter.\n'
    expect(parse(text).tree.children[0]).toMatchObject({type: 'headline', value: 'The Tide: Vera Lund'})
  })

  it('may bear the number of a question', () => {
    const text =
      'Q1 Chair: What went wrong in May?\nDr Okafor: The sensor had been stolen.\nQ2 Sarah Dines: By whom?\n' +
      'Dr Okafor: We do not know.\nQ3 Chair: Was there no second one?\nDr Okafor: It was in the workshop.\n'
    expect(canonical(text)).toContain('Q (Sarah Dines): By whom?')
    expect(canonical(text)).toContain('Q (Chair): What went wrong in May?')
  })
})
