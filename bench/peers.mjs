// The peers: where each is found and how it is started. What enters is nothing but the machine; what leaves is one record
// a peer. Peers lie in bench/.peers/ (see fetch-peers.mjs); Hugo may also be the system's.
import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'

export const peersFolder = join(import.meta.dirname, '.peers')
export const themesFolder = join(import.meta.dirname, 'peers')

/** Node takes an address space as large as it is told to; all tools written for it run with its defaults. */
const node = process.execPath

/**
 * @typedef {object} Peer
 * @property {string} id
 * @property {string} name with the version
 * @property {string} theme folder below bench/peers/
 * @property {string} [packages] folder whose node_modules the theme needs
 * @property {string[]} build command and arguments, run in the project's folder; writes to `dist`
 * @property {(port: number) => string[]} dev command of its development server
 * @property {boolean} writesInDev the development server writes its pages to `dist`
 * @property {number[]} [passes] exit codes of a build that counts; 0 only where absent
 * @property {string[]} caches what a cold build must not find, below the project's folder
 */

/** @returns {{found: Peer[], missing: string[]}} */
export function findPeers() {
  const candidates = [hugo('hugo-sid'), hugo('hugo-stable'), systemHugo(), eleventy(), astro()]
  const found = candidates.filter((peer) => typeof peer === 'object')
  const isThere = (peer) => !found.slice(0, found.indexOf(peer)).some(({name}) => name === peer.name)
  const missing = candidates.filter((peer) => typeof peer === 'string' && !(peer === 'hugo' && found.some(isHugo)))
  return {found: found.filter(isThere), missing}
}

function isHugo({theme}) {
  return theme === 'hugo'
}

/** Debian's program through Debian's loader and libraries, which may be newer than the system's. */
function hugo(id) {
  const root = join(peersFolder, id, 'root')
  const program = join(root, 'usr/bin/hugo')
  if (!existsSync(program)) return id
  const folders = ['usr/lib', 'lib', 'usr/lib64', 'lib64'].flatMap((name) => libraryFolders(join(root, name)))
  const loader = folders
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .find((path) => /\/ld-linux-[\w-]+\.so\.\d$/.test(path) && existsSync(path))
  const command = loader ? [loader, '--library-path', folders.join(':'), program] : [program]
  return hugoPeer(id, command)
}

function libraryFolders(folder) {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, {withFileTypes: true}).filter((entry) => entry.isDirectory())
  return [...names.filter(({name}) => name.endsWith('-linux-gnu')).map(({name}) => join(folder, name)), folder]
}

function systemHugo() {
  try {
    return hugoPeer('hugo', ['hugo'])
  } catch {
    return 'hugo'
  }
}

function hugoPeer(id, command) {
  const version = /v(\d+\.\d+\.\d+)/.exec(
    execFileSync(command[0], [...command.slice(1), 'version'], {encoding: 'utf8'})
  )
  return {
    id,
    name: `Hugo ${version?.[1] ?? '?'}`,
    theme: 'hugo',
    build: [...command, '--quiet', '--destination', 'dist'],
    dev: (port) => [
      ...[...command, 'server', '--destination', 'dist', '--port', String(port)],
      ...['--disableBrowserError', '--baseURL', `http://127.0.0.1:${port}/`, '--appendPort=false']
    ],
    writesInDev: true,
    caches: ['resources', '.hugo_build.lock']
  }
}

function eleventy() {
  const packages = join(peersFolder, 'eleventy')
  const program = join(packages, 'node_modules/@11ty/eleventy/cmd.cjs')
  if (!existsSync(program)) return 'eleventy'
  return {
    id: 'eleventy',
    name: `Eleventy ${versionOf(join(packages, 'node_modules/@11ty/eleventy'))}`,
    theme: 'eleventy',
    packages,
    build: [node, program, '--quiet'],
    dev: (port) => [node, program, '--serve', '--incremental', '--quiet', `--port=${port}`],
    writesInDev: true,
    caches: ['.cache']
  }
}

function astro() {
  const packages = join(peersFolder, 'astro')
  const program = join(packages, 'node_modules/astro/astro.js')
  if (!existsSync(program)) return 'astro'
  return {
    id: 'astro',
    name: `Astro ${versionOf(join(packages, 'node_modules/astro'))}`,
    theme: 'astro',
    packages,
    build: [node, program, 'build', '--silent'],
    dev: (port) => [node, program, 'dev', '--silent', '--port', String(port)],
    writesInDev: false,
    caches: ['.astro', '.cache']
  }
}

function versionOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
}
