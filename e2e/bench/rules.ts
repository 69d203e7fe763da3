import { createJudge, type ResolvedEvent } from '../../main/engine/rules/judge.ts'

/**
 * What one new fact costs the judge at 1,000 devices and five years of history, and what a full re-judge of that
 * ledger costs. The memory is loaded from JSON as the ledger keeps it, so that the price of a cold subject is in.
 * Times are of the processor, so that a busy machine does not count. Run: node e2e/bench/rules.ts
 */

const DEVICES = 1000
const YEARS = 5
const DAY = 86_400_000
const START = Date.UTC(2021, 0, 1)
const SAMPLES = 2000

const mac = (n: number): string =>
  `00:1b:21:${[n >> 16, n >> 8, n].map((b) => (b & 255).toString(16).padStart(2, '0')).join(':')}`
const iso = (at: number): string => new Date(at).toISOString()

/** A sighting with its facts each month, a contact each week: what changes rarely is what a diary of years holds. */
function* history(): Generator<ResolvedEvent> {
  for (let day = 0; day < YEARS * 365; day++)
    for (let n = day % 7; n < DEVICES; n += 7) {
      const at = iso(START + day * DAY + n * 1000)
      yield { deviceId: `d${n}`, event: contact(n, at) }
      if (Math.floor(day / 7) % 4 === 0) yield { deviceId: `d${n}`, event: sighting(n, at, day) }
    }
}

const contact = (n: number, at: string) =>
  ({
    at,
    type: 'contact',
    device: { mac: mac(n) },
    host: `api.maker${n % 100}.example`,
    ip: `203.0.113.${n % 250}`,
    port: 443,
    protocol: 'tcp',
    application: null,
    connections: 3,
    bytesOut: 20_000 + (n % 7) * 1000,
    bytesIn: 9000,
    country: null,
    asn: null,
    organisation: null,
  }) as const

const sighting = (n: number, at: string, day: number) =>
  ({
    at,
    type: 'sighting',
    device: { mac: mac(n), ip: `192.168.${n >> 8}.${n & 255}` },
    via: n % 10 === 0 ? 'ipp' : 'http',
    facts: {
      vendor: `Maker ${n % 100}`,
      model: `Model ${n % 200}`,
      kind: n % 10 === 0 ? 'printer' : 'plug',
      serial: `S${n}`,
      firmware: `1.${Math.floor(day / 180)}.0`,
      'service.http': 80,
      ...(n % 10 === 0
        ? {
            'printer.state': 'idle',
            'printer.stateReasons': ['none'],
            'printer.impressions': day * 9,
            'supply.1': {
              name: 'Black',
              level: 100 - (day % 60),
              maxCapacity: 100,
              partNumber: 'P1',
              serial: `C${Math.floor(day / 60)}`,
            },
          }
        : {}),
    },
  }) as const

const quantile = (values: number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(q * values.length)]!

const kept = new Map<string, string>()
const keep = (judge: ReturnType<typeof createJudge>): void => {
  for (const { key, state } of judge.takeChanged()) kept.set(key, JSON.stringify(state))
}
const load = (key: string): unknown => {
  const text = kept.get(key)
  return text === undefined ? undefined : JSON.parse(text)
}

const all = createJudge()
const events = [...history()]
const warnings = new Set<string>()
const began = process.cpuUsage()
for (const event of events) for (const { id } of all.judge(event)) warnings.add(id)
const spent = process.cpuUsage(began)
const whole = (spent.user + spent.system) / 1000
keep(all)

const later = START + YEARS * 365 * DAY
const cold = createJudge(load)
const times: number[] = []
for (let i = 0; i < SAMPLES; i++) {
  const n = (i * 7919) % DEVICES
  const at = iso(later + i * 60_000)
  const start = process.cpuUsage()
  cold.judge({ deviceId: `d${n}`, event: i % 2 ? contact(n, at) : sighting(n, at, YEARS * 365) })
  keep(cold)
  const { user, system } = process.cpuUsage(start)
  times.push((user + system) / 1000)
}

const bytes = [...kept.values()].reduce((sum, text) => sum + text.length, 0)
const result = {
  devices: DEVICES,
  years: YEARS,
  events: events.length,
  warnings: warnings.size,
  subjects: kept.size,
  memoryBytes: bytes,
  largestSubjectBytes: Math.max(...[...kept.values()].map((text) => text.length)),
  oneFactMs: { median: quantile(times, 0.5), p99: quantile(times, 0.99), worst: Math.max(...times) },
  fullRejudgeMs: Math.round(whole),
}
process.stdout.write(`${JSON.stringify(result, null, 1)}\n`)
const tooSlow = result.oneFactMs.p99 > 5 || result.fullRejudgeMs > 10_000
if (tooSlow) process.stderr.write('slower than 5 ms a fact (99 % of facts) or 10 s for the whole ledger\n')
process.exitCode = tooSlow ? 1 : 0
