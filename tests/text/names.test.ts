import {describe, expect, it} from 'vitest'
import {matchNames, nameForm} from '../../src/text/names.ts'

function match(one: string, other: string): string | undefined {
  return matchNames(nameForm(one), nameForm(other))
}

describe('one name in two spellings', () => {
  it.each([
    ['Ghahremanpour', 'Qahremanpour'],
    ['Ghahremanpour', 'QAHREMANPUR'],
    ['Ghahramanpoor', 'Qahremanpour'],
    ['قهرمان‌پور', 'Ghahremanpour'],
    ['قهرمان‌پور', 'قهرمان بور'],
    ['قهرمان پور', 'Qahremanpur'],
    ['Araghchi', 'Araqchi'],
    ['عراقچی', 'عراقجي'],
    ['عراقچی', 'Araghchi'],
    ['Ghalibaf', 'Qalibaf'],
    ['قالیباف', 'Ghalibaf'],
    ['Pezeshkian', 'Pezeshkyan'],
    ['پزشکیان', 'بزشكيان'],
    ['پزشکیان', 'Pezeshkian'],
    ['Baqeri', 'Bagheri'],
    ['باقري', 'Bagheri'],
    ['Hossein', 'Hussain'],
    ['Hossein', 'حسین'],
    ['Mohammad', 'Muhammed'],
    ['محمد', 'Mohamed'],
    ['Khalid', 'خالد'],
    ['Khaled', 'Khalid'],
    ['Yousef', 'Yusuf'],
    ['یوسف', 'Youssef'],
    ['Qaddafi', 'Ghadafi'],
    ['القذافي', 'Gaddafi'],
    ['Mousavi', 'Moussavi'],
    ['موسوی', 'Mousavi'],
    ['Zeinab', 'Zaynab'],
    ['فاطمه', 'Fatemeh'],
    ['فاطمة', 'فاطمه'],
    ['Mostafa', 'مصطفی'],
    ['موسى', 'Mousa'],
    ['Sadegh', 'Sadiq'],
    ['صادق', 'Sadegh'],
    ['Jaafari', 'Jafari'],
    ['جعفری', "Ja'fari"],
    ['al-Hadi', 'Hadi'],
    ['الحمادي', 'حمادي'],
    ['رحمن', 'رحمان'],
    ['Gharib-Abadi', 'Gharibabadi'],
    ['غریب‌آبادی', 'Gharibabadi'],
    ['Nasrallah', 'نصر الله'],
    ['Abdolrahman', 'عبدالرحمن'],
    ['Zelensky', 'Zelenskyy'],
    ['Žižek', 'Zizek'],
    ['Müller', 'MÜLLER'],
    ['علي', 'علی'],
    ['علی', 'Ali'],
    ['ایمن', 'Ayman'],
    ['Tahereh', 'طاهره'],
    ['Shirvani', 'شیروانی'],
    ['Velayati', 'ولایتی'],
    ['Khatami', 'خاتمی'],
    ['Xatami', 'Khatami'],
    ['Davoud', 'داود']
  ])('%s is %s', (one, other) => {
    expect(match(one, other)).toBe('same')
    expect(match(other, one)).toBe('same')
  })
})

describe('two names', () => {
  it.each([
    ['Hassan', 'Hossein'],
    ['حسن', 'حسین'],
    ['Hassan', 'حسین'],
    ['Hossein', 'حسن'],
    ['Karimi', 'Karami'],
    ['کریمی', 'کرمی'],
    ['Karimi', 'کرمی'],
    ['Rouhani', 'Rahmani'],
    ['روحانی', 'رحمانی'],
    ['Rouhani', 'رحمانی'],
    ['Ahmadi', 'Mohammadi'],
    ['احمدی', 'محمدی'],
    ['Ahmadi', 'Hamedi'],
    ['Rahimi', 'Rahmani'],
    ['Amir', 'Amiri'],
    ['Saleh', 'Salehi'],
    ['صالح', 'صالحی'],
    ['Khatami', 'Khamenei'],
    ['Zarif', 'Sharif'],
    ['ظریف', 'شریف'],
    ['سالم', 'سليم'],
    ['Omar', 'Amr'],
    ['Nouri', 'Nasiri'],
    ['Jalali', 'Jalili'],
    ['جلالی', 'جلیلی'],
    ['Naderi', 'Nazari'],
    ['Smith', 'Schmitt'],
    ['Brown', 'Braun-Haas'],
    ['Martin', 'Marten-Lee'],
    ['Ali Karimi', 'Reza Karimi'],
    ['علی کریمی', 'رضا کریمی'],
    ['Ali Karimi', 'رضا کریمی'],
    ['Ali Karimi', 'Ali Rahimi'],
    ['A. Karimi', 'R. Karimi'],
    ['TM', 'Simon Peter'],
    ['Sara', 'Sarah Jane Tahmasebi'],
    ['', 'Sara']
  ])('%s is not %s', (one, other) => {
    expect(match(one, other) === 'same' || match(one, other) === 'family').toBe(false)
    expect(match(other, one) === 'same' || match(other, one) === 'family').toBe(false)
  })
})

describe('a part of a name', () => {
  it.each([
    ['Rahman Ghahremanpour', 'QAHREMANPOUR', 'family'],
    ['رحمان قهرمان‌پور', 'قهرمان‌پور', 'family'],
    ['رحمان قهرمان‌پور', 'قهرمان پور', 'family'],
    ['Dr. Rahman Ghahremanpour', 'Mr Qahremanpour', 'family'],
    ['دکتر رحمان قهرمان‌پور', 'آقای قهرمان‌پور', 'family'],
    ['R. Ghahremanpour', 'Rahman Qahremanpour', 'family'],
    ['Rahman Ghahremanpour', 'Rahman', 'given'],
    ['Rahman Ghahremanpour', 'RG', 'initials'],
    ['Tina Maria Moss', 'TM', 'initials'],
    ['Tina Maria Moss', 'T.M.M.', 'initials'],
    ['Slavko Žitnik', 'SŽ', 'initials'],
    ['Mohammad Bagher Ghalibaf', 'باقر قالیباف', 'same'],
    ['Hassan al-Hadi', 'حسن الهادي', 'same'],
    ['Ludwig van Houten', 'Ludwig Houten', 'same']
  ])('%s and %s match by %s', (one, other, how) => {
    expect(match(one, other)).toBe(how)
    expect(match(other, one)).toBe(how)
  })
})
