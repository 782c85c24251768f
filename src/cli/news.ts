// What is new in the messages of a build that comes after others: what was said before and is still so is not said again at
// every save. Messages about one file are said together, so that what is still wrong there stands beside what is new.
import type {BuildResult} from '../build.ts'
import type {Diagnostic} from '../model.ts'

export interface News {
  readonly of: (result: Pick<BuildResult, 'config' | 'messages' | 'news'>) => readonly Diagnostic[]
}

export function openNews(): News {
  let told = new Map<string, string>()
  let isSettled = false

  function isNew(file: string, messages: readonly Diagnostic[]): boolean {
    const text = JSON.stringify(messages)
    const isSame = (told.get(file) ?? '[]') === text
    told.set(file, text)
    return !isSame
  }

  return {
    of(result) {
      const {config, news} = result
      if (isSettled && news !== undefined) {
        return news.flatMap(({path, messages: said}) => (isNew(path, said) ? said : []))
      }
      const before = told
      told = new Map()
      isSettled = config !== undefined
      return [...byFile(result.messages)].flatMap(([file, said]) => {
        told.set(file, before.get(file) ?? '')
        return isNew(file, said) ? said : []
      })
    }
  }
}

function byFile(messages: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>()
  for (const message of messages) {
    const {file = ''} = message
    const list = files.get(file)
    if (list === undefined) files.set(file, [message])
    else list.push(message)
  }
  return files
}
