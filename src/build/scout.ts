// What a thread runs that is started before the program is loaded: it helps to look whether everything lies as the last build left
// it. It reads the ledger itself, because to read it again takes less time than to be given a copy.
import {parentPort} from 'node:worker_threads'
import {openLedger, type Ledger} from '../store.ts'
import {openLookout, type Marks} from './look/lookout.ts'
import {filesFrom, surveyFrom} from './memory/tables.ts'
import type {SurveyBase} from '../read.ts'

/** What the thread is told. Plain data. */
export interface Errand {
  readonly folder: string
  readonly ledger: string
  /** Of the ledger that is meant. */
  readonly sum: Ledger['sum']
  readonly bases: readonly SurveyBase[]
  readonly outDir: string
  readonly marks: Marks
}

parentPort?.once('message', ({folder, ledger, sum, bases, outDir, marks}: Errand) => {
  const found = openLedger(folder, ledger)
  if (found.sum !== sum) return
  openLookout({bases, survey: surveyFrom(found), outDir, site: filesFrom(found)}, marks).help()
})
