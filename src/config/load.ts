// The settings of a site, from their files.
import {existsSync, readFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import type {Config, Diagnostic} from '../model.ts'
import {siteFile} from './folder.ts'
import {peopleFile, readPeople, readTopics, topicsFile} from './people.ts'
import {readSite} from './site.ts'
import {describeUnreadable} from './unreadable.ts'
import {readYaml} from './yaml.ts'
import type {YamlFile} from './yaml.ts'

/** Rule id of a folder that is no project. */
export const missingConfig = 'missing-config'

/** The least that content/site.yaml may say. */
export const siteExample = `url: https://example.org/
name: The name of the site
time_zone: Asia/Tehran
locales: [en, fa, ar]
`

/**
 * Reads the settings of the site that lies in the folder `root`. site.yaml must exist, the other two may be absent.
 * @returns no `config` where any message is an error; warnings and the `config` may come together
 */
export function loadConfig(root: string): {config?: Config; messages: Diagnostic[]} {
  const site = loadYaml(root, siteFile)
  if (!site.yaml) return {messages: [site.message ?? describeMissing(root)]}
  const {settings, messages} = readSite(site.yaml)
  const people = loadYaml(root, peopleFile)
  const topics = loadYaml(root, topicsFile)
  const known = people.yaml ? readPeople(people.yaml) : {people: [], messages: people.message ? [people.message] : []}
  const named = topics.yaml ? readTopics(topics.yaml) : {topics: [], messages: topics.message ? [topics.message] : []}
  const all = [...messages, ...known.messages, ...named.messages]
  const hasErrors = all.some(({severity}) => severity === 'error')
  if (!settings || hasErrors) return {messages: all}
  return {config: {...settings, people: known.people, topics: named.topics}, messages: all}
}

/** Neither the file nor a message means that there is no such file. */
function loadYaml(root: string, file: string): {yaml?: YamlFile; message?: Diagnostic} {
  const path = join(root, file)
  if (!existsSync(path)) return {}
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(readFileSync(path))
    return {yaml: readYaml(text, file)}
  } catch (error) {
    return {message: describeFailure(error, file)}
  }
}

function describeFailure(error: unknown, file: string): Diagnostic {
  if (!(error instanceof TypeError)) return describeUnreadable(error, file)
  return {
    ruleId: 'not-utf-8',
    severity: 'error',
    message: 'Unexpected bytes, expected UTF-8.',
    note: 'Save the file with the encoding UTF-8.',
    file,
    place: {start: {line: 1, column: 1}}
  }
}

function describeMissing(root: string): Diagnostic {
  return {
    ruleId: missingConfig,
    severity: 'error',
    message: `There is no \`${siteFile}\` in this folder, so it is not clear which site to build.`,
    note: wayToSettings(root),
    file: siteFile
  }
}

function wayToSettings(root: string): string {
  const above = foldersAbove(root).find((folder) => existsSync(join(folder, siteFile)))
  if (above !== undefined)
    return `There is one in \`${above}\`: call goftogu there, or with \`--root\` and this folder.`
  const other = ['content/site.yml', 'site.yaml', 'site.yml'].find((name) => existsSync(join(root, name)))
  if (other !== undefined && basename(root) !== 'content') {
    return `There is a file \`${other}\`: rename it to \`${siteFile}\`.`
  }
  const begin = 'Let `goftogu init` begin a site here, or write this'
  return `${begin} to \`${siteFile}\` and change it:\n\n${siteExample}`
}

/** The nearest first. */
function foldersAbove(folder: string): string[] {
  const above = dirname(folder)
  return above === folder ? [] : [above, ...foldersAbove(above)]
}
