// One file for each kept value: a line with the checksum of all that follows, a line with the key, then JSON. The checksum
// tells half a file, a damaged one and a stranger's from a whole one; all three read as nothing kept. Files appear by
// rename, so that a reader beside a writer sees the old state or the new one.
import {createHash, randomBytes} from 'node:crypto'
import {mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

const keyPattern = /^[0-9a-f]{64}$/u
const temporarySuffix = '.tmp'
const processToken = randomBytes(6).toString('hex')

/** The value under a key, or `undefined` where there is no whole entry. */
export function readEntry(root: string, key: string): unknown {
  try {
    const text = readFileSync(pathOf(root, key), 'utf8')
    const sumEnd = text.indexOf('\n')
    const body = text.slice(sumEnd + 1)
    if (text.slice(0, sumEnd) !== checksum(body) || !body.startsWith(`${key}\n`)) return undefined
    return JSON.parse(body.slice(key.length + 1))
  } catch {
    return undefined
  }
}

/** Whether the value could be kept. */
export function writeEntry(root: string, key: string, value: unknown): boolean {
  const path = pathOf(root, key)
  const temporary = `${path}.${processToken}${temporarySuffix}`
  const body = `${key}\n${JSON.stringify(value)}`
  try {
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(temporary, `${checksum(body)}\n${body}`)
    renameSync(temporary, path)
    return true
  } catch {
    removeFile(temporary)
    return false
  }
}

/** Every key in the folder; what a killed build left half written is removed on the way. */
export function listEntries(root: string): string[] {
  const keys: string[] = []
  for (const shelf of readFolder(root)) {
    for (const name of readFolder(join(root, shelf))) {
      if (name.endsWith(temporarySuffix)) removeFile(join(root, shelf, name))
      else if (keyPattern.test(shelf + name)) keys.push(shelf + name)
    }
  }
  return keys
}

export function removeEntry(root: string, key: string): void {
  removeFile(pathOf(root, key))
}

function pathOf(root: string, key: string): string {
  if (!keyPattern.test(key)) throw new Error(`not a key of the store: ${key}`)
  return join(root, key.slice(0, 2), key.slice(2))
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function readFolder(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}

// What cannot be removed costs room and nothing else.
function removeFile(path: string): void {
  try {
    rmSync(path, {force: true})
  } catch {
    // Left where it is.
  }
}
