import type {Image} from 'mdast'
import {describe, expect, it} from 'vitest'
import type {Companion, Diagnostic, FrontMatterFields, ImageFile, Page, SourcePath} from '../../src/model.ts'
import {createRenderer} from '../../src/render.ts'
import {bodyItems} from '../../src/render/body.ts'
import type {Figure, Interview} from '../../src/tree/nodes.ts'
import {articleAt, configWith, exchange, pageAt, shelf, siteOf, summaryOf} from './material.ts'

function figure(url: string, said: {alt?: string; title?: string | null; line?: number} = {}): Figure {
  const {alt = 'A pier', title = 'The pier / Nora Lind', line = 3} = said
  const point = {line, column: 1}
  const image: Image = {type: 'image', url, alt, title, position: {start: point, end: point}}
  return {type: 'figure', children: [{type: 'paragraph', children: [image]}]}
}

function file(name: string, width = 2000, height = 1000): ImageFile {
  return {name, path: `content/interviews/bell/${name}` as SourcePath, width, height, hash: '0123456789'}
}

function siteWith(
  content: Interview['children'],
  files: readonly ImageFile[],
  {frontMatter = {}, ...more}: Partial<Companion> & {readonly frontMatter?: FrontMatterFields} = {}
): {pages: readonly Page[]; messages: readonly Diagnostic[]} {
  const companion: Companion = {
    folder: 'content/interviews/bell' as SourcePath,
    slug: 'bell',
    digest: '',
    ...(files.length > 0 && {pictures: files}),
    ...more
  }
  const {pages, messages} = siteOf([summaryOf({content, frontMatter})], configWith(), [companion])
  return {pages, messages: messages.filter(({ruleId}) => ruleId.includes('picture'))}
}

const asked = exchange('When?', ['mina-farrokhzad', 'Now.'])

describe('a picture beside a text', () => {
  const {pages, messages} = siteWith([figure('pier.jpg'), asked], [file('pier.jpg')])
  const made = pages.filter((page) => page.kind === 'picture')

  it('is published in three formats and sizes, once for all languages', () => {
    expect(messages).toEqual([])
    expect(made.map(({url}) => url)).toEqual([
      'images/bell/pier.0123456789-400.avif',
      'images/bell/pier.0123456789-800.avif',
      'images/bell/pier.0123456789-1200.avif',
      'images/bell/pier.0123456789-400.webp',
      'images/bell/pier.0123456789-800.webp',
      'images/bell/pier.0123456789-1200.webp',
      'images/bell/pier.0123456789-400.jpg',
      'images/bell/pier.0123456789-800.jpg',
      'images/bell/pier.0123456789-1200.jpg'
    ])
    expect(made[5]?.view).toEqual({file: 'content/interviews/bell/pier.jpg', format: 'webp', width: 1200})
  })

  it('is shown by relative addresses, all of which are made', () => {
    const {pictures = {}} = articleAt(pages, 'en/bell/').view
    const shown = pictures['pier.jpg']
    expect(shown).toMatchObject({width: 800, height: 400, src: '../../images/bell/pier.0123456789-800.jpg'})
    const sets = [shown?.srcset ?? '', ...(shown?.sources ?? []).map(({srcset}) => srcset)]
    const addresses = sets.flatMap((set) => set.split(', ').map((entry) => entry.split(' ')[0]))
    expect(new Set(addresses)).toEqual(new Set(made.map(({url}) => `../../${url}`)))
    expect(addresses).toHaveLength(made.length)
  })

  it('is the image of the page where it stands before the first question, and no card is drawn', () => {
    const {frame} = articleAt(pages, 'en/bell/').view
    const address = 'https://paper.example/images/bell/pier.0123456789-1200.jpg'
    expect(frame.meta.find(({key}) => key === 'og:image')?.value).toBe(address)
    expect(frame.meta.find(({key}) => key === 'og:image:height')?.value).toBe('600')
    expect(frame.meta.find(({key}) => key === 'og:image:alt')?.value).toBe('A pier')
    expect((frame.structuredData as {'@graph': unknown[]})['@graph'][0]).toMatchObject({
      image: {
        '@type': 'ImageObject',
        'url': address,
        'width': 1200,
        'height': 600,
        'caption': 'The pier',
        'creditText': 'Nora Lind'
      }
    })
    expect(pages.filter(({kind, url}) => kind === 'card' && url.startsWith('en/bell/'))).toEqual([])
  })

  it('is the page’s own where it stands between questions, and the card stands for the page', () => {
    const later = siteWith([asked, figure('pier.jpg'), asked], [file('pier.jpg')])
    const {frame, pictures} = articleAt(later.pages, 'en/bell/').view
    expect(Object.keys(pictures ?? {})).toEqual(['pier.jpg'])
    expect(frame.meta.find(({key}) => key === 'og:image')?.value).toContain('/card.')
    expect((frame.structuredData as {'@graph': unknown[]})['@graph'][0]).toMatchObject({
      image: [{width: 1200}, {width: 800}, {width: 640}],
      associatedMedia: {'@type': 'ImageObject', 'width': 1200, 'creditText': 'Nora Lind'}
    })
  })

  it('is never made larger than it is', () => {
    const small = siteWith([figure('pier.jpg'), asked], [file('pier.jpg', 500, 250)]).pages
    const urls = small.filter((page) => page.kind === 'picture').map(({view}) => view.width)
    expect(new Set(urls)).toEqual(new Set([400, 500]))
  })

  it('is found however its name is written', () => {
    const names = [file('photo 1.jpg'), file('عکس.jpg')]
    const {pages: found, messages: said} = siteWith(
      [figure('photo%201.jpg'), figure('./%D8%B9%DA%A9%D8%B3.jpg'), asked],
      names
    )
    expect(said).toEqual([])
    expect(Object.keys(articleAt(found, 'en/bell/').view.pictures ?? {})).toEqual(['photo 1.jpg', 'عکس.jpg'])
  })
})

function rendered(pages: readonly Page[], url: string): string[] {
  return createRenderer(new Map())
    .render(pageAt(pages, url), undefined)
    .outputs.map(({body}) => String(body))
}

describe('a picture away from its page', () => {
  const {pages} = siteWith(
    [figure('pier.jpg'), asked, figure('mole.jpg', {alt: 'A mole'}), asked],
    [file('mole.jpg', 600, 300), file('pier.jpg')]
  )
  const large = 'https://paper.example/images/bell/pier.0123456789-1200.jpg'

  it('stands in feeds at its full address, in one size, and is named as the image of the interview', () => {
    const [rss = '', atom = '', json = ''] = rendered(pages, 'en/feed.xml')
    const image =
      '<img src="https://paper.example/images/bell/pier.0123456789-800.jpg" width="800" height="400" alt="A pier"'
    expect(rss).toContain(`<figure>${image} decoding="async"><figcaption`)
    expect(rss).toContain('<img src="https://paper.example/images/bell/mole.0123456789-600.jpg"')
    const media =
      `<media:content url="${large}" medium="image" type="image/jpeg" width="1200" height="600">` +
      '<media:description type="plain">The pier</media:description>' +
      '<media:credit role="photographer" scheme="urn:ebu">Nora Lind</media:credit></media:content>'
    for (const feed of [rss, atom]) expect(feed.split(media)).toHaveLength(2)
    expect(JSON.parse(json)).toMatchObject({items: [{image: large}]})
    for (const feed of [rss, atom, json]) expect(feed).not.toContain('srcset')
  })

  it('stands in the data for programs at its full address, in the tree and in the text too', () => {
    const [json = '', text = ''] = rendered(pages, 'en/bell/interview.json')
    const data = JSON.parse(json) as {pictures: unknown; tree: unknown}
    expect(data.pictures).toEqual([
      {url: large, width: 1200, height: 600, alt: 'A pier', caption: 'The pier', credit: 'Nora Lind'},
      expect.objectContaining({alt: 'A mole', width: 600})
    ])
    expect(JSON.stringify(data.tree)).toContain(`"url":"${large}"`)
    expect(text).toContain(`![A pier](${large} "The pier / Nora Lind")`)
    expect(json + text).not.toContain('"pier.jpg"')
  })
})

describe('a picture in the front matter', () => {
  const picture = {file: 'pier.jpg', alt: 'A pier', caption: 'The pier', credit: 'Nora Lind'}
  const above = (content: Interview['children'], said: FrontMatterFields['picture'] = picture) =>
    siteWith(content, [file('mole.jpg'), file('pier.jpg')], {frontMatter: {picture: said}})

  it('stands over the text and for the page, whatever pictures the text has', () => {
    const {pages, messages} = above([figure('mole.jpg'), asked])
    expect(messages).toEqual([])
    const page = articleAt(pages, 'en/bell/')
    expect(page.view.lead).toMatchObject({name: 'pier.jpg', alt: 'A pier', credit: 'Nora Lind'})
    expect(page.view.frame.meta.find(({key}) => key === 'og:image')?.value).toContain('/pier.')
    const body = bodyItems(shelf.prose({hash: page.article}), {view: {...page.view, dir: 'ltr'}, colon: ':'})
    expect(body.map(({kind}) => kind)).toEqual(['figure', 'figure', 'exchange'])
    expect(body[0]).toMatchObject({html: expect.stringMatching(/alt="A pier" decoding.*The pier.*Nora Lind/u)})
  })

  it('is not shown twice where the text shows it itself', () => {
    const {pages} = above([figure('mole.jpg'), asked, figure('pier.jpg'), asked])
    const {lead, frame} = articleAt(pages, 'en/bell/').view
    expect(lead).toBeUndefined()
    expect(frame.meta.find(({key}) => key === 'og:image')?.value).toContain('/pier.')
  })

  it('needs a file, a description and a credit like any other', () => {
    const said = above([asked], {file: 'peir.jpg'}).messages
    expect(said.map(({ruleId, key}) => `${ruleId} ${key ?? ''}`)).toEqual([
      'missing-picture picture',
      'unused-picture ',
      'unused-picture '
    ])
    expect(above([asked], {file: 'pier.jpg'}).messages.map(({ruleId, note}) => [ruleId, note])).toEqual([
      ['picture-alt', 'Write it as `alt:` beside `file:`, below `picture:`.'],
      ['picture-credit', expect.stringContaining('`credit:` beside `file:`')],
      ['unused-picture', expect.anything()]
    ])
  })
})

interface Said {
  readonly ruleId: string
  readonly severity: string
  readonly at: string
  readonly note: string | undefined
}

function saidOf(content: Interview['children'], files: readonly ImageFile[], more: Partial<Companion> = {}): Said[] {
  return siteWith(content, files, more).messages.map(({ruleId, severity, file: path, place, note}) => ({
    ruleId,
    severity,
    at: `${path}:${place?.start.line ?? ''}`,
    note
  }))
}

describe('what is wrong with a picture', () => {
  it('is told with its line: a file that is not there, and the one that is meant', () => {
    expect(saidOf([figure('peir.jpg', {line: 7}), asked], [file('pier.jpg')])).toEqual([
      {
        ruleId: 'missing-picture',
        severity: 'error',
        at: 'content/interviews/bell/en.txt:7',
        note: 'Did you mean `pier.jpg`?'
      },
      expect.objectContaining({ruleId: 'unused-picture', severity: 'info', at: 'content/interviews/bell/pier.jpg:'})
    ])
  })

  it('takes no page away and leaves the picture out', () => {
    const {pages} = siteWith([figure('gone.jpg'), asked], [])
    expect(articleAt(pages, 'en/bell/').view.pictures).toBeUndefined()
    expect(pages.some(({kind}) => kind === 'picture')).toBe(false)
  })

  it('is told: no description, no credit', () => {
    const said = saidOf([figure('pier.jpg', {alt: '', title: 'The pier'}), asked], [file('pier.jpg')])
    expect(said.map(({ruleId, at}) => `${ruleId} ${at}`)).toEqual([
      'picture-alt content/interviews/bell/en.txt:3',
      'picture-credit content/interviews/bell/en.txt:3'
    ])
    expect(said[1]?.note).toContain('/ Name of the photographer')
  })

  it('is told once where the file itself is broken', () => {
    expect(saidOf([figure('pier.jpg'), asked], [], {brokenPictures: ['pier.jpg']})).toEqual([])
  })

  it('is not asked of pictures on the web, which are not fetched', () => {
    expect(saidOf([figure('https://other.example/pier.jpg', {alt: '', title: null}), asked], [])).toEqual([])
  })
})
