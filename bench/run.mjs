// The project against its peers. Every tool gets the same contents and is run in turn with the others, round after round,
// so that a slow minute of the machine is slow for all. What it prints is Markdown. See README.md for what is measured.
//
//   npm run bench -- [--count 1000] [--rounds 3] [--tools goftogu,hugo-sid] [--scenarios cold,body,dev] [--save]
//   npm run bench -- parse
//   npm run bench -- search [--count 10000]
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {runOnce} from './measure.mjs'
import {ourselves} from './ourselves.mjs'
import {findPeers} from './peers.mjs'
import {addInterview, countFiles, createProject, edit, faultOf, makeCold, partsOf} from './project.mjs'
import {describeMachine, describeRun} from './table.mjs'
import {measureDev} from './workshop.mjs'

const scenarios = ['cold', 'nothing', 'body', 'headline', 'newest']

const {values, positionals} = readOptions({
  allowPositionals: true,
  options: {
    count: {type: 'string', default: '1000'},
    locale: {type: 'string'},
    rounds: {type: 'string', default: '3'},
    edits: {type: 'string', default: '20'},
    tools: {type: 'string'},
    scenarios: {type: 'string', default: [...scenarios, 'full', 'dev'].join(',')},
    seed: {type: 'string', default: 'goftogu'},
    save: {type: 'boolean', default: false}
  }
})

/** @param {import('node:util').ParseArgsConfig} config */
function readOptions(config) {
  try {
    return parseArgs(config)
  } catch (error) {
    process.stderr.write(`${error.message}\nThe options stand in bench/README.md.\n`)
    process.exit(2)
  }
}

async function compare() {
  const wanted = values.scenarios.split(',')
  const site = {count: Number(values.count), seed: values.seed}
  const {tools, missing} = chooseTools(values.tools?.split(','))
  const shared = '/dev/shm'
  const base = mkdtempSync(join(existsSync(shared) ? shared : tmpdir(), 'goftogu-bench-'))
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))
  process.once('exit', () => rmSync(base, {recursive: true, force: true}))
  const parts = detectParts(base)
  const machine = describeMachine(base)
  say(
    `${site.count} interviews in three languages in ${base}; parts: ${parts.join(', ') || 'none of the optional ones'}`
  )
  const projects = tools.map((tool) => createProject({tool, root: join(base, tool.id), site, parts}))
  const runs = compareBuilds(projects, wanted)
  if (wanted.includes('full')) runs.push(...measureWhole({base, site, parts}))
  const dev = wanted.includes('dev') ? await compareDev(projects) : []
  const report = describeRun({machine, site, parts, missing, tools, runs, dev, scenarios: [...wanted]})
  process.stdout.write(report)
  if (values.save) save(report, site)
}

function chooseTools(ids) {
  const {found, missing} = findPeers()
  const all = [ourselves(), ...found.map((peer) => ({...peer, form: 'markdown'}))]
  const tools = ids ? all.filter(({id}) => ids.includes(id)) : all
  const absent = ids ? ids.filter((id) => !all.some((tool) => tool.id === id)) : missing
  for (const id of absent) say(`${id} is not installed: left out`)
  return {tools, missing: absent}
}

/** What our site has of the optional parts, told from a small one, so that the peers make the same. */
function detectParts(base) {
  const root = join(base, 'sample')
  const tool = ourselves()
  const project = createProject({tool, root, site: {count: 60, seed: values.seed}, parts: []})
  const {status, said} = runOnce(tool.build, root)
  const fault = faultOf(project)
  if (fault) throw new Error(`Goftogu does not build the sample (${fault}, exit code ${status}): ${said}`)
  return partsOf(root)
}

function compareBuilds(projects, wanted) {
  const runs = []
  const steps = scenarios.filter((scenario) => wanted.includes(scenario))
  // Every other scenario follows a build.
  if (steps[0] !== 'cold') for (const project of projects) measureBuild(project, {scenario: 'cold', round: 0})
  for (let round = 0; round < Number(values.rounds); round++)
    for (const scenario of steps)
      for (const project of rotated(projects, round)) {
        if (scenario === 'cold') makeCold(project)
        runs.push(measureBuild(project, {scenario, round}))
      }
  return runs
}

/** Ours with all that it can make, beside what the peers' cold builds take. */
function measureWhole({base, site, parts}) {
  const tool = {...ourselves(), settings: ''}
  const project = createProject({tool, root: join(base, `${tool.id}-full`), site, parts})
  const runs = []
  for (let round = 0; round < Number(values.rounds); round++) {
    makeCold(project)
    runs.push(measureBuild(project, {scenario: 'full', round}))
  }
  rmSync(project.root, {recursive: true})
  return runs
}

function rotated(list, by) {
  const start = by % list.length
  return [...list.slice(start), ...list.slice(0, start)]
}

const changes = {
  body: (project, round) => edit(project, 'body', round),
  headline: (project, round) => edit(project, 'headline', round),
  newest: (project) => addInterview(project)
}

function measureBuild(project, {scenario, round}) {
  const {tool, root} = project
  const expected = changes[scenario]?.(project, round)
  const {said, status, ...used} = runOnce(tool.build, root)
  const fault = (tool.passes ?? [0]).includes(status) ? faultOf(project, expected) : `exit code ${status}`
  const seconds = (used.wallMs / 1000).toFixed(2)
  say(`${scenario} ${round + 1}  ${tool.name}  ${fault === undefined ? `${seconds} s` : `FAILED: ${fault}\n${said}`}`)
  return {tool: tool.id, scenario, round, ...used, ...(fault === undefined ? {files: countFiles(root)} : {fault})}
}

async function compareDev(projects) {
  const results = []
  for (const project of projects) {
    const {tool} = project
    try {
      results.push({tool: tool.id, ...(await measureDev(project, Number(values.edits)))})
      say(`dev  ${tool.name}  done`)
    } catch (error) {
      results.push({tool: tool.id, fault: 'failed'})
      say(`dev  ${tool.name}  FAILED: ${error.message}`)
    }
  }
  return results
}

function save(report, {count}) {
  const folder = join(import.meta.dirname, 'results')
  mkdirSync(folder, {recursive: true})
  const file = join(folder, `${new Date().toISOString().slice(0, 10)}-${count}.md`)
  writeFileSync(file, report)
  say(`saved as ${file}`)
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

if (positionals[0] === 'parse') await import('./parse.mjs')
else if (positionals[0] === 'search') await import('./search.mjs')
else await compare()
