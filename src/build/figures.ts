// What a build counts.

export interface BuildFigures {
  readonly texts: number
  /** Texts that were read anew; for the others the memory had the result. */
  readonly parsed: number
  readonly pages: number
  readonly rendered: number
  readonly written: number
  readonly unchanged: number
  readonly removed: number
  readonly sizeBytes: number
  /** Texts with errors that the site shows as they were when they were last good. */
  readonly keptTexts: number
  /** Texts with errors that the site does not show. */
  readonly leftOut: number
  /** Pages that stay as they were last written because their template fails. */
  readonly heldPages: number
  /** Pages that the site lacks because their template fails and no earlier build has made them. */
  readonly missingPages: number
}

export const noFigures: BuildFigures = {
  texts: 0,
  parsed: 0,
  pages: 0,
  rendered: 0,
  written: 0,
  unchanged: 0,
  removed: 0,
  sizeBytes: 0,
  keptTexts: 0,
  leftOut: 0,
  heldPages: 0,
  missingPages: 0
}
