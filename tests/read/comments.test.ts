import {assert, constantFrom, property, tuple} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readSources} from '../../src/read.ts'
import {commentDate} from '../../src/read/comment-date.ts'
import {readComments} from '../../src/read/comments.ts'
import {configWith} from '../collate/material.ts'
import {writeSite} from './temporary-site.ts'

const folder = 'content/interviews/bell/comments'

/** Comments of one interview, by the names of their files. */
function read(texts: Readonly<Record<string, string | Uint8Array>>) {
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${folder}/${name}`, text]))
  return readComments(Object.keys(files).sort(), {root: writeSite(files), timeZone: 'Asia/Tehran'})
}

function one(text: string, name = '2026-03-01-leila.txt') {
  const {comments, messages} = read({[name]: text})
  return {comment: comments[0], messages, ids: messages.map(({ruleId}) => ruleId)}
}

describe('an approved comment', () => {
  it('is a small front matter and the words of a reader', () => {
    const text =
      '---\nname: Leila Haddad\ndate: 2026-03-02 21:15\nlanguage: en\nquestion: q2\n---\n\nFirst line.\nSecond line.\n\nNext.\n'
    expect(one(text)).toMatchObject({
      messages: [],
      comment: {
        id: '2026-03-01-leila',
        file: `${folder}/2026-03-01-leila.txt`,
        name: 'Leila Haddad',
        date: '2026-03-02T21:15:00+03:30',
        language: 'en',
        dir: 'ltr',
        question: 'q2',
        text: ['First line.\nSecond line.', 'Next.']
      }
    })
  })

  it('takes its day from the name of its file and its language from its words', () => {
    const {comment, messages} = one('---\nname: امید\n---\nاین گفت‌وگو را باید دوباره خواند.\n')
    expect(messages).toEqual([])
    expect(comment).toMatchObject({date: '2026-03-01', language: 'fa', dir: 'rtl'})
  })

  it('has the direction of its own language or letters', () => {
    expect(one('---\nname: A\nlanguage: ckb\n---\nزۆر سوپاس.\n').comment).toMatchObject({language: 'ckb', dir: 'rtl'})
    expect(one('---\nname: A\nlanguage: fr\n---\nMerci.\n').comment).toMatchObject({language: 'fr', dir: 'ltr'})
    expect(one('---\nname: A\nlanguage: fa\n---\nBBC گفت.\n').comment?.dir).toBe('rtl')
    expect(one('---\nname: A\ndirection: rtl\n---\nBBC گفت.\n').comment?.dir).toBe('rtl')
  })

  it('is read as Windows and Staticman write it', () => {
    const text =
      '---\r\n_id: 5f0c\r\nname: Omid\r\ndate: 1772384880\r\nlocale: en\r\nquestion: ""\r\n---\r\nOne.\r\nTwo.\r\n\r\nThree.\r\n'
    const {comment, messages} = one(text)
    expect(messages).toEqual([])
    expect(comment).toMatchObject({date: '2026-03-01T20:38:00+03:30', text: ['One.\nTwo.', 'Three.']})
    expect(comment?.question).toBeUndefined()
  })

  it('answers another one of the same interview', () => {
    const {comments, messages} = read({
      '2026-03-01-leila.txt': '---\nname: Leila\n---\nWhy?\n',
      '2026-03-02-omid.txt': '---\nname: Omid\nreply_to: 2026-03-01-leila.txt\n---\nBecause.\n',
      '2026-03-03-sara.txt': '---\nname: Sara\nreply_to: 2026-03-01-leyla\n---\nSo?\n'
    })
    expect(comments.map(({replyTo}) => replyTo)).toEqual([undefined, '2026-03-01-leila', '2026-03-01-leyla'])
    expect(messages).toMatchObject([
      {ruleId: 'unknown-comment', severity: 'warning', note: 'Did you mean `2026-03-01-leila`?'}
    ])
  })

  it('loses the overrides that turn letters around', () => {
    expect(one('---\nname: "A\u202Eb"\n---\nc\u202Ed\n').comment).toMatchObject({name: 'Ab', text: ['cd']})
  })
})

describe('a comment that cannot be shown', () => {
  it.each([
    ['no front matter', 'Well said.\n', 'comment-front-matter', 1],
    ['front matter that is not closed', '---\nname: A\nWell said.\n', 'comment-front-matter', 1],
    ['no name', '---\nlanguage: en\n---\nWell said.\n', 'missing-key', 2],
    ['a date that nobody can read', '---\nname: A\ndate: last week\n---\nWell said.\n', 'bad-date', 3],
    ['a day that does not exist', '---\nname: A\ndate: 2026-02-30\n---\nWell said.\n', 'bad-date', 3],
    ['nothing below its front matter', '---\nname: A\n---\n\n', 'empty-file', 5],
    ['a key that nothing reads', '---\nname: A\ncolour: red\n---\nWell said.\n', 'unknown-key', 3],
    ['an address in its words', '---\nname: A\n---\nWrite to me:\nleila@mail.example\n', 'comment-email', 5],
    ['an address in Persian letters', '---\nname: A\n---\nلیلا@نامه.ایران\n', 'comment-email', 4],
    ['an address as its name', '---\nname: leila@mail.example\n---\nWell said.\n', 'comment-email', 2]
  ])('because of %s is a message with its place', (...[, text, ruleId, line]) => {
    const {comment, messages} = one(text)
    expect(comment).toBeUndefined()
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatchObject({ruleId, severity: 'error', place: {start: {line}}})
    expect(messages[0]?.file).toBe(`${folder}/2026-03-01-leila.txt`)
    expect(messages[0]?.note).toBeTruthy()
  })

  it('is said to lack a date where neither front matter nor name has one', () => {
    expect(one('---\nname: A\n---\nWell said.\n', 'leila.txt').ids).toEqual(['missing-date'])
  })

  it('leaves the others where they are', () => {
    const {comments, messages} = read({
      '2026-03-01-a.txt': '---\nname: A\n---\nOne.\n',
      '2026-03-01-A.md': '---\nname: A\n---\nTwo.\n',
      '2026-03-02-b.txt': new Uint8Array([0xff, 0xfe, 0x00]),
      '2026-03-03-c.txt': '',
      '2026-03-04-d.txt': '---\nname: D\n---\nFour.\n'
    })
    expect(comments.map(({name}) => name)).toEqual(['A', 'D'])
    expect(messages.every(({severity, note}) => severity === 'error' && note !== '')).toBe(true)
    expect(new Set(messages.map(({file}) => file))).toHaveLength(3)
  })
})

describe('the email address of a reader', () => {
  it('is said to be out of place and is not read', () => {
    const {comment, ids} = one('---\nname: Leila\nemail: leila@mail.example\n---\nWell said.\n')
    expect(ids).toEqual(['comment-email'])
    expect(JSON.stringify(comment)).not.toContain('mail.example')
  })
})

describe('the date of a comment', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['۲۰۲۶-۰۳-۰۱', '2026-03-01'],
    ['2026-03-01 23:30', '2026-03-01T23:30:00+03:30'],
    ['2026-03-01T22:00:00Z', '2026-03-02T01:30:00+03:30'],
    ['2026-03-01T22:00:00.250+01:00', '2026-03-02T00:30:00+03:30'],
    ['2021-07-01T09:00:00', '2021-07-01T09:00:00+04:30'],
    ['1772384880123', '2026-03-01T20:38:00+03:30'],
    ['', undefined],
    ['2026-03', undefined],
    ['2026-03-01 25:00', undefined],
    ['0026-03-01', undefined],
    ['1404-12-10', undefined]
  ])('%s is %s in Tehran', (text, expected) => {
    expect(commentDate(text, 'Asia/Tehran')).toBe(expected)
  })

  it('is one that every calendar can tell, whatever is written', () => {
    const part = constantFrom('2026', '1990', '2170', '0', '99', '02', '30', '-', 'T', ' ', ':', 'Z', '+', '9999999999')
    assert(
      property(tuple(part, part, part, part, part, part, part), (parts) => {
        const found = commentDate(parts.join(''), 'America/New_York')
        if (found !== undefined) expect(Number.isNaN(Date.parse(found))).toBe(false)
      }),
      {seed: 11, numRuns: 500}
    )
  })
})

describe('the comments of a site', () => {
  it('stand beside the texts of their interview', () => {
    const talk = 'The bell\n\nQ: Why?\nA: So.\n'
    const root = writeSite({
      'content/interviews/bell/en.txt': talk,
      [`${folder}/2026-03-01-leila.txt`]: '---\nname: Leila\n---\nWell said.\n',
      [`${folder}/notes.pdf`]: 'x',
      'content/interviews/other/en.txt': talk
    })
    const {companions, messages} = readSources(root, configWith())
    expect(companions.map(({slug, comments}) => [slug, comments?.map(({name}) => name)])).toEqual([['bell', ['Leila']]])
    expect(messages.map(({ruleId}) => ruleId)).toEqual(['ignored-file'])
  })
})
