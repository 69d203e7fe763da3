import type { TimeSpan } from '../../../shared/time-spans.ts'
import type { Classification } from './classify/classification.ts'
import type { EvidenceStore } from './evidence-store.ts'
import type { CapturedStatement, Format } from './reader.ts'
import type { ReadingThread } from './reading-thread.ts'
import type { Batch, TallyDestination } from './tally.ts'

/** What every import of a file is given, and how it counts what it found. */

export interface ImportOptions {
  format?: Format
  store: Pick<EvidenceStore, 'marks' | 'commit'>
  classify(destination: TallyDestination): Classification
  /** What captured devices said of themselves; called before the evidence of the same portion is kept. */
  onHeard?(statements: CapturedStatement[], file: string): void | Promise<void>
  /** Called when the programs that read a file are loaded and millions of records are about to come. */
  onReading?(): void
  /** The batches just kept, for whoever looks at contacts as they come; the next portion waits for it. */
  onKept?(batches: readonly Batch[]): void | Promise<void>
  /** Called as a file is read: bytes of it so far, its size, and its number (from 1) with what it gave until now. */
  onProgress?(
    file: string,
    done: number,
    size: number,
    sofar: { number: number; records: number; skipped: number },
  ): void
  /** Formats of other evidence kept of a time that counts what a file of this format counts too. */
  sameHours?(format: Format, span: TimeSpan): string[]
  /** The followed source these files are, for its coverage; default: each file is a source of its own. */
  source?: { kind: string; name: string }
  now(): number
  /** Bytes after which what was read is kept: what a crash can cost. */
  portionBytes?: number
  signal?: AbortSignal
  /** What reads large captures, where it was started ahead; ended with the import. */
  thread?: ReadingThread
  /** Names of connections that imports before this one counted, by the sensor's id; this one adds its own. */
  earlier?: Map<string, string>
  /** Connections remembered that logs beside a file tell of; default: 300,000. */
  mostConnections?: number
}
