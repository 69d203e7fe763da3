/**
 * From a captured frame to the IP or ARP packet inside it. Link types by their LINKTYPE_ number
 * (https://www.tcpdump.org/linktypes.html); 802.1Q tags (IEEE 802.1Q, 4 deep) and PPPoE (RFC 2516) are unwrapped.
 */

export const ETHERTYPE_IPV4 = 0x0800
export const ETHERTYPE_ARP = 0x0806
export const ETHERTYPE_IPV6 = 0x86dd
const ETHERTYPE_PPPOE_SESSION = 0x8864
const VLAN_TAGS = new Set([0x8100, 0x88a8, 0x9100])
/** PPP protocol numbers, RFC 1332 and RFC 5072. */
const PPP_IPV4 = 0x0021
const PPP_IPV6 = 0x0057
/** LLC/SNAP as 802.11 carries it: AA AA 03 00 00 00, then an Ethertype (RFC 1042). */
const SNAP_LENGTH = 8

/** Where the network packet starts, what it is, and whose hardware sent it. Reused for every frame. */
export interface Frame {
  /** 0 when the frame holds nothing we read. */
  ethertype: number
  offset: number
  /** Offset of the six bytes, or -1 where the link layer states none. */
  sourceMac: number
  destinationMac: number
}

type Unwrap = (frame: Frame, data: Uint8Array, at: number, end: number) => void

const be16 = (data: Uint8Array, at: number) => (data[at]! << 8) | data[at + 1]!

function network(frame: Frame, data: Uint8Array, type: number, at: number, end: number): void {
  if (type === ETHERTYPE_IPV4 || type === ETHERTYPE_IPV6) {
    frame.ethertype = type
    frame.offset = at
    return
  }
  let ethertype = type
  let offset = at
  for (let depth = 0; depth < 4 && VLAN_TAGS.has(ethertype) && offset + 4 <= end; depth++) {
    ethertype = be16(data, offset + 2)
    offset += 4
  }
  if (ethertype === ETHERTYPE_PPPOE_SESSION && offset + 8 <= end)
    return void ppp(frame, data, be16(data, offset + 6), offset + 8)
  frame.ethertype = ethertype
  frame.offset = offset
}

function ppp(frame: Frame, _data: Uint8Array, protocol: number, at: number): void {
  frame.ethertype = protocol === PPP_IPV4 ? ETHERTYPE_IPV4 : protocol === PPP_IPV6 ? ETHERTYPE_IPV6 : 0
  frame.offset = at
}

const ethernet: Unwrap = (frame, data, at, end) => {
  if (at + 14 > end) return
  frame.destinationMac = at
  frame.sourceMac = at + 6
  network(frame, data, be16(data, at + 12), at + 14, end)
}

const rawIp: Unwrap = (frame, data, at, end) => {
  if (at >= end) return
  const version = data[at]! >> 4
  frame.ethertype = version === 4 ? ETHERTYPE_IPV4 : version === 6 ? ETHERTYPE_IPV6 : 0
  frame.offset = at
}

const linuxCooked: Unwrap = (frame, data, at, end) => {
  if (at + 16 > end) return
  if (be16(data, at + 4) === 6) frame.sourceMac = at + 6
  network(frame, data, be16(data, at + 14), at + 16, end)
}

const linuxCooked2: Unwrap = (frame, data, at, end) => {
  if (at + 20 > end) return
  if (data[at + 11] === 6) frame.sourceMac = at + 12
  network(frame, data, be16(data, at), at + 20, end)
}

/** BSD loopback: an address family of the capturing host, 4 bytes in its byte order; below 256 either way. */
const loopback: Unwrap = (frame, _data, at, end) => {
  if (at + 4 <= end) rawIp(frame, _data, at + 4, end)
}

const pppFrame: Unwrap = (frame, data, at, end) => {
  const start = data[at] === 0xff && data[at + 1] === 0x03 ? at + 2 : at
  if (start + 2 <= end) ppp(frame, data, be16(data, start), start + 2)
}

const ciscoHdlc: Unwrap = (frame, data, at, end) => {
  if (at + 4 <= end) network(frame, data, be16(data, at + 2), at + 4, end)
}

const wifi: Unwrap = (frame, data, at, end) => {
  if (at + 24 > end) return
  const control = data[at]!
  const flags = data[at + 1]!
  const isData = (control & 0x0c) === 0x08
  const isProtected = (flags & 0x40) !== 0
  if (!isData || isProtected || (control & 0x40) !== 0) return
  const toDs = (flags & 1) !== 0
  const fromDs = (flags & 2) !== 0
  const llc = at + 24 + (toDs && fromDs ? 6 : 0) + ((control & 0x80) !== 0 ? 2 : 0)
  if (llc + SNAP_LENGTH > end || data[llc] !== 0xaa || data[llc + 1] !== 0xaa) return
  frame.destinationMac = at + (toDs ? 16 : 4)
  frame.sourceMac = at + (fromDs ? (toDs ? 24 : 16) : 10)
  network(frame, data, be16(data, llc + 6), llc + SNAP_LENGTH, end)
}

const radiotap: Unwrap = (frame, data, at, end) => {
  if (at + 8 > end) return
  wifi(frame, data, at + (data[at + 2]! | (data[at + 3]! << 8)), end)
}

/** Per-Packet Information: an 8-byte header, its length, and the link type of what follows. */
const perPacketInformation: Unwrap = (frame, data, at, end) => {
  if (at + 8 > end) return
  const inner = LINK_TYPES.get(data[at + 4]! | (data[at + 5]! << 8))
  if (inner && inner !== perPacketInformation)
    inner(frame, data, at + (data[at + 2]! | (data[at + 3]! << 8)), end)
}

/** LINKTYPE_ number to how it is unwrapped; 12 and 14 are what some BSDs write for raw IP. */
const LINK_TYPES = new Map<number, Unwrap>([
  [0, loopback],
  [1, ethernet],
  [9, pppFrame],
  [12, rawIp],
  [14, rawIp],
  [50, pppFrame],
  [101, rawIp],
  [104, ciscoHdlc],
  [105, wifi],
  [108, loopback],
  [113, linuxCooked],
  [127, radiotap],
  [192, perPacketInformation],
  [228, rawIp],
  [229, rawIp],
  [276, linuxCooked2],
])

/** Whether frames of this link type can be read. */
export const isKnownLinkType = (linkType: number) => LINK_TYPES.has(linkType)

/** Unwraps one frame lying at `[at, end)` of `data` into `frame`. */
export function unwrap(frame: Frame, linkType: number, data: Uint8Array, at: number, end: number): void {
  frame.ethertype = 0
  frame.sourceMac = -1
  frame.destinationMac = -1
  if (linkType === 1) ethernet(frame, data, at, end)
  else LINK_TYPES.get(linkType)?.(frame, data, at, end)
  if (frame.offset > end) frame.ethertype = 0
}
