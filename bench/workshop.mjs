// How long an editor waits: a development server runs, a text is saved, and the clock stops when the new page lies on the
// disk and when it is served. Everything is asked again every millisecond.
import {spawn} from 'node:child_process'
import {readFileSync, rmSync} from 'node:fs'
import {Agent, get} from 'node:http'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {edit, openEdit, urlOf} from './project.mjs'
import {environment, quantile} from './measure.mjs'

const readyMs = 300_000
const editMs = 30_000
const pauseMs = 400
const answerMs = 20_000
const agent = new Agent({keepAlive: true})

/**
 * @param {import('./project.mjs').Project} project
 * @param {number} edits
 * @returns {Promise<{readyMs: number, disk?: number[], served: number[], peakBytes?: number}>} milliseconds of every edit
 * @throws what the server said, where it does not answer or an edit does not arrive
 */
export async function measureDev(project, edits) {
  const {tool, root} = project
  rmSync(join(root, 'dist'), {recursive: true, force: true})
  const port = await freePort()
  const [program, ...words] = tool.dev(port)
  const start = performance.now()
  const server = spawn(program, words, {cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe']})
  const kill = () => server.kill('SIGKILL')
  process.once('exit', kill)
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (said = (said + data).slice(-600)))
  const ask = (page) => fetchText(port, urlOf(page))
  try {
    const first = edit(project, 'body', 1000)
    await until(async () => isGone(server) || (await ask(first.page)).includes(first.word), readyMs)
    if (isGone(server)) throw new Error('the server ended')
    const ready = performance.now() - start
    // Watchers may still be opening.
    await sleep(5 * pauseMs)
    const times = []
    for (let n = 0; n < edits; n++) times.push(await measureEdit(project, 2000 + n, ask))
    const disk = tool.writesInDev ? {disk: times.map((time) => time.disk)} : {}
    return {readyMs: ready, ...disk, served: times.map((time) => time.served), ...peakOf(server.pid)}
  } catch (error) {
    throw new Error(`${error.message}; it said: ${said}`, {cause: error})
  } finally {
    await end(server)
    process.off('exit', kill)
  }
}

async function measureEdit(project, n, ask) {
  // The editor has the page open; Hugo makes anew only what was looked at.
  const {page, word, save} = openEdit(project, 'body', n)
  const file = join(project.root, 'dist', page)
  await ask(page)
  await sleep(pauseMs)
  const start = performance.now()
  save()
  if (project.tool.writesInDev) await until(() => readIfThere(file).includes(word), editMs)
  const disk = performance.now() - start
  await until(async () => (await ask(page)).includes(word), editMs)
  return {disk, served: performance.now() - start}
}

async function until(isSo, longestMs) {
  const start = performance.now()
  while (!(await isSo())) {
    if (performance.now() - start > longestMs) throw new Error(`nothing came within ${longestMs / 1000} s`)
    await sleep(1)
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Empty where nothing answers. */
function fetchText(port, path) {
  return new Promise((resolve) => {
    const request = get({host: '127.0.0.1', port, path, agent}, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (data) => (text += data))
      response.on('end', () => resolve(text))
    })
    request.setTimeout(answerMs, () => request.destroy())
    request.on('error', () => resolve(''))
    request.on('close', () => resolve(''))
  })
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Linux keeps the peak of a process's memory; elsewhere it is not known. */
function peakOf(pid) {
  const status = readIfThere(`/proc/${pid}/status`)
  const kiB = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1]
  return kiB === undefined ? {} : {peakBytes: Number(kiB) * 1024}
}

async function end(server) {
  if (isGone(server)) return
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  const wasPatient = await Promise.race([gone.then(() => true), sleep(3000, false)])
  if (!wasPatient) server.kill('SIGKILL')
  await gone
}

function isGone(server) {
  return server.exitCode !== null || server.signalCode !== null
}

/** @param {readonly number[]} times @returns {{p50: number, p95: number}} */
export function waitOf(times) {
  return {p50: quantile(times, 0.5), p95: quantile(times, 0.95)}
}
