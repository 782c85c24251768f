// Goftogu as one of the tools that are compared: the compiled program of this checkout, started as readers of its README
// start it.
import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

const checkout = join(import.meta.dirname, '..')

/** @returns {import('./peers.mjs').Peer & {form: 'ours', settings: string}} `settings` are lines for content/site.yaml */
export function ourselves() {
  const program = join(checkout, 'lib/cli.js')
  if (!existsSync(program)) throw new Error('there is no lib/cli.js: compile first, or start with npm run bench')
  const {version} = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'))
  return {
    id: 'goftogu',
    name: `Goftogu ${version}${revision()}`,
    form: 'ours',
    build: [process.execPath, program, 'build', '--quiet'],
    dev: (port) => [process.execPath, program, 'dev', '--port', String(port)],
    writesInDev: true,
    // A text that is read wrongly is left out and the site is whole without it; faultOf counts what is missing.
    passes: [0, 1],
    caches: ['.goftogu'],
    // What the peers' themes do not make is left out.
    settings: 'parts: [rss]\ncards: none\n'
  }
}

function revision() {
  try {
    const options = {cwd: checkout, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}
    return ` (${execFileSync('git', ['rev-parse', '--short', 'HEAD'], options).trim()})`
  } catch {
    return ''
  }
}
