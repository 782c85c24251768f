import {describe, expect, it} from 'vitest'
import {configWith, articleAt, pagesOf, summaryOf} from '../material.ts'
import type {Config, LocaleTag} from '../../../src/model.ts'

const headline = 'مه، «ناقوس» & 100% #1 + BBC؟'
const url = 'https://paper.example/fa/bell/'

function links(locale: LocaleTag, config: Config = configWith()) {
  return articleAt(pagesOf([summaryOf({locale, headline})], config), `${locale}/bell/`).view.share
}

/** What the other site reads out of the address, by its own name of each part. */
function received(href: string): Record<string, string> {
  return Object.fromEntries(new URL(href).searchParams)
}

describe('share links', () => {
  const isolated = `\u2068${headline}\u2069`

  it.each([
    ['telegram', 'https://t.me/share/url', {url, text: isolated}],
    ['whatsapp', 'https://wa.me/', {text: `${isolated} ${url}`}],
    ['x', 'https://x.com/intent/post', {url, text: isolated}],
    ['facebook', 'https://www.facebook.com/sharer/sharer.php', {u: url}],
    ['linkedin', 'https://www.linkedin.com/sharing/share-offsite/', {url}],
    ['bluesky', 'https://bsky.app/intent/compose', {text: `${isolated} ${url}`}],
    ['email', 'mailto:', {subject: isolated, body: url}],
    ['eitaa', 'https://eitaa.com/share/url', {url, text: isolated}],
    ['bale', 'https://ble.ir/share/url', {url, text: isolated}]
  ] as const)('hand %s the address and the headline, and nothing else', (target, place, parts) => {
    const config = configWith({share: {fa: [target]}})
    const [link] = links('fa', config)
    expect(link?.target).toBe(target)
    expect(link?.href.startsWith(`${place}?`)).toBe(true)
    expect(received(link?.href ?? '')).toEqual(parts)
  })

  it('come in the order of the site, else in that of the language', () => {
    expect(links('fa', configWith({share: {fa: ['email', 'bale']}})).map(({target}) => target)).toEqual([
      'email',
      'bale'
    ])
    expect(links('fa').map(({target}) => target)).toEqual(['telegram', 'eitaa', 'bale', 'whatsapp', 'x', 'email'])
    expect(links('ar').map(({target}) => target)).toEqual(['whatsapp', 'telegram', 'x', 'facebook', 'email'])
    expect(links('en')[0]).toEqual({target: 'email', label: 'Email', href: expect.stringContaining('mailto:?subject=')})
  })

  it('survive half of a character', () => {
    const broken = articleAt(pagesOf([summaryOf({headline: 'a\ud800b'})]), 'en/bell/').view.share
    expect(received(broken[1]?.href ?? '')['text']).toBe('a\ufffdb')
  })
})
