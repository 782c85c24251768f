import {describe, expect, it} from 'vitest'
import {tellOfBuild} from '../../src/cli/messages.ts'
import type {OptionName} from '../../src/cli/options.ts'
import type {Terminal} from '../../src/cli/terminal.ts'
import type {Diagnostic} from '../../src/model.ts'

/** What people and programs are told of so many notes and one warning. */
function toldOf(notes: number, {switches = [], format}: {switches?: readonly OptionName[]; format?: string} = {}) {
  const said: string[] = []
  const printed: string[] = []
  const messages: Diagnostic[] = Array.from({length: notes}, (_, i) => ({
    ruleId: 'doubtful-turn',
    severity: 'info',
    message: `note ${i}`
  }))
  messages.push({ruleId: 'bidi', severity: 'warning', message: 'a warning'})
  const given = {switches: new Set(switches), values: new Map(format ? ([['format', format]] as const) : []), files: []}
  const terminal = {
    environment: {},
    isWatched: false,
    say: (text: string) => said.push(text),
    print: (text: string) => printed.push(text)
  }
  tellOfBuild(messages, 'nowhere', {given, terminal: terminal as unknown as Terminal})
  return {said: said.join(''), printed: printed.join('')}
}

describe('what a build says', () => {
  it('holds every note while these are few', () => {
    const {said} = toldOf(100)
    expect(said.match(/info: note \d+/gu)).toHaveLength(100)
    expect(said).toContain('warning: a warning')
    expect(said).not.toContain('goftogu check')
  })

  it('counts notes that would hide all else, and says where they are', () => {
    const {said} = toldOf(101)
    expect(said).not.toContain('info:')
    expect(said).toContain('warning: a warning')
    expect(said).toContain('101 notes are not shown here; goftogu check shows them')
  })

  it('is whole for programs, and nothing where quiet is asked for', () => {
    expect(toldOf(101, {format: 'json'}).printed.split('\n').filter(Boolean)).toHaveLength(102)
    expect(toldOf(101, {switches: ['quiet']}).said).toBe('')
  })
})
