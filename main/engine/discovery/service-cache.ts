import type { DnsSdService } from '../../../shared/model/observation.ts'
import { hostName, instanceOf, type MdnsRecord, serviceTypeOf, txtPairs } from '../protocol/dns-sd.ts'
import { DEVICE_INFO_TYPE } from '../protocol/dns-sd-types.ts'
import {
  DNS_MAX_TTL_SECONDS,
  MAX_ADDRESSES,
  MAX_RECORDS,
  MAX_RECORDS_PER_ADDRESS,
  MAX_SERVICES,
  MAX_SERVICES_PER_ADDRESS,
} from '../protocol/limits.ts'

/** RFC 6762, 10.1: a goodbye takes effect after a second, so that a device coming back is not lost. */
const GOODBYE_MS = 1_000
/** `_device-info._tcp` is a TXT record without a service behind it. */
const TXT_ONLY = new Set([DEVICE_INFO_TYPE])

/** A record's life: when it came, when it ends. */
export interface Lease {
  since: number
  expires: number
}

/** One instance as one address states it. */
export interface Instance {
  fullName: string
  type: string
  name: string
  ptr: Lease | null
  srv: (Lease & { target: string; port: number }) | null
  txt: (Lease & { pairs: Record<string, string> }) | null
  firstAt: number
  /** Follow-up questions asked so far, and when the last was. */
  asked: number
  askedAt: number
  /** Times its host was asked for `_device-info`, which nobody lists, and when last. */
  infoAsked: number
  infoAskedAt: number
  /** What was last told of it, and when. */
  told: string
  toldAt: number
}

/** All that one address states. */
export interface Stated {
  ip: string
  instances: Map<string, Instance>
  /** Host name to its addresses, as claimed. */
  hosts: Map<string, Map<string, Lease>>
  records: number
}

/**
 * The record cache: what each address states, apart from what any other states. So two owners of one name both
 * show, and a goodbye ends only what the same address announced. Bounded in every direction.
 */
export class ServiceCache {
  readonly stated = new Map<string, Stated>()
  private services = 0
  private records = 0
  private readonly skipped: (reason: string) => void

  constructor(skipped: (reason: string) => void) {
    this.skipped = skipped
  }

  /** Takes one record of a response; returns the instance it concerns, if any. */
  accept(record: MdnsRecord, from: string, now: number): Instance | null {
    const lease = leaseOf(record.ttl, now)
    if (record.type === 'A' || record.type === 'AAAA') {
      this.acceptAddress(record.name, record.data, lease, from)
      return null
    }
    const fullName = record.type === 'PTR' ? record.data : record.name
    const instance = this.instance(fullName, from, now, record.ttl > 0)
    if (!instance) return null
    if (record.type === 'PTR') instance.ptr = lease
    else if (record.type === 'SRV')
      instance.srv = { ...lease, target: record.data.target, port: record.data.port }
    else instance.txt = { ...lease, pairs: txtPairs(record.data) }
    return instance
  }

  private at(ip: string): Stated | null {
    const known = this.stated.get(ip)
    if (known) return known
    if (this.stated.size >= MAX_ADDRESSES) {
      this.skipped('mdns: too many addresses')
      return null
    }
    const fresh: Stated = { ip, instances: new Map(), hosts: new Map(), records: 0 }
    this.stated.set(ip, fresh)
    return fresh
  }

  private instance(fullName: string, from: string, now: number, mayCreate: boolean): Instance | null {
    const key = fullName.toLowerCase()
    const known = this.stated.get(from)?.instances.get(key)
    if (known || !mayCreate) return known ?? null
    const parts = instanceOf(fullName)
    if (!parts) return null
    const stated = this.at(from)
    if (!stated) return null
    if (stated.instances.size >= MAX_SERVICES_PER_ADDRESS) {
      this.skipped('mdns: too many services of one address')
      return null
    }
    if (this.services >= MAX_SERVICES) {
      this.skipped('mdns: too many services')
      return null
    }
    this.services++
    const fresh: Instance = {
      fullName,
      ...parts,
      ptr: null,
      srv: null,
      txt: null,
      firstAt: now,
      asked: 0,
      askedAt: now,
      infoAsked: 0,
      infoAskedAt: now,
      told: '',
      toldAt: 0,
    }
    stated.instances.set(key, fresh)
    return fresh
  }

  private acceptAddress(host: string, address: string, lease: Lease, from: string): void {
    const stated = this.at(from)
    if (!stated) return
    const key = host.toLowerCase()
    const addresses = stated.hosts.get(key) ?? new Map<string, Lease>()
    if (!addresses.has(address)) {
      if (stated.records >= MAX_RECORDS_PER_ADDRESS || this.records >= MAX_RECORDS) {
        this.skipped('mdns: too many addresses of one host')
        return
      }
      stated.records++
      this.records++
    }
    addresses.set(address, lease)
    stated.hosts.set(key, addresses)
  }

  /** Ends what has outlived its TTL. An instance without a live record goes; so does an address that states nothing. */
  expire(now: number): void {
    for (const [ip, stated] of this.stated) {
      for (const [key, instance] of stated.instances) {
        for (const part of ['ptr', 'srv', 'txt'] as const)
          if (instance[part] && instance[part].expires <= now) instance[part] = null
        if (instance.ptr || instance.srv || instance.txt) continue
        stated.instances.delete(key)
        this.services--
      }
      for (const [host, addresses] of stated.hosts) {
        for (const [address, { expires }] of addresses)
          if (expires <= now && addresses.delete(address)) {
            stated.records--
            this.records--
          }
        if (addresses.size === 0) stated.hosts.delete(host)
      }
      if (stated.instances.size === 0 && stated.hosts.size === 0) this.stated.delete(ip)
    }
  }
}

/** Whether the instance has said all that an instance can say. */
export const isComplete = (instance: Instance): boolean =>
  instance.txt !== null && (instance.srv !== null || TXT_ONLY.has(instance.type))

/** The instance in the vocabulary of observations. */
export function asService(instance: Instance): DnsSdService {
  return {
    type: instance.type,
    name: instance.name,
    ...(instance.srv && { host: hostName(instance.srv.target), port: instance.srv.port }),
    txt: instance.txt?.pairs ?? {},
  }
}

/** The type whose browsing a PTR record answers: its owner's, or for a subtype the type it belongs to (RFC 6763, 7.1). */
export function browsedType(owner: string): string | null {
  const sub = owner.toLowerCase().lastIndexOf('._sub.')
  return serviceTypeOf(sub < 0 ? owner : owner.slice(sub + 6))
}

function leaseOf(ttl: number, now: number): Lease {
  const life = ttl === 0 ? GOODBYE_MS : Math.min(ttl, DNS_MAX_TTL_SECONDS) * 1000
  return { since: now, expires: now + life }
}
