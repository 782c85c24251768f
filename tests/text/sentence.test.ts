import {describe, expect, it} from 'vitest'
import {firstQuestion} from '../../src/text/sentence.ts'

describe('firstQuestion', () => {
  it.each([
    ['Where were you? And why?', 'Where were you?'],
    ['You left early.  Why did you go, and what came of it? Was it hard?', 'Why did you go, and what came of it?'],
    ['Dr. Karimi of the U.S. team met Mr. Smith at 3.30 p.m. in Cairo. What did J. Doe say?', 'What did J. Doe say?'],
    ['The U.S. has left. What comes now?', 'What comes now?'],
    ['Is the U.S. Congress ready? We shall see.', 'Is the U.S. Congress ready?'],
    ['He said “a good start,” then left. What is “good”? Who knows.', 'What is “good”?'],
    ['They asked “why?” and left. How do you see it?', 'How do you see it?'],
    ['Do you ask “why now?” Others do.', 'Do you ask “why now?”'],
    ['Really?! Yes.', 'Really?!'],
    ['Tell me about the book.', 'Tell me about the book.'],
    ['Tell me about it\n\nAnd the second?', 'And the second?'],
    ['It cost 3.5 million. Was that too much?', 'Was that too much?'],
    ['روند گفت‌وگوها را چگونه می‌بینید؟ و بعد؟', 'روند گفت‌وگوها را چگونه می‌بینید؟'],
    ['گفته‌اید «چرا؟» پرسش خوبی نیست. پس چه باید پرسید؟', 'پس چه باید پرسید؟'],
    ['دیدار تمام شد. نتیجه چه بود؟', 'نتیجه چه بود؟'],
    ['قال د. حسن إن اللقاء انتهى. ما نتيجته اليوم؟ ولماذا؟', 'ما نتيجته اليوم؟'],
    ['ما رأيك في هذا؟ولماذا؟', 'ما رأيك في هذا؟'],
    ['من يسيطر على الميناء.. الجيش أم القبائل؟', 'من يسيطر على الميناء.. الجيش أم القبائل؟'],
    ['Well … perhaps. And then... What did you do?', 'What did you do?'],
    ['You left. The team stayed. Why?', 'The team stayed. Why?'],
    ['Really? Where did you go? And then?', 'Really? Where did you go?'],
    ['تیم ماند و شما رفتید. چرا؟', 'تیم ماند و شما رفتید. چرا؟'],
    ['Why?', 'Why?'],
    ['Why? Because it matters here.', 'Why?'],
    ['', '']
  ])('of %j is %j', (text, question) => {
    expect(firstQuestion(text)).toBe(question)
  })

  it('is linear on marks that end nothing', () => {
    const size = 200_000
    expect(firstQuestion('a.'.repeat(size))).toHaveLength(size * 2)
    expect(firstQuestion(`“${'?” b '.repeat(size)}`)).toHaveLength(size * 5)
    expect(firstQuestion(`${'. '.repeat(size)}Why did you go?`)).toBe('Why did you go?')
    expect(firstQuestion(' \n'.repeat(size))).toBe('')
    expect(firstQuestion(`.${')'.repeat(size)}`)).toHaveLength(size + 1)
  })
})
