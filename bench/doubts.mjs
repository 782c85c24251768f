// Prints how far the parser's confidence can be trusted, and whether its notes of doubt are worth an editor's minute.
//
//   node bench/doubts.mjs GOLD... [--lib DIR]
//
// Each GOLD holds gold.jsonl and texts/NAME.txt as learn-weights.mjs has them. First, for each tenth of confidence, how many
// of the lines that begin a paragraph of a turn were read wrong; then how many notes stand at a wrong line or beside one, how
// many runs of wrong lines have a note, and how many texts get notes though all is right or none though something is wrong.
// The threshold in src/parse/doubts.ts was chosen by this: below it a third or more of the lines should be wrong.
import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'

const args = process.argv.slice(2)
const at = args.indexOf('--lib')
const lib = resolve(at < 0 ? 'lib' : args[at + 1])
const folders = at < 0 ? args : args.slice(0, at)
const {parse, labelLines} = await import(pathToFileURL(join(lib, 'parse.js')).href)

const coarse = (letter) => ('QAX'.includes(letter) ? letter : '.')
const share = (part, whole) => `${part} of ${whole} (${whole === 0 ? '–' : Math.round((100 * part) / whole)} %)`

/** Whether a line was taken for what none of the letters that may stand for it says. */
function isWrong({kind, split}, letters) {
  const taken = kind === 'question' ? (split === undefined ? 'Q' : 'X') : kind === 'answer' ? 'A' : '.'
  return !letters.some((letter) => coarse(letter) === taken || (letter === 'X' && taken !== '.'))
}

/** Every line of a text with the confidence of its reading, whether it is wrong, and whether a note stands at it. */
function judge(folder, {name, labelled, ambiguous = {}}) {
  const text = readFileSync(join(folder, 'texts', name + '.txt'), 'utf8')
  const noted = new Set(
    parse(text)
      .messages.filter((m) => m.ruleId === 'doubtful-turn')
      .map((m) => m.place.start.offset)
  )
  return labelLines(text).map((line, i) => ({
    isTurn: (line.kind === 'question' || line.kind === 'answer') && line.startsParagraph !== false,
    confidence: line.confidence,
    isWrong: isWrong(line, [labelled[i] ?? '.', ...(ambiguous[i + 1] ?? '')]),
    isNoted: noted.has(line.line.start)
  }))
}

/** Runs of neighbours for which `test` holds, as `[from, to)`. */
function runsOf(lines, test) {
  const runs = []
  lines.forEach((line, i) => {
    if (!test(line)) return
    if (runs.at(-1)?.[1] === i) runs.at(-1)[1] = i + 1
    else runs.push([i, i + 1])
  })
  return runs
}

for (const folder of folders) {
  const gold = readFileSync(join(folder, 'gold.jsonl'), 'utf8').trim().split('\n').map(JSON.parse)
  const texts = gold.map((row) => judge(folder, row))
  const turns = texts.flat().filter(({isTurn}) => isTurn)
  console.log(folder)
  for (let tenth = 0; tenth < 10; tenth++) {
    const own = turns.filter(({confidence}) => Math.min(9, Math.floor(confidence * 10)) === tenth)
    if (own.length > 0)
      console.log(
        `  ${tenth * 10}–${tenth * 10 + 10} %: wrong ${share(own.filter((line) => line.isWrong).length, own.length)}`
      )
  }
  const isNear = (lines, i, test) => [lines[i - 1], lines[i], lines[i + 1]].some((line) => line && test(line))
  const notes = texts.flatMap((lines) =>
    lines.flatMap((line, i) => (line.isNoted ? [isNear(lines, i, (l) => l.isWrong)] : []))
  )
  const runs = texts.flatMap((lines) =>
    runsOf(lines, (line) => line.isWrong).map(([from, to]) =>
      lines.slice(Math.max(0, from - 1), to + 1).some((l) => l.isNoted)
    )
  )
  const right = texts.filter((lines) => !lines.some((line) => line.isWrong))
  const wrong = texts.filter((lines) => lines.some((line) => line.isWrong))
  const hasNote = (lines) => lines.some((line) => line.isNoted)
  console.log(`  notes at or beside a wrong line: ${share(notes.filter(Boolean).length, notes.length)}`)
  console.log(`  runs of wrong lines with a note: ${share(runs.filter(Boolean).length, runs.length)}`)
  console.log(`  texts read right that have notes: ${share(right.filter(hasNote).length, right.length)}`)
  console.log(
    `  texts read wrong that have none: ${share(wrong.filter((lines) => !hasNote(lines)).length, wrong.length)}`
  )
}
