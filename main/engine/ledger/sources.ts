import type { CoveredDay, SourcePlace } from '../../../shared/model/source.ts'
import { joinedSpans, spansWithin, type TimeSpan, timeByDay } from '../../../shared/time-spans.ts'
import type { Ledger } from './open.ts'

/** The sources of evidence the owner added: where they are, how they were found, which days they watched. */

const HOUR_MS = 3_600_000

export interface KeptSource {
  id: string
  place: SourcePlace
  fingerprint: string | null
  isPaused: boolean
  addedAt: number
  /** As the evidence table knows it. */
  evidence: { kind: string; name: string }
  problem: string | null
  checkedAt: number | null
  lastRecordAt: number | null
  records: number
}

interface Row extends Omit<KeptSource, 'place' | 'isPaused' | 'evidence'> {
  place: string
  isPaused: number
  evidenceKind: string
  evidenceName: string
}

/** Every source, oldest first. */
export function keptSources(db: Ledger): KeptSource[] {
  return db
    .prepare<[], Row>(
      `SELECT f.id, f.place, f.fingerprint, f.is_paused AS isPaused, f.added_at AS addedAt,
         f.evidence_kind AS evidenceKind, f.evidence_name AS evidenceName, e.health AS problem, e.health_at AS checkedAt,
         e.last_record_at AS lastRecordAt,
         ifnull((SELECT sum(records) FROM evidence_coverage WHERE source_id = e.id), 0) AS records
       FROM followed_source f LEFT JOIN evidence_source e ON e.kind = f.evidence_kind AND e.name = f.evidence_name
       ORDER BY f.added_at, f.id`,
    )
    .all()
    .map(({ place, isPaused, evidenceKind, evidenceName, ...row }) => ({
      ...row,
      place: JSON.parse(place) as SourcePlace,
      isPaused: isPaused === 1,
      evidence: { kind: evidenceKind, name: evidenceName },
    }))
}

/** Adds a source; answers whether it was new. */
export function keepSource(
  db: Ledger,
  source: Pick<KeptSource, 'id' | 'place' | 'addedAt' | 'evidence'>,
): boolean {
  const { id, place, addedAt, evidence } = source
  return (
    db
      .prepare(
        'INSERT OR IGNORE INTO followed_source (id, place, evidence_kind, evidence_name, added_at) VALUES (?, ?, ?, ?, ?)',
      )
      .run(id, JSON.stringify(place), evidence.kind, evidence.name, addedAt).changes === 1
  )
}

/** Forgets a source; what it brought and when it watched stays. */
export function dropSource(db: Ledger, id: string): void {
  db.prepare('DELETE FROM followed_source WHERE id = ?').run(id)
}

export function pauseSource(db: Ledger, id: string, isPaused: boolean): void {
  db.prepare('UPDATE followed_source SET is_paused = ? WHERE id = ?').run(isPaused ? 1 : 0, id)
}

/** Remembers that a Pi-hole that was added without a password now has one. */
export function keepLocked(db: Ledger, id: string): void {
  db.prepare(
    "UPDATE followed_source SET place = json_set(place, '$.hasPassword', json('true')) WHERE id = ?",
  ).run(id)
}

/** Remembers the certificate a source's box showed: from now on it must show the same. */
export function keepFingerprint(db: Ledger, id: string, fingerprint: string): void {
  db.prepare('UPDATE followed_source SET fingerprint = ? WHERE id = ?').run(fingerprint, id)
}

/** How many hours of each UTC day since `since` a source watched, oldest first; days it did not are left out. */
export function coveredDays(db: Ledger, evidence: KeptSource['evidence'], since: number): CoveredDay[] {
  const spans = db
    .prepare<[string, string, number], TimeSpan>(
      `SELECT c.first_at AS firstAt, c.last_at AS lastAt FROM evidence_coverage c JOIN evidence_source e ON e.id = c.source_id
       WHERE e.kind = ? AND e.name = ? AND c.last_at >= ? ORDER BY c.first_at`,
    )
    .all(evidence.kind, evidence.name, since)
  const watched = timeByDay(spansWithin(joinedSpans(spans), since, Number.POSITIVE_INFINITY))
  return [...watched].map(([day, ms]) => ({ day, hours: Math.round((ms / HOUR_MS) * 10) / 10 }))
}
