import { macText, v4Text, v6Text } from '../capture/addresses.ts'
import { FIELD, REVERSE_ENTERPRISE, type TemplateField, VARIABLE_LENGTH } from './flow-fields.ts'

/** A data record of NetFlow v9 (RFC 3954, 8) or IPFIX (RFC 7011, 3.4.3), read by the fields of its template. */

/** One flow record: one direction, unless `reverseBytes` is counted. Times in ms; bytes -1 where unknown. */
export interface FlowRecord {
  source: string
  destination: string
  sourcePort: number
  destinationPort: number
  protocol: number
  bytes: number
  reverseBytes: number
  first: number
  last: number
  sourceMac: string | null
  destinationMac: string | null
}

/** Reads records, one at a time: what it says beside the flow is of the last one. */
export class FlowRecordReader {
  /** Where the record ended. */
  end = 0
  /** One of so many packets was counted, as the record itself says; 0 when it does not. */
  sampling = 0
  /** The sampler or selector whose rate holds for it. */
  sampler: number | undefined = undefined

  /** The record at `from`; `null` when it is not whole. Bytes are as counted. */
  read(
    b: Buffer,
    from: number,
    fields: readonly TemplateField[],
    exportMs: number,
    uptime: number,
  ): FlowRecord | null {
    const r: FlowRecord = {
      source: '',
      destination: '',
      sourcePort: 0,
      destinationPort: 0,
      protocol: 0,
      bytes: -1,
      reverseBytes: -1,
      first: exportMs,
      last: exportMs,
      sourceMac: null,
      destinationMac: null,
    }
    this.sampling = 0
    this.sampler = undefined
    let systemInit = exportMs - uptime
    let firstUptime = -1
    let lastUptime = -1
    let at = from
    for (const field of fields) {
      const length = lengthAt(b, at, field.length)
      at = fieldStart
      if (length < 0) return null
      const value = length >= 1 && length <= 8 ? unsigned(b, at, length) : 0
      if (
        field.enterprise === REVERSE_ENTERPRISE &&
        (field.id === FIELD.octets || field.id === FIELD.octetsTotal)
      )
        r.reverseBytes = value
      else if (field.enterprise === 0)
        switch (field.id) {
          case FIELD.octets:
          case FIELD.octetsTotal:
          case FIELD.outOctets:
          case FIELD.initiatorOctets:
            if (r.bytes < 0 || value > r.bytes) r.bytes = value
            break
          case FIELD.responderOctets:
            r.reverseBytes = value
            break
          case FIELD.protocol:
            r.protocol = value
            break
          case FIELD.sourcePort:
            r.sourcePort = value
            break
          case FIELD.destinationPort:
            r.destinationPort = value
            break
          case FIELD.sourceV4:
            if (length === 4 && (value !== 0 || r.source === '')) r.source = v4Text(value | 0)
            break
          case FIELD.destinationV4:
            if (length === 4 && (value !== 0 || r.destination === '')) r.destination = v4Text(value | 0)
            break
          case FIELD.sourceV6:
            if (length === 16 && (r.source === '' || r.source === '0.0.0.0')) r.source = v6Text(b, at)
            break
          case FIELD.destinationV6:
            if (length === 16 && (r.destination === '' || r.destination === '0.0.0.0'))
              r.destination = v6Text(b, at)
            break
          case FIELD.postNatDestinationV4:
            if (length === 4 && value !== 0 && isNearNumber(value)) r.destination = v4Text(value | 0)
            break
          case FIELD.sourceMac:
          case FIELD.outSourceMac:
            if (length === 6 && value !== 0) r.sourceMac = macText(value)
            break
          case FIELD.destinationMac:
          case FIELD.outDestinationMac:
            if (length === 6 && value !== 0) r.destinationMac = macText(value)
            break
          case FIELD.samplingInterval:
            this.sampling = Math.max(1, value)
            break
          case FIELD.samplerId:
          case FIELD.selectorId:
            this.sampler = value
            break
          case FIELD.firstUptime:
            firstUptime = value
            break
          case FIELD.lastUptime:
            lastUptime = value
            break
          case FIELD.systemInit:
            systemInit = value
            break
          case FIELD.startSeconds:
            r.first = value * 1e3
            break
          case FIELD.endSeconds:
            r.last = value * 1e3
            break
          case FIELD.startMilliseconds:
            r.first = value
            break
          case FIELD.endMilliseconds:
            r.last = value
            break
          case FIELD.startDeltaMicroseconds:
            r.first = exportMs - value / 1e3
            break
          case FIELD.endDeltaMicroseconds:
            r.last = exportMs - value / 1e3
            break
          case FIELD.startMicroseconds:
          case FIELD.startNanoseconds:
            r.first = ntpMs(b, at, length, exportMs)
            break
          case FIELD.endMicroseconds:
          case FIELD.endNanoseconds:
            r.last = ntpMs(b, at, length, exportMs)
            break
        }
      at += length
    }
    if (firstUptime >= 0) r.first = upTime(systemInit, firstUptime, exportMs)
    if (lastUptime >= 0) r.last = upTime(systemInit, lastUptime, exportMs)
    this.end = at
    return r
  }
}

/** What a record of options says of its exporter, by field, into `values`; answers where it ends, or -1. */
export function readOptions(
  b: Buffer,
  from: number,
  fields: readonly TemplateField[],
  values: Map<number, number>,
): number {
  let at = from
  for (const field of fields) {
    const length = lengthAt(b, at, field.length)
    at = fieldStart
    if (length < 0) return -1
    if (field.enterprise === 0 && length >= 1 && length <= 8) values.set(field.id, unsigned(b, at, length))
    at += length
  }
  return at
}

/** Where the field whose length was read last begins. */
let fieldStart = 0

/** The length of a field at `at`, which a variable one states itself (RFC 7011, 7); -1 when it is not whole. */
function lengthAt(b: Buffer, at: number, stated: number): number {
  fieldStart = at
  if (stated !== VARIABLE_LENGTH) return at + stated > b.length ? -1 : stated
  if (at >= b.length) return -1
  let length = b[at]!
  fieldStart = at + 1
  if (length === 255) {
    if (at + 3 > b.length) return -1
    length = b.readUInt16BE(at + 1)
    fieldStart = at + 3
  }
  return fieldStart + length > b.length ? -1 : length
}

function unsigned(b: Buffer, at: number, length: number): number {
  let value = 0
  for (let i = 0; i < length; i++) value = value * 256 + b[at + i]!
  return value
}

/** An uptime is 32 bits of milliseconds and begins anew after 49.7 days. */
const UPTIME_ROUND = 2 ** 32

/** An uptime-relative time; implausible ones (no system start is known) become the export time. */
function upTime(systemInit: number, at: number, exportMs: number): number {
  const since = systemInit + at
  const time = since + Math.round((exportMs - since) / UPTIME_ROUND) * UPTIME_ROUND
  return Math.abs(exportMs - time) > 86_400_000 * 2 ? exportMs : time
}

/** NTP format, RFC 7011, 6.1.9: seconds since 1900 and a fraction. */
function ntpMs(b: Buffer, at: number, length: number, otherwise: number): number {
  if (length !== 8) return otherwise
  return (b.readUInt32BE(at) - 2_208_988_800) * 1e3 + (b.readUInt32BE(at + 4) / 4294967296) * 1e3
}

const isNearNumber = (a: number) => a >>> 24 === 10 || a >>> 16 === 0xc0a8 || a >>> 20 === 0xac1
