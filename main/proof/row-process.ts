import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { say } from '../setup/command.ts'
import { whyNoNamespaces } from './kit/namespaces.ts'
import { compiledFolder, programFile } from './programs.ts'
import type { Outcome, Row } from './row.ts'

/** A row with what came of it. */
export interface RowResult extends Outcome {
  row: Row
  seed: number
  seconds: number
  /** Why the row could not be tried here; `null` when it was. */
  leftOut: string | null
}

/** What a run wishes of its rows. */
export interface Wishes {
  long: boolean
  seed: number
  count: number | null
}

/** A row that has not ended by then hangs, which is a failure of it. */
const LONGEST_MS = { short: 30 * 60_000, long: 12 * 3_600_000 }

/** Runs a row in a process of its own, so that what it takes and breaks is its own. Never throws. */
export async function runRow(row: Row, wishes: Wishes): Promise<RowResult> {
  const result = { row, seed: wishes.seed, seconds: 0, leftOut: null, count: 0, failures: [], measured: '' }
  const why = row.needs === 'namespaces' ? whyNoNamespaces() : null
  if (why !== null) return { ...result, leftOut: why }
  const started = performance.now()
  const child = spawn(
    process.execPath,
    ['--expose-gc', programFile('trial'), row.id, JSON.stringify(wishes)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: compiledFolder },
      timeout: LONGEST_MS[wishes.long || (wishes.count ?? 0) > row.short ? 'long' : 'short'],
    },
  )
  const said = new TextDecoder()
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += said.decode(chunk, { stream: true })))
  child.stderr.on('data', (chunk: Buffer) => {
    err = `${err}${chunk.toString()}`.slice(-4_000)
    if (process.env.PROVE_ALOUD) say(chunk.toString().trimEnd())
  })
  const [status, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  const seconds = (performance.now() - started) / 1000
  const outcome = outcomeOf(out)
  if (outcome && status === 0) return { ...result, ...outcome, seconds }
  const last = err.trim().split('\n').slice(-12).join('\n  ')
  return { ...result, seconds, failures: [`the row itself ended with ${signal ?? status}: ${last}`] }
}

function outcomeOf(out: string): Outcome | null {
  try {
    return JSON.parse(out) as Outcome
  } catch {
    return null
  }
}
