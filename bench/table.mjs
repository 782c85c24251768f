// Results → Markdown: the ratios first, for they are what can be compared between machines, then every figure.
import {readFileSync} from 'node:fs'
import {cpus, loadavg, totalmem} from 'node:os'
import {median} from './measure.mjs'
import {waitOf} from './workshop.mjs'

const titles = {
  cold: 'cold build',
  nothing: 'fresh process, nothing changed',
  body: 'fresh process, one body edited',
  headline: 'fresh process, one headline edited',
  newest: 'fresh process, newest interview added',
  full: 'cold build, Goftogu with everything on'
}

export function describeMachine(folder) {
  const [{model}] = cpus()
  const place = folder.startsWith('/dev/shm') ? 'tmpfs' : 'the disk'
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  return {
    text: `${cpus().length} × ${model.trim()}, ${memory}, ${systemName()}, Node ${process.version}, contents and output on ${place}`,
    load: loadavg()[0]
  }
}

function systemName() {
  try {
    return /^PRETTY_NAME="(.+)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? process.platform
  } catch {
    return process.platform
  }
}

export function describeRun({machine, site, parts, missing, tools, runs, dev, scenarios}) {
  const count = site.count.toLocaleString('en')
  const rows = Object.keys(titles).filter(
    (name) => scenarios.includes(name) && runs.some((run) => run.scenario === name)
  )
  return [
    `## ${count} interviews in three languages`,
    [
      `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC. ${machine.text}.`,
      `Other work on the machine: load ${machine.load.toFixed(1)} before, ${loadavg()[0].toFixed(1)} at the end.`,
      `Parts: articles, home, root, sitemap${parts.map((part) => `, ${part}`).join('')}.`,
      missing.length > 0 ? `Not installed: ${missing.join(', ')}.` : ''
    ].join(' '),
    'How many times as long as Goftogu, wall / processor time; medians of the pairs:',
    ratioTable({tools, runs, rows}),
    'The same for peak memory:',
    memoryTable({tools, runs, rows}),
    'All figures; medians, least and most in brackets:',
    figureTable({tools, runs, rows}),
    ...(dev.length > 0 ? ['Development server, from saving a text to its new page:', devTable(tools, dev)] : [])
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n')
}

function ratioTable({tools, runs, rows}) {
  const [ours, ...peers] = tools
  const lines = rows.map((scenario) => {
    const cells = peers.map((peer) => {
      const pairs = pairsOf({runs, scenario, ours, peer})
      if (pairs.length === 0) return 'failed'
      const wall = median(pairs.map(([a, b]) => b.wallMs / a.wallMs))
      const cpu = median(pairs.map(([a, b]) => b.cpuMs / a.cpuMs))
      return `${wall.toFixed(2)} / ${Number.isNaN(cpu) ? '–' : cpu.toFixed(2)}`
    })
    return [titles[scenario], ...cells]
  })
  return table(['', ...peers.map(({name}) => name)], lines)
}

function memoryTable({tools, runs, rows}) {
  const [ours, ...peers] = tools
  const lines = rows.map((scenario) => {
    const cells = peers.map((peer) => {
      const pairs = pairsOf({runs, scenario, ours, peer})
      return pairs.length === 0 ? 'failed' : median(pairs.map(([a, b]) => b.peakBytes / a.peakBytes)).toFixed(2)
    })
    return [titles[scenario], ...cells]
  })
  return table(['', ...peers.map(({name}) => name)], lines)
}

/** Runs of the same round. What the peers make is all that they can; with `full`, ours is set beside their cold builds. */
function pairsOf({runs, scenario, ours, peer}) {
  const theirs = scenario === 'full' ? 'cold' : scenario
  const good = runs.filter((run) => run.fault === undefined)
  return good
    .filter((run) => run.scenario === scenario && run.tool === ours.id)
    .flatMap((run) => {
      const other = good.find((one) => one.scenario === theirs && one.tool === peer.id && one.round === run.round)
      return other ? [[run, other]] : []
    })
}

function figureTable({tools, runs, rows}) {
  const lines = rows.flatMap((scenario) =>
    tools.flatMap(({id, name}) => {
      const all = runs.filter((run) => run.scenario === scenario && run.tool === id)
      if (all.length === 0) return []
      const good = all.filter((run) => run.fault === undefined)
      const fault = all.find((run) => run.fault !== undefined)?.fault
      if (good.length === 0) return [[titles[scenario], name, `failed: ${fault}`, '', '', '', '0']]
      const walls = good.map((run) => run.wallMs / 1000)
      const wall = `${seconds(median(walls))} (${seconds(Math.min(...walls))}–${seconds(Math.max(...walls))})`
      const cpu = good.map((run) => run.cpuMs / 1000)
      const peak = good.map((run) => run.peakBytes / 2 ** 20)
      const files = String(good[0].files)
      return [[titles[scenario], name, wall, seconds(median(cpu)), whole(median(peak)), files, String(good.length)]]
    })
  )
  return table(['', '', 'wall s', 'processor s', 'peak MiB', 'files', 'runs'], lines)
}

function devTable(tools, dev) {
  const lines = dev.map(({tool, fault, readyMs, disk, served, peakBytes}) => {
    const {name} = tools.find(({id}) => id === tool)
    if (fault !== undefined) return [name, fault, '', '', '', '']
    const wait = (times) => (times ? Object.values(waitOf(times)).map(whole).join(' / ') : 'writes none')
    const peak = whole(peakBytes / 2 ** 20)
    return [name, seconds(readyMs / 1000), wait(disk), wait(served), peak, String(served.length)]
  })
  return table(['', 'ready s', 'on disk, ms p50 / p95', 'served, ms p50 / p95', 'peak MiB', 'edits'], lines)
}

const seconds = (value) => (Number.isNaN(value) ? '–' : value.toFixed(2))
const whole = (value) => (Number.isNaN(value) ? '–' : value.toFixed(0))

function table(head, lines) {
  const row = (cells) => `| ${cells.join(' | ')} |`
  return [row(head), row(head.map(() => '---')), ...lines.map(row)].join('\n')
}
