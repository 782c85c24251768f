// A graph of structured data against the vocabulary of schema.org: every term that is unknown, and every value and
// reference that its property does not take.
import {type Range, types} from './vocabulary.ts'

export type GraphNode = Record<string, unknown>

export function graphFaults(graph: readonly GraphNode[]): string[] {
  const typeOf = new Map(graph.flatMap((node) => withParts(node)).map((node) => [node['@id'], node['@type'] as string]))
  return graph.flatMap((node) => nodeFaults(node, typeOf))
}

function withParts(node: GraphNode): GraphNode[] {
  const parts = Object.values(node)
    .flat()
    .filter((value): value is GraphNode => typeof value === 'object' && value !== null)
  return [...(node['@type'] === undefined ? [] : [node]), ...parts.flatMap(withParts)]
}

function nodeFaults(node: GraphNode, typeOf: ReadonlyMap<unknown, string>): string[] {
  const type = node['@type'] as string
  const known = types[type]
  if (known === undefined) return [`unknown type ${type}`]
  return Object.entries(node)
    .filter(([key]) => !key.startsWith('@'))
    .flatMap(([key, value]) => {
      const range = known[key]
      if (range === undefined) return [`${type} has no ${key}`]
      return [value].flat().flatMap((one) => valueFaults(`${type}.${key}`, one, {range, typeOf}))
    })
}

const patterns: Record<Exclude<Range, readonly string[]>, RegExp> = {
  text: /\S/,
  url: /^https:\/\//,
  date: /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/,
  integer: /^\d+$/,
  boolean: /^(true|false)$/,
  language: /^(en|fa|ar)$/
}

function valueFaults(
  at: string,
  value: unknown,
  {range, typeOf}: {range: Range; typeOf: ReadonlyMap<unknown, string>}
): string[] {
  if (typeof range === 'string') return patterns[range].test(String(value)) ? [] : [`${at}: ${String(value)}`]
  const node = value as GraphNode
  if (node['@type'] !== undefined)
    return [
      ...(range.includes(node['@type'] as string) ? [] : [`${at}: ${node['@type'] as string}`]),
      ...nodeFaults(node, typeOf)
    ]
  const target = typeOf.get(node['@id']) ?? (String(node['@id']).endsWith('#article') ? 'NewsArticle' : undefined)
  return target !== undefined && range.includes(target) ? [] : [`${at} → ${String(node['@id'])}`]
}
