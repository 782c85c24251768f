import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {readBrowserScript, readPublic, readTemplates, readText, UnreadableError} from '../../src/read.ts'
import {writeSite} from './temporary-site.ts'

describe('templates', () => {
  it('are those of the package where the site has none', () => {
    const templates = readTemplates(writeSite({}))
    expect(templates.get('pages/article.njk')).toContain('{%')
    expect([...templates.keys()]).toEqual([...templates.keys()].sort())
  })

  it('of the site stand over those of the package, and beside them', () => {
    const templates = readTemplates(
      writeSite({
        'templates/pages/article.njk': '\uFEFFours',
        'templates/pages/new/page.njk': 'new',
        'templates/.x.swp': 'no'
      })
    )
    expect(templates.get('pages/article.njk')).toBe('ours')
    expect(templates.get('pages/new/page.njk')).toBe('new')
    expect(templates.has('.x.swp')).toBe(false)
    expect(templates.size).toBe(readTemplates(writeSite({})).size + 1)
  })

  it('that cannot be read are an error that names the file', () => {
    const root = writeSite({templates: 'a file, not a folder'})
    expect(() => readTemplates(root)).toThrow(UnreadableError)
    try {
      readTemplates(root)
    } catch (error) {
      expect(error).toMatchObject({diagnostic: {ruleId: 'unreadable', severity: 'error', file: 'templates'}})
    }
  })
})

describe('static files', () => {
  it('keep their bytes, their folders and the hidden files that are meant', () => {
    const bytes = Uint8Array.of(0, 255, 1)
    const root = writeSite({
      'public/img/a b.png': bytes,
      'public/.nojekyll': '',
      'public/.well-known/security.txt': 'x',
      'public/.DS_Store': 'x',
      'public/notes.txt~': 'x'
    })
    const files = readPublic(root)
    expect(files.find(({path}) => path === 'img/a b.png')?.body).toEqual(Buffer.from(bytes))
    const paths: readonly string[] = files.map(({path}) => path)
    expect(paths).toEqual(expect.arrayContaining(['.nojekyll', '.well-known/security.txt']))
    expect(paths.filter((path) => path.includes('DS_Store') || path.includes('~'))).toEqual([])
    expect(paths).toEqual([...paths].sort())
  })

  it('do not fail on a link that leads nowhere', () => {
    const root = writeSite({'public/a.txt': 'x'})
    mkdirSync(join(root, 'public/b'))
    symlinkSync('/nowhere', join(root, 'public/b/c.txt'))
    expect(readPublic(root).map(({path}) => path)).toContain('a.txt')
  })
})

describe('the script for readers', () => {
  it('is the compiled one, or an error that says how to compile it', () => {
    try {
      expect(readBrowserScript()).not.toBe('')
    } catch (error) {
      expect(error).toMatchObject({
        diagnostic: {ruleId: 'unreadable', note: expect.stringContaining('npm run compile') as string}
      })
    }
  })
})

describe('one file', () => {
  it('is read wherever it lies', () => {
    const root = writeSite({'a.txt': 'سلام'})
    expect(readText(join(root, 'a.txt'))).toMatchObject({text: 'سلام', encoding: 'utf-8', messages: []})
  })

  it.each(['nothing.txt', '.'])('that the system does not give out is a message: %s', (name) => {
    const path = join(writeSite({}), name)
    const {text, hash, messages} = readText(path)
    expect([text, hash]).toEqual(['', ''])
    expect(messages).toMatchObject([{ruleId: 'unreadable', severity: 'error', file: path}])
    expect(messages[0]?.note).toBeTruthy()
  })
})
