import { chmodSync, copyFileSync, rmSync } from 'node:fs'
import Database, { type Database as Sqlite } from 'better-sqlite3'
import { Fault } from '../../../shared/fault.ts'
import type { Backup, LedgerCounts, Restored, RestorePreview } from '../../../shared/model/backup.ts'
import type { BackupShelf } from './backup-shelf.ts'
import { countLedger, deviceNames, lastRecorded } from './counts.ts'
import { discard, syncFile } from './durable.ts'
import { migrations } from './migrations/index.ts'
import { asFault } from './refusals.ts'
import { swap } from './swap.ts'
import { hashOf, problemsOfFile } from './whole-copy.ts'

/** Names of lost devices that are told one by one. */
const MAX_NAMES = 50

/**
 * What restoring a copy would take away from the ledger at `file`; changes nothing. A ledger too damaged to be
 * counted is `null`s.
 * @throws Fault `not-found | ledger-damaged`
 */
export async function previewRestore(
  shelf: BackupShelf,
  file: string,
  name: string,
): Promise<RestorePreview> {
  const { path, backup } = await shelf.verified(name)
  const copy = new Database(path, { readonly: true })
  try {
    return { backup, ...lossOf(readNow(file), new Set(deviceNames(copy).keys())) }
  } finally {
    copy.close()
  }
}

interface Now {
  counts: LedgerCounts
  until: number | null
  devices: Map<string, string | null>
}

function lossOf(now: Now | null, known: Set<string>): Omit<RestorePreview, 'backup'> {
  if (!now) return { now: null, until: null, lostDevices: [], lostDeviceCount: null }
  const lost = [...now.devices].filter(([id]) => !known.has(id))
  return {
    now: now.counts,
    until: now.until === null ? null : new Date(now.until).toISOString(),
    lostDevices: lost.flatMap(([, name]) => (name === null ? [] : [name])).slice(0, MAX_NAMES),
    lostDeviceCount: lost.length,
  }
}

/** What can still be read of the ledger in use. */
function readNow(file: string): Now | null {
  let db: Sqlite | undefined
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    return { counts: countLedger(db), until: lastRecorded(db), devices: deviceNames(db) }
  } catch {
    return null
  } finally {
    db?.close()
  }
}

/**
 * Puts a copy in the place of the ledger; its files are set aside as they are. `close` is called when all is
 * ready, and must have closed the ledger when it is done.
 * @throws Fault `not-found | ledger-damaged | ledger-from-future | disk-full`, with nothing changed
 */
export async function restoreBackup(
  shelf: BackupShelf,
  file: string,
  name: string,
  why: { at: string; reason: 'damaged' | 'replaced' },
  close: () => Promise<void> = async () => {},
): Promise<Restored> {
  const { path, backup } = await shelf.verified(name)
  refuseFuture(path, backup)
  const incoming = `${file}.incoming`
  try {
    rmSync(incoming, { force: true })
    copyFileSync(path, incoming)
    chmodSync(incoming, 0o600)
    syncFile(incoming)
    if ((await hashOf(incoming)) !== (await hashOf(path)) || (await problemsOfFile(incoming)).length > 0)
      throw new Fault('ledger-damaged', `The copy of ${name} did not arrive whole; nothing was changed.`)
    await close()
    return { backup: name, setAside: swap(file, { '': incoming }, { ...why, backup: name }) }
  } catch (error) {
    discard(incoming)
    throw asFault(error, file)
  }
}

function refuseFuture(path: string, { name }: Backup): void {
  const db = new Database(path, { readonly: true })
  const version = db.pragma('user_version', { simple: true }) as number
  db.close()
  if (version > (migrations.at(-1)?.id ?? 0))
    throw new Fault(
      'ledger-from-future',
      `The backup ${name} was made by a newer Houseguest; update Houseguest to restore it.`,
    )
}
