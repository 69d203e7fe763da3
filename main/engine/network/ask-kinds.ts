import { createHmac, randomBytes } from 'node:crypto'
import type { Ask, AskKind } from '../../../shared/model/ask.ts'
import type { Observation } from '../../../shared/model/observation.ts'
import { clean } from '../../../shared/text.ts'
import { decodeIpp, encodeGetPrinterAttributes, IPP_VERSION_NOT_SUPPORTED } from '../protocol/ipp.ts'
import { decodeKasa, encodeKasa, KASA_GET_SYSINFO } from '../protocol/kasa.ts'
import { decodeMqttVersion, encodeMqttVersionQuestion } from '../protocol/mqtt.ts'
import { decodeSnmp, encodeSnmpGet } from '../protocol/snmp.ts'
import { parseUpnpDescription } from '../protocol/upnp-description.ts'

/** An answer, whatever carried it. Status and headers only where the carrier has them. */
export interface Answer {
  status?: number
  headers?: Readonly<Record<string, string>>
  body: Uint8Array
}

/** How one kind of question travels, what it says, and what its answer states. A new kind is one row. */
export interface AskRow {
  carrier: 'http' | 'udp' | 'tcp'
  /** For the page about Houseguest's own conduct. */
  sentAs: string
  contentType?: string
  /** Questions to try in turn until one is answered with an observation; `null` bytes are a plain GET. */
  questions(ask: Ask): (Uint8Array | null)[]
  observe(answer: Answer, ask: Ask): Observation | null
  whole?(received: Uint8Array): boolean
}

/** Header fields worth keeping of an HTTP answer: those that name a maker. */
const TELLING_HEADERS = [
  'server',
  'www-authenticate',
  'content-type',
  'x-powered-by',
  'x-plex-protocol',
] as const
/** sysDescr, sysObjectID, sysName, hrDeviceDescr: RFC 3418, 2; RFC 2790, 4. */
const SYSTEM_GROUP = [
  '1.3.6.1.2.1.1.1.0',
  '1.3.6.1.2.1.1.2.0',
  '1.3.6.1.2.1.1.5.0',
  '1.3.6.1.2.1.25.3.2.1.3.1',
]
/** What the answer must carry back (RFC 3416, 3: a 32-bit integer); only who was asked is told it, so that no other can answer. */
const requestId = ({ ip, port }: Ask): number =>
  createHmac('sha256', REQUEST_SECRET).update(`${ip} ${port}`).digest().readUInt32BE(0) >>> 1
const REQUEST_SECRET = randomBytes(16)

const utf8 = new TextDecoder('utf-8')

export const ASK_ROWS: Readonly<Record<AskKind, AskRow>> = {
  'upnp-description': {
    carrier: 'http',
    sentAs: 'upnp-description',
    questions: () => [null],
    observe({ status, body }) {
      const description = status === 200 ? parseUpnpDescription(utf8.decode(body)) : null
      return description && { via: 'upnp', description }
    },
  },
  'http-get': {
    carrier: 'http',
    sentAs: 'http-get',
    questions: () => [null],
    observe({ status, headers = {}, body }, ask) {
      if (status !== 200 && status !== 401) return null
      const port = ask.port === (ask.tls ? 443 : 80) ? '' : `:${ask.port}`
      return {
        via: 'http',
        path: `${port}${ask.path ?? '/'}`,
        body: status === 200 ? utf8.decode(body) : '',
        headers: Object.fromEntries(
          TELLING_HEADERS.flatMap((name) => (headers[name] ? [[name, clean(headers[name], 256)]] : [])),
        ),
      }
    },
  },
  ipp: {
    carrier: 'http',
    sentAs: 'ipp-get-printer-attributes',
    contentType: 'application/ipp',
    // RFC 8011, 4.1.8: a printer that does not know 2.0 says so; then 1.1 is asked.
    questions: (ask) =>
      (['2.0', '1.1'] as const).map((v) => encodeGetPrinterAttributes(printerUri(ask), 1, v)),
    observe({ status, body }) {
      const response = status === 200 ? decodeIpp(body) : null
      if (!response || response.status === IPP_VERSION_NOT_SUPPORTED) return null
      return Object.keys(response.attributes).length > 0
        ? { via: 'ipp', attributes: response.attributes }
        : null
    },
  },
  snmp: {
    carrier: 'udp',
    sentAs: 'snmp-get',
    questions: (ask) =>
      ([2, 1] as const).map((version) =>
        encodeSnmpGet(ask.oids ?? SYSTEM_GROUP, requestId(ask), {
          version,
          ...(ask.community !== undefined && { community: ask.community }),
        }),
      ),
    observe({ body }, ask) {
      const response = decodeSnmp(body)
      if (response?.requestId !== requestId(ask) || Object.keys(response.variables).length === 0) return null
      return { via: 'snmp', variables: response.variables }
    },
  },
  kasa: {
    carrier: 'tcp',
    sentAs: 'kasa-get-sysinfo',
    questions: () => [encodeKasa(KASA_GET_SYSINFO, true)],
    whole: (received) =>
      received.length >= 4 &&
      received.length >= 4 + new DataView(received.buffer, received.byteOffset).getUint32(0),
    observe({ body }) {
      const text = decodeKasa(body, true)
      return text === null ? null : { via: 'kasa', body: text }
    },
  },
  mqtt: {
    carrier: 'tcp',
    sentAs: 'mqtt-broker-version',
    questions: () => [encodeMqttVersionQuestion()],
    whole: (received) => decodeMqttVersion(received) !== null,
    observe({ body }) {
      const version = decodeMqttVersion(body)
      return version === null || version === 'refused' ? null : { via: 'mqtt', version: clean(version) }
    },
  },
}

const printerUri = (ask: Ask): string =>
  `ipp://${ask.ip.includes(':') ? `[${ask.ip}]` : ask.ip}:${ask.port}${ask.path ?? '/ipp/print'}`
