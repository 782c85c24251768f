// The key `comments` of site.yaml: what the form at the end of an interview does. What enters is the keys as written, what
// leaves is a mode that the rest can rely on: an open form has an https endpoint.
import type {CommentsConfig, CommentsPromise} from '../model.ts'
import {nearest} from '../text/nearest.ts'
import type {Report} from './problem.ts'
import {toChoice} from './shape.ts'

export interface CommentsKeys {
  readonly mode?: string | undefined
  readonly endpoint?: string | undefined
  readonly promises?: readonly string[] | undefined
}

const knownPromises: readonly CommentsPromise[] = ['email-unpublished', 'reviewed']

/** The mode; it may be left out where an endpoint is given. */
export function toComments(keys: CommentsKeys, report: Report): CommentsConfig {
  const {mode, endpoint} = keys
  const promises = toPromises(keys.promises ?? [], report)
  const isKnown = mode === undefined || mode === 'stub' || mode === 'endpoint'
  if (!isKnown) {
    const meant = nearest(mode, ['stub', 'endpoint'])
    report({
      ruleId: 'unknown-mode',
      message: `Unexpected mode \`${mode}\` for comments, expected \`stub\` or \`endpoint\`.`,
      note:
        meant === undefined ? 'Write `mode: stub` to show a form that is not open yet.' : `Did you mean \`${meant}\`?`,
      path: ['comments', 'mode']
    })
  }
  if (endpoint === undefined) {
    if (mode === 'endpoint') {
      const note = 'Write the address that takes the comments, `endpoint: https://…`, or `mode: stub`.'
      report({
        ruleId: 'missing-endpoint',
        message: 'Key `comments.endpoint` is missing.',
        note,
        path: ['comments', 'mode']
      })
    }
    return {mode: 'stub'}
  }
  if (!URL.canParse(endpoint) || new URL(endpoint).protocol !== 'https:') {
    const note = 'Comments hold personal data; write an address that begins with `https://`.'
    const message = `Unexpected address \`${endpoint}\` for comments, expected one that begins with \`https://\`.`
    report({ruleId: 'endpoint-address', message, note, path: ['comments', 'endpoint']})
  }
  if (mode === 'stub') {
    const note = 'Write `mode: endpoint` to open the form, or remove the address.'
    const message = 'Unexpected `comments.endpoint`: nothing is posted to it while `mode` is `stub`.'
    report({ruleId: 'unused-endpoint', severity: 'warning', message, note, path: ['comments', 'endpoint']})
    return {mode: 'stub'}
  }
  return {mode: 'endpoint', endpoint, promises}
}

function toPromises(names: readonly string[], report: Report): CommentsPromise[] {
  return names.flatMap((name, index) => {
    const promise = knownPromises.find((known) => known === name)
    if (promise !== undefined) return promise
    const meant = nearest(name, knownPromises)
    report({
      ruleId: 'unknown-promise',
      message: `Unexpected promise \`${name}\`, expected ${toChoice(knownPromises)}.`,
      note: meant === undefined ? 'Remove it from the list.' : `Did you mean \`${meant}\`?`,
      path: ['comments', 'promises', index]
    })
    return []
  })
}
