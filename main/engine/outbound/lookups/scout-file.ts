import { NameMemory } from '../capture/name-memory.ts'
import type { Detected } from '../detect-format.ts'
import type { EvidenceFile } from '../evidence-file.ts'
import type { Lookups, ReaderContext } from '../reader.ts'
import { readerOf } from '../reader-of.ts'
import { Tally } from '../tally.ts'
import { LookupScout } from './lookup-scout.ts'
import type { LookupSummary } from './lookup-summaries.ts'

/** The end of a log, which tells until when it goes. */
const END_BYTES = 65_536
const LF = 10
/** So far before its head lines of a log may be: a clock was set, or several programs write it. */
const BACK_S = 86_400

/**
 * Of records by other ways, those whose box also wrote this log; nothing is counted. Reads from `start` (of plain files)
 * no further than needed: mostly nothing but its head and end, since the logs of one home follow each other.
 */
export async function scoutFile(
  file: EvidenceFile,
  detected: Detected,
  strangers: readonly LookupSummary[],
  { start, modifiedAt }: { start: number; modifiedAt: number },
): Promise<LookupSummary[]> {
  if (strangers.length === 0) return []
  const { from, until } = await timeOf(file, detected, modifiedAt)
  const possible = strangers.filter(({ first, last }) => last >= from - BACK_S && first <= until)
  if (possible.length === 0) return []
  const records = possible.map((one) => one.record())
  const scout = new LookupScout(records)
  await lookThrough(file, detected, { lookups: scout, start, modifiedAt }, () => scout.isDecided)
  const kin = scout.kin()
  return possible.filter((_, i) => kin.includes(records[i]!))
}

/** The earliest second in a log's head and, of a plain file, the latest in its end; a log without times has neither. */
async function timeOf(
  file: EvidenceFile,
  detected: Detected,
  modifiedAt: number,
): Promise<{ from: number; until: number }> {
  let [from, until] = [Number.POSITIVE_INFINITY, 0]
  const lookups: Lookups = {
    note(time) {
      const second = Math.floor(time / 1000)
      from = Math.min(from, second)
      until = Math.max(until, second)
      return false
    },
  }
  readerFor(detected, { lookups, modifiedAt }).push(file.head, 0, file.head.length)
  if (file.isGzip) return { from, until: Number.POSITIVE_INFINITY }
  const start = Math.max(0, file.size - END_BYTES)
  await lookThrough(file, detected, { lookups, start, modifiedAt }, () => false)
  return { from, until }
}

/** Reads lines from `start` on until told that it is enough. */
async function lookThrough(
  file: EvidenceFile,
  detected: Detected,
  { lookups, start, modifiedAt }: { lookups: Lookups; start: number; modifiedAt: number },
  isEnough: () => boolean,
): Promise<void> {
  const reader = readerFor(detected, { lookups, modifiedAt })
  let isWithin = start > 0 && !file.isGzip
  await file.read((data, from, end) => {
    let at = from
    if (isWithin) at += data.subarray(from, end).indexOf(LF) + 1
    isWithin = false
    at = reader.push(data, at, end)
    return isEnough() ? -1 : at
  }, start)
}

/** A reader that tells of lookups and keeps nothing. */
const readerFor = (
  detected: Detected,
  { lookups, modifiedAt }: Pick<ReaderContext, 'lookups' | 'modifiedAt'>,
) =>
  readerOf(detected, {
    tally: new Tally(),
    names: new NameMemory(),
    named: new Map(),
    modifiedAt,
    lookups,
    heard: () => undefined,
  })
