// What a thread of a build runs: it parses texts, makes plans or looks whether the site stands.
import {threadId} from 'node:worker_threads'
import {serve} from '../pool.ts'
import type {MadeTask, MakeSetup} from './crew.ts'
import type {ParsedTexts, ParseSetup} from './parse-ahead.ts'
import type {StandingSetup} from './standing.ts'

// Each loads what it needs and no more.
serve<never, ParsedTexts | MadeTask | boolean>(
  async (given) => {
    // What a build gave to the thread is what it gets.
    const setup = given as ParseSetup | MakeSetup | StandingSetup
    if (setup.work === 'stand') return (await import('./standing.ts')).openStanding(setup)
    if (setup.work === 'parse') return (await import('./parse-ahead.ts')).openParsing(setup)
    return (await import('./crew.ts')).openMaking(setup, `${threadId}-`)
  },
  (made) => (typeof made === 'object' && 'bytes' in made ? [made.bytes.buffer] : [])
)
