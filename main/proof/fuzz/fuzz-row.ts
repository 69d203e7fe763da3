import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../../../shared/fault.ts'
import { projectRoot } from '../../setup/command.ts'
import type { Row, Trial } from '../row.ts'
import { type Grammar, mutate } from './mutate.ts'

/** A decoder under the hammer. */
export interface FuzzTarget extends Grammar {
  /** `fuzz-ID` is its row. */
  id: string
  /** Whose bytes these are. */
  threat: string
  unit: string
  short: number
  long: number
  /** Decodes; throws nothing but, where `mayRefuse`, a Fault. May throw an AssertionError of its own for a wrong result. */
  decode(bytes: Buffer): void
  mayRefuse?: boolean
  /** The most processor time one case may take, in ms. */
  slowestMs: number
}

/** What once broke a decoder; each is tried again at every run. */
const FIXTURES = join(projectRoot, 'main/proof/fixtures')
/** A case that seems slow is timed again this often: the machine has other things to do. */
const SECOND_LOOKS = 3

/** What is wrong with how `target` takes `bytes`; `null` when nothing is. */
export function faultOf(target: FuzzTarget, bytes: Buffer): string | null {
  try {
    target.decode(Buffer.from(bytes))
    return null
  } catch (error) {
    if (error instanceof Fault && target.mayRefuse) return null
    return error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error)
  }
}

function cpuMsOf(target: FuzzTarget, bytes: Buffer): number {
  const before = process.cpuUsage()
  faultOf(target, bytes)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Inputs kept from earlier crashes of this target. */
export function fixturesOf(id: string): Buffer[] {
  const folder = join(FIXTURES, id)
  return existsSync(folder) ? readdirSync(folder).map((file) => readFileSync(join(folder, file))) : []
}

function keep(id: string, bytes: Buffer): string {
  const folder = join(FIXTURES, id)
  mkdirSync(folder, { recursive: true })
  const file = `${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.bin`
  writeFileSync(join(folder, file), bytes)
  return `main/proof/fixtures/${id}/${file}`
}

/** What is read line by line is counted in lines as well. */
const LOGS = 'logs'
const NEW_LINE = 0x0a

function linesIn(bytes: Buffer): number {
  let lines = 1
  for (let at = bytes.indexOf(NEW_LINE); at >= 0; at = bytes.indexOf(NEW_LINE, at + 1)) lines++
  return lines
}

/** A decoder as a row of the proof. */
export const fuzzRow = (target: FuzzTarget): Row => ({
  id: `fuzz-${target.id}`,
  area: 'decoders',
  threat: target.threat,
  unit: target.unit,
  short: target.short,
  long: target.long,
  async run({ count, random, seed }: Trial) {
    const failures: string[] = []
    const seen = new Set<string>()
    let slowest = 0
    let lines = 0
    const old = fixturesOf(target.id)
    const cases = old.length + count
    for (let i = 0; i < cases && failures.length < 20; i++) {
      const bytes = old[i] ?? mutate(target, random)
      if (target.unit === LOGS) lines += linesIn(bytes)
      const started = performance.now()
      const fault = faultOf(target, bytes)
      let ms = performance.now() - started
      if (ms > target.slowestMs || ms > slowest)
        for (let look = 0; look < SECOND_LOOKS; look++) ms = Math.min(ms, cpuMsOf(target, bytes))
      slowest = Math.max(slowest, ms)
      const wrong = fault ?? (ms > target.slowestMs ? `slow: ${ms.toFixed(0)} ms` : null)
      // One crash is told once, in whatever words its message names the input.
      const kind = wrong?.split(':', 1)[0] ?? ''
      if (wrong === null || seen.has(kind)) continue
      seen.add(kind)
      failures.push(`case ${i} of seed ${seed}: ${wrong} (kept as ${keep(target.id, bytes)})`)
    }
    return {
      count: cases,
      failures,
      measured: `slowest ${slowest.toFixed(1)} ms, ${target.seeds.length} examples${lines > 0 ? `, ${lines.toLocaleString('en')} lines` : ''}`,
    }
  },
})
