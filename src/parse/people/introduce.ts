// From the names in the head of a text to its guest. Names that fit somebody already entered give further spellings and
// a description; only where nobody is known to answer does the likeliest of the rest become the guest.
import {withoutTitles} from '../../text/names.ts'
import {foldPhrase} from '../frame/bare.ts'
import {arabicMentions, descriptionAfter, openingMention} from './arabic-mentions.ts'
import {isOrganisation} from './credits.ts'
import {fullNameOf, quotedInHeadline} from './full-name.ts'
import type {HeadText} from './head.ts'
import {latinMentions} from './latin-mentions.ts'
import type {Mention} from './mention.ts'
import {addSpelling, enter, findDraft, type Draft, type Register} from './register.ts'

/** Surnames completed from the head: each costs a reading of it. */
const mostSurnames = 40

/** Names are taken for the guest's from here on. */
const certain = 0.55

/** A name that fits nobody entered before it is a stranger's. */
interface Met {
  readonly mention: Mention
  readonly isStranger: boolean
}

/** Adds to the register what the head says. */
export function introduce(register: Register, head: HeadText): void {
  const mentions = [...latinMentions(head.text, head.introduction - head.from), ...arabicMentions(head.text)]
  const met = mentions.map((mention) => ({mention, isStranger: !recognise(register, head, mention)}))
  completeSurnames(register, head)
  describeKnown(register, head)
  const isAnswered = register.drafts.some(({answers, credited}) => answers > 0 || credited === 'interviewee')
  if (isAnswered) return
  for (const draft of likeliest(register, head, met)) draft.credited = 'interviewee'
}

/** Gives the person of that name the spelling and the description; false where nobody of that name is known. */
function recognise(register: Register, {from}: HeadText, {name, at, description}: Mention): boolean {
  const draft = findDraft(register, name)
  if (!draft) return false
  addSpelling(register, draft, {text: name, at: from + at})
  if (draft.kind === 'person') draft.description ??= description
  return true
}

/** «واحدی» on the turns is «محمد واحدی» in the introduction. */
function completeSurnames(register: Register, {text, from}: HeadText): void {
  for (const draft of register.drafts.slice(0, mostSurnames)) {
    const [spelling] = draft.spellings
    if (!spelling || draft.kind === 'organization' || draft.spellings.some((one) => /\s/u.test(one.text))) continue
    const full = fullNameOf(spelling.text, text)
    if (full !== undefined) addSpelling(register, draft, {text: full, at: from + Math.max(0, text.indexOf(full))})
  }
}

/** What the head says of those whom the labels or credits name, where no cue led to them. */
function describeKnown(register: Register, {text}: HeadText): void {
  for (const draft of register.drafts.slice(0, mostSurnames)) {
    if (draft.kind === 'organization' || draft.description !== undefined) continue
    for (const {text: name} of draft.spellings) {
      const at = name.includes(' ') && /[\u0600-\u06FF]/u.test(name) ? text.indexOf(name) : -1
      const description = at < 0 ? undefined : descriptionAfter(text.slice(at + name.length, at + name.length + 120))
      draft.description ??= description
    }
  }
}

/** Those said to be interviewed; else who is said to talk; else whom the headline quotes or the introduction opens with. */
function likeliest(register: Register, head: HeadText, met: readonly Met[]): readonly Draft[] {
  const people = met.filter(({mention}) => !isOutlet(register, mention.name))
  for (const least of [0.9, 0.8]) {
    const guests = new Set<Draft>()
    for (const {mention, isStranger} of people) {
      if (mention.guest < least) continue
      const draft = isStranger ? enterMention(register, head, mention) : findDraft(register, mention.name)
      if (draft?.asks === 0) guests.add(draft)
    }
    if (guests.size > 0) return [...guests]
  }
  const strangers = people.filter(({isStranger}) => isStranger).map(({mention}) => mention)
  const quoted = enterQuoted(register, head, strangers)
  if (quoted) return quoted.asks === 0 ? [quoted] : []
  const first = strangers.find(({guest}) => guest >= certain) ?? opening(head)
  return first ? [enterMention(register, head, first)] : []
}

function isOutlet(register: Register, name: string): boolean {
  return isOrganisation(name) || findDraft(register, name)?.kind === 'organization'
}

function opening({text, introduction, from}: HeadText): Mention | undefined {
  const found = openingMention(text.slice(introduction - from))
  return found && {...found, at: found.at + introduction - from}
}

function enterQuoted(register: Register, head: HeadText, strangers: readonly Mention[]): Draft | undefined {
  const quoted = quotedInHeadline(head.headline)
  if (quoted === undefined) return undefined
  const full = fullNameOf(withoutTitles(quoted, 1), head.text)
  const isLatin = /^\p{Lu}[\p{Script=Latin}\s.'’-]+$/u.test(quoted)
  const isName = full !== undefined || (isLatin ? named(quoted, strangers) : quoted.includes(' '))
  if (!isName) return undefined
  const name = full ?? quoted
  return enter(register, name, {at: head.from + Math.max(0, head.text.indexOf(name))})
}

function named(name: string, mentions: readonly Mention[]): boolean {
  return mentions.some((mention) => foldPhrase(mention.name).includes(foldPhrase(name)))
}

function enterMention(register: Register, {from}: HeadText, {name, at, description}: Mention): Draft {
  const draft = enter(register, name, {at: from + at})
  draft.description ??= description
  return draft
}
