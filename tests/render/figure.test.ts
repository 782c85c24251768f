import type {Image} from 'mdast'
import {describe, expect, it} from 'vitest'
import type {PictureSources} from '../../src/model.ts'
import {figureHtml, type FigureSetting} from '../../src/render/figure.ts'
import type {FlowContent} from '../../src/tree/nodes.ts'
import {picturesAt} from '../../src/tree/pictures.ts'

const pier: PictureSources = {
  sources: [{type: 'image/avif', srcset: '../pier-400.avif 400w, ../pier-800.avif 800w'}],
  src: '../pier-800.jpg',
  srcset: '../pier-400.jpg 400w, ../pier-800.jpg 800w',
  sizes: '100vw',
  width: 800,
  height: 400
}

function picture(change: Partial<Image> = {}): FlowContent {
  const image: Image = {type: 'image', url: 'pier.jpg', alt: 'A pier', title: 'The pier / Nora Lind', ...change}
  return {type: 'paragraph', children: [image]}
}

function line(value: string): FlowContent {
  return {type: 'paragraph', children: [{type: 'text', value}]}
}

const shown = {pictures: {'pier.jpg': pier}, isFirst: false}

function htmlOf(blocks: readonly FlowContent[], setting: FigureSetting, ...after: readonly FlowContent[]): string {
  const figures = [blocks, ...after.map((block) => [block])].map((children) => ({type: 'figure', children}))
  return picturesAt(figures, 0)
    .map((one) => figureHtml(one, setting))
    .join('')
}

describe('a figure', () => {
  it('is a picture in its formats with room kept for it, its caption and its credit', () => {
    expect(htmlOf([picture()], shown)).toBe(
      '<picture><source type="image/avif" srcset="../pier-400.avif 400w, ../pier-800.avif 800w" sizes="100vw">' +
        '<img src="../pier-800.jpg" srcset="../pier-400.jpg 400w, ../pier-800.jpg 800w" sizes="100vw" width="800"' +
        ' height="400" alt="A pier" loading="lazy" decoding="async"></picture>' +
        '<figcaption dir="auto">The pier <small class="credit">Nora Lind</small></figcaption>'
    )
  })

  it('is not waited for where it is the first thing on the page', () => {
    expect(htmlOf([picture()], {...shown, isFirst: true})).not.toContain('lazy')
  })

  it('writes what the text says as text', () => {
    const html = htmlOf([picture({alt: '"><script>', title: '<b> & "c" / <i>'})], shown)
    expect(html).toContain('alt="&quot;&gt;&lt;script&gt;"')
    expect(html).toContain('&lt;b&gt; &amp; &quot;c&quot; <small class="credit">&lt;i&gt;</small>')
  })

  it('has no caption where the text gives none', () => {
    expect(htmlOf([picture({title: null})], shown)).not.toContain('figcaption')
    expect(htmlOf([picture({title: '/ Nora Lind'})], shown)).toContain(
      '<figcaption dir="auto"><small class="credit">Nora Lind</small></figcaption>'
    )
  })

  it('takes words on its lines for a caption', () => {
    const block: FlowContent = {
      type: 'paragraph',
      children: [
        {type: 'image', url: 'pier.jpg', alt: 'A pier'},
        {type: 'text', value: '\nSeen from the sea'}
      ]
    }
    expect(htmlOf([block], shown)).toMatch(/<figcaption dir="auto">Seen from the sea<\/figcaption>$/)
  })

  it('takes the lines that follow for what is missing: caption, then credit', () => {
    const end = '<figcaption dir="auto">The pier <small class="credit">Nora Lind</small></figcaption>'
    const bare = picture({title: null})
    expect(htmlOf([bare], shown, line('The pier'), line('Nora Lind'))).toMatch(new RegExp(`${end}$`))
    expect(htmlOf([bare], shown, line('The pier / Nora Lind'))).toMatch(new RegExp(`${end}$`))
    expect(htmlOf([picture({title: 'The pier'})], shown, line('Nora Lind'))).toMatch(new RegExp(`${end}$`))
  })

  it('is nothing without its picture', () => {
    expect(htmlOf([picture({url: 'gone.jpg'})], shown)).toBe('')
    expect(htmlOf([picture({url: 'constructor'})], shown)).toBe('')
    expect(htmlOf([{type: 'paragraph', children: [{type: 'text', value: 'A caption'}]}], shown)).toBe('')
  })

  it('is a link where the picture is on the web', () => {
    expect(htmlOf([picture({url: 'https://other.example/pier.jpg'})], shown)).toContain(
      '<a href="https://other.example/pier.jpg">A pier</a>'
    )
  })
})
