// How far a label can be trusted: one that the text repeats is a label, one that comes once only may be a figure of speech.
// What enters is for each line the label that it may begin with, what leaves is for each name who stands behind it under all
// its spellings, how often, and what it says by itself of asking and answering.
import {explicitRole, officeRole} from './label-names.ts'
import type {LabelCandidate} from '../labels.ts'
import {officeAndNext} from './office-pair.ts'

/** What the whole text says about a label. */
export interface LabelTrust {
  /** The spelling that stands for all spellings of one speaker: `Ian Morrison` and `IM` are one. */
  readonly speaker: string
  /** Lines that begin with one of them. */
  readonly count: number
  readonly role: 'question' | 'answer' | undefined
}

/**
 * Trust for each key; a key that is missing is no label.
 * @param asks whether the line of a candidate holds a question mark
 */
export function trustLabels(
  candidates: readonly (LabelCandidate | undefined)[],
  asks: (index: number) => boolean
): ReadonlyMap<string, LabelTrust> {
  const counts = countKeys(candidates)
  const stands = new Set([...standAlone(candidates, counts), ...officeAndNext(candidates, asks)])
  const speakers = linkSpeakers(candidates, counts)
  const totals = new Map<string, number>()
  for (const [key, count] of counts) {
    const speaker = speakers.get(key) ?? key
    totals.set(speaker, (totals.get(speaker) ?? 0) + count)
  }
  const isSaid = explicitIn(candidates)
  const says = candidates.filter((found) => found && explicitRole(found.key) === 'question').length > 1
  const asksInOffice = (key: string): boolean => says && officeRole(key) === 'question'
  const trust = new Map<string, LabelTrust>()
  for (const [key] of counts) {
    const speaker = speakers.get(key) ?? key
    const role = isSaid(key) ? explicitRole(key) : asksInOffice(key) ? 'question' : undefined
    const count = totals.get(speaker) ?? 0
    if (role === undefined && count < 2 && !stands.has(key)) continue
    trust.set(key, {speaker, count, role})
  }
  return trust
}

const fewestAlone = 2

/**
 * Names with a colon on a line of their own, which are labels even where they come once, because two names that come
 * more often stand so in the text.
 */
function standAlone(
  candidates: readonly (LabelCandidate | undefined)[],
  counts: ReadonlyMap<string, number>
): ReadonlySet<string> {
  const keys = new Set<string>()
  const often = new Set<string>()
  for (const found of candidates) {
    if (!found?.isAlone || found.form !== 'colon') continue
    keys.add(found.key)
    if ((counts.get(found.key) ?? 0) > 1) often.add(found.key)
  }
  return often.size >= fewestAlone ? keys : new Set()
}

/** `A:` says by itself who speaks; `A.` and `A -` only do so where there is a `Q`, too: «A. Smith», «A - B». */
function explicitIn(candidates: readonly (LabelCandidate | undefined)[]): (key: string) => boolean {
  const outright = new Set<string>()
  const roles = new Set<string>()
  for (const found of candidates) {
    const role = found && explicitRole(found.key)
    if (!found || role === undefined) continue
    roles.add(role)
    if (found.form === 'colon') outright.add(found.key)
  }
  return (key) => roles.size > 1 || outright.has(key)
}

/** How often a dash or a name alone must come: «مستشفى - بغداد» comes twice by chance, three times hardly. */
const leastWeak = 3

/**
 * Colons vouch for themselves; a dash or a name alone counts only where the text repeats it, and beside two names that
 * often stand alone a third may do so twice.
 */
function countKeys(candidates: readonly (LabelCandidate | undefined)[]): Map<string, number> {
  const all = new Map<string, {strong: number; weak: number; alone: number}>()
  for (const found of candidates) {
    if (!found) continue
    const entry = all.get(found.key) ?? {strong: 0, weak: 0, alone: 0}
    if (found.form === 'dash' || found.form === 'alone' || found.form === 'bracket') entry.weak++
    else entry.strong++
    if (found.form === 'alone') entry.alone++
    all.set(found.key, entry)
  }
  let often = 0
  for (const {alone} of all.values()) if (alone >= leastWeak) often++
  const least = (alone: number): number => (often >= fewestAlone && alone === leastWeak - 1 ? alone : leastWeak)
  const counts = new Map<string, number>()
  for (const [key, {strong, weak, alone}] of all) if (strong > 0 || weak >= least(alone)) counts.set(key, strong + weak)
  return counts
}

/** Initials and shortened names follow a fuller one: `Richard Dice`, `RD`, `Dice`; `perl.com`, `pc`. */
function linkSpeakers(
  candidates: readonly (LabelCandidate | undefined)[],
  counts: ReadonlyMap<string, number>
): Map<string, string> {
  const full: string[] = []
  const speakers = new Map<string, string>()
  const aliases = new Map<string, string>()
  for (const found of candidates) {
    if (!found || !counts.has(found.key) || speakers.has(found.key)) continue
    const known = aliases.get(found.key) ?? full.find((name) => isShortFor(found.key, name))
    speakers.set(found.key, known ?? found.key)
    if (known === undefined && found.key.includes(' ') && full.length < 50) full.push(found.key)
    if (found.alias !== undefined) aliases.set(found.alias, found.key)
  }
  return speakers
}

function isShortFor(short: string, name: string): boolean {
  if (short === name || (officeRole(name) !== undefined && officeRole(short) === undefined)) return false
  const words = name.split(' ')
  if (words.map((word) => word[0]).join('') === short.replaceAll(' ', '')) return true
  return short.split(' ').every((word) => word.length > 2 && words.includes(word))
}
