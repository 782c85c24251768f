// The shortest way to a site: there is nothing to do, because the last build would make the same site of the same files, and it
// lies there as it was left. In: the scene of a build. Out: what the last build came to. The other short ways end where the
// last build left the site too, and ask the same.
import type {BuildResult, Scene} from '../../build.ts'
import {openLive} from '../memory/live.ts'
import type {Head, Memory} from '../memory.ts'

/** The result of a build that has nothing to do; `undefined` where there is something. */
export function repeat(scene: Scene): BuildResult | undefined {
  const {memory} = scene
  const {head} = memory
  const isSame = memory.pending.size === 0 && memory.isSameTree && debtsOf(scene).length === 0
  if (!isSame || head === undefined || !isFor(head, scene)) return undefined
  if (!isWhereItWas(scene)) return undefined
  if (scene.isResident) memory.live ??= openLive()
  return resultOf(head, memory, {news: []})
}

/** Paid off by one build, which must not take long: the next save waits for it. */
const mostDebts = 24

/** Places of plans that earlier builds have put off, if they are to be made now. */
export function debtsOf({memory: {live}, putsOff}: Scene): readonly number[] {
  return putsOff ? [] : [...(live?.owed ?? [])].slice(0, mostDebts)
}

/** Whether the last build would make the same site of the same files. */
export function isFor(head: Head, {program, options, now}: Scene): boolean {
  const isSameProgram = head.program.version === program.version && head.program.runtime === program.runtime
  const isSameTime =
    now === head.now || (now >= head.now && now < (head.due === undefined ? Infinity : Date.parse(head.due)))
  return isSameProgram && head.options === options && isSameTime && head.refused === 0 && !head.hasClashes
}

/** Whether the site lies there as the last build left it. Nobody but builds writes there while one process builds again and again. */
export function isWhereItWas({memory, lookout}: Scene): boolean {
  return memory.live !== undefined || lookout?.isSiteStanding() === true
}

/** What a build has done. */
interface Done {
  readonly written?: BuildResult['written']
  readonly removed?: BuildResult['removed']
  readonly rendered?: number
  readonly parsed?: number
  readonly news: NonNullable<BuildResult['news']>
}

/** What the last build came to, and what this one has done. */
export function resultOf(
  head: Head,
  {files, said}: Memory,
  {written = [], removed = [], rendered = 0, parsed = 0, news}: Done
): BuildResult {
  const {config, settingsMessages, messages, figures, due} = head
  const unchanged = files.stamps.length / 2 - written.length
  let all: BuildResult['messages'] | undefined
  return {
    config,
    ...(due !== undefined && {due}),
    // Of many texts there is much to say, and hardly anybody asks after every save.
    get messages() {
      return (all ??= [...settingsMessages, ...said.all(), ...messages])
    },
    news,
    written,
    removed,
    figures: {...figures, parsed, rendered, written: written.length, unchanged, removed: removed.length}
  }
}
