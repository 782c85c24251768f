// Learns src/parse/reading/weights.ts from interviews labelled by hand: a conditional random field over the blocks of a text,
// trained by gradient descent on the likelihood of the gold labels.
//
//   node bench/learn-weights.mjs GOLD... [--printed 1] [--lib DIR] [--folds] [--fold-all] [--leave SOURCE] [--write FILE]
//
// Each GOLD holds gold.jsonl (one object a line: name, lang, labelled) and texts/NAME.txt; `labelled` has a letter for
// each line that is not blank: Q question, A answer, X both in one line, N and M whatever stands between turns, the rest
// surroundings. The first GOLD, or as many as --printed says, should hold texts as they were printed; those of the others,
// which are made up (bench/interviews), may count less. DIR is the compiled parser (default lib). With --folds every source
// of the printed ones is left out once and scored by the weights learned from everything else (--fold 2 does the third of
// the folds only, --json FILE keeps the scores); with --fold-all those of the others are left out and scored, too. Each
// text is shown in many guises (guises.mjs), because conventions are what texts differ in, and the ones at hand are few;
// held-out texts are scored as they are. Some guises borrow the head and the foot of a made-up text; while a text is
// learned some cues are hidden (--drop), so that none leans on another; the weights are the mean of several such models
// (--runs, one of which takes some fifteen seconds), each with guises drawn anew. With --keep DIR models are kept in that
// folder, and taken up where texts, cues and options are the same; with --only K only the one of that number is learned, so
// that runs can be learned one by one. With --rows NAME,NAME only the weights of these cues are learned, and all others stay
// as the compiled parser has them. The same texts, options and program give the same file, byte for byte; its head says
// which options.
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {basename, join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {framesOf, guisesOf} from './guises.mjs'

const args = process.argv.slice(2)
const option = (name, fallback) => (args.includes(name) ? args[args.indexOf(name) + 1] : fallback)
const folders = args
  .slice(
    0,
    Math.max(
      1,
      args.findIndex((arg) => arg.startsWith('--'))
    )
  )
  .map((arg) => resolve(arg))
const lib = resolve(option('--lib', 'lib'))
const load = (name) => import(pathToFileURL(join(lib, 'parse', name)).href)
const names = [
  'lines',
  'label',
  'explicit',
  'foreign',
  'cues/cue-names',
  'reading/styles',
  'reading/states',
  'reading/lattice',
  'reading/marginals',
  'language',
  'reading',
  'reading/scoring',
  'reading/testimony'
]
const [
  {toLines},
  {blocksBeside, knownLines},
  {labelAround},
  {foreignLines},
  {cueList},
  {styleFamilies, familyCount},
  {states, stateCount, successors, initialStates, finalStates},
  {stepTable},
  {marginals},
  {wordListsOf, languageOf},
  reading,
  scoring,
  {styleEvidence}
] = await Promise.all(names.map((name) => load(name + '.js')))
const {evidenceOf, readEvidence, beatOf} = reading
const {scoreCues} = scoring

const epochs = Number(option('--epochs', 8))
const decay = Number(option('--decay', 0.004))
const guises = Number(option('--guises', 4))
const moreGuises = Number(option('--more-guises', guises))
const dropped = Number(option('--drop', 0.15))
const printed = Number(option('--printed', 1))
const startSeed = Number(option('--seed', 7))
const runs = Number(option('--runs', 4))
/** The one of the runs to learn, and the folder for models that are learned one by one. */
const only = option('--only')
const keep = option('--keep')
if (keep) mkdirSync(keep, {recursive: true})
const S = Object.fromEntries(states.map((name, i) => [name, i]))

// ── reading the gold ────────────────────────────────────────────────────────────────────────────────────────────────

const gold = folders.flatMap((folder, corpus) =>
  readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => ({...JSON.parse(line), folder, corpus}))
)
const sourceOf = ({name, corpus}) => {
  const [a, b] = name.split('~')[0].split('-')
  if (corpus > 0 && corpus >= printed) return b.startsWith('hf') ? `${corpus}:heads` : `${corpus}:${name.split('~')[0]}`
  return name.startsWith('ar-') || name.startsWith('fa-') ? `${a}-${b}` : a
}

/** Letters of lines → states of blocks; undefined for what no reading can express. */
function statesOf(blocks, letters) {
  const kind = (block) => {
    const letter = letters[block.first]
    if (letter === 'X') return block.isSecondHalf ? 'A' : 'Q'
    return letter === 'Q' || letter === 'A' ? letter : '.'
  }
  const kinds = blocks.map(kind)
  const first = kinds.findIndex((k) => k !== '.')
  const last = kinds.findLastIndex((k) => k !== '.')
  let open = ''
  return blocks.map((block, i) => {
    if (first === -1 || i < first) return S.header
    if (i > last) return S.footer
    const k = kinds[i]
    if (k === '.') return open === 'Q' ? S.questionNote : S.note
    const isNew = k !== open
    open = k
    if (k === 'Q') return isNew ? S.question : S.questionMore
    return isNew || block.trust || false ? S.answer : S.answerMore
  })
}

/** What the parser reads of a text: neither what is known before, nor what is the page's. */
function blocksOf(lines) {
  let blocks = []
  let left = []
  labelAround(lines, knownLines(lines), (others) => {
    left = others
    blocks = blocksBeside(others, foreignLines(others))
    return {lines: []}
  })
  if (left.length === lines.length) return blocks
  const numbers = new Map(lines.map(({start, index}) => [start, index]))
  const numberOf = (index) => numbers.get(left[index].start)
  return blocks.map((block) => ({...block, first: numberOf(block.first), last: numberOf(block.last)}))
}

function prepare(text, letters, source, extra) {
  const lines = toLines(text, 0)
  if (lines.length !== letters.length) throw new Error(`${source}: ${lines.length} lines, ${letters.length} letters`)
  const blocks = blocksOf(lines)
  return {
    source,
    blocks,
    letters,
    ...evidenceOf(blocks, wordListsOf(languageOf(text))),
    gold: statesOf(blocks, letters),
    ...extra
  }
}

const weightOf = ({corpus, name}) =>
  corpus < printed
    ? Number(option('--weight', 1))
    : /-hf\d/.test(name)
      ? Number(option('--head-weight', 0.25))
      : Number(option('--more-weight', 1))

const real = gold.map((g) => {
  const text = readFileSync(join(g.folder, 'texts', g.name + '.txt'), 'utf8')
  return prepare(text, [...g.labelled], sourceOf(g), {
    name: g.name,
    lang: g.lang,
    corpus: g.corpus,
    ambiguous: g.ambiguous ?? {},
    weight: weightOf(g)
  })
})
/** Whether every line that holds a question and its answer was seen to hold both. */
const isCut = ({blocks, letters}) =>
  blocks.every(({first, isSecondHalf}, i) => letters[first] !== 'X' || isSecondHalf || blocks[i + 1]?.first === first)
/** The lattice reads what is an interview; whether a text is one, verdict.ts asks. */
const isInterview = ({gold}) => gold.some((state) => states[state] === 'question')
/** Heads and feet may be borrowed from texts that were made up, never from those that were printed. */
const frames = gold
  .filter(({corpus, labelled}) => corpus >= printed && /[QX]/.test(labelled))
  .map((g) => ({
    lang: g.lang,
    ...framesOf(readFileSync(join(g.folder, 'texts', g.name + '.txt'), 'utf8'), [...g.labelled], sourceOf(g))
  }))
  .filter(({head, foot}) => head.length + foot.length > 0)
const borrowed = new Set()
const mayBorrow = frames.filter(({lang, head, foot}) => {
  const key = lang + JSON.stringify([head, foot].map((items) => items.map(({text}) => text)))
  return !borrowed.has(key) && borrowed.add(key)
})
const mayBeDressed = gold
  .filter((g) => g.name.includes('~') || !gold.some((other) => other.name === g.name + '~plain'))
  .filter(
    (g) => /[QX]/.test(g.labelled) && !/-hf\d/.test(g.name) && (g.corpus < printed || !args.includes('--guise-first'))
  )

let lastDressed = {run: undefined, docs: []}

/** The texts in guises, which each run draws anew: so the mean of several leans on none of them. */
function dressedIn(run) {
  if (lastDressed.run === run) return lastDressed.docs
  const docs = mayBeDressed.flatMap((g, i) => {
    const text = readFileSync(join(g.folder, 'texts', g.name + '.txt'), 'utf8')
    const weight = weightOf(g) / 2
    return guisesOf(text, [...g.labelled], {
      lang: g.lang,
      count: g.corpus < printed ? guises : moreGuises,
      seed: i + 1 + run * 5003,
      frames: !args.includes('--no-lend') ? mayBorrow.filter(({lang}) => lang === g.lang) : []
    }).map((guise) =>
      prepare(guise.text, guise.letters, sourceOf(g), {
        name: g.name,
        lang: g.lang,
        corpus: g.corpus,
        cut: guise.cut,
        lent: guise.lent,
        weight
      })
    )
  })
  lastDressed = {run, docs: docs.filter(isCut)}
  return lastDressed.docs
}

// ── the model ───────────────────────────────────────────────────────────────────────────────────────────────────────

const cueSize = cueList.length * stateCount
const stepSize = stateCount * stateCount
const styleSize = familyCount * stateCount
const isStep = new Uint8Array(stepSize)
states.forEach((from, i) => successors[from].forEach((to) => (isStep[i * stateCount + states.indexOf(to)] = 1)))

/** Cues of which alone the weights are learned, beside those that the compiled parser has; or none, where all are. */
const ownRows = option('--rows')?.split(',')
const isFixed = (at) =>
  ownRows !== undefined && (at >= cueSize || !ownRows.includes(cueList[Math.floor(at / stateCount)]))

/** The weights of the compiled parser, where some of them stay as they are; otherwise naught. */
function firstWeights() {
  const weights = new Float64Array(cueSize + stepSize + styleSize)
  if (ownRows === undefined) return weights
  const {cues, steps, styles} = scoring.learned
  weights.set(cues)
  steps.scores.forEach((score, i) => (weights[cueSize + i] = isStep[i] ? score : 0))
  styles.forEach((own, i) => weights.set(own, cueSize + stepSize + i * stateCount))
  return weights
}

function newModel() {
  return {
    weights: firstWeights(),
    squares: new Float64Array(cueSize + stepSize + styleSize)
  }
}

/**
 * The model as the parser takes it.
 * @param scale of the cues, the first of which every line has
 */
function toModel({weights: learned}, scale = 1) {
  const cues = learned.slice(0, cueSize)
  if (scale !== 1) for (let at = stateCount; at < cueSize; at++) cues[at] *= scale
  const styles = styleFamilies.map((_, i) => {
    const from = cueSize + stepSize + i * stateCount
    return Array.from(learned.subarray(from, from + stateCount))
  })
  return {cues, styles, steps: stepTable((from, to) => learned[cueSize + S[from] * stateCount + S[to]])}
}

/** @param evidence of testimony.ts: `(block * familyCount + family) * stateCount + state` */
function addEvidence(plain, evidence, {styles}) {
  const unary = plain.slice()
  for (let at = 0; at < evidence.length; at++) {
    const state = at % stateCount
    const family = Math.floor(at / stateCount) % familyCount
    const block = Math.floor(at / (stateCount * familyCount))
    unary[block * stateCount + state] += styles[family][state] * evidence[at]
  }
  return unary
}

/** All zero between two texts, as are the marks of what a text has touched. */
const gradient = new Float64Array(cueSize + stepSize + styleSize)
const isTouched = new Uint8Array(gradient.length)
const touched = new Int32Array(gradient.length)

function learn(model, doc, evidence, rate) {
  const n = doc.blocks.length
  if (n === 0) return
  const scale = doc.scale ?? 1
  const current = toModel(model, scale)
  const steps = evidence ? beatOf(current.steps, evidence.beliefs) : current.steps
  const plain = scoreCues(doc, current)
  const unary = evidence ? addEvidence(plain, evidence.shown, current) : plain
  const beliefs = marginals({unary, steps, count: n}).states
  const pairs = pairBeliefs({unary, steps, count: n})
  const {weights, squares} = model
  let size = 0
  const push = (at, by) => {
    if (isTouched[at] === 0) touched[size++] = at
    isTouched[at] = 1
    gradient[at] += by
  }
  for (let i = 0; i < n; i++) {
    for (let s = 0; s < stateCount; s++) {
      const by = (doc.gold[i] === s ? 1 : 0) - beliefs[i * stateCount + s]
      if (Math.abs(by) < 1e-5) continue
      for (const cue of doc.cues[i]) push(cue * stateCount + s, cue === 0 ? by : by * scale)
      if (!evidence) continue
      for (let f = 0; f < familyCount; f++)
        push(cueSize + stepSize + f * stateCount + s, by * evidence.shown[(i * familyCount + f) * stateCount + s])
    }
    if (i === 0) {
      for (const name of initialStates)
        push(
          cueSize + states.indexOf(name),
          (doc.gold[0] === states.indexOf(name) ? 1 : 0) - beliefs[states.indexOf(name)]
        )
      continue
    }
    for (let k = 0; k < stepSize; k++)
      if (isStep[k])
        push(cueSize + k, (doc.gold[i - 1] * stateCount + doc.gold[i] === k ? 1 : 0) - pairs[i * stepSize + k])
  }
  for (let k = 0; k < size; k++) {
    const at = touched[k]
    const g = gradient[at] * doc.weight - decay * doc.weight * weights[at]
    gradient[at] = 0
    isTouched[at] = 0
    if (isFixed(at)) continue
    squares[at] += g * g
    weights[at] += (rate * g) / Math.sqrt(squares[at] + 1e-8)
  }
}

/** Probability of every step between every two neighbours. */
function pairBeliefs({unary, steps, count}) {
  const weights = steps.factors
  const factor = new Float64Array(count * stateCount)
  for (let t = 0; t < count; t++) {
    const row = unary.subarray(t * stateCount, (t + 1) * stateCount)
    let top = -Infinity
    for (let s = 0; s < stateCount; s++) if (row[s] > top) top = row[s]
    for (let s = 0; s < stateCount; s++) factor[t * stateCount + s] = Math.exp(row[s] - top)
  }
  const forward = new Float64Array(count * stateCount)
  for (let t = 0; t < count; t++) {
    let total = 0
    for (let to = 0; to < stateCount; to++) {
      let sum = t === 0 && initialStates.includes(states[to]) ? weights[to] : 0
      if (t > 0)
        for (let from = 0; from < stateCount; from++)
          sum += forward[(t - 1) * stateCount + from] * weights[from * stateCount + to]
      total += forward[t * stateCount + to] = sum * factor[t * stateCount + to]
    }
    for (let s = 0; s < stateCount; s++) forward[t * stateCount + s] /= total || 1
  }
  let later = Float64Array.from(states, (name) => (finalStates.includes(name) ? 1 : 0))
  const pairs = new Float64Array(count * stepSize)
  for (let t = count - 1; t > 0; t--) {
    const earlier = new Float64Array(stateCount)
    let total = 0
    for (let from = 0; from < stateCount; from++)
      for (let to = 0; to < stateCount; to++) {
        const k = from * stateCount + to
        const onward = weights[k] * factor[t * stateCount + to] * later[to]
        earlier[from] += onward
        total += pairs[t * stepSize + k] = forward[(t - 1) * stateCount + from] * onward
      }
    for (let k = 0; k < stepSize; k++) pairs[t * stepSize + k] /= total || 1
    const norm = earlier.reduce((x, y) => x + y, 0) || 1
    later = earlier.map((value) => value / norm)
  }
  return pairs
}

/** What the text's own convention says when the reader starts from nothing and when it has settled. */
function lessonsOf(model, doc) {
  const current = toModel(model)
  const first = marginals({unary: scoreCues(doc, current), steps: current.steps, count: doc.blocks.length}).states
  const settled = readEvidence(doc, current)
  return [
    undefined,
    {shown: styleEvidence({styles: doc.styles, beliefs: first}), beliefs: first},
    {shown: settled.evidence, beliefs: settled.beliefs}
  ]
}

/** A text of which some cues and some families of signs are not seen, so that no weight leans on another. */
function blinker(doc, evidence, random) {
  if (dropped === 0) return [doc, evidence]
  const hidden = new Set(cueList.flatMap((_, cue) => (cue > 0 && random() < dropped ? [cue] : [])))
  const cues = doc.cues.map((own) => own.filter((cue) => !hidden.has(cue)))
  const scale = 1 / (1 - dropped)
  const families = styleFamilies.map(() => (random() < dropped ? 0 : scale))
  const shown = evidence?.shown.map((value, at) => value * families[Math.floor(at / stateCount) % familyCount])
  return [{...doc, cues, scale}, evidence && {...evidence, shown}]
}

const read = (model, doc) => readEvidence(doc, toModel(model)).path

/** The mean of several models, each of which saw the texts in other guises, in another order and with other cues hidden. */
function train(isWanted) {
  const models = Array.from({length: runs}, (_, run) => {
    if (only !== undefined && Number(only) !== run) return undefined
    const docs = [...real.filter(isInterview), ...dressedIn(run)].filter(isWanted)
    const seed = startSeed + 1009 * run
    const file = keep && join(keep, `${digestOf(docs)}-${seed}.json`)
    if (file && existsSync(file)) return Float64Array.from(JSON.parse(readFileSync(file, 'utf8')))
    const {weights} = trainOnce(docs, seed)
    if (file) writeFileSync(file, JSON.stringify([...weights]))
    return weights
  }).filter((weights) => weights !== undefined)
  const weights = models[0].map((_, i) => models.reduce((sum, model) => sum + model[i], 0) / models.length)
  return {...newModel(), weights}
}

/** Names what a model is learned from and how: a kept one is taken up where all of it is the same. */
function digestOf(docs) {
  const hash = createHash('sha256').update(
    JSON.stringify([ownRows, epochs, decay, dropped, cueList, styleFamilies, states])
  )
  for (const {cues, styles, gold, weight} of docs) {
    hash.update(JSON.stringify([weight, gold, styles.sizes])).update(styles.values)
    for (const own of cues) hash.update(own).update('|')
  }
  return hash.digest('hex').slice(0, 16)
}

function trainOnce(docs, firstSeed) {
  const model = newModel()
  const average = new Float64Array(model.weights.length)
  let steps = 0
  /** What the texts said of themselves when they were last read; half of them are read anew in each epoch. */
  const lessons = []
  const order = docs.map((_, i) => i)
  let seed = firstSeed
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    const rate = 0.12 * (1 - epoch / epochs) + 0.01
    order.forEach((at, turn) => {
      const doc = docs[at]
      if ((epoch > 0 && (epoch + at) % 2 === 0) || lessons[at] === undefined)
        lessons[at] = epoch === 0 ? undefined : lessonsOf(model, doc)
      for (const evidence of lessons[at] ?? [undefined]) learn(model, ...blinker(doc, evidence, random), rate)
      if (epoch * 2 < epochs || turn % 8 !== 0) return
      steps++
      model.weights.forEach((weight, i) => (average[i] += (weight - average[i]) / steps))
    })
  }
  return {...model, weights: average}
}

// ── scoring, as issue 3 defines it ──────────────────────────────────────────────────────────────────────────────────

function lettersOf(doc, path) {
  const letters = doc.letters.map(() => '.')
  doc.blocks.forEach((block, i) => {
    const name = states[path[i]]
    const kind = name.startsWith('question') && name !== 'questionNote' ? 'Q' : name.startsWith('answer') ? 'A' : '.'
    for (let l = block.first; l <= block.last; l++)
      letters[l] = block.isSecondHalf && l === block.first && letters[l] !== kind ? 'X' : kind
  })
  return letters
}

function turnStarts(letters) {
  const starts = new Set()
  let open = ''
  letters.forEach((letter, i) => {
    if (letter === 'X') {
      if (open !== 'Q') starts.add('Q:' + i)
      starts.add('A:' + i)
      open = 'A'
    } else if (letter === 'Q' || letter === 'A') {
      if (letter !== open) starts.add(letter + ':' + i)
      open = letter
    }
  })
  return starts
}

function score(doc, path) {
  const coarse = (l) => ('QAX'.includes(l) ? l : '.')
  const guess = lettersOf(doc, path)
  const want = doc.letters.map((w, i) =>
    doc.ambiguous?.[i + 1] && [...doc.ambiguous[i + 1]].some((l) => coarse(l) === guess[i]) ? guess[i] : coarse(w)
  )
  const a = turnStarts(want)
  const b = turnStarts(guess)
  const both = [...a].filter((s) => b.has(s)).length
  const right = want.filter((w, i) => w === guess[i]).length
  return {
    turns: a.size + b.size === 0 ? 1 : (2 * both) / (a.size + b.size),
    lines: right / want.length,
    perfect: right === want.length ? 1 : 0,
    name: doc.name,
    lang: doc.lang,
    corpus: doc.corpus
  }
}

/** For the eye: what was wrong in a text. */
function wrongLines(doc, path) {
  const guess = lettersOf(doc, path)
  const coarse = (l) => ('QAX'.includes(l) ? l : '.')
  return doc.letters
    .map((w, i) =>
      coarse(w) === guess[i]
        ? ''
        : `   ${w}→${guess[i]} ${i} ${(doc.blocks.find((b) => b.first <= i && i <= b.last)?.text ?? '').slice(0, 100)}`
    )
    .filter(Boolean)
}

function report(title, scores) {
  const mean = (list, key) => (list.reduce((x, s) => x + s[key], 0) / (list.length || 1)).toFixed(3)
  const row = (name, list) =>
    console.log(
      `${name.padEnd(24)} ${String(list.length).padStart(4)}  turns ${mean(list, 'turns')}  lines ${mean(list, 'lines')}  perfect ${mean(list, 'perfect')}`
    )
  row(title, scores)
  row(
    '  as written',
    scores.filter((s) => !s.name.includes('~'))
  )
  row(
    '  ~plain',
    scores.filter((s) => s.name.includes('~'))
  )
  for (const lang of ['ar', 'en', 'fa'])
    row(
      `  ${lang}`,
      scores.filter((s) => s.lang === lang)
    )
}

function reportAll(title, scores) {
  folders.forEach((folder, corpus) => {
    const own = scores.filter((s) => s.corpus === corpus)
    if (own.length > 0) report(`${title}, ${basename(folder)}`, own)
  })
}

const foldsAll = args.includes('--fold-all')
if (args.includes('--folds') || foldsAll) {
  const sources = [...new Set(real.filter(({corpus}) => foldsAll || corpus < printed).map((doc) => doc.source))]
  const count = Number(option('--fold-count', 6))
  const all = []
  const fakes = []
  const onlyFold = option('--fold')
  for (let fold = 0; fold < count; fold++) {
    if (onlyFold !== undefined && Number(onlyFold) !== fold) continue
    const out = new Set(sources.filter((_, i) => i % count === fold))
    const model = train((doc) => !out.has(doc.source) && !out.has(doc.lent))
    const judge = (doc) => {
      const path = read(model, doc)
      return {...score(doc, path), wrong: wrongLines(doc, path)}
    }
    all.push(...real.filter((doc) => isInterview(doc) && out.has(doc.source)).map(judge))
    if (args.includes('--guise-scores'))
      fakes.push(
        ...dressedIn(0)
          .filter((doc) => out.has(doc.source))
          .map((doc) => ({...judge(doc), name: `${doc.name}~guise`, cut: doc.cut}))
      )
  }
  reportAll('left out', all)
  if (args.includes('--json')) writeFileSync(option('--json'), JSON.stringify(all))
  if (fakes.length > 0) report('left out, in guises', fakes)
  for (const s of fakes.filter((f) => f.turns < 0.97).sort((x, y) => x.turns - y.turns))
    console.log([`${s.turns.toFixed(3)} ${s.name} ${s.cut}`, ...s.wrong.slice(0, 5)].join('\n'))
  const key = option('--sort', 'turns')
  for (const s of all.sort((x, y) => x[key] - y[key]).slice(0, Number(option('--worst', 20))))
    console.log(
      [
        s.turns.toFixed(3) + ' ' + s.lines.toFixed(3) + ' ' + s.name,
        ...(args.includes('--errors') ? s.wrong.slice(0, 12) : [])
      ].join('\n')
    )
}

const target = option('--write')
if (target) {
  const left = option('--leave')
  const model = train((doc) => doc.source !== left)
  reportAll(
    'learned from',
    real.filter(isInterview).map((doc) => score(doc, read(model, doc)))
  )
  writeFileSync(target, format(model))
}

function countOf(isPrinted) {
  return real.filter((doc) => isInterview(doc) && doc.corpus < printed === isPrinted).length
}

function format({weights}) {
  const row = (at) =>
    `[${Array.from(weights.slice(at, at + stateCount), (w) => (Math.round(w * 100) / 100 || 0).toString()).join(', ')}]`
  const key = (name) => (/^[a-z]+$/i.test(name) ? name : `'${name}'`)
  const cues = cueList.map((name, i) => `  ${key(name)}: ${row(i * stateCount)},`)
  const steps = states.flatMap((from, i) =>
    successors[from].map(
      (to) =>
        `  '${from}>${to}': ${Math.round(weights[cueSize + i * stateCount + states.indexOf(to)] * 100) / 100 || 0}`
    )
  )
  const styles = styleFamilies.map((name, i) => `  ${key(name)}: ${row(cueSize + stepSize + i * stateCount)}`)
  return `// How much each cue speaks for each state, learned by bench/learn-weights.mjs; do not edit by hand. Natural logarithms:
// two more is seven times as likely. Columns are the states in their order: ${states.join(', ')}.
// Learned from ${countOf(true)} printed texts, twins without markup among them, and ${countOf(false)} made-up ones, the mean of ${runs} models:
//   node bench/learn-weights.mjs PRINTED... bench/interviews --printed ${printed} --runs ${runs} --seed ${startSeed} --more-guises ${moreGuises} --write src/parse/reading/weights.ts
import type {CueName} from '../cues/cue-names.ts'
import type {StyleFamily} from './styles.ts'

type Row = readonly number[]

/** What a block's own looks are worth. */
// prettier-ignore
export const cueWeights: Readonly<Record<CueName, Row>> = {
${cues.join('\n')}
}

/** What is added for a state that follows another. */
export const stepWeights: Readonly<Record<string, number>> = {
${steps.join(',\n')}
}

/** How far the evidence of testimony.ts is believed. */
export const styleWeights: Readonly<Record<StyleFamily, Row>> = {
${styles.join(',\n')}
}
`
}
