import type { NetworkInterface } from '../../../shared/model/scan.ts'
import { listInterfaces } from './interfaces.ts'

/** How often the system's interfaces are looked at; no system tells a Node process when they change. */
const LOOK_MS = 2_000

/** Follows one interface: whether it is there, and with which addresses. */
export class InterfaceWatch {
  /** As it is now; `null` while it is gone. */
  current: NetworkInterface | null
  private readonly name: string
  private readonly list: () => NetworkInterface[]
  private readonly timer: ReturnType<typeof setInterval>
  private leg = new AbortController()

  constructor(
    nic: NetworkInterface,
    list: () => NetworkInterface[] = () => listInterfaces({ loopback: true }),
  ) {
    this.current = nic
    this.name = nic.name
    this.list = list
    this.timer = setInterval(() => this.look(), LOOK_MS)
  }

  /** A signal that ends when the interface is no longer as it is now, or at `end`. */
  unchanged(): AbortSignal {
    return this.leg.signal
  }

  /** Looks now; ends the present leg when the interface is not what it was. */
  look(): void {
    const found = this.list().find(({ name }) => name === this.name) ?? null
    if (sameAddresses(found, this.current)) return
    this.current = found
    const ended = this.leg
    this.leg = new AbortController()
    ended.abort()
  }

  end(): void {
    clearInterval(this.timer)
    this.leg.abort()
  }
}

/** IPv6 addresses come and go (RFC 8981); only losing or changing the IPv4 address is a change of network. */
const sameAddresses = (a: NetworkInterface | null, b: NetworkInterface | null): boolean =>
  a?.address === b?.address && a?.cidr === b?.cidr
