// Chance that repeats itself: numbers that depend on nothing but a seed, so that every machine and every run writes the
// same texts. Mulberry32, a 32-bit generator by Tommy Ettinger in the public domain, seeded by FNV-1a of a string.

/** @param {string} seed @returns {Random} */
export function randomFrom(seed) {
  let state = hash(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (count) => Math.floor(next() * count)
  return {
    below,
    chance: (p) => next() < p,
    between: (low, high) => low + below(high - low + 1),
    pick: (list) => list[below(list.length)]
  }
}

function hash(text) {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/**
 * @typedef {object} Random
 * @property {(count: number) => number} below from 0 to count - 1
 * @property {(p: number) => boolean} chance
 * @property {(low: number, high: number) => number} between both included
 * @property {<T>(list: readonly T[]) => T} pick
 */
