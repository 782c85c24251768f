// One font file made smaller: the letters, the part of the design space and the layout features that are wanted, and of the
// font's name no more than a browser asks for (its licence lies beside it). In: a file of a package, WOFF2. Out: WOFF2 for
// browsers, TrueType for cards. HarfBuzz's subsetter is asked directly, because a text whose words are known needs only the
// forms that its letters take in them, and not all that they could take.
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import * as hb from 'harfbuzzjs'
import {compress, decompress} from 'wawoff2'

export interface Subset {
  readonly text: string
  readonly features: readonly string[]
  /** Where an axis is pinned; those that are not named stay variable. */
  readonly axes?: Readonly<Record<string, number>>
  /** Whether `text` is all that will ever be set, word for word. */
  readonly isFixed?: boolean
}

/** Numbers are addresses in HarfBuzz's memory, tags or counts. */
type Call = (...values: number[]) => number

/** What of HarfBuzz is called. */
interface Subsetter {
  readonly memory: {readonly buffer: ArrayBuffer}
  readonly _initialize: () => void
  readonly malloc: Call
  readonly free: Call
  readonly hb_blob_create: Call
  readonly hb_blob_destroy: Call
  readonly hb_blob_get_data: Call
  readonly hb_blob_get_length: Call
  readonly hb_face_create: Call
  readonly hb_face_destroy: Call
  readonly hb_face_reference_blob: Call
  readonly hb_set_add: Call
  readonly hb_set_clear: Call
  readonly hb_subset_input_create_or_fail: Call
  readonly hb_subset_input_destroy: Call
  readonly hb_subset_input_set: Call
  readonly hb_subset_input_set_flags: Call
  readonly hb_subset_input_pin_axis_location: Call
  readonly hb_subset_or_fail: Call
}

interface Assembly {
  readonly instantiate: (module: Uint8Array) => Promise<{readonly instance: {readonly exports: Subsetter}}>
}

// hb_subset_sets_t, hb_subset_flags_t and hb_memory_mode_t
const sets = {glyphs: 0, characters: 1, droppedTables: 3, names: 4, features: 6} as const
const flags = {noHinting: 0x1, noLayoutClosure: 0x200} as const
const writable = 2

/** Family, style and PostScript name. */
const keptNames = [1, 2, 6]
/** What applications list styles by. */
const droppedTables = ['STAT']

let loaded: Promise<Subsetter> | undefined

/** @throws Error where the font cannot be read or has no such axis */
export async function subsetOf(font: Uint8Array, wanted: Subset, format: 'woff2' | 'truetype'): Promise<Uint8Array> {
  const source = await decompress(font)
  const made = cut(await (loaded ??= load()), source, wanted)
  return format === 'truetype' ? made : compress(made)
}

async function load(): Promise<Subsetter> {
  const path = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')
  // The types of Node have no WebAssembly.
  const assembly = Reflect.get(globalThis, 'WebAssembly') as Assembly
  const {instance} = await assembly.instantiate(readFileSync(path))
  const subsetter = instance.exports
  // oxlint-disable-next-line no-underscore-dangle -- the name that such modules begin with
  subsetter._initialize()
  return subsetter
}

function cut(wasm: Subsetter, source: Uint8Array, wanted: Subset): Uint8Array {
  const data = wasm.malloc(source.length)
  new Uint8Array(wasm.memory.buffer).set(source, data)
  const blob = wasm.hb_blob_create(data, source.length, writable, 0, 0)
  const face = wasm.hb_face_create(blob, 0)
  const input = wasm.hb_subset_input_create_or_fail()
  ask(wasm, input, {...wanted, glyphs: wanted.isFixed === true ? glyphsOf(source, wanted.text) : []})
  for (const [axis, value] of Object.entries(wanted.axes ?? {}))
    if (wasm.hb_subset_input_pin_axis_location(input, face, tagOf(axis), value) === 0)
      throw new Error(`Unexpected axis ${axis}.`)
  const made = wasm.hb_subset_or_fail(face, input)
  if (made === 0) throw new Error('The font cannot be made smaller.')
  const result = wasm.hb_face_reference_blob(made)
  const start = wasm.hb_blob_get_data(result, 0)
  const bytes = new Uint8Array(wasm.memory.buffer).slice(start, start + wasm.hb_blob_get_length(result))
  for (const one of [blob, result]) wasm.hb_blob_destroy(one)
  for (const one of [face, made]) wasm.hb_face_destroy(one)
  wasm.hb_subset_input_destroy(input)
  wasm.free(data)
  return bytes
}

function ask(wasm: Subsetter, input: number, {text, features, glyphs}: Subset & {glyphs: readonly number[]}): void {
  const fill = (kind: number, values: readonly number[]): void => {
    const set = wasm.hb_subset_input_set(input, kind)
    if (kind === sets.names || kind === sets.features) wasm.hb_set_clear(set)
    for (const value of values) wasm.hb_set_add(set, value)
  }
  fill(
    sets.characters,
    Array.from(text, (character) => character.codePointAt(0) ?? 0)
  )
  fill(sets.glyphs, glyphs)
  fill(sets.names, keptNames)
  fill(sets.features, features.map(tagOf))
  fill(sets.droppedTables, droppedTables.map(tagOf))
  wasm.hb_subset_input_set_flags(input, flags.noHinting | (glyphs.length > 0 ? flags.noLayoutClosure : 0))
}

function tagOf(name: string): number {
  return Array.from(name).reduce((tag, character) => (tag << 8) | (character.codePointAt(0) ?? 0), 0)
}

/** The glyphs that a text is set with. */
function glyphsOf(source: Uint8Array, text: string): number[] {
  const font = new hb.Font(new hb.Face(new hb.Blob(source.slice().buffer)))
  const buffer = new hb.Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  hb.shape(font, buffer)
  return buffer.getGlyphInfos().map(({codepoint}) => codepoint)
}
