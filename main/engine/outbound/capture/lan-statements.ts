import type { DnsSdService, Observation } from '../../../../shared/model/observation.ts'
import { canonicalMdns } from '../../protocol/dns.ts'
import { hostName, instanceOf, txtPairs } from '../../protocol/dns-sd.ts'
import { DNS_TYPE } from '../../protocol/dns-wire.ts'
import { parseSsdp } from '../../protocol/ssdp.ts'
import { decodeUtf8 } from '../../protocol/utf8.ts'
import type { LanTalk } from './lan-talk.ts'

/** What devices state about themselves in captured mDNS and SSDP, as raw observations. */

/** The address a statement is about, and what it says. */
export interface LanStatement {
  ip: string
  observation: Observation
}

/** Reads one datagram; an empty list when it states nothing of use. Never throws. */
export function lanStatements(talk: LanTalk): LanStatement[] {
  const bytes = talk.data.subarray(talk.from, talk.end)
  if (talk.kind === 'ssdp') return ssdp(talk.ip, bytes)
  return talk.kind === 'mdns' ? mdns(talk.ip, bytes) : []
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
