import { createJudge } from '../../main/engine/rules/judge.ts'
import { contact, DAY, DEVICES, history, iso, START, sighting, YEARS } from './five-years.ts'

/**
 * What one new fact costs the judge at 1,000 devices and five years of history, and what a full re-judge of that
 * ledger costs. The memory is loaded from JSON as the ledger keeps it, so that the price of a cold subject is in.
 * Times are of the processor, so that a busy machine does not count. Run: node e2e/bench/rules.ts
 */

const SAMPLES = 2000

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
