import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database, { type Database as Sqlite } from 'better-sqlite3'
import { isDiskFull } from '../../../shared/disk-full.ts'
import { Fault } from '../../../shared/fault.ts'
import { compareVersions } from '../../../shared/firmware-version.ts'
import { hasCopies } from './backup-folder.ts'
import { LEDGER_FORMAT } from './ledger-format.ts'
import type { Migration } from './migration.ts'
import { migrations } from './migrations/index.ts'
import { asFault, damaged } from './refusals.ts'
import { checkAfterBadEnd, noteClosed, noteOpened, REMEMBERS_FROM } from './soundness.ts'
import { finishSwap, swapPending } from './swap.ts'
import { lockForWriting } from './writer-lock.ts'

/** The first SQLite without the WAL-reset corruption (fixed 2026-03-13). */
const SQLITE_FLOOR = '3.51.3'
const BUSY_MS = 5000

export type Ledger = Sqlite

export interface OpenOptions {
  /** `write` creates and migrates; `read` opens what is there and changes nothing. */
  mode?: 'write' | 'read'
  /** The migrations to bring the file to; tests give prefixes. */
  steps?: readonly Migration[]
}

/**
 * Opens a ledger: checks whose file it is and how new, makes a verified copy before any pending
 * migration, runs each step in one transaction. Refuses, with the file untouched, what it must not open.
 * @throws Fault `ledger-unreadable | ledger-foreign | ledger-from-future | ledger-damaged | ledger-locked`
 */
export function openLedger(file: string, options: OpenOptions = {}): Ledger {
  const { steps = migrations } = options
  // A ledger in memory is always a new one: there is nothing yet to read.
  const mode = file === ':memory:' ? 'write' : (options.mode ?? 'write')
  if (file !== ':memory:') prepare(file, mode)
  const db = connect(file, mode)
  try {
    refuseOldSqlite(db)
    const version = checkVersion(db, file, steps)
    if (mode === 'write') {
      applyPragmas(db)
      if (version >= REMEMBERS_FROM) checkAfterBadEnd(db, file)
      migrate(db, file, version, steps)
      if ((steps.at(-1)?.id ?? 0) >= REMEMBERS_FROM) unlessFull(() => noteOpened(db))
    } else if (version < (steps.at(-1)?.id ?? 0)) {
      db.close()
      const lock = lockForWriting(file)
      try {
        closeLedger(openLedger(file, { steps }))
      } finally {
        lock.release()
      }
      return openLedger(file, options)
    }
    return db
  } catch (error) {
    db.close()
    const fault = asFault(error, file)
    // A head that is nobody's, over copies that are ours: the ledger was overwritten.
    throw fault instanceof Fault && fault.code === 'ledger-foreign' && hasCopies(file) ? damaged(file) : fault
  }
}

/** Completes what was cut off, and tells an emptied ledger from a new one. */
function prepare(file: string, mode: 'write' | 'read'): void {
  if (swapPending(file)) {
    // A reader has no lock of its own, and the swap may be under way this moment.
    const lock = mode === 'read' ? lockForWriting(file) : { release() {} }
    try {
      finishSwap(file)
    } finally {
      lock.release()
    }
  }
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (size === 0 && hasCopies(file)) throw damaged(file)
}

/** On a full disk a ledger can still be read, and written again once there is space. */
function unlessFull(write: () => void): void {
  try {
    write()
  } catch (error) {
    if (!isDiskFull(error)) throw error
  }
}

/** Closes a ledger as it should be: the next start believes it without looking it over. */
export function closeLedger(db: Ledger): void {
  if (!db.open) return
  if (!db.readonly) {
    unlessFull(() => {
      noteClosed(db)
      db.pragma('optimize')
    })
  }
  db.close()
}

/**
 * Nothing is to be begun where a ledger is expected.
 * @throws Fault `not-found`
 */
export function requireLedger(file: string): void {
  if (!existsSync(file) && !swapPending(file))
    throw new Fault('not-found', `There is no ledger at ${file} yet; run a scan or the demo first.`)
}

function connect(file: string, mode: 'write' | 'read'): Sqlite {
  if (file !== ':memory:') {
    if (mode === 'read') requireLedger(file)
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    } catch (error) {
      throw asFault(error, file)
    }
  }
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new Fault('ledger-foreign', `${file} is not a ledger; choose another file.`)
  try {
    // What is in a home is nobody else's business: SQLite gives the log and its index the same mode.
    if (mode === 'write' && file !== ':memory:' && !existsSync(file)) closeSync(openSync(file, 'a', 0o600))
    return new Database(file, { readonly: mode === 'read' && file !== ':memory:', timeout: BUSY_MS })
  } catch (error) {
    throw asFault(error, file)
  }
}

/** WAL re-opens as synchronous NORMAL, so every pragma is set on every open, never assumed. */
function applyPragmas(db: Sqlite): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('mmap_size = 0')
  db.pragma(`busy_timeout = ${BUSY_MS}`)
}

function refuseOldSqlite(db: Sqlite): void {
  const version = db.prepare('SELECT sqlite_version()').pluck().get() as string
  // Not by a collator of Intl's: to load one takes as long as to open the ledger.
  if (compareVersions(SQLITE_FLOOR, version) === -1)
    throw new Fault(
      'runtime-too-old',
      `SQLite ${version} is older than ${SQLITE_FLOOR}; install Houseguest again.`,
    )
}

function checkVersion(db: Sqlite, file: string, steps: readonly Migration[]): number {
  const application = db.pragma('application_id', { simple: true }) as number
  const version = db.pragma('user_version', { simple: true }) as number
  const empty = (db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number) === 0
  if (application !== LEDGER_FORMAT && !(application === 0 && version === 0 && empty))
    throw new Fault('ledger-foreign', `${file} is a database of another program; choose another file.`)
  const newest = steps.at(-1)?.id ?? 0
  if (version > newest)
    throw new Fault(
      'ledger-from-future',
      `The ledger ${file} was written by a newer Houseguest (shape ${version}, this one knows ${newest}); update Houseguest. Nothing was changed.`,
    )
  return version
}

function migrate(db: Sqlite, file: string, version: number, steps: readonly Migration[]): void {
  const pending = steps.filter((step) => step.id > version)
  if (pending.length === 0) return
  if (version > 0 && file !== ':memory:') copyBefore(db, file, version)
  const run = db.transaction(() => {
    for (const step of pending) step.up(db)
    const broken = db.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0)
      throw new Fault('ledger-damaged', `The ledger ${file} does not fit its own keys; restore a backup.`)
    db.pragma(`application_id = ${LEDGER_FORMAT}`)
    db.pragma(`user_version = ${pending.at(-1)!.id}`)
  })
  run.immediate()
}

/** A whole, checked copy beside the ledger before its shape changes: `NAME.pre-vN`. */
function copyBefore(db: Sqlite, file: string, version: number): void {
  const copy = join(dirname(file), `${basename(file)}.pre-v${version}`)
  const half = `${copy}.part`
  rmSync(half, { force: true })
  db.prepare('VACUUM INTO ?').run(half)
  const check = new Database(half, { readonly: true })
  const verdict = check.pragma('quick_check', { simple: true })
  check.close()
  if (verdict !== 'ok') throw damaged(file)
  renameSync(half, copy)
}
