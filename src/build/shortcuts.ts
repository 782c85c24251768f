// The short ways to a site after a change: of bodies only, and of texts that come or by which the site is planned otherwise. Both
// end where the last build left the site, so both ask whether it still lies there.
import type {Scene} from '../build.ts'
import type {Config} from '../model.ts'
import {rowOf, setHash} from '../read.ts'
import type {Renderer} from '../render.ts'
import {amend} from './shortcuts/amend.ts'
import type {Desk} from './memory/articles.ts'
import type {Built} from './broken-links.ts'
import {openDesk, placeOf} from './make/desk.ts'
import {countSeverities} from './figures.ts'
import {indexOf, mayWait, openLive, settleDebts} from './memory/live.ts'
import {saveMemory, type Memory} from './memory.ts'
import {toNumbers} from './memory/places.ts'
import {aspects, nameOf} from './memory/tables.ts'
import {lookUp} from './memory/plan-index.ts'
import {put, putReshaped} from './shortcuts/put.ts'
import {saveCompact} from './memory/remember.ts'
import {recall, type Recalled} from './memory/recall.ts'
import {loadParser} from './parsing/parser.ts'
import {rendererOf} from './renderer.ts'
import {debtsOf, isFor, isWhereItWas, resultOf} from './look/repeat.ts'
import {reshape} from './shortcuts/reshape.ts'
import {touchUp, type TouchUp, type TouchUpSetting} from './shortcuts/touch-up.ts'

type BodyScene = Scene & {readonly config: Config}

/** The result of a build after changes of bodies; `undefined` where there is more to do. */
export async function makeBodies(scene: BodyScene): Promise<Built | undefined> {
  const {memory, stopwatch, isResident} = scene
  const {head} = memory
  const isPossible =
    memory.isSameTree &&
    memory.pending.size + debtsOf(scene).length > 0 &&
    [...memory.pending].every((path) => placeOf(path, memory.texts.paths) !== undefined) &&
    head !== undefined &&
    isFor(head, scene) &&
    head.isWhole
  if (!isPossible || head === undefined) return undefined
  stopwatch.enter('make')
  const extra = debtsOf(scene)
  const made = await tryBodies([...memory.pending].sort(), {...scene, extra, putsOff: scene.putsOff})
  // Asked last, because a thread may be looking meanwhile.
  if (made === undefined || !isWhereItWas(scene)) return undefined
  const {touched, desk, recalled} = made
  stopwatch.enter('write')
  const {written, removed, thinned, grownBy} = put(touched, scene)
  stopwatch.enter('remember')
  if (isResident) memory.live ??= openLive(desk.places)
  note(touched, memory, grownBy)
  if (memory.live !== undefined) memory.live.recalled = recalled
  for (const [key, at] of desk.kept) memory.kept.set(key, at)
  if (!isResident) saveCompact(memory)
  const rendered = touched.remade.reduce((sum, {pages}) => sum + pages, 0)
  const news = touched.entries.map(({entry: {path, messages}}) => ({path, messages}))
  const done = {written, removed, rendered, parsed: desk.parsed.size, news}
  return Object.assign(resultOf(memory.head ?? head, memory, done), {thinned})
}

/** The result of a build after texts have come or the site is planned otherwise; `undefined` where there is more to do. */
export async function makeReshaped(scene: BodyScene): Promise<Built | undefined> {
  const {root, memory, program, config, early, stopwatch, isResident} = scene
  const {head} = memory
  if (memory.pending.size === 0 || head === undefined || !head.isWhole || !isFor(head, scene)) return undefined
  stopwatch.enter('plan')
  const desk = openDesk({root, config, memory, program, early})
  const recalled = takeRecalled(desk)
  if (desk.keys.row !== head.keys.row || recalled === undefined) return undefined
  let made: Renderer | undefined
  const renderer = (): Renderer => (made ??= rendererOf(memory.live, root))
  const isStanding = (): boolean => isWhereItWas(scene)
  const reshaped = await reshape([...memory.pending].sort(), memory.pendingFolders, {
    desk,
    recalled,
    renderer,
    stopwatch,
    isStanding
  })
  if (reshaped === undefined) return undefined
  stopwatch.enter('write')
  const report = await putReshaped(reshaped, scene)
  if (report === undefined) return undefined
  stopwatch.enter('remember')
  if (isResident) memory.live ??= openLive()
  amend(memory, reshaped, report.files)
  for (const [key, at] of desk.kept) memory.kept.set(key, at)
  // A process that comes to what is still owed would take it for made.
  if (!isResident) saveCompact(memory)
  else if (memory.live?.owed.size === 0) saveMemory(memory)
  const {remade, entries, come} = reshaped
  const rendered = remade.reduce((sum, {pages}) => sum + pages, 0)
  const news = [...entries.map(({entry}) => entry), ...come].map(({path, messages}) => ({path, messages}))
  const {written, removed, thinned} = report
  const done = {written, removed, rendered, parsed: desk.parsed.size, news}
  return Object.assign(resultOf(memory.head ?? head, memory, done), {thinned})
}

/**
 * Does what a save of a text would have done, and throws it away: what is done for the first time takes many times as long
 * as afterwards, and the first to save a text need not be the one who waits for it.
 * @param round how often this has been done; each time for another text and for the names of other people
 */
export async function warmUp(round: number, scene: BodyScene): Promise<void> {
  const {memory, config} = scene
  const texts = [...memory.texts.urls.keys()].filter((text) => memory.texts.urls[text] !== '')
  const i = texts[texts.length - 1 - round]
  if (i === undefined || memory.live === undefined) return
  const path = memory.texts.paths[i] ?? ''
  const plans = lookUp([nameOf(i, aspects.indexOf('hash'))], indexOf(memory.live, memory))
  const made = await tryBodies([path], {...scene, extra: plans.filter((plan) => !mayWait(plan, memory)), putsOff: true})
  const isAsItWas = made?.touched.entries.every(({entry, before}) => entry.key === before.summary.hash) === true
  if (isAsItWas) memory.live.recalled = made.recalled
  const people = config.people.slice(fewPeople * round, fewPeople * (round + 1))
  const {findPerson} = await loadParser()
  for (const {name} of people) for (const written of Object.values(name)) findPerson(written, config.people)
}

/** Their names are compared with those of all others, which takes as long as a text. */
const fewPeople = 6

async function tryBodies(
  paths: readonly string[],
  scene: BodyScene & Pick<TouchUpSetting, 'extra'>
): Promise<{touched: TouchUp; desk: Desk; recalled: Recalled} | undefined> {
  const {root, memory, program, config, early, stopwatch, extra, putsOff} = scene
  const desk = openDesk({root, config, memory, program, early})
  const recalled = takeRecalled(desk)
  if (desk.keys.row !== memory.head?.keys.row || recalled === undefined) return undefined
  let made: Renderer | undefined
  const renderer = (): Renderer => (made ??= rendererOf(memory.live, root))
  const touched = await touchUp(paths, {desk, recalled, renderer, stopwatch, extra, putsOff})
  return touched && {touched, desk, recalled}
}

/** Whoever takes it gives it back when the memory says the same. */
function takeRecalled(desk: Desk): Recalled | undefined {
  const {live} = desk.memory
  const known = live?.recalled
  if (live !== undefined) delete live.recalled
  return known ?? recall(desk)
}

function note({entries, remade, later}: TouchUp, memory: Memory, grownBy: number): void {
  const {texts, plans, survey} = memory
  for (const {i, entry} of entries) {
    texts.rows.set(toNumbers([entry.row]), 4 * i)
    texts.articles.set(toNumbers([entry.article]), 4 * i)
    texts.boneless.add(i)
    setHash(survey, rowOf(entry.path, survey.files), entry.facts.hash)
  }
  for (const {i, key} of remade) plans.keys.set(key, key.length * i)
  settleDebts({made: remade.map(({i}) => i), later}, memory)
  if (memory.head !== undefined) {
    const {figures} = memory.head
    let {errors, warnings} = figures
    const sizeBytes = figures.sizeBytes + grownBy
    for (const {entry, before} of entries) {
      const last = countSeverities(before.messages)
      const now = countSeverities(entry.messages)
      errors += now.errors - last.errors
      warnings += now.warnings - last.warnings
    }
    memory.head = {...memory.head, figures: {...figures, sizeBytes, errors, warnings}}
  }
  // Of most texts the same is said as before.
  for (const {i, entry, before} of entries)
    if (JSON.stringify(entry.messages) !== JSON.stringify(before.messages)) memory.said.set(i, entry.messages)
  memory.pending.clear()
}
