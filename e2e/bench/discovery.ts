import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import Table from 'cli-table3'
import { type Findings, PEERS } from './discovery/peers.ts'
import { type Line, runPeer } from './discovery/run-peer.ts'

/**
 * Discovery beside the tools people use, in one run on one laboratory network: whom each finds, and how soon.
 * `node e2e/bench/discovery.ts [40] [200] [--runs N] [--loss P] [--extra-if]`; needs the laboratory beside the project,
 * and root. The scanner is one process that does all three; its rows are its protocols. With several runs the tools
 * take turns, and a row is the one of the median time, with the least found.
 */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const lab = join(root, '../shared/lab/lab')
const measure = join(root, '../shared/lab/measure')
const SECONDS = 8
const OURS = 'Houseguest'
const SETTLE_MS = 3_000
const env: NodeJS.ProcessEnv = {
  ...process.env,
  LAB_ID: process.env.LAB_ID ?? 'hgbench',
  NODE_PATH: join(root, 'node_modules'),
}
env.PATH = `${dirname(process.execPath)}:${env.PATH}`

interface Truth {
  devices: {
    ip: string
    ip6: string | null
    mac: string
    by: string[]
    services?: { instance: string; type: string; txt_only?: boolean }[]
  }[]
}
interface Row {
  tool: string
  protocol: 'mdns' | 'ssdp' | 'arp'
  found: number
  of: number
  last: number
  services: string
}

const run = (...words: string[]) => execFileSync(lab, words, { env, encoding: 'utf8', maxBuffer: 2 ** 26 })

/** One laboratory of `count` devices, every tool once after another in each of `runs`, each starting cold. */
export async function compare(count: number, options: readonly string[], runs = 1) {
  run('up', String(count), ...options)
  try {
    const truth = (JSON.parse(run('truth')) as Truth).devices
    const rows: Row[] = []
    const own: OwnProcess[] = []
    const invented: string[] = []
    for (let at = 0; at < runs; at++) {
      // Devices that announced themselves a moment ago do not repeat it within a second (RFC 6762, 6): that would be
      // held against whoever asks first. Nor is a neighbour table that others filled any help to whoever comes next.
      await wait(SETTLE_MS)
      run('exec', 'ip', 'neigh', 'flush', 'dev', 'home0')
      const ours = readOwn(
        await runPeer(
          [lab, 'exec', process.execPath, join(root, 'e2e/bench/discovery/laptop.ts'), 'home0', '10'],
          env,
        ),
      )
      own.push(ours.process)
      invented.push(...inventions(ours.ways, truth))
      for (const protocol of ['mdns', 'ssdp', 'arp'] as const)
        rows.push(rowOf(truth, OURS, protocol, ours.ways[protocol]))
      for (const peer of PEERS) {
        const lines = await runPeer([lab, 'exec', ...peer.command(measure, SECONDS)], env).catch(
          (error: Error) => error,
        )
        if (lines instanceof Error) process.stderr.write(`${peer.name}: left out (${lines.message})\n`)
        else rows.push(rowOf(truth, peer.name, peer.protocol, peer.read(lines)))
      }
    }
    return { rows: medians(rows), process: worst(own), invented }
  } finally {
    run('down')
  }
}

/** What a tool found of those that speak a protocol. */
function rowOf(
  truth: Truth['devices'],
  tool: string,
  protocol: Row['protocol'],
  { first, services }: Findings,
): Row {
  const wanted = truth.filter((d) => d.by.includes(protocol)).map(addressesOf)
  const instances = new Set(
    truth
      .flatMap((d) => d.services ?? [])
      .flatMap((s) => (s.txt_only ? [] : [`${s.instance}|${s.type}`.toLowerCase()])),
  )
  const times = wanted.flatMap((addresses) => {
    const heard = addresses.flatMap((ip) => first.get(ip) ?? [])
    return heard.length > 0 ? [Math.min(...heard)] : []
  })
  return {
    tool,
    protocol,
    found: times.length,
    of: wanted.length,
    last: Math.max(0, ...times),
    services:
      protocol === 'mdns' ? `${[...services].filter((s) => instances.has(s)).length}/${instances.size}` : '',
  }
}

/** A tool's rows as one: the median of their times, the least they found. */
const medians = (rows: readonly Row[]): Row[] =>
  [...Map.groupBy(rows, ({ tool, protocol }) => `${tool} ${protocol}`).values()].map((same) => {
    const least = same.toSorted((a, b) => a.found - b.found)[0]!
    return { ...least, last: median(same.map(({ last }) => last)) }
  })

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/** The largest of each figure of several runs. */
const worst = (runs: readonly OwnProcess[]): OwnProcess => ({
  ...runs.at(-1)!,
  loopP99Ms: Math.max(...runs.map(({ loopP99Ms }) => loopP99Ms)),
  loopMaxMs: Math.max(...runs.map(({ loopMaxMs }) => loopMaxMs)),
  growthMb: Math.max(...runs.map(({ growthMb }) => growthMb)),
})

/** A device by any of its addresses; its link-local one follows from its MAC (RFC 4291, appendix A). */
function addressesOf({ ip, ip6, mac }: Truth['devices'][number]): string[] {
  const o = mac.split(':').map((octet) => Number.parseInt(octet, 16))
  const groups = [
    [o[0]! ^ 2, o[1]!],
    [o[2]!, 0xff],
    [0xfe, o[3]!],
    [o[4]!, o[5]!],
  ]
  const host = groups.map(([high, low]) => (high! * 256 + low!).toString(16)).join(':')
  return ip6 ? [ip, ip6, `fe80::${host}`] : [ip]
}

/** IPv4 addresses we named that no device of the laboratory has. */
const inventions = (ways: Record<string, Findings>, truth: Truth['devices']) => {
  const real = new Set(truth.map((d) => d.ip))
  return Object.values(ways).flatMap(({ first }) =>
    [...first.keys()].filter((ip) => !ip.includes(':') && !real.has(ip)),
  )
}

interface OwnProcess {
  loopP99Ms: number
  loopMaxMs: number
  growthMb: number
  skipped: Record<string, number>
  sent: Record<string, number>
}

function readOwn(lines: readonly Line[]) {
  const empty = (): Findings => ({ first: new Map(), services: new Set() })
  const ways = { mdns: empty(), ssdp: empty(), arp: empty() }
  let own: OwnProcess = { loopP99Ms: 0, loopMaxMs: 0, growthMb: 0, skipped: {}, sent: {} }
  for (const { text } of lines) {
    const line = JSON.parse(text) as {
      ms: number
      via?: string
      ip?: string
      service?: string
      process?: OwnProcess
    }
    if (line.process) own = line.process
    else if (line.service) ways.mdns.services.add(line.service)
    else if (line.via && line.via in ways)
      ways[line.via as keyof typeof ways].first.set(line.ip!, line.ms / 1000)
  }
  return { ways, process: own }
}

async function main(words: readonly string[]): Promise<number> {
  if (!existsSync(lab)) {
    process.stderr.write('The laboratory is not beside this project; nothing to compare in.\n')
    return 0
  }
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { loss: { type: 'string' }, 'extra-if': { type: 'boolean' }, runs: { type: 'string' } },
  })
  const counts = positionals.map(Number)
  const runs = Number(values.runs ?? 1)
  const options = [
    ...(values.loss ? ['--loss', values.loss] : []),
    ...(values['extra-if'] ? ['--extra-if'] : []),
  ]
  for (const count of counts.length > 0 ? counts : [40, 200]) {
    const { rows, process: own, invented } = await compare(count, options, runs)
    const table = new Table({
      head: ['protocol', 'tool', 'found', 'last, s', 'to the fastest', 'services'],
      style: { head: [], border: [], compact: true },
    })
    for (const of of Map.groupBy(rows, ({ protocol }) => protocol).values()) {
      const fastest = Math.min(...of.filter(({ tool }) => tool !== OURS).map(({ last }) => last))
      for (const r of of)
        table.push([
          r.protocol,
          r.tool,
          `${r.found}/${r.of}`,
          r.last.toFixed(2),
          (r.last / fastest).toFixed(2),
          r.services,
        ])
    }
    process.stdout.write(`\n${count} devices ${options.join(' ')}\n${table.toString()}\n`)
    process.stdout.write(
      `Houseguest: event loop p99 ${own.loopP99Ms.toFixed(1)} ms, largest ${own.loopMaxMs.toFixed(0)} ms, ` +
        `memory +${own.growthMb.toFixed(0)} MB, invented ${invented.length}\n` +
        `sent ${JSON.stringify(own.sent)}\nskipped ${JSON.stringify(own.skipped)}\n`,
    )
  }
  return 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = await main(process.argv.slice(2))
