import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import Database from 'better-sqlite3'
import { Fault } from '../../../shared/fault.ts'
import { asFault, type Ledger } from './open.ts'

/** Pages per step of the online copy; between steps writers go on (longest gap measured: 8 ms at 200). */
const PAGES_PER_STEP = 200

/**
 * Copies a live ledger consistently to `target`: written beside it, checked whole, then renamed into place.
 * An older copy under that name is replaced only by a whole one.
 * @throws Fault `bad-argument | ledger-damaged | ledger-unreadable | disk-full`
 */
export async function backupLedger(db: Ledger, target: string): Promise<{ file: string; bytes: number }> {
  const file = resolve(target)
  if (db.name !== ':memory:' && resolve(db.name) === file)
    throw new Fault('bad-argument', `${file} is the ledger itself; name another file for the copy.`)
  if (existsSync(file) && !isLedgerCopy(file))
    throw new Fault(
      'bad-argument',
      `${file} exists and is no ledger; name another file, nothing was overwritten.`,
    )
  const half = `${file}.part`
  try {
    rmSync(half, { force: true })
    await db.backup(half, { progress: () => PAGES_PER_STEP })
    const problems = problemsOf(half)
    if (problems.length > 0)
      throw new Fault('ledger-damaged', `The copy is not whole (${problems[0]}); nothing was replaced.`)
    renameSync(half, file)
  } catch (error) {
    rmSync(half, { force: true })
    throw asFault(error, file)
  }
  return { file, bytes: statSync(file).size }
}

function isLedgerCopy(file: string): boolean {
  try {
    const db = new Database(file, { readonly: true })
    const mine = db.pragma('application_id', { simple: true }) === 0x48674c67
    db.close()
    return mine
  } catch {
    return false
  }
}

function problemsOf(file: string): string[] {
  const db = new Database(file, { readonly: true })
  try {
    return ledgerProblems(db)
  } finally {
    db.close()
  }
}

/** Everything wrong with an open ledger, in SQLite's words; empty when it is whole. */
export function ledgerProblems(db: Ledger): string[] {
  try {
    const integrity = (db.pragma('integrity_check(20)') as { integrity_check: string }[])
      .map((row) => row.integrity_check)
      .filter((line) => line !== 'ok')
    const keys = (db.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[])
      .slice(0, 20)
      .map((row) => `row ${row.rowid} of ${row.table} points to no row of ${row.parent}`)
    return [...integrity, ...keys]
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
