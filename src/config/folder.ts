// What makes a folder a project: the file of its settings.
import {existsSync} from 'node:fs'
import {join} from 'node:path'

export const siteFile = 'content/site.yaml'

/** Whether the folder is a project at all. */
export function hasConfig(root: string): boolean {
  return existsSync(join(root, siteFile))
}
