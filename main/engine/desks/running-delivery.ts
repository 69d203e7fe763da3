import type { Warning } from '../../../shared/model/warning.ts'

/** A place that is told for this run. */
export interface RunningDelivery {
  stop: AbortController
  /** Resolves when nothing of it is under way. */
  done: Promise<void>
  /** Hears of every committed write. */
  heard(warnings: readonly Warning[]): void
}

/** Hears what stood against a try, or with `null` that it arrived. */
export type Said = (error: unknown) => void

/** Notes that a host is about to be contacted. */
export type Visiting = (host: string, port: number) => void
