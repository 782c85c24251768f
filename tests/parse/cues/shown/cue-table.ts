// What a table of cues is: a little text, line by line, with the cues that each line shows.
import type {CueName} from '../../../../src/parse/cues/cue-names.ts'

export interface CueTable {
  readonly title: string
  /** Between two lines; a blank line where it is not said. */
  readonly between?: string
  /**
   * One line in English, Persian and Arabic, or in English alone, and the cues that it shows in each. A cue that stands in a
   * table is shown by none of its other lines; cues that stand nowhere in it do not matter there.
   */
  readonly rows: readonly (readonly [words: readonly string[], ...cues: CueName[]])[]
}
