// What happens when a reader opens a page: seen in Chromium, with faces that come late and with everything but the page itself
// kept away. In: a page's address. Out: numbers, and whatever was found wrong.
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'

export interface Visit {
  /** How many requests it takes until all words can be read. */
  readonly requestsToRead: number
  /** Bytes of script without which a word would be missing. */
  readonly scriptNeeded: number
  readonly requestsElsewhere: number
  /** Bytes of faces that were sent. */
  readonly fontBytes: number
  /** The sum of all shifts, by width in pixels, with faces that come after 1.2 s. */
  readonly shifts: Readonly<Record<number, number>>
}

const lateMs = 1200
const widths = [320, 360, 768, 1280]

export async function visit(browser: Browser, address: string): Promise<Visit> {
  const whole = await look(browser, address, {})
  const bare = await look(browser, address, {isAlone: true, javaScriptEnabled: false})
  const scriptless = await look(browser, address, {javaScriptEnabled: false})
  const shifts: Record<number, number> = {}
  for (const width of widths) shifts[width] = await shiftAt(browser, address, width)
  const {origin} = new URL(address)
  return {
    requestsToRead: bare.words === whole.words ? 1 : whole.asked.length,
    scriptNeeded: scriptless.words === whole.words ? 0 : NaN,
    requestsElsewhere: whole.asked.filter((url) => new URL(url).origin !== origin).length,
    fontBytes: whole.fontBytes,
    shifts
  }
}

interface Look {
  /** Everything that can be read in the page's main part, buttons that need script left out. */
  readonly words: string
  readonly asked: readonly string[]
  readonly fontBytes: number
}

interface LookOptions extends BrowserContextOptions {
  /** Whether nothing but the page itself is let through. */
  readonly isAlone?: boolean
}

async function look(browser: Browser, address: string, {isAlone = false, ...options}: LookOptions): Promise<Look> {
  const context = await browser.newContext(options)
  try {
    const page = await context.newPage()
    const asked: string[] = []
    let fontBytes = 0
    if (isAlone)
      await page.route('**', (route) => (route.request().isNavigationRequest() ? route.continue() : route.abort()))
    page.on('request', (request) => asked.push(request.url()))
    page.on('response', (response) => {
      if (response.url().endsWith('.woff2')) fontBytes += Number(response.headers()['content-length'] ?? 0)
    })
    await page.goto(address, {waitUntil: 'networkidle'})
    return {words: await wordsOf(page), asked, fontBytes}
  } finally {
    await context.close()
  }
}

function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    for (const button of document.querySelectorAll('button[data-copy], button[data-share], [role=status]'))
      button.remove()
    return document.body.innerText.replace(/\s+/g, ' ')
  })
}

async function shiftAt(browser: Browser, address: string, width: number): Promise<number> {
  const context = await browser.newContext({viewport: {width, height: width < 700 ? 740 : 900}})
  try {
    const page = await context.newPage()
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, lateMs))
      await route.continue().catch(() => undefined)
    })
    await page.addInitScript(() => {
      Reflect.set(window, 'shift', 0)
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Reflect.set(window, 'shift', Number(Reflect.get(window, 'shift')) + Number(Reflect.get(entry, 'value')))
      }).observe({type: 'layout-shift', buffered: true})
    })
    await page.goto(address, {waitUntil: 'load'})
    await page.waitForTimeout(lateMs + 400)
    return await page.evaluate(() => Number(Reflect.get(window, 'shift')))
  } finally {
    await context.close()
  }
}
