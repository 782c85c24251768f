// Names in the head of a text in Latin script, with how likely each is the guest's: what enters is headline, kicker and
// introduction, what leaves are mentions. Capitals tell where a name stands, the words around it whether its bearer was
// interviewed.
import {nameLikeness} from '../../text/name-shape.ts'
import {foldPhrase} from '../frame/bare.ts'
import {describe, type Mention} from './mention.ts'

/** Names read from one head. */
const mostMentions = 100

const capital = String.raw`\p{Lu}[\p{L}\p{M}-]+(?:['’](?!s\b)[\p{L}]+)?`
/** Most characters are no capital, and that is asked first. */
const latinName = new RegExp(
  String.raw`(?=[A-Z\u00c0-\u{10ffff}])(?<!\p{L})${capital}(?: +(?:\p{Lu}\.|["“][^"“”]{1,20}["”]|(?:al|el|van|von|de|der|bin|ibn)(?=[ -])|-?${capital})){1,4}`,
  'gu'
)
/** More than capitals, and none of what Persian and Arabic are written with. */
const mayHoldCapital = /[A-Z\u00c0-\u05ff\u0700-\u1fff\u2100-\ufb4f\uff00-\uffff]/
const cueBefore =
  /(?:interview(?:ed|s|ing)?(?: +with)?|(?:spoke|speaks?|talk(?:ed|s)?|sat down|sits? down|caught up|chat(?:ted|s)?|met up|corresponded|conversations?|q ?(?:&|and) ?a|dialogue|exchange) +(?:[a-z]+ +){0,4}?(?:to|with)|asked|introduc(?:e|ing)|discuss(?:ed|es)? .{0,140} with|questions (?:to|for)|joined by|guest is)\s*$/iu
const cueAfter =
  /^,?[^.:;]{0,90}? (?:talks|tells|told|speaks|spoke|discusses|discussed|shares|shared|answers|answered|explains|explained|reflects|describes|sat down|sits down|agreed to)\b/u
/** The verb of the sentence with which an introduction begins, behind its subject. */
const subject =
  /^ (?:has|had|keeps?|was|is|\p{Ll}{2,}(?:s|ed)|made|wrote|built|grew|spent|took|left|came|ran|won|sold|taught|drew|sang) \p{L}/u
const opener =
  /^(?: is| was|,)(?: (?:an?|the|one|currently|known|author|founder)\b|[^.]{0,60}\bis the\b)| (?:joined|has been|has worked|started|works)\b/u

/**
 * The names in a text in Latin script.
 * @param introduction offset of the introduction: what stands before it are headline and kicker
 */
export function latinMentions(text: string, introduction: number): Mention[] {
  const mentions: Mention[] = []
  if (!mayHoldCapital.test(text)) return mentions
  latinName.lastIndex = 0
  for (let match = latinName.exec(text); match && mentions.length < mostMentions; match = latinName.exec(text)) {
    const name = nameIn(match[0])
    const likeness = nameLikeness(name, foldPhrase(name))
    if (likeness < 0.5) continue
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 300).replace(/ +/gu, ' ')
    const guest =
      match.index < introduction
        ? inHeadline(text, {name, at: match.index, introduction})
        : inSentence(text, {at: match.index, introduction}, after)
    mentions.push({name, at: match.index, guest, ...describe(latinDescription(after))})
  }
  return mentions
}

interface InHead {
  readonly name: string
  readonly at: number
  readonly introduction: number
}

/** A name at an edge of the headline that the introduction takes up again by one word: `We sat down with Sara`. */
function inHeadline(text: string, {name, at, introduction}: InHead): number {
  const before = text.slice(0, at).trim()
  const after = text.slice(at + name.length, introduction).trim()
  const isAtEdge = before === '' || after === '' || text.slice(0, at).endsWith('\n')
  const isAgain = name.split(/ +/u).some((word) => word.length > 3 && text.includes(word, introduction))
  return isAtEdge && isAgain ? 0.7 : 0.3
}

function inSentence(text: string, {at, introduction}: Omit<InHead, 'name'>, after: string): number {
  const before = text.slice(Math.max(0, at - 180), at).replace(/ +/gu, ' ')
  if (cueBefore.test(before) || cueBefore.test(withoutOffice(before))) return 0.9
  if (cueAfter.test(after)) return 0.8
  if (!/(?:^|[\n:])\s*$/u.test(before)) return 0.3
  return opener.test(after) ? 0.6 : at <= introduction + 2 && subject.test(after) ? 0.55 : 0.3
}

/** `talked to the Baghdad writer Sara Lund`: up to five words between the cue and the name are what the person is. */
function withoutOffice(before: string): string {
  const words = before.trimEnd().split(' ')
  const from = words.findLastIndex((word) => /^(?:with|to|interview(?:ed|ing)?|asked|for)$/iu.test(word))
  return from >= 0 && words.length - from <= 7 ? words.slice(0, from + 1).join(' ') + ' ' : ''
}

/** A capitalised word that opens a sentence is no part of the name after it: `Yesterday Sara Lund …`. */
function nameIn(found: string): string {
  const words = found.split(/ +/u)
  const from = words.length > 2 && openers.has(words[0]?.toLowerCase() ?? '') ? 1 : 0
  return words.slice(from).join(' ')
}

const openers = new Set([
  'director',
  'bosun',
  'chef',
  'coach',
  'minister',
  'editor',
  'author',
  'poet',
  'novelist',
  'architect',
  'conductor',
  'composer',
  'yesterday',
  'today',
  'recently',
  'here',
  'now',
  'hi',
  'hello',
  'dear',
  'meet',
  'with',
  'when',
  'in',
  'on',
  'at',
  'this',
  'we'
])

function latinDescription(after: string): string | undefined {
  return /^["”]* *(?:\([^)]*\))?,? +(?:(?:who )?(?:is|was|,) +(?:currently +)?)?((?:an?|the) [^.,;:()\n]{4,90})/u.exec(
    after
  )?.[1]
}
