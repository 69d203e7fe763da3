import type { DnsSdService, Observation } from '../../../../shared/model/observation.ts'
import { canonicalMdns } from '../../protocol/dns.ts'
import { hostName, instanceOf, txtPairs } from '../../protocol/dns-sd.ts'
import { DNS_TYPE } from '../../protocol/dns-wire.ts'
import { parseSsdp } from '../../protocol/ssdp.ts'
import { decodeUtf8 } from '../../protocol/utf8.ts'
import type { LanTalk } from './lan-talk.ts'

/** What devices state about themselves in captured ARP, DHCP, mDNS and SSDP, as raw observations. */

/** The address a statement is about, and what it says. */
export interface LanStatement {
  ip: string
  observation: Observation
}

/** Reads one datagram; an empty list when it states nothing of use. Never throws. */
export function lanStatements(talk: LanTalk): LanStatement[] {
  if (talk.kind === 'arp')
    return talk.mac ? [{ ip: talk.ip, observation: { via: 'arp', mac: talk.mac } }] : []
  const bytes = talk.data.subarray(talk.from, talk.end)
  if (talk.kind === 'ssdp') return ssdp(talk.ip, bytes)
  if (talk.kind === 'mdns') return mdns(talk.ip, bytes)
  return dhcp(bytes)
}

function ssdp(ip: string, bytes: Buffer): LanStatement[] {
  const message = parseSsdp(bytes)
  if ('skip' in message || message.kind === 'byebye') return []
  return [{ ip, observation: { via: 'ssdp', headers: message.headers } }]
}

function mdns(ip: string, bytes: Buffer): LanStatement[] {
  const walk = canonicalMdns(bytes)
  if ('skip' in walk) return []
  const services = new Map<string, DnsSdService & { txt: Record<string, string> }>()
  const serviceOf = (name: string) => {
    const known = services.get(name.toLowerCase())
    const instance = known ? null : instanceOf(name)
    if (!instance) return known
    const made: DnsSdService & { txt: Record<string, string> } = { ...instance, txt: {} }
    services.set(name.toLowerCase(), made)
    return made
  }
  const p = walk.packet
  let at = 12
  for (let n = 0; n < walk.records; n++) {
    const [name, fixed] = plainName(p, at)
    const type = (p[fixed]! << 8) | p[fixed + 1]!
    const data = fixed + 10
    const end = data + ((p[fixed + 8]! << 8) | p[fixed + 9]!)
    if (type === DNS_TYPE.SRV) {
      const service = serviceOf(name)
      if (service) {
        service.port = (p[data + 4]! << 8) | p[data + 5]!
        service.host = hostName(plainName(p, data + 6)[0])
      }
    } else if (type === DNS_TYPE.TXT) {
      const service = serviceOf(name)
      if (service) service.txt = txtPairs(strings(p, data, end))
    } else if (type === DNS_TYPE.PTR) serviceOf(plainName(p, data)[0])
    at = end
  }
  return [...services.values()].map((service) => ({ ip, observation: { via: 'mdns', service } }))
}

/** A name of a canonical packet: no pointers, whole by construction. Answers it and the offset after it. */
function plainName(p: Uint8Array, at: number): [string, number] {
  const labels: string[] = []
  let i = at
  while (i < p.length && p[i] !== 0) {
    labels.push(decodeUtf8(p, i + 1, i + 1 + p[i]!))
    i += 1 + p[i]!
  }
  return [labels.join('.'), i + 1]
}

function strings(p: Uint8Array, from: number, end: number): Uint8Array[] {
  const found: Uint8Array[] = []
  for (let i = from; i < end; i += 1 + p[i]!) found.push(p.subarray(i + 1, i + 1 + p[i]!))
  return found
}

const DHCP_MAGIC = 0x63825363
/** DHCP option numbers, RFC 2132: 9.1, 3.14, 9.6, 9.8, 9.13. */
const REQUESTED_IP = 50
const HOST_NAME = 12
const MESSAGE_TYPE = 53
const PARAMETERS = 55
const VENDOR_CLASS = 60
const REQUEST = 3
const INFORM = 8

/** A client's DHCPREQUEST or INFORM (RFC 2131, 4.3): it names the address it asks for, and itself. */
function dhcp(b: Buffer): LanStatement[] {
  if (b.length < 244 || b[0] !== 1 || b[1] !== 1 || b[2] !== 6 || b.readUInt32BE(236) !== DHCP_MAGIC)
    return []
  const options = new Map<number, Buffer>()
  for (let i = 240; i + 1 < b.length && b[i] !== 255; ) {
    if (b[i] === 0) {
      i++
      continue
    }
    const end = i + 2 + b[i + 1]!
    if (end > b.length) break
    if (!options.has(b[i]!)) options.set(b[i]!, b.subarray(i + 2, end))
    i = end
  }
  const kind = options.get(MESSAGE_TYPE)?.[0]
  if (kind !== REQUEST && kind !== INFORM) return []
  const asked = options.get(REQUESTED_IP)
  const current = b.subarray(12, 16)
  const address = asked?.length === 4 ? asked : current
  if (address.every((byte) => byte === 0)) return []
  const text = (option: number) => {
    const value = options.get(option)
    const shown = value
      ? decodeUtf8(value)
          .replace(/[\x00-\x1f\x7f]/g, '')
          .slice(0, 255)
      : ''
    return shown === '' ? undefined : shown
  }
  const hostname = text(HOST_NAME)
  const vendorClass = text(VENDOR_CLASS)
  const parameters = options.get(PARAMETERS)
  return [
    {
      ip: [...address].join('.'),
      observation: {
        via: 'dhcp',
        mac: b
          .subarray(28, 34)
          .toString('hex')
          .replace(/..(?=.)/g, '$&:'),
        ...(hostname === undefined ? {} : { hostname }),
        ...(vendorClass === undefined ? {} : { vendorClass }),
        ...(parameters ? { parameters: [...parameters] } : {}),
      },
    },
  ]
}
