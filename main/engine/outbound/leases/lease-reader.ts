import { eachTextLine } from '../logs/lines.ts'
import type { EvidenceReader, ReaderContext } from '../reader.ts'
import { IscLeases } from './isc-leases.ts'
import { dnsmasqLease, keaColumns, keaLease, type Lease, type LeaseLine, odhcpdLease } from './lease-lines.ts'

/** A server whose leases are read. */
export type LeaseServer = 'dnsmasq' | 'odhcpd' | 'kea' | 'isc'

const MAX_HELD = 50_000

/** Whose leases a line is of; `null` for a line of none. */
export function leaseServerOf(line: string): LeaseServer | null {
  if (keaColumns(line)) return 'kea'
  if (/^lease (?:\d{1,3}\.){3}\d{1,3} \{/.test(line)) return 'isc'
  const isLease = (read: LeaseLine) => read !== null && read !== 'none'
  if (isLease(dnsmasqLease(line))) return 'dnsmasq'
  return isLease(odhcpdLease(line)) ? 'odhcpd' : null
}

interface Held extends Lease {
  told: number
  last: number
}

/**
 * Leases of a DHCP server: which hardware had which address when, under which name. They count no contact; they say
 * whose the contacts of an address were. What a server says of the future is not believed: a lease is held until now.
 */
export class LeaseReader implements EvidenceReader {
  records = 0
  readonly broken = null
  readonly skipped = { noHardware: 0, damaged: 0, tooLong: 0 }
  readonly #context: ReaderContext
  #server: LeaseServer | null = null
  #columns: ReadonlyMap<string, number> | null = null
  readonly #isc = new IscLeases()
  /** By hardware and address. */
  readonly #held = new Map<string, Held>()
  readonly #holders = new Map<string, string>()
  /** The latest end of leases whose beginning is not written. */
  #latestEnd = 0

  constructor(context: ReaderContext) {
    this.#context = context
  }

  push(data: Buffer, from: number, end: number): number {
    return eachTextLine(data, from, end, this.skipped, (line) => this.#line(line))
  }

  finish(data: Buffer, from: number, end: number): boolean {
    if (end > from) this.#line(data.toString('utf8', from, end))
    return true
  }

  /** Tells when each lease was renewed last. */
  settle(): void {
    // The file was written last when a lease was lent or renewed, so that the latest end tells how long they last.
    const length = Math.max(0, this.#latestEnd - this.#context.modifiedAt)
    for (const held of this.#held.values()) {
      const last = held.from === null ? (held.until ?? this.#context.modifiedAt) - length : held.last
      if (last > held.told) this.#tell(held, last)
    }
  }

  #line(line: string): void {
    this.#server ??= leaseServerOf(line)
    const read = this.#read(line)
    if (read === null) return void this.skipped.damaged++
    if (read !== 'none') this.#take(read)
  }

  #read(line: string): LeaseLine {
    switch (this.#server) {
      case 'isc':
        return this.#iscLine(line)
      case 'kea':
        return this.#keaLine(line)
      case 'dnsmasq':
        return this.#counted(dnsmasqLease(line))
      case 'odhcpd':
        return line.startsWith('# ') ? this.#counted(odhcpdLease(line)) : 'none'
      default:
        return 'none'
    }
  }

  #iscLine(line: string): LeaseLine {
    const read = this.#isc.line(line)
    if (read !== 'none') this.records++
    return read
  }

  #keaLine(line: string): LeaseLine {
    const header = keaColumns(line)
    if (header) {
      this.#columns = header
      return 'none'
    }
    return this.#columns ? this.#counted(keaLease(line, this.#columns)) : 'none'
  }

  #counted(read: LeaseLine): LeaseLine {
    this.records++
    if (read === 'none') this.skipped.noHardware++
    return read
  }

  #take(lease: Lease): void {
    const key = `${lease.mac} ${lease.ip}`
    const known = this.#held.get(key)
    if (lease.from === null) this.#latestEnd = Math.max(this.#latestEnd, lease.until ?? 0)
    if (!known && this.#held.size >= MAX_HELD) return
    const held = known ?? { ...lease, told: 0, last: 0 }
    if (!known) this.#held.set(key, held)
    const isOther = this.#holders.get(lease.ip) !== lease.mac || held.hostname !== lease.hostname
    this.#holders.set(lease.ip, lease.mac)
    held.hostname = lease.hostname ?? held.hostname
    if (lease.from === null) return
    held.last = Math.max(held.last, lease.from)
    if (!known || isOther) this.#tell(held, lease.from)
  }

  #tell(held: Held, at: number): void {
    const { mac, ip, hostname } = held
    held.told = Math.max(held.told, at)
    const observation = { via: 'dhcp' as const, mac, ...(hostname === null ? {} : { hostname }) }
    this.#context.heard({ at: Math.min(at, this.#context.modifiedAt), ip, mac, observation })
  }
}
