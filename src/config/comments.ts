// The key `comments` of site.yaml: what stands at the end of an interview for readers who want to answer. What enters is the
// keys as written, what leaves is a mode that the rest can rely on: an open form has somebody who takes it, a link for
// mail has an address. Keys that do nothing in the mode are said and left out.
import * as v from 'valibot'
import type {
  CommentsConfig,
  CommentsMode,
  CommentsPreset,
  CommentsPromise,
  CommentsQuestion,
  LocaleTag
} from '../model.ts'
import {nearest} from '../text/nearest.ts'
import {knownLocales, textOrTexts} from './localized.ts'
import type {Report} from './problem.ts'
import {toChoice} from './shape.ts'

export const commentsSchema = v.object({
  mode: v.optional(v.string()),
  endpoint: v.optional(v.string()),
  preset: v.optional(v.string()),
  email: v.optional(v.string()),
  ask: v.optional(v.array(v.string())),
  promises: v.optional(v.array(v.string())),
  note: v.optional(textOrTexts)
})

export type CommentsKeys = v.InferOutput<typeof commentsSchema>

const modes: readonly CommentsMode[] = ['closed', 'stub', 'mailto', 'endpoint']
const presets: readonly CommentsPreset[] = ['netlify', 'formspree', 'staticman', 'wordpress']
const promises: readonly CommentsPromise[] = ['email-unpublished', 'reviewed']
const questions: readonly CommentsQuestion[] = ['email', 'website']

/** How the address of a preset looks, and an example of one. */
const endpoints: Readonly<Record<CommentsPreset, readonly [RegExp, string]>> = {
  netlify: [/^https:\/\//u, 'https://…'],
  formspree: [/^https:\/\/formspree\.io\/[\w/-]+$/u, 'https://formspree.io/f/abcdwxyz'],
  staticman: [
    /^https:\/\/[^/]+\/v\d\/entry\/\S+$/u,
    'https://staticman.example.org/v3/entry/github/paper/site/main/comments'
  ],
  wordpress: [/\/wp-comments-post\.php$/u, 'https://blog.example.org/wp-comments-post.php']
}

/** The mode; it may be left out where the other keys tell it. */
export function toComments(keys: CommentsKeys, report: Report): CommentsConfig {
  const preset = toKnown(keys.preset, {known: presets, key: 'preset', ruleId: 'unknown-preset'}, report)
  const mode = toMode(keys, report)
  reportUnused(keys, mode, report)
  const common = {
    promises: toList(keys.promises, {known: promises, key: 'promises', ruleId: 'unknown-promise'}, report),
    ...(keys.note !== undefined && {note: toNote(keys.note)})
  }
  if (mode === 'mailto') return {mode, ...(keys.email !== undefined && {email: toEmail(keys.email, report)}), ...common}
  if (mode !== 'endpoint') return {mode}
  const {endpoint} = keys
  if (endpoint !== undefined) checkEndpoint(endpoint, preset, report)
  const ask = keys.ask && toList(keys.ask, {known: questions, key: 'ask', ruleId: 'unknown-field'}, report)
  return {mode, ...(endpoint !== undefined && {endpoint}), ...(preset && {preset}), ...(ask && {ask}), ...common}
}

function toMode(keys: CommentsKeys, report: Report): CommentsMode {
  const {endpoint, preset, email} = keys
  const meant = toKnown(keys.mode, {known: modes, key: 'mode', ruleId: 'unknown-mode'}, report)
  const takesForms = endpoint !== undefined || preset !== undefined
  const mode = meant ?? (takesForms ? 'endpoint' : email === undefined ? 'stub' : 'mailto')
  const path = ['comments', keys.mode === undefined ? 'preset' : 'mode']
  const needsEndpoint = preset === undefined || presets.some((known) => known === preset && known !== 'netlify')
  if (mode === 'endpoint' && endpoint === undefined && needsEndpoint) {
    const message = 'Key `comments.endpoint` is missing.'
    const note = 'Write the address that takes the comments, `endpoint: https://…`, or `mode: stub`.'
    report({ruleId: 'missing-endpoint', message, note, path})
  }
  if (mode === 'mailto' && email === undefined) {
    const message = 'Key `comments.email` is missing.'
    const note = 'Write the address at which the newsroom takes comments, or `mode: closed`.'
    report({ruleId: 'missing-email', message, note, path})
  }
  return mode
}

/** Keys that open another mode than the one that is set. */
function reportUnused(keys: CommentsKeys, mode: CommentsMode, report: Report): void {
  const opens = {endpoint: 'endpoint', preset: 'endpoint', ask: 'endpoint', email: 'mailto'} as const
  for (const key of ['endpoint', 'preset', 'ask', 'email'] as const) {
    if (keys[key] === undefined || mode === opens[key]) continue
    const message =
      key === 'endpoint'
        ? `Unexpected \`comments.endpoint\`: nothing is posted to it while \`mode\` is \`${mode}\`.`
        : `Unexpected \`comments.${key}\`: it does nothing while \`mode\` is \`${mode}\`.`
    const note = `Write \`mode: ${opens[key]}\`, or remove the line.`
    report({ruleId: `unused-${key}`, severity: 'warning', message, note, path: ['comments', key]})
  }
}

function checkEndpoint(endpoint: string, preset: CommentsPreset | undefined, report: Report): void {
  const fail = (message: string, note: string): void =>
    report({ruleId: 'endpoint-address', message, note, path: ['comments', 'endpoint']})
  if (!URL.canParse(endpoint) || new URL(endpoint).protocol !== 'https:') {
    fail(
      `Unexpected address \`${endpoint}\` for comments, expected one that begins with \`https://\`.`,
      'Comments hold personal data; write an address that begins with `https://`.'
    )
  } else if (endpoint.includes('@')) {
    fail(
      'Unexpected `@` in the address for comments: it would show an email address or a password to everybody.',
      'Write the address of the form, which the service gives for it.'
    )
  } else if (preset !== undefined && !endpoints[preset][0].test(endpoint)) {
    const example = endpoints[preset][1]
    fail(
      `Unexpected address \`${endpoint}\`, expected one that ${toName(preset)} takes comments at.`,
      `It looks like this: \`endpoint: ${example}\`.`
    )
  }
}

function toName(preset: CommentsPreset): string {
  return {netlify: 'Netlify', formspree: 'Formspree', staticman: 'Staticman', wordpress: 'WordPress'}[preset]
}

const emailForm = /^[^\s@<>"',;:/?&#%]+@[^\s@<>"',;:/?&#%.]+(?:\.[^\s@<>"',;:/?&#%.]+)+$/u

function toEmail(email: string, report: Report): string {
  if (!emailForm.test(email)) {
    const message = `Unexpected \`${email}\`, expected one email address.`
    const note = 'Write the address alone, without a name or `mailto:`.'
    report({ruleId: 'email-address', message, note, path: ['comments', 'email']})
  }
  return email
}

function toNote(note: NonNullable<CommentsKeys['note']>): Partial<Record<LocaleTag, string>> {
  const texts: Partial<Record<LocaleTag, string>> = {}
  for (const locale of knownLocales) {
    const text = (typeof note === 'string' ? note : note[locale])?.trim()
    if (text) texts[locale] = text
  }
  return texts
}

interface Words<Word extends string> {
  readonly known: readonly Word[]
  readonly key: string
  readonly ruleId: string
}

function toList<Word extends string>(names: readonly string[] | undefined, words: Words<Word>, report: Report): Word[] {
  const found = (names ?? []).map((name, index) => toKnown(name, {...words, index}, report))
  return [...new Set(found.filter((word) => word !== undefined))]
}

function toKnown<Word extends string>(
  name: string | undefined,
  {known, key, ruleId, index}: Words<Word> & {readonly index?: number},
  report: Report
): Word | undefined {
  const found = known.find((word) => word === name)
  if (name === undefined || found !== undefined) return found
  const meant = known.find((word) => word === synonyms[name.toLowerCase()]) ?? nearest(name, known)
  const isListed = index !== undefined
  report({
    ruleId,
    message: `Unexpected \`${name}\` in \`comments.${key}\`, expected ${toChoice(known)}.`,
    note:
      meant === undefined
        ? isListed
          ? 'Remove it from the list.'
          : 'Write one of these.'
        : `Did you mean \`${meant}\`?`,
    path: ['comments', key, ...(isListed ? [index] : [])]
  })
  return undefined
}

const synonyms: Readonly<Record<string, string>> = {
  none: 'closed',
  off: 'closed',
  disabled: 'closed',
  no: 'closed',
  mail: 'mailto',
  email: 'mailto',
  form: 'endpoint',
  open: 'endpoint',
  url: 'website',
  wp: 'wordpress'
}
