// Makes the site's faces: `npm run fonts`. What enters are the packages of the faces (development dependencies) and the
// locale records; what leaves is public/fonts/ (files named by their content, with their licences), the @font-face rules
// in templates/styles/faces-*.css, the preload links of templates/partials/preload.njk, and src/images/faces/ for the
// cards, all of which are checked in.
// A build of a site therefore needs no font tools, and a reader's cache outlives a release that leaves the faces alone.
import {createHash} from 'node:crypto'
import {copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {format} from 'prettier'
import {cardFaces, fontSettings} from './fonts/cards.ts'
import {faceSheets, toFontFace} from './fonts/faces.ts'
import {fontFiles, wordFiles, type FontFile, type Words} from './fonts/files.ts'
import {subsetOf} from './fonts/subset.ts'
import {localeOf} from './locale.ts'
import type {LocaleTag} from './model.ts'

const licences = {
  'newsreader': '@fontsource-variable/newsreader/LICENSE',
  'libre-franklin': '@fontsource-variable/libre-franklin/LICENSE',
  'markazi-text': '@fontsource-variable/markazi-text/LICENSE',
  'noto-naskh-arabic': '@fontsource-variable/noto-naskh-arabic/LICENSE',
  'ibm-plex-sans-arabic': '@fontsource/ibm-plex-sans-arabic/LICENSE',
  'vazirmatn': 'vazirmatn/OFL.txt'
}

/**
 * What every page of a language, and the root page, is set in, and asks for before it is laid out: a face that comes later than the first words
 * is for the next page, since nothing may move under a reader's eyes.
 */
const preloaded: Readonly<Record<LocaleTag | 'root', readonly string[]>> = {
  root: ['newsreader-display', 'markazi-bold', 'naskh-bold', 'words-en-sans', 'words-fa-sans', 'words-ar-sans'],
  en: ['newsreader', 'newsreader-display', 'franklin', 'names'],
  fa: ['markazi', 'markazi-marks', 'vazirmatn'],
  ar: ['naskh', 'naskh-marks', 'plex', 'plex-marks']
}

/** What pages of other languages show of this one: the root page its label, the page for missing addresses the rest. */
function wordsOf(tag: LocaleTag): Words {
  const {endonym, languageNames, strings} = localeOf(tag)
  const label = strings.interviewsIn.replace('{language}', languageNames[tag])
  return {labels: endonym + label, sentences: strings.missingSentence + strings.toHome}
}

function subset(root: string, file: FontFile, format: 'woff2' | 'truetype'): Promise<Uint8Array> {
  return subsetOf(readFileSync(join(root, 'node_modules', file.source)), file, format)
}

async function makeFile(root: string, name: string, file: FontFile): Promise<{name: string; bytes: number}> {
  const made = await subset(root, file, 'woff2')
  const hash = createHash('sha256').update(made).digest('hex').slice(0, 6)
  writeFileSync(join(root, 'public/fonts', `${name}.${hash}.woff2`), made)
  return {name: `${name}.${hash}.woff2`, bytes: made.length}
}

function writeLicences(folder: string, root: string): void {
  for (const [name, source] of Object.entries(licences))
    copyFileSync(join(root, 'node_modules', source), join(folder, `${name}.OFL.txt`))
}

function preloadPartial(files: ReadonlyMap<string, string>): string {
  const branches = Object.entries(preloaded).map(([tag, names], i) => {
    const links = names.map((name) => {
      const href = `{{ page.frame.root }}fonts/${files.get(name)}`
      return `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>\n`
    })
    return `{% ${i === 0 ? 'if' : 'elif'} tag == '${tag}' %}\n${links.join('')}`
  })
  return `${branches.join('')}{% endif %}\n`
}

function emptyFolder(folder: string): string {
  mkdirSync(folder, {recursive: true})
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
  return folder
}

async function makeCardFaces(root: string): Promise<void> {
  const folder = emptyFolder(join(root, 'src/images/faces'))
  writeLicences(folder, root)
  for (const [name, face] of Object.entries(cardFaces))
    writeFileSync(join(folder, `${name}.ttf`), await subset(root, face, 'truetype'))
  writeFileSync(join(folder, 'fonts.conf'), fontSettings())
}

/** Makes every file anew; what an earlier run made and this one does not is removed. */
async function makeFonts(root: string): Promise<void> {
  await makeCardFaces(root)
  const folder = emptyFolder(join(root, 'public/fonts'))
  writeLicences(folder, root)
  const names = `${localeOf('fa').endonym} ${localeOf('ar').endonym}`
  const words = wordFiles(names, {en: wordsOf('en'), fa: wordsOf('fa'), ar: wordsOf('ar')})
  const files = new Map<string, string>()
  const sizes = new Map<string, number>()
  for (const [name, file] of Object.entries<FontFile>({...fontFiles, ...words})) {
    const made = await makeFile(root, name, file)
    files.set(name, made.name)
    sizes.set(name, made.bytes)
  }
  const addresses = new Map([...files].map(([name, file]) => [name, `%root%fonts/${file}`]))
  for (const [key, faces] of Object.entries(faceSheets)) {
    const used = faces.flatMap((face) => (face.file === undefined ? [] : [`${face.file} ${sizes.get(face.file)}`]))
    const head = `/* Made by \`npm run fonts\`. Bytes: ${used.join(', ')}. */\n`
    const rules = faces.map((face) => toFontFace(face, addresses)).join('\n')
    const sheet = await format(`${head}\n${rules}`, {parser: 'css', singleQuote: true, printWidth: 120})
    writeFileSync(join(root, 'templates/styles', `faces-${key}.css`), sheet)
  }
  writeFileSync(join(root, 'templates/partials/preload.njk'), preloadPartial(files))
}

await makeFonts(join(import.meta.dirname, '..'))
