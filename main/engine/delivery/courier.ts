import type { Warning } from '../../../shared/model/warning.ts'

/** Carries warnings to one place: again after failures, not too often, and nothing that settled meanwhile. */

/** A place that fails is tried again after this, doubled each time up to the longest. */
export const RETRY_MS = 30_000
export const LONGEST_RETRY_MS = 60 * 60_000
/** More messages an hour than this only teach to ignore them; what comes meanwhile goes with the next. */
export const MAX_AN_HOUR = 12
const HOUR_MS = 3_600_000
/** Of a long list, so many go in one message. */
const MAX_AT_ONCE = 100

export interface CourierParts {
  now(): number
  /** Ends early when it is all to end; never throws. */
  pause(ms: number): Promise<void>
  /** One message; throws what stands against it. */
  post(warnings: readonly Warning[]): Promise<void>
  /** How it goes, after each try: `null` when it arrived. */
  went(error: unknown): void
  /** Everything given up to this mark has arrived or settled. */
  arrived(mark: number): void
  /** Whether it is all to end. */
  signal: { readonly aborted: boolean }
}

/** Starts with nothing to carry. */
export function courier({ now, pause, post, went, arrived, signal }: CourierParts) {
  const load = new Map<string, Warning>()
  let posted: number[] = []
  let mark = 0
  let running: Promise<void> | null = null

  async function untilAllowed(): Promise<void> {
    // A clock that was set back is not waited for: what it says was posted later counts no more.
    posted = posted.filter((at) => at > now() - HOUR_MS && at <= now())
    const oldest = posted[0]
    if (posted.length >= MAX_AN_HOUR && oldest !== undefined) await pause(oldest + HOUR_MS - now())
  }

  async function carry(): Promise<void> {
    let retry = RETRY_MS
    while (load.size > 0 && !signal.aborted) {
      await untilAllowed()
      const batch = [...load.values()].slice(0, MAX_AT_ONCE)
      if (signal.aborted || batch.length === 0) break
      try {
        await post(batch)
      } catch (error) {
        if (signal.aborted) break
        went(error)
        await pause(retry)
        retry = Math.min(retry * 2, LONGEST_RETRY_MS)
        continue
      }
      posted.push(now())
      // One that turned louder while it was carried is carried again.
      for (const warning of batch) if (load.get(warning.id) === warning) load.delete(warning.id)
      retry = RETRY_MS
      went(null)
    }
    if (!signal.aborted) arrived(mark)
  }

  function start(): void {
    running ??= carry().finally(() => {
      running = null
      // What came between the last look and this end.
      if (load.size > 0 && !signal.aborted) start()
    })
  }

  return {
    /** Takes what is to be told; `upTo` marks how far the ledger is told by then. */
    give(warnings: readonly Warning[], upTo: number): void {
      for (const warning of warnings) load.set(warning.id, warning)
      mark = upTo
      start()
    },
    /** Leaves out what needs no telling any more. */
    settle(id: string): void {
      load.delete(id)
    },
    /** Ends when nothing is under way. */
    idle: async (): Promise<void> => {
      await running
    },
  }
}
