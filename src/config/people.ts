// content/people.yaml and content/topics.yaml → what the texts themselves do not say. Both are maps from an id, which is
// a segment of an address, to what is known about it; what leaves are lists in the order of the files, and messages.
import * as v from 'valibot'
import type {Diagnostic, KnownPerson, KnownTopic} from '../model.ts'
import {nameMarks} from '../text/name-marks.ts'
import {localizedText} from './localized.ts'
import {checkShape} from './shape.ts'
import type {YamlFile} from './yaml.ts'

export const peopleFile = 'content/people.yaml'
export const topicsFile = 'content/topics.yaml'

const peopleSchema = v.record(
  v.string(),
  v.object({
    name: localizedText,
    family: v.optional(localizedText),
    role: v.optional(localizedText),
    spellings: v.optional(v.array(v.string())),
    links: v.optional(v.array(v.string()))
  })
)
const topicsSchema = v.record(v.string(), v.object({name: localizedText}))

const peopleSynonyms = {title: 'role', surname: 'family', family_name: 'family', aliases: 'spellings', urls: 'links'}

/** The people of a site in the order of the file; empty where the shape is wrong. */
export function readPeople(yaml: YamlFile): {people: KnownPerson[]; messages: Diagnostic[]} {
  const messages = [...yaml.messages]
  if (!yaml.isValid) return {people: [], messages}
  messages.push(...checkShape(yaml, {file: peopleFile, schema: peopleSchema, synonyms: peopleSynonyms}))
  messages.push(...checkIds(yaml, peopleFile), ...checkNames(yaml, peopleFile), ...checkLinks(yaml))
  const checked = v.safeParse(peopleSchema, yaml.record)
  if (!checked.success) return {people: [], messages}
  const people = Object.entries(checked.output).map(([id, person]) => {
    const name = withoutUndefined(person.name)
    const family = withoutUndefined(person.family ?? {})
    const role = withoutUndefined(person.role ?? {})
    const {spellings = [], links = []} = person
    const marks = nameMarks([...Object.values(name), ...spellings], Object.values(family))
    return {id, name, family, role, spellings, links, marks}
  })
  return {people, messages}
}

/** The topics of a site in the order of the file; empty where the shape is wrong. */
export function readTopics(yaml: YamlFile): {topics: KnownTopic[]; messages: Diagnostic[]} {
  const messages = [...yaml.messages]
  if (!yaml.isValid) return {topics: [], messages}
  messages.push(...checkShape(yaml, {file: topicsFile, schema: topicsSchema}))
  messages.push(...checkIds(yaml, topicsFile), ...checkNames(yaml, topicsFile))
  const checked = v.safeParse(topicsSchema, yaml.record)
  if (!checked.success) return {topics: [], messages}
  const topics = Object.entries(checked.output).map(([id, {name}]) => ({id, name: withoutUndefined(name)}))
  return {topics, messages}
}

type Texts = v.InferOutput<typeof localizedText>

function withoutUndefined({en, fa, ar}: Texts): {en?: string; fa?: string; ar?: string} {
  return {...(en !== undefined && {en}), ...(fa !== undefined && {fa}), ...(ar !== undefined && {ar})}
}

/** Letters and digits of any script with single hyphens between them, nothing in capitals. */
const idPattern = /^[\p{Ll}\p{Lo}\p{M}\p{Nd}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{Nd}]+)*$/u

/** A part of the address of every list: `people/page/2/`. */
const reservedId = 'page'

function checkIds(yaml: YamlFile, file: string): Diagnostic[] {
  return Object.keys(yaml.record)
    .filter((id) => !idPattern.test(id) || id === reservedId)
    .map((id) => ({
      ruleId: id === reservedId ? 'reserved-id' : 'bad-id',
      severity: 'error',
      message:
        id === reservedId
          ? `Unexpected id \`${id}\`: the site has pages of its own at that address.`
          : `Unexpected \`${id}\`, expected an id of small letters, digits and hyphens.`,
      note: 'The id becomes part of an address: write it like `rahman-ghahremanpour`.',
      file,
      place: yaml.placeOfKey([id])
    }))
}

function checkNames(yaml: YamlFile, file: string): Diagnostic[] {
  const schema = v.object({name: localizedText})
  return Object.entries(yaml.record)
    .filter(([, entry]) => {
      const checked = v.safeParse(schema, entry)
      return checked.success && Object.values(checked.output.name).every((name) => name === undefined)
    })
    .map(([id]) => ({
      ruleId: 'missing-key',
      severity: 'error',
      message: `Unexpected empty \`name\` of \`${id}\`, expected the name in at least one language.`,
      note: 'Write `en: …`, `fa: …` or `ar: …` below `name`.',
      file,
      place: yaml.placeOf([id, 'name'])
    }))
}

function checkLinks(yaml: YamlFile): Diagnostic[] {
  return Object.entries(yaml.record).flatMap(([id, entry]) => {
    const checked = v.safeParse(v.object({links: v.array(v.string())}), entry)
    const links = checked.success ? checked.output.links : []
    return links.flatMap((link, index): Diagnostic[] => {
      if (URL.canParse(link) && new URL(link).protocol === 'https:') return []
      const message = `Unexpected link \`${link}\`, expected an address that begins with \`https://\`.`
      const place = yaml.placeOf([id, 'links', index])
      return [
        {
          ruleId: 'link-address',
          severity: 'error',
          message,
          note: 'Correct the address or remove it.',
          file: peopleFile,
          place
        }
      ]
    })
  })
}
