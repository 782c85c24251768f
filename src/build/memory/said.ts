// What was said of single texts. In: messages by the place of the text in the memory's table. Out: the same again, and a column
// of the ledger with a line for each text. Of many thousand texts there is much to say, and a build after a small change wants
// to know it of a few: a line is read when somebody asks for it, and those that stay are copied as they are.
import type {Diagnostic} from '../../model.ts'
import {openLines, packLines, type Columns, type Lines, type Run} from '../../store.ts'

/** The messages of one text. */
export type Messages = readonly Diagnostic[]

const silence: Messages = []

/** A line is a list of JSON data without its brackets, with a comma at its end: all lines together are one list. */
function lineOf(messages: Messages): string {
  return messages.map((message) => `${JSON.stringify(message)},`).join('')
}

function read(line: string): Messages {
  return line === '' ? silence : (JSON.parse(`[${line.slice(0, -1)}]`) as Messages)
}

export class Said {
  #row: () => Uint8Array | undefined
  #lines: Lines | undefined
  /** Of texts of which something else is said than stands in the lines. */
  readonly #fresh = new Map<number, Messages>()
  #isNew: boolean

  private constructor(row: () => Uint8Array | undefined, isNew: boolean) {
    this.#row = row
    this.#isNew = isNew
  }

  static from(columns: Columns): Said {
    return new Said(() => columns.get('said'), false)
  }

  /** @param texts what was said of each, in the order of the table */
  static of(texts: readonly Messages[]): Said {
    return Said.#with(packLines(texts.map(lineOf)))
  }

  static #with(row: Uint8Array): Said {
    return new Said(() => row, true)
  }

  #opened(): Lines {
    return (this.#lines ??= openLines(this.#row() ?? new Uint8Array()))
  }

  /** What was said of the `i`th text. */
  at(i: number): Messages {
    return this.#fresh.get(i) ?? read(this.#opened().at(i) ?? '')
  }

  /** Notes what is said of the `i`th text now. */
  set(i: number, messages: Messages): void {
    this.#fresh.set(i, messages)
  }

  /** All of it, in the order of the table. */
  all(): Messages {
    const {data, starts, count} = openLines(this.#packed())
    return read(Buffer.from(data.buffer, data.byteOffset, starts[count]).toString('utf8'))
  }

  /**
   * The same for a table with other rows.
   * @param order for each row of it, the place that the text had
   * @param fresh by such a place: of texts of which something else is said, or that had none
   */
  reordered(order: Iterable<number>, fresh: ReadonlyMap<number, Messages>): Said {
    const before = openLines(this.#packed())
    const lines: (string | Run)[] = []
    let run: {of: Lines; from: number; to: number} | undefined
    for (const i of order) {
      const messages = i < before.count ? fresh.get(i) : (fresh.get(i) ?? silence)
      if (messages === undefined && run?.to === i) run.to++
      else if (messages === undefined) lines.push((run = {of: before, from: i, to: i + 1}))
      else {
        run = undefined
        lines.push(lineOf(messages))
      }
    }
    return Said.#with(packLines(lines))
  }

  /** For a ledger; nothing where it stands there already. */
  column(): Uint8Array | undefined {
    return this.#isNew || this.#fresh.size > 0 ? this.#packed() : undefined
  }

  /** With what is fresh. */
  #packed(): Uint8Array {
    if (this.#fresh.size > 0) {
      const fresh = new Map(this.#fresh)
      let {count} = this.#opened()
      for (const i of fresh.keys()) count = Math.max(count, i + 1)
      this.#fresh.clear()
      const row = this.reordered(Array(count).keys(), fresh).#packed()
      this.#row = () => row
      this.#lines = undefined
      this.#isNew = true
    }
    return this.#row() ?? packLines([])
  }
}
