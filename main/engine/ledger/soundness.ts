import type { Database } from 'better-sqlite3'
import { isDiskFull } from '../../../shared/disk-full.ts'
import { damaged } from './refusals.ts'

/** A ledger that was closed well is believed for a week; one that was not is looked over at once. */
const BELIEVED_MS = 7 * 24 * 3600_000
const CLOSED = 'closed-well'
const CHECKED = 'checked-at'
/** The setting table came with this step; an older ledger has no memory of its last end. */
export const REMEMBERS_FROM = 20

/**
 * Looks the ledger over when its last writer did not end well, or the last look is a week ago; then notes that
 * it is open. Costs nothing after an ordinary end.
 * @throws Fault `ledger-damaged`; nothing was changed
 */
export function checkAfterBadEnd(db: Database, file: string): void {
  const read = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck()
  const age =
    db.prepare<[], number>("SELECT CAST((unixepoch('subsec') * 1000) AS INTEGER)").pluck().get()! -
    Number(read.get(CHECKED) ?? 0)
  if (read.get(CLOSED) === 'yes' && age >= 0 && age < BELIEVED_MS) return
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(file)
  try {
    keep(db, CHECKED, "CAST(CAST((unixepoch('subsec') * 1000) AS INTEGER) AS TEXT)")
  } catch (error) {
    if (!isDiskFull(error)) throw error
  }
}

/** Notes that a writer is at work: until `noteClosed`, any end is a bad one. */
export const noteOpened = (db: Database): void => keep(db, CLOSED, "'no'")

/** Notes that the writer ended well. */
export const noteClosed = (db: Database): void => keep(db, CLOSED, "'yes'")

function keep(db: Database, key: string, expression: string): void {
  db.prepare(
    `INSERT INTO setting (key, value) VALUES (?, ${expression}) ON CONFLICT DO UPDATE SET value = excluded.value`,
  ).run(key)
}
