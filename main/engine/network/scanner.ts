import { performance } from 'node:perf_hooks'
import type { NetworkInterface, ScanProgress } from '../../../shared/model/scan.ts'
import { InterfaceWatch } from './interface-watch.ts'
import type { ScannerEvents, ScanParts } from './scanner-events.ts'
import { stay } from './session.ts'

/** How often a continuous scan sweeps, unless told otherwise. */
const DEFAULT_SWEEP_MINUTES = 15
/** Progress is told this often at most: a screen shows no more. */
const TELL_PROGRESS_MS = 200

export interface ScanOptions {
  /** How long to listen; `Infinity` until aborted. */
  seconds: number
  /** Addresses the owner named: knocked on where they are of the network, however large it is. */
  addresses?: readonly string[]
  signal: AbortSignal
  parts: ScanParts
  /** Minutes between sweeps of a scan that goes on; a first sweep is always made. */
  sweepEveryMinutes?: number
}

/**
 * Discovers what is on the network of `nic`, and nothing on any other: SSDP, mDNS, the neighbour table, and what the
 * planner wants to ask. Ends after `seconds`, or soon after an abort, and leaves nothing open. Outlives the loss of
 * the interface and follows a new address of it.
 * @throws Fault `not-permitted` or `no-network` when no socket at all can be had on the interface
 */
export async function scan(
  nic: NetworkInterface,
  options: ScanOptions,
  events: ScannerEvents,
): Promise<void> {
  const clock = () => performance.now()
  const startedAt = clock()
  const over = new AbortController()
  const stop = () => over.abort()
  const timer = Number.isFinite(options.seconds) ? setTimeout(stop, options.seconds * 1000) : undefined
  options.signal.addEventListener('abort', stop)
  if (options.signal.aborted) stop()
  const watch = new InterfaceWatch(nic)
  let counts = { asked: 0, total: 0, idle: true }
  const progress = (phase: ScanProgress['phase'], done: number) =>
    events.progress({ done, phase, addressesAsked: counts.asked, addressesTotal: counts.total })
  let told = 0
  try {
    progress('starting', 0)
    while (!over.signal.aborted) {
      const unchanged = watch.unchanged()
      if (watch.current === null) {
        await ended(unchanged, over.signal)
      } else {
        events.state('listening')
        const running = stay(watch.current, {
          parts: options.parts,
          events,
          signal: AbortSignal.any([unchanged, over.signal]),
          clock,
          addresses: options.addresses ?? [],
          sweepEveryMs: (options.sweepEveryMinutes ?? DEFAULT_SWEEP_MINUTES) * 60_000,
          progress(now) {
            counts = now
            if (clock() - told < TELL_PROGRESS_MS) return
            told = clock()
            progress(
              now.idle ? 'listening' : 'asking',
              Math.min(1, (told - startedAt) / 1000 / options.seconds),
            )
          },
        })
        await running.catch((error: unknown) => {
          // Nothing could be opened: no fault if the interface went away just then, for it may come back.
          watch.look()
          if (!unchanged.aborted) throw error
        })
      }
      if (!over.signal.aborted) events.state(watch.current === null ? 'no-network' : 'changed')
    }
  } finally {
    clearTimeout(timer)
    watch.end()
    options.signal.removeEventListener('abort', stop)
    progress(options.signal.aborted ? 'cancelled' : 'done', 1)
  }
}

/** Resolves when either signal has ended. */
function ended(...signals: AbortSignal[]): Promise<void> {
  const any = AbortSignal.any(signals)
  return new Promise((resolve) => {
    if (any.aborted) resolve()
    else any.addEventListener('abort', () => resolve(), { once: true })
  })
}
