import {array, assert, constantFrom, property, string, tuple} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {absoluteUrl, linkBetween, missingUrl, pathToRoot} from '../../src/collate/urls.ts'
import type {UrlPath} from '../../src/model.ts'

const segment = string({
  unit: constantFrom('a', 'b', '-', 'ی', 'é', ' ', ':', '%', '#', '?', '\u200c'),
  minLength: 1,
  maxLength: 4
})
const address = tuple(array(segment, {maxLength: 3}), constantFrom('', 'feed.xml')).map(
  ([folders, file]) => [...folders, file].join('/') as UrlPath
)
const site = constantFrom('https://paper.example/', 'https://pages.example/some/path/')

describe('a link from one page to another', () => {
  it('leads there, from any depth and under any sub-path', () => {
    assert(
      property(site, address, address, (base, from, to) => {
        const here = absoluteUrl(base, from)
        expect(new URL(linkBetween(base, from, to), here).href).toBe(absoluteUrl(base, to))
        expect(new URL(linkBetween(base, missingUrl, to), here).href).toBe(absoluteUrl(base, to))
        expect(new URL(pathToRoot(base, from) || './', here).href).toBe(base)
      }),
      {seed: 11, numRuns: 500}
    )
  })

  it('is never empty and never names the host', () => {
    expect(linkBetween('https://paper.example/', 'fa/bell/' as UrlPath, 'fa/bell/' as UrlPath)).toBe('./')
    expect(linkBetween('https://paper.example/', 'fa/bell/' as UrlPath, '' as UrlPath)).toBe('../../')
    expect(linkBetween('https://paper.example/', '' as UrlPath, '' as UrlPath)).toBe('./')
  })
})
