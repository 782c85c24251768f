// Lines that hold markup and no sentence: pictures, shortcodes, comments, rules, link definitions, link lists. They are
// told by their shape alone, in any language. Every pattern begins with a character that few lines begin with.
import {sign, signTable} from '../lines/signs.ts'

/** A picture, or the code of a content system that stands for one: `![…](…)`, `{{< figure … >}}`, `=IMAGE=a.jpg=`. */
const picture =
  /^(?:\[?!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\]).{0,200}|<(?:a [^>]*><)?(?:img|figure|figcaption|picture|iframe|video|audio|embed|svg|source)\b.*|\[<img.*|\{\{[<%].*[>%]\}\}|\{%.*%\}|=[A-Z][A-Z_]{2,}=|=?[A-Z][A-Z_]{2,}=.*=|[A-Z_]{3,12}=[^\s=]+\.(?:jpe?g|png|gif|svg|webp)=.*|\[(?:caption|gallery|embed|audio|video|image|photo)\b.*)$/u

/** Markup that shows nothing: comments, lone tags, entity spaces, hard line breaks. */
const empty = /^(?:<!--.*|.*-->|(?:<\/?[a-z][a-z0-9]*(?: [^<>]*)?>\s*)+|(?:&nbsp;|&#160;|\s)+|<br ?\/?>)$/iu

/** A rule or a row of ornaments. A lone mark counts, an empty bullet too. */
const rule = /^[\s*_=~#+•·●○■□◆◇★☆▪►※⁂❖✦\-–—ـ.…/\\|]+$/u

/** Link definitions, foot-notes, bare addresses, numbered references. */
const reference =
  /^(?:\[[^\]]{1,40}\]:\s.*|<?(?:https?:\/\/|www\.)\S+>?|\[?\d{1,3}[\].)] ?(?:\[[^\]]+\]\([^)]*\)|<?https?:\/\/\S+>?).{0,40}|\[\d{1,3}\] .*)$/u

/** Nothing but two or more links or words between separators. */
const linkList = /^[-*•]?\s?(?:\[[^\]]{1,60}\]\([^)]*\)[\s|/·•,–*-]*)+$/u

/** Codes and names of languages, alone or in a row: `AR | FA`, `ENFA`, `English | العربية`. */
const languageName =
  'ar|fa|en|fr|tr|es|ru|de|it|zh|ku|ur|ps|he|az|english|arabic|persian|farsi|french|turkish|russian|spanish|german|chinese|urdu|kurdish|pashto|français|türkçe|русский|español|deutsch|italiano|中文|عربی|العربیه|فارسی|انگلیسی|انجلیزی|الانجلیزیه|الانگلیسیه|الفارسیه|کردی|کوردی|اردو|ترکی|پښتو|עברית'
const languageBar = new RegExp(
  String.raw`^[[(]?(?:${languageName})(?:[\]\s|/·•,–\\)([-]+(?:${languageName}))+[\])]?$`,
  'u'
)
const languageCodes = /^(?:AR|FA|EN|FR|TR|ES|RU|DE|IT|ZH|KU|UR|PS|HE|AZ){2,8}$/u

/** Hash tags and nothing else. */
const hashTags = /^(?:#[\p{L}\p{N}_]+[\s،,]*)+$/u

const longestCodes = 16
/** One of these a line must hold that is markup and begins with a letter. */
const mayOpen = /^(?:http|www)|[=>]/

const backslash = 0x5c
const lessThan = 0x3c
const ampersand = 0x26

export type MarkupKind = 'picture' | 'empty' | 'rule' | 'reference' | 'links' | 'languages' | 'tags'

/**
 * What a line of markup is; `undefined` for a line that says something.
 * @param text as written, trimmed
 * @param folded the same in the form of bare.ts
 */
export function markupKind(text: string, folded: string): MarkupKind | undefined {
  const first = text.charCodeAt(0)
  const isLetter = ((signTable[first] ?? 0) & sign.letter) !== 0
  if (!isLetter && rule.test(text)) return first === backslash ? 'empty' : 'rule'
  if (text.length < 80 && languageBar.test(folded)) return 'languages'
  if (text.length <= longestCodes && languageCodes.test(text)) return 'languages'
  if (first > 0x7f && !text.endsWith('-->')) return undefined
  if (isLetter && !mayOpen.test(text)) return undefined
  if ((first === lessThan || first === ampersand || text.endsWith('-->')) && empty.test(text)) return 'empty'
  if (/^[[!<{=_A-Z]/.test(text) && picture.test(text)) return 'picture'
  if (/^[[<hw\d]/.test(text) && reference.test(text)) return 'reference'
  if (text.includes('](') && linkList.test(text) && text.split('](').length > 2) return 'links'
  return text.startsWith('#') && hashTags.test(text) && !text.startsWith('# ') ? 'tags' : undefined
}
