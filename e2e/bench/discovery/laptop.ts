import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { createDiscovery } from '../../../main/engine/discovery/discovery.ts'
import { listInterfaces } from '../../../main/engine/network/interfaces.ts'
import { scan } from '../../../main/engine/network/scanner.ts'

/**
 * The scanner alone, run inside the lab: `laptop.ts INTERFACE SECONDS`, or until SIGTERM. One JSON line for the first word of every
 * address by every way it spoke, one for every service and every change of the interface, and at the end one about the process itself.
 */

const [name = 'home0', seconds = '10'] = process.argv.slice(2)
const nic = listInterfaces().find((n) => n.name === name)
if (!nic) throw new Error(`no interface named ${name}`)

const print = (row: object) => process.stdout.write(`${JSON.stringify(row)}\n`)
const seen = new Set<string>()
const skipped: Record<string, number> = {}
const sent: Record<string, number> = {}
const stop = new AbortController()
process.once('SIGTERM', () => stop.abort())
const delay = monitorEventLoopDelay({ resolution: 1 })
const before = process.memoryUsage().rss
let peak = before
const memory = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 100)
const start = performance.now()
const first = (via: string, ip: string) => {
  if (seen.has(`${via} ${ip}`)) return
  seen.add(`${via} ${ip}`)
  print({ ms: performance.now() - start, via, ip })
}
delay.enable()
await scan(
  nic,
  {
    seconds: Number(seconds),
    signal: stop.signal,
    parts: { discovery: (at) => createDiscovery(at, Math.random), asks: () => [] },
  },
  {
    heard({ ip, observation }) {
      first(observation.via, ip)
      if (observation.via !== 'mdns') return
      const key = `${observation.service.name}|${observation.service.type}`.toLowerCase()
      if (seen.has(key)) return
      seen.add(key)
      print({ ms: performance.now() - start, service: key })
    },
    neighbour: ({ ip }) => first('arp', ip),
    sent: ({ kind }) => {
      sent[kind] = (sent[kind] ?? 0) + 1
    },
    skipped: (reason) => {
      skipped[reason] = (skipped[reason] ?? 0) + 1
    },
    progress: () => undefined,
    state(state) {
      if (state === 'listening') seen.clear()
      print({ ms: performance.now() - start, state })
    },
  },
)
delay.disable()
clearInterval(memory)
print({
  process: {
    loopP99Ms: delay.percentile(99) / 1e6,
    loopMaxMs: delay.max / 1e6,
    growthMb: (peak - before) / 2 ** 20,
    skipped,
    sent,
  },
})
