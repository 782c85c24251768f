// Puts the program into a few files: the last step of `npm run compile`. What enters are the sources; what leaves is
// lib/cli.js and lib/build/worker.js, each a module of a few lines, and lib/chunks/ with everything that they need; there
// too lie prepared.json, which is what templates and style sheets come to, and THIRD-PARTY.txt, the licences of the
// packages in there. Eight hundred modules take Node longer to find and to open than a small site takes to build. What is
// imported when it is wanted stays a file of its own; packages with machine code, the watcher of files and Nunjucks, which
// few sites need, stay packages. The modules that the compiler has put beside it are for tools.
import {readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {build, type Metafile} from 'esbuild'
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

const folder = join(root, 'lib')
const chunks = join(folder, 'chunks')
rmSync(chunks, {recursive: true, force: true})
const {metafile} = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts', 'src/build/worker.ts'],
  outdir: relative(root, folder),
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external,
  minifyWhitespace: true,
  charset: 'utf8',
  banner: {js: requireForAll},
  logLevel: 'warning',
  metafile: true
})
writeFileSync(join(chunks, 'prepared.json'), JSON.stringify(prepareTemplates(readTemplates(root))))
const line = `\n${'-'.repeat(80)}\n\n`
writeFileSync(join(chunks, 'THIRD-PARTY.txt'), packagesOf(metafile).map(noticeOf).join(line))
