// The form below an interview: its fields under the names that the backend knows. In: the configuration and the facts of the
// page. Out: a view of the form. A form that is not open has the same fields, none of which says what to type.
import {fill, type Locale} from '../../locale.ts'
import type {CommentForm, CommentsConfig, CommentsQuestion, FormField} from '../../model.ts'
import {isolate} from '../../text/bidi.ts'
import {type HiddenFact, type Preset, presetOf} from './comment-presets.ts'
import {inLine} from '../frame.ts'

/** Characters; what WordPress takes. A browser drops what is pasted beyond them, so that the comment's has to be generous. */
const LENGTHS = {name: 245, email: 100, website: 200, comment: 65_525} as const

export interface FormFacts {
  readonly config: CommentsConfig
  readonly locale: Locale
  readonly slug: string
  readonly headline: string
  readonly url: string
  readonly postId?: string
}

export function commentForm(facts: FormFacts, isOpen: boolean): CommentForm {
  const preset = presetOf(isOpen ? facts.config.preset : undefined)
  const fields = knownFields(facts, isOpen)
  if (!isOpen) return {isOpen, attributes: [], fields, hidden: []}
  const {endpoint} = facts.config
  return {
    isOpen,
    ...(endpoint !== undefined && {action: endpoint}),
    attributes: preset.attributes,
    fields,
    hidden: preset.hidden.map(([name, fact]) => hiddenField(name, fact, facts)),
    ...(preset.honeypot !== undefined && {honeypot: preset.honeypot})
  }
}

/** Whether the form has the field, be it that the site wants it or that the backend usually has it. */
export function isAskedFor({preset, ask}: CommentsConfig, question: CommentsQuestion): boolean {
  return (ask ?? presetOf(preset).ask).includes(question)
}

type Fields = readonly FormField[]

/** They are the same on every page of a language. */
function knownFields(facts: FormFacts, isOpen: boolean): Fields {
  const {config, locale} = facts
  const ofConfig = knownByConfig.get(config) ?? new Map<string, Fields>()
  knownByConfig.set(config, ofConfig)
  const key = `${locale.tag} ${isOpen}`
  const known = ofConfig.get(key)
  if (known !== undefined) return known
  const fields = fieldsOf(facts, presetOf(isOpen ? config.preset : undefined))
  const shown = isOpen ? fields : fields.map(withoutAdvice)
  ofConfig.set(key, shown)
  return shown
}

const knownByConfig = new WeakMap<CommentsConfig, Map<string, Fields>>()

function fieldsOf({config, locale: {strings}}: FormFacts, {fields: names}: Preset): FormField[] {
  const asks = (question: CommentsQuestion): boolean => isAskedFor(config, question)
  const fields: (FormField | false)[] = [
    {
      ...common('name', names),
      type: 'text',
      label: strings.nameField,
      isRequired: true,
      autocomplete: 'name',
      dir: 'auto',
      missing: strings.nameMissing
    },
    asks('email') && {
      ...common('email', names),
      type: 'email',
      label: strings.emailField,
      isRequired: true,
      autocomplete: 'email',
      dir: 'ltr',
      missing: strings.emailMissing,
      wrong: strings.emailWrong
    },
    asks('website') && {
      ...common('website', names),
      type: 'url',
      label: `${strings.websiteField} (${strings.optional})`,
      isRequired: false,
      autocomplete: 'url',
      dir: 'ltr',
      wrong: fill(strings.websiteWrong, {start: isolate('https://')})
    },
    {
      ...common('comment', names),
      type: 'textarea',
      label: strings.commentField,
      isRequired: true,
      dir: 'auto',
      dirName: names.direction,
      missing: strings.commentMissing
    }
  ]
  return fields.filter((field) => field !== false)
}

function common(key: keyof typeof LENGTHS, names: Preset['fields']): Pick<FormField, 'id' | 'name' | 'maxLength'> {
  return {id: `comment-${key}`, name: names[key], maxLength: LENGTHS[key]}
}

function withoutAdvice({missing: _missing, wrong: _wrong, ...field}: FormField): FormField {
  return field
}

function hiddenField(
  name: string,
  fact: HiddenFact | {readonly text: string},
  facts: FormFacts
): CommentForm['hidden'][number] {
  if (typeof fact === 'object') return {name, value: fact.text}
  const {slug, locale, postId = '', headline, url} = facts
  const values: Readonly<Record<HiddenFact, string>> = {
    article: slug,
    locale: locale.tag,
    question: '',
    post: postId,
    subject: fill(locale.strings.commentSubject, {headline: inLine(locale.dir, headline)}),
    page: `${url}#comments`
  }
  return {name, value: values[fact], ...(fact === 'question' && {isQuestion: true})}
}
