import {describe, expect, it} from 'vitest'
import {isColophon} from '../../../src/parse/cues/colophon.ts'

describe('what the end of a text says', () => {
  it.each([
    'Vera Lund is a reporter who follows the rivers of the north. She lives in Delft with two dogs.',
    'Vera Lund is based in Delft, where the rivers are slow. She also teaches at night.',
    '*James Holt is the night editor of The Tide; he also writes about bridges.*',
    'We want to thank Ann Roe for her patience with our questions.',
    'In the next part we talk about the year of the flood.',
    'This series is made possible by the Friends of the Harbour.',
    'Read the full story in our archive.',
    'To see more of her dams, visit the engineer’s website or follow her on Instagram.',
    'Vera J. Lund covers rivers for The Tide and has two dogs.',
    'در شماره آینده از سال سیل می‌گوییم.',
    'نظر خود را برای ما بفرستید.',
    'في العدد القادم نتحدث عن سنة الفيضان.',
    'شاركونا آراءكم في السدود.'
  ])('is known: %s', (text) => expect(isColophon(text)).toBe(true))

  it.each([
    'Vera Lund is a friend of mine, and a good engineer.',
    'It is the river that writes the rules, and he who lives there reads them.',
    'The Ark runs an engine from a bus, and whenever it stops we drift.',
    'شكرا لأمي التي كانت توقظني للتدريب، وشكرا لكم.',
    'We thanked them, and in the next year they came back.',
    'در بخش بزرگی از شهر آب بالا آمد.',
    'في الجزء القديم من المدينة ارتفع الماء.',
    `To be continued, he said, ${'and then the water came up again, '.repeat(15)}and then it fell.`,
    'Vera Lund is a friend of mine who knows all the rivers of the north. I also live in Delft.'
  ])('is not an answer: %s', (text) => expect(isColophon(text)).toBe(false))
})
