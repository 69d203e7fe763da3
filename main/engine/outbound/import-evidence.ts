import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import { Fault } from '../../../shared/fault.ts'
import type { FileReport, ImportReport } from '../../../shared/model/import-report.ts'
import type { TimeSpan } from '../../../shared/time-spans.ts'
import { besideOf } from './beside.ts'
import { ContactCount } from './contact-count.ts'
import { type Detected, detectFormat, unknownFormat, wrongFormat } from './detect-format.ts'
import { earlierImport, HELD_BACK } from './earlier-import.ts'
import { EvidenceFile } from './evidence-file.ts'
import { HEAD_BYTES } from './fingerprint.ts'
import type { ImportOptions } from './import-job.ts'
import { importPihole } from './import-pihole.ts'
import { knownLookups } from './lookups/known-lookups.ts'
import { LookupSummaries } from './lookups/lookup-summaries.ts'
import { readBeside } from './read-beside.ts'
import { type Joins, newJoins, type Portion, readEvidence } from './read-evidence.ts'
import { type Format, rememberNamed } from './reader.ts'
import { readingOrder } from './reading-order.ts'
import { isWorthAThread, type ReadingThread, threadFor } from './reading-thread.ts'
import type { Batch } from './tally.ts'
import { holdersFirst } from './tells-holders.ts'
import { withUnpacked } from './unpacked-file.ts'
import { whyUnread } from './why-unread.ts'

/** Imports files of evidence: finds out what each is, goes on where an earlier import ended, keeps the rest. */

/** A followed log that grew by less needs only the ends of those beside it. */
const LITTLE_GROWTH = 1024 * 1024
/** Formats of lines, each of which can be read by itself after the head. */
const LOGS: ReadonlySet<Format> = new Set(['zeek', 'suricata', 'dnsmasq', 'adguard', 'unbound', 'bind'])

/** Imports files one by one; a file that fails is reported and does not stop the others. */
export async function importEvidence(
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  const joins = { ...newJoins(options.mostConnections), summaries: new LookupSummaries() }
  const files: FileReport[] = new Array(paths.length)
  const thread = options.thread ?? threadFor(paths)
  try {
    const order = await holdersFirst(paths, readingOrder(paths))
    for (const [n, i] of order.entries()) {
      if (options.signal?.aborted) break
      files[i] = await importFile(paths[i]!, n + 1, { ...options, thread }, joins)
    }
  } finally {
    await thread.end()
  }
  if (options.signal?.aborted)
    throw new Fault(
      'cancelled',
      'The import was stopped; what was kept until then stays, and importing again goes on from there.',
    )
  const sum = (pick: (f: FileReport) => number) => files.reduce((n, f) => n + pick(f), 0)
  return {
    files,
    total: {
      records: sum((f) => f.records),
      contacts: sum((f) => f.contacts),
      skipped: sum((f) => f.skipped),
      errors: sum((f) => f.errors.length),
      ms: sum((f) => f.ms),
      bytes: sum((f) => f.bytes),
    },
  }
}

async function importFile(
  path: string,
  number: number,
  options: ImportOptions & { thread: ReadingThread },
  joins: Joins & { summaries: LookupSummaries },
): Promise<FileReport> {
  const started = performance.now()
  const report: FileReport = {
    file: path,
    format: null,
    records: 0,
    contacts: 0,
    skipped: 0,
    skippedBy: {},
    errors: [],
    sameHours: [],
    ms: 0,
    bytes: 0,
  }
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) throw new Fault('bad-input', `${path} is a folder; name the files in it.`)
    if (!stat.isFile()) throw new Fault('bad-input', `${path} is not a file; name a file of evidence.`)
    report.bytes = stat.size
    const file = await EvidenceFile.open(path)
    const found = detectFormat(file.head)
    const detected = checked(path, found, options.format, file.head)
    const progress = (done: number, size: number) =>
      options.onProgress?.(path, done, size, { number, records: report.records, skipped: report.skipped })
    if (detected.format === 'pihole') {
      const read = (database: string) => importPihole(database, report, options, progress)
      await (file.isGzip ? withUnpacked(path, options.signal, read) : read(path))
    } else {
      report.format = detected.format
      await importStream(file, detected, stat.mtimeMs, report, { ...options, progress }, joins)
      // What an import that was stopped read and did not keep is read again.
      if (options.earlier && !options.signal?.aborted)
        for (const [id, name] of joins.named) rememberNamed({ named: options.earlier }, id, name)
    }
  } catch (error) {
    report.errors.push(whyUnread(path, error))
  }
  report.ms = Math.round(performance.now() - started)
  return report
}

function checked(path: string, found: Detected | null, named: Format | undefined, head: Buffer): Detected {
  if (named === undefined) {
    if (!found) throw unknownFormat(path, head)
    return found
  }
  if (found?.format === named) return found
  const isLog =
    !found && (named === 'zeek' || named === 'dnsmasq' || named === 'suricata' || named === 'adguard')
  if (isLog && !head.subarray(0, 4096).includes(0) && head.length > 0) return { format: named }
  throw wrongFormat(path, named, found, head)
}

/** Counts a portion that was kept. */
function addTo(report: FileReport, { records, skipped, errors }: Portion): void {
  report.records += records
  for (const [reason, n] of Object.entries(skipped)) {
    report.skipped += n
    report.skippedBy[reason] = (report.skippedBy[reason] ?? 0) + n
  }
  report.errors.push(...errors)
}

async function importStream(
  file: EvidenceFile,
  detected: Detected,
  modifiedAt: number,
  report: FileReport,
  options: ImportOptions & { thread: ReadingThread; progress(done: number, size: number): void },
  joins: Joins & { summaries: LookupSummaries },
): Promise<void> {
  const mark = await earlierImport(file, detected.format, options.store)
  const isJoined = detected.format === 'zeek'
  if (mark && !isJoined && mark.offset >= ((file.isGzip ? file.length : file.size) ?? Infinity)) return
  const skipTo = mark?.offset ?? 0
  const isHeldBack = mark?.body.startsWith(HELD_BACK) ?? false
  // A small file that grew is known whole only: its former self keeps its mark, to be known again by itself. One that
  // is followed grows again and again, and keeps one.
  const isOutgrown = mark !== null && mark.headLength < HEAD_BYTES && !options.source
  let markId = isOutgrown ? null : (mark?.id ?? null)
  const contacts = new ContactCount()
  const span = { firstAt: Number.POSITIVE_INFINITY, lastAt: 0 }
  const keep = async (portion: Portion): Promise<void> => {
    const { heard, batch, records, offset, crc } = portion
    if (heard.length > 0) await options.onHeard?.(heard, file.path)
    // Whoever asks meanwhile is answered between two writes, also where several portions wait.
    await setImmediate()
    if (offset <= skipTo && batch.count === 0) return addTo(report, portion)
    // Leases are rewritten from their start again and again, and told twice they say the same.
    if (detected.format === 'leases') return addTo(report, portion)
    const fingerprint = await file.fingerprint(offset, crc)
    if (!fingerprint)
      throw new Fault('bad-input', `${file.path} became shorter while it was read; import it again.`)
    const kept = options.store.commit(
      [batch],
      {
        format: detected.format,
        name: basename(file.path),
        at: options.now(),
        records,
        previous: markId,
        fingerprint: portion.holdsBack ? { ...fingerprint, body: HELD_BACK + fingerprint.body } : fingerprint,
        ...(known ? { lookups: JSON.stringify(known.trail.record()) } : {}),
        ...(options.source ? { source: options.source } : {}),
      },
      options.classify,
    )
    // What could not be kept was not read: the next import reads it again.
    addTo(report, portion)
    markId = kept.markId
    contacts.add(kept.contacts)
    stretch(span, batch)
    report.contacts = contacts.size
    await setImmediate()
    await options.onKept?.([batch])
  }
  const isCapture = detected.format === 'pcap' || detected.format === 'pcapng'
  const isApart = isCapture && (options.thread.isStarted || isWorthAThread(file.size, file.isGzip))
  // Before the logs beside it, of which as much may be read.
  if (!isApart) options.onReading?.()
  const known = await knownLookups(file, detected, mark, modifiedAt, options.store, joins.summaries)
  const size = file.isGzip ? file.length : file.size
  joins.told.learned = 0
  if (options.earlier) joins.told.earlier = options.earlier
  if (skipTo < (size ?? Number.POSITIVE_INFINITY)) {
    const isBrief = options.source !== undefined && file.size - skipTo < LITTLE_GROWTH
    for (const beside of besideOf(file.path, detected.format, joins.namesIn))
      await readBeside(beside, joins, { ...options, format: detected.format, isBrief })
  }
  joins.read.add(file.path)
  const job = { detected, skipTo, isHeldBack, modifiedAt }
  const on = { portion: keep, read: (done: number) => options.progress(done, file.size) }
  if (isApart)
    await options.thread.read({ ...job, path: file.path }, options.signal, {
      ...on,
      read(done) {
        // Told once the programs of the other thread are loaded, before anything of it is kept.
        options.onReading?.()
        on.read(done)
      },
    })
  else
    await readEvidence(
      file,
      detected,
      {
        ...job,
        joins,
        signal: options.signal,
        lookups: known ?? undefined,
        portionBytes: options.portionBytes,
        isFollowedLog: options.source !== undefined && LOGS.has(detected.format),
      },
      on,
    )
  if (span.lastAt === 0) return
  const others = options.sameHours?.(detected.format, span) ?? []
  report.sameHours = joins.told.isTooMuch ? [...others, detected.format] : others
}

/** Stretches a span over the connections of a batch. */
function stretch(span: TimeSpan, { count, destination, destinations, first, last }: Batch): void {
  for (let row = 0; row < count; row++) {
    if (destinations[destination[row]!]!.protocol === 'dns') continue
    span.firstAt = Math.min(span.firstAt, first[row]!)
    span.lastAt = Math.max(span.lastAt, last[row]!)
  }
}
