import { statSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { Beside } from './beside.ts'
import { detectFormat } from './detect-format.ts'
import { earlierImport } from './earlier-import.ts'
import { EvidenceFile } from './evidence-file.ts'
import type { EvidenceStore } from './evidence-store.ts'
import { type Joins, TEACHING_BYTES } from './read-evidence.ts'
import type { Format } from './reader.ts'
import { readerOf } from './reader-of.ts'
import { Tally } from './tally.ts'

const LF = 10

/**
 * Reads a file beside the one that is imported for what it tells of the same connections, and counts nothing of it.
 * Answers whether it told something: not what is no log of this format, cannot be read, or was read by this import already.
 * `isBrief`: only the end of it is of use.
 */
export async function readBeside(
  { path, isWhole, isTail }: Beside,
  joins: Joins,
  {
    format,
    isBrief,
    store,
    signal,
  }: {
    format: Format
    isBrief: boolean
    store: Pick<EvidenceStore, 'marks'>
    signal?: AbortSignal | undefined
  },
): Promise<boolean> {
  if (joins.read.has(path)) return false
  try {
    const stat = statSync(path)
    if (!stat.isFile()) return false
    const file = await EvidenceFile.open(path)
    // To unpack the log before whenever a followed one grew costs more than the few connections open then, which it
    // remembers by itself.
    if (isBrief && isTail && file.isGzip) return false
    const detected = detectFormat(file.head)
    if (detected?.format !== format) return false
    const mark = await earlierImport(file, format, store)
    if (!mark && !isWhole) return false
    joins.read.add(path)
    await read(file, { counted: mark?.offset ?? 0, isWhole, isBrief: isBrief || isTail, signal })
    return true
  } catch {
    // It is not what was to be imported: the import goes on without it.
    return false
  } finally {
    joins.told.reading = null
  }

  async function read(
    file: EvidenceFile,
    how: { counted: number; isWhole: boolean; isBrief: boolean; signal?: AbortSignal | undefined },
  ): Promise<void> {
    const { told, names, named } = joins
    const tally = new Tally()
    const reader = readerOf({ format }, { tally, names, named, told, modifiedAt: 0, heard: () => undefined })
    const start = how.isBrief && !file.isGzip ? Math.max(0, file.size - TEACHING_BYTES) : 0
    const pass = (data: Buffer, from: number, end: number, reading: 'counted' | 'uncounted') => {
      told.reading = reading
      const used = reader.push(data, from, end)
      if (tally.isFull) tally.take()
      return used
    }
    if (start > 0)
      pass(file.head, 0, file.head.length, how.counted >= file.head.length ? 'counted' : 'uncounted')
    let position = start
    let isWithin = start > 0
    let isCounted = how.counted > start
    await file.read(async (data, from, end) => {
      let at = from
      if (isWithin) at += data.subarray(from, end).indexOf(LF) + 1
      isWithin = false
      position += at - from
      if (isCounted) {
        const limit = Math.min(end, at + how.counted - position)
        const used = pass(data, at, limit, 'counted')
        position += used - at
        // What an import counted ends with a line.
        isCounted = position < how.counted && (used > at || limit === end)
        at = used
      }
      if (!isCounted && !how.isWhole) return -1
      if (!isCounted) {
        const used = pass(data, at, end, 'uncounted')
        position += used - at
        at = used
      }
      await setImmediate()
      return how.signal?.aborted ? -1 : at
    }, start)
  }
}
