// What a copy editor would say about a text: the decoded text and its tree go in, messages come out, and the text stays
// as it is. Editors' words are never altered; where a repair could not change what is read, the message carries it as
// a `fix`. Each rule is a file of the room, and the examples in its comment are its tests. Only what readers will see
// is looked at: chrome is skipped, addresses and code are no prose, and quotations in another language keep their own
// spelling.
import {arabicLetterInPersian} from './lint/arabic-letter-in-persian.ts'
import {brokenWord} from './lint/broken-word.ts'
import {directionOverride} from './lint/direction-override.ts'
import {invisibleCharacter} from './lint/invisible-character.ts'
import {latinPunctuation} from './lint/latin-punctuation.ts'
import {missingZwnj} from './lint/missing-zwnj.ts'
import {mixedDigits} from './lint/mixed-digits.ts'
import {toPassages} from './lint/passages.ts'
import {pictureInSentence} from './lint/picture-in-sentence.ts'
import {persianLetterInArabic} from './lint/persian-letter-in-arabic.ts'
import {mayFind, type Finding, type Rule} from './lint/rule.ts'
import {straightQuotes} from './lint/straight-quotes.ts'
import {suspectedTypo} from './lint/suspected-typo.ts'
import {threeDots} from './lint/three-dots.ts'
import type {Diagnostic} from './model.ts'
import type {Interview} from './tree/nodes.ts'
import {createLocator, type Locate} from './tree/points.ts'

/** In the order in which they are worth reading: what is unsafe, what is wrong, what is a habit. */
export const rules: readonly Rule[] = [
  directionOverride,
  invisibleCharacter,
  pictureInSentence,
  suspectedTypo,
  brokenWord,
  arabicLetterInPersian,
  persianLetterInArabic,
  mixedDigits,
  latinPunctuation,
  missingZwnj,
  straightQuotes,
  threeDots
]

/** Of one rule in one text so many are told one by one; a habit of the whole text is not worth a thousand messages. */
const limits: Readonly<Record<Diagnostic['severity'], number>> = {error: 100, warning: 10, info: 3}

/**
 * Messages on `text` in order of place, without `file`. The last message of a rule that found more than its limit says
 * how many more there are. Never throws; an empty list for a text that needs nothing.
 *
 * @param tree what `parse` made of the same text: its locale says which rules hold, its positions which blocks are read.
 */
export function lint(text: string, tree: Interview): Diagnostic[] {
  const {locale} = tree
  const context = {text, locale, passages: toPassages(text, tree)}
  const prose = context.passages.map((passage) => passage.prose).join('\n')
  let known: Locate | undefined
  // Most texts have nothing to place.
  const locate: Locate = (offset) => (known ??= createLocator(text))(offset)
  return rules
    .filter((rule) => mayFind(rule, prose, locale))
    .flatMap((rule) => report(rule, rule.find(context), locate))
    .sort((a, b) => (a.place?.start.offset ?? 0) - (b.place?.start.offset ?? 0))
}

function report(rule: Rule, findings: readonly Finding[], locate: Locate): Diagnostic[] {
  const limit = limits[rule.severity]
  const told = findings.slice(0, limit).map((finding) => toDiagnostic(rule, finding, locate))
  const more = findings.length - told.length
  const last = told.at(-1)
  if (more > 0 && last !== undefined) told[told.length - 1] = {...last, message: `${last.message} (and ${more} more)`}
  return told
}

function toDiagnostic(rule: Rule, finding: Finding, locate: Locate): Diagnostic {
  const {start, end, message, note, replacement} = finding
  return {
    ruleId: rule.id,
    severity: rule.severity,
    message,
    ...(note === undefined ? {} : {note}),
    place: {start: locate(start), end: locate(end)},
    ...(replacement === undefined ? {} : {fix: {start, end, text: replacement}})
  }
}
