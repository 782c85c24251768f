// Loaded before the program: ends the process, as a power cut would, at the change of the disk that KILL_AT counts. What is
// written then is written by half, what is removed is removed by half; before and after a change the disk is the same however
// long the program thinks, so that these are all the moments there are. STRUCK gets the call and the path it struck, or, where
// the program came to its end, how many changes it made.
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import {join} from 'node:path'

const {writeFileSync, writeSync, rmSync, readdirSync} = fs
const {KILL_AT = '0', STRUCK = ''} = process.env
const paths = new Map()
let changes = 0

/** What a call does to the disk when it is cut off; nothing where it has no half. */
const halves = {
  writeFileSync: (path, body, options) => writeFileSync(path, body.slice(0, body.length / 2), options),
  writeSync(...given) {
    const [file, bytes, start = 0, length = bytes.length - start, position = null] = given
    writeSync(file, bytes, start, Math.floor(length / 2), position)
  },
  rmSync(path, options) {
    if (options?.recursive !== true) return
    const names = readdirSync(path)
    for (const name of names.slice(0, names.length / 2)) rmSync(join(path, name), options)
  }
}

function strike(name, given) {
  const path = typeof given[0] === 'number' ? paths.get(given[0]) : given[0]
  try {
    halves[name]?.(...given)
  } catch {
    // What cannot be done at all cannot be done by half.
  }
  writeFileSync(STRUCK, `${name} ${path}`)
  process.kill(process.pid, 'SIGKILL')
}

for (const name of ['writeFileSync', 'writeSync', 'renameSync', 'mkdirSync', 'rmSync', 'rmdirSync', 'linkSync']) {
  const real = fs[name]
  fs[name] = (...given) => {
    if (++changes === Number(KILL_AT)) strike(name, given)
    return real(...given)
  }
}
const {openSync} = fs
fs.openSync = (path, ...rest) => {
  const file = openSync(path, ...rest)
  paths.set(file, path)
  return file
}
syncBuiltinESMExports()
process.on('exit', () => writeFileSync(STRUCK, String(changes)))
