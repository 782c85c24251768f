import {describe, expect, it} from 'vitest'
import {labelLines} from '../../../src/parse.ts'
import {dress, littles} from '../texts.ts'

const titles = {en: 'A life in the lamp room', fa: 'زندگی در اتاق چراغ', ar: 'حياة في غرفة المصباح'} as const
const selves = {
  en: 'My name is Edda Marsh. I am the keeper of the light on Gull Rock. In my work I try to understand how the lamp wears over time and how it changes its surroundings. Storms can tell us a great deal about the tower itself. They are not only fascinating, but also affect the lives of all who sail past.',
  fa: 'من عطا دریانورد هستم و سی سال است که چراغ جزیره را روشن نگه می‌دارم. در کارم می‌کوشم بفهمم چراغ چگونه کهنه می‌شود و بر پیرامونش چه اثری دارد. توفان‌ها چیزهای زیادی درباره خود برج به ما می‌گویند و زندگی همه کسانی را که می‌گذرند عوض می‌کنند.',
  ar: 'اسمي عطا البحار وأحرس مصباح الجزيرة منذ ثلاثين عاما. أحاول في عملي أن أفهم كيف يشيخ المصباح مع الزمن وكيف يغير ما حوله. تخبرنا العواصف بالكثير عن البرج نفسه وتغير حياة كل من يمر به.'
} as const

describe('a title over an answer that opens the text', () => {
  it.each(littles)('is the headline ($locale)', (little) => {
    const {text} = dress(little, {question: (words) => `**${words}**`})
    const body = text.slice(text.indexOf('**'))
    const lines = labelLines(`**${titles[little.locale]}**\n\n${selves[little.locale]}\n\n${body}`, {
      locale: little.locale
    })
    expect(lines[0]?.kind).toBe('headline')
  })

  it('is no first question that speaks to somebody', () => {
    const lines = labelLines(
      'Tell us about your first winter\n\nIt was long, and I was alone with the lamp and two hens that laid no eggs.\n\nWere you afraid?\n\nOf the sea, never.\n\nWho came to see you?\n\nMy father, once.\n\nAnd who else?\n\nNobody at all, for it was winter.',
      {locale: 'en'}
    )
    expect(lines[0]?.kind).toBe('question')
  })
})
