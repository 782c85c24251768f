// Finds a Chromium for the browser tests, or gets one: the machine's own, else Debian's package, else Playwright's
// download. Enters nothing, leaves the path of an executable; where no way works, one plain sentence says so.
import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type Browser, chromium} from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
]

const args = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

function isRoot(): boolean {
  return process.getuid?.() === 0
}

function findInstalled(): string | undefined {
  const given = process.env['CHROMIUM_PATH']
  if (given !== undefined && existsSync(given)) return given
  const folders = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':')
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...applications]
  return candidates.find((path) => existsSync(path)) ?? findDownloaded()
}

function findDownloaded(): string | undefined {
  const path = chromium.executablePath()
  return path !== '' && existsSync(path) ? path : undefined
}

function isDebian(): boolean {
  return (
    existsSync('/etc/os-release') && /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  )
}

function install(): string | undefined {
  if (isDebian() && isRoot()) {
    const options = {
      stdio: 'ignore',
      timeout: 240_000,
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
    } as const
    spawnSync('apt-get', ['update', '-qq'], options)
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], options)
    const path = findInstalled()
    if (path !== undefined) return path
  }
  spawnSync(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 240_000
  })
  return findDownloaded()
}

/** Path of a Chromium that runs. @throws an Error of one sentence where none is found and none can be had. */
export function chromiumPath(): string {
  const path = findInstalled() ?? install()
  if (path !== undefined) return path
  throw new Error(
    'The browser tests need Chromium: none is installed and neither apt-get nor the download worked; install Chromium and name it in CHROMIUM_PATH.'
  )
}

/** Starts a headless Chromium with a fresh profile. `hosts` maps host names to loopback addresses: `a.example 127.0.0.1:80`. */
export async function launch(hosts: readonly string[] = []): Promise<Browser> {
  const resolver = hosts.length === 0 ? [] : [`--host-resolver-rules=${hosts.map((rule) => `MAP ${rule}`).join(',')}`]
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [...(isRoot() ? ['--no-sandbox'] : []), ...args, ...resolver]
  })
}
