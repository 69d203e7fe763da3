import { performance } from 'node:perf_hooks'
import type { NetworkInterface, ScanProgress } from '../../../shared/model/scan.ts'
import { InterfaceWatch } from './interface-watch.ts'
import type { ScannerEvents, ScanParts } from './scanner-events.ts'
import { stay } from './session.ts'

/** How often a continuous scan sweeps, unless told otherwise. */
const DEFAULT_SWEEP_MINUTES = 15
/** Progress is told this often at most: a screen shows no more. */
const TELL_PROGRESS_MS = 200
/** How long devices found in time may still be asked afterwards, where the machine was too busy to ask them sooner. */
const FINISH_MS = 4_000

export interface ScanOptions {
  /** How long to listen; `Infinity` until aborted. Answers to questions are waited for a little longer. */
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
 * planner wants to ask. Ends after `seconds` as soon as everybody has had the time to answer, four seconds later at
 * most, or soon after an abort, and leaves nothing open. Outlives the loss of
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
  const enough = new AbortController()
  const timers = Number.isFinite(options.seconds)
    ? [
        setTimeout(() => enough.abort(), options.seconds * 1000),
        setTimeout(stop, options.seconds * 1000 + FINISH_MS),
      ]
    : []
  const atEnd = AbortSignal.any([enough.signal, over.signal])
  options.signal.addEventListener('abort', stop)
  if (options.signal.aborted) stop()
  const watch = new InterfaceWatch(nic)
  let counts = { asked: 0, total: 0, idle: true }
  const progress = (phase: ScanProgress['phase'], done: number) =>
    events.progress({ done, phase, addressesAsked: counts.asked, addressesTotal: counts.total })
  let told = 0
  try {
    progress('starting', 0)
    while (!atEnd.aborted) {
      const unchanged = watch.unchanged()
      if (watch.current === null) {
        await ended(unchanged, atEnd)
      } else {
        events.state('listening')
        const running = stay(watch.current, {
          parts: options.parts,
          events,
          enough: enough.signal,
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
      if (!atEnd.aborted) events.state(watch.current === null ? 'no-network' : 'changed')
    }
  } finally {
    timers.forEach(clearTimeout)
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
