import { sentence } from '../../../shared/i18n/sentences.ts'
import { purposeSaid } from './notes.ts'
import { own } from './own.ts'
import { isPersonal } from './parties.ts'
import type { Rule, Scene } from './rule.ts'
import { nameOf, noted, orUnknown } from './saying.ts'
import type { DeviceState } from './state.ts'
import { DAY } from './time.ts'

/** DNS (RFC 1035) and DNS over TLS or QUIC (RFC 7858, RFC 9250). */
const NAME_PORTS = new Set([53, 853])
/** Public DNS over HTTPS (RFC 8484) services, by the names they publish. */
const OVER_HTTPS = new Set([
  'dns.google',
  'cloudflare-dns.com',
  'one.one.one.one',
  'mozilla.cloudflare-dns.com',
  'chrome.cloudflare-dns.com',
  'dns.quad9.net',
  'dns9.quad9.net',
  'dns.nextdns.io',
  'doh.opendns.com',
  'dns.adguard-dns.com',
  'doh.cleanbrowsing.org',
  'dns.mullvad.net',
])
/** What a device did in its first days here it has always done. */
const ALWAYS = 3 * DAY
/** A resolver of the home was asked by somebody within this time. */
const RESOLVER_MEMORY = 60 * DAY

export const doesItBypassNameService: Rule = {
  asks: 'dns-bypass',
  on: ['contact'],
  ask(scene) {
    const { device, event, encounter, at, say } = scene
    const traffic = device?.traffic
    if (!device || !traffic || event.type !== 'contact' || !encounter?.outside) return
    const overHttps = event.host !== null && OVER_HTTPS.has(event.host.toLowerCase())
    if (!overHttps && !(event.port !== null && NAME_PORTS.has(event.port))) return
    const { resolver } = traffic
    resolver.outsideFirst ??= at
    if (resolver.lastDay !== encounter.day) resolver.outsideDays += 1
    resolver.lastDay = encounter.day
    if (servesNames(scene, device, at)) return
    const always = resolver.outsideFirst - device.firstSeen < ALWAYS && resolver.local === 0
    const note = purposeSaid(device, 'names')
    const server = event.host ?? event.ip ?? sentence('dns-bypass.outsideResolver')
    say({
      kind: 'dns-bypass',
      about: { deviceId: device.id },
      cause: 'outside resolver',
      severity: note !== null || isPersonal(device.kind) ? 'info' : always ? 'notice' : 'warning',
      at: resolver.outsideFirst,
      title: sentence('dns-bypass.title', { name: nameOf(device), server }),
      explanation: [
        resolver.local > 0
          ? sentence('dns-bypass.homeBefore')
          : sentence(always ? 'dns-bypass.always' : 'dns-bypass.notBefore'),
        sentence('dns-bypass.since', { at: resolver.outsideFirst }),
        ...noted(note),
      ],
      advice: [sentence('dns-bypass.advice')],
      evidence: [
        { said: sentence('contact', { host: server, port: orUnknown(event.port) }), from: 'contact', at },
      ],
    })
  },
}

/** Routers and name servers ask outside for the others: that is their work. */
function servesNames(scene: Scene, device: DeviceState, at: number): boolean {
  if (device.kind === 'router' || device.kind === 'access-point') return true
  if (
    Object.entries(device.services).some(
      ([name, { port }]) => port === 53 || /^_?(?:dns|domain)\b/.test(name),
    )
  )
    return true
  return (
    device.ip !== null &&
    at - (own(scene.home.resolvers, device.ip) ?? Number.NEGATIVE_INFINITY) < RESOLVER_MEMORY
  )
}
