import { setImmediate } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import { LookedUp } from './capture/looked-up.ts'
import { NameMemory } from './capture/name-memory.ts'
import type { Detected } from './detect-format.ts'
import type { EvidenceFile } from './evidence-file.ts'
import { type NamesIn, namesOfFolders } from './logs-of-folder.ts'
import type { LookupRecord } from './lookups/lookup-record.ts'
import type { LookupTrail } from './lookups/lookup-trail.ts'
import type { CapturedStatement, ReaderContext } from './reader.ts'
import { readerOf } from './reader-of.ts'
import { type Batch, Tally } from './tally.ts'
import { ToldElsewhere } from './told-elsewhere.ts'

/** Reads one file into portions of counted evidence, each ending at a place reading can be taken up again. */

/** Portions end after this many bytes even when little was counted: what a crash can cost. */
const PORTION_BYTES = 256 * 1024 * 1024
/**
 * The first is smaller and the next is as long as all before: keeping what was read begins soon, beside the reading. Towards
 * the end they are half of what is left, so that little is still to be kept when all is read.
 */
const FIRST_PORTION_BYTES = 64 * 1024 * 1024

/** Read between two looks at whether to stop: well within 100 ms of work. */
const PAUSE_BYTES = 1024 * 1024

/** Keeping more rows than this would make the owner wait who stops an import. */
const QUICK_ROWS = 5000
/** Whether as much as this is still kept when reading is stopped. What is not is read again the next time. */
export const isQuicklyKept = (rows: number): boolean => rows <= QUICK_ROWS

/** Places of damaged records that are told; what comes after is counted only. */
const MAX_PLACES = 20
/** Reasons for leaving a record out that are the file's fault, not ours. */
const DAMAGE = ['damaged', 'damagedBlock', 'tooLong', 'notADatagram']

/** What was read up to `offset` since the portion before. */
export interface Portion {
  batch: Batch
  heard: CapturedStatement[]
  /** Bytes of the (decompressed) file used so far. */
  offset: number
  /** CRC-32 of the bytes up to there, of a compressed file: its fingerprint would unpack them again. */
  crc: number | null
  records: number
  skipped: Record<string, number>
  /** Set on the last portion: what stopped short and where records were damaged, with positions. */
  errors: string[]
  isLast: boolean
  /** Whether conversations up to `offset` may have been held back, to be counted with a later portion. */
  holdsBack: boolean
}

/** What is read again of a followed log for what it teaches, before its growth is counted. */
export const TEACHING_BYTES = 8 * 1024 * 1024
/** Windows programs put it before text in UTF-8 (RFC 3629, 6). */
const BYTE_ORDER_MARK = Buffer.from('\ufeff')
const LF = 10
/** No last record is longer: what is left over then is damage. */
const MAX_LAST_RECORD = 2_000_000

/** Memory shared by files read in one go, so that one file's names serve another's bytes. */
export interface Joins {
  names: NameMemory
  named: Map<string, string>
  lookedUp: LookedUp
  told: ToldElsewhere
  /** Files that were read, whether to be counted or only for what they tell. */
  read: Set<string>
  namesIn: NamesIn
}

/** What files that are read in one go begin with; `mostConnections` as for `ToldElsewhere`. */
export const newJoins = (mostConnections?: number): Joins => ({
  names: new NameMemory(),
  named: new Map(),
  lookedUp: new LookedUp(),
  told: new ToldElsewhere(mostConnections),
  read: new Set(),
  namesIn: namesOfFolders(),
})

/**
 * Reads `file`, handing over portions in order. The first `skipTo` bytes are read for what they teach (names,
 * open connections) and not counted again.
 */
export async function readEvidence(
  file: EvidenceFile,
  detected: Detected,
  options: {
    skipTo: number
    /** The portion that ended at `skipTo` held conversations back: these are still to be counted. */
    isHeldBack: boolean
    modifiedAt: number
    joins: Joins
    /** Ends reading at once. What was read since the last portion is handed over only where that is quickly kept. */
    signal?: AbortSignal | undefined
    /** Default: 256 MB. */
    portionBytes?: number | undefined
    /** Default: 64 MB. */
    firstPortionBytes?: number | undefined
    /** Told of every lookup of a name server's log; what was noted of the part that is not counted again is adopted. */
    lookups?: { trail: LookupTrail; own: LookupRecord | null } | undefined
    /** The file is a log that is followed: only its head and the end of what was counted are read again. */
    isFollowedLog?: boolean | undefined
  },
  on: {
    portion(portion: Portion): void | Promise<void>
    /** Bytes of the file itself read so far. */
    read?(done: number): void
  },
): Promise<void> {
  const {
    skipTo,
    isHeldBack,
    modifiedAt,
    joins,
    signal,
    portionBytes = PORTION_BYTES,
    firstPortionBytes = FIRST_PORTION_BYTES,
    isFollowedLog = false,
    lookups,
  } = options
  const tally = new Tally()
  let heard: CapturedStatement[] = []
  const context: ReaderContext = {
    tally,
    names: joins.names,
    named: joins.named,
    lookedUp: joins.lookedUp,
    told: joins.told,
    modifiedAt,
    lookups: lookups?.trail,
    heard: (statement) => void heard.push(statement),
  }
  const reader = readerOf(detected, context)
  let position = 0
  let crc = file.isGzip ? 0 : null
  /** Bytes `[from, until)` of a window are used. */
  const pass = (data: Buffer, from: number, until: number) => {
    position += until - from
    if (crc !== null) crc = crc32(data.subarray(from, until), crc)
  }
  let counted = 0
  let skippedBefore: Readonly<Record<string, number>> = {}
  let isCounting = skipTo === 0
  const portionEnd = () => {
    const left = file.isGzip ? Number.POSITIVE_INFINITY : file.size - position
    return position + Math.min(portionBytes, Math.max(firstPortionBytes, Math.min(position, left / 2)))
  }
  let nextPortion = portionEnd()
  let nextPause = 0

  const places: string[] = []
  let damaged = 0
  /** Notes that records between two positions were damaged. */
  const look = (from: number, until: number) => {
    const now = DAMAGE.reduce((sum, reason) => sum + (reader.skipped[reason] ?? 0), 0)
    if (now > damaged && places.length < MAX_PLACES)
      places.push(`byte ${from} to ${until}: ${now - damaged} damaged, left out`)
    damaged = now
  }

  const beginCounting = () => {
    reader.settle(isHeldBack)
    tally.take()
    heard = []
    if (lookups?.own) lookups.trail.adopt(lookups.own)
    counted = reader.records
    skippedBefore = { ...reader.skipped }
    isCounting = true
    nextPortion = portionEnd()
  }
  const portion = (errors: string[], isLast: boolean): Portion => {
    const holdsBack = !isLast || signal?.aborted === true
    reader.settle(holdsBack)
    const made: Portion = {
      batch: tally.take(),
      heard,
      offset: position,
      crc,
      records: reader.records - counted,
      skipped: difference(reader.skipped, skippedBefore),
      errors,
      isLast,
      holdsBack,
    }
    heard = []
    counted = reader.records
    skippedBefore = { ...reader.skipped }
    return made
  }

  const start = isFollowedLog && !file.isGzip ? Math.max(0, skipTo - TEACHING_BYTES) : 0
  /** Whether reading begins within a line. */
  let isWithin = start > 0
  let mark = file.head.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)
    ? BYTE_ORDER_MARK.length
    : 0
  if (isWithin) {
    reader.push(file.head, mark, file.head.length)
    position = start
    mark = 0
  }
  const { rest, cutShort } = await file.read(async (data, from, end) => {
    let at = from + mark
    mark = 0
    if (isWithin) {
      at += data.subarray(from, end).indexOf(LF) + 1
      isWithin = false
    }
    pass(data, from, at)
    if (!isCounting) {
      const begin = at
      const limit = Math.min(end, begin + skipTo - position)
      at = reader.push(data, begin, limit)
      pass(data, begin, at)
      look(0, 0)
      places.length = 0
      if (position >= skipTo || (at === begin && limit < end)) beginCounting()
    }
    if (isCounting && reader.broken === null) {
      const used = reader.push(data, at, end)
      look(position, position + used - at)
      pass(data, at, used)
      at = used
      if (position >= nextPortion || tally.isFull) {
        nextPortion = portionEnd()
        await on.portion(portion([], false))
      }
    }
    on.read?.(file.consumed)
    if (position >= nextPause) {
      nextPause = position + PAUSE_BYTES
      await setImmediate()
    }
    return reader.broken === null && !signal?.aborted ? at : -1
  }, start)
  if (!isCounting) beginCounting()
  if (signal?.aborted) {
    reader.settle(true)
    if (!isQuicklyKept(tally.size + heard.length)) return
  }
  const mayBeWhole = reader.broken === null && !cutShort && rest.length < MAX_LAST_RECORD
  const isWhole = rest.length === 0 || (mayBeWhole && reader.finish(rest, 0, rest.length))
  if (isWhole) pass(rest, 0, rest.length)
  const errors = [...places]
  if (reader.broken !== null) errors.push(`byte ${position}: ${reader.broken}; what follows was not read`)
  else if (cutShort)
    errors.push(`byte ${position}: the compressed file ends early or is damaged; what follows was not read`)
  else if (!isWhole) errors.push(`byte ${position}: the last record is not whole (${rest.length} bytes)`)
  await on.portion(portion(errors, true))
}

function difference(
  now: Readonly<Record<string, number>>,
  before: Readonly<Record<string, number>>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(now).flatMap(([reason, n]) =>
      n > (before[reason] ?? 0) ? [[reason, n - (before[reason] ?? 0)]] : [],
    ),
  )
}
