// Files that the system does not give out. In: its error. Out: what to say of it.
import type {Diagnostic} from '../model.ts'

/** What to say of a file or folder that the system does not give out. */
export function describeUnreadable(error: unknown, file: string): Diagnostic {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = reasons[code] ?? (code === '' ? '' : ` (${code})`)
  return {
    ruleId: 'unreadable',
    severity: 'error',
    message: `The file cannot be read${reason}.`,
    note: 'Check that it is there and that you have the right to read it.',
    file
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: ': you do not have the right to (EACCES)',
  EISDIR: ': it is a folder (EISDIR)',
  ELOOP: ': its links lead in a circle (ELOOP)',
  EMFILE: ': too many files are open (EMFILE)',
  ENOENT: ': it is not there (ENOENT)',
  EPERM: ': the system does not allow it (EPERM)'
}
