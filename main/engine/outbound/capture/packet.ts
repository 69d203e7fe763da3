import type { Frame } from './ethertype.ts'

/** Transport protocols by their IP protocol number (RFC 9293; RFC 768). */
export const TCP = 6
export const UDP = 17

/** Where a packet lies and whose it is. One object serves every packet of a capture: read it, do not keep it. */
export interface Packet extends Frame {
  /** The bytes its MAC offsets point into: the frame's, or those of a packet that carries a frame. */
  raw: Buffer
  /** The datagram's bytes: the frame's, or those of one that was put together from fragments. */
  data: Buffer
  /** Where the transport header begins and the datagram ends. */
  at: number
  end: number
  /** Bytes on the wire, and when it came, in milliseconds. */
  length: number
  time: number
  /** Addresses as numbers (addresses.ts). */
  source: number
  destination: number
  isV6: boolean
  protocol: number
  sourcePort: number
  destinationPort: number
  /** TCP's, 0 for UDP. */
  flags: number
  /** How many packets it was carried in. */
  depth: number
}

/** A packet to be filled in. */
export const packet = (): Packet => ({
  ethertype: 0,
  offset: 0,
  sourceMac: -1,
  destinationMac: -1,
  raw: Buffer.alloc(0),
  data: Buffer.alloc(0),
  at: 0,
  end: 0,
  length: 0,
  time: 0,
  source: 0,
  destination: 0,
  isV6: false,
  protocol: 0,
  sourcePort: 0,
  destinationPort: 0,
  flags: 0,
  depth: 0,
})
