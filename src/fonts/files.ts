// The font files of the site: from which package each comes, which letters and which part of its design space it keeps.
// Layout features are named one by one, because a file that keeps them all is a third larger and none of the rest is
// ever switched on by the style sheets. The Arabic faces set their dots as marks, so `mark` is never left out.
import {
  arabicLetters,
  arabicScript,
  arabicSeldom,
  arabicVowels,
  latinAccented,
  latinAccentedUsual,
  latinBasic,
  latinDisplay,
  latinExtended,
  latinItalic,
  latinLetters,
  latinMarks,
  latinRomanised,
  latinSans,
  latinSigns,
  latinText,
  latinUsual,
  persianScript,
  persianText,
  persianUsual
} from './alphabet.ts'

const latinFeatures = ['ccmp', 'kern', 'liga', 'mark', 'mkmk', 'lnum']
/** The pairs of letters that stand closer than others are a third of a face; emphasis is hardly ever more than a few words. */
const italicFeatures = ['liga']
/** Of Western words and marks in a line of Arabic script. */
const insertedFeatures = ['ccmp', 'kern']
const arabicFeatures = ['ccmp', 'kern', 'liga', 'mark', 'mkmk', 'isol', 'init', 'medi', 'fina', 'rlig', 'calt', 'mset']
/** Of questions and labels: letters with two vowel marks, which are seldom there, are stacked and not drawn as one. */
const labelFeatures = arabicFeatures.filter((feature) => feature !== 'ccmp')

const newsreader = '@fontsource-variable/newsreader/files/newsreader'
const franklin = '@fontsource-variable/libre-franklin/files/libre-franklin'
const markazi = '@fontsource-variable/markazi-text/files/markazi-text'
const naskh = '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic'
const plex = '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic'
const vazirmatn = 'vazirmatn/fonts/webfonts/Vazirmatn[wght].woff2'

function withoutLetters(text: string): string {
  return text.replace(/[A-Za-z]/g, '')
}

const unusualLetters = Array.from(latinLetters)
  .filter((letter) => !latinUsual.includes(letter))
  .join('')

/** One file of `public/fonts/`. `source` is relative to `node_modules/`. */
export interface FontFile {
  readonly source: string
  readonly text: string
  readonly axes?: Readonly<Record<string, number>>
  readonly features: readonly string[]
  /** Whether `text` is all that will ever be set in it, word for word. */
  readonly isFixed?: boolean
}

const reading = {opsz: 16, wght: 400}
const large = {opsz: 52, wght: 500}

/** The files that do not depend on any wording, by the name that their hash is added to. */
export const fontFiles = {
  'newsreader': {
    source: `${newsreader}-latin-opsz-normal.woff2`,
    text: latinText,
    axes: reading,
    features: latinFeatures
  },
  'newsreader-accent': {
    source: `${newsreader}-latin-opsz-normal.woff2`,
    text: latinAccented,
    axes: reading,
    features: []
  },
  'newsreader-more': {
    source: `${newsreader}-latin-ext-opsz-normal.woff2`,
    text: latinExtended,
    axes: reading,
    features: []
  },
  'newsreader-italic': {
    source: `${newsreader}-latin-opsz-italic.woff2`,
    text: latinItalic,
    axes: reading,
    features: italicFeatures
  },
  'newsreader-display': {
    source: `${newsreader}-latin-opsz-normal.woff2`,
    text: latinDisplay,
    axes: large,
    features: latinFeatures
  },
  'newsreader-display-more': {
    source: `${newsreader}-latin-ext-opsz-normal.woff2`,
    text: latinExtended,
    axes: large,
    features: []
  },
  'franklin': {
    source: `${franklin}-latin-wght-normal.woff2`,
    text: latinSans,
    axes: {wght: 600},
    features: latinFeatures
  },
  'franklin-more': {
    source: `${franklin}-latin-ext-wght-normal.woff2`,
    text: latinExtended + latinRomanised,
    axes: {wght: 600},
    features: []
  },
  'markazi': {source: `${markazi}-arabic-wght-normal.woff2`, text: persianText, features: arabicFeatures},
  'markazi-arabic': {
    source: `${markazi}-arabic-wght-normal.woff2`,
    text: arabicLetters + arabicVowels,
    features: arabicFeatures
  },
  'markazi-marks': {source: `${markazi}-latin-wght-normal.woff2`, text: latinMarks, features: []},
  'markazi-abc': {source: `${markazi}-latin-wght-normal.woff2`, text: latinLetters + latinSigns, features: []},
  'markazi-accent': {
    source: `${markazi}-latin-wght-normal.woff2`,
    text: latinAccentedUsual,
    axes: {wght: 400},
    features: []
  },
  'markazi-bold': {
    source: `${markazi}-arabic-wght-normal.woff2`,
    text: persianScript,
    axes: {wght: 700},
    features: arabicFeatures
  },
  'markazi-bold-marks': {
    source: `${markazi}-latin-wght-normal.woff2`,
    text: latinMarks + latinSigns,
    axes: {wght: 700},
    features: []
  },
  'vazirmatn': {
    source: vazirmatn,
    text: persianScript + withoutLetters(latinBasic) + latinUsual,
    axes: {wght: 600},
    features: labelFeatures
  },
  'vazirmatn-abc': {source: vazirmatn, text: unusualLetters, axes: {wght: 600}, features: ['kern']},
  'naskh': {source: `${naskh}-arabic-wght-normal.woff2`, text: arabicScript, features: arabicFeatures},
  'naskh-marks': {source: `${naskh}-latin-wght-normal.woff2`, text: latinMarks, features: []},
  'naskh-abc': {
    source: `${naskh}-latin-wght-normal.woff2`,
    text: latinLetters + latinSigns,
    features: insertedFeatures
  },
  'naskh-accent': {
    source: `${naskh}-latin-wght-normal.woff2`,
    text: latinAccentedUsual,
    axes: {wght: 400},
    features: []
  },
  'naskh-bold': {
    source: `${naskh}-arabic-wght-normal.woff2`,
    text: arabicScript,
    axes: {wght: 700},
    features: arabicFeatures
  },
  'naskh-bold-marks': {
    source: `${naskh}-latin-wght-normal.woff2`,
    text: latinMarks + latinSigns,
    axes: {wght: 700},
    features: []
  },
  'naskh-fa': {
    source: `${naskh}-arabic-wght-normal.woff2`,
    text: persianUsual,
    features: ['isol', 'fina']
  },
  'naskh-seldom': {source: `${naskh}-arabic-wght-normal.woff2`, text: arabicSeldom, features: arabicFeatures},
  'plex': {source: `${plex}-arabic-600-normal.woff2`, text: arabicScript, features: arabicFeatures},
  'plex-marks': {
    source: `${plex}-latin-600-normal.woff2`,
    text: withoutLetters(latinBasic) + latinUsual,
    features: latinFeatures
  },
  'plex-abc': {source: `${plex}-latin-600-normal.woff2`, text: unusualLetters, features: ['kern']}
} as const satisfies Record<string, FontFile>

/** What a language says on pages of other languages: labels in sans, sentences in the text face. */
export interface Words {
  readonly labels: string
  readonly sentences: string
}

/** What of a text in Arabic script lies in the other file of its face. */
function latinOf(text: string): string {
  return text.replace(/[^!-~]/g, '')
}

/** The files that hold only certain words; `names` are the names of the languages. */
export function wordFiles(names: string, words: Readonly<Record<'en' | 'fa' | 'ar', Words>>) {
  const {en, fa, ar} = words
  const sans = {wght: 600}
  const regular = {wght: 400}
  const latin = ['ccmp', 'kern', 'liga']
  const joining = ['init', 'medi', 'fina', 'rlig']
  const plain = [...joining, 'ccmp', 'isol', 'kern', 'mark', 'mkmk']
  return {
    'names': {source: vazirmatn, text: names, axes: sans, features: joining, isFixed: true},
    'words-en': {source: `${newsreader}-latin-opsz-normal.woff2`, text: en.sentences, axes: reading, features: latin},
    'words-en-sans': {source: `${franklin}-latin-wght-normal.woff2`, text: en.labels, axes: sans, features: latin},
    'words-fa': {
      source: `${markazi}-arabic-wght-normal.woff2`,
      text: fa.sentences,
      axes: regular,
      features: plain
    },
    'words-fa-marks': {
      source: `${markazi}-latin-wght-normal.woff2`,
      text: latinOf(fa.sentences),
      axes: regular,
      features: latin
    },
    'words-fa-sans': {source: vazirmatn, text: fa.labels, axes: sans, features: arabicFeatures},
    'words-ar': {
      source: `${naskh}-arabic-wght-normal.woff2`,
      text: ar.sentences,
      axes: regular,
      features: plain
    },
    'words-ar-marks': {
      source: `${naskh}-latin-wght-normal.woff2`,
      text: latinOf(ar.sentences),
      axes: regular,
      features: latin
    },
    'words-ar-sans': {source: `${plex}-arabic-600-normal.woff2`, text: ar.labels, features: arabicFeatures}
  } as const satisfies Record<string, FontFile>
}
