import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {check} from '../../src/check.ts'
import {lay} from '../fixtures/files.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goftogu-check-'))
})

afterEach(() => rmSync(folder, {recursive: true, force: true}))

const files = {
  'content/site.yaml': 'url: https://news.example/\nname: The Lantern\ntime_zone: UTC\nlocales: [en]\ncards: none\n',
  'content/interviews/ferry/en.txt': '2026-01-15\n\nThe last ferry\n\nQ: Why did you stay?\nA: Because of the river.\n'
}

async function faultsIn(more: Readonly<Record<string, string>>) {
  lay(folder, {...files, ...more})
  const {messages} = await check(folder)
  return messages.filter(({ruleId}) => ruleId === 'template-error')
}

describe('a template that is wrong', () => {
  it('is told of though no page needs it', async () => {
    const [fault, ...others] = await faultsIn({'templates/partials/never.njk': '<p>\n{% if %}'})
    expect(others).toEqual([])
    expect(fault).toMatchObject({severity: 'error', file: 'templates/partials/never.njk', place: {start: {line: 2}}})
    expect(fault).not.toHaveProperty('cause')
  })

  it('is told of once where pages need it', async () => {
    const faults = await faultsIn({'templates/partials/footer.njk': '{% if %}'})
    expect(faults).toHaveLength(1)
    expect(faults[0]?.cause?.message).toContain('page')
  })

  it('is none of those that the program brings along', async () => {
    expect(await faultsIn({})).toEqual([])
  })
})
