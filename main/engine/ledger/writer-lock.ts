import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { Fault } from '../../../shared/fault.ts'
import { asFault } from './refusals.ts'

/**
 * Makes this process the ledger's one writer, until `release` or the process ends, however it ends:
 * the operating system holds the lock (on a small file beside the ledger), so none is ever left behind.
 * Readers need no lock.
 * @throws Fault `ledger-locked` when another writer is at work
 */
export function lockForWriting(file: string): { release(): void } {
  if (file === ':memory:') return { release() {} }
  let db: Database.Database | undefined
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    db = new Database(`${file}.lock`, { timeout: 0 })
    db.pragma('journal_mode = DELETE')
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db?.close()
    const fault = asFault(error, file)
    if (fault instanceof Fault && fault.code === 'ledger-locked')
      throw new Fault(
        'ledger-locked',
        `Another Houseguest is writing ${file}; close it, or choose another file.`,
      )
    throw fault
  }
  const held = db
  return {
    release() {
      if (held.open) held.close()
    },
  }
}
