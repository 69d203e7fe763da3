import { CanonicalWriter } from './canonical-writer.ts'
import { DNS_TYPE, HEADER_BYTES, u16 } from './dns-wire.ts'
import {
  DNS_MAX_NAME_BYTES,
  MDNS_MAX_BYTES,
  MDNS_MAX_EXPANDED_BYTES,
  MDNS_MAX_RECORDS,
  MDNS_MIN_BYTES,
} from './limits.ts'

/**
 * The guard in front of the DNS decoder: walks a multicast DNS response by its structure and rewrites what
 * is sound into a canonical packet. A general decoder loses a whole packet to one odd record and can be made
 * to loop or to allocate; after this walk it only ever sees whole A, AAAA, PTR, SRV and TXT records.
 */

const CLASS_IN = 1
const FLUSH_BIT = 0x8000
/** A root name and type, class, TTL, length: RFC 1035, 4.1.3. */
const MIN_RECORD_BYTES = 11
const MIN_QUESTION_BYTES = 5

export type MdnsSkip =
  | 'mdns: wrong size'
  | 'mdns: not a response'
  | 'mdns: counts exceed the packet'
  | 'mdns: malformed'
  | 'mdns: nothing of use'

/** The canonical form of a response, or why there is none. `damaged` counts records left out as unsound. */
export type MdnsWalk = { packet: Uint8Array; records: number; damaged: number } | { skip: MdnsSkip }

/** Walks one datagram. Never throws; work is linear in its size. */
export function canonicalMdns(bytes: Uint8Array): MdnsWalk {
  if (bytes.length < MDNS_MIN_BYTES || bytes.length > MDNS_MAX_BYTES) return { skip: 'mdns: wrong size' }
  // RFC 6762, 18.2, 18.3 and 18.11: QR set, opcode and response code zero; anything else is ignored.
  if ((bytes[2]! & 0xf8) !== 0x80 || (bytes[3]! & 0x0f) !== 0) return { skip: 'mdns: not a response' }
  const questions = u16(bytes, 4)
  const records = u16(bytes, 6) + u16(bytes, 8) + u16(bytes, 10)
  const least = HEADER_BYTES + questions * MIN_QUESTION_BYTES + records * MIN_RECORD_BYTES
  if (records > MDNS_MAX_RECORDS || least > bytes.length) return { skip: 'mdns: counts exceed the packet' }

  let at = HEADER_BYTES
  for (let i = 0; i < questions; i++) {
    const end = skipName(bytes, at)
    if (end < 0 || end + 4 > bytes.length) return { skip: 'mdns: malformed' }
    at = end + 4
  }
  const out = new CanonicalWriter(Math.min(MDNS_MAX_EXPANDED_BYTES, bytes.length * 8 + 1024))
  let kept = 0
  let damaged = 0
  for (let i = 0; i < records; i++) {
    const end = skipName(bytes, at)
    if (end < 0 || end + 10 > bytes.length) {
      damaged++
      break
    }
    const length = u16(bytes, end + 8)
    const data = end + 10
    if (data + length > bytes.length) {
      damaged++
      break
    }
    const verdict = copyRecord(bytes, at, end, data, length, out)
    if (verdict === 'full') break
    if (verdict === 'kept') kept++
    else if (verdict === 'damaged') damaged++
    // The stated length alone says where the next record starts: a bad record costs itself only.
    at = data + length
  }
  if (kept === 0) return { skip: damaged > 0 ? 'mdns: malformed' : 'mdns: nothing of use' }
  return { packet: out.finish(kept), records: kept, damaged }
}

type Verdict = 'kept' | 'unwanted' | 'damaged' | 'full'

function copyRecord(
  bytes: Uint8Array,
  name: number,
  fixed: number,
  data: number,
  length: number,
  out: CanonicalWriter,
): Verdict {
  const type = u16(bytes, fixed)
  const rule = RDATA[type]
  if (!rule || (u16(bytes, fixed + 2) & ~FLUSH_BIT) !== CLASS_IN) return 'unwanted'
  const mark = out.at
  if (!out.name(bytes, name, bytes.length)) return out.undo(mark, 'damaged')
  // RFC 6762, 3: only names under .local and the reverse trees are decided by multicast.
  if (!isLinkLocalName(out.bytes, mark, out.at)) return out.undo(mark, 'damaged')
  if (!out.copy(bytes, fixed, fixed + 8)) return out.undo(mark, 'full')
  const lengthAt = out.at
  if (!out.u16(0)) return out.undo(mark, 'full')
  if (!rule(bytes, data, data + length, out)) return out.undo(mark, out.overflowed ? 'full' : 'damaged')
  out.patchU16(lengthAt, out.at - lengthAt - 2)
  return 'kept'
}

/** How the data of each kept type must fill its stated length, exactly. */
const RDATA: Readonly<
  Record<number, (bytes: Uint8Array, from: number, to: number, out: CanonicalWriter) => boolean>
> = {
  [DNS_TYPE.A]: (bytes, from, to, out) => to - from === 4 && out.copy(bytes, from, to),
  [DNS_TYPE.AAAA]: (bytes, from, to, out) => to - from === 16 && out.copy(bytes, from, to),
  [DNS_TYPE.PTR]: (bytes, from, to, out) => skipName(bytes, from) === to && out.name(bytes, from, to),
  [DNS_TYPE.SRV]: (bytes, from, to, out) =>
    to - from >= 7 &&
    skipName(bytes, from + 6) === to &&
    out.copy(bytes, from, from + 6) &&
    out.name(bytes, from + 6, to),
  [DNS_TYPE.TXT]: (bytes, from, to, out) => stringsFill(bytes, from, to) && out.copy(bytes, from, to),
}

/** RFC 6763, 6.1: one or more length-prefixed strings; an empty record counts as one empty string. */
function stringsFill(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from
  while (at < to) at += 1 + bytes[at]!
  return at === to
}

/** Where the name at `at` ends in the packet, or -1. Pointers end it; where they lead is not followed here. */
function skipName(bytes: Uint8Array, at: number): number {
  let next = at
  while (next < bytes.length) {
    const length = bytes[next]!
    if (length === 0) return next + 1
    if (length >= 0xc0) return next + 2 <= bytes.length ? next + 2 : -1
    if (length > 63) return -1
    next += 1 + length
    if (next - at > DNS_MAX_NAME_BYTES) return -1
  }
  return -1
}

/** Whether the written-out name ends in `local`, `in-addr.arpa` or `ip6.arpa`. */
function isLinkLocalName(bytes: Uint8Array, from: number, to: number): boolean {
  return ENDINGS.some(
    (ending) =>
      to - from >= ending.length &&
      ending.every((byte, i) => {
        const given = bytes[to - ending.length + i]!
        return given === byte || (given >= 0x41 && given <= 0x5a && given + 0x20 === byte)
      }),
  )
}
const wire = (...labels: string[]) => [
  ...labels.flatMap((label) => [label.length, ...[...label].map((c) => c.charCodeAt(0))]),
  0,
]
const ENDINGS = [wire('local'), wire('in-addr', 'arpa'), wire('ip6', 'arpa')]
