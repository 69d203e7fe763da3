/** The server name a TLS client asks for (RFC 8446, 4.1.2; RFC 6066, 3), from the first bytes it sends. */

const HANDSHAKE = 22
const CLIENT_HELLO = 1
/** Its type and length. */
const HANDSHAKE_HEADER = 4
const SERVER_NAME = 0
/** Larger hellos than this are not honest. */
export const MAX_HELLO = 16_384

/** `'more'`: the hello is not whole yet. `null`: no hello, or one without a name. */
export type Hello = { name: string | null } | 'more' | null

const joined = Buffer.alloc(MAX_HELLO + 256)

/** Whether these bytes can be the start of a TLS record holding a ClientHello. */
export function looksLikeClientHello(d: Uint8Array, at: number, end: number): boolean {
  if (d[at] !== HANDSHAKE || (end > at + 1 && d[at + 1] !== 3)) return false
  return end <= at + 5 || d[at + 5] === CLIENT_HELLO
}

/** Reads the ClientHello in the TLS records at `[at, end)`; it may span several records. */
export function clientHello(d: Buffer, at: number, end: number): Hello {
  if (!looksLikeClientHello(d, at, end)) return null
  if (end - at < 9) return 'more'
  const first = (d[at + 3]! << 8) | d[at + 4]!
  if (first < HANDSHAKE_HEADER) return fromRecords(d, at, end)
  const length = messageLength(d, at + 5)
  if (length > MAX_HELLO) return null
  if (length > first) return fromRecords(d, at, end)
  return at + 5 + length <= end ? handshake(d, at + 5, at + 5 + length) : 'more'
}

/** The length of the handshake message that starts here, with its header. */
const messageLength = (d: Uint8Array, at: number): number =>
  HANDSHAKE_HEADER + ((d[at + 1]! << 16) | (d[at + 2]! << 8) | d[at + 3]!)

/** Reads a ClientHello out of several records; even its header may be cut. */
function fromRecords(d: Buffer, at: number, end: number): Hello {
  let have = 0
  let length = HANDSHAKE_HEADER
  for (let i = at; have < length; ) {
    if (i + 5 > end) return 'more'
    if (d[i] !== HANDSHAKE) return null
    const stop = i + 5 + ((d[i + 3]! << 8) | d[i + 4]!)
    const take = Math.min(stop, end) - (i + 5)
    d.copy(joined, have, i + 5, i + 5 + Math.min(take, joined.length - have))
    have += take
    if (have >= HANDSHAKE_HEADER) length = messageLength(joined, 0)
    if (length > MAX_HELLO) return null
    if (have < length && stop > end) return 'more'
    i = stop
  }
  return handshake(joined, 0, length)
}

/** DTLS (RFC 6347, 4.1 and 4.2.2): a record's header, a handshake's header, and the versions 1.0 and 1.2. */
const DTLS_RECORD = 13
const DTLS_HANDSHAKE = 12
const DTLS_VERSION = 0xfe

/** Whether this datagram starts with a DTLS ClientHello. */
export function looksLikeDtlsHello(d: Uint8Array, at: number, end: number): boolean {
  return (
    end - at > DTLS_RECORD + DTLS_HANDSHAKE &&
    d[at] === HANDSHAKE &&
    d[at + 1] === DTLS_VERSION &&
    d[at + DTLS_RECORD] === CLIENT_HELLO
  )
}

/** Reads the ClientHello of a DTLS datagram; `null` when it lies in more than one fragment. */
export function dtlsHello(d: Buffer, at: number, end: number): Hello {
  const message = at + DTLS_RECORD
  const length = d.readUIntBE(message + 1, 3)
  const from = message + DTLS_HANDSHAKE
  if (d.readUIntBE(message + 6, 3) !== 0 || d.readUIntBE(message + 9, 3) !== length || from + length > end)
    return null
  const cookieAt = from + 35 + d[from + 34]!
  return cookieAt < end ? fields(d, cookieAt + 1 + d[cookieAt]!, from + length) : null
}

/** Reads a whole ClientHello handshake message at `[at, end)`, as TLS and QUIC (RFC 9001, 4) carry it. */
export function handshake(d: Buffer, at: number, end: number): Hello {
  if (d[at] !== CLIENT_HELLO) return null
  const i = at + 4 + 2 + 32
  if (i >= end) return null
  return fields(d, i + 1 + d[i]!, end)
}

/** Reads a ClientHello from its cipher suites on. */
function fields(d: Buffer, at: number, end: number): Hello {
  let i = at
  if (i + 2 > end) return null
  i += 2 + ((d[i]! << 8) | d[i + 1]!)
  if (i >= end) return null
  i += 1 + d[i]!
  if (i + 2 > end) return { name: null }
  const stop = Math.min(end, i + 2 + ((d[i]! << 8) | d[i + 1]!))
  i += 2
  while (i + 4 <= stop) {
    const type = (d[i]! << 8) | d[i + 1]!
    const length = (d[i + 2]! << 8) | d[i + 3]!
    if (type === SERVER_NAME && length >= 5 && i + 4 + length <= stop) {
      const size = (d[i + 7]! << 8) | d[i + 8]!
      if (d[i + 6] === 0 && i + 9 + size <= stop) return { name: hostName(d, i + 9, i + 9 + size) }
      return { name: null }
    }
    i += 4 + length
  }
  return { name: null }
}

/** A host name as text, lower-case, or `null` when it holds anything a name cannot. */
export function hostName(d: Buffer, at: number, end: number): string | null {
  if (end - at < 1 || end - at > 255) return null
  for (let i = at; i < end; i++) if (d[i]! <= 0x20 || d[i]! >= 0x7f) return null
  return d.toString('latin1', at, end).toLowerCase().replace(/\.$/, '') || null
}
