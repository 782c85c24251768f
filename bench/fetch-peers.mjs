// Fetches the peers that the benchmark compares with into bench/.peers/ (ignored by git), each by the ordinary client of
// its registry: Hugo with apt from a Debian mirror, Eleventy and Astro with npm. Nothing of the system is changed: apt
// works on folders of its own, and what it fetches is unpacked, not installed.
//
//   node bench/fetch-peers.mjs [hugo-sid] [hugo-stable] [eleventy] [astro]
//
// GOFTOGU_BENCH_MIRROR names another Debian mirror. A peer that cannot be fetched is said by name; the others are fetched.
import {execFileSync} from 'node:child_process'
import {cpSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {peersFolder, themesFolder} from './peers.mjs'

const mirror = process.env.GOFTOGU_BENCH_MIRROR ?? 'http://deb.debian.org/debian'
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg'

const fetchers = {
  'hugo-sid': (folder) => fetchHugo(folder, 'sid'),
  'hugo-stable': (folder) => fetchHugo(folder, 'stable'),
  'eleventy': (folder) => fetchPackages(folder, 'eleventy'),
  'astro': (folder) => fetchPackages(folder, 'astro')
}

/**
 * Unpacks Hugo of a Debian suite with every library that it needs, the C library and its loader among them, so that it
 * runs on an older system (peers.mjs starts it through that loader).
 */
function fetchHugo(folder, suite) {
  const apt = join(folder, 'apt')
  for (const name of ['state/lists/partial', 'cache/archives/partial']) mkdirSync(join(apt, name), {recursive: true})
  writeFileSync(join(apt, 'sources.list'), `deb [signed-by=${keyring}] ${mirror} ${suite} main\n`)
  // Nothing counts as installed, so that the C library comes too.
  writeFileSync(join(apt, 'status'), '')
  const settings = {
    'Dir::Etc::sourcelist': join(apt, 'sources.list'),
    'Dir::Etc::sourceparts': '-',
    'Dir::State': join(apt, 'state'),
    'Dir::State::status': join(apt, 'status'),
    'Dir::Cache': join(apt, 'cache'),
    'APT::Install-Recommends': 'false',
    'APT::Sandbox::User': ''
  }
  const options = Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`])
  run('apt-get', [...options, '-qq', 'update'])
  run('apt-get', [...options, '-qq', '-y', '--download-only', 'install', 'hugo'])
  const archives = join(apt, 'cache/archives')
  for (const name of readdirSync(archives).filter((name) => name.endsWith('.deb')))
    run('dpkg-deb', ['-x', join(archives, name), join(folder, 'root')])
  rmSync(apt, {recursive: true})
}

function fetchPackages(folder, name) {
  cpSync(join(themesFolder, name, 'package.json'), join(folder, 'package.json'))
  run('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'], folder)
}

function run(command, args, cwd) {
  execFileSync(command, args, {cwd, stdio: ['ignore', 'ignore', 'inherit']})
}

const asked = process.argv.slice(2)
for (const name of asked.length > 0 ? asked : Object.keys(fetchers)) {
  const fetch = fetchers[name]
  if (!fetch) throw new Error(`no peer is called ${name}; known are ${Object.keys(fetchers).join(', ')}`)
  const folder = join(peersFolder, name)
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(folder, {recursive: true})
  try {
    fetch(folder)
    console.error(`${name}: fetched`)
  } catch (error) {
    rmSync(folder, {recursive: true, force: true})
    console.error(`${name}: could not be fetched (${error instanceof Error ? error.message.split('\n')[0] : error})`)
  }
}
