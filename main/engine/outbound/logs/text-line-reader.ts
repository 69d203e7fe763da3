import type { EvidenceReader, ReaderContext } from '../reader.ts'
import { eachTextLine } from './lines.ts'

/** Reads a log line by line, as text. A last line without its break is read once the log has gone on. */
export abstract class TextLineReader implements EvidenceReader {
  records = 0
  readonly broken = null
  abstract readonly skipped: Record<string, number> & { tooLong: number }
  protected readonly context: ReaderContext

  constructor(context: ReaderContext) {
    this.context = context
  }

  push(data: Buffer, from: number, end: number): number {
    return eachTextLine(data, from, end, this.skipped, (line) => {
      this.records++
      this.take(line)
    })
  }

  finish(_data: Buffer, from: number, end: number): boolean {
    return from === end
  }

  settle(): void {}

  /** Counts what a line says, or why it is left out. */
  protected abstract take(line: string): void
}
