import { DNS_TYPE, DOT, HEADER_BYTES, LABEL_DOT_BYTE, u16 } from './dns-wire.ts'

/** RFC 6762, 5.4: the top bit of a question's class asks for the answer by unicast. */
const UNICAST_RESPONSE_BIT = 0x80
/** The message id that asks `outgoingMdns` for unicast answers; a multicast query's own id is zero (18.1). */
export const UNICAST_RESPONSE_ID = 1

/**
 * The other direction of the guard: a query an encoder wrote, with dots put back into labels, in place. When its id is
 * `UNICAST_RESPONSE_ID`, every question asks for unicast answers; the id becomes zero either way.
 */
export function outgoingMdns(bytes: Uint8Array): Uint8Array {
  const unicast = u16(bytes, 0) === UNICAST_RESPONSE_ID
  bytes[0] = bytes[1] = 0
  let at = HEADER_BYTES
  for (let i = u16(bytes, 4); i > 0; i--) {
    at = restoreDots(bytes, at)
    if (unicast) bytes[at + 2]! |= UNICAST_RESPONSE_BIT
    at += 4
  }
  for (let i = u16(bytes, 6); i > 0; i--) {
    at = restoreDots(bytes, at)
    const length = u16(bytes, at + 8)
    if (u16(bytes, at) === DNS_TYPE.PTR) restoreDots(bytes, at + 10)
    at += 10 + length
  }
  return bytes
}

function restoreDots(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at]! !== 0) {
    const end = at + 1 + bytes[at]!
    for (at++; at < end; at++) if (bytes[at] === LABEL_DOT_BYTE) bytes[at] = DOT
  }
  return at + 1
}
