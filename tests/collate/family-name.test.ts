import {describe, expect, it} from 'vitest'
import {familyName} from '../../src/collate/family-name.ts'

describe('the family name at the answers', () => {
  it.each([
    ['Mina Farrokhzad', 'Farrokhzad'],
    ['Ursula van der Meer', 'van der Meer'],
    ['Salim al-Busaidi', 'al-Busaidi'],
    ['Nasser bin Hamad Al Thani', 'Al Thani'],
    ['John F. Doe Jr.', 'Doe'],
    ['Plato', 'Plato'],
    ['رضا نوری', 'نوری'],
    ['سارا کریمی نژاد', 'کریمی نژاد'],
    ['لیلا علی‌پور', 'علی‌پور'],
    ['سالم بن راشد', 'بن راشد'],
    ['ليلى حداد', 'حداد'],
    ['محمد عبد الرحمن', 'عبد الرحمن']
  ])('of %s is %s', (name, family) => {
    expect(familyName(name)).toBe(family)
  })

  it('is what the text calls somebody, where that is a part of the name', () => {
    expect(familyName('Gabriel García Márquez', ['Gabriel García Márquez', 'García Márquez'])).toBe('García Márquez')
  })

  it('is never written in capitals, nor taken from another spelling or a first name', () => {
    expect(familyName('Mina Farrokhzad', ['FARROKHZAD', 'Farokhzad', 'Mina'])).toBe('Farrokhzad')
  })
})
