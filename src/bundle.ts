// Puts the program into a few files: the last step of `npm run compile`. What enters are the sources; what leaves is
// lib/cli.js, lib/build/worker.js and lib/build/scout.js, each a module of a few lines, and lib/chunks/ with everything that they need; there
// too lie prepared.json, which is what templates and style sheets come to, and THIRD-PARTY.txt, the licences of the
// packages in there. Eight hundred modules take Node longer to find and to open than a small site takes to build. What is
// imported when it is wanted stays a file of its own; packages with machine code, the watcher of files and Nunjucks, which
// few sites need, stay packages. The modules that the compiler has put beside it are for tools. What is imported by the door of
// a room is taken from where it is, for a door leads to all that anybody wants, and a command should load what it needs.
import {readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {build, type Metafile, type Plugin} from 'esbuild'
import {readTemplates} from './read.ts'
import {prepareTemplates} from './render.ts'

const root = join(import.meta.dirname, '..')
const external = ['chokidar', 'lightningcss', 'nunjucks', 'sharp']

/** For packages in the older module format, which ask for modules of Node's at run time. */
const requireForAll = "import {createRequire as toRequire} from 'node:module';const require=toRequire(import.meta.url);"

function packagesOf({inputs}: Metafile): string[] {
  const folders = Object.keys(inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0] ?? [])
  return [...new Set(folders)].sort()
}

/** Name, version and licence of a package, with the licence's text. */
function noticeOf(folder: string): string {
  const path = join(root, folder)
  const {name, version, license} = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Package
  const file = readdirSync(path).find((entry) => /^licen[cs]e/iu.test(entry))
  const text = file === undefined ? `Licence: ${license}` : readFileSync(join(path, file), 'utf8').trim()
  return `${name} ${version}\n\n${text}\n`
}

/** What is asked of a package's description. */
interface Package {
  readonly name: string
  readonly version: string
  readonly license: string
}

// ── past the doors ──────────────────────────────────────────────────────────────────────────────────────────────────

// esbuild itself does not do it, not even where package.json says that no module has side effects: what a door passes on to
// one command it then loads for every command that comes by the door (tried: 870 KB for a build, instead of 82).

const wayThrough = /^export \{([^}]*)\} from '(\.[^']+)'$/gmu
const wayIn = /^import \{([^}]*)\} from '(\.[^']+)'$/gmu

/** Names between braces, without those of types. */
function namesIn(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
}

/** By the path of a door and a name: the module that has what the door passes on under this name. */
function readDoors(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const names = readdirSync(join(root, 'src')).filter((name) => name.endsWith('.ts'))
  return new Map(
    names.map((name) => {
      const ways = [...readFileSync(join(root, 'src', name), 'utf8').matchAll(wayThrough)]
      const passed = ways.flatMap(([, list = '', from = '']) =>
        namesIn(list).map((one) => [one, join(root, 'src', from)] as const)
      )
      return [join(root, 'src', name), new Map(passed)]
    })
  )
}

/** Paths of what is loaded while the program runs. */
function readOpenedDoors(): ReadonlySet<string> {
  const names = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'}).filter((name) =>
    name.endsWith('.ts')
  )
  const paths = names.map((name) => join(root, 'src', name))
  return new Set(
    paths.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\bimport\('(\.[^']+)'\)/gu)].map(([, from = '']) =>
        join(dirname(path), from)
      )
    )
  )
}

const pastTheDoors: Plugin = {
  name: 'past the doors',
  setup(bundling) {
    const doors = readDoors()
    const opened = readOpenedDoors()
    // esbuild reads patterns as Go does, which has no flag for Unicode.
    bundling.onLoad({filter: new RegExp(String.raw`\.ts$`)}, ({path}) => {
      const text = readFileSync(path, 'utf8')
      // Whoever opens a door while the program runs gets all that is behind it.
      const own = doors.has(path) && !opened.has(path) ? text.replace(wayThrough, '') : text
      const contents = own.replace(wayIn, (statement, list: string, from: string) => {
        const door = doors.get(join(dirname(path), from))
        if (door === undefined) return statement
        const modules = namesIn(list).map((name) => [name, door.get(name) ?? join(dirname(path), from)] as const)
        return modules.map(([name, module]) => `import {${name}} from '${module}'`).join('; ')
      })
      return {contents, loader: 'ts'}
    })
  }
}

const folder = join(root, 'lib')
const chunks = join(folder, 'chunks')
rmSync(chunks, {recursive: true, force: true})
const {metafile} = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts', 'src/build/worker.ts', 'src/build/scout.ts'],
  outdir: relative(root, folder),
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external,
  plugins: [pastTheDoors],
  minifyWhitespace: true,
  charset: 'utf8',
  banner: {js: requireForAll},
  logLevel: 'warning',
  metafile: true
})
writeFileSync(join(chunks, 'prepared.json'), JSON.stringify(prepareTemplates(readTemplates(root))))
const line = `\n${'-'.repeat(80)}\n\n`
writeFileSync(join(chunks, 'THIRD-PARTY.txt'), packagesOf(metafile).map(noticeOf).join(line))
