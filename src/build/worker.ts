// What a thread of a build runs: it parses texts or makes plans.
import {threadId} from 'node:worker_threads'
import {serve} from '../pool.ts'
import type {MadeTask, MakeSetup} from './make/crew.ts'
import type {ParsedTexts, ParseSetup} from './parsing/parse-ahead.ts'

// Each loads what it needs and no more.
serve<never, ParsedTexts | MadeTask>(
  async (given) => {
    // What a build gave to the thread is what it gets.
    const setup = given as ParseSetup | MakeSetup
    if (setup.work === 'parse') return (await import('./parsing/parse-ahead.ts')).openParsing(setup)
    return (await import('./make/crew.ts')).openMaking(setup, `${threadId}-`)
  },
  (made) => ('bytes' in made ? [made.bytes.buffer] : [])
)
