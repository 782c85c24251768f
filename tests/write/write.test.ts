import {
  existsSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {Output, OutputPath} from '../../src/model.ts'
import {openSite, removeWritten, write, writeNew, type WriteOptions} from '../../src/write.ts'

let folder: string
let outDir: string
let options: WriteOptions

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goftogu-write-'))
  outDir = join(folder, 'dist')
  options = {outDir, manifest: join(folder, '.goftogu', 'manifest.txt')}
})

afterEach(() => rmSync(folder, {recursive: true, force: true}))

const output = (path: string, body: string | Uint8Array = path): Output => ({path: path as OutputPath, body})
const numbered = (count: number): Output[] => Array.from({length: count}, (_, index) => output(`p/${index}/index.html`))
const styles = (hash: string) => Array.from({length: 9}, (_, index) => output(`style-${index}.${hash}.css`))

function filesOf(place: string): string[] {
  return readdirSync(place, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
    .sort()
}

describe('writing a site', () => {
  it('writes text and bytes, in folders that it makes', () => {
    const report = write([output('fa/گفتگو/index.html', 'سلام'), output('a.bin', new Uint8Array([0, 255]))], options)
    expect(readFileSync(join(outDir, 'fa/گفتگو/index.html'), 'utf8')).toBe('سلام')
    expect([...readFileSync(join(outDir, 'a.bin'))]).toEqual([0, 255])
    expect(report).toMatchObject({
      written: ['a.bin', 'fa/گفتگو/index.html'],
      unchanged: 0,
      removed: [],
      refused: 0,
      sizeBytes: 2 + Buffer.byteLength('سلام')
    })
  })

  it('leaves files with the same bytes alone, times and all', () => {
    write([output('a.html', 'one'), output('b.html', 'one')], options)
    const old = new Date('2020-01-01T00:00:00Z')
    for (const name of ['a.html', 'b.html']) utimesSync(join(outDir, name), old, old)
    const report = write([output('a.html', 'one'), output('b.html', 'two')], options)
    expect(report.written).toEqual(['b.html'])
    expect(report.unchanged).toBe(1)
    expect(statSync(join(outDir, 'a.html')).mtime).toEqual(old)
    expect(statSync(join(outDir, 'b.html')).mtime).not.toEqual(old)
  })

  it('leaves no file of its own behind in the site', () => {
    write([output('x/index.html')], options)
    expect(filesOf(outDir)).toEqual(['x/index.html'])
    expect(readdirSync(outDir)).toEqual(['x'])
  })

  it('leaves the old site as it was when an output cannot be made', () => {
    write([output('a.html', 'old')], options)
    function* failing(): Generator<Output> {
      yield output('a.html', 'new')
      yield output('b/c/index.html', 'new')
      throw new Error('no more')
    }
    expect(() => write(failing(), options)).toThrow('no more')
    expect(readdirSync(outDir)).toEqual(['a.html'])
    expect(readFileSync(join(outDir, 'a.html'), 'utf8')).toBe('old')
  })

  it('clears away what a killed build left on its stage', () => {
    mkdirSync(join(outDir, '.goftogu-stage'), {recursive: true})
    writeFileSync(join(outDir, '.goftogu-stage', '0'), 'half a pa')
    write([output('a.html')], options)
    expect(readdirSync(outDir)).toEqual(['a.html'])
  })

  it('knows the files of a build that was killed while it moved them into place', () => {
    write([output('a.html')], options)
    writeFileSync(options.manifest, `${readFileSync(options.manifest, 'utf8')}b.html\nc.html\n`)
    writeFileSync(join(outDir, 'b.html'), 'moved before the end')
    expect(write([output('a.html')], options).removed).toEqual(['b.html'])
    expect(filesOf(outDir)).toEqual(['a.html'])
    expect(readFileSync(options.manifest, 'utf8')).not.toMatch(/[bc]\.html/u)
  })

  it('leaves the old site as it was where a folder is in the way of a file', () => {
    write([output('a.html', 'old')], options)
    mkdirSync(join(outDir, 'b.html', 'theirs'), {recursive: true})
    expect(() => write([output('a.html', 'new'), output('b.html')], options)).toThrow('EISDIR')
    expect(readFileSync(join(outDir, 'a.html'), 'utf8')).toBe('old')
    expect(readdirSync(outDir).sort()).toEqual(['a.html', 'b.html'])
  })

  it('has in place what pages refer to before the pages', () => {
    const site = openSite(outDir)
    for (const name of ['a.html', 'b.css', 'c/data.json', 'd.png']) site.add(output(name))
    // Nothing can take the place of a folder.
    mkdirSync(join(outDir, 'a.html'))
    expect(() => site.finish(options)).toThrow('a.html')
    site.close()
    expect(filesOf(outDir)).toEqual(['b.css', 'd.png'])
  })

  it('refuses paths that lead out of the site, and two outputs for one path', () => {
    for (const path of ['../a', '/a', 'a/../../b', 'a//b', '', 'a\\b', './a']) {
      expect(() => write([output(path, 'x')], options), path).toThrow('not a path')
    }
    expect(() => write([output('a'), output('a')], options)).toThrow('two outputs')
  })
})

describe('removing what is no longer made', () => {
  it('removes files of earlier builds and the folders that become empty, and nothing else', () => {
    write([output('a/b/index.html'), output('a/index.html'), output('c.txt')], options)
    writeFileSync(join(outDir, 'theirs.txt'), 'not ours')
    const report = write([output('c.txt')], options)
    expect(report.removed).toEqual(['a/b/index.html', 'a/index.html'])
    expect(readdirSync(outDir).sort()).toEqual(['c.txt', 'theirs.txt'])
  })

  it('keeps what it is told to keep, and removes it once that is over', () => {
    write([output('a.html'), output('b.html')], options)
    expect(write([], {...options, isKept: (path) => path === 'a.html'}).removed).toEqual(['b.html'])
    expect(filesOf(outDir)).toEqual(['a.html'])
    expect(write([], options).removed).toEqual(['a.html'])
  })

  it('refuses to remove more than a tenth of the pages of interviews unless asked to', () => {
    write(numbered(90), options)
    expect(write(numbered(78), options)).toMatchObject({refused: 12, removed: []})
    expect(filesOf(outDir)).toHaveLength(90)
    expect(write(numbered(81), options)).toMatchObject({refused: 0})
    expect(filesOf(outDir)).toHaveLength(81)
    expect(write(numbered(2), {...options, mayPrune: true}).removed).toHaveLength(79)
    expect(filesOf(outDir)).toHaveLength(2)
  })

  it('asks nobody about pages that are not there any more', () => {
    write(numbered(90), options)
    for (let index = 78; index < 90; index++) rmSync(join(outDir, `p/${index}/index.html`))
    expect(write(numbered(78), options)).toMatchObject({refused: 0, removed: []})
    rmSync(outDir, {recursive: true})
    expect(write(numbered(2), options)).toMatchObject({refused: 0, removed: []})
    expect(readFileSync(options.manifest, 'utf8')).not.toContain('p/2/')
  })

  it('takes ten pages of interviews for few, and does not count pages that are none of theirs', () => {
    const questions = numbered(30).map(({path}) => output(path.replace('index.html', 'q1/index.html')))
    write([...numbered(10), ...questions], options)
    expect(write([], options)).toMatchObject({refused: 0})
    write([...numbered(11), ...questions], options)
    expect(write(numbered(11), options)).toMatchObject({refused: 0})
    expect(write([], options)).toMatchObject({refused: 11})
  })

  it('removes what somebody has said should go, however much that is', () => {
    const [first, second] = [...numbered(90)].map(({path}) => path)
    write(numbered(90), options)
    const isMeant = (path: string): boolean => path !== first && path !== second
    expect(write([], {...options, isMeant}).removed).toHaveLength(90)
    write(numbered(90), options)
    const {removed, refused} = write([], {...options, isMeant: (path) => path === first})
    expect([removed, refused]).toEqual([[first], 89])
  })

  it('counts pages and not the styles and scripts that change their names', () => {
    write([...numbered(61), ...styles('a')], options)
    expect(write([...numbered(61), ...styles('b')], options).removed).toHaveLength(9)
  })

  it('trusts no list that is not its own and no line that leads out of the site', () => {
    mkdirSync(join(folder, '.goftogu'))
    writeFileSync(join(folder, 'precious.txt'), 'keep me')
    write([output('a.html')], options)
    writeFileSync(options.manifest, readFileSync(options.manifest, 'utf8') + '../precious.txt\n/etc/passwd\n')
    expect(write([], options).removed).toEqual(['a.html'])
    expect(existsSync(join(folder, 'precious.txt'))).toBe(true)
    write([output('a.html')], options)
    writeFileSync(options.manifest, 'some other list\na.html\n')
    expect(write([], options).removed).toEqual([])
  })

  it('survives files that somebody removed or replaced by a folder', () => {
    write([output('a.html'), output('b.html'), output('c.html'), output('d/index.html')], options)
    rmSync(join(outDir, 'a.html'))
    rmSync(join(outDir, 'b.html'))
    mkdirSync(join(outDir, 'b.html'))
    rmSync(join(outDir, 'd'), {recursive: true})
    writeFileSync(join(outDir, 'd'), 'not ours')
    write([output('c.html')], options)
    expect(readdirSync(outDir)).toEqual(['b.html', 'c.html', 'd'])
  })

  it('can take everything away again', () => {
    write([output('a/index.html'), output('b.html')], options)
    writeFileSync(join(outDir, 'theirs.txt'), 'not ours')
    expect(removeWritten(options)).toEqual(['a/index.html', 'b.html'])
    expect(readdirSync(outDir)).toEqual(['theirs.txt'])
  })
})

describe('writing the files of a new project', () => {
  it('writes all of them or, where one is there, none', () => {
    expect(writeNew(folder, [output('content/site.yaml', 'x')])).toEqual([])
    expect(writeNew(folder, [output('content/a'), output('content/site.yaml', 'y')])).toEqual(['content/site.yaml'])
    expect(readFileSync(join(folder, 'content/site.yaml'), 'utf8')).toBe('x')
    expect(existsSync(join(folder, 'content/a'))).toBe(false)
  })
})
