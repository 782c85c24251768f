import {describe, expect, it} from 'vitest'
import {readPages} from '../../src/read.ts'
import {configWith} from '../collate/material.ts'
import {writeSite} from './temporary-site.ts'

function read(files: Readonly<Record<string, string>>) {
  return readPages(writeSite(files), configWith())
}

describe('static pages', () => {
  it('are a folder each, with a file for each language', () => {
    const {pages, messages} = read({
      'content/pages/about/en.md': '---\ntitle: About\ndescription: Who we are.\nnav: 2\norder: 1\n---\n\nWe ask.\n',
      'content/pages/about/fa.md': '# درباره\n\nمی‌پرسیم.\n'
    })
    expect(messages).toEqual([])
    expect(pages).toMatchObject([
      {
        slug: 'about',
        locale: 'en',
        title: 'About',
        description: 'Who we are.',
        nav: 2,
        order: 1,
        text: '\nWe ask.\n',
        path: 'content/pages/about/en.md'
      },
      {slug: 'about', locale: 'fa', title: 'درباره', text: '\nمی‌پرسیم.\n'}
    ])
  })

  it('have a title', () => {
    const {pages, messages} = read({'content/pages/about/en.md': 'We ask.\n'})
    expect(pages).toEqual([])
    expect(messages).toMatchObject([{ruleId: 'missing-title', file: 'content/pages/about/en.md'}])
  })

  it('say where a key is wrong', () => {
    const {pages, messages} = read({
      'content/pages/about/en.md': '---\ntitle: About\nnav: first\nmenu: 1\n---\nWe ask.\n'
    })
    expect(pages).toEqual([])
    expect(messages).toMatchObject([
      {ruleId: 'unknown-key', note: 'Did you mean `nav`?', place: {start: {line: 4}}},
      {ruleId: 'wrong-type', place: {start: {line: 3, column: 6}}}
    ])
  })

  it('that nobody would find are said', () => {
    const {pages, messages} = read({
      'content/pages/about.md': '# About\n',
      'content/pages/about/de.md': '# Wir\n',
      'content/pages/about/.en.md.swp': ''
    })
    expect(pages).toEqual([])
    expect(messages.map(({ruleId, file}) => [ruleId, file])).toEqual([
      ['ignored-file', 'content/pages/about/de.md'],
      ['ignored-file', 'content/pages/about.md']
    ])
  })

  it('need not be there', () => {
    expect(read({'content/site.yaml': ''})).toEqual({pages: [], messages: []})
  })
})
