import { isCarrierPort } from './carried.ts'
import { DNS_PORT } from './name-lookups.ts'
import { TCP, UDP } from './packet.ts'

/**
 * Most frames of most captures: Ethernet without a tag, to one receiver, with a whole TCP or UDP packet over IPv4 without
 * options, whose ports do not ask to read each packet. Told by a few bytes, so that such a frame of a known conversation
 * is counted without taking it apart.
 */

export const ETHERNET_HEADER = 14
/** The least that holds the headers of Ethernet, IPv4 and TCP; of UDP a few bytes more. */
const LEAST = 54
/** Version 4 with a header of five words (RFC 791, 3.1), and the least such a packet states as its length. */
const VERSION_AND_HEADER = 0x45
const LEAST_TOTAL = 40

/** Ports whose every packet is read: lookups, and what carries other packets. */
const IS_READ = new Uint8Array(65_536)
for (let port = 0; port < IS_READ.length; port++)
  if (port === DNS_PORT || isCarrierPort(port)) IS_READ[port] = 1

/** Whether the frame at `[at, end)` is such a one. */
export function isPlainFrame(d: Uint8Array, at: number, end: number): boolean {
  return (
    end - at >= LEAST &&
    d[at + 12] === 0x08 &&
    d[at + 13] === 0x00 &&
    d[at + 14] === VERSION_AND_HEADER &&
    (d[at]! & 1) === 0 &&
    (d[at + 23] === TCP || d[at + 23] === UDP) &&
    (d[at + 20]! & 0x3f) === 0 &&
    d[at + 21] === 0 &&
    ((d[at + 16]! << 8) | d[at + 17]!) >= LEAST_TOTAL &&
    IS_READ[(d[at + 34]! << 8) | d[at + 35]!] === 0 &&
    IS_READ[(d[at + 36]! << 8) | d[at + 37]!] === 0
  )
}
