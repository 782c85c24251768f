import {assert, jsonValue, property} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {escapeXml, jsonForScript} from '../../src/text/escape.ts'

describe('escapeXml', () => {
  it('escapes what is special in text and in attributes', () => {
    expect(escapeXml(`<a href="x">Tom & 'Jerry'</a>`)).toBe(
      '&lt;a href=&quot;x&quot;&gt;Tom &amp; &#39;Jerry&#39;&lt;/a&gt;'
    )
  })

  it('leaves out what XML cannot hold and keeps what it can', () => {
    expect(escapeXml('a\u0000b\u001ac\ufffed\ud800e')).toBe('abcde')
    expect(escapeXml('می‌خواهم\t\n😀\u2028')).toBe('می‌خواهم\t\n😀\u2028')
  })
})

describe('jsonForScript', () => {
  it('cannot end the script element or a line', () => {
    const json = jsonForScript({headline: '</script><!--\u2028\u2029&amp;'})
    expect(json).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(json)).toEqual({headline: '</script><!--\u2028\u2029&amp;'})
  })

  it('says the same as JSON for any value', () => {
    assert(
      property(jsonValue(), (value) => {
        expect(JSON.parse(jsonForScript(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      {seed: 20260211}
    )
  })

  it('refuses what has no JSON form', () => {
    expect(() => jsonForScript(undefined)).toThrow(TypeError)
  })
})
