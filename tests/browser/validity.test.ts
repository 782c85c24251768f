import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {HtmlValidate} from 'html-validate'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {builtProject, type Project} from './project.ts'

const root = join(import.meta.dirname, '..', '..')
const rules = JSON.parse(readFileSync(join(root, '.htmlvalidate.json'), 'utf8')) as ConstructorParameters<
  typeof HtmlValidate
>[0]
const projects: Project[] = []

function pagesOf(dist: string): string[] {
  return readdirSync(dist, {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('.html'))
    .sort()
}

async function faults(project: Project): Promise<string[]> {
  const validator = new HtmlValidate(rules)
  const found: string[] = []
  for (const path of pagesOf(project.dist)) {
    const report = await validator.validateString(readFileSync(join(project.dist, path), 'utf8'))
    for (const {messages} of report.results) {
      found.push(
        ...messages.map(({line, column, ruleId, message}) => `${path}:${line}:${column} ${ruleId}: ${message}`)
      )
    }
  }
  return found
}

describe('every page of the site', () => {
  beforeAll(() => {
    projects.push(builtProject())
    projects.push(
      builtProject({
        'content/site.yaml': (text) =>
          text.replace(/^comments:\n(?: +.*\n?)*/m, '') +
          '\ncomments:\n  mode: endpoint\n  endpoint: https://comments.example/post\n',
        'content/interviews/with-marks/en.txt': () =>
          [
            'A headline with <b>marks</b> & "quotes"',
            '2026-02-12 10:00',
            '',
            'Q: Do you read *all* of it, <script>alert(1)</script> included?',
            'A: Yes. {{ 7*7 }} and [a link](https://example.org/) and [another](javascript:alert(1)).',
            '',
            '- one',
            '- two',
            '',
            '> a quotation',
            '',
            'Q: And then?',
            'A: </title> comes out as text.',
            ''
          ].join('\n')
      })
    )
  })

  afterAll(() => projects.forEach((project) => project.remove()))

  it('is there', () => {
    const home = ['index.html', 'us-dual-approach/index.html', 'us-dual-approach/q4/index.html', 'search/index.html']
    const expected = ['en', 'fa', 'ar'].flatMap((tag) => home.map((path) => `${tag}/${path}`))
    expect(pagesOf(projects[0]!.dist)).toEqual(expect.arrayContaining(['404.html', 'index.html', ...expected]))
  })

  it('is valid HTML', async () => {
    for (const project of projects) expect(await faults(project)).toEqual([])
  })
})
