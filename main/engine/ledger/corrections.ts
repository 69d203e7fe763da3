import type { CorrectableField, Correction } from '../../../shared/model/change.ts'
import type { Ledger } from './open.ts'
import { prepared } from './prepared.ts'

/** Keeps the owner's word on a field; the one before it stays in the history. */
export function correct(
  db: Ledger,
  deviceId: string,
  field: CorrectableField,
  value: string,
  now: number,
): void {
  db.prepare('INSERT INTO correction (device_id, field, value, at) VALUES (?, ?, ?, ?)').run(
    deviceId,
    field,
    value,
    now,
  )
}

/** Takes back the latest standing correction of a field; answers whether there was one. */
export function undoCorrection(db: Ledger, deviceId: string, field: CorrectableField, now: number): boolean {
  const undone = db
    .prepare(
      `UPDATE correction SET undone_at = ? WHERE id = (
         SELECT max(id) FROM correction WHERE device_id = ? AND field = ? AND undone_at IS NULL)`,
    )
    .run(now, deviceId, field)
  return undone.changes > 0
}

interface Row {
  deviceId: string
  field: CorrectableField
  value: string
  at: number
  undoneAt: number | null
}

/** Every correction of a device, newest first. */
export function correctionsOf(db: Ledger, deviceId: string): Correction[] {
  return db
    .prepare<[string], Row>(
      `SELECT device_id AS deviceId, field, value, at, undone_at AS undoneAt FROM correction
       WHERE device_id = ? ORDER BY id DESC`,
    )
    .all(deviceId)
    .map(({ field, value, at, undoneAt }) => ({
      field,
      value,
      at: new Date(at).toISOString(),
      undoneAt: undoneAt === null ? null : new Date(undoneAt).toISOString(),
    }))
}

/** The corrections that stand, per device and field. */
export function standingCorrections(db: Ledger): Map<string, Map<string, { value: string; at: number }>> {
  const standing = new Map<string, Map<string, { value: string; at: number }>>()
  for (const row of prepared<[], Row>(
    db,
    'SELECT device_id AS deviceId, field, value, at, undone_at AS undoneAt FROM correction WHERE undone_at IS NULL ORDER BY id',
  ).all()) {
    const fields = standing.get(row.deviceId) ?? new Map()
    standing.set(row.deviceId, fields.set(row.field, { value: row.value, at: row.at }))
  }
  return standing
}
