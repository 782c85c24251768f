import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {drawImage} from '../../src/images.ts'
import {sharp} from '../../src/images/library.ts'
import type {PictureFormat, SourcePath, UrlPath} from '../../src/model.ts'
import {readPictures} from '../../src/read/pictures.ts'

const root = mkdtempSync(join(tmpdir(), 'pictures-'))
let photo: Buffer
let turned: Buffer

/** Dark at its left edge, light at its right, larger than any published size. */
beforeAll(async () => {
  const make = await sharp()
  const [width, height] = [1600, 900]
  const data = Buffer.alloc(width * height * 3)
  for (let i = 0; i < data.length; i++) data[i] = Math.floor(((Math.floor(i / 3) % width) / width) * 255)
  const image = make(data, {raw: {width, height, channels: 3}})
  const exif = {IFD0: {Artist: 'Somebody Unknown'}, IFD3: {GPSLatitude: '35/1 41/1 0/1'}}
  photo = await image.clone().jpeg().withExif(exif).toBuffer()
  turned = await image.clone().jpeg().withMetadata({orientation: 6}).toBuffer()
  const files: Record<string, Buffer> = {
    'a.jpg': photo,
    'turned.jpeg': turned,
    'turned.webp': await image.clone().webp().withMetadata({orientation: 8}).toBuffer(),
    'turned.png': await image.clone().png().withMetadata({orientation: 5}).toBuffer(),
    'turned.avif': await image.clone().resize(400).avif({effort: 0}).withMetadata({orientation: 6}).toBuffer(),
    'upside-down.webp': await image.clone().webp().withMetadata({orientation: 3}).toBuffer(),
    'b.png': await image.clone().png().toBuffer(),
    'c.webp': await image.clone().webp().toBuffer(),
    'lossless.webp': await image.clone().resize(300).webp({lossless: true}).toBuffer(),
    'alpha.webp': await image.clone().resize(320).ensureAlpha(0.5).webp().toBuffer(),
    'd.avif': await image.clone().resize(400).avif({effort: 0}).toBuffer(),
    'e.gif': await image.clone().resize(200).gif().toBuffer(),
    'cut.jpg': photo.subarray(0, photo.length / 2),
    'cut.png': (await image.clone().png().toBuffer()).subarray(0, 900),
    'drawing.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'),
    'empty.jpg': Buffer.alloc(0),
    'letter.jpg': Buffer.from('Dear reader, this is no picture at all, though it is called one.')
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(root, name), bytes)
})

afterAll(() => rmSync(root, {recursive: true}))

function draw(file: Buffer, format: PictureFormat, width: number): Promise<Uint8Array> {
  const view = {file: 'a' as SourcePath, format, width}
  return drawImage({kind: 'picture', url: 'images/a' as UrlPath, locale: 'en', view}, () => file)
}

describe('the pictures beside a text', () => {
  it.each([
    ['a.jpg', 1600, 900],
    ['turned.jpeg', 900, 1600],
    ['turned.webp', 900, 1600],
    ['turned.png', 900, 1600],
    ['turned.avif', 225, 400],
    ['upside-down.webp', 1600, 900],
    ['b.png', 1600, 900],
    ['c.webp', 1600, 900],
    ['lossless.webp', 300, 169],
    ['alpha.webp', 320, 180],
    ['d.avif', 400, 225],
    ['e.gif', 200, 113]
  ])('are measured by their headers: %s', (name, width, height) => {
    const {pictures, messages} = readPictures(root, [name])
    expect(messages).toEqual([])
    expect(pictures).toMatchObject([{name, path: name, width, height}])
    expect(pictures[0]?.hash).toMatch(/^[0-9a-f]{10}$/)
  })

  it.each([
    ['cut.jpg', 'copy it here once more'],
    ['cut.png', 'copy it here once more'],
    ['drawing.svg', 'save it as JPEG'],
    ['empty.jpg', 'save it as JPEG'],
    ['letter.jpg', 'save it as JPEG'],
    ['gone.jpg', 'Check that it is there']
  ])('are a message where they cannot be shown: %s', (name, note) => {
    const {pictures, messages} = readPictures(root, [name])
    expect(pictures).toEqual([])
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatchObject({severity: 'error', file: name})
    expect(messages[0]?.note).toContain(note)
  })

  it.each(['turned.jpeg', 'turned.webp', 'turned.png', 'turned.avif', 'upside-down.webp'])(
    'are drawn in the shape that was measured: %s',
    async (name) => {
      const [measured] = readPictures(root, [name]).pictures
      const make = await sharp()
      const {width, height} = await make(await draw(readFileSync(join(root, name)), 'jpeg', 100)).metadata()
      expect(width).toBe(100)
      // The decoder, which shrinks JPEG while it reads, and the header round in their own ways.
      expect(Math.abs(height - (100 * (measured?.height ?? 0)) / (measured?.width ?? 1))).toBeLessThan(2)
    }
  )

  it('have another hash when they are other pictures', () => {
    const {pictures} = readPictures(root, ['a.jpg', 'turned.jpeg', 'b.png', 'c.webp'])
    expect(new Set(pictures.map(({hash}) => hash)).size).toBe(4)
  })

  it('leave other files alone', () => {
    expect(readPictures(root, ['en.txt', 'questions.yaml'])).toEqual({pictures: [], messages: []})
  })
})

describe('a published size', () => {
  it.each(['avif', 'webp', 'jpeg'] as const)('has its width and format: %s', async (format) => {
    const make = await sharp()
    const meta = await make(await draw(photo, format, 400)).metadata()
    expect(meta).toMatchObject({width: 400, height: 225, format: format === 'avif' ? 'heif' : format})
  })

  it('is never larger than the picture', async () => {
    const make = await sharp()
    expect(await make(await draw(photo, 'jpeg', 4000)).metadata()).toMatchObject({width: 1600, height: 900})
  })

  it('stands upright and says nothing of who took it and where', async () => {
    const make = await sharp()
    for (const format of ['avif', 'webp', 'jpeg'] as const) {
      const file = await draw(turned, format, 300)
      const meta = await make(file).metadata()
      expect(meta, format).toMatchObject({width: 300, height: 533})
      expect(meta.orientation ?? 1).toBe(1)
      const bytes = Buffer.from(await draw(photo, format, 300))
      expect(bytes.includes('Somebody')).toBe(false)
      expect((await make(bytes).metadata()).exif).toBeUndefined()
    }
    // Dark on the left, turned clockwise: dark on top.
    const {data, info} = await make(await draw(turned, 'jpeg', 300))
      .raw()
      .toBuffer({resolveWithObject: true})
    expect(data[info.channels * 150] ?? 255).toBeLessThan(30)
    expect(data.at(-info.channels * 150) ?? 0).toBeGreaterThan(220)
  })

  it('is a rejection where there is no picture', async () => {
    await expect(draw(Buffer.from('no picture'), 'webp', 100)).rejects.toThrow()
  })
})
