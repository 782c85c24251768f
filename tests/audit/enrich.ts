// What generated interviews lack and a newsroom has: pictures, corrections, a withdrawal, former addresses, a draft, readers'
// comments, numbered questions, static pages. In: a generated project. Out: the same with all of it, in its first
// interviews, so that the audit looks at every kind of page and every part of one.
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import sharp from 'sharp'

const locales = ['en', 'fa', 'ar'] as const

type Words = Readonly<Record<(typeof locales)[number], string>>

const seen: Words = {en: 'A pier in the fog', fa: 'اسکله‌ای در مه', ar: 'رصيف في الضباب'}
const caption: Words = {en: 'The pier in winter', fa: 'اسکله در زمستان', ar: 'الرصيف في الشتاء'}
const correction: Words = {en: 'The bridge has two lanes.', fa: 'پل دو خط دارد.', ar: 'للجسر مساران.'}
const reason: Words = {en: 'The guest asked for it.', fa: 'به درخواست مهمان.', ar: 'بطلب من الضيف.'}
const about: Words = {en: 'About', fa: 'درباره', ar: 'من نحن'}

/** @param root folder of a generated project of ten interviews or more */
export async function enrich(root: string): Promise<void> {
  const folder = join(root, 'content', 'interviews')
  const [pictured, corrected, withdrawn, moved, commented, draft, led] = readdirSync(folder).sort()
  const edit = (slug = '', change: Change): void => {
    for (const locale of locales) {
      const file = join(folder, slug, `${locale}.txt`)
      writeFileSync(file, change(readFileSync(file, 'utf8'), locale))
    }
  }
  edit(pictured, (text, locale) => text.trimEnd() + `\n\n${picture(locale)}\n`)
  edit(
    corrected,
    withKeys((locale) => `corrections:\n  - date: 2026-05-14\n    text: ${correction[locale]}`)
  )
  edit(
    withdrawn,
    withKeys((locale) => `withdrawn:\n  date: 2026-06-01\n  reason: ${reason[locale]}`)
  )
  edit(
    moved,
    withKeys(() => 'moved_from: an-older-name')
  )
  edit(
    draft,
    withKeys(() => 'draft: true')
  )
  edit(
    led,
    withKeys((locale) => leadKeys(locale))
  )
  for (const slug of [pictured, led]) await writePicture(join(folder, slug ?? '', 'pier.jpg'))
  writeComments(join(folder, commented ?? '', 'comments'))
  for (const locale of locales) {
    const text = `---\ntitle: ${about[locale]}\nnav: 1\n---\n\n${correction[locale]}\n\n## ${about[locale]}\n\n${reason[locale]}\n`
    put(join(root, 'content', 'pages', 'about', `${locale}.md`), text)
  }
}

type Change = (text: string, locale: keyof Words) => string

function withKeys(keys: (locale: keyof Words) => string): Change {
  return (text, locale) => text.replace('---\n', `---\n${keys(locale)}\n`)
}

function picture(locale: keyof Words): string {
  return `![${seen[locale]}](pier.jpg "${caption[locale]} / Nora Lind")`
}

function leadKeys(locale: keyof Words): string {
  const words = `  alt: ${seen[locale]}\n  caption: ${caption[locale]}\n  credit: Nora Lind`
  return `picture:\n  file: pier.jpg\n${words}`
}

async function writePicture(file: string): Promise<void> {
  const [width, height] = [1600, 1000]
  const pixels = Buffer.alloc(width * height * 3)
  for (let i = 0; i < pixels.length; i++) pixels[i] = (Math.floor(i / (3 * width)) * 255) / height
  writeFileSync(
    file,
    await sharp(pixels, {raw: {width, height, channels: 3}})
      .jpeg()
      .toBuffer()
  )
}

function writeComments(folder: string): void {
  put(
    join(folder, '2026-03-01-leila.txt'),
    '---\nname: Leila Haddad\nquestion: q1\n---\nI remember it well.\n\nThank you.\n'
  )
  put(join(folder, '2026-03-02-omid.txt'), '---\nname: امید رستگار\nreply_to: 2026-03-01-leila\n---\nمن هم همین‌طور.\n')
}

function put(file: string, text: string): void {
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, text)
}
