// Does a page read in order in a text browser? lynx and w3m print it as their readers have it; headline, questions and answers
// must stand there whole and one after the other. In: a page's file. Out: what does not.
import {readFileSync} from 'node:fs'
import {run, tool} from '../audit/tools.ts'
import {decoded} from '../fixtures/references.ts'

const browsers: Readonly<Record<string, readonly string[]>> = {
  lynx: ['-dump', '-nolist', '-width=10000', '-assume_charset=utf-8', '-display_charset=utf-8', '-force_html'],
  w3m: ['-dump', '-cols', '10000', '-I', 'UTF-8', '-O', 'UTF-8', '-T', 'text/html']
}

export const textBrowsers = Object.keys(browsers)

/** What is missing or in another place, by name of the browser; empty where all is well. */
export function disorderIn(file: string): string[] {
  const expected = passagesOf(readFileSync(file, 'utf8'))
  return textBrowsers.flatMap((name) => {
    const shown = squeezed(run(tool(name), [...(browsers[name] ?? []), file]).stdout)
    let at = 0
    for (const passage of expected) {
      const found = shown.indexOf(passage, at)
      if (found < 0) return [`${name}: “${passage.slice(0, 60)}” is missing or out of its place`]
      at = found + passage.length
    }
    return []
  })
}

/** Headline, questions and paragraphs of answers, in the order of the page. */
function passagesOf(html: string): string[] {
  const article = html.slice(html.indexOf('<h1'), html.indexOf('<div class="share'))
  const found = article.matchAll(/<(h1|h2)\b[^>]*>([^]*?)<\/\1>|<div class="answer"[^>]*>([^]*?)<\/div>/g)
  return [...found].flatMap(([, , heading, answer = '']) =>
    (heading === undefined ? answer.split('</p>') : [heading]).map(wordsOf).filter((words) => words !== '')
  )
}

function wordsOf(html: string): string {
  return squeezed(decoded(html.replace(/<[^>]+>/g, '')))
}

/** Without white space, and without what text browsers add or leave out: marks of emphasis, invisible signs. */
function squeezed(text: string): string {
  return text.replace(/[\s\u200b-\u200f\u2066-\u2069*_]/g, '')
}
