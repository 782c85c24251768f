// What a line of a text's head may be, in which order these may stand, and the shape of what is learned about them.

/** The columns of head-weights.ts. */
export const headKinds = ['chrome', 'dateline', 'kicker', 'headline', 'standfirst', 'byline', 'figure', 'note'] as const
export type FrameKind = (typeof headKinds)[number]

/** How far the head has come: nothing yet, a kicker, the headline, its introduction; an introduction without a headline. */
export const headPhases = ['open', 'kicked', 'titled', 'intro', 'untitled'] as const
export type HeadPhase = (typeof headPhases)[number]

/** How far a head has come with a line of a kind; `undefined` where no such line may stand. */
export function phaseAfter(phase: HeadPhase, kind: FrameKind): HeadPhase | undefined {
  switch (kind) {
    case 'kicker':
      return phase === 'open' || phase === 'kicked' ? 'kicked' : phase === 'titled' ? phase : undefined
    case 'headline':
      return phase === 'open' || phase === 'kicked' || phase === 'titled' ? 'titled' : undefined
    case 'standfirst':
      if (phase === 'kicked') return undefined
      return phase === 'open' || phase === 'untitled' ? 'untitled' : 'intro'
    default:
      return phase
  }
}

/** What is learned, as numbers; columns are {@link headKinds}. */
export interface HeadModel {
  /** By the numbers of cues. */
  readonly cues: readonly (readonly number[])[]
  /** By the kind of the line before; `first` for the line that has none. */
  readonly kinds: Readonly<Record<FrameKind | 'first', readonly number[]>>
  /** By how far the lines before have come. */
  readonly phases: Readonly<Record<HeadPhase, readonly number[]>>
  /** By how far the whole head has come. */
  readonly ends: Readonly<Record<HeadPhase, number>>
}
