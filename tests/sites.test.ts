import {mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {formatSession, parseSession, play} from './sites/session.ts'

const sessions = join(import.meta.dirname, 'sites')
const mayUpdate = process.env['UPDATE'] === '1'
const isContinuousIntegration = (process.env['CI'] ?? '') !== ''

let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'goftogu-site-')))
})

afterEach(() => rmSync(folder, {recursive: true, force: true}))

describe('sessions', () => {
  const names = readdirSync(sessions).filter((name) => name.endsWith('.txt'))

  it('are not updated where nobody looks', () => {
    expect(mayUpdate && isContinuousIntegration).toBe(false)
  })

  it.each(names)('%s', async (name) => {
    const path = join(sessions, name)
    const session = parseSession(readFileSync(path, 'utf8'))
    const answers = await play(session, folder)
    if (mayUpdate && !isContinuousIntegration) writeFileSync(path, formatSession(session, answers))
    else expect(formatSession(session, answers)).toBe(readFileSync(path, 'utf8'))
  })
})

describe('the reading of sessions', () => {
  const text = `Shows something.

$ list content
1| a
exit 0

$ show content/a
1| one
1| two
exit 0
-- content/a --
one
two
`

  it('gives back what it took', async () => {
    const session = parseSession(text)
    expect(session.files).toEqual(new Map([['content/a', 'one\ntwo\n']]))
    expect(formatSession(session, await play(session, folder))).toBe(text)
  })

  it('does not take a command without an answer for one that is right', async () => {
    const bare = text.replace('1| a\nexit 0\n', '')
    const session = parseSession(bare)
    expect(formatSession(session, await play(session, folder))).not.toBe(bare)
  })

  it('refuses an answer without a command', () => {
    expect(() => parseSession('Shows something.\n1| a\nexit 0\n\n$ list x\nexit 0\n')).toThrow('of no command')
  })
})
