import {describe, expect, it} from 'vitest'
import {toBlocks} from '../../../src/parse/blocks.ts'
import {cueList} from '../../../src/parse/cues/cue-names.ts'
import {wordListsOf} from '../../../src/parse/language.ts'
import {toLines} from '../../../src/parse/lines.ts'
import {evidenceOf} from '../../../src/parse/reading.ts'
import {lettersOf} from '../letters.ts'

type Turn = readonly [letter: 'Q' | 'A', name: string, words: string]

const english: readonly Turn[] = [
  ['Q', 'Nora', 'Hello and welcome to the Harbour Hour. Our guest today is Odd Berg, who keeps a lighthouse.'],
  ['Q', 'Pim', 'We went to see him last week, and I am still wet.'],
  ['A', 'Odd', 'You are welcome. It was a dry day, I thought.'],
  ['Q', 'Nora', 'Odd, how does one become a keeper?'],
  ['A', 'Odd', 'I answered a letter. I was the only one who did, so they took me.'],
  ['Q', 'Pim', 'You know, when you showed us the lamp, you said you have never seen it from the sea, right?'],
  ['A', 'Odd', 'Never. I have no boat.'],
  ['Q', 'Pim', 'Okay, that surprises me, Odd. You live on an island.'],
  ['A', 'Odd', 'Yes. I like it here, I do not need to leave it.'],
  ['Q', 'Nora', 'And what do you do all winter?'],
  ['A', 'Odd', 'I read, I paint the stairs, I write down the weather. My father did the same.'],
  ['Q', 'Pim', 'Do you ever get bored?'],
  ['A', 'Odd', 'I was bored once, in town.'],
  ['Q', 'Nora', 'Odd, thank you for joining us.']
]

const persian: readonly Turn[] = [
  ['Q', 'نرگس', 'سلام به شنوندگان. مهمان ما امروز آقای سپهر است که فانوس دریایی دارد.'],
  ['A', 'سپهر', 'سلام می‌کنم خدمت همه.'],
  ['Q', 'نرگس', 'سپهر، چطور فانوس‌بان شدید؟'],
  ['A', 'سپهر', 'من به یک نامه جواب دادم. جز من کسی جواب نداده بود.'],
  ['Q', 'کاوه', 'شما گفتید که چراغ را هیچ‌وقت از دریا ندیده‌اید، درست است؟'],
  ['A', 'سپهر', 'هیچ‌وقت. من قایق ندارم.'],
  ['Q', 'کاوه', 'پس شما در جزیره زندگی می‌کنید و قایق ندارید.'],
  ['A', 'سپهر', 'بله، من اینجا را دوست دارم.'],
  ['Q', 'نرگس', 'زمستان‌ها چه می‌کنید؟'],
  ['A', 'سپهر', 'کتاب می‌خوانم، پله‌ها را رنگ می‌زنم. پدرم هم همین کار را می‌کرد.'],
  ['Q', 'کاوه', 'حوصله‌تان سر نمی‌رود؟'],
  ['A', 'سپهر', 'یک بار سر رفت، در شهر.']
]

const arabic: readonly Turn[] = [
  ['Q', 'هالة', 'أهلا بكم مستمعينا. ضيفنا اليوم سليم، حارس المنارة.'],
  ['A', 'سليم', 'أهلا بكم جميعا.'],
  ['Q', 'هالة', 'سليم، كيف أصبحت حارسا؟'],
  ['A', 'سليم', 'أجبت عن رسالة. لم يجب عنها أحد غيري، فأخذوني.'],
  ['Q', 'رامي', 'قلت لنا إنك لم تر المصباح من البحر قط، أليس كذلك؟'],
  ['A', 'سليم', 'أبدا. ليس عندي قارب.'],
  ['Q', 'رامي', 'أنت تسكن جزيرة وليس عندك قارب.'],
  ['A', 'سليم', 'نعم، أنا أحب هذا المكان.'],
  ['Q', 'هالة', 'ماذا تفعل في الشتاء؟'],
  ['A', 'سليم', 'أقرأ وأطلي الدرج. كان أبي يفعل مثلي.'],
  ['Q', 'رامي', 'ألا تمل؟'],
  ['A', 'سليم', 'مللت مرة، في المدينة.']
]

describe('two hosts and their guest', () => {
  it.each([
    ['en', english],
    ['fa', persian],
    ['ar', arabic]
  ])('are told apart, in %s', (locale, turns) => {
    for (const form of [
      (name: string, words: string) => `${name}: ${words}`,
      (name: string, words: string) => `**${name}:** ${words}`
    ]) {
      const text = turns.map(([, name, words]) => form(name, words)).join('\n\n')
      expect(lettersOf(text, locale)).toBe(turns.map(([letter]) => letter).join(''))
    }
  })
})

/** Names of those who are shown to call others by name. */
function callers(lines: readonly string[]): Set<string> {
  const {blocks, cues} = evidenceOf(toBlocks(toLines(lines.join('\n\n'), 0)), wordListsOf('en'))
  const calls = cueList.indexOf('speaker-calls')
  return new Set(blocks.flatMap(({trust}, i) => (trust && cues[i]?.includes(calls) === true ? [trust.speaker] : [])))
}

const panel = (call: string): string[] => [
  `Nora Lund: Thank you, ${call}.`,
  'Odd Lund: It was a pleasure.',
  'Pim Berg: For me as well.',
  'Nora Lund: Until next week.',
  'Odd Lund: Until then.',
  'Pim Berg: Good night.'
]

describe('a name', () => {
  it('calls the one who bears it', () => {
    expect(callers(panel('Pim'))).toEqual(new Set(['nora lund']))
    expect(callers(panel('Berg'))).toEqual(new Set(['nora lund']))
  })

  it('calls nobody where two bear it, and nobody calls himself', () => {
    expect(callers(panel('Lund'))).toEqual(new Set())
    expect(callers(panel('Nora'))).toEqual(new Set())
  })
})
