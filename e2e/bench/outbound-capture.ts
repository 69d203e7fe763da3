import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { buildIfStale } from '../../main/setup/build.ts'
import { nodeBundles } from '../../main/setup/bundle.ts'
import { projectRoot } from '../../main/setup/command.ts'
import { writeMixedCapture } from './mixed-capture.ts'

/**
 * A large capture into a ledger on disk, against `cat`, ndpiReader and tshark in the same run. Ours is measured twice:
 * the import as such (contacts per device in SQLite), and the whole command, which also identifies the devices that
 * speak in the capture and lets the rules judge every contact. Both are built first, as they ship.
 */

/** What one run cost: seconds on the clock and of processor time, and the most memory in MB. */
interface Cost {
  seconds: number
  cpu: number
  peak: number
}

/** Runs a program under GNU time. */
function run(folder: string, [command, ...args]: readonly string[]): Cost {
  const out = join(folder, 'cost')
  const done = spawnSync('time', ['-q', '-o', out, '-f', '%e %U %S %M', command!, ...args], {
    stdio: 'ignore',
  })
  if (done.status !== 0) throw new Error(`${command} ended with ${done.status ?? done.signal}`)
  const [elapsed, user, system, kib] = readFileSync(out, 'utf8').trim().split(' ').map(Number)
  return { seconds: elapsed!, cpu: user! + system!, peak: kib! / 1024 }
}

const median = (values: number[]) => values.sort((x, y) => x - y)[Math.floor(values.length / 2)]!
const isInstalled = (tool: string) => spawnSync('which', [tool]).status === 0

const command = join(projectRoot, 'main/cli/houseguest.mjs')
const PEERS = ['cat', 'ndpiReader', 'tshark']

/** The same fields as ours, as far as tshark has them. */
const TSHARK = [
  'tshark -n -T fields -e ip.src -e ip.dst -e dns.qry.name',
  '-e tls.handshake.extensions_server_name -e frame.len -r',
]
  .join(' ')
  .split(' ')

/** Prints what a mixed capture of `mb` megabytes costs, medians of `runs`. */
export async function benchCapture(
  folder: string,
  { mb, runs, samePorts, tshark }: { mb: number; runs: number; samePorts: boolean; tshark: boolean },
): Promise<void> {
  const file = join(folder, 'mixed.pcap')
  writeMixedCapture(file, mb * 1e6, samePorts)
  const built = join(projectRoot, '.cache', `bench-${process.pid}`)
  const ledger = join(folder, 'ledger.db')
  try {
    await buildIfStale()
    const config = nodeBundles(built, null)
    await build(config)
    const input = { 'bench/import': join(projectRoot, 'e2e/bench/outbound-import.ts') }
    await build({
      ...config,
      build: { ...config.build, rolldownOptions: { ...config.build?.rolldownOptions, input } },
    })
    const peers: Record<string, readonly string[]> = {
      cat: ['cat', file],
      'the import': [process.execPath, join(built, 'bench/import.js'), ledger, file],
      'houseguest import': [process.execPath, command, 'import', file, '--db', ledger],
      ...(isInstalled('ndpiReader') ? { ndpiReader: ['ndpiReader', '-q', '-i', file] } : {}),
    }
    const costs = new Map<string, Cost[]>(Object.keys(peers).map((name) => [name, []]))
    for (let n = 0; n < runs; n++)
      for (const [name, line] of Object.entries(peers)) {
        costs.get(name)!.push(run(folder, line))
        for (const end of ['', '-wal', '-shm']) rmSync(`${ledger}${end}`, { force: true })
      }
    if (tshark && isInstalled('tshark')) costs.set('tshark', [run(folder, [...TSHARK, file])])
    report(statSync(file).size / 1e6, costs)
  } finally {
    rmSync(built, { recursive: true, force: true })
  }
}

/** Aims: at most 30 times `cat`, half of ndpiReader's time, a fortieth of tshark's; less than 300 MB. */
function report(mb: number, costs: ReadonlyMap<string, Cost[]>): void {
  const of = (name: string, pick: (cost: Cost) => number) => median((costs.get(name) ?? []).map(pick))
  console.log(`mixed capture of ${Math.round(mb)} MB; ratios by the clock, and by processor time`)
  for (const name of costs.keys()) {
    const ratios = PEERS.filter((peer) => !PEERS.includes(name) && costs.has(peer)).map(
      (peer) =>
        `${(of(name, (c) => c.seconds) / of(peer, (c) => c.seconds)).toPrecision(2)} × ${peer} (${(of(name, (c) => c.cpu) / of(peer, (c) => c.cpu)).toPrecision(2)})`,
    )
    const own = `${of(name, (c) => c.seconds).toFixed(2)} s, ${of(name, (c) => c.cpu).toFixed(2)} s cpu, ${Math.round(Math.max(...costs.get(name)!.map((c) => c.peak)))} MB`
    console.log(`  ${name.padEnd(18)} ${own.padEnd(34)} ${ratios.join(' · ')}`)
  }
}
