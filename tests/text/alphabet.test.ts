import {describe, expect, it} from 'vitest'
import {localeOf} from '../../src/locale.ts'
import {alphabetical} from '../../src/text/alphabet.ts'

function sorted(tag: 'en' | 'fa' | 'ar', names: readonly string[]): string[] {
  const key = (name: string): string => alphabetical(name, localeOf(tag).alphabet).key
  return [...names].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

function initials(tag: 'en' | 'fa' | 'ar', names: readonly string[]): string[] {
  return names.map((name) => alphabetical(name, localeOf(tag).alphabet).initial)
}

describe('names in the order of an alphabet', () => {
  it('stand in the language’s own order', () => {
    expect(sorted('fa', ['یزدی', 'پروین', 'بهار', 'تهرانی', 'گلستان', 'کریمی', 'وفا', 'هدایت'])).toEqual([
      'بهار',
      'پروین',
      'تهرانی',
      'کریمی',
      'گلستان',
      'وفا',
      'هدایت',
      'یزدی'
    ])
    expect(sorted('ar', ['وهبي', 'هاشم', 'كامل', 'يونس'])).toEqual(['كامل', 'هاشم', 'وهبي', 'يونس'])
    expect(sorted('en', ['Zahran', 'Éluard', 'Farrokhzad', 'de Vries'])).toEqual([
      'de Vries',
      'Éluard',
      'Farrokhzad',
      'Zahran'
    ])
  })

  it('are headed by the letter as the language writes it', () => {
    expect(initials('fa', ['آذر', 'كريمي', 'يزدى'])).toEqual(['ا', 'ک', 'ی'])
    expect(initials('ar', ['أحمد', 'کامل', 'یونس'])).toEqual(['ا', 'ك', 'ي'])
    expect(initials('en', ['émile', '‘Umar', 'سعدی', ''])).toEqual(['E', 'U', '', ''])
  })

  it('are not all put under the article', () => {
    expect(initials('ar', ['الهاشمي', 'البوسعيدي', 'الي'])).toEqual(['ه', 'ب', 'ا'])
    expect(initials('en', ['al-Busaidi', 'Alban'])).toEqual(['B', 'A'])
  })
})
