declare module 'subset-font' {
  /** Subset of a font that holds the characters of `text`; layout is closed over, so shaping stays the same. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'woff2' | 'truetype'
      readonly variationAxes?: Readonly<Record<string, number | {readonly min: number; readonly max: number}>>
      readonly keepFeatures?: readonly string[]
      readonly noHinting?: boolean
      /** The whole font; `text` is empty then. */
      readonly keepAllGlyphs?: boolean
    }
  ): Promise<Uint8Array>
}
