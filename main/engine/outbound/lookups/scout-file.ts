import { NameMemory } from '../capture/name-memory.ts'
import type { Detected } from '../detect-format.ts'
import type { EvidenceFile } from '../evidence-file.ts'
import type { Lookups, ReaderContext } from '../reader.ts'
import { readerOf } from '../reader-of.ts'
import { Tally } from '../tally.ts'
import type { LookupRecord } from './lookup-record.ts'
import { hasWitnessIn, LookupScout } from './lookup-scout.ts'

/** The end of a log, which tells until when it goes. */
const END_BYTES = 65_536
const LF = 10

/**
 * Of records by other ways, those whose box also wrote this log; nothing is counted. Reads from `start` (of plain files)
 * no further than needed: mostly nothing but the end, since the logs of one home follow each other.
 */
export async function scoutFile(
  file: EvidenceFile,
  detected: Detected,
  records: readonly LookupRecord[],
  { start, modifiedAt }: { start: number; modifiedAt: number },
): Promise<LookupRecord[]> {
  const until = file.isGzip ? Number.POSITIVE_INFINITY : await lastSecond(file, detected, modifiedAt)
  const possible = records.filter((record) => hasWitnessIn(record, 0, until))
  if (possible.length === 0) return []
  const scout = new LookupScout(possible)
  await lookThrough(file, detected, { lookups: scout, start, modifiedAt }, () => scout.isDecided)
  return scout.kin()
}

async function lastSecond(file: EvidenceFile, detected: Detected, modifiedAt: number): Promise<number> {
  let last = 0
  const lookups: Lookups = {
    note(time) {
      last = Math.max(last, Math.floor(time / 1000))
      return false
    },
  }
  const start = Math.max(0, file.size - END_BYTES)
  await lookThrough(file, detected, { lookups, start, modifiedAt }, () => false)
  return last
}

/** Reads lines from `start` on until told that it is enough. */
async function lookThrough(
  file: EvidenceFile,
  detected: Detected,
  { lookups, start, modifiedAt }: { lookups: Lookups; start: number; modifiedAt: number },
  isEnough: () => boolean,
): Promise<void> {
  const context: ReaderContext = {
    tally: new Tally(),
    names: new NameMemory(),
    named: new Map(),
    modifiedAt,
    lookups,
    heard: () => undefined,
  }
  const reader = readerOf(detected, context)
  let isWithin = start > 0 && !file.isGzip
  await file.read((data, from, end) => {
    let at = from
    if (isWithin) at += data.subarray(from, end).indexOf(LF) + 1
    isWithin = false
    at = reader.push(data, at, end)
    return isEnough() ? -1 : at
  }, start)
}
