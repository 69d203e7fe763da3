import { bareIp, be16, ETHERTYPE_IPV4, ETHERTYPE_IPV6 } from './ethertype.ts'
import { LINKTYPE_ETHERNET, unwrap } from './link-layer.ts'
import type { Packet } from './packet.ts'

/**
 * The packet that a packet carries: tunnels, and what a switch or router mirrors to who captures. What it carries is
 * read in its place, so that a conversation is counted once and belongs to the device that holds it.
 */

/** IP protocol numbers: IP in IP (RFC 2003), IPv6 in IPv4 (RFC 4213), GRE (RFC 2784). */
const IPIP = 4
const IPV6_IN_IPV4 = 41
const GRE = 47
/** Ports of VXLAN (RFC 7348), Geneve (RFC 8926) and TZSP, which MikroTik mirrors with. */
const VXLAN = 4789
const GENEVE = 6081
const TZSP = 37_008
const CARRIER_PORT = new Uint8Array(65_536)
for (const port of [VXLAN, GENEVE, TZSP]) CARRIER_PORT[port] = 1

const UDP_HEADER = 8
/** Ethernet frames by the protocol types of GRE and Geneve; ERSPAN's types II and III stand before one. */
const BRIDGED_ETHERNET = 0x6558
const ERSPAN_II = 0x88be
const ERSPAN_III = 0x22eb
/** GRE's flags (RFC 2784, 2.1; RFC 2890, 2). */
const CHECKSUM = 0x8000
const ROUTING = 0x4000
const KEY = 0x2000
const SEQUENCE = 0x1000
const VERSION = 0x0007

/** Whether datagrams to this port may carry a frame. */
export const isCarrierPort = (port: number): boolean => CARRIER_PORT[port] === 1

/** Sets `p` to the packet that one of another protocol than TCP and UDP carries. False when it carries none we read. */
export function openTunnel(p: Packet): boolean {
  if (p.protocol === GRE) return gre(p)
  if (p.protocol !== IPIP && p.protocol !== IPV6_IN_IPV4) return false
  return carriesIp(p, p.at)
}

/** Sets `p` to the packet in a frame that a datagram carries. False when it is no such datagram. */
export function openDatagram(p: Packet): boolean {
  const { data: d } = p
  const at = p.at + UDP_HEADER
  if (at + 8 > p.end) return false
  if (p.destinationPort === VXLAN)
    return d[at] === 0x08 && d[at + 1] === 0 && d[at + 2] === 0 && carriesFrame(p, at + 8)
  if (p.destinationPort === TZSP) return tzsp(p, at)
  const options = (d[at]! & 0x3f) * 4
  return d[at]! >> 6 === 0 && carries(p, be16(d, at + 2), at + 8 + options)
}

function gre(p: Packet): boolean {
  const { data: d, at } = p
  if (at + 4 > p.end) return false
  const flags = be16(d, at)
  if ((flags & (ROUTING | VERSION)) !== 0) return false
  const type = be16(d, at + 2)
  let i = at + 4
  for (const flag of [CHECKSUM, KEY, SEQUENCE]) if ((flags & flag) !== 0) i += 4
  // Type I has neither a sequence number nor a header of its own.
  if (type === ERSPAN_II) return carriesFrame(p, (flags & SEQUENCE) !== 0 ? i + 8 : i)
  if (type === ERSPAN_III) return i + 12 <= p.end && carriesFrame(p, i + ((d[i + 11]! & 1) !== 0 ? 20 : 12))
  return carries(p, type, i)
}

/** TZSP: version 1, a received packet, its kind (1 is Ethernet), then tags up to the one that ends them. */
function tzsp(p: Packet, at: number): boolean {
  const { data: d, end } = p
  if (d[at] !== 1 || d[at + 1]! > 1 || be16(d, at + 2) !== 1) return false
  let i = at + 4
  while (i + 1 < end && d[i] !== 1) i += d[i] === 0 ? 1 : 2 + d[i + 1]!
  return carriesFrame(p, i + 1)
}

function carries(p: Packet, type: number, at: number): boolean {
  if (type === BRIDGED_ETHERNET) return carriesFrame(p, at)
  return (type === ETHERTYPE_IPV4 || type === ETHERTYPE_IPV6) && carriesIp(p, at)
}

function carriesIp(p: Packet, at: number): boolean {
  p.ethertype = 0
  bareIp(p, p.data, at, p.end)
  return p.ethertype !== 0
}

function carriesFrame(p: Packet, at: number): boolean {
  if (at + 14 > p.end) return false
  p.raw = p.data
  unwrap(p, LINKTYPE_ETHERNET, p.data, at, p.end)
  return p.ethertype !== 0
}
