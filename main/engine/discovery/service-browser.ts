import type { Statement } from '../network/discovery-port.ts'
import {
  type IpFamily,
  type MdnsQuery,
  type MdnsRecord,
  SERVICE_TYPES_NAME,
  serviceTypeOf,
} from '../protocol/dns-sd.ts'
import { COMMON_SERVICE_TYPES, DEVICE_INFO_BESIDE, DEVICE_INFO_TYPE } from '../protocol/dns-sd-types.ts'
import { MAX_SERVICE_TYPES } from '../protocol/limits.ts'
import { packQuery } from './query-packing.ts'
import { MDNS_QUERIES, Schedule } from './schedule.ts'
import { asService, browsedType, type Instance, isComplete, ServiceCache } from './service-cache.ts'

/** Follow-up questions for one instance: after this long without an answer, then again, three times in all. */
const FOLLOW_UP_AFTER = [150, 1_000, 3_000] as const
/** `_device-info` is asked for after this long, twice in all: most hosts have none and stay silent. */
const INFO_AFTER = [100, 2_000] as const
/** An instance that never told more is told as far as it goes. */
const SETTLE_MS = 2_500
/** The same service heard again is told again this often, so that "last seen" stays true. */
const TELL_AGAIN_MS = 60_000
/** RFC 6762, 5.2: ask again at 80, 85, 90 and 95 % of a record's life. */
const REFRESH_AT = [0.8, 0.85, 0.9, 0.95] as const
/**
 * These rounds of a browse ask for unicast answers. The first, as RFC 6762, 5.4 wants it: a network where every device
 * answers everybody at once is busy for seconds. The second is for all again, since another program on this machine may
 * have been handed the answers to the first. The third, since Wi-Fi does not lose unicast as it loses multicast.
 */
const UNICAST_ROUNDS: ReadonlySet<number> = new Set([0, 2])
const UPKEEP_MS = 1_000
const FAMILIES = ['IPv4', 'IPv6'] as const

/** Browses all service types and resolves every instance by itself: PTR, then SRV and TXT, then addresses. */
export class ServiceBrowser {
  readonly cache: ServiceCache
  private readonly types = new Map<string, { asked: boolean }>()
  private readonly schedule: Schedule
  private readonly skipped: (reason: string) => void
  private upkeepAt: number

  constructor(start: number, jitter: () => number, skipped: (reason: string) => void) {
    this.schedule = new Schedule(start, MDNS_QUERIES, jitter)
    this.cache = new ServiceCache(skipped)
    this.skipped = skipped
    this.upkeepAt = start + UPKEEP_MS
    for (const type of COMMON_SERVICE_TYPES) this.types.set(type, { asked: true })
  }

  /** Takes the records of one response from `from`; returns the services that became complete or changed by it. */
  accept(records: readonly MdnsRecord[], from: string, now: number): Statement[] {
    const touched = new Set<Instance>()
    for (const record of records) {
      if (record.type === 'PTR' && record.name.toLowerCase() === SERVICE_TYPES_NAME) {
        this.learnType(serviceTypeOf(record.data))
        continue
      }
      if (record.type === 'PTR' && browsedType(record.name) === null) continue
      const instance = this.cache.accept(record, from, now)
      if (!instance) continue
      this.learnType(instance.type)
      touched.add(instance)
    }
    return [...touched].filter(isComplete).flatMap((instance) => this.tell(instance, from, now))
  }

  private learnType(type: string | null): void {
    if (type === null || this.types.has(type)) return
    if (this.types.size >= MAX_SERVICE_TYPES) this.skipped('mdns: too many service types')
    else this.types.set(type, { asked: false })
  }

  private tell(instance: Instance, ip: string, now: number): Statement[] {
    const service = asService(instance)
    const saying = JSON.stringify(service)
    if (instance.told === saying && now - instance.toldAt < TELL_AGAIN_MS) return []
    instance.told = saying
    instance.toldAt = now
    return [{ ip, observation: { via: 'mdns', service } }]
  }

  /** Instances that stayed incomplete. */
  settle(now: number): Statement[] {
    if (now < this.upkeepAt) return []
    this.upkeepAt = now + UPKEEP_MS
    this.cache.expire(now)
    const told: Statement[] = []
    for (const { ip, instances } of this.cache.stated.values())
      for (const instance of instances.values())
        if (instance.told === '' && now - instance.firstAt >= SETTLE_MS)
          told.push(...this.tell(instance, ip, now))
    return told
  }

  /** The queries due at `now`, packed into datagrams, for each family its own. */
  due(now: number): MdnsQuery[] {
    const round = this.schedule.due(now)
    const browse: MdnsQuery['questions'] = []
    if (round !== null) browse.push({ name: SERVICE_TYPES_NAME, type: 'PTR' })
    for (const [type, state] of this.types) {
      if (round === null && state.asked) continue
      state.asked = true
      browse.push({ name: `${type}.local`, type: 'PTR' })
    }
    return FAMILIES.flatMap((family) =>
      packQuery({
        family,
        questions: [...browse, ...this.followUps(family, now)],
        known: round === null ? [] : this.knownAnswers(family, now),
        unicast: round !== null && UNICAST_ROUNDS.has(round),
      }),
    )
  }

  /** What need not be answered again: instances whose record has more than half its life left (RFC 6762, 7.1). */
  private knownAnswers(family: IpFamily, now: number): MdnsQuery['known'] {
    const known = new Map<string, MdnsQuery['known'][number]>()
    for (const { instances } of this.of(family))
      for (const [key, { fullName, type, ptr, srv, txt }] of instances)
        if (ptr && srv && txt && ptr.expires - now > (ptr.expires - ptr.since) / 2)
          known.set(key, {
            name: `${type}.local`,
            data: fullName,
            ttl: Math.floor((ptr.expires - now) / 1000),
          })
    return [...known.values()]
  }

  /** What addresses of one family state. */
  private *of(family: IpFamily) {
    for (const stated of this.cache.stated.values())
      if (stated.ip.includes(':') === (family === 'IPv6')) yield stated
  }

  private followUps(family: IpFamily, now: number): MdnsQuery['questions'] {
    const questions = new Map<string, MdnsQuery['questions'][number]>()
    const ask = (name: string, type: MdnsQuery['questions'][number]['type']) =>
      questions.set(`${type} ${name.toLowerCase()}`, { name, type })
    for (const { instances, hosts } of this.of(family))
      for (const instance of instances.values()) {
        const { fullName, srv, txt, ptr } = instance
        if (isStale(ptr, instance, now)) ask(`${instance.type}.local`, 'PTR')
        const info = deviceInfoName(instance)
        const infoWait = INFO_AFTER[instance.infoAsked]
        if (info && infoWait !== undefined && now - instance.infoAskedAt >= infoWait) {
          instance.infoAsked++
          instance.infoAskedAt = now
          if (!instances.has(info.toLowerCase())) ask(info, 'TXT')
        }
        const missingHost = srv !== null && srv.target.length > 1 && !hosts.has(srv.target.toLowerCase())
        if (isComplete(instance) && !missingHost) continue
        const wait = FOLLOW_UP_AFTER[instance.asked]
        if (wait === undefined || now - instance.askedAt < wait) continue
        instance.asked++
        instance.askedAt = now
        if (!srv) ask(fullName, 'SRV')
        if (!txt) ask(fullName, 'TXT')
        if (missingHost) {
          ask(srv.target, 'A')
          ask(srv.target, 'AAAA')
        }
      }
    return [...questions.values()]
  }
}

/** The name under which the host of this instance may keep its `_device-info`; `null` for types that have none. */
function deviceInfoName({ type, fullName }: Instance): string | null {
  if (!DEVICE_INFO_BESIDE.has(type)) return null
  return `${fullName.slice(0, -`${type}.local`.length)}${DEVICE_INFO_TYPE}.local`
}

/** Whether the PTR record has just passed one of its refresh points since it was last asked about. */
function isStale(ptr: Instance['ptr'], instance: Instance, now: number): boolean {
  if (!ptr) return false
  const point = REFRESH_AT.findLast((share) => now >= ptr.since + (ptr.expires - ptr.since) * share)
  if (point === undefined) return false
  const due = ptr.since + (ptr.expires - ptr.since) * point
  if (instance.askedAt >= due) return false
  instance.askedAt = now
  return true
}
