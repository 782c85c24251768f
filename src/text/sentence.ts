// The first question of a turn. Interviewers lead up to what they ask; lists and cards show the asking alone. Sentences
// are cut by rule, in one pass from mark to mark: a full stop ends one unless it stands in a number, after an initial
// or after a known abbreviation; two dots or more are a pause, as Arabic likes them; a question mark inside quotation marks ends one only where what follows begins anew.

const mark = /[.!?؟…۔]+|\n\s*\n/g
const closers = /["'’”»›)\]]*/y
const quoted = /["'’”»›]/
const afterMark = /\s*/y
const lowerCase = /\p{Ll}/u
const caseless = /\p{Lo}/u
const upperCase = /\p{Lu}/u
const asks = /[?؟]/
const pause = /^(?:[.…]{2,}|…)$/
/** No two words are as long as that. */
const SHORT_LENGTH = 60

// In folded lower case, without the stop. Titles, months and the like, after which a sentence goes on.
const abbreviations = new Set(
  `adm al approx art assn ave capt cf cmdr co col corp dept dr ed esq est etc fig ft gen gov hon inc jr lt ltd maj mr mrs
  ms mt no nos oct op pp pres prof rep rev sec sen sept sgt sr st supt univ vol vs jan feb mar apr jun jul aug nov dec
  د أ م ص ج ق ه ش ر ت ع`.split(/\s+/)
)

/**
 * The first sentence that ends in a question mark, `?` or `؟`, with its closing quotes; the whole text where there is
 * none. A question of one or two words («Why?») says nothing by itself: the sentence before it comes along, or what
 * follows it up to the next question mark. White space at the ends is cut off; nothing else is changed.
 */
export function firstQuestion(text: string): string {
  let previous = 0
  let start = 0
  let short: string | undefined
  mark.lastIndex = 0
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const end = sentenceEnd(text, found)
    if (end === undefined) continue
    const isQuestion = asks.test(found[0])
    const hasBefore = text.slice(previous, start).trim() !== ''
    const isShort = isQuestion && isShortSentence(text.slice(start, end))
    if (isQuestion && (!isShort || hasBefore)) return text.slice(isShort ? previous : start, end).trim()
    if (isShort) short ??= text.slice(start, end).trim()
    else previous = start
    start = isShort ? start : end
    mark.lastIndex = Math.max(end, mark.lastIndex)
  }
  return short ?? text.trim()
}

function isShortSentence(sentence: string): boolean {
  return sentence.length < SHORT_LENGTH && sentence.trim().split(/\s+/).length < 3
}

/** Offset just after the sentence that this mark ends, closing quotes included; `undefined` where it ends none. */
function sentenceEnd(text: string, found: RegExpExecArray): number | undefined {
  const after = found.index + found[0].length
  if (found[0].startsWith('\n')) return after
  closers.lastIndex = after
  const closing = closers.exec(text)?.[0] ?? ''
  const end = after + closing.length
  afterMark.lastIndex = end
  afterMark.test(text)
  const next = text.charAt(afterMark.lastIndex)
  if (next === '') return end
  if (afterMark.lastIndex === end) return asks.test(found[0]) && closing === '' ? end : undefined
  if (text.slice(end, afterMark.lastIndex).includes('\n')) return end
  if (lowerCase.test(next) || (pause.test(found[0]) && !upperCase.test(next))) return undefined
  if (quoted.test(closing) && caseless.test(next)) return undefined
  return found[0] === '.' && endsInAbbreviation(text, found.index) ? undefined : end
}

/** Whether the letters before a full stop are an initial («J.», «U.S.») or a known abbreviation («Dr.», «د.»). */
function endsInAbbreviation(text: string, stop: number): boolean {
  let start = stop
  while (start > 0 && stop - start < 8 && /[\p{L}\p{M}]/u.test(text.charAt(start - 1))) start--
  const word = text.slice(start, stop)
  if (word.length === 1 && /\p{Lu}/u.test(word)) return true
  return abbreviations.has(word.toLowerCase())
}
