// News for the pages that are open in browsers, as server-sent events (HTML Standard §9.2). Every page says on connecting
// what it shows, by a tag of its bytes; so a page that was loaded just before a build, or that was open while the workshop
// was closed, is found out of date as surely as any other, and a page that has not changed is left in peace.
import {createHash} from 'node:crypto'
import type {ServerResponse} from 'node:http'
import type {Diagnostic} from '../model.ts'
import {findFile} from './site-files.ts'

export interface Reload {
  /** Takes a browser's request for news; `target` says which page it shows, and its tag. */
  readonly connect: (target: string, response: ServerResponse) => void
  /** Tells every browser what is wrong now, and to load its page again if that has changed. */
  readonly announce: (news: News) => void
  readonly close: () => void
}

export interface News {
  readonly problems: readonly Problem[]
  /** Whether something changed that pages load: a style, a script, a picture. */
  readonly hasNewAssets: boolean
}

/** A message as the page shows it. */
export interface Problem extends Pick<Diagnostic, 'severity' | 'ruleId' | 'message' | 'note'> {
  /** `content/interviews/talk/fa.txt:3:7`. */
  readonly place?: string
  /** The line itself. */
  readonly line?: string
}

interface Browser {
  readonly response: ServerResponse
  readonly page: string
  readonly tag: string
}

/** Tag of a page's bytes. */
export function tagOf(page: Uint8Array): string {
  return createHash('sha256').update(page).digest('hex').slice(0, 16)
}

export function openReload(outDir: string, basePath: () => string): Reload {
  const browsers = new Set<Browser>()
  let problems: readonly Problem[] = []

  function isOutOfDate({page, tag}: Browser): boolean {
    const found = findFile(page, outDir, basePath())
    return found.kind === 'file' ? tagOf(found.body) !== tag : tag !== ''
  }

  return {
    connect(target, response) {
      const query = new URL(target, 'http://localhost').searchParams
      const browser = {response, page: query.get('page') ?? '/', tag: query.get('tag') ?? ''}
      response.writeHead(200, {'Content-Type': 'text/event-stream; charset=utf-8', 'Connection': 'keep-alive'})
      response.write('retry: 500\n\n')
      browsers.add(browser)
      response.on('close', () => browsers.delete(browser))
      tell(browser, problems, isOutOfDate(browser))
    },
    announce(news) {
      problems = news.problems
      for (const browser of browsers) tell(browser, problems, news.hasNewAssets || isOutOfDate(browser))
    },
    close() {
      for (const {response} of browsers) response.end()
      browsers.clear()
    }
  }
}

function tell({response}: Browser, problems: readonly Problem[], mustReload: boolean): void {
  response.write(`event: problems\ndata: ${JSON.stringify(problems)}\n\n`)
  if (mustReload) response.write('event: reload\ndata: {}\n\n')
}
