// The ways in which readers see a page, and what axe finds in each: WCAG 2.2 AA and best practices, in light and dark, on the
// narrowest screen and a wide one, with text of twice the size, with colours forced by the system, and on paper.
import {AxeBuilder} from '@axe-core/playwright'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'

export interface Look {
  readonly name: string
  readonly options: BrowserContextOptions
  /** Of text, in percent. */
  readonly textSize: 100 | 200
  readonly media: 'screen' | 'print'
}

const schemes = ['light', 'dark'] as const
const widths = [320, 1280] as const
const screen = (width: number): BrowserContextOptions => ({viewport: {width, height: 900}})

export const looks: readonly Look[] = [
  ...schemes.flatMap((colorScheme) =>
    widths.flatMap((width) =>
      ([100, 200] as const).map((textSize): Look => {
        const name = `${width} px, ${colorScheme}, text ${textSize} %`
        return {name, options: {...screen(width), colorScheme}, textSize, media: 'screen'}
      })
    )
  ),
  ...schemes.map((colorScheme): Look => {
    const options = {...screen(320), colorScheme, forcedColors: 'active'} as const
    return {name: `320 px, colours forced, ${colorScheme}`, options, textSize: 100, media: 'screen'}
  }),
  {name: 'on paper', options: screen(1280), textSize: 100, media: 'print'}
]

/** Opens the page as somebody with this look has it. */
export async function lookAt<Seen>(
  browser: Browser,
  {address, look}: {readonly address: string; readonly look: Look},
  see: (page: Page) => Promise<Seen>
): Promise<Seen> {
  const context = await browser.newContext({ignoreHTTPSErrors: true, ...look.options})
  try {
    const page = await context.newPage()
    await page.goto(address)
    if (look.media === 'print') await page.emulateMedia({media: 'print'})
    if (look.textSize !== 100) await page.addStyleTag({content: `:root{font-size:${look.textSize}%!important}`})
    return await see(page)
  } finally {
    await context.close()
  }
}

/** What axe says, one line a rule; empty where all is well. Where the system forces its colours, their contrast is its own. */
export async function violationsOf(page: Page): Promise<string[]> {
  const isForced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches)
  const {violations} = await new AxeBuilder({page})
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules(isForced ? ['color-contrast'] : [])
    .analyze()
  return violations.map(({id, nodes}) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
}
