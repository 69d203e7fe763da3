import type { ImportMark } from '../evidence-store.ts'
import { type LookupRecord, lookupRecord } from './lookup-record.ts'
import { witnessesOf } from './lookup-scout.ts'

/** What of the record of a log is looked at for each other log. */
export interface LookupSummary extends Pick<LookupRecord, 'boxes'> {
  /** The seconds of its first and last witness. */
  first: number
  last: number
  /** The whole record. */
  record(): LookupRecord
}

/** Summaries of what logs told, each made once in an import: there may be a log for each day of years. */
export class LookupSummaries {
  readonly #made = new Map<string, Omit<LookupSummary, 'record'> | null>()

  /** The summary of what a log told up to where it was read; `null` where its mark says nothing of it. */
  of({ id, offset, lookups }: ImportMark): LookupSummary | null {
    const key = `${id} ${offset}`
    let made = this.#made.get(key)
    if (made === undefined) {
      made = summaryOf(lookupRecord(lookups))
      this.#made.set(key, made)
    }
    return made && { ...made, record: () => lookupRecord(lookups)! }
  }
}

function summaryOf(record: LookupRecord | null): Omit<LookupSummary, 'record'> | null {
  if (record === null) return null
  const seconds = witnessesOf(record).map(([second]) => second)
  const first = seconds.reduce((least, second) => Math.min(least, second), Number.POSITIVE_INFINITY)
  const last = seconds.reduce((most, second) => Math.max(most, second), Number.NEGATIVE_INFINITY)
  return { boxes: record.boxes, first, last }
}
