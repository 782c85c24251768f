import {describe, expect, it} from 'vitest'
import {isSafeHref} from '../../src/text/link.ts'
import {oneLine} from '../../src/text/plain.ts'

describe('isSafeHref', () => {
  it.each([
    'https://a.example/b',
    'HTTP://a.example',
    'mailto:a@b.example',
    'tel:+982100000000',
    '/a',
    '../a?b=c:d',
    '#q3',
    'گفتگو/',
    ''
  ])('takes %j', (href) => {
    expect(isSafeHref(href)).toBe(true)
  })

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc'
  ])('refuses %j', (href) => {
    expect(isSafeHref(href)).toBe(false)
  })
})

describe('oneLine', () => {
  it('joins lines and keeps NBSP and ZWNJ', () => {
    expect(oneLine(' a\r\n b\u2028c  d\u00a0e می‌شود ')).toBe('a b c d\u00a0e می‌شود')
  })
})
