import {describe, expect, it} from 'vitest'
import type {KnownPerson} from '../../src/model.ts'
import {findPeople, type People, type PeopleOptions} from '../../src/parse/people.ts'
import {creditsOf} from '../../src/parse/people/credits.ts'
import type {LabelledLine} from '../../src/parse/labelled.ts'
import {labelLines} from './labelling.ts'

/** Labels may be of any form up to the first colon where the letter is small `x`; see labelling.ts for the rest. */
function people(text: string, letters: string, options?: PeopleOptions): People & {lines: LabelledLine[]} {
  const lines = labelLines(text, letters).map((line) => withName(line))
  return {...findPeople(text, lines, options), lines}
}

const name = /^([^:：]{1,40}?)\s?:\s*/u

function withName(line: LabelledLine): LabelledLine {
  if (!line.startsTurn || line.label) return line
  const found = name.exec(line.line.text)
  const {start} = line.line
  return found ? {...line, label: {start, end: start + found[0].trimEnd().length, name: found[1] ?? ''}} : line
}

/** Who speaks in each turn, in order. */
function speakers({lines, speakerOf}: ReturnType<typeof people>): (string | undefined)[] {
  return lines
    .filter(({startsTurn}) => startsTurn)
    .map((line) => speakerOf(line, line.kind === 'question' ? 'question' : 'answer'))
}

function rolesOf({people: found}: People): string[] {
  return found.map(({id, role}) => `${id} ${role}`)
}

describe('the name under an interview', () => {
  const text = `The river and the city
The Valley Post asked how floods begin. It discussed the dams with Rahim Qorbanzadeh, a hydrologist from Yazd. He was calm.
Rahim Ghorbanzade, Valley Post
Why do rivers rise?
GHORBANZADEH: Rain falls.
And then?
They fall again.`

  it('is the guest where that name answers, whatever its spelling', () => {
    const found = people(text, 'HSBQAQA')
    expect(found.people[0]).toEqual({
      id: 'rahim-qorbanzadeh',
      kind: 'person',
      role: 'interviewee',
      name: 'Rahim Qorbanzadeh',
      spellings: ['Rahim Qorbanzadeh', 'Rahim Ghorbanzade', 'GHORBANZADEH'],
      description: 'a hydrologist from Yazd'
    })
    expect(rolesOf(found)).toEqual(['rahim-qorbanzadeh interviewee', 'valley-post interviewer'])
    expect(found.people[1]?.kind).toBe('organization')
  })

  it('gives every answer its speaker and every question its paper', () => {
    expect(speakers(people(text, 'HSBQAQA'))).toEqual([
      'valley-post',
      'rahim-qorbanzadeh',
      'valley-post',
      'rahim-qorbanzadeh'
    ])
  })

  it('is told for the line that holds it', () => {
    const found = people(text, 'HSBQAQA')
    const byline = found.lines.find(({kind}) => kind === 'byline')
    expect(byline && found.peopleOf(byline)).toEqual(['rahim-qorbanzadeh', 'valley-post'])
  })

  it('is an author where the introduction names another guest', () => {
    const found = people(
      'Five minutes\nWe spoke with Sara Lund, a potter.\nJames Holt, Valley Post\nWhy clay?\nIt is soft.',
      'HSBQA'
    )
    expect(rolesOf(found)).toEqual(['sara-lund interviewee', 'james-holt author', 'valley-post unknown'])
    expect(speakers(found)).toEqual(['james-holt', 'sara-lund'])
  })
})

describe('labels', () => {
  it('of full names, surnames and initials are one person', () => {
    const found = people(
      'Tina Moss: Why clay?\nSara Lund: It is soft.\nTM: And wood?\nLUND: It is hard.\nMoss: And stone?\nSL: Harder.',
      'QAQAQA'
    )
    expect(rolesOf(found)).toEqual(['tina-moss interviewer', 'sara-lund interviewee'])
    expect(found.people.map(({spellings}) => spellings)).toEqual([
      ['Tina Moss', 'TM', 'Moss'],
      ['Sara Lund', 'LUND', 'SL']
    ])
    expect(new Set(speakers(found))).toEqual(new Set(['tina-moss', 'sara-lund']))
  })

  it('tell the voices of a panel apart, and leave open who says what has no label', () => {
    const found = people(
      'Why clay?\nSara Lund: It is soft.\nOmid Karimi: And cheap.\nAnd stone?\nIt is hard.\nKARIMI: Yes.',
      'QAAQAA'
    )
    expect(speakers(found)).toEqual([undefined, 'sara-lund', 'omid-karimi', undefined, undefined, 'omid-karimi'])
  })

  it('that two people fit belong to neither of them', () => {
    const found = people('Ali Karimi: One.\nReza Karimi: Two.\nWhy?\nKarimi: Three.', 'AAQA')
    expect(speakers(found)).toEqual(['ali-karimi', 'reza-karimi', undefined, 'karimi'])
  })

  it.each([
    ['Q: Why?\nA: Rain.', 'en'],
    ['س: چرا؟\nج: باران.', 'fa'],
    ['پرسش: چرا؟\nپاسخ: باران.', 'fa'],
    ['سؤال: لماذا؟\nجواب: مطر.', 'ar'],
    ['خبرنگار: چرا؟\nمهمان: باران.', 'fa']
  ])('that are offices name nobody: %s', (text) => {
    const found = people(text, 'QA')
    expect(found.people).toEqual([])
    expect(speakers(found)).toEqual([undefined, undefined])
  })

  it('of an agency are an organisation that asks', () => {
    const found = people(
      'به گزارش خبرگزاری سپهر، باران بارید. گفت‌وگویی صورت داده‌ایم با «ناز محمد واحدی» که می‌خوانید.\nسپهر: چرا؟\nواحدی: باران بود.',
      'SQA'
    )
    expect(found.people.map(({id, kind, role}) => [id, kind, role])).toEqual([
      ['ناز-محمد-واحدی', 'person', 'interviewee'],
      ['سپهر', 'organization', 'interviewer']
    ])
  })
})

describe('answers without labels', () => {
  it.each([
    ['گفت‌وگو با دکتر کیوان طاهری، استاد آب‌شناسی', 'KQA', 'کیوان-طاهری', 'استاد آب‌شناسی'],
    ['حوار مع ليلى حداد، كاتبة من حلب', 'KQA', 'ليلى-حداد', 'كاتبة من حلب'],
    ['We sat down with the young potter Sara Lund.', 'SQA', 'sara-lund', undefined],
    ['Sara Lund is a potter from Bergen.', 'SQA', 'sara-lund', 'a potter from Bergen'],
    ['با کیوان طاهری استاد آب‌شناسی به گفت‌وگو نشسته‌ایم.', 'SQA', 'کیوان-طاهری', 'استاد آب‌شناسی'],
    ['كشف لاعب الاتحاد سامي حداد عن خططه المقبلة.', 'SQA', 'سامي-حداد', undefined]
  ])('are the guest’s whom the head names: %s', (...row) => {
    const [head, letters, id, description] = row
    const found = people(`${head}\nWhy?\nBecause.`, letters)
    expect(speakers(found)).toEqual([undefined, id])
    expect(found.people[0]?.description).toBe(description)
  })

  it('are those of whom the headline quotes', () => {
    const found = people('مرادی: باران کم است\nسهراب مرادی، هواشناس، از تابستان می‌گوید.\nچرا؟\nکم بارید.', 'HSQA')
    expect(speakers(found)).toEqual([undefined, 'سهراب-مرادی'])
  })

  it.each([
    ['حوار مع صانع الفخار الأخير', 'K'],
    ['حوار مع معلمة القرية', 'K'],
    ['گفت‌وگو با پرورش‌دهندهٔ زعفران', 'K'],
    ['“My job is: rain”', 'H']
  ])('are not those of an office or of a quotation: %s', (head, letter) => {
    expect(people(`${head}\nWhy?\nBecause.`, `${letter}QA`).people).toEqual([])
  })

  it('are not those of the outlet that somebody talked to', () => {
    const found = people(
      'وزیر نیرو در گفت‌وگو با خبرگزاری سپهر از کم‌آبی خبر داد و گفت که سدهای کشور در تابستان امسال بیش از هر سال دیگری خالی مانده‌اند.\nچرا؟\nکم بارید.',
      'SQA'
    )
    expect(speakers(found)).toEqual([undefined, undefined])
  })
})

describe('a name in the introduction that the labels know', () => {
  it('is described there', () => {
    const found = people('دره این پرسش‌ها را با سیمین رهنما، مهندس سد، در میان گذاشت.\nچرا؟\nرهنما: چون.', 'SQA')
    expect(found.people).toMatchObject([{name: 'سیمین رهنما', role: 'interviewee', description: 'مهندس سد'}])
  })
})

describe('the paper that an introduction names', () => {
  it('is not the guest, though it stands before the verb', () => {
    const found = people(
      'Valley Post discussed the dam with Sara Lund, a potter.\nSara Lund, Valley Post\nWhy clay?\nIt is soft.',
      'SBQA'
    )
    expect(rolesOf(found)).toEqual(['valley-post interviewer', 'sara-lund interviewee'])
    expect(speakers(found)).toEqual(['valley-post', 'sara-lund'])
  })
})

describe('credits', () => {
  it.each([
    ['Interview by Jane Roe', 'jane-roe interviewer'],
    ['By Jane Roe', 'jane-roe author'],
    ['Translated by Jane Roe', 'jane-roe translator'],
    ['Photo: Jane Roe', 'jane-roe photographer'],
    ['گفت‌وگو: سارا مرادی', 'سارا-مرادی interviewer'],
    ['ترجمه: یوسف مرادی', 'یوسف-مرادی translator'],
    ['عکس: سارا مرادی', 'سارا-مرادی photographer'],
    ['حاورته: ليلى حداد', 'ليلى-حداد interviewer'],
    ['حوار - سامي حداد', 'سامي-حداد interviewer'],
    ['بيروت: ليلى حداد', 'ليلى-حداد author'],
    ['سامي حداد - عمّان', 'سامي-حداد author'],
    ['برگرفته از هفته‌نامه سپهر', 'هفته-نامه-سپهر unknown'],
    ['سوق النحاس - سامي حداد', 'سامي-حداد author'],
    ['إعداد وحوار: ليلى حداد', 'ليلى-حداد author'],
    ['Email interview by Jane Roe', 'jane-roe interviewer'],
    ['Jane Roe for The Valley Post', 'jane-roe author'],
    ['Jane Roe · 8 min read', 'jane-roe author']
  ])('%s', (byline, role) => {
    expect(rolesOf(people(`${byline}\nWhy?\nBecause.`, 'BQA'))).toEqual([role])
  })

  it('for two kinds of work in one line', () => {
    const found = people('گفت‌وگو: سارا مرادی | عکس: یوسف کریمی\nچرا؟\nچون.', 'BQA')
    expect(rolesOf(found)).toEqual(['سارا-مرادی interviewer', 'یوسف-کریمی photographer'])
  })

  it.each([
    ['مینا فرخی، راهنمای کشتی‌ها', ['مینا فرخی']],
    ['Ann Lund, editor of the Valley Post', ['Ann Lund']],
    ['سامي حداد، رئيس القسم', ['سامي حداد']]
  ])('of a name and what its bearer is: %s', (line, names) => {
    expect(creditsOf(line).map(({name}) => name)).toEqual(names)
    expect(creditsOf(`Author: ${line}`).map(({name}) => name)).toEqual(names)
  })

  it('for two people and their firms', () => {
    const found = people('Authors: Dana Smith (Acme) and Carl Short (Nile)\nWhy?\nBecause.', 'BQA')
    expect(rolesOf(found)).toEqual(['dana-smith author', 'carl-short author'])
  })
})

describe('the front matter', () => {
  it('names who asks and who answers, and labels find them', () => {
    const options = {
      frontMatter: {interviewee: ['Rahim Ghorbanzadeh'], interviewer: ['Valley Post'], translator: 'Jane Roe'}
    }
    const found = people('Why?\nQORBANZADE: Rain.\nAnd?\nSun.', 'QAQA', options)
    expect(rolesOf(found)).toEqual(['rahim-ghorbanzadeh interviewee', 'valley-post interviewer', 'jane-roe translator'])
    expect(speakers(found)).toEqual(['valley-post', 'rahim-ghorbanzadeh', 'valley-post', 'rahim-ghorbanzadeh'])
  })
})

describe('people known to the site', () => {
  const known: KnownPerson = {
    id: 'sami-haddad',
    name: {en: 'Sami Haddad', ar: 'سامي حداد'},
    family: {en: 'Haddad', ar: 'حداد'},
    role: {},
    spellings: ['the Old Potter'],
    links: []
  }

  it('give their id to whoever bears one of their names', () => {
    expect(rolesOf(people('لماذا؟\nحداد: مطر.', 'QA', {known: [known]}))).toEqual(['sami-haddad interviewee'])
  })

  it('join spellings that nothing in the text joins', () => {
    const found = people('Why?\nHaddad: Rain.\nAnd?\nThe Old Potter: Sun.', 'QAQA', {known: [known]})
    expect(rolesOf(found)).toEqual(['sami-haddad interviewee'])
    expect(found.people[0]?.spellings).toEqual(['Haddad', 'The Old Potter'])
  })
})
