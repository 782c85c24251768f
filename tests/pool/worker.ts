// What the threads of these tests run.
import {threadId} from 'node:worker_threads'
import {serve} from '../../src/pool.ts'
import {answer, type Question} from './work.ts'

serve<Question, unknown>((setup) => {
  if (setup === 'broken') throw new Error('It cannot start.')
  return async (question) => ({...(await answer(question)), setup, threadId})
})
