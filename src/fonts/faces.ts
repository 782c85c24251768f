// Which faces each kind of page declares, and the @font-face rules for them. Family names are the faces' own, one family
// for each role, so that a style sheet can name them without knowing the files.
import type {LocaleTag} from '../model.ts'
import type {fontFiles, wordFiles} from './files.ts'

export type FileName = keyof typeof fontFiles | keyof ReturnType<typeof wordFiles>

/** A face that is downloaded, or (with `local`) one of the reader's own, stretched to the metrics of ours. */
export interface Face {
  readonly family: string
  readonly weight?: string
  readonly italic?: boolean
  readonly file?: FileName
  readonly range?: string
  readonly local?: readonly string[]
  /** Percentage: size-adjust. Ascent and descent matter only in the face that a line begins with. */
  readonly size?: number
  /** Percentages: size-adjust, ascent-override, descent-override. The line gap is none. */
  readonly metrics?: readonly [number, number, number]
}

// Western marks and letters of the Arabic-script faces lie in files of their own. The space stays with the Arabic file:
// it is the width that the design means, and a line is then shaped in one run.
const ascii = 'U+21-7E'
const western = 'U+21-FF,U+2010-2027'
/** Of these, what stands in a line of Arabic script without a Western word. */
const marks = 'U+21,U+22,U+27-2A,U+2D-2F,U+3A,U+5B,U+5D,U+A1-BF,U+D7,U+2010-2027'
/** Without those of «English», which stands on every page, and their neighbours. */
const unusualLetters = 'U+41-44,U+46-5A,U+61-66,U+6F-72,U+74-7A'
const accents = 'U+C0-D6,U+D8-FF'
const more = 'U+100-2FF,U+1E??'
const seldom = 'U+66D,U+671,U+6A4,U+6D5,U+FD3E-FDFC'
const persianUsual = 'U+66A,U+6C0'
const arabicScript = 'U+600-6FF'
/** Everything but three letters; the signs on them are in both files, since a letter and its signs are set from one. */
const persian = 'U+0-642,U+644-648,U+64B-FFFF'
const arabicInPersian = 'U+643,U+649-652,U+654,U+670'

const newsreader = 'Newsreader'
const display = 'Newsreader Display'
const franklin = 'Libre Franklin'
const markazi = 'Markazi Text'
const vazirmatn = 'Vazirmatn'
const naskh = 'Noto Naskh Arabic'
const plex = 'IBM Plex Sans Arabic'
/** Of the words «فارسی» and «العربية» and nothing else. */
const languageNames = 'Names'

/** Naskh stretched to the metrics of Markazi. */
const naskhInMarkazi = [85.1, 98.6, 42.5] as const

const sansFallback: Face = {
  family: 'Arial 600',
  weight: '600',
  local: ['Arial Bold', 'Arial-BoldMT'],
  metrics: [98.7, 97.9, 24.9]
}
const serifFallback: Face = {family: 'Georgia 16', local: ['Georgia'], metrics: [95.5, 77, 27.7]}
const markaziFallback: Face = {
  family: 'Naskh 16',
  weight: '400 700',
  local: [naskh],
  metrics: naskhInMarkazi
}
const displayFace: Face = {family: display, weight: '500', file: 'newsreader-display'}
const displayMore: Face = {family: display, weight: '500', file: 'newsreader-display-more', range: more}

/** Style sheet `faces-<key>.css` → its faces; later ones take precedence where ranges meet. */
export const faceSheets: Readonly<Record<LocaleTag | `strings-${LocaleTag}` | 'root', readonly Face[]>> = {
  'en': [
    {family: newsreader, file: 'newsreader'},
    {family: newsreader, file: 'newsreader-accent', range: accents},
    {family: newsreader, file: 'newsreader-more', range: more},
    {family: newsreader, italic: true, file: 'newsreader-italic'},
    displayFace,
    displayMore,
    {family: franklin, weight: '600', file: 'franklin'},
    {family: franklin, weight: '600', file: 'franklin-more', range: more},
    {family: languageNames, weight: '600', file: 'names', range: arabicScript},
    serifFallback,
    sansFallback
  ],
  'fa': [
    {family: markazi, weight: '400 700', file: 'markazi-arabic', range: arabicInPersian},
    {family: markazi, weight: '400 700', file: 'markazi', range: persian},
    {family: markazi, weight: '400 700', file: 'markazi-abc', range: ascii},
    {family: markazi, weight: '400 700', file: 'markazi-marks', range: marks},
    {family: markazi, weight: '400 700', file: 'markazi-accent', range: accents},
    {family: markazi, weight: '400 700', file: 'naskh-seldom', range: seldom, size: naskhInMarkazi[0]},
    {family: markazi, weight: '400 700', file: 'naskh-fa', range: persianUsual, size: naskhInMarkazi[0]},
    {family: vazirmatn, weight: '600', file: 'vazirmatn'},
    {family: vazirmatn, weight: '600', file: 'vazirmatn-abc', range: unusualLetters},
    markaziFallback
  ],
  'ar': [
    {family: naskh, weight: '400 700', file: 'naskh'},
    {family: naskh, weight: '400 700', file: 'naskh-abc', range: ascii},
    {family: naskh, weight: '400 700', file: 'naskh-marks', range: marks},
    {family: naskh, weight: '400 700', file: 'naskh-accent', range: accents},
    {family: naskh, weight: '400 700', file: 'naskh-seldom', range: seldom},
    {family: plex, weight: '600', file: 'plex'},
    {family: plex, weight: '600', file: 'plex-marks', range: western},
    {family: plex, weight: '600', file: 'plex-abc', range: unusualLetters}
  ],
  'strings-en': [
    {family: newsreader, file: 'words-en'},
    {family: franklin, weight: '600', file: 'words-en-sans'}
  ],
  'strings-fa': [
    {family: markazi, file: 'words-fa'},
    {family: markazi, file: 'words-fa-marks', range: western},
    {family: vazirmatn, weight: '600', file: 'words-fa-sans'}
  ],
  'strings-ar': [
    {family: naskh, file: 'words-ar'},
    {family: naskh, file: 'words-ar-marks', range: western},
    {family: plex, weight: '600', file: 'words-ar-sans'}
  ],
  'root': [
    displayFace,
    displayMore,
    {family: markazi, weight: '700', file: 'markazi-bold'},
    {family: markazi, weight: '700', file: 'markazi-bold-marks', range: western},
    {family: markazi, weight: '700', file: 'naskh-seldom', range: seldom, size: naskhInMarkazi[0]},
    {family: markazi, weight: '700', file: 'naskh-fa', range: persianUsual, size: naskhInMarkazi[0]},
    {family: naskh, weight: '700', file: 'naskh-bold'},
    {family: naskh, weight: '700', file: 'naskh-bold-marks', range: western},
    {family: franklin, weight: '600', file: 'words-en-sans'},
    {family: vazirmatn, weight: '600', file: 'words-fa-sans'},
    {family: plex, weight: '600', file: 'words-ar-sans'},
    serifFallback,
    sansFallback
  ]
}

/**
 * One @font-face rule; `addresses` gives the file's address for its name. A face's line gap needs no override, for all
 * line heights are numbers.
 */
export function toFontFace(face: Face, addresses: ReadonlyMap<string, string>): string {
  const lines = [`font-family: '${face.family}'`]
  if (face.weight !== undefined) lines.push(`font-weight: ${face.weight}`)
  if (face.italic === true) lines.push('font-style: italic')
  if (face.file !== undefined) lines.push(`src: url(${addresses.get(face.file)})`, 'font-display: optional')
  if (face.local !== undefined) lines.push(`src: ${face.local.map((name) => `local('${name}')`).join(', ')}`)
  if (face.size !== undefined) lines.push(`size-adjust: ${face.size}%`)
  if (face.metrics !== undefined) {
    const [size, ascent, descent] = face.metrics
    lines.push(`size-adjust: ${size}%`, `ascent-override: ${ascent}%`, `descent-override: ${descent}%`)
  }
  if (face.range !== undefined) lines.push(`unicode-range: ${face.range}`)
  return `@font-face {\n${lines.map((line) => `  ${line};\n`).join('')}}\n`
}
