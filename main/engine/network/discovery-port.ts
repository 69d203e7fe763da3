import type { Observation } from '../../../shared/model/observation.ts'
import type { MdnsQuery, MdnsRecord } from '../protocol/dns-sd.ts'
import type { SsdpMessage } from '../protocol/ssdp.ts'

/** A decoded SSDP message that was worth passing on. */
export type SsdpStatement = Exclude<SsdpMessage, { skip: string }>

/** A statement that became complete, and the address that made it. */
export interface Statement {
  ip: string
  observation: Observation
}

/**
 * What the sockets need of discovery: where decoded packets go, and what to send when. All times are
 * milliseconds of one monotonic clock, so a jump of the wall clock expires nothing.
 */
export interface Discovery {
  mdns(records: readonly MdnsRecord[], from: string, now: number): Statement[]
  ssdp(message: SsdpStatement, from: string, now: number): Statement[]
  /** Statements that stayed incomplete after their follow-up questions: told as far as they go. */
  settle(now: number): Statement[]
  /** Queries due now; each is returned once. */
  mdnsDue(now: number): MdnsQuery[]
  /** Whether a search is due now, and over how many seconds devices may spread their answers. */
  ssdpDue(now: number): { mx: number } | null
  /** What was dropped since the last call, by reason. */
  takeSkips(): Map<string, number>
}
