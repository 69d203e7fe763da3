import type { ImportReport } from '../../shared/model/import-report.ts'
import type { ContactEvent, SightingEvent } from '../../shared/model/timeline.ts'
import { inSlices } from './in-slices.ts'
import { inBulk } from './ledger/bulk-writing.ts'
import { type ContactTable, contactTable } from './ledger/contacts.ts'
import type { Ledger } from './ledger/open.ts'
import { formatsOfSameTime } from './ledger/same-hours.ts'
import { unjudgedTable } from './ledger/unjudged.ts'
import type { Identification, Identify } from './network-edge.ts'
import type { Classifier } from './outbound/classify/classify.ts'
import { dayBatch } from './outbound/day-batch.ts'
import { DayContacts } from './outbound/day-contacts.ts'
import type { EvidenceStore } from './outbound/evidence-store.ts'
import type { FollowOptions } from './outbound/follow/live-source.ts'
import { importEvidence } from './outbound/import-evidence.ts'
import type { ImportOptions } from './outbound/import-job.ts'
import { packed, unpacked } from './outbound/packed-batch.ts'
import type { CapturedStatement, Format } from './outbound/reader.ts'
import { inSmallHeap } from './outbound/small-heap.ts'
import type { Batch } from './outbound/tally.ts'

/** Strings outbound evidence together: files in, devices identified from captured talk, contacts kept. */

export interface EvidenceParts {
  ledger: Ledger
  identification: Identification
  /** Records sightings as any other event. */
  record(events: SightingEvent[]): unknown
  /** Judges contacts that were imported, oldest first; `settle` runs in the transaction that keeps the warnings. */
  judge(contacts: Iterable<ContactEvent>, settle: () => void): void
  /** One write of all that `work` writes. */
  together<T>(work: () => T): T
  now(): number
  classifier: Classifier
}

export interface EvidenceDesk {
  contacts: ContactTable
  classifier: Classifier
  /** Imports files; one import waits for the one before it, so that no file is counted by two at once. */
  importFiles(
    paths: readonly string[],
    options?: Pick<ImportOptions, 'signal' | 'onProgress' | 'source' | 'thread'> & { format?: Format },
  ): Promise<ImportReport>
  /** What a followed source needs to keep and judge what it hears. */
  following(): Promise<
    Pick<FollowOptions, 'store' | 'classify' | 'now' | 'onHeard' | 'onKept' | 'isImporting'>
  >
  /** Judges what an engine that was killed had kept and not judged; what cannot be judged waits for the next time. */
  resume(): Promise<void>
}

/** Sightings recorded in one write: what judging remembers of their devices is in memory until it is over. */
const SIGHTINGS_AT_ONCE = 2000

export function evidenceDesk(parts: EvidenceParts): EvidenceDesk {
  let table: ContactTable | undefined
  /** Not at start, for its many statements take a while to prepare. */
  const contacts = () => {
    table ??= contactTable(parts.ledger)
    return table
  }
  const known = parts.classifier
  /** Taken at its word, a capture whose clock was ahead would make late whatever is seen after it. */
  const notAhead = (statements: CapturedStatement[]): CapturedStatement[] => {
    const now = parts.now()
    return statements.map((one) => (one.at > now ? { ...one, at: now } : one))
  }
  function* hearing(statements: CapturedStatement[], identify: Identify): Generator<void> {
    const sightings = sightingsOf(notAhead(statements), identify)
    for (let at = 0; at < sightings.length; at += SIGHTINGS_AT_ONCE)
      yield void parts.record(sightings.slice(at, at + SIGHTINGS_AT_ONCE))
  }
  /** Makes days of old hours, others answered between; what a stop leaves undone is done the next time. */
  const rollUp = (signal?: AbortSignal) => inSlices(until(signal, contacts().rollUpInSteps(parts.now())))
  const counting = { classify: known.classify, now: parts.now }
  const unjudged = unjudgedTable(parts.ledger)
  let before: Promise<unknown> = Promise.resolve()
  let importing = 0
  /** Of logs that are followed: a connection may end long after the log that named it was set aside. */
  const earlier = new Map<string, string>()

  /** Gathers what is kept until it is judged; the ledger holds the same, so that a kill loses none of it. */
  function gathering({ judgesDays = false }: { judgesDays?: boolean } = {}) {
    let waiting = nothing()
    /** What kept the newest evidence from being judged. */
    let refusal: { error: unknown } | null = null

    const judge = ({ days, ids }: Waiting, taken: Iterable<ContactEvent>): Waiting => {
      const rest: Waiting = { days, ids: [] }
      parts.judge(taken, () => {
        unjudged.drop(ids)
        rest.ids = days.waiting.map((batch) => unjudged.add(packed(batch)))
      })
      return rest
    }
    /** Once much waits, the days that are over are judged; what is of nobody known waits until it is of somebody. */
    const judgedOrHeld = (all: Waiting, batch: Batch): Waiting =>
      judgesDays && all.days.isFull
        ? judge(all, all.days.takeDays(contacts().isKnown))
        : { ...all, ids: [...all.ids, unjudged.add(packed(batch))] }
    const store: EvidenceStore = {
      ...contacts(),
      commit(batches, imported, classify) {
        const batch = dayBatch(batches)
        const write = (wait: () => Waiting) => {
          try {
            const { kept, next } = parts.together(() => ({
              kept: contacts().commit(batches, imported, classify),
              next: batch.count > 0 ? wait() : waiting,
            }))
            waiting = next
            return kept
          } catch (error) {
            contacts().forget()
            throw error
          }
        }
        try {
          return write(() => {
            const days = waiting.days.copy()
            days.add(batch)
            return judgedOrHeld({ days, ids: waiting.ids }, batch)
          })
        } catch (error) {
          if (!judgesDays) throw error
          // Kept all the same, where judging stumbled; the next import or start judges it.
          const kept = write(() => {
            unjudged.add(packed(batch))
            return nothing()
          })
          refusal = { error }
          return kept
        }
      },
    }
    return {
      store,
      /** Takes over what was kept and not judged before this. */
      adopt(): void {
        for (const { id, days } of unjudged.all()) {
          waiting.ids.push(id)
          waiting.days.add(unpacked(days))
        }
      },
      /** @throws what kept evidence from being judged with the portion it came in */
      complain(): void {
        const error = refusal
        refusal = null
        if (error) throw error.error
      },
      /** Judges all that waits. */
      judgeAll(): void {
        contacts().attribute()
        const { days, ids } = waiting
        // What cannot be judged now stays in the ledger, for the next import or start.
        waiting = nothing()
        if (ids.length > 0) waiting = judge({ days, ids }, days.take(contacts().isKnown))
      },
    }
  }

  async function importNow(
    paths: readonly string[],
    options: NonNullable<Parameters<EvidenceDesk['importFiles']>[1]>,
    onReading: () => void,
  ): Promise<ImportReport> {
    // Loaded beside the beginning of the reading.
    const identification = parts.identification()
    identification.catch(() => undefined)
    const gathered = gathering({ judgesDays: true })
    gathered.adopt()
    importing++
    try {
      return await importEvidence(paths, {
        ...options,
        ...counting,
        store: gathered.store,
        ...(options.source ? { earlier } : {}),
        sameHours: (format, span) => formatsOfSameTime(parts.ledger, format, span),
        onReading,
        onHeard: async (statements) => {
          await inSlices(hearing(statements, await identification))
        },
        async onKept() {
          // From the first portion on, old evidence is kept as days at once.
          await rollUp(options.signal)
          gathered.complain()
        },
      })
    } finally {
      importing--
      gathered.judgeAll()
      await rollUp(options.signal)
    }
  }

  return {
    get contacts() {
      return contacts()
    },
    classifier: known,
    importFiles(paths, options = {}) {
      const done = before.then(() =>
        inBulk(parts.ledger, () => inSmallHeap((lighten) => importNow(paths, options, lighten))),
      )
      before = done.catch(() => undefined)
      return done
    },
    async following() {
      const identify = await parts.identification()
      const gathered = gathering()
      return {
        ...counting,
        store: gathered.store,
        onHeard(statements: CapturedStatement[]) {
          for (const _ of hearing(statements, identify));
        },
        onKept() {
          gathered.judgeAll()
          // A day at a time, as it ends.
          contacts().rollUp(parts.now())
        },
        isImporting: () => importing > 0,
      }
    },
    resume() {
      const done = before.then(async () => {
        const gathered = gathering()
        gathered.adopt()
        gathered.judgeAll()
        await rollUp()
      })
      before = done.catch(() => undefined)
      return done.catch(() => undefined)
    },
  }
}

/** Evidence that is kept and not judged yet, and under which numbers the ledger holds it. */
interface Waiting {
  days: DayContacts
  ids: number[]
}

const nothing = (): Waiting => ({ days: new DayContacts(), ids: [] })

const DAY_MS = 86_400_000

function* until(signal: AbortSignal | undefined, steps: Iterable<void>): Generator<void> {
  for (const step of steps) {
    yield step
    if (signal?.aborted) return
  }
}

/** What captured devices said, as sightings: all that one address said in a day is judged together. */
export function sightingsOf(statements: readonly CapturedStatement[], identify: Identify): SightingEvent[] {
  const groups = new Map<string, CapturedStatement[]>()
  for (const statement of statements) {
    const key = `${Math.floor(statement.at / DAY_MS)}|${statement.ip}|${statement.mac ?? ''}`
    const group = groups.get(key)
    if (group) group.push(statement)
    else groups.set(key, [statement])
  }
  return [...groups.values()]
    .flatMap((group) => {
      const { ip, mac } = group[0]!
      const first = group.reduce((earliest, { at }) => Math.min(earliest, at), Number.POSITIVE_INFINITY)
      const at = group.reduce((latest, s) => Math.max(latest, s.at), 0)
      const since = new Date(Math.floor(first)).toISOString()
      return identify({ ip, mac, interface: 'capture', at }, group).map((event) => ({
        at: Date.parse(event.at),
        event: { ...event, since },
      }))
    })
    .sort((x, y) => x.at - y.at)
    .map(({ event }) => event)
}
