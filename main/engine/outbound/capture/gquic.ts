import { type Hello, hostName } from './client-hello.ts'

/**
 * Google's QUIC before it was the IETF's: versions Q024 to Q046 send their hello in the clear, Q050 encrypts it. What stands
 * before it differs from version to version, so it is looked for as such (Chromium's "QUIC Wire Layout Specification"
 * and "QUIC Crypto", section "Handshake message format"; numbers as in nDPI's and Wireshark's readers).
 */

/** "Q0", with which a version begins that is not TLS. */
const FAMILY = 0x5130
/** Public flags up to Q043: a version is stated, and a connection ID of 8 bytes stands before it. */
const WITH_VERSION = 0x09
const VERSION_AT = 9
/** The long header since Q046, with the lengths of its connection IDs: the server's is 8 bytes, the client's none. */
const LONG_HEADER = 0x80
const LONG_VERSION_AT = 1
const ONE_ID = 0x50
/** What stands before the first frame at the least: an ID, a version, a packet's number and 12 bytes of hash. */
const LEAST_HEADER = 26

const MESSAGE = Buffer.from('CHLO')
const NAME_TAG = Buffer.from('SNI\0')
/** Tag and where its value ends; so many a message has at most (Chromium's `kMaxEntries`). */
const ENTRY = 8
const MAX_ENTRIES = 128

/** Whether a datagram of a client is Google's QUIC in the clear. */
export function looksLikeGquic(d: Buffer, at: number, end: number): boolean {
  if (end - at < LEAST_HEADER) return false
  const flags = d[at]!
  if ((flags & LONG_HEADER) !== 0)
    return isVersion(d, at + LONG_VERSION_AT) && d[at + LONG_VERSION_AT + 4] === ONE_ID
  return (flags & WITH_VERSION) === WITH_VERSION && isVersion(d, at + VERSION_AT)
}

/** `Q0` and two digits. */
function isVersion(d: Buffer, at: number): boolean {
  return d.readUInt16BE(at) === FAMILY && isDigit(d[at + 2]!) && isDigit(d[at + 3]!)
}
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39

/** The hello of such a datagram; `null` where it holds none that is whole. */
export function gquicHello(d: Buffer, at: number, end: number): Hello {
  const found = d.subarray(at + LEAST_HEADER, end).indexOf(MESSAGE)
  const hello = found < 0 ? null : chlo(d, at + LEAST_HEADER + found, end)
  return hello === 'more' ? null : hello
}

/** Whether a handshake message begins as one of Google's. */
export const isChlo = (d: Buffer): boolean => d.subarray(0, MESSAGE.length).equals(MESSAGE)

/** Reads such a message, which begins at `at`: its entries, then their values one after the other. */
export function chlo(d: Buffer, at: number, end: number): Hello {
  const table = at + ENTRY
  if (table > end) return 'more'
  const count = d.readUInt16LE(at + 4)
  const values = table + count * ENTRY
  if (count > MAX_ENTRIES) return null
  if (values > end) return 'more'
  let from = 0
  for (let entry = table; entry < values; entry += ENTRY) {
    const until = d.readUInt32LE(entry + 4)
    if (until < from) return null
    if (d.subarray(entry, entry + 4).equals(NAME_TAG))
      return values + until > end ? 'more' : { name: hostName(d, values + from, values + until) }
    from = until
  }
  return { name: null }
}
