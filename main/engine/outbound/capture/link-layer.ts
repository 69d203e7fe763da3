import { bareIp, be16, type Frame, network, ppp, pppoe, type Unwrap } from './ethertype.ts'
import { avs, prism, radiotap, wifi } from './wifi-frame.ts'

/** From a captured frame to the IP or ARP packet inside it, by its LINKTYPE_ (https://www.tcpdump.org/linktypes.html). */

export const LINKTYPE_ETHERNET = 1

const ethernet: Unwrap = (frame, data, at, end) => {
  if (at + 14 > end) return
  frame.destinationMac = at
  frame.sourceMac = at + 6
  network(frame, data, be16(data, at + 12), at + 14, end)
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
const loopback: Unwrap = (frame, data, at, end) => {
  if (at + 4 <= end) bareIp(frame, data, at + 4, end)
}

/** Address and control, and the upper byte of the protocol, may be left out (RFC 1661, 6.5 and 6.6). */
const pppFrame: Unwrap = (frame, data, at, end) => {
  const start = data[at] === 0xff && data[at + 1] === 0x03 ? at + 2 : at
  if (start + 2 > end) return
  const isShort = (data[start]! & 1) === 1
  ppp(frame, isShort ? data[start]! : be16(data, start), start + (isShort ? 1 : 2))
}

const pppWithDirection: Unwrap = (frame, data, at, end) => pppFrame(frame, data, at + 1, end)

const ciscoHdlc: Unwrap = (frame, data, at, end) => {
  if (at + 4 <= end) network(frame, data, be16(data, at + 2), at + 4, end)
}

/** OpenBSD's log of its packet filter, which pfSense and OPNsense write too: a header that states its own length. */
const pflog: Unwrap = (frame, data, at, end) => {
  if (at < end) bareIp(frame, data, at + ((data[at]! + 3) & ~3), end)
}

/** A packet on its way into or out of IPsec: address family, index and flags of 4 bytes each before it. */
const enc: Unwrap = (frame, data, at, end) => bareIp(frame, data, at + 12, end)

/**
 * Linux's NFLOG: family and version, then attributes whose length and type are in the byte order of who captured. The
 * packet is one of them, its sender's MAC may be another.
 */
const nflog: Unwrap = (frame, data, at, end) => {
  for (let i = at + 4; i + 4 <= end; ) {
    const isLittle = data[i + 1]! < 0x80 && (data[i + 3]! & 0x7f) === 0
    const length = isLittle ? data[i]! | (data[i + 1]! << 8) : be16(data, i)
    const type = isLittle ? data[i + 2]! : data[i + 3]!
    if (length < 4 || i + length > end) return
    if (type === NFLOG_SENDER && length >= 14 && be16(data, i + 4) === 6) frame.sourceMac = i + 8
    else if (type === NFLOG_PACKET) return void bareIp(frame, data, i + 4, i + length)
    i += (length + 3) & ~3
  }
}
const NFLOG_SENDER = 8
const NFLOG_PACKET = 9

/** Frames between a router's processor and its switch: a tag of so many bytes stands behind the MACs. */
const switchTag =
  (length: number): Unwrap =>
  (frame, data, at, end) => {
    const type = at + 12 + length
    if (type + 2 > end) return
    frame.destinationMac = at
    frame.sourceMac = at + 6
    network(frame, data, be16(data, type), type + 2, end)
  }

/** The same with Broadcom's tag in front of the frame. */
const switchTagFirst: Unwrap = (frame, data, at, end) => ethernet(frame, data, at + 4, end)

/** Per-Packet Information: an 8-byte header, its length, and the link type of what follows. */
const perPacketInformation: Unwrap = (frame, data, at, end) => {
  if (at + 8 > end) return
  const inner = LINK_TYPES.get(data[at + 4]! | (data[at + 5]! << 8))
  if (inner && inner !== perPacketInformation)
    inner(frame, data, at + (data[at + 2]! | (data[at + 3]! << 8)), end)
}

/**
 * Apple's PKTAP, as macOS and tethered iPhones write it: its length, its type (1 with a packet behind it) and the
 * link type of the packet, 4 bytes each, little-endian. Older systems write it under a number of one's own use, 149.
 */
const packetTap: Unwrap = (frame, data, at, end) => {
  if (at + PKTAP_LEAST > end || le32(data, at + 4) !== 1) return
  const length = le32(data, at)
  const inner = LINK_TYPES.get(le32(data, at + 8))
  if (length >= PKTAP_LEAST && inner && inner !== packetTap) inner(frame, data, at + length, end)
}
const PKTAP_LEAST = 12
const le32 = (data: Uint8Array, at: number) =>
  (data[at]! | (data[at + 1]! << 8) | (data[at + 2]! << 16) | (data[at + 3]! << 24)) >>> 0

/** LINKTYPE_ number to how it is unwrapped; 12 and 14 are what some BSDs write for raw IP. */
const LINK_TYPES = new Map<number, Unwrap>([
  [0, loopback],
  [LINKTYPE_ETHERNET, ethernet],
  [9, pppFrame],
  [12, bareIp],
  [14, bareIp],
  [50, pppFrame],
  [51, pppoe],
  [101, bareIp],
  [104, ciscoHdlc],
  [105, wifi],
  [108, loopback],
  [109, enc],
  [113, linuxCooked],
  [117, pflog],
  [119, prism],
  [127, radiotap],
  [149, packetTap],
  [163, avs],
  [192, perPacketInformation],
  [204, pppWithDirection],
  [228, bareIp],
  [229, bareIp],
  [239, nflog],
  [258, packetTap],
  [276, linuxCooked2],
  [281, switchTag(4)],
  [282, switchTagFirst],
  [284, switchTag(4)],
  [285, switchTag(8)],
])

/** Whether frames of this link type can be read. */
export const isKnownLinkType = (linkType: number) => LINK_TYPES.has(linkType)

/** Unwraps one frame lying at `[at, end)` of `data` into `frame`. */
export function unwrap(frame: Frame, linkType: number, data: Uint8Array, at: number, end: number): void {
  frame.ethertype = 0
  frame.sourceMac = -1
  frame.destinationMac = -1
  if (linkType === LINKTYPE_ETHERNET) ethernet(frame, data, at, end)
  else LINK_TYPES.get(linkType)?.(frame, data, at, end)
  if (frame.offset > end) frame.ethertype = 0
}
