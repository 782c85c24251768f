import {describe, expect, it} from 'vitest'
import {loadConfig} from '../../src/config.ts'

const root = new URL('../../', import.meta.url).pathname

describe('the site that comes with the repository', () => {
  it('has a configuration without a message', () => {
    const {config, messages} = loadConfig(root)
    expect(messages).toEqual([])
    expect(config?.locales).toEqual(['en', 'fa', 'ar'])
    expect(config?.timeZone).toBe('Asia/Tehran')
    expect(config?.people[0]?.family.fa).toBe('قهرمان‌پور')
    expect(config?.topics[0]).toEqual({id: 'politics', name: {en: 'Politics', fa: 'سیاست', ar: 'السياسة'}})
  })
})
