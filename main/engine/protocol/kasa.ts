import { decodeUtf8, encodeUtf8 } from './utf8.ts'

/** TP-Link's local protocol (port 9999): JSON under an autokey XOR that starts at 171; TCP adds a length. */

const FIRST_KEY = 171
const MAX_ANSWER = 64 * 1024

/** The question every Kasa device answers without a login, and which changes nothing. */
export const KASA_GET_SYSINFO = '{"system":{"get_sysinfo":{}}}'

/** Encrypts a request. With `framed`, the four length octets of the TCP form come first. */
export function encodeKasa(text: string, framed: boolean): Uint8Array {
  const plain = encodeUtf8(text)
  const bytes = new Uint8Array(plain.length + (framed ? 4 : 0))
  const from = framed ? 4 : 0
  if (framed) new DataView(bytes.buffer).setUint32(0, plain.length)
  let key = FIRST_KEY
  plain.forEach((byte, index) => {
    key = byte ^ key
    bytes[from + index] = key
  })
  return bytes
}

/** Decrypts an answer; `null` when its length lies or it is not an object's text. */
export function decodeKasa(bytes: Uint8Array, framed: boolean): string | null {
  const from = framed ? 4 : 0
  if (bytes.length <= from || bytes.length > MAX_ANSWER) return null
  const plain = new Uint8Array(bytes.length - from)
  let key = FIRST_KEY
  for (let index = 0; index < plain.length; index++) {
    const byte = bytes[from + index]!
    plain[index] = byte ^ key
    key = byte
  }
  const text = decodeUtf8(plain)
  return text.startsWith('{') ? text : null
}
