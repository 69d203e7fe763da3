import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync } from 'node:fs'
import { setImmediate as breath } from 'node:timers/promises'
import Database, { type Database as Sqlite } from 'better-sqlite3'
import { syncFile } from './durable.ts'
import { LEDGER_FORMAT } from './ledger-format.ts'

/** Pages per step of the online copy; between steps writers go on (longest gap measured: 8 ms at 200). */
const PAGES_PER_STEP = 200
/** As many problems as are worth telling. */
const MAX_PROBLEMS = 20

/**
 * Copies a live ledger to `target`, a new file, while it is written: as one file that needs no log beside it, so that
 * it can also be read where nothing may be written, and by its owner only. Not checked yet. `copied` hears of pages as they
 * are copied; what it throws ends the copying.
 */
export async function copyLive(
  db: Sqlite,
  target: string,
  copied: (pages: number) => void = () => {},
): Promise<void> {
  // Before the first page: a copy holds the same home as the ledger, whatever the umask is.
  closeSync(openSync(target, 'wx', 0o600))
  // A copy read through a connection of its own would begin anew with every foreign write; a snapshot does not move.
  const snapshot = db.readonly && !db.inTransaction
  if (snapshot) db.exec('BEGIN; SELECT 1 FROM sqlite_schema;')
  try {
    let done = 0
    await db.backup(target, {
      progress({ totalPages, remainingPages }) {
        copied(totalPages - remainingPages - done)
        done = totalPages - remainingPages
        return PAGES_PER_STEP
      },
    })
  } finally {
    if (snapshot) db.exec('COMMIT')
  }
  const copy = new Database(target)
  try {
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
  syncFile(target)
}

/** Everything wrong with a ledger's file, in SQLite's words; empty when it is whole. Other work goes on meanwhile. */
export async function problemsOfFile(file: string): Promise<string[]> {
  let db: Sqlite | undefined
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    if (db.pragma('application_id', { simple: true }) !== LEDGER_FORMAT) return ['it is no ledger']
    const problems: string[] = []
    const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
    // Each table on its own, so that no step holds others up for longer than one table takes.
    for (const table of tables) {
      problems.push(...integrityOf(db, `'${table.replaceAll("'", "''")}'`))
      await breath()
    }
    problems.push(...integrityOf(db, 'sqlite_schema'), ...brokenKeys(db))
    return problems.slice(0, MAX_PROBLEMS)
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  } finally {
    db?.close()
  }
}

/** Everything wrong with an open ledger, in SQLite's words; empty when it is whole. */
export function ledgerProblems(db: Sqlite): string[] {
  try {
    return [...integrityOf(db, String(MAX_PROBLEMS)), ...brokenKeys(db)]
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

const integrityOf = (db: Sqlite, what: string): string[] =>
  (db.pragma(`integrity_check(${what})`) as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok')

const brokenKeys = (db: Sqlite): string[] =>
  (db.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[])
    .slice(0, MAX_PROBLEMS)
    .map((row) => `row ${row.rowid} of ${row.table} points to no row of ${row.parent}`)

/** SHA-256 of a file's content, in hex. */
export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file)) hash.update(part as Buffer)
  return hash.digest('hex')
}
