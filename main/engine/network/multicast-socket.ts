import { createSocket, type Socket } from 'node:dgram'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import { RECEIVE_BUFFER_BYTES } from '../protocol/limits.ts'
import { zoneOf } from './door.ts'

export type Family = 'udp4' | 'udp6'

/** Time a bind may take; a socket that neither listens nor fails would otherwise hold the scan for ever. */
const BIND_MS = 2_000

/** What a socket is for: its group and port, and whether it takes the port or any. */
export interface MulticastPurpose {
  family: Family
  group: string
  /** The port to listen on; 0 is any. */
  port: number
  hops: number
  /** Whether to hear the group too, or only to send to it and hear answers. */
  join: boolean
  /** Bind to the interface's own address: a socket that hears only what was sent to this address. */
  ownAddressOnly: boolean
}

/** How the interface is named to the socket calls: its address for IPv4, its zone for IPv6. */
const membershipOf = (nic: NetworkInterface, family: Family): string =>
  family === 'udp4' ? nic.address : `::%${zoneOf(nic)}`

/** A socket made for multicast on one interface, not yet bound. */
export const createMulticastSocket = (family: Family): Socket =>
  createSocket({
    type: family,
    reuseAddr: true,
    recvBufferSize: RECEIVE_BUFFER_BYTES,
    ...(family === 'udp6' && { ipv6Only: true }),
  })

/**
 * Confines a bound socket to the interface: what it sends leaves there, the group it hears is joined there and
 * nowhere else. Throws what the system says, such as ENODEV when the interface has just gone.
 */
export function confine(socket: Socket, nic: NetworkInterface, purpose: MulticastPurpose): void {
  const membership = membershipOf(nic, purpose.family)
  socket.setMulticastInterface(membership)
  socket.setMulticastTTL(purpose.hops)
  if (purpose.join) socket.addMembership(purpose.group, membership)
}

/** Opens a bound and confined socket. Rejects with the system's error; then nothing is left open. */
export async function openMulticast(nic: NetworkInterface, purpose: MulticastPurpose): Promise<Socket> {
  const socket = createMulticastSocket(purpose.family)
  try {
    await bound(socket, () => socket.bind(purpose.port, bindAddress(nic, purpose)))
    confine(socket, nic, purpose)
    return socket
  } catch (error) {
    close(socket)
    throw error
  }
}

/** Waits until `socket` listens; rejects with its error, or after two seconds. */
export function bound(socket: Socket, bind: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(new Error('bind timed out')), BIND_MS)
    const settle = (error?: Error) => {
      clearTimeout(timer)
      socket.off('error', settle)
      socket.off('listening', listening)
      if (error) reject(error)
      else resolve()
    }
    const listening = () => settle()
    socket.on('error', settle)
    socket.on('listening', listening)
    bind()
  })
}

function bindAddress(nic: NetworkInterface, { family, ownAddressOnly }: MulticastPurpose): string {
  if (family === 'udp4') return ownAddressOnly ? nic.address : '0.0.0.0'
  return '::'
}

/** Closes a socket whatever state it is in. */
export function close(socket: Socket): void {
  try {
    socket.close()
  } catch {
    // Already closed: that is what was wanted.
  }
}
