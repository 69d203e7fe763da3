import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { Fault } from '../../../shared/fault.ts'
import type { Outbox } from '../ledger/outbox.ts'
import type { Hub } from './connection.ts'
import { HubFault, isPassing } from './faults.ts'
import { isSummed, RevisionLost, sendBatch, sumRecent } from './send.ts'
import { checkHub } from './setup.ts'

/** Sends what waits in a site's outbox, as fast as the hub takes it and no faster. */

const FIRST_KEYS = 200
const MOST_KEYS = 4_000
const LEAST_KEYS = 10
/** A batch aims to take this long: a slow hub gets small ones, and every one of them is a point to resume from. */
const BATCH_MS = 1_000
/** How often it looks whether something waits, and how long it stays connected when nothing does. */
const RHYTHM = { idleMs: 5_000, heldMs: 60_000 }
const RETRY_MS = 1_000
const LONGEST_RETRY_MS = 10 * 60_000
const NOT_NOTED = [
  'unexpected',
  'The ledger here could not be read or written; it will be tried again.',
] as const

/** As which site it is sent, what leaves, and until when. */
export interface SenderOptions {
  siteId: string
  shareNames: boolean
  now(): number
  signal: AbortSignal
  /** Told after every batch: how many things it held and how many still wait. */
  onBatch?(sent: number, waiting: number): void
}

/**
 * Sends until nothing waits, over one connection. Answers how many things were sent.
 * @throws Fault of the hub; what was not acknowledged still waits
 */
export async function drain(outbox: Outbox, hub: Hub, options: SenderOptions): Promise<number> {
  await checkHub(hub)
  let most = FIRST_KEYS
  let sent = 0
  while (!options.signal.aborted) {
    const taken = outbox.take(most, options.shareNames, options.now())
    if (!taken) break
    const begun = performance.now()
    try {
      await sendBatch(hub, options.siteId, taken.batch)
    } catch (error) {
      if (!(error instanceof RevisionLost)) throw error
      outbox.restart(error.beyond)
      continue
    }
    outbox.sent(taken.seqs)
    sent += taken.seqs.length
    options.onBatch?.(taken.seqs.length, outbox.status().waiting)
    const pace = BATCH_MS / Math.max(1, performance.now() - begun)
    most = Math.round(Math.min(MOST_KEYS, Math.max(LEAST_KEYS, most * Math.min(2, Math.max(0.5, pace)))))
  }
  if (!options.signal.aborted && !(await isSummed(hub, options.siteId)))
    await sumRecent(hub, options.siteId, options.now())
  return sent
}

/**
 * Keeps a hub told until the signal ends it, connected while there is something to tell and a minute more. Whatever
 * fails in passing is tried again, later each time. `onTold` hears each time that nothing waits any more.
 * @throws Fault only for what trying again cannot mend
 */
export async function keepTold(
  outbox: Outbox,
  connect: () => Promise<Hub>,
  options: SenderOptions & { onProblem(fault: Fault): void; onTold(): void },
  { idleMs, heldMs }: { idleMs: number; heldMs: number } = RHYTHM,
): Promise<void> {
  const { signal } = options
  let pause = RETRY_MS
  while (!signal.aborted) {
    let hub: Hub | null = null
    try {
      hub = await connect()
      pause = RETRY_MS
      for (let quiet = 0; quiet <= heldMs && !signal.aborted; quiet += idleMs) {
        if ((await drain(outbox, hub, options)) > 0) quiet = 0
        options.onTold()
        await sleep(idleMs, signal)
      }
      // Many sites share a hub: who has nothing to tell gives its place to others.
      await hub.end()
      hub = null
      while (!signal.aborted && outbox.status().waiting === 0) await sleep(idleMs, signal)
    } catch (error) {
      // Whatever the hub refuses is a Fault; the rest is the ledger here, such as on a full disk.
      const fault = error instanceof Fault ? error : new HubFault(NOT_NOTED, true)
      if (!isPassing(fault)) throw fault
      options.onProblem(fault)
      await sleep(pause, signal)
      pause = Math.min(pause * 2, LONGEST_RETRY_MS)
    } finally {
      await hub?.end()
    }
  }
}

const sleep = (ms: number, signal: AbortSignal) => wait(ms, undefined, { signal }).catch(() => {})
