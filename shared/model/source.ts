/** A source of outbound evidence that is followed for as long as the engine runs. Times are ms UTC. */

/** Where a source is. Only the owner's machine and the home's own boxes; `url` is a base such as `http://192.168.1.2`. */
export type SourcePlace =
  | { kind: 'pihole'; url: string; hasPassword: boolean }
  | { kind: 'adguard'; url: string; user: string }
  | { kind: 'logfile'; path: string }
  /** Routers listed in `exporters` send NetFlow or IPFIX to `address`, one of this machine's. */
  | { kind: 'netflow'; address: string; port: number; exporters: string[] }
  /** Through an installed dumpcap or tcpdump. */
  | { kind: 'capture'; interface: string }

export type SourceKind = SourcePlace['kind']
export const SOURCE_KINDS = [
  'pihole',
  'adguard',
  'logfile',
  'netflow',
  'capture',
] as const satisfies SourceKind[]

/**
 * `locked`: its password is not known in this run. `failing`: it is followed, but does not work at the moment.
 * `refused`: it was given up until the owner gives another password. `stranger`: given up, for it shows another certificate
 * than before and may be another box.
 */
export type SourceState = 'following' | 'failing' | 'refused' | 'stranger' | 'locked' | 'paused'

/** How much of one UTC day a source was watching: a day it was off is not a quiet day. */
export interface CoveredDay {
  day: number
  /** 0 to 24. */
  hours: number
}

/** A followed source as screens see it. Times are ms UTC; its password is never in it. */
export interface Source {
  id: string
  place: SourcePlace
  /** In short: a host, a file's name, an address with its port, an interface. */
  name: string
  addedAt: number
  state: SourceState
  /** Why it does not work, in one sentence; `null` while it does. */
  problem: string | null
  /** When `problem` was last found so or not so; `null` before the first attempt. */
  checkedAt: number | null
  lastRecordAt: number | null
  /** Taken in from it altogether. */
  records: number
  /** Days it was watching, oldest first, of the last 90; a day without a row was not observed. */
  coverage: CoveredDay[]
  /** Formats of other evidence that counts connections of the same hours: what both saw counts twice. */
  sameHours: string[]
}

/** What a trial of a source found: whether it works, and in one sentence what was seen or what to do. */
export interface SourceTrial {
  works: boolean
  said: string
}
