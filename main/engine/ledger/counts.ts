import type { Database as Sqlite } from 'better-sqlite3'
import type { LedgerCounts, RetentionPart, RetentionRow } from '../../../shared/model/backup.ts'
import { contactKeeping } from './contact-retention.ts'

/** How much a ledger holds, for previews and for the page on what is kept how long. */

const COUNTED: Readonly<Record<keyof LedgerCounts, readonly string[]>> = {
  devices: ['device'],
  changes: ['fact_change'],
  warnings: ['warning'],
  contacts: ['contact_total'],
  ownersWord: ['user_note', 'correction', 'vendor_statement', 'device_site', 'supply_price', 'added_address'],
}

/** Tables of a part with the column that says since when; a ledger of an older shape may lack some. */
const PARTS: Readonly<Record<RetentionPart, readonly (readonly [table: string, since: string])[]>> = {
  devices: [['device', 'first_at']],
  facts: [['fact', 'first_at']],
  changes: [['fact_change', 'first_seen_new']],
  warnings: [['warning_turn', 'at']],
  contacts: [['contact_total', 'first_at']],
  policies: [['policy_version', 'first_at']],
  ownersWord: [
    ['user_note', 'at'],
    ['correction', 'at'],
    ['vendor_statement', 'at'],
    ['device_site', 'set_at'],
    ['supply_price', 'set_at'],
    ['added_address', 'added_at'],
  ],
  conduct: [
    ['sent_packet', 'first_at'],
    ['contacted_host', 'first_at'],
  ],
}

const hasTable = (db: Sqlite, name: string): boolean =>
  db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined

const rowsOf = (db: Sqlite, table: string): number =>
  hasTable(db, table) ? (db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number) : 0

/** How much the ledger holds now. */
export function countLedger(db: Sqlite): LedgerCounts {
  const count = (part: keyof LedgerCounts) => COUNTED[part].reduce((sum, table) => sum + rowsOf(db, table), 0)
  return {
    devices: count('devices'),
    changes: count('changes'),
    warnings: count('warnings'),
    contacts: count('contacts'),
    ownersWord: count('ownersWord'),
  }
}

/** Every device's id with the name it goes by, if it has one. */
export function deviceNames(db: Sqlite): Map<string, string | null> {
  const named = db
    .prepare<[], { id: string; name: string | null }>(
      `SELECT d.id, f.value AS name FROM device d
       LEFT JOIN current_fact c ON c.device_id = d.id AND c.key = 'name'
       LEFT JOIN fact f ON f.id = c.fact_id ORDER BY d.first_at, d.id`,
    )
    .all()
  return new Map(named.map(({ id, name }) => [id, textOf(name)]))
}

/** A fact's value as it is kept: JSON text. */
function textOf(kept: string | null): string | null {
  if (kept === null) return null
  try {
    const value: unknown = JSON.parse(kept)
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}

/** When something was last recorded, milliseconds UTC; `null` in an empty ledger. */
export const lastRecorded = (db: Sqlite): number | null =>
  db
    .prepare<[], number | null>(
      'SELECT max(at) FROM (SELECT max(last_at) AS at FROM device UNION ALL SELECT max(last_at) FROM destination)',
    )
    .pluck()
    .get() ?? null

/** What is kept and since when. Old hours of contacts become days, and go when the owner has chosen so; nothing else. */
export function retention(db: Sqlite): RetentionRow[] {
  return Object.entries(PARTS).map(([part, tables]) => {
    let rows = 0
    let oldest: number | null = null
    for (const [table, since] of tables) {
      rows += rowsOf(db, table)
      const first = db.prepare<[], number | null>(`SELECT min(${since}) FROM ${table}`).pluck().get() ?? null
      if (first !== null) oldest = Math.min(oldest ?? first, first)
    }
    return {
      part: part as RetentionPart,
      rows,
      oldest: oldest === null ? null : new Date(oldest).toISOString(),
      keeping: part === 'contacts' ? contactKeeping(db) : null,
    }
  })
}
