// What the name in a label says by itself. What enters is the name as it is written, with its marks; what leaves is the one
// spelling for all ways to write it, its short form in brackets, and whether it says that somebody asks or answers. A text
// has few names and many labels, so that each is read once.
import {fold} from '../words/fold-words.ts'
import {toWords} from '../words/tokens.ts'
import {noNames, officeNames, ordinals, roleNames} from '../words/word-lists.ts'

const aliasInName = /\s*[([]([\p{L}.]{1,6})[)\]]\s*$/u
const numberedVoice =
  /^(?:speaker|voice|participant|panell?ist|guest|person|گوینده|شرکت‌کننده|مهمان|المتحدث|متحدث|مشارك|المشارك|ضيف|الضيف)[\s#]*[0-9\u0660-\u0669\u06f0-\u06f9]/iu
const numberAtEnd = /[\s.#-]*[0-9\u0660-\u0669\u06f0-\u06f9]{1,3}$/
const markup = /[*_`]+|<\/?[a-zA-Z]{1,9}>|\[|\]\([^()]*\)|\]/g

/** What a name says, wherever it stands. */
interface Name {
  readonly key: string
  /** Without white space at the end. */
  readonly length: number
  readonly alias: string | undefined
  /** Of `Q (Ada Whitlock)` the role and the name. */
  readonly named: NamedRole | undefined
}

/** Every label of a text stands in it again and again. */
const names = new Map<string, Name | undefined>()
const mostNames = 256
/** By key, what {@link officeRole} says of it. */
const offices = new Map<string, 'question' | 'answer' | 'none'>()

/** To be called when a text is done with: names are parts of it, and would keep it. */
export function forgetNames(): void {
  names.clear()
  offices.clear()
}

export function nameOf(raw: string): Name | undefined {
  const known = names.get(raw)
  if (known !== undefined || names.has(raw)) return known
  if (names.size >= mostNames) names.clear()
  const found = readName(raw)
  names.set(raw, found)
  return found
}

function readName(raw: string): Name | undefined {
  const alias = aliasInName.exec(raw)
  const plain = (alias ? raw.slice(0, alias.index) : raw).replace(markup, ' ')
  const bare = isNumberedVoice(plain) ? plain : plain.replace(numberAtEnd, '')
  const words = toWords(bare)
  if (words.length === 0 || words.length > 6 || /^\d+$/.test(words.join(''))) return undefined
  const key = roleOfNumbered(words) ?? words.join(' ')
  if (noNames.has(key)) return undefined
  return {
    key,
    length: raw.trimEnd().length,
    alias: alias?.[1] === undefined ? undefined : fold(alias[1]),
    named: namedRole(raw)
  }
}

/** The word for a question or an answer that one other word numbers. */
function roleOfNumbered([one = '', other = '', third]: readonly string[]): string | undefined {
  if (other === '' || third !== undefined) return undefined
  if (ordinals.has(other) && explicitRole(one) !== undefined) return one
  return ordinals.has(one) && explicitRole(other) !== undefined ? other : undefined
}

/** Whether a label is no name but the number that a program gave a voice: `Speaker 2`. */
export function isNumberedVoice(label: string): boolean {
  return numberedVoice.test(label)
}

interface NamedRole {
  readonly key: string
  readonly start: number
  readonly end: number
}

const roleAndName = /^([*_]*)(\p{L}{1,10})\s*\(([^()]{2,50})\)$/u

/** `Q (Ada Whitlock)`: the role as a key, and where in `raw` the name stands. */
function namedRole(raw: string): NamedRole | undefined {
  if (!raw.includes('(')) return undefined
  const [, marks = '', role = '', name = ''] = roleAndName.exec(raw.trimEnd()) ?? []
  const key = name === '' ? '' : fold(role)
  if (name === '' || explicitRole(key) === undefined) return undefined
  const start = raw.indexOf('(', marks.length) + 1
  return {key, start, end: start + name.length}
}

/** Whether a label's name says by itself who speaks. */
export function explicitRole(key: string): 'question' | 'answer' | undefined {
  if (roleNames.question.has(key)) return 'question'
  return roleNames.answer.has(key) ? 'answer' : undefined
}

const isArabicScript = /[\u0620-\u06d3]/

/**
 * Whether a label names an office: interviewer, خبرنگار, الضيف. Persian and Arabic name it first, or after the word for a
 * question; behind another word it is told of, «وسأله صحفي:».
 */
export function officeRole(key: string): 'question' | 'answer' | undefined {
  let known = offices.get(key)
  if (known === undefined) {
    if (offices.size >= mostNames) offices.clear()
    known = readOffice(key) ?? 'none'
    offices.set(key, known)
  }
  return known === 'none' ? undefined : known
}

function readOffice(key: string): 'question' | 'answer' | undefined {
  if (!key.includes(' ')) return officeOf(key)
  const [first = '', second = '', ...rest] = key.split(' ')
  const words = !isArabicScript.test(key)
    ? [first, second, ...rest]
    : explicitRole(first) === undefined
      ? [first]
      : [first, second]
  for (const word of words) {
    const role = officeOf(word)
    if (role !== undefined) return role
  }
  return undefined
}

function officeOf(word: string): 'question' | 'answer' | undefined {
  if (officeNames.question.has(word)) return 'question'
  return officeNames.answer.has(word) ? 'answer' : undefined
}
