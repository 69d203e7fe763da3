import type { OrganisationSum } from '../../../shared/model/contact-views.ts'

/** What a device did, in short. */
export interface CallSummary {
  /** How many known organisations it called. */
  organisations: number
  /** Whether it was seen to call any: a name asked for is not a connection. */
  isCalling: boolean
  /** Sent to these; `null` where nobody counted. */
  bytesOut: number | null
  /** What went to hosts no organisation is known of; `null` where it called none. */
  unknown: { bytesOut: number | null } | null
  /** Whether all that was seen stayed in the home. */
  isOnlyLocal: boolean
}

/** Sums up whom a device called outside the home. Bytes nobody counted stay unknown, they are not zero. */
export function callSummary(all: readonly OrganisationSum[]): CallSummary {
  const sums = all.filter(({ isLocal }) => !isLocal)
  const known = sums.filter(({ organisation }) => organisation !== null)
  const counted = known.flatMap(({ bytesOut }) => (bytesOut === null ? [] : [bytesOut]))
  const other = sums.find(({ organisation }) => organisation === null)
  return {
    organisations: known.length,
    isCalling: sums.some(({ connections, bytesOut }) => connections > 0 || bytesOut !== null),
    bytesOut: counted.length === 0 ? null : counted.reduce((sum, bytes) => sum + bytes, 0),
    unknown: other ? { bytesOut: other.bytesOut } : null,
    isOnlyLocal: sums.length === 0,
  }
}
