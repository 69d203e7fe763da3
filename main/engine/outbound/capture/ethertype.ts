/**
 * What follows an Ethertype: tags stand before the packet and are stepped over, PPPoE (RFC 2516) and MPLS (RFC 3032)
 * carry it. Up to 4 tags: IEEE 802.1Q, 802.1ad and what wrote 9100 before it; 802.1BR and VN-Tag of port extenders.
 */

export const ETHERTYPE_IPV4 = 0x0800
export const ETHERTYPE_ARP = 0x0806
export const ETHERTYPE_IPV6 = 0x86dd
const ETHERTYPE_PPPOE_SESSION = 0x8864
const ETHERTYPE_MPLS = 0x8847
/** Ethertype of a tag, and how many bytes lie between it and the packet: the last two are the next Ethertype. */
const TAGS = new Map([
  [0x8100, 4],
  [0x88a8, 4],
  [0x9100, 4],
  [0x893f, 8],
  [0x8926, 6],
])
const MOST_TAGS = 4
/** PPP protocol numbers, RFC 1332 and RFC 5072. */
const PPP_IPV4 = 0x0021
const PPP_IPV6 = 0x0057
/** A label of MPLS is 4 bytes; this bit of the third says that it is the last (RFC 3032, 2.1). */
const LABEL_LENGTH = 4
const LAST_LABEL = 0x01
const MOST_LABELS = 8
/** Up to here the two bytes are a length, and LLC follows (IEEE 802.3, 3.2.6). */
const MOST_LENGTH = 1500
/** LLC/SNAP: AA AA 03 00 00 00, then an Ethertype (RFC 1042). */
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

/** Finds the packet in the frame at `[at, end)`; leaves `frame` as it is where there is none. */
export type Unwrap = (frame: Frame, data: Uint8Array, at: number, end: number) => void

export const be16 = (data: Uint8Array, at: number) => (data[at]! << 8) | data[at + 1]!

/** Finds the packet behind an Ethertype of `type`; the bytes after it are `[at, end)`. */
export function network(frame: Frame, data: Uint8Array, type: number, at: number, end: number): void {
  if (type === ETHERTYPE_IPV4 || type === ETHERTYPE_IPV6) {
    frame.ethertype = type
    frame.offset = at
    return
  }
  if (type <= MOST_LENGTH) return void snap(frame, data, at, end)
  let ethertype = type
  let offset = at
  for (let depth = 0; depth < MOST_TAGS; depth++) {
    const length = TAGS.get(ethertype)
    if (length === undefined || offset + length > end) break
    ethertype = be16(data, offset + length - 2)
    offset += length
  }
  if (ethertype === ETHERTYPE_PPPOE_SESSION) return void pppoe(frame, data, offset, end)
  if (ethertype === ETHERTYPE_MPLS) return void mpls(frame, data, offset, end)
  frame.ethertype = ethertype
  frame.offset = offset
}

/** An IP packet told by its version, for links that say nothing else of it. */
export function bareIp(frame: Frame, data: Uint8Array, at: number, end: number): void {
  if (at >= end) return
  const version = data[at]! >> 4
  frame.ethertype = version === 4 ? ETHERTYPE_IPV4 : version === 6 ? ETHERTYPE_IPV6 : 0
  frame.offset = at
}

/** LLC/SNAP, as 802.11 and frames with a length carry it. */
export function snap(frame: Frame, data: Uint8Array, at: number, end: number): void {
  if (at + SNAP_LENGTH > end || data[at] !== 0xaa || data[at + 1] !== 0xaa) return
  const type = be16(data, at + 6)
  if (type > MOST_LENGTH) network(frame, data, type, at + SNAP_LENGTH, end)
}

/** What PPP says of its packet, RFC 1661, 2. */
export function ppp(frame: Frame, protocol: number, at: number): void {
  frame.ethertype = protocol === PPP_IPV4 ? ETHERTYPE_IPV4 : protocol === PPP_IPV6 ? ETHERTYPE_IPV6 : 0
  frame.offset = at
}

/** A PPPoE session's header, RFC 2516, 4, and the packet behind it. */
export function pppoe(frame: Frame, data: Uint8Array, at: number, end: number): void {
  if (at + 8 <= end) ppp(frame, be16(data, at + 6), at + 8)
}

function mpls(frame: Frame, data: Uint8Array, at: number, end: number): void {
  let i = at
  for (let labels = 0; labels < MOST_LABELS && i + LABEL_LENGTH <= end; labels++, i += LABEL_LENGTH)
    if ((data[i + 2]! & LAST_LABEL) !== 0) return void bareIp(frame, data, i + LABEL_LENGTH, end)
}
