// What a command says when it cannot go on. The system's refusals become one line that a person understands; anything
// else that was thrown is a fault of the program and keeps its stack.
import type {UnreadableError} from '../read.ts'
import {exitCodes, type ExitCode} from './terminal.ts'

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no right to do that',
  EPERM: 'you have no right to do that',
  EROFS: 'the disk is read-only',
  ENOSPC: 'there is no room left on the disk',
  EFBIG: 'the file is larger than you may make one here',
  EDQUOT: 'your share of the disk is used up',
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder where a file should be',
  ENOTDIR: 'there is a file where a folder should be',
  EEXIST: 'there is a file where a folder should be',
  ENOTEMPTY: 'it is a folder where a file should be',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long for this disk',
  EADDRINUSE: 'another program is using that port; name another one with --port',
  EADDRNOTAVAIL: 'this computer has no such network address',
  ELOOP: 'it is a link that leads in a circle'
}

const verbs: Readonly<Record<string, string>> = {
  open: 'open',
  read: 'read',
  scandir: 'read the folder',
  stat: 'read',
  lstat: 'read',
  mkdir: 'make the folder',
  rename: 'put in place',
  unlink: 'remove',
  rm: 'remove',
  write: 'write',
  listen: 'serve on'
}

/** What to say about something that was thrown, and how to end. */
export function describeFailure(error: unknown): {readonly text: string; readonly exitCode: ExitCode} {
  const refusal = describeRefusal(error)
  if (refusal !== undefined) return {text: `goftogu: ${refusal}\n`, exitCode: exitCodes.files}
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const text = `goftogu: this is a fault in goftogu itself; please report it with these lines.\n${stack}\n`
  return {text, exitCode: exitCodes.bug}
}

/** One line for a refusal of the system; `undefined` for anything else. */
export function describeRefusal(error: unknown): string | undefined {
  if (isUnreadable(error)) {
    const {message, note, file} = error.diagnostic
    return `${file === undefined ? '' : `${file}: `}${message}${note === undefined ? '' : ` ${note}`}`
  }
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined
  const {code, syscall} = error
  if (code === 'ELOCKED') return error.message
  // The stage is ours alone: whoever may not make it may not write to the site's folder.
  const isStage = syscall === 'mkdir' && 'path' in error && /[\\/]\.goftogu-stage$/u.test(String(error.path))
  const verb = isStage ? 'write to' : (verbs[String(syscall)] ?? String(syscall))
  const reason = reasons[String(code)] ?? error.message
  const place = placeOf(error)
  return `cannot ${verb}${place === undefined ? '' : ` ${place}`}: ${reason}`
}

// A file on its way to the site is called by the folder that it goes to: its own name there is of no interest.
function placeOf(error: Error): string | undefined {
  const fields: unknown[] = ['dest', 'path', 'address'].map((name) => Reflect.get(error, name))
  const place = fields.find((value): value is string => typeof value === 'string')
  const port: unknown = Reflect.get(error, 'port')
  if (typeof port === 'number') return `${place ?? ''}:${port}`
  return place?.replace(/[\\/]\.goftogu-stage.*$/u, '')
}

// By its name, because reading is not loaded for every command.
function isUnreadable(error: unknown): error is UnreadableError {
  return error instanceof Error && error.name === 'UnreadableError' && 'diagnostic' in error
}
