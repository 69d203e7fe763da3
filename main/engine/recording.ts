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

/** The two ways in which what happened is written and judged: one transaction, which holds whole or not at all. */
export function recording({ ledger, known, ingest, judge, keepVendor, told }: RecordingParts) {
  /** Runs `work`, which answers the recorded events, and tells what came of it; who throws leaves nothing behind. */
  function write(work: (turn: (warnings: readonly Warning[]) => void) => Recorded[]): Recorded[] {
    const turned = new Map<string, Warning>()
    const written = known.beforeWrite()
    let recorded: Recorded[]
    try {
      recorded = ledger
        .transaction(() =>
          work((warnings) => {
            for (const warning of warnings) turned.set(warning.id, warning)
          }),
        )
        .immediate()
    } catch (error) {
      ingest.forget()
      judge.forget()
      throw error
    }
    const deviceIds = new Set(recorded.flatMap((one) => one.deviceId ?? []))
    written(deviceIds)
    told({ recorded, deviceIds, warnings: [...turned.values()] })
    return recorded
  }

  return {
    /** Records and judges events. */
    record: (events: Iterable<TimelineEvent>): Recorded[] =>
      write((turn) => {
        const recorded: Recorded[] = []
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
    judgeContacts(events: Iterable<ContactEvent>, settle: () => void): void {
      write((turn) => {
        for (const event of events) {
          const deviceId = ingest.attribute(event)
          if (deviceId === null) continue
          turn(judge.take({ event, deviceId, founded: false, changes: [], moved: [], conflicts: [] }))
        }
        judge.keep()
        settle()
        return []
      })
    },
  }
}
