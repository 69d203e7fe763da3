import { bareIp, be16, ETHERTYPE_IPV4, ETHERTYPE_IPV6, ppp } from './ethertype.ts'
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
/** What datagrams carry, by their port; it is told from the datagram's data at `at`. */
type Open = (p: Packet, at: number) => boolean
/** RFC 7348; RFC 8926; TZSP, which MikroTik mirrors with. */
const TOWARDS = new Map<number, Open>([
  [4789, vxlan],
  [6081, geneve],
  [37_008, tzsp],
])
/** RFC 4380 (Teredo); RFC 2661 (L2TP); 3GPP TS 29.281 (GTP-U): the port stands at either end. */
const EITHER_WAY = new Map<number, Open>([
  [3544, teredo],
  [1701, l2tp],
  [2152, gtp],
])
/** The same ports as a table, for it is asked for every datagram: 1 towards them, 2 either way. */
const CARRIER = new Uint8Array(65_536)
for (const port of TOWARDS.keys()) CARRIER[port] = 1
for (const port of EITHER_WAY.keys()) CARRIER[port] = 2

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

/** Whether a datagram between these ports may carry a packet. */
export const mayCarry = (sourcePort: number, destinationPort: number): boolean =>
  CARRIER[destinationPort]! > 0 || CARRIER[sourcePort]! > 1

/** Sets `p` to the packet that one of another protocol than TCP and UDP carries. False when it carries none we read. */
export function openTunnel(p: Packet): boolean {
  if (p.protocol === GRE) return gre(p)
  if (p.protocol !== IPIP && p.protocol !== IPV6_IN_IPV4) return false
  return carriesIp(p, p.at)
}

/** Sets `p` to the packet that a datagram carries. False when it is no such datagram. */
export function openDatagram(p: Packet): boolean {
  const open =
    TOWARDS.get(p.destinationPort) ?? EITHER_WAY.get(p.destinationPort) ?? EITHER_WAY.get(p.sourcePort)
  const at = p.at + UDP_HEADER
  return open !== undefined && at + 8 <= p.end && open(p, at)
}

function vxlan(p: Packet, at: number): boolean {
  const { data: d } = p
  return d[at] === 0x08 && d[at + 1] === 0 && d[at + 2] === 0 && carriesFrame(p, at + 8)
}

function geneve(p: Packet, at: number): boolean {
  const { data: d } = p
  const options = (d[at]! & 0x3f) * 4
  return d[at]! >> 6 === 0 && carries(p, be16(d, at + 2), at + 8 + options)
}

/** IPv6 behind authentication and where the other end was seen (RFC 4380, 5.1.1), both optional. */
function teredo(p: Packet, at: number): boolean {
  const { data: d } = p
  let i = at
  if (be16(d, i) === 1) i += 13 + d[i + 2]! + d[i + 3]!
  if (i + 8 <= p.end && be16(d, i) === 0) i += 8
  return i < p.end && d[i]! >> 4 === 6 && carriesIp(p, i)
}

/** A data message (RFC 2661, 3.1): version 2, fields by its flags, then a PPP frame. */
function l2tp(p: Packet, at: number): boolean {
  const { data: d, end } = p
  const flags = be16(d, at)
  if ((flags & L2TP_CONTROL) !== 0 || (flags & L2TP_VERSION) !== 2) return false
  let i = at + 6
  if ((flags & L2TP_LENGTH) !== 0) i += 2
  if ((flags & L2TP_SEQUENCE) !== 0) i += 4
  if ((flags & L2TP_OFFSET) !== 0) i += 2 + be16(d, i)
  if (be16(d, i) === PPP_ADDRESS_AND_CONTROL) i += 2
  if (i + 2 >= end) return false
  p.ethertype = 0
  ppp(p, be16(d, i), i + 2)
  return p.ethertype !== 0
}
const L2TP_CONTROL = 0x8000
const L2TP_LENGTH = 0x4000
const L2TP_SEQUENCE = 0x0800
const L2TP_OFFSET = 0x0200
const L2TP_VERSION = 0x000f
/** RFC 1662, 3.1. */
const PPP_ADDRESS_AND_CONTROL = 0xff03

/** A mobile user's packet (3GPP TS 29.281, 5.1 and 5.2): version 1, optional fields, extension headers up to the last. */
function gtp(p: Packet, at: number): boolean {
  const { data: d, end } = p
  if ((d[at]! & GTP_VERSION_AND_TYPE) !== GTP_1 || d[at + 1] !== GTP_USER_PACKET) return false
  let i = at + 8
  if ((d[at]! & GTP_OPTIONAL) !== 0) {
    i += 4
    while (i < end && d[i - 1] !== 0 && d[i] !== 0) i += d[i]! * 4
  }
  return i < end && carriesIp(p, i)
}
const GTP_VERSION_AND_TYPE = 0xf0
const GTP_1 = 0x30
const GTP_OPTIONAL = 0x07
const GTP_USER_PACKET = 0xff

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
