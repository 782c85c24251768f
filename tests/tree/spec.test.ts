// The examples of src/tree/README.md: each fenced `text` is parsed and compared with the fenced `tree` below it.
import {readFileSync, writeFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from '../../src/parse.ts'
import {splitFrontMatter} from '../../src/read.ts'
import {inspect} from '../../src/tree/inspect.ts'
import {leavesOf, sourceOf} from '../../src/tree/source.ts'
import {toText} from '../../src/tree/to-text.ts'
import {shapeOf, speakersOf} from './shape.ts'

interface Example {
  readonly title: string
  readonly locale: string
  readonly text: string
  readonly tree: string
}

const path = new URL('../../src/tree/README.md', import.meta.url)
let readme = readFileSync(path, 'utf8')
const pair = /```text (\w+)\n([^]*?)```\n\n```tree\n([^]*?)```/g

function examples(): Example[] {
  return [...readme.matchAll(pair)].map(({index, 1: locale = '', 2: text = '', 3: tree = ''}) => {
    const heading = /.*\n#+ ([^\n]*)/s.exec(readme.slice(0, index).replace(/```[^]*?```/g, ''))?.[1] ?? ''
    return {title: `${heading}, line ${readme.slice(0, index).split('\n').length}`, locale, text: text.trimEnd(), tree}
  })
}

function read({text, locale}: Example): ReturnType<typeof parse>['tree'] {
  const {fields, bodyStart} = splitFrontMatter(text, 'example.txt')
  return parse(text, {locale, bodyStart, frontMatter: fields}).tree
}

if (process.env['UPDATE'] && !process.env['CI']) {
  const trees = examples().map((example) => inspect(read(example)))
  let next = 0
  readme = readme.replace(pair, (_, locale: string, text: string) => {
    return `\`\`\`text ${locale}\n${text}\`\`\`\n\n\`\`\`tree\n${trees[next++]}\`\`\``
  })
  writeFileSync(path, readme)
}

describe('the specification of the interview tree', () => {
  it('has its examples in pairs', () => {
    expect(examples().length).toBeGreaterThan(20)
    expect(readme.match(/^```text/gm)).toHaveLength(examples().length)
    expect(readme.match(/^```tree/gm)).toHaveLength(examples().length)
  })

  it('has a section and an interface for every node', () => {
    const nodes = readFileSync(new URL('../../src/tree/nodes.ts', import.meta.url), 'utf8')
    const types = [...nodes.matchAll(/interface (\w+)[^{]*\{\s*type: '(\w+)'/g)]
    expect(types.length).toBe(13)
    for (const [, name = '', type = ''] of types) {
      expect(readme).toContain(`\n### \`${name}\`\n\n\`\`\`idl\ninterface ${name} <: `)
      expect(readme).toContain(`type: "${type}"`)
    }
  })

  it.each(examples().map((example) => [example.title, example] as const))('%s', (_, example) => {
    const tree = read(example)
    expect(inspect(tree)).toBe(example.tree)
    const again = read({...example, text: toText(tree)})
    expect(shapeOf(again)).toEqual(shapeOf(tree))
    const [before, after] = speakersOf(tree, again)
    expect(after).toEqual(before)
    const kept = leavesOf(tree).map((leaf) => sourceOf(leaf, example.text))
    expect(kept.join('').replace(/\s/g, '')).toBe(example.text.replace(/\s/g, ''))
  })
})
