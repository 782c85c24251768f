// Puts the program into one file: the last step of `npm run compile`. What enters are the sources; what leaves is
// lib/chunks/program.cjs with everything that the program needs, what V8 makes of it, lib/cli.js and lib/build/worker.js, which
// open it, and lib/build/scout.cjs, a thread that starts before the program is loaded and needs little. In lib/chunks/ lie too
// prepared.json, which is what templates and style sheets come to, and THIRD-PARTY.txt, the licences of the packages in there.
// Eight hundred modules take Node longer to find and to open than a small site takes to build. What is imported when it is
// wanted begins to run then; packages with machine code, and Nunjucks, which few sites need, stay packages. The modules that the
// compiler has put beside it are for tools.
import {mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {build, type BuildOptions, type Metafile} from 'esbuild'
import type {Terminal} from './cli.ts'
import {readTemplates} from './read.ts'
import {prepareTemplates} from './render.ts'
import {compileProgram} from './start.ts'

const root = join(import.meta.dirname, '..')
const external = ['lightningcss', 'nunjucks', 'sharp']

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

// ── the rehearsal ───────────────────────────────────────────────────────────────────────────────────────────────────

/** Builds a small site as editors do, so that V8 compiles what they will need, and keeps what it has made. */
async function rehearse(): Promise<void> {
  const {program, keep} = compileProgram(programPath)
  const site = mkdtempSync(join(tmpdir(), 'goftogu-rehearsal-'))
  const call = async (...words: readonly string[]): Promise<void> => {
    const exitCode = await program.run([...words, '--root', site, '--quiet'], stage)
    if (exitCode !== 0) throw new Error(`goftogu ${words.join(' ')} ended with ${exitCode} in the rehearsal`)
  }
  try {
    await call('init')
    await call('build')
    const names = readdirSync(site, {recursive: true, encoding: 'utf8'})
    const path = names.find((name) => name.endsWith('en.txt')) ?? ''
    const text = readFileSync(join(site, path), 'utf8')
    for (const [from, to] of edits) {
      writeFileSync(join(site, path), text.replace(from, to))
      await call('build')
    }
    mkdirSync(join(site, dirname(path), '../another'))
    writeFileSync(join(site, dirname(path), '../another/en.txt'), text.replace('2026', '2025'))
    await call('build')
    await call('build')
    keep()
  } finally {
    rmSync(site, {recursive: true, force: true})
  }
}

/** Of a body, and of a headline. */
const edits = [
  [/$/u, '\nAnd so on.\n'],
  [/^(.*\n\n.*)/u, '$1 again']
] as const

/** Where nobody sees or hears what a command does. It sets no options of V8, which takes what was made without any. */
const stage: Terminal = {
  cwd: root,
  environment: {},
  print: () => undefined,
  say: () => undefined,
  isWatched: false,
  readInput: () => Promise.resolve(new Uint8Array()),
  now: () => performance.now(),
  interrupted: () => Promise.resolve(),
  clock: () => Date.now(),
  owner: {pid: process.pid, isAlive: () => true},
  runtime: process.version
}

const folder = join(root, 'lib')
const chunks = join(folder, 'chunks')
const programPath = join(chunks, 'program.cjs')
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  external,
  minifyWhitespace: true,
  charset: 'utf8',
  logLevel: 'warning'
} as const satisfies BuildOptions

/** What starts sooner than a module. */
const commonJs = {
  ...common,
  format: 'cjs',
  define: {'import.meta.url': 'fileUrl'},
  banner: {js: "const fileUrl=require('node:url').pathToFileURL(__filename).href;"}
} as const satisfies BuildOptions

/** What is no file of its own. */
const entry = (contents: string): NonNullable<BuildOptions['stdin']> => ({contents, resolveDir: join(root, 'src')})

rmSync(chunks, {recursive: true, force: true})
const {metafile} = await build({
  ...commonJs,
  metafile: true,
  stdin: entry(`export {main, run} from './cli.ts'; export const work = () => import("./build/worker.ts")`),
  outfile: programPath,
  // A script that is no module asks for packages by `require`.
  supported: {'dynamic-import': false}
})
await build({
  ...common,
  stdin: entry(`import {availableParallelism} from 'node:os'; import {join} from 'node:path';
import {openProgram} from './start.ts'; import {callScout} from './start/call-scout.ts';
const entry = new URL('build/scout.cjs', import.meta.url);
const scout = callScout({words: process.argv.slice(2), cwd: process.cwd(), cores: availableParallelism(), entry});
void openProgram(join(import.meta.dirname, 'chunks', 'program.cjs')).main(scout)`),
  outfile: join(folder, 'cli.js'),
  format: 'esm',
  banner: {js: '#!/usr/bin/env node'}
})
await build({
  ...common,
  stdin: entry(
    "import {createRequire} from 'node:module'; void createRequire(import.meta.url)('../chunks/program.cjs').work()"
  ),
  outfile: join(folder, 'build', 'worker.js'),
  format: 'esm'
})
await build({...commonJs, entryPoints: ['src/build/scout.ts'], outfile: join(folder, 'build', 'scout.cjs')})
writeFileSync(join(chunks, 'prepared.json'), JSON.stringify(prepareTemplates(readTemplates(root))))
const line = `\n${'-'.repeat(80)}\n\n`
writeFileSync(join(chunks, 'THIRD-PARTY.txt'), packagesOf(metafile).map(noticeOf).join(line))
await rehearse()
