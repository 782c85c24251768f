// A tree as it is kept: without the places of anything below the blocks of the text, which no page says anything about.
import type {Interview} from '../../tree/nodes.ts'

/** The blocks keep their places, and figures wherever they stand, so that messages about them can be said again. */
export function withoutPlaces(tree: Interview): Interview {
  return bare(tree, 0) as Interview
}

const deepestPlace = 1

function bare(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => bare(item, depth))
  const copy: Record<string, unknown> = {}
  for (const key in value) {
    if (key === 'position') {
      if (depth <= deepestPlace || Reflect.get(value, 'type') === 'figure') copy[key] = Reflect.get(value, key)
    } else {
      copy[key] = bare(Reflect.get(value, key), key === 'children' ? depth + 1 : depth)
    }
  }
  return copy
}
