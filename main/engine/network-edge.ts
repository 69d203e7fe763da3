import type { SentPacket } from '../../shared/model/conduct.ts'
import type { Heard, Neighbour } from '../../shared/model/observation.ts'
import type { NetworkInterface, ScanProgress } from '../../shared/model/scan.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { SightingEvent } from '../../shared/model/timeline.ts'
import type { Fetched } from './network/page-answer.ts'
import type { Page } from './network/page-fetch.ts'

/** The network's edge as the engine needs it: the real one is `network/`, tests give a recorded one. */
export interface NetworkEdge {
  /** Networks that could be audited; sends nothing. */
  interfaces(): NetworkInterface[]
  /** Asks on one interface only for `seconds`; resolves when done or aborted, never leaves anything open. */
  scan(nic: NetworkInterface, options: NetworkScan, events: NetworkEvents): Promise<void>
  /** The literal address of a box at home the owner named. Fails with a Fault for any other place. */
  homeHost(host: string): Promise<string>
  /** Gets one public web page or list; `visiting` is told of each host before it is connected to. Fails with a Fault. */
  fetchPage(url: string, visiting: (host: string, port: number) => void, what?: Fetched): Promise<Page>
}

/** What one scan asks, of whom, and for how long. */
export interface NetworkScan {
  seconds: number
  /** Addresses of the network to knock on even where it is too large to knock on all. */
  addresses?: readonly string[]
  signal: AbortSignal
  settings: Settings
}

/** What a scan hears and does, told while it runs. */
export interface NetworkEvents {
  heard(heard: Heard): void
  neighbour(neighbour: Neighbour): void
  sent(packet: SentPacket): void
  skipped(reason: string): void
  progress(progress: Pick<ScanProgress, 'done' | 'phase' | 'addressesAsked' | 'addressesTotal'>): void
}

/** Who said something, as far as it is known. */
export interface Speaker {
  /** `undefined` where it spoke from an address that is another's. */
  ip: string | undefined
  mac: string | null
  /** The MACs that answer for the address, where its words cannot simply be taken for those of the one MAC. */
  claimants?: readonly string[]
  interface: string
  at: number
}

/** Identification as the scan needs it: everything one speaker said, as sightings with grounds. */
export type Identify = (
  speaker: Speaker,
  heard: readonly Pick<Heard, 'at' | 'observation' | 'link'>[],
) => SightingEvent[]

/** Reads all that identification knows, which takes a while: when something is to be identified, not at start. */
export type Identification = () => Promise<Identify>
