import { randomUUID } from 'node:crypto'
import { open, readlink, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Fault, type FaultCode } from '../../../shared/fault.ts'

/** What went wrong, in words, by the code of the system. */
const REFUSALS: Record<string, readonly [FaultCode, string]> = {
  ENOENT: ['not-found', 'that folder does not exist; create it or choose another'],
  ENOTDIR: ['bad-argument', 'a part of that path is a file; choose another folder'],
  EACCES: ['not-permitted', 'you may not write there; choose another folder'],
  EPERM: ['not-permitted', 'you may not write there; choose another folder'],
  EROFS: ['not-permitted', 'nothing can be written there; choose another folder'],
  ENOSPC: ['disk-full', 'the disk is full; make room and try again'],
  EDQUOT: ['disk-full', 'your share of the disk is full; make room and try again'],
  ENAMETOOLONG: ['bad-argument', 'that name is too long; choose a shorter one'],
}

/**
 * Writes `content` to `file` all or not at all: beside it first, then in its place. A file there is replaced.
 * @returns the absolute path and the size
 * @throws Fault with one sentence: a folder or a device is there, or the place cannot be written
 */
export async function writeWhole(
  file: string,
  content: string | Uint8Array,
): Promise<{ file: string; bytes: number }> {
  const target = resolve(file)
  const making = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID().slice(0, 8)}.part`)
  try {
    await refuseToReplace(file)
    await writeFile(making, content, { flag: 'wx' })
    await rename(making, target)
  } catch (error) {
    await rm(making, { force: true }).catch(() => {})
    const refusal = REFUSALS[(error as NodeJS.ErrnoException).code ?? '']
    if (refusal) throw new Fault(refusal[0], `The report cannot be written to ${file}: ${refusal[1]}.`)
    throw error
  }
  return { file: target, bytes: Buffer.byteLength(content) }
}

/**
 * Whether a document may take the place of what is at `file` now.
 * @throws Fault `bad-argument`: a folder, a device, an open file of the system's or a database is there
 */
export async function refuseToReplace(file: string): Promise<void> {
  const target = resolve(file)
  const there = await stat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!there) return
  if (there.isDirectory())
    throw new Fault('bad-argument', `${file} is a folder; name a file to write the report to.`)
  if (!there.isFile() || (await isOpenFile(target)))
    throw new Fault('bad-argument', `${file} is not an ordinary file; name another one.`)
  if (await isDatabase(target))
    throw new Fault('bad-argument', `${file} is a ledger or another database; name another file.`)
}

/** `/dev/stdout` and its like lead to an ordinary file at times, and must never be replaced by one (proc(5), fd). */
const isOpenFile = async (file: string): Promise<boolean> =>
  (await readlink(file).catch(() => file)).startsWith('/proc/') || file.startsWith('/proc/')

/** The first bytes of every SQLite file (file format 1.3): a report must never take a ledger's place. */
const SQLITE_HEADER = 'SQLite format 3\0'

async function isDatabase(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SQLITE_HEADER.length), 0)
    return buffer.toString('latin1', 0, bytesRead) === SQLITE_HEADER
  } finally {
    await handle.close()
  }
}
