// Random interviews in three languages and five conventions, put together from small sentences; what a newsroom might
// paste on a bad day: these texts, cut up, doubled, swapped and spoilt.
import * as fc from 'fast-check'

interface Phrases {
  readonly headlines: readonly string[]
  readonly datelines: readonly string[]
  readonly bylines: readonly string[]
  readonly intros: readonly string[]
  readonly questions: readonly string[]
  readonly answers: readonly string[]
  readonly notes: readonly string[]
  readonly chrome: readonly string[]
  readonly names: readonly (readonly [asker: string, speaker: string])[]
}

const en: Phrases = {
  headlines: ['The river remembers its bed', '“We count every tree”', 'A quiet year for the harbour'],
  datelines: ['12 May 2026', 'Published 3 March 2026, 14:05', '2026-02-11 20:38'],
  bylines: ['By Lena Ortiz', 'Paul Reed, Harbour Daily', 'Photo: Ann Bell'],
  intros: [
    'The mayor of a small port spoke with us about tides, money and patience.',
    'She has mapped forests for thirty years. Here is what she told us.'
  ],
  questions: [
    'What changed after the flood?',
    'Did you expect so many people to stay?',
    'Tell us about the first winter.',
    'Some say the harbour is too small. How do you answer them?',
    'And the money?'
  ],
  answers: [
    'Nothing changed at first. Then everything did, because people began to talk.',
    'I did not expect it. Would anybody? The boats were *gone* by then.',
    'Yes, certainly.',
    'The first winter was cold; we burned [the old piers](https://example.org/piers) and laughed about it.',
    'Money is a tool. We had 3,500 at the start & spent it all.'
  ],
  notes: ['The second summer', '(She laughs.)', '***'],
  chrome: ['Share this article', 'Leave a Reply', 'Tags: harbour, flood'],
  names: [
    ['Q', 'A'],
    ['HD', 'REED'],
    ['Interviewer', 'Ann Bell']
  ]
}

const fa: Phrases = {
  headlines: ['رودخانه بسترش را به یاد می‌آورد', '«هر درخت را می‌شماریم»', 'سالی آرام برای بندر'],
  datelines: ['۲۲ اردیبهشت ۱۴۰۵', 'تاریخ انتشار: ۱۴۰۴/۱۲/۱۲ - ۱۴:۰۵', '1404/11/22 20:38'],
  bylines: ['گفت‌وگو از مینا راد', 'علی کمالی، روزنامهٔ بندر', 'عکس: سارا نیک‌پور'],
  intros: [
    'شهردار یک بندر کوچک با ما از جزر و مد، پول و شکیبایی گفت.',
    'او سی سال است که جنگل‌ها را نقشه می‌کند. متن گفت‌وگو را در ادامه می‌خوانید:'
  ],
  questions: [
    'پس از سیل چه چیزی عوض شد؟',
    'فکر می‌کردید این‌همه آدم بمانند؟',
    'از زمستان اول بگویید.',
    'برخی می‌گویند بندر خیلی کوچک است. پاسخ شما چیست؟',
    'و پول؟'
  ],
  answers: [
    'اول هیچ‌چیز عوض نشد. بعد همه‌چیز عوض شد، چون مردم با هم حرف زدند.',
    'نه، فکر نمی‌کردم. مگر کسی فکر می‌کرد؟ قایق‌ها دیگر *رفته بودند*.',
    'بله، حتماً.',
    'زمستان اول سرد بود؛ اسکله‌های کهنه را سوزاندیم و خندیدیم.',
    'پول ابزار است. در آغاز ۳۵۰۰ تا داشتیم و همه را خرج کردیم.'
  ],
  notes: ['تابستان دوم', '(می‌خندد)', '***'],
  chrome: ['اشتراک‌گذاری', 'نظر خود را بنویسید', 'انتهای پیام'],
  names: [
    ['س', 'ج'],
    ['پرسش', 'پاسخ'],
    ['خبرنگار', 'کمالی']
  ]
}

const ar: Phrases = {
  headlines: ['النهر يتذكر مجراه', '«نعدّ كل شجرة»', 'عام هادئ في الميناء'],
  datelines: ['١٢ مايو ٢٠٢٦', '12 أيار 2026', 'الأربعاء 11 فبراير 2026 - 20:38'],
  bylines: ['حاورته: لينا عودة', 'كمال نصار - صحيفة الميناء', 'تصوير: سارة بدر'],
  intros: [
    'تحدث رئيس بلدية ميناء صغير عن المد والمال والصبر.',
    'ترسم خرائط الغابات منذ ثلاثين عاما. وفيما يلي نص الحوار:'
  ],
  questions: [
    'ما الذي تغير بعد السيل؟',
    'هل كنت تتوقع أن يبقى هذا العدد من الناس؟',
    'حدثنا عن الشتاء الأول.',
    'يقول بعضهم إن الميناء صغير جدا. كيف ترد عليهم؟',
    'وماذا عن المال؟'
  ],
  answers: [
    'لم يتغير شيء في البداية، ثم تغير كل شيء لأن الناس بدؤوا يتحدثون.',
    'لا، لم أتوقع. ومن كان يتوقع؟ كانت القوارب قد *رحلت*.',
    'نعم، بالتأكيد.',
    'كان الشتاء الأول باردا؛ أحرقنا الأرصفة القديمة وضحكنا.',
    'المال أداة. كان لدينا ٣٥٠٠ في البداية وأنفقناها كلها.'
  ],
  notes: ['الصيف الثاني', '(يضحك)', '***'],
  chrome: ['شارك', 'اترك تعليقا', 'اقرأ أيضا: عام المد'],
  names: [
    ['س', 'ج'],
    ['سؤال', 'جواب'],
    ['المحاور', 'نصار']
  ]
}

type Dress = (text: string, side: 'question' | 'answer', names: readonly [string, string]) => string

const conventions: readonly Dress[] = [
  (text, side, [asker, speaker]) => `${side === 'question' ? asker : speaker}: ${text}`,
  (text, side, [asker, speaker]) => `**${side === 'question' ? asker : speaker}:** ${text}`,
  (text, side) => (side === 'question' ? `**${text}**` : text),
  (text, side) => (side === 'question' ? `### ${text}` : text),
  (text, side) => (side === 'question' ? `- ${text}` : text),
  (text, side) => (side === 'question' ? `• ${text}` : `•• ${text}`),
  (text) => text
]

const some = (texts: readonly string[], most: number): fc.Arbitrary<string[]> =>
  fc.array(fc.constantFrom(...texts), {maxLength: most})

/** A whole interview, well formed. */
export const interviewText: fc.Arbitrary<string> = fc.constantFrom(en, fa, ar).chain((phrases) =>
  fc
    .record({
      top: some([...phrases.chrome, ...phrases.datelines], 2),
      headline: some(phrases.headlines, 1),
      frame: some([...phrases.bylines, ...phrases.datelines], 2),
      intro: some(phrases.intros, 2),
      turns: fc.array(
        fc.record({
          question: fc.array(fc.constantFrom(...phrases.questions), {minLength: 1, maxLength: 2}),
          answer: fc.array(fc.constantFrom(...phrases.answers, ...phrases.notes), {maxLength: 4})
        }),
        {maxLength: 6}
      ),
      bottom: some([...phrases.chrome, ...phrases.bylines], 2),
      dress: fc.constantFrom(...conventions),
      names: fc.constantFrom(...phrases.names),
      gap: fc.constantFrom('\n\n', '\n', '\r\n\r\n', '\n \n'),
      labelsAll: fc.boolean()
    })
    .map(({top, headline, frame, intro, turns, bottom, dress, names, gap, labelsAll}) => {
      const body = turns.flatMap(({question, answer}) => [
        dress(question.join(' '), 'question', names),
        ...answer.map((text, i) => (i === 0 || labelsAll ? dress(text, 'answer', names) : text))
      ])
      return [...top, ...headline, ...frame, ...intro, ...body, ...bottom].join(gap)
    })
)

/** What mutations put in. */
// prettier-ignore
const splinters = fc.constantFrom(
  '?', '؟', ':', '\n', '\n\n', '\t', ' ', '**', '*', '_', '`', '```\n', '> ', '- ', '1. ', '[note] ', '[interview]\n', 'Q: ', 'ج: ',
  '\u200c', '\u200f', '\u202e', '\ufeff', '\u2028', '\u001a', '\0', '\ud800', '\udc00', '<script>', '](javascript:alert(1))',
  '{{ 7*7 }}', '\\'
)

interface Mutation {
  readonly kind: 'delete' | 'double' | 'swap' | 'insert' | 'cut'
  readonly at: number
  readonly to: number
  readonly text: string
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('delete', 'double', 'swap', 'insert', 'cut'),
  at: fc.nat(),
  to: fc.nat(),
  text: splinters
})

function mutate(text: string, {kind, at, to, text: splinter}: Mutation): string {
  const place = at % (text.length + 1)
  if (kind === 'insert') return text.slice(0, place) + splinter + text.slice(place)
  if (kind === 'cut') return text.slice(0, place)
  const lines = text.split('\n')
  const [i, j] = [at % lines.length, to % lines.length]
  const [one = '', other = ''] = [lines[i], lines[j]]
  if (kind === 'delete') lines.splice(i, 1)
  else if (kind === 'double') lines.splice(i, 0, one)
  else [lines[i], lines[j]] = [other, one]
  return lines.join('\n')
}

/** An interview with up to six things wrong. */
export const spoiltInterview: fc.Arbitrary<string> = fc
  .tuple(interviewText, fc.array(mutation, {maxLength: 6}))
  .map(([text, mutations]) => mutations.reduce(mutate, text))

const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({unit: 'binary', maxLength: 200}),
  fc.string({unit: 'grapheme', maxLength: 200}),
  fc
    .array(fc.oneof(splinters, fc.string({unit: 'binary', maxLength: 8})), {maxLength: 40})
    .map((parts) => parts.join('')),
  fc.array(fc.integer({min: 0, max: 0xffff}), {maxLength: 100}).map((units) => String.fromCharCode(...units))
)

/** Anything that a parser may be given: random Unicode, interviews, spoilt interviews, and two of these after another. */
export const parserInput: fc.Arbitrary<string> = fc.oneof(
  anyText,
  interviewText,
  spoiltInterview,
  fc
    .tuple(spoiltInterview, fc.constantFrom('', '\n', '\n\n'), fc.oneof(spoiltInterview, anyText))
    .map((parts) => parts.join(''))
)
