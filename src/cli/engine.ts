// How V8 is to work for a program that is over soon. In: its version. Out: options for `v8.setFlagsFromString`, which hold
// for every thread; none for a version that nobody has tried, for V8 complains of options that it does not know.

/**
 * V8 optimises a function that has run for a while, and once more when it has learnt better; of a regular expression it
 * first makes byte code. A build runs a great many functions for a second or two. With sixteen times V8's own patience, and
 * with regular expressions compiled at once, a site of one interview takes a third less of the processors on Node 20, one of
 * 300 a quarter less; on Node 22 and 24 a quarter and a tenth.
 * @param version of V8: `11.3.244.8-node.38`
 */
export function engineFlags(version: string): readonly string[] {
  const [major = ''] = version.split('.', 1)
  return flagsByVersion[major] ?? []
}

// Not `--no-regexp-tier-up`: by that, V8 runs what it has compiled before as if it had compiled it otherwise, and breaks down.
const common = ['--regexp-tier-up-ticks=0']
/**
 * V8 lets three times as much of a heap be garbage as is not. With half as much, the most that a large site needs is a
 * seventh less; what is built of a site again takes a twelfth more of the processors, so that it is not for every build.
 * Where most of the heap is what is known of the texts, a seventh has to do, and half as much room for what is new. Where each
 * thread reads many thousand texts, what V8 optimises sooner, and then better, pays.
 * @param texts how many are read; nothing of them has been read yet
 */
export function thriftFlags(version: string, texts: number): readonly string[] {
  const [major = ''] = version.split('.', 1)
  if (flagsByVersion[major] === undefined) return []
  const patience = texts < MANY_TEXTS ? [] : (ownPatience[major] ?? [])
  if (texts < VERY_MANY_TEXTS) return ['--heap-growing-percent=50', ...patience]
  return ['--heap-growing-percent=15', ...patience, ...(smallNurseries[major] ?? [])]
}

const MANY_TEXTS = 20_000
const VERY_MANY_TEXTS = 40_000

const countsCalls = ['--invocation-count-for-turbofan=48000', '--invocation-count-for-maglev=6400', ...common]

/** V8's own patience again. */
const ownPatience: Readonly<Record<string, readonly string[]>> = {
  11: ['--interrupt-budget=135168']
}

/** Room for what is new, in megabytes, of which V8 has two for each thread that starts from then on; its own are twice as large. */
const smallNurseries: Readonly<Record<string, readonly string[]>> = {
  11: ['--min-semi-space-size=8', '--max-semi-space-size=8']
}

/** Those of Node 20, 22 and 24. */
const flagsByVersion: Readonly<Record<string, readonly string[]>> = {
  11: ['--interrupt-budget=1081344', ...common],
  12: countsCalls,
  13: countsCalls
}
