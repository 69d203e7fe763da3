import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmdirSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, isAbsolute, join, sep } from 'node:path'
import Database from 'better-sqlite3'
import { byteSize } from '../../../shared/byte-size.ts'
import { Fault } from '../../../shared/fault.ts'
import type { MoveProgress } from '../../../shared/model/backup.ts'
import { isFolder } from './backup-choices.ts'
import { countLedger } from './counts.ts'
import { syncFolder } from './durable.ts'
import { belongings, stageIn } from './ledger-place.ts'
import { closeLedger, openLedger } from './open.ts'
import { asFault } from './refusals.ts'
import { copyLive, hashOf, problemsOfFile } from './whole-copy.ts'
import { lockForWriting } from './writer-lock.ts'

/** Copies a ledger with all that belongs to it to another folder; nothing is in use there before it counts. */

/** What stays free on the other disk for the ledger to go on. */
const SPARE_BYTES = 16 * 2 ** 20
const CHUNK_BYTES = 2 ** 20

/** Belongs to an open ledger, or is half of something: made anew where it is needed. */
const PASSING = /(-wal|-shm|\.lock|\.incoming|\.part)$/
/** Written once and never again: copied while the ledger is still in use. */
const SETTLED = /\.(backups|set-aside|pre-v\d+)$/

export interface MoveParts {
  /** The ledger's file. */
  file: string
  /** The folder it is to lie in; made if its parent is there. */
  target: string
  signal: AbortSignal
  progress(progress: MoveProgress): void
  /** Stops everything and closes the ledger; called when only the ledger itself is still to be copied. */
  close(): Promise<void>
}

/**
 * Puts a copy that was found whole together in the target's stage (`ledger-place.ts`): read back, looked over, and opened
 * there for writing once. Whatever goes wrong, the target is left as it was found and the ledger as it is.
 * @throws Fault `bad-argument | disk-full | not-permitted | cancelled | ledger-damaged`
 */
export async function stageMove(parts: MoveParts): Promise<void> {
  const { file, target, signal } = parts
  const from = dirname(file)
  const names = belongings(from).filter((name) => !PASSING.test(name))
  refusePlace(from, target)
  const total = names.reduce((sum, name) => sum + bytesIn(join(from, name)), 0)
  const isNew = makeFolder(target)
  const stage = stageIn(target)
  let done = 0
  const copied = (bytes: number): void => {
    done += bytes
    parts.progress({ phase: 'copying', done: Math.min(done, total), total })
    if (signal.aborted) throw new Fault('cancelled', 'The move was cancelled; everything is where it was.')
  }
  try {
    refuseFull(target, total)
    mkdirSync(stage, { mode: 0o700 })
    copied(0)
    for (const name of names.filter((name) => SETTLED.test(name)))
      await copyAll(join(from, name), join(stage, name), copied)
    await parts.close()
    for (const name of names.filter((name) => !SETTLED.test(name) && join(from, name) !== file))
      await copyAll(join(from, name), join(stage, name), copied)
    await copyLedger(file, join(stage, 'ledger.db'), copied)
    parts.progress({ phase: 'checking', done: total, total })
    await check(file, join(stage, 'ledger.db'))
    syncFolder(stage)
    syncFolder(target)
    copied(0)
  } catch (error) {
    unmake(stage, isNew ? target : null)
    throw asFault(error, target)
  }
}

function refusePlace(from: string, target: string): void {
  const parent = dirname(target)
  if (!isAbsolute(target) || (!isFolder(target) && !isFolder(parent)))
    throw new Fault('bad-argument', `${parent} is no folder; choose one that is there.`)
  const [old, there] = [realpathSync(from), realpathSync(isFolder(target) ? target : parent)]
  if (there === old || there.startsWith(old + sep))
    throw new Fault('bad-argument', `The ledger already lies in ${from}; choose a folder outside of it.`)
  if (belongings(target).length > 0)
    throw new Fault(
      'bad-argument',
      `There is a ledger in ${target} already; choose another folder, nothing was changed.`,
    )
}

/** Answers whether it had to be made. */
function makeFolder(target: string): boolean {
  try {
    const isNew = !existsSync(target)
    mkdirSync(target, { recursive: true, mode: 0o700 })
    // What an earlier move left when it was cut off.
    rmSync(stageIn(target), { recursive: true, force: true })
    mkdirSync(stageIn(target))
    rmdirSync(stageIn(target))
    return isNew
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    throw new Fault(
      'not-permitted',
      `Nothing can be written in ${target} (${code}); choose another folder, nothing was changed.`,
    )
  }
}

function refuseFull(target: string, total: number): void {
  const { bavail, bsize, blocks } = statfsSync(target)
  // Some places over a network tell nothing of their size.
  if (blocks > 0 && bavail * bsize < total + SPARE_BYTES)
    throw new Fault(
      'disk-full',
      `The disk of ${target} has ${byteSize(bavail * bsize)} free and ${byteSize(total + SPARE_BYTES)} are needed; free some space, or choose another folder.`,
    )
}

function bytesIn(path: string): number {
  const found = statSync(path)
  if (!found.isDirectory()) return found.size
  return readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0)
}

/** Copies a file, or a folder with all in it; each file is read back. */
async function copyAll(from: string, to: string, copied: (bytes: number) => void): Promise<void> {
  const { mode } = statSync(from)
  if (!statSync(from).isDirectory()) return copyFile(from, to, mode & 0o777, copied)
  mkdirSync(to, { mode: 0o700 })
  for (const name of readdirSync(from))
    if (!name.endsWith('.part')) await copyAll(join(from, name), join(to, name), copied)
  syncFolder(to)
}

async function copyFile(
  from: string,
  to: string,
  mode: number,
  copied: (bytes: number) => void,
): Promise<void> {
  const hash = createHash('sha256')
  const [source, copy] = await Promise.all([open(from), open(to, 'wx', 0o600)])
  try {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES)
    for (;;) {
      const { bytesRead } = await source.read(chunk, 0, CHUNK_BYTES)
      if (bytesRead === 0) break
      const part = chunk.subarray(0, bytesRead)
      hash.update(part)
      await copy.writeFile(part)
      copied(bytesRead)
    }
    await copy.sync()
  } finally {
    await Promise.all([source.close(), copy.close()])
  }
  if ((await hashOf(to)) !== hash.digest('hex')) throw notWhole(to)
  try {
    chmodSync(to, mode)
  } catch {
    // Sticks and shares often know no owners; there is nothing to keep then.
  }
}

/** As SQLite copies: with what still lies in its log, whoever else reads it. */
async function copyLedger(file: string, copy: string, copied: (bytes: number) => void): Promise<void> {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const page = db.pragma('page_size', { simple: true }) as number
    await copyLive(db, copy, (pages) => copied(pages * page))
  } finally {
    db.close()
  }
}

/** Looks the copy over, and opens it for writing where it lies: not every disk can hold a database in use. */
async function check(file: string, copy: string): Promise<void> {
  if ((await problemsOfFile(copy)).length > 0) throw notWhole(copy)
  const lock = lockForWriting(copy)
  try {
    const [old, arrived] = [new Database(file, { readonly: true }), openLedger(copy)]
    const isSame = JSON.stringify(countLedger(old)) === JSON.stringify(countLedger(arrived))
    old.close()
    closeLedger(arrived)
    if (!isSame) throw notWhole(copy)
  } finally {
    lock.release()
  }
}

const notWhole = (path: string): Fault =>
  new Fault('ledger-damaged', `${path} did not arrive whole; look after that disk, nothing was changed.`)

/** Removes what was copied; that it cannot be is not the failure to tell. */
function unmake(stage: string, folder: string | null): void {
  try {
    rmSync(stage, { recursive: true, force: true })
    if (folder !== null) rmdirSync(folder)
  } catch {}
}
