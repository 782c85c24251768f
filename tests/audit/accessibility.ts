// One page of each kind in each language, in light and dark, by axe: the rules of WCAG 2.2 AA and its best practices.
import {AxeBuilder} from '@axe-core/playwright'
import type {Page} from 'playwright-core'
import {launch} from '../browser/chromium.ts'
import {serve} from '../browser/serve.ts'
import {type Fault, type Findings, type Published, textOf} from './published.ts'

export async function accessibilityFaults(published: Published): Promise<Findings> {
  const paths = onePerKind(published)
  const site = await serve(published.dist)
  const browser = await launch()
  const faults: Fault[] = []
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await (await browser.newContext({colorScheme, viewport: {width: 360, height: 800}})).newPage()
      for (const path of paths) {
        const messages = await look(page, `${site.address}/${path}`)
        faults.push(...messages.map((message) => ({at: `${path} (${colorScheme})`, message})))
      }
    }
  } finally {
    await browser.close()
    await site.close()
  }
  return {looked: paths.length, faults}
}

async function look(page: Page, address: string): Promise<string[]> {
  await page.goto(address.replace(/index\.html$/, ''))
  const {violations} = await new AxeBuilder({page}).analyze()
  return violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html ?? ''}`)
}

/**
 * The first page of every pattern of address: names of interviews, topics, people and months count as one. Pages that send
 * readers on are gone before anybody can look at them.
 */
function onePerKind(published: Published): string[] {
  const kinds = new Map<string, string>()
  const lists = new Set(['archive', 'page', 'people', 'search', 'topics', 'with'])
  for (const path of published.paths) {
    if (!path.endsWith('.html')) continue
    const kind = path.split('/').map((part, i) => (i === 0 || lists.has(part) || part.includes('.') ? part : '*'))
    const key = kind.join('/')
    if (!kinds.has(key) && !textOf(published, path).includes('http-equiv="refresh"')) kinds.set(key, path)
  }
  return [...kinds.values()]
}
