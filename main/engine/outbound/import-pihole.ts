import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { FileReport } from '../../../shared/model/import-report.ts'
import { NameMemory } from './capture/name-memory.ts'
import { ContactCount } from './contact-count.ts'
import type { EvidenceStore } from './evidence-store.ts'
import type { ImportOptions } from './import-job.ts'
import { type LookupRecord, lookupFamily, lookupRecord } from './lookups/lookup-record.ts'
import { ofSameBox, withTheirKin } from './lookups/lookup-trail.ts'
import { ToldLookups } from './lookups/told-lookups.ts'
import { openPihole, type PiholeDatabase } from './pihole-database.ts'
import { type CountedIds, countedIds, isSamePihole, uncovered, withCounted } from './pihole-ids.ts'
import { kinOfDatabase, recordOfDatabase, spansOf } from './pihole-lookups.ts'
import { isQuicklyKept } from './read-evidence.ts'
import type { CapturedStatement } from './reader.ts'
import { Tally } from './tally.ts'

/** Of a Pi-hole's database what was not counted yet: from another copy of it, by its API, or from its log. */
export async function importPihole(
  database: string,
  report: FileReport,
  options: ImportOptions,
  progress: (done: number, size: number) => void,
): Promise<void> {
  const path = report.file
  const db = openPihole(database)
  report.format = 'pihole'
  try {
    const heard = db.holders().map(
      ({ mac, ip, at }): CapturedStatement => ({
        at,
        ip,
        mac,
        observation: { via: 'arp', mac },
      }),
    )
    options.onReading?.()
    if (heard.length > 0) await options.onHeard?.(heard, path)
    const tally = new Tally()
    const context = {
      tally,
      names: new NameMemory(),
      named: new Map<string, string>(),
      modifiedAt: 0,
      heard: () => undefined,
    }
    const sameAs = (format: string) =>
      options.store
        .marks(format)
        .map((mark) => ({ ...mark, ...countedIds(mark.body) }))
        .filter(({ witnesses }) => isSamePihole(witnesses, db.query))
    const [copy] = sameAs('pihole')
    let previous = copy?.id ?? null
    let counted: CountedIds = copy ?? countedIds('')
    const before = lookupRecord(copy?.lookups)
    const kin = logsOf(db, before, options.store)
    const told = new ToldLookups(kin)
    const boxes = [...new Set([before, ...kin].flatMap((one) => one?.boxes ?? []))]
    let spans = before?.spans ?? []
    const contacts = new ContactCount()
    let records = 0
    const skipped = { toldBefore: 0, hidden: 0 }
    const slices = db.slices()
    for (const [i, [after, until]] of slices.entries()) {
      const followed = sameAs('pihole-api')
      const ids = [...counted.spans, ...followed.flatMap((source) => source.spans)]
      const parts = uncovered([after + 1, until], ids)
      for (const [low, high] of parts) {
        const slice = db.read(low - 1, high, context, told)
        records += slice.rows
        skipped.toldBefore += slice.toldBefore
        skipped.hidden += slice.hidden
        spans = spansOf([...spans, ...slice.times])
      }
      const [first, last] = [db.query(after + 1), db.query(until)]
      counted = withCounted(
        counted,
        [after + 1, until],
        [first, last].flatMap((one) => (one ? [{ id: one.id, time: one.time, domain: one.domain }] : [])),
      )
      const isStopped = options.signal?.aborted ?? false
      if (isStopped && !isQuicklyKept(tally.size)) return
      // Who follows may keep more whenever something is waited for: its numbers are looked at and kept beside in one go.
      const isDue = tally.isFull || isStopped || i === slices.length - 1 || followed.length > 0
      if (isDue && (records > 0 || parts.length > 0)) {
        const batch = tally.take()
        const body = JSON.stringify({
          spans: counted.spans,
          witnesses: counted.witnesses,
        } satisfies CountedIds)
        const kept = options.store.commit(
          [batch],
          {
            format: 'pihole',
            name: basename(path),
            at: options.now(),
            records,
            previous,
            fingerprint: { headLength: 0, head: db.identity, body, offset: until },
            lookups: JSON.stringify(recordOfDatabase(db, until, spans, before, boxes)),
          },
          options.classify,
        )
        previous = kept.markId
        report.records += records
        contacts.add(kept.contacts)
        report.contacts = contacts.size
        records = 0
        await options.onKept?.([batch])
      }
      report.skipped = skipped.toldBefore + skipped.hidden
      report.skippedBy = Object.fromEntries(Object.entries(skipped).filter(([, count]) => count > 0))
      progress(until, db.lastId)
      if (isStopped) return
      await setImmediate()
    }
  } finally {
    db.close()
  }
}

/** What the logs of the box told whose database this is. */
function logsOf(
  db: PiholeDatabase,
  before: LookupRecord | null,
  store: Pick<EvidenceStore, 'marks'>,
): LookupRecord[] {
  const logs = lookupFamily('pihole')
    .flatMap((format) => store.marks(format))
    .flatMap(({ lookups }) => lookupRecord(lookups) ?? [])
  return withTheirKin([...ofSameBox(before, logs), ...kinOfDatabase(db, logs)], logs)
}
