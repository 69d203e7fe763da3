/** UTF-8 without the host's TextDecoder, which the pure rooms do not have (RFC 3629). */

const REPLACEMENT = 0xfffd

/** Decodes UTF-8; every malformed byte becomes U+FFFD, as the Encoding standard does for the common cases. */
export function decodeUtf8(bytes: Uint8Array, from = 0, to = bytes.length): string {
  let at = from
  while (at < to && bytes[at]! < 0x80) at++
  // Nearly everything devices say is ASCII; the limit is that of a call's arguments.
  if (at === to && to - from <= 4096)
    return Reflect.apply(String.fromCharCode, null, bytes.subarray(from, to))
  let text = ''
  at = from
  while (at < to) {
    const first = bytes[at]!
    if (first < 0x80) {
      text += String.fromCharCode(first)
      at++
      continue
    }
    const length =
      first >= 0xf0 && first < 0xf5
        ? 4
        : first >= 0xe0 && first < 0xf0
          ? 3
          : first >= 0xc2 && first < 0xe0
            ? 2
            : 1
    let code = length === 1 ? REPLACEMENT : first & (0xff >> (length + 1))
    let read = 1
    while (read < length && at + read < to && (bytes[at + read]! & 0xc0) === 0x80) {
      code = (code << 6) | (bytes[at + read]! & 0x3f)
      read++
    }
    if (
      read < length ||
      (length === 3 && code < 0x800) ||
      (length === 4 && (code < 0x10000 || code > 0x10ffff)) ||
      (code >= 0xd800 && code <= 0xdfff)
    )
      code = REPLACEMENT
    text += String.fromCodePoint(code)
    at += read
  }
  return text
}

/** Encodes text as UTF-8. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      )
  }
  return Uint8Array.from(bytes)
}

/** Octets as text when every one is printable UTF-8, else as lower-case hex. */
export function textOrHex(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes)
  return /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/.test(text.replace(/\0+$/, ''))
    ? hex(bytes)
    : text.replace(/\0+$/, '')
}

/** Lower-case hex, without separators. */
export function hex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return text
}
