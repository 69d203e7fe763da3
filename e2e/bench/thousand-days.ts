import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEngine } from '../../main/engine/assemble.ts'
import { Tally } from '../../main/engine/outbound/tally.ts'
import type { TimelineEvent } from '../../shared/model/timeline.ts'

/**
 * What an hour more of traffic costs on day 1,000, against the first days: a followed source keeps it, the rules judge
 * it, and what is 90 days old becomes days. Processor time, medians; five names a device and hour, now and then a new one.
 *
 *   node e2e/bench/thousand-days.ts [--days 1000] [--devices 20] [--hours 4: of each day]
 */

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}
const days = option('days', 1000)
const devices = option('devices', 20)
const hoursADay = option('hours', 4)
const HOUR = 3_600_000
const START = Date.UTC(2024, 0, 1)
/** Days whose hours are compared, once the program is warm; learning is over, nothing is old yet. */
const EARLY = [40, 80] as const

const folder = mkdtempSync(join(tmpdir(), 'houseguest-days-'))
const file = join(folder, 'ledger.db')
let now = START
const engine = openEngine({ file, mode: 'write', clock: { now: () => now, offsetHours: () => 0 } })
const mac = (i: number) => `02:00:5e:00:01:${i.toString(16).padStart(2, '0')}`
engine.record(
  Array.from(
    { length: devices },
    (_, i): TimelineEvent => ({
      type: 'sighting',
      at: new Date(START).toISOString(),
      via: 'upnp',
      device: { mac: mac(i), ip: `192.168.1.${i + 10}` },
      facts: { vendor: `Vendor ${i % 7}`, kind: 'camera', name: `Camera ${i}` },
    }),
  ),
)
const source = await engine.evidence.following()
let mark: number | null = null

/** Keeps one hour and judges it; answers its processor time in ms. */
function hour(at: number): number {
  const tally = new Tally()
  for (let i = 0; i < devices; i++)
    for (let k = 0; k < 5; k++) {
      const day = Math.floor((at - START) / (24 * HOUR))
      const name = k === 4 && day % 30 === i % 30 ? `new${day}` : `h${k}`
      const to = tally.destination(`${name}.vendor${i % 7}.example`, null, 443, 'tcp', 'tls')
      tally.add(tally.client(mac(i), null), to, at + k * 1000, at + k * 1000, 3, 4000, 9000)
    }
  const began = process.cpuUsage()
  const batch = tally.take()
  mark = source.store.commit(
    [batch],
    {
      format: 'bench',
      name: 'bench',
      at,
      records: batch.count,
      previous: mark,
      fingerprint: { headLength: 0, head: 'bench', body: '', offset: at },
      watched: { from: at, until: at + HOUR },
    },
    source.classify,
  ).markId
  source.onKept?.([batch])
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

const took: number[][] = []
for (let day = 0; day < days; day++) {
  const hours: number[] = []
  for (let n = 0; n < hoursADay; n++) {
    now = START + (day * 24 + Math.floor((n * 24) / hoursADay)) * HOUR
    hours.push(hour(now))
  }
  took.push(hours)
}
const median = (values: number[]): number => values.sort((x, y) => x - y)[values.length >> 1] ?? Number.NaN
const early = median(took.slice(...EARLY).flat())
const late = median(took.slice(-40).flat())
/** The first hour of a day folds a day that has become old. */
const folding = median(took.slice(-40).map(([first]) => first ?? 0))
await engine.close()
console.log(
  `an hour of ${devices} devices: ${early.toFixed(2)} ms on days ${EARLY.join(' to ')}, ${late.toFixed(2)} ms on the last 40 of ${days} days, ` +
    `${(late / early).toFixed(2)} ×; with a day folded ${folding.toFixed(2)} ms; ${(statSync(file).size / 1e6).toFixed(1)} MB`,
)
rmSync(folder, { recursive: true, force: true })
