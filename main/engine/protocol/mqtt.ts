import { decodeUtf8, encodeUtf8 } from './utf8.ts'

/**
 * The one question we ask an MQTT broker: which program it is. CONNECT without a name or a password and one
 * SUBSCRIBE, nothing published. MQTT 3.1.1 (OASIS), 3.1, 3.2, 3.3 and 3.8.
 */

/** Where brokers publish their program and version, by the convention they follow. */
const VERSION_TOPIC = '$SYS/broker/version'
const MAX_ANSWER = 4 * 1024
/** Packet types: MQTT 3.1.1, 2.2.1. */
const CONNECT = 0x10
const CONNACK = 0x20
const PUBLISH = 0x30
const SUBSCRIBE = 0x82

const text = (value: string): number[] => [0, value.length, ...encodeUtf8(value)]
const packet = (type: number, body: readonly number[]): number[] => [type, body.length, ...body]

/** CONNECT with a clean session and an empty client id, and at once the SUBSCRIBE that may follow it (3.1.4). */
export function encodeMqttVersionQuestion(): Uint8Array {
  const [level, cleanSession, keepAliveSeconds] = [4, 0x02, 10]
  return Uint8Array.from([
    ...packet(CONNECT, [...text('MQTT'), level, cleanSession, 0, keepAliveSeconds, ...text('')]),
    ...packet(SUBSCRIBE, [0, 1, ...text(VERSION_TOPIC), 0]),
  ])
}

/**
 * The version the broker published, such as `mosquitto version 2.0.18`; `refused` when it wants a login or speaks
 * otherwise, `null` while the answer has not come whole.
 */
export function decodeMqttVersion(bytes: Uint8Array): string | 'refused' | null {
  if (bytes.length > MAX_ANSWER) return 'refused'
  for (let at = 0; at + 2 <= bytes.length; ) {
    const type = bytes[at]! & 0xf0
    // The first packet acknowledges (3.2).
    if (at === 0 && type !== CONNACK) return 'refused'
    const span = remaining(bytes, at + 1)
    if (span === 'malformed') return 'refused'
    if (span === null || span.from + span.length > bytes.length) return null
    const { from, length } = span
    // Its second octet says whether we may stay (3.2.2.3).
    if (at === 0 && (length !== 2 || bytes[from + 1] !== 0)) return 'refused'
    if (type === PUBLISH && length > 2) {
      const topicEnd = from + 2 + ((bytes[from]! << 8) | bytes[from + 1]!)
      if (topicEnd <= from + length && decodeUtf8(bytes, from + 2, topicEnd) === VERSION_TOPIC)
        return decodeUtf8(bytes, topicEnd, from + length)
    }
    at = from + length
  }
  return null
}

/** The remaining length, one to four octets (2.2.3); `null` where it is cut off. */
function remaining(bytes: Uint8Array, at: number): { from: number; length: number } | 'malformed' | null {
  let length = 0
  for (let octet = 0; octet < 4; octet++) {
    const value = bytes[at + octet]
    if (value === undefined) return null
    length += (value & 0x7f) * 128 ** octet
    if (value < 0x80) return { from: at + octet + 1, length }
  }
  return 'malformed'
}
