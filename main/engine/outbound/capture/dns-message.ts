import { be16 } from './ethertype.ts'

/** The little of a DNS message (RFC 1035) that evidence needs: the question, and the addresses answered. */

const TYPE_A = 1
const TYPE_AAAA = 28
const TYPE_HTTPS = 65
const TYPE_SVCB = 64
/** SvcParamKeys of RFC 9460, 14.3.2. */
const SVC_IPV4_HINT = 4
const SVC_IPV6_HINT = 6
const MAX_NAME = 255
const MAX_JUMPS = 20
/** A name of many servers is answered with hundreds of records over TCP. */
const MAX_ANSWERS = 512
const MAX_ADDRESSES = 256

/** A decoded message. Reused by each `decode`; addresses are offsets into the decoded bytes. */
export interface DnsMessage {
  id: number
  response: boolean
  name: string
  type: number
  rcode: number
  /** Offsets of 4-byte (A) and 16-byte (AAAA) addresses; only the first `…Count` are of this message. */
  v4: number[]
  v4Count: number
  v6: number[]
  v6Count: number
}

export const dnsMessage = (): DnsMessage => ({
  id: 0,
  response: false,
  name: '',
  type: 0,
  rcode: 0,
  v4: new Array(MAX_ADDRESSES).fill(0),
  v4Count: 0,
  v6: new Array(MAX_ADDRESSES).fill(0),
  v6Count: 0,
})

const scratch = Buffer.alloc(1024)

/** The name read last by `readName`. */
let lastName = ''

/**
 * Reads a name at `at`, following compression pointers (RFC 1035, 4.1.4) backwards only. Answers the offset
 * after it, or -1 when it is no name. Letters become lower-case, odd bytes `\ddd` (RFC 1035, 5.1).
 */
function readName(d: Uint8Array, base: number, at: number, end: number): number {
  let out = 0
  let total = 0
  let after = -1
  let jumps = 0
  let i = at
  for (;;) {
    if (i >= end) return -1
    const length = d[i]!
    if (length === 0) {
      if (after < 0) after = i + 1
      break
    }
    if (length >= 0xc0) {
      if (i + 1 >= end || ++jumps > MAX_JUMPS) return -1
      if (after < 0) after = i + 2
      const target = base + (((length & 0x3f) << 8) | d[i + 1]!)
      if (target >= i) return -1
      i = target
      continue
    }
    if (length >= 0x40 || i + 1 + length > end) return -1
    total += length + 1
    if (total > MAX_NAME) return -1
    if (out > 0) scratch[out++] = 0x2e
    for (let k = i + 1, stop = k + length; k < stop; k++) {
      const c = d[k]!
      if (c >= 0x41 && c <= 0x5a) scratch[out++] = c + 32
      else if (c > 0x20 && c < 0x7f && c !== 0x2e && c !== 0x5c) scratch[out++] = c
      else out += scratch.write(`\\${String(c).padStart(3, '0')}`, out, 'latin1')
      if (out > 1000) return -1
    }
    i += length + 1
  }
  lastName = scratch.toString('latin1', 0, out)
  return after
}

function skipName(d: Uint8Array, at: number, end: number): number {
  let i = at
  while (i < end) {
    const length = d[i]!
    if (length === 0) return i + 1
    if (length >= 0xc0) return i + 2 <= end ? i + 2 : -1
    if (length >= 0x40) return -1
    i += length + 1
  }
  return -1
}

/**
 * Decodes the message at `[at, end)` into `m`. False when it is not a DNS query or answer with one whole
 * question. A message cut short still gives what it holds. Addresses of a CNAME chain belong to the question.
 */
export function decodeDns(m: DnsMessage, d: Uint8Array, at: number, end: number): boolean {
  if (at + 17 > end) return false
  const flags = (d[at + 2]! << 8) | d[at + 3]!
  const questions = (d[at + 4]! << 8) | d[at + 5]!
  const answers = (d[at + 6]! << 8) | d[at + 7]!
  if ((flags & 0x7800) !== 0 || questions === 0 || questions > 8) return false
  let i = readName(d, at, at + 12, end)
  if (i < 0 || i + 4 > end) return false
  const qclass = ((d[i + 2]! << 8) | d[i + 3]!) & 0x7fff
  if (qclass !== 1 && qclass !== 3 && qclass !== 4 && qclass !== 255) return false
  m.id = (d[at]! << 8) | d[at + 1]!
  m.response = (flags & 0x8000) !== 0
  m.rcode = flags & 15
  m.name = lastName
  m.type = (d[i]! << 8) | d[i + 1]!
  m.v4Count = 0
  m.v6Count = 0
  i += 4
  if (!m.response) return true
  for (let q = 1; q < questions; q++) {
    i = skipName(d, i, end)
    if (i < 0) return true
    i += 4
  }
  for (let n = 0; n < answers && n < MAX_ANSWERS; n++) {
    i = skipName(d, i, end)
    if (i < 0 || i + 10 > end) return true
    const type = (d[i]! << 8) | d[i + 1]!
    const length = (d[i + 8]! << 8) | d[i + 9]!
    i += 10
    if (i + length > end) return true
    if (type === TYPE_A && length === 4) addV4(m, i)
    else if (type === TYPE_AAAA && length === 16) addV6(m, i)
    else if (type === TYPE_HTTPS || type === TYPE_SVCB) hints(m, d, i, i + length)
    i += length
  }
  return true
}

/** Flags a question may have: recursion desired (RFC 1035, 4.1.1), AD and CD (RFC 4035, 3.2). */
const QUESTION_FLAGS = 0x0130
/** Of a record that belongs to the root, as OPT does (RFC 6891, 6.1.2): its name, type, class, time and length. */
const ROOT_RECORD = 11
/** Up to here, and in the two ranges, types are asked for (IANA, DNS parameters). */
const LAST_COMMON_TYPE = 65
const FIRST_QUESTION_TYPE = 249
const LAST_QUESTION_TYPE = 257
const ASKED_NAME = /^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/

/** Whether these bytes are one plain question for a name and nothing else, on whatever port they came. */
export function isQuestion(d: Uint8Array, at: number, end: number): boolean {
  if (at + 17 > end || (be16(d, at + 2) & ~QUESTION_FLAGS) !== 0 || be16(d, at + 4) !== 1) return false
  const more = be16(d, at + 10)
  if (be16(d, at + 6) !== 0 || be16(d, at + 8) !== 0 || more > 1) return false
  const i = readName(d, at, at + 12, end)
  if (i < 0 || i + 4 > end || be16(d, i + 2) !== 1 || !ASKED_NAME.test(lastName)) return false
  const type = be16(d, i)
  if (type > LAST_COMMON_TYPE && (type < FIRST_QUESTION_TYPE || type > LAST_QUESTION_TYPE)) return false
  const behind = i + 4 + more * ROOT_RECORD
  if (more === 0 || behind > end) return behind === end
  return d[i + 4] === 0 && behind + be16(d, behind - 2) === end
}

function addV4(m: DnsMessage, at: number): void {
  if (m.v4Count < MAX_ADDRESSES) m.v4[m.v4Count++] = at
}

function addV6(m: DnsMessage, at: number): void {
  if (m.v6Count < MAX_ADDRESSES) m.v6[m.v6Count++] = at
}

/** Address hints of an HTTPS or SVCB record, RFC 9460, 7.3. */
function hints(m: DnsMessage, d: Uint8Array, at: number, end: number): void {
  let i = skipName(d, at + 2, end)
  while (i > 0 && i + 4 <= end) {
    const key = (d[i]! << 8) | d[i + 1]!
    const stop = i + 4 + ((d[i + 2]! << 8) | d[i + 3]!)
    if (stop > end) return
    if (key === SVC_IPV4_HINT) for (let k = i + 4; k + 4 <= stop; k += 4) addV4(m, k)
    else if (key === SVC_IPV6_HINT) for (let k = i + 4; k + 16 <= stop; k += 16) addV6(m, k)
    i = stop
  }
}
