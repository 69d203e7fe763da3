import { joinedSpans, type TimeSpan } from '../../../shared/time-spans.ts'
import type { EvidenceStore, Imported } from '../outbound/evidence-store.ts'
import type { Batch } from '../outbound/tally.ts'
import type { Ledger } from './open.ts'
import { UNSEEN } from './unseen-value.ts'

/** When each source of evidence was watching: a time outside all its spans is not observed, which is not quiet. */

/** A pause longer than this between records is a gap in what a source covered. */
const RECORD_GAP_MS = 6 * 3_600_000
/** A followed source says itself when it watched; what lies further apart than this was not watched. */
const WATCH_GAP_MS = 60_000

export interface CoverageTable extends Pick<EvidenceStore, 'watched' | 'health'> {
  /** Notes when the source's records were made and when it was watching. */
  cover(imported: Imported, batches: readonly Batch[]): void
}

export function coverageTable(db: Ledger): CoverageTable {
  const sql = statements(db)

  const sourceId = (kind: string, name: string): number =>
    sql.source.get(kind, name) ?? Number(sql.addSource.run(kind, name).lastInsertRowid)

  /** Stretches the source's last span of coverage over this time unless the gap is too long, else begins one. */
  function stretch(source: number, { firstAt, lastAt }: TimeSpan, records: number, gap: number): void {
    const span = sql.lastSpan.get(source, firstAt)
    if (span && firstAt - span.lastAt <= gap) sql.stretchSpan.run(lastAt, records, source, span.firstAt)
    else sql.addSpan.run(source, firstAt, lastAt, records)
  }

  function note(
    source: number,
    watched: Imported['watched'],
    told: readonly TimeSpan[],
    records: number,
  ): void {
    if (watched && watched.until - watched.from <= RECORD_GAP_MS) {
      stretch(source, { firstAt: watched.from, lastAt: watched.until }, records, WATCH_GAP_MS)
      return
    }
    // A box that is caught up with may have been off itself: only what it tells of says that it was not.
    const now = watched ? [{ firstAt: watched.until, lastAt: watched.until }] : []
    for (const [n, span] of joinedSpans([...told, ...now], RECORD_GAP_MS).entries())
      stretch(source, span, n === 0 ? records : 0, RECORD_GAP_MS)
  }

  return {
    cover(imported, batches) {
      const { source = { kind: imported.format, name: imported.name }, watched, records } = imported
      const told = recordSpans(batches)
      if (told.length === 0 && !watched) return
      const id = sourceId(source.kind, source.name)
      note(id, watched, told, records)
      if (told.length > 0) sql.lastRecord.run(Math.max(...told.map(({ lastAt }) => lastAt)), id)
    },
    watched: ({ kind, name }, span) => note(sourceId(kind, name), span, [], 0),
    health(kind, name, problem, at) {
      sql.health.run(problem, at, sourceId(kind, name))
    },
  }
}

/** When the records were made: a span for each hour that has some. */
function recordSpans(batches: readonly Batch[]): TimeSpan[] {
  const hours = new Map<number, TimeSpan>()
  for (const { count, hour, first, last } of batches) {
    let [at, span] = [Number.NaN, { firstAt: 0, lastAt: 0 }]
    for (let i = 0; i < count; i++) {
      if (hour[i] !== at) {
        at = hour[i]!
        span = hours.get(at) ?? { firstAt: Number.POSITIVE_INFINITY, lastAt: 0 }
        hours.set(at, span)
      }
      if (first[i]! < span.firstAt) span.firstAt = Math.floor(first[i]!)
      if (last[i]! > span.lastAt) span.lastAt = Math.floor(last[i]!)
    }
  }
  return [...hours.values()]
}

const statements = (db: Ledger) => ({
  source: db
    .prepare<[string, string], number>('SELECT id FROM evidence_source WHERE kind = ? AND name = ?')
    .pluck(),
  addSource: db.prepare('INSERT INTO evidence_source (kind, name) VALUES (?, ?)'),
  health: db.prepare('UPDATE evidence_source SET health = ?, health_at = ? WHERE id = ?'),
  lastRecord: db.prepare(
    'UPDATE evidence_source SET last_record_at = max(ifnull(last_record_at, 0), ?) WHERE id = ?',
  ),
  lastSpan: db.prepare<[number, number], TimeSpan>(
    `SELECT first_at AS firstAt, last_at AS lastAt FROM evidence_coverage
     WHERE source_id = ${UNSEEN} AND first_at <= ? ORDER BY first_at DESC LIMIT 1`,
  ),
  stretchSpan: db.prepare(
    'UPDATE evidence_coverage SET last_at = max(last_at, ?), records = records + ? WHERE source_id = ? AND first_at = ?',
  ),
  addSpan: db.prepare(
    `INSERT INTO evidence_coverage (source_id, first_at, last_at, records) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET last_at = max(last_at, excluded.last_at), records = records + excluded.records`,
  ),
})
