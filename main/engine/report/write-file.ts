import { randomUUID } from 'node:crypto'
import { open, readlink, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Fault } from '../../../shared/fault.ts'
import { whyUnwritable } from '../../../shared/unwritable.ts'

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
    const unfit = whyUnwritable(error)
    if (unfit) throw new Fault(unfit.code, `The report cannot be written to ${file}: ${unfit.why}.`)
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
