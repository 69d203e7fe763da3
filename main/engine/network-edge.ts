import type { Heard, Observation } from '../../shared/model/observation.ts'
import type { NetworkInterface, ScanProgress } from '../../shared/model/scan.ts'
import type { SentPacket } from './ledger/own-conduct.ts'

/** The network's edge as the engine needs it: the real one is `network/`, tests give a recorded one. */
export interface NetworkEdge {
  /** Networks that could be audited; sends nothing. */
  interfaces(): NetworkInterface[]
  /** Asks on one interface only for `seconds`; resolves when done or aborted, never leaves anything open. */
  scan(nic: NetworkInterface, options: NetworkScan, events: NetworkEvents): Promise<void>
}

export interface NetworkScan {
  seconds: number
  signal: AbortSignal
}

export interface NetworkEvents {
  heard(heard: Heard): void
  neighbour(neighbour: Neighbour): void
  sent(packet: SentPacket): void
  skipped(reason: string): void
  progress(progress: Pick<ScanProgress, 'done' | 'phase' | 'addressesAsked' | 'addressesTotal'>): void
}

/** One complete entry of the system's neighbour table on the scanned interface. */
export interface Neighbour {
  at: number
  ip: string
  mac: string
  interface: string
}

/** Identification as the scan needs it: everything one address said, as sightings with grounds. */
export type Identify = (
  address: { ip: string; mac: string | null; interface: string; at: number },
  heard: readonly { at: number; observation: Observation }[],
) => import('../../shared/model/timeline.ts').SightingEvent[]
