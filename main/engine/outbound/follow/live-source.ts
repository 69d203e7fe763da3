import { isDiskFull } from '../../../../shared/disk-full.ts'
import { NameMemory } from '../capture/name-memory.ts'
import type { Classification } from '../classify/classification.ts'
import type { EvidenceStore } from '../evidence-store.ts'
import type { CapturedStatement, ReaderContext } from '../reader.ts'
import { type Batch, Tally, type TallyDestination } from '../tally.ts'

/** What every followed source shares: counting in memory, keeping now and then, and saying how it is. */

export interface FollowOptions {
  store: EvidenceStore
  classify(destination: TallyDestination): Classification
  onHeard?(statements: CapturedStatement[], source: string): void
  onKept?(batches: readonly Batch[]): void
  /** Told each time Houseguest itself contacts a host for this source. */
  onContact?(host: string, port: number, why: string): void
  /** The literal address of a host at home; fails with a Fault for any other. Default: whatever the name means. */
  addressOf?: ((host: string) => Promise<string>) | undefined
  /** Whether files are being imported: what they hold is not told apart from what is heard until they are through. */
  isImporting?(): boolean
  now(): number
  signal: AbortSignal
  /** How often what was counted is kept, ms; what a crash can cost. Default: 30 s. */
  everyMs?: number
}

export const KEEP_EVERY_MS = 30_000
/** A pause this much longer than it should be was this computer's sleep, in which nothing was heard. */
const SLEEP_MS = 60_000
/** What a full disk refused waits for space, at most this many times what is kept at once; then the oldest goes. */
const MAX_WAITING = 120

/** Whether this computer slept since a listener was at work at `at`: what was sent meanwhile it did not hear. */
export const hasSlept = (at: number, { now, everyMs = KEEP_EVERY_MS }: FollowOptions): boolean =>
  now() - at > everyMs + SLEEP_MS

export class LiveSource {
  readonly tally = new Tally()
  readonly context: ReaderContext
  readonly #kind: string
  readonly #name: string
  readonly #options: FollowOptions
  #heard: CapturedStatement[] = []
  #waiting: Batch[] = []
  #records = 0
  #watchedFrom: number | null = null
  #markId: number | null = null
  /** What the mark holds of a source that tells its records by number (`CountedIds`). */
  #body: string
  #lookups: string | null
  /** Where an earlier run ended, in the source's own count; 0 for a source not followed before. */
  readonly startedAt: number
  readonly startedBody: string
  /** What the mark of a name server's log says was told. */
  readonly startedLookups: string | null

  constructor(kind: string, name: string, options: FollowOptions) {
    this.#kind = kind
    this.#name = name
    this.#options = options
    const mark = options.store.marks(kind).find((m) => m.head === name)
    this.#markId = mark?.id ?? null
    this.startedAt = mark?.offset ?? 0
    this.startedBody = mark?.body ?? ''
    this.#body = this.startedBody
    this.startedLookups = mark?.lookups ?? null
    this.#lookups = this.startedLookups
    this.context = {
      tally: this.tally,
      names: new NameMemory(),
      named: new Map(),
      heard: (statement) => void this.#heard.push(statement),
      modifiedAt: options.now(),
    }
  }

  /**
   * Keeps what was counted, with how far the source was read. `records` since the last time; `watchedFrom` is since
   * when nothing of it was missed; `body` and `lookups` go into the mark. What a full disk refuses waits for the next time.
   */
  keep(
    position: number,
    records: number,
    watchedFrom: number,
    { body = this.#body, lookups = this.#lookups }: { body?: string; lookups?: string | null } = {},
  ): void {
    this.#body = body
    this.#lookups = lookups
    const batch = this.tally.take()
    if (batch.count > 0) this.#waiting.push(batch)
    this.#records += records
    this.#watchedFrom = Math.min(this.#watchedFrom ?? watchedFrom, watchedFrom)
    try {
      this.#write(position)
    } catch (error) {
      if (!isDiskFull(error)) throw error
      if (this.#waiting.length <= MAX_WAITING) return
      this.#waiting.shift()
      this.#watchedFrom = this.#options.now()
    }
  }

  #write(position: number): void {
    const { store, classify, now, onHeard, onKept } = this.#options
    if (this.#heard.length > 0) onHeard?.(this.#heard, this.#name)
    this.#heard = []
    const batches = this.#waiting
    const records = this.#records
    const source = { kind: this.#kind, name: this.#name }
    const watched = { from: Math.min(this.#watchedFrom ?? now(), now()), until: now() }
    if (batches.length === 0 && records === 0) store.watched(source, watched)
    else {
      const fingerprint = { headLength: 0, head: this.#name, body: this.#body, offset: position }
      const imported = {
        format: this.#kind,
        name: this.#name,
        at: now(),
        records,
        previous: this.#markId,
        fingerprint,
        lookups: this.#lookups,
        watched,
      }
      this.#markId = store.commit(batches, imported, classify).markId
    }
    this.#waiting = []
    this.#records = 0
    this.#watchedFrom = null
    if (batches.length > 0) onKept?.(batches)
  }

  /** Says that the source works (`null`), or in one sentence why it does not; on a full disk nobody can be told here. */
  health(problem: string | null): void {
    try {
      this.#options.store.health(this.#kind, this.#name, problem, this.#options.now())
    } catch (error) {
      if (!isDiskFull(error)) throw error
    }
  }
}
