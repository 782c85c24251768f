// How those speak who have names, each taken over the whole text: a second host seldom ends in a question mark, but speaks
// to somebody all the time, and a guest is called by name and speaks of himself. What enters is the blocks and their looks,
// what leaves is cues for each speaker; only where three or more have names, for of two the one who asks is known by it.
import type {Block} from '../blocks.ts'
import type {CueName} from './cue-names.ts'
import type {Looks} from './looks.ts'
import {sign} from '../lines/signs.ts'
import {createNeedles} from '../words/needles.ts'
import {flag} from '../words/offices.ts'

interface Manner {
  /** The name as its first label has it. */
  readonly name: string
  all: number
  /** Lines that hold a question mark. */
  asking: number
  /** Lines that speak to somebody, and lines that speak of oneself and to nobody. */
  addressing: number
  telling: number
  /** How often the speaker calls another by name, and is called so. */
  calls: number
  called: number
  /** Whether the speaker speaks of guests and listeners, near the beginning or the end. */
  isHost: boolean
}

const fewestSpeakers = 3
const fewestLines = 2
const mostSpeakers = 12
/** Blocks from the beginning, and from the end, in which hosts greet and take leave. */
const opening = 14
const closing = 6
const speaksAsHost = createNeedles(
  'welcome to|our listeners|our viewers|this episode|today’s episode|each episode|co-host|my guest|our guest|joining us|for joining|with us today|your host|for listening|for tuning|شنوندگان|بینندگان|مهمان برنامه|میهمان برنامه|مهمان ما|مهمان این|مشاهدينا|مستمعينا|ضيفنا|ضيوفنا|ضيفتنا|هذه الحلقة'.split(
    '|'
  )
)
const toSomebody = flag.second | flag.spokenTo

/** Cues of each speaker by name; empty where fewer than three have names. */
export function mannersOf(blocks: readonly Block[], looks: readonly Looks[]): ReadonlyMap<string, readonly CueName[]> {
  if (!isOfMany(blocks)) return new Map()
  const manners = new Map<string, Manner>()
  blocks.forEach((block, i) => {
    const {trust, label, signs} = block
    const look = looks[i]
    if (!trust || trust.role !== undefined || !look) return
    const own = manners.get(trust.speaker) ?? {
      name: label ? block.text.slice(label.nameStart, label.nameEnd) : trust.speaker,
      all: 0,
      asking: 0,
      addressing: 0,
      telling: 0,
      calls: 0,
      called: 0,
      isHost: false
    }
    manners.set(trust.speaker, own)
    if (i < opening || i >= blocks.length - closing) own.isHost ||= speaksAsHost(look.text)
    const addresses = (look.offices & toSomebody) !== 0
    own.all++
    if ((signs & sign.question) !== 0) own.asking++
    if (addresses) own.addressing++
    else if ((look.offices & flag.first) !== 0) own.telling++
  })
  countCalls(blocks, looks, manners)
  return new Map([...manners].map(([name, manner]) => [name, cuesOf(manner)]))
}

/** Whether as many have names as are told apart here. */
function isOfMany(blocks: readonly Block[]): boolean {
  const names = new Set<string>()
  for (const {trust} of blocks) if (trust && trust.role === undefined) names.add(trust.speaker)
  return names.size >= fewestSpeakers && names.size <= mostSpeakers
}

function cuesOf({all, asking, addressing, telling, calls, called, isHost}: Manner): CueName[] {
  const found: CueName[] = []
  if (isHost) found.push('speaker-hosts')
  if (calls > called) found.push('speaker-calls')
  if (called > calls) found.push('speaker-called')
  if (all < fewestLines) return found
  if (asking >= all * 0.4) found.push('speaker-asks-often')
  else if (asking >= all * 0.2) found.push('speaker-asks-some')
  else found.push('speaker-asks-little')
  if (addressing >= all * 0.6) found.push('speaker-addresses')
  else if (addressing <= all * 0.3) found.push('speaker-addresses-little')
  if (telling >= all * 0.4) found.push('speaker-tells')
  return found
}

const sampled = 300
const shortestName = 3

/** Counts how often one speaker calls another: `Vera, how …`, `Thank you, Vera.` */
function countCalls(blocks: readonly Block[], looks: readonly Looks[], manners: ReadonlyMap<string, Manner>): void {
  const owners = new Map<string, Manner | undefined>()
  for (const manner of manners.values())
    for (const word of manner.name.toLowerCase().split(' '))
      if (word.length >= shortestName) owners.set(word, owners.has(word) ? undefined : manner)
  const names = [...owners.keys()].filter((name) => /^[\p{L}\p{M}'’.-]+$/u.test(name))
  if (names.length === 0) return
  const called = new RegExp(
    `(?:^|[.!?؟…,،] )(?:\\p{L}{2,9}\\.? )?(${names.map((name) => name.replaceAll('.', '\\.')).join('|')})(?=[,،.?؟!])`,
    'giu'
  )
  blocks.forEach(({trust}, i) => {
    const own = trust && manners.get(trust.speaker)
    const text = looks[i]?.text ?? ''
    if (!own) return
    const sample = text.length > 2 * sampled ? `${text.slice(0, sampled)} ${text.slice(-sampled)}` : text
    for (const [, name] of sample.matchAll(called)) {
      const other = owners.get(name?.toLowerCase() ?? '')
      if (!other || other === own) continue
      own.calls++
      other.called++
    }
  })
}
