import type { SsdpStatement, Statement } from '../network/discovery-port.ts'
import {
  MAX_SERVICES,
  MAX_SERVICES_PER_ADDRESS,
  SSDP_MAX_AGE_SECONDS,
  SSDP_MIN_AGE_SECONDS,
} from '../protocol/limits.ts'
import { maxAge } from '../protocol/ssdp.ts'

/** A statement heard again is told again this often, so that "last seen" stays true without repeating itself. */
const TELL_AGAIN_MS = 60_000

/** What a message says beyond its times and its counters. */
const SAYING = ['LOCATION', 'SERVER', 'CONFIGID.UPNP.ORG', 'ST', 'NT'] as const

interface Told {
  saying: string
  at: number
  expires: number
}

/** Who stated which USN, until when. Repeats within a minute say nothing new and are not told. */
export class SsdpRoster {
  private readonly addresses = new Map<string, Map<string, Told>>()
  private size = 0
  private readonly skipped: (reason: string) => void

  constructor(skipped: (reason: string) => void) {
    this.skipped = skipped
  }

  /** Takes one message from `from`; returns what it newly states. */
  accept(message: SsdpStatement, from: string, now: number): Statement[] {
    const usn = message.headers.USN!
    const told = this.addresses.get(from) ?? new Map<string, Told>()
    if (message.kind === 'byebye') {
      // Only the address that announced a USN can take it back.
      if (told.delete(usn)) this.size--
      return []
    }
    const saying = SAYING.map((name) => message.headers[name] ?? '').join('\n')
    const before = told.get(usn)
    const expires = now + lifetime(message.headers) * 1000
    if (before && before.saying === saying && before.expires > now && now - before.at < TELL_AGAIN_MS) {
      before.expires = expires
      return []
    }
    if (!before && !this.hasRoom(told, now)) return []
    if (!before) this.size++
    told.set(usn, { saying, at: now, expires })
    this.addresses.set(from, told)
    return [{ ip: from, observation: { via: 'ssdp', headers: message.headers } }]
  }

  private hasRoom(told: Map<string, Told>, now: number): boolean {
    if (told.size >= MAX_SERVICES_PER_ADDRESS || this.size >= MAX_SERVICES) this.expire(now)
    if (told.size >= MAX_SERVICES_PER_ADDRESS) this.skipped('ssdp: too many statements of one address')
    else if (this.size >= MAX_SERVICES) this.skipped('ssdp: too many statements')
    else return true
    return false
  }

  private expire(now: number): void {
    for (const [ip, told] of this.addresses) {
      for (const [usn, { expires }] of told) if (expires <= now && told.delete(usn)) this.size--
      if (told.size === 0) this.addresses.delete(ip)
    }
  }
}

const lifetime = (headers: Readonly<Record<string, string>>): number =>
  Math.min(Math.max(maxAge(headers) ?? 0, SSDP_MIN_AGE_SECONDS), SSDP_MAX_AGE_SECONDS)
