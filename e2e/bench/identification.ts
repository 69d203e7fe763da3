import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { macPrefixes } from '../../main/engine/host/mac-prefixes.ts'
import { readCase } from '../../main/engine/identification/case-input.ts'
import type { Identity } from '../../main/engine/identification/claim.ts'
import { identifyAll } from '../../main/engine/identification/identify.ts'
import { squash } from '../../main/engine/identification/model-lookup.ts'
import { sameVendor, withoutVendor } from '../../main/engine/identification/vendor-name.ts'
import { identifyAtLength } from './identification/memory.ts'
import { unlike } from './identification/other-lines.ts'

/**
 * Precision and recall of identification by field and by kind of input, and cases a second on one core beside the
 * time it takes merely to parse the same lines as JSON. Reads `../shared/cases/identify*.jsonl` or the file named.
 * With `--memory` instead what the built command line holds, and how fast it is, after 100,000, 300,000 and a million
 * lines of which none is like another (two minutes of one core).
 */

const FIELDS = ['vendor', 'model', 'kind', 'firmware', 'serial'] as const
type Field = (typeof FIELDS)[number]

interface Case {
  id: string
  input: Record<string, unknown>
  expect: Partial<Record<Field | 'firmwareAnyOf', string | string[]>>
  expect_via?: Record<string, string> | null
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { memory: { type: 'boolean' } },
})
const file = resolve(positionals[0] ?? '../shared/cases/identify.jsonl')
if (!existsSync(file)) {
  console.log(`left out: ${file} is not here`)
  process.exit(0)
}
const fromHex = (hex: string) => Buffer.from(hex, 'hex')
const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
const cases = lines.map((line) => JSON.parse(line) as Case)

if (options.memory) {
  const observations = cases.map(({ id, input }) => JSON.stringify({ id, input }))
  const readings = await identifyAtLength(observations, [100_000, 300_000, 1_000_000])
  for (const { answered, rssMb, peakMb, cpuSeconds } of readings)
    console.log(
      `${answered.toLocaleString('en').padStart(9)} lines: ${rssMb.toFixed(0)} MB held, ${peakMb.toFixed(0)} MB at most; ` +
        `${Math.round(answered / cpuSeconds).toLocaleString('en')} a second of processor time, the start and every thread counted`,
    )
  const [first, last] = [readings[0]!, readings.at(-1)!]
  console.log(`the last beside the first: ${(last.rssMb / first.rssMb).toFixed(2)}`)
  process.exit(0)
}

/** Finer kinds of the cases, as the nearest of the contract's. */
const NEAREST: Readonly<Record<string, readonly string[]>> = {
  soundbar: ['speaker'],
  'av-receiver': ['speaker', 'media-player'],
  'set-top-box': ['media-player'],
  'tv-tuner': ['media-player'],
  speaker: ['speaker', 'media-player', 'voice-assistant'],
  plug: ['plug', 'switch'],
  switch: ['switch', 'plug', 'light'],
  repeater: ['access-point', 'router'],
  powerline: ['access-point', 'switch'],
  router: ['router', 'access-point'],
  'print-server': ['printer'],
  dvr: ['camera', 'nas', 'media-player'],
  ups: ['energy', 'server'],
  'energy-meter': ['energy', 'sensor'],
  'inverter-gateway': ['energy'],
  inverter: ['energy'],
  battery: ['energy'],
  'ev-charger': ['energy', 'appliance'],
  heating: ['thermostat', 'appliance'],
  valve: ['thermostat', 'sensor', 'appliance'],
  'alarm-panel': ['hub', 'sensor'],
  siren: ['sensor'],
  clock: ['appliance'],
  'voip-phone': ['phone'],
  'ir-gateway': ['hub'],
  'border-router': ['hub', 'router'],
  group: ['speaker'],
  software: ['computer', 'server'],
}

function agrees(field: Field, want: string, got: string, vendor: string): boolean {
  if (field === 'vendor') return sameVendor(want, got)
  if (field === 'kind') return got === want || (NEAREST[want]?.includes(got) ?? false)
  if (field === 'model') {
    const [x, y] = [want, got].map((text) => squash(withoutVendor(text, vendor)).replace(/series$/, ''))
    return x === y || (Math.min(x!.length, y!.length) > 3 && (x!.includes(y!) || y!.includes(x!)))
  }
  return squash(want.replace(/^v/i, '')) === squash(got.replace(/^v/i, ''))
}

const stated = (identity: Identity, field: Field): string | null => {
  const value = identity[field]?.value ?? null
  return typeof value === 'string' || value === null ? value : (value[0] ?? null)
}

const tally = new Map<string, { wanted: number; claimed: number; right: number; wrong: number }>()
const count = (key: string) =>
  tally.get(key) ?? tally.set(key, { wanted: 0, claimed: 0, right: 0, wrong: 0 }).get(key)!

for (const one of cases) {
  const { observation } = readCase({ id: one.id, input: one.input }, fromHex)
  const identity = identifyAll(observation ? [observation] : [], macPrefixes)
  const input = Object.keys(one.input)[0]!
  for (const field of FIELDS) {
    if (one.expect_via?.[field] === 'source-only') continue
    const expected =
      (field === 'firmware' ? (one.expect.firmwareAnyOf ?? one.expect.firmware) : one.expect[field]) ?? []
    const wanted = typeof expected === 'string' ? [expected] : expected
    const got = stated(identity, field)
    const right =
      got !== null && wanted.some((want) => agrees(field, want, got, String(one.expect.vendor ?? '')))
    for (const key of [field, `${field} ${input}`]) {
      const cell = count(key)
      if (wanted.length > 0) cell.wanted++
      if (got !== null && (wanted.length > 0 || field === 'firmware')) cell.claimed++
      if (right) cell.right++
      if (got !== null && wanted.length === 0 && field === 'firmware') cell.wrong++
    }
  }
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '     –' : `${((100 * part) / whole).toFixed(1).padStart(5)}%`
console.log(`${cases.length} cases\n${'field'.padEnd(20)} recall          precision  false`)
for (const field of FIELDS)
  for (const [key, cell] of [...tally].filter(([name]) => name === field || name.startsWith(`${field} `)))
    if (cell.wanted + cell.claimed > 0)
      console.log(
        `${(key === field ? key : `  ${key.slice(field.length + 1)}`).padEnd(20)} ${percent(cell.right, cell.wanted)} ${`${cell.right}/${cell.wanted}`.padStart(8)}  ${percent(cell.right, cell.claimed)}    ${cell.wrong}`,
      )

/** CPU seconds of this process while `work` runs over all of `lines`. */
function cpu(lines: readonly string[], work: (line: string) => void): number {
  const start = process.cpuUsage()
  for (const line of lines) work(line)
  const used = process.cpuUsage(start)
  return (used.user + used.system) / 1e6
}

const identifyLine = (line: string) => {
  const { observation } = readCase(JSON.parse(line), fromHex)
  identifyAll(observation ? [observation] : [], macPrefixes)
}

const ROUNDS = 60
const rounds = <T>(of: (round: number) => readonly T[]) =>
  Array.from({ length: ROUNDS }, (_, round) => of(round)).flat()
const same = rounds(() => lines)
const others = rounds((round) => lines.map((line) => unlike(line, round)))
cpu(same.slice(0, same.length / 3), identifyLine)
const heap = process.memoryUsage().heapUsed
const [identifying, fresh, parsing] = [
  cpu(same, identifyLine),
  cpu(others, identifyLine),
  cpu(same, (line) => JSON.parse(line)),
]
const rate = (seconds: number) => Math.round(same.length / seconds).toLocaleString('en')
console.log(
  `\n${rate(identifying)} cases/s of one core; with other numbers in every one ${rate(fresh)}; JSON.parse alone ${rate(parsing)} lines/s (ratio ${(identifying / parsing).toFixed(1)})`,
)
console.log(
  `heap after ${(2 * same.length).toLocaleString('en')} more cases: ${((process.memoryUsage().heapUsed - heap) / 1e6).toFixed(1)} MB more`,
)
