import type { Observation } from '../../../shared/model/observation.ts'
import type { LookedUp } from './capture/looked-up.ts'
import type { NameMemory } from './capture/name-memory.ts'
import type { Tally } from './tally.ts'
import type { ToldElsewhere } from './told-elsewhere.ts'

/** What every reader of evidence is given and gives. */

/** The formats by the names the command line uses for them; `unbound`, `bind`, `conntrack` and `leases` come along. */
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
  'bind',
  'conntrack',
  'leases',
] as const
export type Format = (typeof FORMATS)[number]

/** What a device on the network stated in captured talk; `mac` is who sent the frame. */
export interface CapturedStatement {
  at: number
  ip: string
  mac: string | null
  observation: Observation
}

/** Hears of every lookup a name server's log tells. */
export interface Lookups {
  /**
   * Takes a lookup at a time (ms), by what `lookupKey` makes of it and, where the log tells it, the number of the process
   * that answered; answers whether it is to be counted.
   */
  note(time: number, key: number, process?: number): boolean
}

/** Where readers put what they find. `names` and `named` join files that are read together. */
export interface ReaderContext {
  tally: Tally
  /** Names by the answers clients were given. */
  names: NameMemory
  /** Conversations whose name another record said already, by that source's id for them. */
  named: Map<string, string>
  /** What captures before this one looked up; default: nothing. */
  lookedUp?: LookedUp | undefined
  /** What other logs of the same sensor say of its connections; default: nothing. */
  told?: ToldElsewhere | undefined
  heard(statement: CapturedStatement): void
  /** Where the same lookups may come another way too. */
  lookups?: Lookups | undefined
  /** When the file was last written, ms: the year of logs that state none. */
  modifiedAt: number
}

/** Reads one file, window by window. */
export interface EvidenceReader {
  /** Uses what is whole in `data[from, end)`; answers the offset of the first byte not used. */
  push(data: Buffer, from: number, end: number): number
  /** The file has ended: `data[from, end)` is what `push` left. True when it was used after all. */
  finish(data: Buffer, from: number, end: number): boolean
  /**
   * Puts what is still held back into the tally. With `mayWait`, between portions, what more of the file may tell better is
   * held back on, so that nothing depends on where portions end.
   */
  settle(mayWait?: boolean): void
  readonly records: number
  /** Records not used, by reason. */
  readonly skipped: Readonly<Record<string, number>>
  /** Why reading cannot go on past the last byte used; `null` while it can. */
  readonly broken: string | null
}

const MAX_NAMED = 300_000

/** Remembers the name of a conversation for the record that counts its bytes. */
export function rememberNamed({ named }: Pick<ReaderContext, 'named'>, id: string, name: string): void {
  if (named.size >= MAX_NAMED) forgetHalf(named)
  named.set(id, name)
}

/** Forgets what was remembered first. */
function forgetHalf(named: Map<string, string>): void {
  let left = named.size / 2
  for (const id of named.keys()) {
    if (left-- <= 0) return
    named.delete(id)
  }
}

/** Something seen all the time is passed on again after a week, so that nobody takes it for gone. */
export const AGAIN_MS = 7 * 86_400_000
const MAX_NEIGHBOURS = 50_000

interface Neighbour {
  ip: string
  mac: string
  told: number
  last: number
}

/**
 * Which address which hardware had: the ground of attribution. Passed on when it is news (a new pair, or the
 * address has another holder than before) and, by `settle`, with the last time it was seen.
 */
export class Neighbours {
  readonly #context: ReaderContext
  /** By hardware, then by address. */
  readonly #pairs = new Map<string, Map<string, Neighbour>>()
  #count = 0
  readonly #holders = new Map<string, string>()

  constructor(context: ReaderContext) {
    this.#context = context
  }

  seen(ip: string, mac: string, at: number): void {
    const addresses = this.#pairs.get(mac)
    const pair = addresses?.get(ip)
    if (!pair) {
      if (this.#count >= MAX_NEIGHBOURS) return
      this.#count++
      const made = { ip, mac, told: at, last: at }
      if (addresses) addresses.set(ip, made)
      else this.#pairs.set(mac, new Map([[ip, made]]))
      this.#holders.set(ip, mac)
      this.#tell(made, at)
      return
    }
    if (at > pair.last) pair.last = at
    if (this.#holders.get(ip) === mac && at - pair.told < AGAIN_MS) return
    this.#holders.set(ip, mac)
    this.#tell(pair, at)
  }

  /** Passes on when each was last seen. */
  settle(): void {
    for (const addresses of this.#pairs.values())
      for (const pair of addresses.values()) if (pair.last > pair.told) this.#tell(pair, pair.last)
  }

  #tell(pair: Neighbour, at: number): void {
    pair.told = at
    this.#context.heard({ at, ip: pair.ip, mac: pair.mac, observation: { via: 'arp', mac: pair.mac } })
  }
}
