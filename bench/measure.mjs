// One run of a program: how long it took, what of the processors it used, how much memory it had at most. GNU time counts,
// because Node does not tell what a child used; without it only the wall clock is known.
import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

const gnuTime = '/usr/bin/time'

/** What every program is run with, so that none reports home, colours its output or follows another's options. */
export const environment = {
  ...process.env,
  NODE_OPTIONS: '',
  NO_COLOR: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  TZ: 'UTC'
}

/**
 * @param {readonly string[]} command
 * @param {string} cwd
 * @returns {{wallMs: number, cpuMs?: number, peakBytes?: number, status: number | null, said: string}} `cpuMs` is the sum
 *   of user and system time; `said` is the end of what the program printed
 */
export function runOnce(command, cwd) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-time-'))
  const notes = join(folder, 'time')
  const isTimed = existsSync(gnuTime)
  const words = isTimed ? [gnuTime, '-q', '-f', '%U %S %M', '-o', notes, ...command] : command
  const start = performance.now()
  const {status, stdout, stderr, error} = spawnSync(words[0], words.slice(1), {
    cwd,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024
  })
  const wallMs = performance.now() - start
  const said = error ? error.message : `${stdout}${stderr}`.slice(-600)
  const used = isTimed && existsSync(notes) ? readUsage(notes) : {}
  rmSync(folder, {recursive: true})
  return {wallMs, ...used, status, said}
}

function readUsage(file) {
  const line = readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? ''
  const [user, system, peakKiB] = line.split(' ').map(Number)
  return {cpuMs: (user + system) * 1000, peakBytes: peakKiB * 1024}
}

export function median(values) {
  return quantile(values, 0.5)
}

/** Linear between the neighbours; NaN for none. */
export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * q
  const low = sorted[Math.floor(place)]
  const high = sorted[Math.ceil(place)]
  return low === undefined ? Number.NaN : low + (high - low) * (place - Math.floor(place))
}
