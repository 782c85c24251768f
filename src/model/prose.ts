// The words of an interview as HTML: all of its page's body that follows from the text alone, made once when it is parsed.
// Names, addresses and pictures are the site's, and come when a page is made of it.
import type {Picture} from '../tree/pictures.ts'

/** Plain data. */
export interface Prose {
  /** Flow content: the text's own; empty where it has none. */
  readonly standfirst: string
  /** In the order of the text. */
  readonly items: readonly (ProseExchange | ProsePart)[]
  /** Set where lists or quotations are nested so deep that nothing can be made of the text. */
  readonly isTooDeep?: true
}

export interface ProseExchange {
  readonly kind: 'exchange'
  /** Absent where nobody asks. */
  readonly question?: ProseQuestion
  readonly parts: readonly ProsePart[]
}

export interface ProseQuestion {
  /** Phrasing content: its first block. */
  readonly html: string
  /** Flow content: its further blocks. */
  readonly restHtml: string
  /** Id of who asks. */
  readonly asker?: string
}

export type ProsePart =
  | {
      readonly kind: 'answer'
      /** Flow content. */
      readonly html: string
      /** Id of who begins to speak; absent where the same goes on. */
      readonly speaker?: string
    }
  | {
      readonly kind: 'note'
      /** Flow content. */
      readonly html: string
      /** Whether it stands over what follows: a few words that end without a stop. */
      readonly isTitle?: true
    }
  | {readonly kind: 'figure'; readonly pictures: readonly Picture[]}
