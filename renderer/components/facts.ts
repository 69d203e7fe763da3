import type { TFunction } from 'i18next'
import { type DeviceKind, VIAS, type Via } from '../../shared/model/kinds.ts'
import type { FactValue } from '../../shared/model/sighting.ts'
import { printerWords } from './printer-words.ts'
import { supplyText } from './supply-text.ts'

const FIELDS = [
  'name',
  'vendor',
  'model',
  'kind',
  'firmware',
  'serial',
  'hardware',
  'hostname',
  'place',
  'address',
  'mac',
] as const
type Field = (typeof FIELDS)[number]
const isField = (key: string): key is Field => (FIELDS as readonly string[]).includes(key)

const PRINTER_FIELDS = {
  'printer.state': 'device.fields.state',
  'printer.stateReasons': 'device.fields.stateReasons',
  'printer.stateMessage': 'device.fields.stateMessage',
  'printer.impressions': 'device.fields.impressions',
} as const
const isPrinterField = (key: string): key is keyof typeof PRINTER_FIELDS => Object.hasOwn(PRINTER_FIELDS, key)

/** A fact's key in plain words; a key without words stands for itself. */
export function factLabel(key: string, t: TFunction): string {
  if (isField(key)) return t(`device.fields.${key}`)
  if (isPrinterField(key)) return t(PRINTER_FIELDS[key])
  if (key.startsWith('service.')) return t('device.fields.service', { type: serviceName(key.slice(8)) })
  if (key.startsWith('supply.')) return t('device.fields.supply', { number: key.slice(7) })
  return key
}

/** Well-known DNS-SD and UPnP service types, said as people say them. Source: IANA service name registry. */
const SERVICES: Readonly<Record<string, string>> = {
  ipp: 'IPP',
  ipps: 'IPPS',
  printer: 'LPD',
  'pdl-datastream': 'JetDirect',
  scanner: 'Scan',
  uscan: 'eSCL',
  uscans: 'eSCL (TLS)',
  http: 'HTTP',
  https: 'HTTPS',
  airplay: 'AirPlay',
  raop: 'AirPlay audio',
  googlecast: 'Google Cast',
  'spotify-connect': 'Spotify Connect',
  hap: 'HomeKit',
  matter: 'Matter',
  smb: 'SMB',
  ssh: 'SSH',
  'sftp-ssh': 'SFTP',
  afpovertcp: 'AFP',
  'device-info': 'Device info',
  workstation: 'Workstation',
  hue: 'Hue',
  sonos: 'Sonos',
  cast: 'Google Cast',
  upnp: 'UPnP',
  ssdp: 'UPnP',
  rtsp: 'RTSP',
  dns: 'DNS',
  mqtt: 'MQTT',
  coap: 'CoAP',
  telnet: 'Telnet',
  ftp: 'FTP',
  snmp: 'SNMP',
}

/** A service type as people say it, the type itself where nobody has a word for it. */
export function serviceName(type: string): string {
  const service = type.toLowerCase().replace(/^_|\._(?:tcp|udp)$/g, '')
  const upnp = /^urn:[^:]+:(?:service|device):([^:]+):\d+$/.exec(type)
  return (Object.hasOwn(SERVICES, service) ? SERVICES[service] : upnp?.[1]) ?? type
}

/** A fact's value as text; lists are joined, supplies are told as people do, other records become "key: value" pairs. */
export function factText(value: FactValue, key: string, t: TFunction): string {
  if (value === null) return t('shell.unknown')
  if (key === 'kind' && typeof value === 'string')
    return t(`kinds.${value as DeviceKind}`, { defaultValue: value })
  if (key.startsWith('service.') && typeof value === 'number') return t('device.port', { port: value })
  if (Array.isArray(value)) return value.map((one) => factText(one, ofEach(key), t)).join(', ')
  if (typeof value === 'object')
    return (
      (key.startsWith('supply.') ? stated(value as Record<string, FactValue>, t) : null) ??
      Object.entries(value)
        .map(([name, inner]) => `${name}: ${factText(inner, '', t)}`)
        .join(', ')
    )
  if (key === 'printer.impressions' && typeof value === 'number')
    return t('device.impressionsCount', { number: value })
  return typeof value === 'string' ? printerWords(key, value, t) : String(value)
}

/** The key that says what the parts of a list are: only a printer's reasons are words of their own. */
const ofEach = (key: string) => (key === 'printer.stateReasons' ? key : '')

const stated = (supply: { readonly [key: string]: FactValue }, t: TFunction): string | null =>
  supplyText(
    supply,
    (name, share) => t('fleet.level', { supply: name, percent: t('device.percent', { share }) }),
    (value) => factText(value, '', t),
  )

/** The way a statement's source (such as `upnp.modelName`) reached us; `null` when it names none we know. */
export function viaOf(source: string): Via | null {
  const head = source.split(/[.:\s]/, 1)[0]?.toLowerCase() ?? ''
  return (VIAS as readonly string[]).includes(head) ? (head as Via) : null
}

/** 0–1 in words: stated plainly, likely, a guess. */
export function sureness(confidence: number): 'certain' | 'likely' | 'guess' {
  if (confidence >= 0.9) return 'certain'
  return confidence >= 0.6 ? 'likely' : 'guess'
}
