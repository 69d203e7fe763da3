import type { AskPlanner } from '../../../shared/model/ask.ts'
import type { SentPacket } from '../../../shared/model/conduct.ts'
import type { Heard, Neighbour } from '../../../shared/model/observation.ts'
import type { ScanProgress } from '../../../shared/model/scan.ts'
import type { Discovery } from './discovery-port.ts'

/** All that a scan tells. Handlers must not throw. */
export interface ScannerEvents {
  /** Every accepted statement, decoded. */
  heard(heard: Heard): void
  neighbour(neighbour: Neighbour): void
  sent(packet: SentPacket): void
  /** Something was dropped; the reason is one of a bounded set. */
  skipped(reason: string): void
  progress(progress: Pick<ScanProgress, 'done' | 'phase' | 'addressesAsked' | 'addressesTotal'>): void
  state(state: 'listening' | 'no-network' | 'changed'): void
}

/** What a scan is made of besides sockets: the memory of what was heard, and the plan of what to ask. */
export interface ScanParts {
  /** A fresh discovery for every (re)start; times are milliseconds of the scan's monotonic clock. */
  discovery(start: number): Discovery
  asks: AskPlanner
}
