// Learns src/parse/frame/head-weights.ts from interviews labelled by hand: a conditional random field over the lines of a
// text's head, trained by gradient descent on the likelihood of the gold kinds.
//
//   node bench/learn-heads.mjs GOLD... [--heads DIR] [--made-up N] [--lib DIR] [--folds N] [--test GOLD]... [--write FILE]
//
// Each GOLD holds gold.jsonl and texts/NAME.txt as learn-weights.mjs has them; the letters that count here are those of
// the lines before the first turn: C and L chrome, D date line, K kicker, H headline, S standfirst, B by-line, M figure,
// N note. The last N of the folders hold texts that are made up
// (default 1); --made-up-weight says how much they count. DIR of --heads has made-up heads alone (bench/heads). With --folds every source is
// left out once and labelled by the weights learned from all others. While a head is learned some cues are hidden
// (--drop), so that none leans on another, and the weights are the mean of several such models (--runs). A run takes some
// fifteen seconds; the same gold in the same order gives the same file. The released weights are learned with no other option than
// --heads bench/heads, from five folders of printed texts and bench/interviews, the last.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {basename, join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'

const args = process.argv.slice(2)
const option = (name, fallback) => (args.includes(name) ? args[args.indexOf(name) + 1] : fallback)
const flag = args.findIndex((arg) => arg.startsWith('--'))
const folders = args.slice(0, flag < 0 ? args.length : flag).map((arg) => resolve(arg))
const tests = args.flatMap((arg, i) => (arg === '--test' ? [resolve(args[i + 1])] : []))
const lib = resolve(option('--lib', 'lib'))
const load = (name) => import(pathToFileURL(join(lib, 'parse', name + '.js')).href)
const names = ['lines', 'frame/shape', 'frame/head-cues', 'frame/head-cue-names', 'frame/head-kinds', 'frame/header']
const [{toLines}, {shapeOf}, {headCuesOf}, {headCueList}, headTables, {bestKinds}] = await Promise.all(names.map(load))
const {headKinds: kinds, headPhases: phases, phaseAfter} = headTables

const epochs = Number(option('--epochs', 20))
const decay = Number(option('--decay', 0.03))
const rate = Number(option('--rate', 0.12))
const dropped = Number(option('--drop', 0.3))
const runs = Number(option('--runs', 4))
const madeUp = Number(option('--made-up', 1))
const madeUpWeight = Number(option('--made-up-weight', 1))
const [K, P, F] = [kinds.length, phases.length, headCueList.length]

// ── reading the gold ────────────────────────────────────────────────────────────────────────────────────────────────

const kindOf = {
  L: 'chrome',
  C: 'chrome',
  D: 'dateline',
  K: 'kicker',
  H: 'headline',
  S: 'standfirst',
  B: 'byline',
  M: 'figure',
  N: 'note'
}
/** Lines of a head that are learned, and lines of the body where a text has no turns: all of that is head to the parser. */
const longest = 80
const shown = 3

function sourceOf(name, corpus) {
  const [a, b] = name.split('~')[0].split('-')
  if (/^hf\d/.test(b)) return `${corpus}:${a}-${b}`
  return `${corpus}:${/^(?:ar|fa)$/.test(a) ? `${a}-${b}` : corpus === 0 ? a : name.split('~')[0]}`
}

function readGold(folder, corpus, weight) {
  const rows = readFileSync(join(folder, 'gold.jsonl'), 'utf8').trim().split('\n')
  return rows.map(JSON.parse).flatMap(({name, lang, labelled, ambiguous = {}}) => {
    const lines = toLines(readFileSync(join(folder, 'texts', name + '.txt'), 'utf8'), 0)
    const letters = [...labelled]
    if (lines.length !== letters.length) throw new Error(`${name}: ${lines.length} lines, ${letters.length} letters`)
    const turn = letters.findIndex((letter) => 'QAX'.includes(letter))
    const note = letters.indexOf('N')
    const end = Math.min(
      longest,
      turn >= 0 ? turn : note >= 0 ? Math.min(note + shown, letters.length) : letters.length
    )
    const head = lines.slice(0, end)
    if (head.length === 0) return []
    const shapes = head.map((line, i) => shapeOf(line, lines[i + 1]))
    const gold = letters.slice(0, end).map((letter) => kinds.indexOf(kindOf[letter]))
    const also = gold.map((_, i) => [...(ambiguous[i + 1] ?? '')].map((letter) => kinds.indexOf(kindOf[letter])))
    return [{name, lang, corpus, source: sourceOf(name, corpus), weight, shapes, cues: headCuesOf(shapes), gold, also}]
  })
}

/** Heads alone, as bench/heads has them: parted by `---`, a letter and a space before each line. */
function readHeads(file) {
  const lang = basename(file, '.txt')
  return readFileSync(file, 'utf8')
    .trim()
    .split(/\n---\n/)
    .map((text, i) => {
      const rows = text.split('\n')
      const lines = toLines(rows.map((row) => row.slice(2)).join('\n') + '\n\n?', 0)
      const head = lines.slice(0, -1)
      const shapes = head.map((line, at) => shapeOf(line, lines[at + 1]))
      const gold = rows.map((row) => kinds.indexOf(kindOf[row[0]]))
      const own = {
        name: `${lang} ${i + 1}`,
        lang,
        corpus: folders.length,
        source: `heads:${lang} ${i + 1}`,
        weight: madeUpWeight
      }
      return {...own, shapes, cues: headCuesOf(shapes), gold, also: gold.map(() => [])}
    })
}

const heads = args.flatMap((arg, i) =>
  arg === '--heads' ? readdirSync(resolve(args[i + 1])).map((file) => join(resolve(args[i + 1]), file)) : []
)
const data = [
  ...folders.flatMap((folder, corpus) =>
    readGold(folder, corpus, corpus >= folders.length - madeUp ? madeUpWeight : 1)
  ),
  ...heads.flatMap(readHeads)
]

// ── the model ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** One array: cues by kind, kinds by kind (the last row for the first line), phases by kind, ends by phase. */
const atKinds = F * K
const atPhases = atKinds + (K + 1) * K
const atEnds = atPhases + P * K
const size = atEnds + P

/** While learning, a line may be of any kind anywhere: gold is not to be argued with. */
const after = phases.map((phase) => kinds.map((kind) => phases.indexOf(phaseAfter(phase, kind) ?? phase)))

function toModel(weights) {
  const rows = (from, count) =>
    Array.from({length: count}, (_, i) => Array.from(weights.slice(from + i * K, from + (i + 1) * K)))
  return {
    cues: rows(0, F),
    kinds: Object.fromEntries(rows(atKinds, K + 1).map((row, i) => [kinds[i] ?? 'first', row])),
    phases: Object.fromEntries(rows(atPhases, P).map((row, i) => [phases[i], row])),
    ends: Object.fromEntries(phases.map((phase, i) => [phase, weights[atEnds + i]]))
  }
}

function logSum(values) {
  const top = Math.max(...values)
  return top === -Infinity ? top : top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0))
}

/** Adds to `slope` how the logarithm of the gold's probability changes with each weight. */
function addSlope(weights, {cues, gold}, slope) {
  const add = (at, by) => slope.set(at, (slope.get(at) ?? 0) + by)
  const own = cues.map((found) => kinds.map((_, kind) => found.reduce((sum, cue) => sum + weights[cue * K + kind], 0)))
  const score = (t, [phase, before], kind) =>
    own[t][kind] + weights[atKinds + before * K + kind] + weights[atPhases + phase * K + kind]
  const start = [0, K]
  const stateOf = (id) => (id < 0 ? start : [Math.floor(id / K), id % K])
  const forward = [new Map([[-1, 0]])]
  cues.forEach((_, t) => {
    const sums = new Map()
    for (const [id, sum] of forward[t])
      kinds.forEach((_, kind) => {
        const state = stateOf(id)
        const to = after[state[0]][kind] * K + kind
        sums.set(to, [...(sums.get(to) ?? []), sum + score(t, state, kind)])
      })
    forward.push(new Map([...sums].map(([id, values]) => [id, logSum(values)])))
  })
  const last = forward[cues.length]
  let backward = new Map([...last.keys()].map((id) => [id, weights[atEnds + stateOf(id)[0]]]))
  const whole = logSum([...last].map(([id, sum]) => sum + backward.get(id)))
  for (const [id, sum] of last) add(atEnds + stateOf(id)[0], -Math.exp(sum + backward.get(id) - whole))
  for (let t = cues.length - 1; t >= 0; t--) {
    const expected = new Float64Array(K)
    const earlier = new Map()
    for (const [id, sum] of forward[t]) {
      const state = stateOf(id)
      const values = kinds.map((_, kind) => score(t, state, kind) + backward.get(after[state[0]][kind] * K + kind))
      values.forEach((value, kind) => {
        const share = Math.exp(sum + value - whole)
        expected[kind] += share
        add(atKinds + state[1] * K + kind, -share)
        add(atPhases + state[0] * K + kind, -share)
      })
      earlier.set(id, logSum(values))
    }
    for (const cue of cues[t]) kinds.forEach((_, kind) => add(cue * K + kind, -expected[kind]))
    backward = earlier
  }
  let [phase, before] = start
  gold.forEach((kind, t) => {
    for (const cue of cues[t]) add(cue * K + kind, 1)
    add(atKinds + before * K + kind, 1)
    add(atPhases + phase * K + kind, 1)
    phase = after[phase][kind]
    before = kind
  })
  add(atEnds + phase, 1)
}

function random(seed) {
  let state = seed
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}

function train(heads) {
  const mean = new Float64Array(size)
  for (let run = 0; run < runs; run++) {
    const weights = trainOnce(heads, random(run * 7919 + 7))
    for (let at = 0; at < size; at++) mean[at] += weights[at] / runs
  }
  return mean
}

function trainOnce(heads, next) {
  const weights = new Float64Array(size)
  const squares = new Float64Array(size)
  const mean = new Float64Array(size)
  const kept = Math.ceil(epochs / 2)
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = heads.map((doc) => [next(), doc]).sort(([a], [b]) => a - b)
    for (const [, doc] of order) {
      const slope = new Map()
      const cues = doc.cues.map((found) => [...found].filter((_, i) => i === 0 || next() > dropped))
      addSlope(weights, {...doc, cues}, slope)
      for (const [at, by] of slope) {
        const change = doc.weight * (by - decay * weights[at])
        squares[at] += change * change
        weights[at] += (rate * change) / Math.sqrt(squares[at] + 1e-6)
      }
    }
    if (epoch >= epochs - kept) for (let at = 0; at < size; at++) mean[at] += weights[at] / kept
  }
  return mean
}

// ── figures ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const inHeader = new Set([...'HKSBD'].map((letter) => kinds.indexOf(kindOf[letter])))

function shareRight(doc, model) {
  const found = bestKinds(doc.shapes, doc.cues, model).map((kind) => kinds.indexOf(kind))
  const judged = doc.gold.flatMap((kind, i) =>
    inHeader.has(kind) ? [found[i] === kind || doc.also[i].includes(found[i])] : []
  )
  return {...doc, share: judged.length === 0 ? undefined : judged.filter(Boolean).length / judged.length}
}

function report(title, judged) {
  const heads = judged.filter(({share}) => share !== undefined)
  const mean = (list) => (list.reduce((sum, {share}) => sum + share, 0) / (list.length || 1)).toFixed(3)
  const byLanguage = ['ar', 'en', 'fa'].map((lang) => `${lang} ${mean(heads.filter((doc) => doc.lang === lang))}`)
  console.log(
    `${title.padEnd(32)} ${String(heads.length).padStart(4)}  header ${mean(heads)}  ${byLanguage.join('  ')}`
  )
}

const foldCount = Number(option('--folds', 0))
if (foldCount > 0) {
  const sources = [...new Set(data.map(({source}) => source))].sort()
  const judged = []
  for (let fold = 0; fold < foldCount; fold++) {
    const out = new Set(sources.filter((_, i) => i % foldCount === fold))
    const model = toModel(train(data.filter(({source}) => !out.has(source))))
    judged.push(...data.filter(({source}) => out.has(source)).map((doc) => shareRight(doc, model)))
  }
  folders.forEach((folder, corpus) =>
    report(
      `left out, ${basename(folder)}`,
      judged.filter((doc) => doc.corpus === corpus)
    )
  )
}

const weights = train(data)
const model = toModel(weights)
folders.forEach((folder, corpus) =>
  report(
    `learned from, ${basename(folder)}`,
    data.filter((doc) => doc.corpus === corpus).map((doc) => shareRight(doc, model))
  )
)
if (heads.length > 0) {
  const judged = data.filter(({corpus}) => corpus === folders.length).map((doc) => shareRight(doc, model))
  report('learned from, heads', judged)
  for (const {name, share} of judged) if (share < 1) console.log(`  wrong: ${name}`)
}
for (const folder of tests)
  report(
    `test, ${folder}`,
    readGold(folder, -1, 1).map((doc) => shareRight(doc, model))
  )
const target = option('--write')
if (target) writeFileSync(target, format(model))

function countOf(isPrinted) {
  return data.filter(({corpus}) => corpus < folders.length - madeUp === isPrinted).length
}

function format({cues, kinds: byKind, phases: byPhase, ends}) {
  const number = (weight) => (Math.round(weight * 100) / 100 || 0).toString()
  const row = (values) => `[${values.map(number).join(', ')}]`
  const key = (name) => (/^[a-z]+$/i.test(name) ? name : `'${name}'`)
  const table = (entries) => entries.map(([name, values]) => `  ${key(name)}: ${values}`).join(',\n')
  const rows = (record) => table(Object.entries(record).map(([name, values]) => [name, row(values)]))
  return `// How much each cue of a head's line speaks for each kind, learned by bench/learn-heads.mjs; do not edit by hand. Natural
// logarithms: two more is seven times as likely. Columns are the kinds in their order: ${kinds.join(', ')}.
// Learned from ${countOf(true)} heads of printed texts, twins without markup among them, and ${countOf(false)} made-up ones.
import type {HeadCue} from './head-cue-names.ts'
import type {FrameKind, HeadPhase} from './head-kinds.ts'

type Row = readonly number[]

/** What a line's own looks and place are worth. */
// prettier-ignore
export const headCueWeights: Readonly<Record<HeadCue, Row>> = {
${table(headCueList.map((name, i) => [name, row(cues[i])]))}
}

/** What is added for a line of a kind under a line of another. */
// prettier-ignore
export const kindWeights: Readonly<Record<FrameKind | 'first', Row>> = {
${rows(byKind)}
}

/** What is added for a line of a kind where the head has come so far. */
// prettier-ignore
export const phaseWeights: Readonly<Record<HeadPhase, Row>> = {
${rows(byPhase)}
}

/** What is added for a head that ends there. */
export const endWeights: Readonly<Record<HeadPhase, number>> = {
${table(Object.entries(ends).map(([name, value]) => [name, number(value)]))}
}
`
}
