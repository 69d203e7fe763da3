import type { ContactEvent, TimelineEvent } from '../../shared/model/timeline.ts'
import type { Warning } from '../../shared/model/warning.ts'
import type { Ingester, Recorded } from './ingest.ts'
import type { judging } from './judging.ts'
import type { HeldDevices } from './ledger/held-devices.ts'
import type { Ledger } from './ledger/open.ts'

/** What a committed write told: the devices it touched, and the warnings it turned. */
export interface Told {
  recorded: Recorded[]
  deviceIds: ReadonlySet<string>
  warnings: Warning[]
}

/** What a write is made of: who keeps an event, who judges it, and who is told after the commit. */
export interface RecordingParts {
  ledger: Ledger
  known: HeldDevices
  ingest: Ingester
  judge: ReturnType<typeof judging>
  /** Keeps what an event says of its maker. */
  keepVendor(event: TimelineEvent): void
  /** Hears of each write after its commit. */
  told(told: Told): void
}

/** The ways in which what happened is written and judged: one transaction, which holds whole or not at all. */
export function recording({ ledger, known, ingest, judge, keepVendor, told }: RecordingParts) {
  /** What the write under way will tell. */
  let telling: { recorded: Recorded[]; turned: Map<string, Warning> } | null = null

  /**
   * Runs `work` in one transaction, and tells after its commit what was written in it; who throws leaves nothing behind.
   * In another such write it is a part of that one, and falls with it: a savepoint of its own would copy each page that
   * changes (https://sqlite.org/tempfiles.html, 2.3), with very many devices all that is remembered of them.
   */
  function together<T>(work: () => T): T {
    if (telling) return work()
    const whole = { recorded: [] as Recorded[], turned: new Map<string, Warning>() }
    const written = known.beforeWrite()
    let done: T
    telling = whole
    try {
      done = ledger.transaction(work).immediate()
    } catch (error) {
      ingest.forget()
      judge.forget()
      throw error
    } finally {
      telling = null
    }
    const { recorded, turned } = whole
    const deviceIds = new Set(recorded.flatMap((one) => one.deviceId ?? []))
    written(deviceIds)
    told({ recorded, deviceIds, warnings: [...turned.values()] })
    return done
  }
  const turn = (warnings: readonly Warning[]) => {
    for (const warning of warnings) telling!.turned.set(warning.id, warning)
  }

  return {
    /** Records and judges events. */
    record: (events: Iterable<TimelineEvent>): Recorded[] =>
      together(() => {
        const { recorded } = telling!
        for (const event of events) {
          keepVendor(event)
          const one = ingest.record(event)
          recorded.push(one)
          turn(judge.take(one))
        }
        ingest.settle()
        judge.keep()
        return recorded
      }),
    /** Judges contacts that are kept already: imported ones, a batch to a transaction, which ends with `settle`. */
    judgeContacts: (events: Iterable<ContactEvent>, settle: () => void): void =>
      together(() => {
        for (const event of events) {
          const deviceId = ingest.attribute(event)
          if (deviceId === null) continue
          turn(judge.take({ event, deviceId, founded: false, changes: [], moved: [], conflicts: [] }))
        }
        judge.keep()
        settle()
      }),
    together,
  }
}
