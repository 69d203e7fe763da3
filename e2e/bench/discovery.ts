import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import Table from 'cli-table3'
import { type Findings, PEERS } from './discovery/peers.ts'
import { type Line, runPeer } from './discovery/run-peer.ts'

/**
 * Discovery beside the tools people use, in one run on one laboratory network: whom each finds, and how soon.
 * `node e2e/bench/discovery.ts [40] [200] [--loss P] [--extra-if]`; needs the laboratory beside the project, and root.
 * The scanner is one process that does all three; its rows are its protocols.
 */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const lab = join(root, '../shared/lab/lab')
const measure = join(root, '../shared/lab/measure')
const SECONDS = 8
const SETTLE_MS = 3_000
const env: NodeJS.ProcessEnv = { ...process.env, LAB_ID: 'hgbench', NODE_PATH: join(root, 'node_modules') }
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
  found: string
  last: number
  services: string
}

const run = (...words: string[]) => execFileSync(lab, words, { env, encoding: 'utf8', maxBuffer: 2 ** 26 })

/** One laboratory of `count` devices, every tool once after another, each starting cold. */
export async function compare(count: number, options: readonly string[]) {
  run('up', String(count), ...options)
  try {
    // Devices that announced themselves a moment ago do not repeat it within a second (RFC 6762, 6): that would be
    // held against whoever asks first.
    await wait(SETTLE_MS)
    const truth = (JSON.parse(run('truth')) as Truth).devices
    const speakers = (protocol: string) => truth.filter((d) => d.by.includes(protocol)).map(addressesOf)
    const instances = new Set(
      truth
        .flatMap((d) => d.services ?? [])
        .flatMap((s) => (s.txt_only ? [] : [`${s.instance}|${s.type}`.toLowerCase()])),
    )
    const row = (tool: string, protocol: Row['protocol'], { first, services }: Findings): Row => {
      const wanted = speakers(protocol)
      const times = wanted.flatMap((addresses) => {
        const heard = addresses.flatMap((ip) => first.get(ip) ?? [])
        return heard.length > 0 ? [Math.min(...heard)] : []
      })
      return {
        tool,
        protocol,
        found: `${times.length}/${wanted.length}`,
        last: Math.max(0, ...times),
        services:
          protocol === 'mdns'
            ? `${[...services].filter((s) => instances.has(s)).length}/${instances.size}`
            : '',
      }
    }
    const rows: Row[] = []
    const own = await runPeer(
      [lab, 'exec', process.execPath, join(root, 'e2e/bench/discovery/laptop.ts'), 'home0', '10'],
      env,
    )
    const { ways, process: ownProcess } = readOwn(own)
    for (const protocol of ['mdns', 'ssdp', 'arp'] as const)
      rows.push(row('Houseguest', protocol, ways[protocol]))
    for (const peer of PEERS) {
      const lines = await runPeer([lab, 'exec', ...peer.command(measure, SECONDS)], env).catch(
        (error: Error) => error,
      )
      if (lines instanceof Error) process.stderr.write(`${peer.name}: left out (${lines.message})\n`)
      else rows.push(row(peer.name, peer.protocol, peer.read(lines)))
    }
    return { rows, process: ownProcess, invented: inventions(ways, truth) }
  } finally {
    run('down')
  }
}

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
  const counts = words.filter((w) => /^\d+$/.test(w) && words[words.indexOf(w) - 1] !== '--loss').map(Number)
  const options = words.filter((w) => !counts.includes(Number(w)))
  for (const count of counts.length > 0 ? counts : [40, 200]) {
    const { rows, process: own, invented } = await compare(count, options)
    const table = new Table({
      head: ['protocol', 'tool', 'found', 'last, s', 'services'],
      style: { head: [], border: [], compact: true },
    })
    for (const protocol of ['mdns', 'ssdp', 'arp'])
      for (const r of rows.filter((x) => x.protocol === protocol))
        table.push([r.protocol, r.tool, r.found, r.last.toFixed(2), r.services])
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
