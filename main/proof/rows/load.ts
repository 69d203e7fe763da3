import dnsPacket from 'dns-packet'
import { createDiscovery } from '../../engine/discovery/discovery.ts'
import { Door } from '../../engine/network/door.ts'
import { canonicalMdns } from '../../engine/protocol/dns.ts'
import type { MdnsRecord } from '../../engine/protocol/dns-sd.ts'
import { MAX_SERVICES } from '../../engine/protocol/limits.ts'
import { parseSsdp } from '../../engine/protocol/ssdp.ts'
import { service } from '../kit/dns.ts'
import { ssdpNotify } from '../kit/voice.ts'
import type { Row, Trial } from '../row.ts'

/** More than a home can hold, and longer than a scan lasts, all in time of our own making. */

const NIC = {
  name: 'lan0',
  address: '192.0.2.2',
  cidr: '192.0.2.0/24',
  mac: '02:00:5e:00:00:02',
  kind: 'ethernet',
  address6: [],
} as const

const MB = 2 ** 20
const heapMb = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / MB
}

/** Everything between a datagram and a statement: door, guard, decoder, cache. */
function listener() {
  const skips = new Map<string, number>()
  const door = new Door(
    { ...NIC, address6: [] },
    (reason) => void skips.set(reason, (skips.get(reason) ?? 0) + 1),
  )
  const discovery = createDiscovery(0, () => 0.5)
  let stated = 0
  return {
    discovery,
    door,
    stated: () => stated,
    mdns(message: Buffer, ip: string, now: number): void {
      if (door.admit({ address: ip, family: 'IPv4', port: 5353, size: message.length }, now) === null) return
      const walk = canonicalMdns(message)
      if ('skip' in walk) return
      const { answers } = dnsPacket.decode(Buffer.from(walk.packet))
      stated += discovery.mdns((answers ?? []) as MdnsRecord[], ip, now).length
    },
    ssdp(message: Buffer, ip: string, now: number): void {
      if (door.admit({ address: ip, family: 'IPv4', port: 1900, size: message.length }, now) === null) return
      const read = parseSsdp(message)
      if (!('skip' in read)) stated += discovery.ssdp(read, ip, now).length
    },
    step(now: number): number {
      const before = process.cpuUsage()
      discovery.settle(now)
      discovery.mdnsDue(now)
      discovery.ssdpDue(now)
      discovery.takeSkips()
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    },
  }
}

const thing = (i: number, ip: string): Buffer =>
  service({
    type: '_http._tcp',
    instance: `Thing ${i}`,
    host: `thing-${i}.local`,
    ip,
    port: 80,
    txt: [`id=${i}`],
  })

export const loadRows: readonly Row[] = [
  {
    id: 'load-names',
    area: 'load',
    threat: 'names at five hundred a second from forty addresses, until nothing more fits',
    unit: 'names',
    short: 10_000,
    long: 500_000,
    async run({ count }: Trial) {
      const failures: string[] = []
      const listening = listener()
      const before = heapMb()
      let slowest = 0
      for (let i = 0; i < count; i++) {
        const now = i * 2
        listening.mdns(thing(i, `192.0.2.${20 + (i % 40)}`), `192.0.2.${20 + (i % 40)}`, now)
        if (i % 25 === 0) slowest = Math.max(slowest, listening.step(now))
      }
      const grown = heapMb() - before
      if (grown > 60) failures.push(`the heap grew by ${grown.toFixed(0)} MB`)
      if (listening.stated() > 3 * MAX_SERVICES)
        failures.push(`${listening.stated()} statements were passed on`)
      if (slowest > 100) failures.push(`one step took ${slowest.toFixed(0)} ms`)
      return {
        count,
        failures,
        measured: `${listening.stated()} passed on, ${grown.toFixed(1)} MB kept, slowest step ${slowest.toFixed(1)} ms`,
      }
    },
  },
  {
    id: 'load-claims',
    area: 'load',
    threat: 'one liar that says it is a hundred thousand devices',
    unit: 'claimed devices',
    short: 100_000,
    long: 1_000_000,
    async run({ count }: Trial) {
      const failures: string[] = []
      const listening = listener()
      const before = heapMb()
      for (let i = 0; i < count; i++) {
        const usn = `uuid:thing-${i}::upnp:rootdevice`
        listening.ssdp(
          ssdpNotify({ NT: 'upnp:rootdevice', NTS: 'ssdp:alive', USN: usn }),
          '192.0.2.66',
          i * 2,
        )
        if (i % 500 === 0) listening.step(i * 2)
      }
      const grown = heapMb() - before
      if (grown > 10) failures.push(`the heap grew by ${grown.toFixed(0)} MB`)
      // What a liar says outlives it by a minute at the least, so a long lie replaces itself now and then.
      const most = 64 * (2 + count / 30_000)
      if (listening.stated() > most) failures.push(`${listening.stated()} of its claims were passed on`)
      return { count, failures, measured: `${listening.stated()} passed on, ${grown.toFixed(1)} MB kept` }
    },
  },
  {
    id: 'load-year-of-listening',
    area: 'load',
    threat: 'a year of listening in which something small is kept for ever',
    unit: 'hours',
    short: 365 * 24,
    long: 5 * 365 * 24,
    async run({ count }: Trial) {
      const listening = listener()
      const failures: string[] = []
      const heaps: number[] = []
      const handles = process.getActiveResourcesInfo().length
      for (let hour = 0; hour < count; hour++) {
        const now = hour * 3_600_000
        for (let i = 0; i < 40; i++) {
          const ip = `192.0.2.${20 + i}`
          listening.mdns(thing(i, ip), ip, now + i * 30)
          // A guest that comes once and never again: what it said must not stay.
          if (i === 0) listening.mdns(thing(1_000_000 + hour, '192.0.2.200'), '192.0.2.200', now)
          const usn = `uuid:${i}::upnp:rootdevice`
          listening.ssdp(ssdpNotify({ NT: 'upnp:rootdevice', NTS: 'ssdp:alive', USN: usn }), ip, now + i * 30)
        }
        listening.step(now + 2_000)
        listening.step(now + 1_800_000)
        if (hour % Math.ceil(count / 12) === 0) heaps.push(heapMb())
      }
      const slope = heaps.at(-1)! - heaps[2]!
      if (slope > 2) failures.push(`the heap grew by ${slope.toFixed(1)} MB`)
      if (process.getActiveResourcesInfo().length > handles) failures.push('handles were left open')
      return { count, failures, measured: `${slope.toFixed(2)} MB more at the end than in the third month` }
    },
  },
]
