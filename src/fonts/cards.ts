// The faces of cards, which are set by Pango while a site is built and not by a browser: TrueType, for Pango's font library
// takes nothing else without saying so, and a settings file for that library that shows it these faces and no others, so
// that a card looks the same on every machine and one without fonts can make it. What leaves lies in src/images/faces/.
import {arabicScript, arabicSeldom, latin, latinExtended, latinRomanised, persianUsual} from './alphabet.ts'
import {fontFiles, type FontFile} from './files.ts'

/** A file of `src/images/faces/`; files of one family have no letter in common. */
export interface CardFace extends FontFile {
  readonly family: string
}

/** The space is the Arabic face's own. */
const western = latin.replace(/[ \u00a0]/g, '')
/** A card may have them all: it is not sent to a reader. */
const extended = latinExtended + latinRomanised + 'ĬĭŎŏŬŭĂĄĆĐđĒēĘĚĞĠġıŃŇňŌōŐŒœŘŚȘŢţŤťŮůŰŹŻǦǧ'
const {'newsreader-display': serif, 'newsreader-display-more': serifMore} = fontFiles
const {franklin, 'franklin-more': franklinMore, vazirmatn, plex, 'plex-marks': plexLatin} = fontFiles
const {'markazi-bold': markazi, 'markazi-bold-marks': markaziWestern} = fontFiles
const {'naskh-bold': naskh, 'naskh-bold-marks': naskhWestern, 'naskh-seldom': naskhSeldom} = fontFiles

/** By the name of the file; the family's last word is the language whose face it is. */
export const cardFaces: Readonly<Record<string, CardFace>> = {
  'display-en': {...serif, text: latin + extended, family: 'Goftogu Display en'},
  'display-en-more': {...serifMore, text: extended, family: 'Goftogu Display en'},
  'display-fa': {...markazi, text: arabicScript, family: 'Goftogu Display fa'},
  'display-fa-western': {...markaziWestern, text: western, features: serif.features, family: 'Goftogu Display fa'},
  'display-ar': {...naskh, text: arabicScript, family: 'Goftogu Display ar'},
  'display-ar-western': {...naskhWestern, text: western, features: serif.features, family: 'Goftogu Display ar'},
  'display-ar-seldom': {
    ...naskhSeldom,
    text: arabicSeldom + persianUsual,
    axes: {wght: 700},
    family: 'Goftogu Display ar'
  },
  'sans-en': {...franklin, text: latin + extended, family: 'Goftogu Sans en'},
  'sans-en-more': {...franklinMore, text: extended, family: 'Goftogu Sans en'},
  'sans-fa': {...vazirmatn, text: arabicScript + western, family: 'Goftogu Sans fa'},
  'sans-ar': {...plex, text: arabicScript, family: 'Goftogu Sans ar'},
  'sans-ar-western': {...plexLatin, text: western, family: 'Goftogu Sans ar'}
}

/** The settings of fontconfig: where the faces are, what each family is called here, and how all are drawn. */
export function fontSettings(): string {
  const names = Object.entries(cardFaces).map(
    ([name, {family}]) => `  <match target="scan">
    <test name="file" compare="contains"><string>/${name}.ttf</string></test>
    <edit name="family" mode="assign"><string>${family}</string></edit>
  </match>`
  )
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<!-- Made by \`npm run fonts\`. -->
<fontconfig>
  <dir prefix="relative">.</dir>
${names.join('\n')}
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
`
}
