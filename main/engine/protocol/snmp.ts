import { encodeUtf8, textOrHex } from './utf8.ts'

/** SNMPv1 and v2c, reading only (RFC 1157, RFC 3416): Get and GetNext requests out, responses in. */

const SNMP_MAX_BYTES = 16 * 1024
const MAX_VARIABLES = 128

/** PDU tags: RFC 3416, 3. */
const PDU = { get: 0xa0, getNext: 0xa1, response: 0xa2 } as const
/** Value tags: RFC 1157, 4.1.1 and RFC 2578, 7.1. */
const INTEGER = 0x02
const OCTET_STRING = 0x04
const NULL = 0x05
const OBJECT_ID = 0x06
const SEQUENCE = 0x30
const IP_ADDRESS = 0x40
const COUNTER32 = 0x41
const GAUGE32 = 0x42
const TIME_TICKS = 0x43
const COUNTER64 = 0x46

/** A decoded response. Missing objects (noSuchObject and its kin) are left out of `variables`. */
export interface SnmpResponse {
  requestId: number
  /** 0 is no error; 2 is noSuchName: a v1 agent that misses one object answers none. */
  errorStatus: number
  variables: Readonly<Record<string, string | number>>
}

/** Encodes a read of `oids`. `next` asks for each one's successor. */
export function encodeSnmpGet(
  oids: readonly string[],
  requestId: number,
  options: { community?: string; version?: 1 | 2; next?: boolean } = {},
): Uint8Array {
  const bindings = sequence(oids.flatMap((oid) => sequence([...field(OBJECT_ID, encodeOid(oid)), NULL, 0])))
  const pdu = field(options.next ? PDU.getNext : PDU.get, [
    ...integer(requestId),
    ...integer(0),
    ...integer(0),
    ...bindings,
  ])
  const community = field(OCTET_STRING, [...encodeUtf8(options.community ?? 'public')])
  return Uint8Array.from(sequence([...integer(options.version === 1 ? 0 : 1), ...community, ...pdu]))
}

/** Decodes a response; `null` when it is none. Binary strings come as hex. */
export function decodeSnmp(bytes: Uint8Array): SnmpResponse | null {
  if (bytes.length > SNMP_MAX_BYTES) return null
  const message = readField(bytes, 0, bytes.length)
  if (message?.tag !== SEQUENCE) return null
  const version = readField(bytes, message.from, message.to)
  const community = version && readField(bytes, version.to, message.to)
  const pdu = community && readField(bytes, community.to, message.to)
  if (version?.tag !== INTEGER || community?.tag !== OCTET_STRING || pdu?.tag !== PDU.response) return null
  const requestId = readField(bytes, pdu.from, pdu.to)
  const errorStatus = requestId && readField(bytes, requestId.to, pdu.to)
  const errorIndex = errorStatus && readField(bytes, errorStatus.to, pdu.to)
  const bindings = errorIndex && readField(bytes, errorIndex.to, pdu.to)
  if (requestId?.tag !== INTEGER || errorStatus?.tag !== INTEGER || bindings?.tag !== SEQUENCE) return null
  const variables: Record<string, string | number> = Object.create(null)
  let at = bindings.from
  for (let count = 0; at < bindings.to && count < MAX_VARIABLES; count++) {
    const binding = readField(bytes, at, bindings.to)
    if (binding?.tag !== SEQUENCE) break
    at = binding.to
    const name = readField(bytes, binding.from, binding.to)
    const value = name && readField(bytes, name.to, binding.to)
    if (name?.tag !== OBJECT_ID || !value) continue
    const oid = decodeOid(bytes.subarray(name.from, name.to))
    const decoded = readValue(bytes, value)
    if (oid && decoded !== null) variables[oid] = decoded
  }
  return {
    requestId: readInteger(bytes, requestId, true) ?? 0,
    errorStatus: readInteger(bytes, errorStatus, true) ?? 0,
    variables,
  }
}

interface Field {
  tag: number
  from: number
  to: number
}

/** One tag-length-value (X.690, definite lengths of at most four octets); `null` when it does not fit. */
function readField(bytes: Uint8Array, at: number, end: number): Field | null {
  if (at + 2 > end) return null
  const tag = bytes[at]!
  let length = bytes[at + 1]!
  let from = at + 2
  if (length >= 0x80) {
    const octets = length & 0x7f
    if (octets === 0 || octets > 4 || from + octets > end) return null
    length = 0
    for (let index = 0; index < octets; index++) length = length * 256 + bytes[from++]!
  }
  return from + length <= end ? { tag, from, to: from + length } : null
}

function readValue(bytes: Uint8Array, field: Field): string | number | null {
  const octets = bytes.subarray(field.from, field.to)
  switch (field.tag) {
    case INTEGER:
      return readInteger(bytes, field, true)
    case COUNTER32:
    case GAUGE32:
    case TIME_TICKS:
    case COUNTER64:
      return readInteger(bytes, field, false)
    case OCTET_STRING:
      return textOrHex(octets)
    case OBJECT_ID:
      return decodeOid(octets)
    case IP_ADDRESS:
      return octets.length === 4 ? octets.join('.') : null
    default:
      return null
  }
}

function readInteger(bytes: Uint8Array, { from, to }: Field, signed: boolean): number | null {
  if (to === from || to - from > 9) return null
  let value = signed && bytes[from]! >= 0x80 ? -1 : 0
  for (let at = from; at < to; at++) value = value * 256 + bytes[at]!
  return Number.isSafeInteger(value) ? value : null
}

function decodeOid(octets: Uint8Array): string | null {
  if (octets.length === 0 || octets.length > 128) return null
  const arcs: number[] = []
  let arc = 0
  for (const octet of octets) {
    arc = arc * 128 + (octet & 0x7f)
    if (arc > 0xffffffff) return null
    if (octet >= 0x80) continue
    if (arcs.length === 0)
      arcs.push(Math.min(2, Math.floor(arc / 40)), arc - 40 * Math.min(2, Math.floor(arc / 40)))
    else arcs.push(arc)
    arc = 0
  }
  return arcs.join('.')
}

function encodeOid(oid: string): number[] {
  const [first = 0, second = 0, ...rest] = oid.split('.').map(Number)
  return [first * 40 + second, ...rest].flatMap((arc) => {
    const septets = [arc % 128]
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      septets.unshift((left % 128) | 0x80)
    return septets
  })
}

const sequence = (content: number[]) => field(SEQUENCE, content)

function field(tag: number, content: number[]): number[] {
  if (content.length < 0x80) return [tag, content.length, ...content]
  if (content.length < 0x100) return [tag, 0x81, content.length, ...content]
  return [tag, 0x82, content.length >> 8, content.length & 255, ...content]
}

function integer(value: number): number[] {
  const octets = [value & 255]
  for (let left = value >> 8; left !== 0 && left !== -1; left >>= 8) octets.unshift(left & 255)
  if (value >= 0 && octets[0]! >= 0x80) octets.unshift(0)
  return field(INTEGER, octets)
}
