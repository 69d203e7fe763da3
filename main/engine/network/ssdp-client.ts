import type { RemoteInfo, Socket } from 'node:dgram'
import ssdp from 'node-ssdp'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import { SSDP_GROUP4, SSDP_GROUP6, SSDP_PORT, searchMessage } from '../protocol/ssdp.ts'
import {
  bound,
  close,
  confine,
  createMulticastSocket,
  type Family,
  type MulticastPurpose,
} from './multicast-socket.ts'

/** UDA 2.0, 1.1.1 suggests two hops; a home is one. */
const HOPS = 1

/** Group address as it stands in HOST and as the sockets take it. */
export const SSDP_GROUP = { udp4: SSDP_GROUP4, udp6: SSDP_GROUP6 } as const

/**
 * node-ssdp's client kept to one interface. As it comes it opens a socket on every interface and lets the
 * default route choose where a search leaves, never settles when a bind fails, retries a failed join into an
 * unhandled rejection, and reads headers with an expression that one datagram can hold for seconds.
 */
export class SsdpClient extends ssdp.Client {
  private readonly nic: NetworkInterface
  private readonly purpose: MulticastPurpose
  private readonly heard: (message: Buffer, from: RemoteInfo) => void
  private open = false

  constructor(nic: NetworkInterface, family: Family, heard: (message: Buffer, from: RemoteInfo) => void) {
    super({
      ssdpIp: SSDP_GROUP[family],
      ssdpPort: SSDP_PORT,
      ssdpTtl: HOPS,
      explicitSocketBind: family === 'udp4',
      // Never used by a client; given so that the library does not look through the interfaces for one.
      location: 'http://invalid/',
    })
    this.nic = nic
    this.purpose = {
      family,
      group: SSDP_GROUP[family],
      port: 0,
      hops: HOPS,
      join: false,
      ownAddressOnly: true,
    }
    this.heard = heard
  }

  /** One socket, on the chosen interface; its own join is a no-op, for answers come to this socket by unicast. */
  protected override _createSockets(): void {
    const socket = createMulticastSocket(this.purpose.family)
    socket.addMembership = () => undefined
    this.sockets = { [this.nic.address]: socket }
  }

  protected override _parseMessage(message: Buffer, from: RemoteInfo): void {
    this.heard(message, from)
  }

  /** Resolves when the socket listens and is confined to the interface; rejects with the system's error. */
  async begin(): Promise<void> {
    this._createSockets()
    const socket = Object.values(this.sockets ?? {})[0] as Socket
    try {
      await bound(socket, () => this._start(() => undefined))
      confine(socket, this.nic, this.purpose)
      this.open = true
    } catch (error) {
      close(socket)
      this.sockets = null
      throw error
    }
  }

  /** Sends one M-SEARCH for everything; `mx` seconds to answer in. Returns the bytes sent, 0 when closed. */
  searchAll(mx: number, failed: (error: Error) => void): number {
    if (!this.open) return 0
    const host = this.purpose.family === 'udp4' ? SSDP_GROUP4 : `[${SSDP_GROUP6.toUpperCase()}]`
    const message = Buffer.from(searchMessage({ host: `${host}:${SSDP_PORT}`, target: 'ssdp:all', mx }))
    this._send(message, (error) => {
      if (error) failed(error)
    })
    return message.length
  }

  /** Closes the socket; safe at any time, more than once. */
  end(): void {
    if (!this.open) return
    this.open = false
    this._stop()
  }
}
