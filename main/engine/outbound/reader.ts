import type { Observation } from '../../../shared/model/observation.ts'
import type { NameMemory } from './capture/name-memory.ts'
import type { Tally } from './tally.ts'

/** What every reader of evidence is given and gives. */

/** The formats by the names the command line uses for them; `unbound` and `conntrack` come along. */
export const FORMATS = [
  'pcap',
  'pcapng',
  'zeek',
  'suricata',
  'dnsmasq',
  'pihole',
  'adguard',
  'netflow',
  'unbound',
  'conntrack',
] as const
export type Format = (typeof FORMATS)[number]

/** What a device on the network stated in captured talk; `mac` is who sent the frame. */
export interface CapturedStatement {
  at: number
  ip: string
  mac: string | null
  observation: Observation
}

/** Where readers put what they find. `names` and `named` join files that are read together. */
export interface ReaderContext {
  tally: Tally
  /** Names by the answers clients were given. */
  names: NameMemory
  /** Conversations whose name another record said already, by that source's id for them. */
  named: Map<string, string>
  heard(statement: CapturedStatement): void
  /** When the file was last written, ms: the year of logs that state none. */
  modifiedAt: number
}

/** Reads one file, window by window. */
export interface EvidenceReader {
  /** Uses what is whole in `data[from, end)`; answers the offset of the first byte not used. */
  push(data: Buffer, from: number, end: number): number
  /** The file has ended: `data[from, end)` is what `push` left. True when it was used after all. */
  finish(data: Buffer, from: number, end: number): boolean
  /** Puts everything still held back into the tally. */
  settle(): void
  readonly records: number
  /** Records not used, by reason. */
  readonly skipped: Readonly<Record<string, number>>
  /** Why reading cannot go on past the last byte used; `null` while it can. */
  readonly broken: string | null
}

const MAX_NAMED = 1_000_000

/** Remembers the name of a conversation for the record that counts its bytes. */
export function rememberNamed(context: ReaderContext, id: string, name: string): void {
  if (context.named.size >= MAX_NAMED) context.named.clear()
  context.named.set(id, name)
}

const DAY_MS = 86_400_000
const MAX_NEIGHBOURS = 50_000

/** Passes on which address a device's hardware had, once a day: the ground of attribution. */
export class Neighbours {
  readonly #context: ReaderContext
  readonly #known = new Map<string, number>()

  constructor(context: ReaderContext) {
    this.#context = context
  }

  seen(ip: string, mac: string, at: number): void {
    const key = `${mac}|${ip}`
    const before = this.#known.get(key)
    if (before !== undefined && Math.abs(at - before) < DAY_MS) return
    if (this.#known.size >= MAX_NEIGHBOURS) return
    this.#known.set(key, at)
    this.#context.heard({ at, ip, mac, observation: { via: 'arp', mac } })
  }
}
