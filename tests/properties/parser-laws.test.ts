import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parse} from '../../src/parse.ts'
import {createLocator} from '../../src/tree/points.ts'
import {leavesOf, sourceOf} from '../../src/tree/source.ts'
import {toText} from '../../src/tree/to-text.ts'
import {visit} from '../../src/tree/visit.ts'
import {shapeOf, speakersOf} from '../tree/shape.ts'
import {interviewText, parserInput} from './interviews.ts'

// By hand, with another seed and more runs: SEED=7 RUNS=20000.
const seed = Number(process.env['SEED'] ?? 20261123)
const numRuns = Number(process.env['RUNS'] ?? 300)
const locale = fc.constantFrom('en', 'fa', 'ar', undefined)

function options(tag: string | undefined): {locale?: string; timeZone: string} {
  return {...(tag === undefined ? {} : {locale: tag}), timeZone: 'Asia/Tehran'}
}

describe('the laws of the parser', () => {
  it('1: nothing is lost', () => {
    fc.assert(
      fc.property(parserInput, locale, (text, tag) => {
        let at = 0
        for (const leaf of leavesOf(parse(text, options(tag)).tree)) {
          const start = leaf.position?.start.offset ?? -1
          expect(text.slice(at, start).trim()).toBe('')
          expect(start).toBeGreaterThanOrEqual(at)
          expect(sourceOf(leaf, text)?.trim()).not.toBe('')
          at = leaf.position?.end.offset ?? -1
        }
        expect(text.slice(at).trim()).toBe('')
      }),
      {seed, numRuns}
    )
  })

  it('1: what is cut from a body as front matter is not lost either', () => {
    fc.assert(
      fc.property(parserInput, fc.nat(), (text, cut) => {
        const bodyStart = cut % (text.length + 1)
        const leaves = leavesOf(parse(text, {bodyStart}).tree)
        const kept = leaves.map((leaf) => sourceOf(leaf, text) ?? '').join('')
        expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
      {seed, numRuns}
    )
  })

  it('2: nothing is thrown, and the same text gives the same tree', () => {
    fc.assert(
      fc.property(parserInput, locale, (text, tag) => {
        expect(parse(text, options(tag))).toEqual(parse(text, options(tag)))
      }),
      {seed, numRuns}
    )
  })

  it('3: the tree survives JSON', () => {
    fc.assert(
      fc.property(parserInput, locale, (text, tag) => {
        const {tree, messages} = parse(text, options(tag))
        expect(JSON.parse(JSON.stringify(tree))).toStrictEqual(tree)
        expect(JSON.parse(JSON.stringify(messages))).toStrictEqual(messages)
      }),
      {seed, numRuns}
    )
  })

  it('4: so it does where emphasis lies in emphasis', () => {
    const sign = fc.constantFrom('*', '**', '***', '_', '__')
    const word = fc.constantFrom('so', 'a', '1', '.', '!', '«y»', '`c`', 'ج', ' ', 'b c')
    const {worn} = fc.letrec<{worn: string; piece: string}>((tie) => ({
      piece: fc.oneof({maxDepth: 4, depthIdentifier: 'worn'}, word, tie('worn')),
      worn: fc
        .tuple(sign, fc.array(tie('piece'), {minLength: 1, maxLength: 3, depthIdentifier: 'worn'}))
        .map(([mark, parts]) => mark + parts.join('') + mark)
    }))
    fc.assert(
      fc.property(fc.array(worn, {minLength: 1, maxLength: 4}), (parts) => {
        const {tree} = parse(`Q: Why?\n\nA: So ${parts.join(' ')}\n`)
        expect(shapeOf(parse(toText(tree), options(tree.locale)).tree)).toEqual(shapeOf(tree))
      }),
      {seed, numRuns}
    )
  })

  it('4: the canonical text parses to the same shape', () => {
    fc.assert(
      fc.property(parserInput, locale, (text, tag) => {
        const {tree} = parse(text, options(tag))
        const again = parse(toText(tree), options(tree.locale)).tree
        expect(shapeOf(again)).toEqual(shapeOf(tree))
        const [before, after] = speakersOf(tree, again)
        expect(after).toEqual(before)
      }),
      {seed, numRuns}
    )
  })

  it('keeps the content model: who may hold whom, where, with right places', () => {
    fc.assert(
      fc.property(parserInput, (text) => {
        const locate = createLocator(text)
        visit(parse(text).tree, (node, ancestors) => {
          const {start, end} = node.position ?? {}
          expect([start, end]).toEqual([locate(start?.offset ?? -1), locate(end?.offset ?? -1)])
          const outer = ancestors.at(-1)
          expect(start?.offset).toBeGreaterThanOrEqual(outer?.position?.start.offset ?? 0)
          expect(end?.offset).toBeLessThanOrEqual(outer?.position?.end.offset ?? text.length)
          if (node.type === 'exchange') {
            const types = node.children.map(({type}) => type)
            expect(types.length).toBeGreaterThan(0)
            expect(types.lastIndexOf('question')).toBeLessThanOrEqual(0)
            if (types.includes('answer')) expect(types.at(-1)).toBe('answer')
            else expect(types).toEqual(['question'])
          }
          expect(['html', 'definition', 'linkReference', 'imageReference', 'tableCell']).not.toContain(node.type)
        })
      }),
      {seed, numRuns}
    )
  })

  it('takes a tagged line for what it says, wherever it stands', () => {
    const tags = fc.constantFrom(
      ...([
        ['note', '[note]'],
        ['headline', '[تیتر]'],
        ['byline', '[الكاتب]'],
        ['standfirst', '[introduction]'],
        ['chrome', '[skip]']
      ] as const)
    )
    fc.assert(
      fc.property(interviewText, fc.nat(), tags, (text, at, [type, tag]) => {
        const lines = text.split('\n')
        lines.splice(at % (lines.length + 1), 0, `${tag} Zaal zool`)
        const tagged = lines.join('\n')
        const leaves = leavesOf(parse(tagged).tree)
        expect(leaves.filter((leaf) => leaf.type === 'headline').length).toBeLessThanOrEqual(1)
        const said = leaves.find((leaf) => sourceOf(leaf, tagged)?.includes('Zaal zool'))
        expect(said?.type).toBe(type)
      }),
      {seed, numRuns}
    )
  })
})
