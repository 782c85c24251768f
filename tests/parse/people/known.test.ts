import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {KnownPerson} from '../../../src/model.ts'
import {knownPeopleOf} from '../../../src/parse/people/known.ts'
import {fold} from '../../../src/text/fold.ts'
import {nameMarks} from '../../../src/text/name-marks.ts'
import {matchNames, nameForm} from '../../../src/text/names.ts'

const seed = 20261123
const given = ['Sara', 'Sarah', 'Hassan', 'Hossein', 'حسن', 'حسین', 'Mohammad-Ali', 'محمدعلی', 'A.', 'Tom', 'سارا']
const family = [
  'Ghahremanpour',
  'Qahremanpur',
  'قهرمان‌پور',
  'قهرمان پور',
  'Lund',
  'لوند',
  'Al-Khatib',
  'الخطيب',
  'Mansourizadeh',
  'منصوری‌زاده'
]
const name = fc.oneof(
  fc.tuple(fc.constantFrom(...given), fc.constantFrom(...family)).map((words) => words.join(' ')),
  fc.constantFrom(
    ...family,
    ...given,
    'Dr. Sara Lund',
    'SL',
    'S. L.',
    'Abdolrahman Ghahremanpour Mansourizadeh',
    'عبدالرحمن قهرمان‌پور منصوری‌زاده'
  )
)
const person = fc.record({
  name,
  family: fc.option(fc.constantFrom(...family)),
  spellings: fc.array(name, {maxLength: 2})
})

/** Whom a name fits when it is compared with everybody. */
function compareAll(people: readonly KnownPerson[], written: string): KnownPerson | undefined {
  const form = nameForm(written)
  const fitting = people.filter((known) => {
    const isBearer = [...Object.values(known.name), ...known.spellings].some((other) => {
      const match = matchNames(form, nameForm(other))
      return match === 'same' || match === 'family'
    })
    const isFamily = Object.values(known.family).some((other) => fold(other) === fold(written))
    return isFamily || isBearer
  })
  return fitting.length === 1 ? fitting[0] : undefined
}

describe('the people whom the site knows', () => {
  it('are found as if each were compared', () => {
    let found = 0
    fc.assert(
      fc.property(
        fc.array(person, {maxLength: 12}),
        fc.array(name, {minLength: 1, maxLength: 4}),
        (persons, written) => {
          const people = persons.map((one, i) => ({
            id: `p${i}`,
            name: {en: one.name},
            family: one.family === null ? {} : {en: one.family},
            role: {},
            spellings: one.spellings,
            links: [],
            // As settings have them, or not.
            ...(i % 2 === 0 && {
              marks: nameMarks([one.name, ...one.spellings], one.family === null ? [] : [one.family])
            })
          }))
          const known = knownPeopleOf(people)
          for (const one of written) {
            const expected = compareAll(people, one)
            if (expected) found++
            expect(known.find(one)?.id, one).toBe(expected?.id)
          }
        }
      ),
      {seed, numRuns: 1500}
    )
    expect(found).toBeGreaterThan(300)
  })

  it('are nobody where none are', () => {
    expect(knownPeopleOf([]).find('Sara Lund')).toBeUndefined()
  })
})
