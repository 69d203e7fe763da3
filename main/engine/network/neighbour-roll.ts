import type { NetworkInterface } from '../../../shared/model/scan.ts'
import { hostsOf, parseSubnet } from '../protocol/ip-address.ts'
import { MAX_ADDRESSES, SWEEP_WIDEST_PREFIX } from '../protocol/limits.ts'
import { isNeighbour } from './door.ts'
import type { NeighbourEntry } from './neighbour-table.ts'
import { hasCheapTable, neighboursAtHand, readNeighbours } from './neighbours.ts'
import { DISCARD_PORT, Knocker, pause } from './sweep.ts'

/**
 * Passes of one sweep, from its start. Linux asks three times, a second apart, before it gives an address up
 * (neigh/default/mcast_solicit); knocking again after that makes it ask three times more.
 */
const PASSES_MS = [0, 3_300, 6_600] as const
/** How often the table is read: while the last answers to a sweep come in, between its passes, and afterwards. */
const LOOK_SOON_MS = 40
const SOON_MS = 600
const LOOK_MS = 200
const LOOK_LATER_MS = 5_000
/** How often what starts a process is read. */
const COSTLY_LOOK_MS = 1_500
/** How long the last look may take: a busy machine starts a process late. */
const LAST_LOOK_MS = 2_500
/**
 * An entry from before the sweep may be of a device that has left: knocked on, Linux waits five seconds, asks it three
 * times, and drops it (delay_first_probe_time, ucast_solicit). Survived that, it is there.
 */
const SURVIVED_MS = 8_500

export interface RollEvents {
  found(ip: string, mac: string): void
  sent(ip: string, port: number, bytes: number, reason: string): void
}

/** Who is there: keeps the roll of neighbours by knocking on every address of the network and reading the table. */
export class NeighbourRoll {
  /** Addresses knocked on in this sweep, of so many. */
  readonly counts = { asked: 0, total: 0 }
  private readonly nic: NetworkInterface
  private readonly events: RollEvents
  private readonly knocker: Knocker
  /** What the table held before the sweep: only a sign of life makes it count. */
  private before = new Map<string, string>()
  private readonly told = new Map<string, string>()
  private readonly alive = new Set<string>()
  /** IPv6 addresses packets came from, and whether each was knocked on since. */
  private readonly knock6 = new Map<string, boolean>()
  private sweptAt = Number.POSITIVE_INFINITY
  private costlyAt = 0
  private costlyLook: Promise<void> | null = null
  private readonly named: readonly string[]

  /** @param named addresses the owner named; those of another network are left alone */
  constructor(nic: NetworkInterface, events: RollEvents, named: readonly string[] = []) {
    this.nic = nic
    this.events = events
    this.named = named.filter((ip) => isNeighbour(nic, ip))
    this.knocker = new Knocker(nic, (ip) =>
      events.sent(ip, DISCARD_PORT, 1, 'finds out which addresses are in use'),
    )
  }

  open(): Promise<void> {
    return this.knocker.open()
  }

  end(): void {
    this.knocker.end()
  }

  /** A packet came from `ip`: it is there. An IPv6 address is also knocked on, to learn its MAC. */
  heardFrom(ip: string): void {
    if (this.alive.size < MAX_ADDRESSES) this.alive.add(ip)
    if (ip.includes(':')) this.note6(ip)
  }

  private note6(ip: string): void {
    if (!this.knock6.has(ip) && this.knock6.size < MAX_ADDRESSES) this.knock6.set(ip, false)
  }

  /** The MAC that packets to an IPv4 address go to now; `null` where the table cannot be read at once. Tells a change. */
  linkOf(ip: string): string | null {
    const entry = neighboursAtHand(this.nic).find((known) => known.ip === ip)
    if (!entry) return null
    if (this.told.has(ip)) this.tell([entry], this.sweptAt)
    return entry.mac
  }

  /** Sweeps every `every` ms and reads the table until the signal ends it. */
  async keep(options: { signal: AbortSignal; clock(): number; every: number }): Promise<void> {
    const { signal, clock } = options
    while (!signal.aborted) {
      const start = clock()
      await this.begin(signal, start)
      const proving = this.knocker.prove(this.before.keys(), signal, (ip) => this.alive.add(ip))
      for (const offset of PASSES_MS) {
        await this.lookUntil(start + offset, LOOK_MS, options)
        await this.pass(offset === 0, options)
        await this.lookUntil(clock() + SOON_MS, LOOK_SOON_MS, options)
      }
      await this.lookUntil(start + SURVIVED_MS + 2 * LOOK_MS, LOOK_MS, options)
      await proving
      await this.lookUntil(start + options.every, LOOK_LATER_MS, options)
    }
  }

  /** The last look, when nothing more is listened to: who was heard but not knocked on yet is, to learn its MAC. */
  async conclude(options: { signal: AbortSignal; clock(): number }): Promise<void> {
    const unknocked = [...this.knock6].some(([ip, knocked]) => !knocked && !this.told.has(ip))
    if (unknocked) await this.lookUntil(options.clock() + LOOK_MS, LOOK_SOON_MS, options)
    await this.costlyLook
    await this.look(true, Number.POSITIVE_INFINITY, AbortSignal.timeout(LAST_LOOK_MS))
  }

  private async begin(signal: AbortSignal, start: number): Promise<void> {
    this.told.clear()
    this.alive.clear()
    const entries = await readNeighbours(this.nic, { cheap: hasCheapTable(), signal })
    this.before = new Map(entries.filter((e) => !e.confirmed).map(({ ip, mac }) => [ip, mac]))
    this.sweptAt = start
    this.tell(entries, start)
  }

  private async pass(
    first: boolean,
    { signal, clock }: { signal: AbortSignal; clock(): number },
  ): Promise<void> {
    const wanted = new Set([...sweepAddresses(this.nic), ...this.named, ...this.knock6.keys()])
    const unanswered = [...wanted].filter((ip) => !this.told.has(ip))
    if (first) {
      this.counts.asked = 0
      this.counts.total = unanswered.length
    }
    await this.knock(unanswered, signal, clock, (asked) => {
      if (first) this.counts.asked = asked
    })
  }

  /** Knocks, and tells who answered while it does. */
  private async knock(
    ips: readonly string[],
    signal: AbortSignal,
    clock: () => number,
    progress: (asked: number) => void,
  ): Promise<void> {
    let looking: Promise<void> | null = null
    await this.knocker.knock(ips, signal, (asked) => {
      progress(asked)
      looking ??= this.look(false, clock(), signal).finally(() => {
        looking = null
      })
    })
    await looking
  }

  private async lookUntil(
    time: number,
    every: number,
    { signal, clock }: { signal: AbortSignal; clock(): number },
  ): Promise<void> {
    while (!signal.aborted && clock() < time) {
      const now = clock()
      const new6 = [...this.knock6].flatMap(([ip, knocked]) => (knocked || this.told.has(ip) ? [] : [ip]))
      for (const ip of new6) this.knock6.set(ip, true)
      if (new6.length > 0) await this.knock(new6, signal, clock, () => undefined)
      if (hasCheapTable()) await this.look(false, now, signal)
      if (now >= this.costlyAt) {
        this.costlyAt = now + Math.max(COSTLY_LOOK_MS, every)
        // A process takes as long to start as a sweep takes to cross a home: nothing waits for it.
        this.costlyLook ??= this.look(true, now, signal).finally(() => {
          this.costlyLook = null
        })
      }
      await pause(Math.min(every, Math.max(1, time - clock())), signal)
    }
  }

  private async look(costly: boolean, now: number, signal: AbortSignal): Promise<void> {
    this.tell(await readNeighbours(this.nic, { cheap: !costly, signal }), now)
  }

  private tell(entries: readonly NeighbourEntry[], now: number): void {
    for (const { ip, mac, confirmed } of entries) {
      if (this.told.get(ip) === mac) continue
      const old = this.before.get(ip) === mac && !confirmed
      if (old && !this.alive.has(ip) && now - this.sweptAt < SURVIVED_MS) continue
      this.told.set(ip, mac)
      this.events.found(ip, mac)
    }
  }
}

/** The addresses a sweep of the interface's network knocks on; none when the network is wider than is polite. */
export function sweepAddresses(nic: NetworkInterface): string[] {
  const subnet = parseSubnet(nic.cidr)
  if (!subnet || subnet.prefix < SWEEP_WIDEST_PREFIX) return []
  return [...hostsOf(subnet)].filter((ip) => ip !== nic.address)
}
