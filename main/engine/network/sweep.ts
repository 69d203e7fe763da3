import { createSocket, type Socket } from 'node:dgram'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import { isLinkLocal } from '../protocol/ip-address.ts'
import { SWEEP_PER_SECOND } from '../protocol/limits.ts'
import { zoneOf } from './door.ts'
import { bound, close, type Family } from './multicast-socket.ts'

/** RFC 863: whatever is sent to the discard port is thrown away. The one octet is only there to make the kernel ask. */
export const DISCARD_PORT = 9
const OCTET = Buffer.from([0])
/** Datagrams go out in small groups, this often. */
const STEP_MS = 25
const GROUP = Math.max(1, Math.floor((SWEEP_PER_SECOND * STEP_MS) / 1000))
/** A busy machine comes late to a group: what has become due meanwhile goes with it, up to a tenth of a second's. */
const MOST_AT_ONCE = Math.max(GROUP, Math.floor(SWEEP_PER_SECOND / 10))
/** How long a refusal may take, and how many are waited for at once. */
const PROOF_MS = 1_000
const MAX_PROOFS = 128

/**
 * Makes the kernel look up who owns an address (ARP, neighbour discovery) by sending one octet to its discard port.
 * No raw sockets, no privilege; what answers the look-up is in the system's neighbour table afterwards.
 */
export class Knocker {
  private readonly nic: NetworkInterface
  private readonly sockets = new Map<Family, Socket>()
  private readonly sent: (ip: string) => void

  constructor(nic: NetworkInterface, sent: (ip: string) => void) {
    this.nic = nic
    this.sent = sent
  }

  /** Opens what the interface has addresses for. IPv6 is left out where it cannot be had. */
  async open(): Promise<void> {
    await this.openOne('udp4', this.nic.address)
    if (this.nic.address6.length > 0) await this.openOne('udp6', '::').catch(() => undefined)
  }

  private async openOne(family: Family, address: string): Promise<void> {
    const socket = createSocket({ type: family, ...(family === 'udp6' && { ipv6Only: true }) })
    socket.on('error', () => undefined)
    this.sockets.set(family, socket)
    await bound(socket, () => socket.bind(0, address))
  }

  /** Sends to every address of `ips` no faster than the polite rate; `progress` after each group. Ends early on abort. */
  async knock(ips: Iterable<string>, signal: AbortSignal, progress: (asked: number) => void): Promise<void> {
    const start = performance.now()
    let asked = 0
    let due = GROUP
    for (const ip of ips) {
      if (signal.aborted) return
      this.one(ip)
      if (++asked < due) continue
      progress(asked)
      // By the clock, not by the step: a busy machine would otherwise make the sweep slower than it needs to be.
      const ahead = (asked / SWEEP_PER_SECOND) * 1000 - (performance.now() - start)
      await pause(Math.max(1, ahead), signal)
      const earned = Math.floor(((performance.now() - start) * SWEEP_PER_SECOND) / 1000) + GROUP
      due = Math.min(Math.max(earned, asked + 1), asked + MOST_AT_ONCE)
    }
    progress(asked)
  }

  /**
   * Asks addresses that an old entry of the neighbour table names whether they are still there: a host that is says
   * "port unreachable" (RFC 1122, 3.2.2.1), which a connected socket hears as a refusal. Silence proves nothing.
   */
  async prove(ips: Iterable<string>, signal: AbortSignal, alive: (ip: string) => void): Promise<void> {
    const open = new Set<Socket>()
    for (const ip of ips) {
      if (signal.aborted || ip.includes(':')) continue
      while (open.size >= MAX_PROOFS && !signal.aborted) await pause(STEP_MS, signal)
      const socket = createSocket('udp4')
      open.add(socket)
      const end = () => {
        open.delete(socket)
        close(socket)
      }
      socket.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ECONNREFUSED') alive(ip)
        end()
      })
      socket.bind(0, this.nic.address, () => {
        if (!open.has(socket)) return
        socket.connect(DISCARD_PORT, ip, (error?: Error) => {
          if (!open.has(socket)) return
          if (error) {
            end()
            return
          }
          this.sent(ip)
          socket.send(OCTET)
        })
      })
      await pause(1_000 / SWEEP_PER_SECOND, signal)
    }
    if (open.size > 0) await pause(PROOF_MS, signal)
    for (const socket of open) close(socket)
    open.clear()
  }

  private one(ip: string): void {
    const v6 = ip.includes(':')
    const socket = this.sockets.get(v6 ? 'udp6' : 'udp4')
    if (!socket) return
    const target = v6 && isLinkLocal(ip) ? `${ip}%${zoneOf(this.nic)}` : ip
    try {
      // An address nobody owns is no error here; it simply stays unanswered.
      socket.send(OCTET, DISCARD_PORT, target, () => undefined)
      this.sent(ip)
    } catch {
      // The socket was closed while the sweep ran.
    }
  }

  end(): void {
    for (const socket of this.sockets.values()) close(socket)
    this.sockets.clear()
  }
}

/** Waits; returns at once when aborted. Leaves no timer behind. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
  })
}
