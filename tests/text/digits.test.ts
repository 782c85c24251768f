import {describe, expect, it} from 'vitest'
import {toDigits, toLatinDigits} from '../../src/text/digits.ts'

const persian = '۰۱۲۳۴۵۶۷۸۹'
const arabic = '٠١٢٣٤٥٦٧٨٩'

describe('digits', () => {
  it('reads every digit of the three systems', () => {
    expect(toLatinDigits(`${persian} ${arabic} 0123456789`)).toBe('0123456789 0123456789 0123456789')
  })

  it('writes Latin digits in the system that is given, and leaves all else alone', () => {
    expect(toDigits('a1b20٣', persian)).toBe('a۱b۲۰٣')
    expect(toDigits('a1b20', arabic)).toBe('a١b٢٠')
    expect(toDigits('a1', '0123456789')).toBe('a1')
  })

  it('keeps offsets', () => {
    const text = 'در سال ۱۴۰۴ و عام ٢٠٢٦'
    expect(toLatinDigits(text)).toHaveLength(text.length)
    expect(toLatinDigits(text).indexOf('2026')).toBe(text.indexOf('٢٠٢٦'))
  })
})
