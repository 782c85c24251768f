// What a thread of a build runs: it parses texts.
import {serve} from '../pool.ts'
import {openParsing, type ParseSetup, type ParsedText} from './parse-ahead.ts'
import type {ListedFile} from '../read.ts'

// What a build gave to the thread is what it gets.
serve<readonly ListedFile[], ParsedText[]>((setup) => openParsing(setup as ParseSetup))
