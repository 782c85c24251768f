// Programs that judge a site and are no packages of npm's: found on the machine, else installed from Debian's packages by
// root, else named in one plain sentence.
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const packages: Readonly<Record<string, string>> = {
  java: 'default-jre-headless',
  xmllint: 'libxml2-utils',
  newsboat: 'newsboat',
  lynx: 'lynx',
  w3m: 'w3m'
}

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export function run(command: string, args: readonly string[], input = ''): Run {
  const {status, stdout, stderr, error} = spawnSync(command, args, {encoding: 'utf8', input, maxBuffer: 1 << 28})
  if (error !== undefined) throw error
  return {status, stdout, stderr}
}

/** The command's name, once it is there. @throws a plain sentence where it is not and cannot be had */
export function tool(command: string): string {
  const name = packages[command] ?? command
  if (!isThere(command)) install(name)
  if (isThere(command)) return command
  throw new Error(`${command} is needed: install it (on Debian: apt-get install ${name}) and run this again.`)
}

/** Debian's own first, for another one does not see Debian's packages. */
const pythons = ['/usr/bin/python3', 'python3']

/** A Python that has feedparser, the library that most feed readers in Python are built on. */
export function pythonWithFeedparser(): string {
  if (!pythons.some(hasFeedparser)) install('python3-feedparser')
  const found = pythons.find(hasFeedparser)
  if (found !== undefined) return found
  throw new Error('The audit needs feedparser: install it (on Debian: apt-get install python3-feedparser).')
}

/** The jar of the Nu checker, fetched once into a folder that is not under version control. */
export function nuChecker(root: string): string {
  const folder = join(root, 'node_modules', '.cache', 'audit')
  const jar = join(folder, 'node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar')
  if (existsSync(jar)) return jar
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, 'package.json'), '{"private": true}')
  run('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', 'vnu-jar@26.9.27'])
  if (existsSync(jar)) return jar
  throw new Error('The audit needs the Nu checker, and npm could not fetch vnu-jar 26.9.27: is there a network?')
}

function hasFeedparser(python: string): boolean {
  return spawnSync(python, ['-c', 'import feedparser'], {stdio: 'ignore'}).status === 0
}

function isThere(command: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${command}`], {stdio: 'ignore'}).status === 0
}

function install(name: string): void {
  if (process.getuid?.() !== 0) return
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
  const options = {stdio: 'ignore', timeout: 300_000, env} as const
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options)
}
