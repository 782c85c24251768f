import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {builtProject, type Project} from '../browser/project.ts'
import {linesOf} from './lines.ts'

/** What has no place on a page of the language, in its words, its titles and its labels: letters and digits of the others. */
const strange = {
  en: /[\p{Script=Arabic}]/u,
  fa: /[A-Za-z0-9\u0660-\u0669يكة]/,
  ar: /[A-Za-z0-9۰-۹پچژگکی]/
} as const
const tags = ['en', 'fa', 'ar'] as const

let project: Project

beforeAll(() => {
  project = builtProject()
}, 120_000)

afterAll(() => project?.remove())

/** Lines of all pages of a language; what says of itself that it is of another one, or an address, is left out. */
function linesIn(tag: (typeof tags)[number]): string[] {
  const other = new RegExp(`<(\\w+)\\b[^>]*\\s(?:lang="(?!${tag})|dir="ltr")[^>]*>[^<]*</\\1>`, 'g')
  const files = readdirSync(join(project.dist, tag), {recursive: true, encoding: 'utf8'}).map((file) =>
    file.replaceAll('\\', '/')
  )
  const pages = files.filter((file) => file.endsWith('.html') && !file.includes('/with/'))
  return pages.flatMap((file) => {
    const html = readFileSync(join(project.dist, tag, file), 'utf8')
    const lines = linesOf(
      tag === 'en' ? html.replace(/<(\w+)\b[^>]*\slang="(?!en)[^>]*>[^<]*<\/\1>/g, '') : html.replace(other, '')
    )
    return lines
      .filter(({place, text}) => !(place === 'meta content' && /^[\w:./-]*$/.test(text)))
      .map(({place, text}) => `${file} ${place}: ${text}`)
  })
}

describe.each(tags)('the pages in %s', (tag) => {
  it('have no letter and no digit of another language', () => {
    const lines = linesIn(tag)
    expect(lines.length).toBeGreaterThan(300)
    expect(lines.filter((line) => strange[tag].test(line.slice(line.indexOf(': ') + 2)))).toEqual([])
  })
})
