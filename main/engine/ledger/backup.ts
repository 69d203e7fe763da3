import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database, { type Database as Sqlite } from 'better-sqlite3'
import { Fault } from '../../../shared/fault.ts'
import { whyUnwritable } from '../../../shared/unwritable.ts'
import { discard, syncFolder } from './durable.ts'
import { LEDGER_FORMAT } from './ledger-format.ts'
import { asFault } from './refusals.ts'
import { copyLive, problemsOfFile } from './whole-copy.ts'

/**
 * Copies a live ledger consistently to `target`: written beside it, checked whole, then renamed into place.
 * An older copy under that name is replaced only by a whole one; a ledger that was ever written there is not.
 * @throws Fault `bad-argument | not-found | not-permitted | ledger-damaged | ledger-unreadable | disk-full`
 */
export async function backupLedger(db: Sqlite, target: string): Promise<{ file: string; bytes: number }> {
  const file = resolve(target)
  if (db.name !== ':memory:' && resolve(db.name) === file)
    throw new Fault('bad-argument', `${file} is the ledger itself; name another file for the copy.`)
  if (existsSync(file) && !isLedgerCopy(file))
    throw new Fault(
      'bad-argument',
      `${file} exists and is no ledger; name another file, nothing was overwritten.`,
    )
  // Whoever writes a ledger leaves its lock beside it: that one is in use, and no mere copy.
  if (existsSync(file) && existsSync(`${file}.lock`))
    throw new Fault('bad-argument', `${target} is a ledger or another database; name another file.`)
  const half = `${file}.part`
  try {
    rmSync(half, { force: true })
    await copyLive(db, half)
    const problems = await problemsOfFile(half)
    if (problems.length > 0)
      throw new Fault('ledger-damaged', `The copy is not whole (${problems[0]}); nothing was replaced.`)
    renameSync(half, file)
    syncFolder(dirname(file))
  } catch (error) {
    discard(half)
    const unfit = whyUnwritable(error)
    if (unfit) throw new Fault(unfit.code, `The copy cannot be written to ${target}: ${unfit.why}.`)
    throw asFault(error, file)
  }
  return { file, bytes: statSync(file).size }
}

function isLedgerCopy(file: string): boolean {
  try {
    const db = new Database(file, { readonly: true })
    const mine = db.pragma('application_id', { simple: true }) === LEDGER_FORMAT
    db.close()
    return mine
  } catch {
    return false
  }
}
