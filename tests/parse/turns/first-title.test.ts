import {describe, expect, it} from 'vitest'
import {toBlocks} from '../../../src/parse/blocks.ts'
import {wordListsOf} from '../../../src/parse/language.ts'
import {toLines} from '../../../src/parse/lines.ts'
import {states} from '../../../src/parse/reading/states.ts'
import {evidenceOf} from '../../../src/parse/reading.ts'
import {opensWithTitle} from '../../../src/parse/turns/first-title.ts'
import {labelLines} from '../../../src/parse.ts'
import {dress, littles} from '../texts.ts'

const titles = {en: 'A life in the lamp room', fa: 'زندگی در اتاق چراغ', ar: 'حياة في غرفة المصباح'} as const
const selves = {
  en: 'My name is Edda Marsh. I am the keeper of the light on Gull Rock. In my work I try to understand how the lamp wears over time and how it changes its surroundings. Storms can tell us a great deal about the tower itself. They are not only fascinating, but also affect the lives of all who sail past.',
  fa: 'من عطا دریانورد هستم و سی سال است که چراغ جزیره را روشن نگه می‌دارم. در کارم می‌کوشم بفهمم چراغ چگونه کهنه می‌شود و بر پیرامونش چه اثری دارد. توفان‌ها چیزهای زیادی درباره خود برج به ما می‌گویند و زندگی همه کسانی را که می‌گذرند عوض می‌کنند.',
  ar: 'اسمي عطا البحار وأحرس مصباح الجزيرة منذ ثلاثين عاما. أحاول في عملي أن أفهم كيف يشيخ المصباح مع الزمن وكيف يغير ما حوله. تخبرنا العواصف بالكثير عن البرج نفسه وتغير حياة كل من يمر به.'
} as const

const asked = ['Were you afraid?', 'Who came?', 'Who else?', 'And then?']

/** Of a text that is read as these questions, each with an answer. */
function isTitled(questions: readonly string[]): boolean {
  const text = questions.map((question) => `${question}\n\nIt was long, and I was alone with the lamp.`).join('\n\n')
  const evidence = evidenceOf(toBlocks(toLines(text, 0)), wordListsOf('en'))
  const path = Uint8Array.from(evidence.blocks, (_, i) => states.indexOf(i % 2 === 0 ? 'question' : 'answer'))
  const none = new Float32Array(0)
  return opensWithTitle(evidence.blocks, {...evidence, path, beliefs: none, evidence: none})
}

describe('a title over an answer that opens the text', () => {
  it.each(littles)('is the headline ($locale)', (little) => {
    const {text} = dress(little, {question: (words) => `**${words}**`})
    const body = text.slice(text.indexOf('**'))
    const lines = labelLines(`**${titles[little.locale]}**\n\n${selves[little.locale]}\n\n${body}`, {
      locale: little.locale
    })
    expect(lines[0]?.kind).toBe('headline')
  })

  it('is one only where nearly all questions have what it lacks, and it is short and open', () => {
    const title = 'The first winter in the tower'
    expect(isTitled([title, ...asked])).toBe(true)
    expect(isTitled([title, ...asked.slice(0, 2)])).toBe(false)
    expect(isTitled([title, ...asked, 'The second winter', 'The third winter'])).toBe(false)
    expect(isTitled([`${title}.`, ...asked])).toBe(false)
    expect(isTitled([`${title}, ${'and the long wait for the boat, '.repeat(2)}and the spring`, ...asked])).toBe(false)
  })

  it('is no first question that speaks to somebody', () => {
    const lines = labelLines(
      'Tell us about your first winter\n\nIt was long, and I was alone with the lamp and two hens that laid no eggs.\n\nWere you afraid?\n\nOf the sea, never.\n\nWho came to see you?\n\nMy father, once.\n\nAnd who else?\n\nNobody at all, for it was winter.',
      {locale: 'en'}
    )
    expect(lines[0]?.kind).toBe('question')
  })
})
