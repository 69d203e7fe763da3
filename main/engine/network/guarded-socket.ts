import type { RemoteInfo, Socket } from 'node:dgram'
import { EventEmitter } from 'node:events'
import { canonicalMdns } from '../protocol/dns.ts'
import { outgoingMdns } from '../protocol/outgoing-mdns.ts'
import { close } from './multicast-socket.ts'

/** RFC 6762, 6: a response comes from port 5353; from any other it is not multicast DNS. */
const MDNS_PORT = 5353

/** What the guard needs of its surroundings: the door, and where refusals are counted. */
export interface Guard {
  admit(from: RemoteInfo): string | null
  skipped(reason: string): void
  /** Called for every query that leaves. */
  sent(bytes: number): void
}

/**
 * The socket that multicast-dns gets instead of a real one. Inwards, only canonical responses from hosts of the
 * chosen network pass; outwards, only queries. Binding, joining and confining were done before, on one interface:
 * the library's own attempts are accepted and do nothing.
 */
export class GuardedSocket extends EventEmitter {
  private readonly socket: Socket
  private readonly guard: Guard
  private closed = false

  constructor(socket: Socket, guard: Guard) {
    super()
    this.socket = socket
    this.guard = guard
    socket.on('message', (message, from) => this.receive(message, from))
    socket.on('error', () => guard.skipped('mdns: socket error'))
  }

  private receive(message: Buffer, from: RemoteInfo): void {
    // A question of somebody else, or our own looped back: the most frequent packets, and none of our business.
    if (message.length > 2 && (message[2]! & 0x80) === 0) return
    if (from.port !== MDNS_PORT) {
      this.guard.skipped('mdns: not from port 5353')
      return
    }
    const ip = this.guard.admit(from)
    if (ip === null) return
    const walk = canonicalMdns(message)
    if ('skip' in walk) {
      this.guard.skipped(walk.skip)
      return
    }
    for (let i = 0; i < walk.damaged; i++) this.guard.skipped('mdns: damaged record')
    const packet = Buffer.from(walk.packet.buffer, walk.packet.byteOffset, walk.packet.length)
    this.emit('message', packet, { ...from, address: ip })
  }

  bind(_port: number, _address: string, done: () => void): void {
    queueMicrotask(() => {
      this.emit('listening')
      done()
    })
  }

  address() {
    return this.socket.address()
  }

  addMembership(): void {}
  dropMembership(): void {}
  setMulticastInterface(): void {}
  setMulticastTTL(): void {}
  setMulticastLoopback(): void {}

  send(
    message: Buffer,
    offset: number,
    length: number,
    port: number,
    address: string,
    done: (error?: Error | null) => void,
  ): void {
    if (this.closed) {
      done()
      return
    }
    const packet = outgoingMdns(message.subarray(offset, offset + length))
    this.guard.sent(packet.length)
    this.socket.send(packet, port, address, done)
  }

  close(done?: () => void): void {
    if (!this.closed) close(this.socket)
    this.closed = true
    done?.()
  }
}
