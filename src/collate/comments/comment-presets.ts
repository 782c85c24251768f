// What the backends that take comments call the fields of a form, and what else they want of it. A table and nothing more:
// one entry for each backend, and one for a backend of the site's own.
import type {CommentsPreset, CommentsQuestion} from '../../model.ts'

/** What a hidden field says. */
export type HiddenFact = 'article' | 'locale' | 'question' | 'post' | 'subject' | 'page'

export interface Preset {
  /** Who takes the comments, where that is not the host of the endpoint. */
  readonly service?: string
  readonly fields: Readonly<Record<'name' | 'email' | 'website' | 'comment' | 'direction', string>>
  /** Asked for where the configuration does not say otherwise. */
  readonly ask: readonly CommentsQuestion[]
  readonly attributes: readonly {readonly name: string; readonly value: string}[]
  /** Name of the field → a fact of the page, or a text that is always the same. */
  readonly hidden: readonly (readonly [string, HiddenFact | {readonly text: string}])[]
  readonly honeypot?: string
}

const own: Preset = {
  fields: {name: 'author', email: 'email', website: 'url', comment: 'comment', direction: 'comment.dir'},
  ask: ['email', 'website'],
  attributes: [],
  hidden: [
    ['article', 'article'],
    ['locale', 'locale'],
    ['question', 'question']
  ],
  honeypot: 'nickname'
}

const presets: Readonly<Record<CommentsPreset, Preset>> = {
  // Netlify finds the form in the finished pages when the site is deployed, by these attributes.
  netlify: {
    service: 'Netlify',
    fields: {name: 'name', email: 'email', website: 'website', comment: 'comment', direction: 'direction'},
    ask: ['email'],
    attributes: [
      {name: 'name', value: 'comments'},
      {name: 'data-netlify', value: 'true'},
      {name: 'netlify-honeypot', value: 'bot-field'}
    ],
    hidden: [['form-name', {text: 'comments'}], ...own.hidden],
    honeypot: 'bot-field'
  },
  formspree: {
    fields: {name: 'name', email: 'email', website: 'website', comment: 'message', direction: 'direction'},
    ask: ['email'],
    attributes: [],
    hidden: [['_subject', 'subject'], ...own.hidden],
    honeypot: '_gotcha'
  },
  // Staticman writes what it takes into the site's repository, which others may read: it is not asked to keep an address.
  staticman: {
    fields: {
      name: 'fields[name]',
      email: 'fields[email]',
      website: 'fields[website]',
      comment: 'fields[message]',
      direction: 'fields[direction]'
    },
    ask: [],
    attributes: [],
    hidden: [
      ['options[slug]', 'article'],
      ['options[redirect]', 'page'],
      ['fields[locale]', 'locale'],
      ['fields[question]', 'question']
    ]
  },
  // The form of wp-includes/comment-template.php; WordPress passes over the fields that it does not know.
  wordpress: {
    fields: own.fields,
    ask: ['email', 'website'],
    attributes: [],
    hidden: [['comment_post_ID', 'post'], ['comment_parent', {text: '0'}], ...own.hidden]
  }
}

export function presetOf(name: CommentsPreset | undefined): Preset {
  return name === undefined ? own : presets[name]
}
