import { Fault } from '../../../shared/fault.ts'
import type { Heard } from '../../../shared/model/observation.ts'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import type { Facts } from '../../../shared/model/timeline.ts'
import type { Page } from '../network/page-fetch.ts'
import type { Identify, NetworkEdge } from '../network-edge.ts'

/** The network's edge stood in for: one invented network on which three devices answer, the same each time. */

export const RECORDED_NIC: NetworkInterface = {
  name: 'test0',
  address: '192.0.2.2',
  cidr: '192.0.2.0/24',
  mac: '00:00:5e:00:53:02',
  kind: 'ethernet',
  address6: [],
}

/** The web stood in for: the pages of one invented maker. */
export const RECORDED_PAGES: Record<string, Omit<Page, 'url'>> = {
  'https://pell.example/notes': {
    type: 'text/html',
    text: '<nav>Home Shop</nav><h1>P1 firmware 1.10</h1><p>The printer no longer accepts cartridges with refilled chips.</p>',
  },
  'https://pell.example/shop': {
    type: 'text/html',
    text: '<p>Buy the finest lamps and printers of the whole wide valley here.</p>',
  },
  'https://pell.example/empty': {
    type: 'text/html',
    text: '<html><body><script>show("1.10")</script></body></html>',
  },
  'https://pell.example/privacy': {
    type: 'text/html',
    text: '<p>We never share what you print with anybody at all.</p>',
  },
  'https://ledger.example/65521/32769/110': {
    type: 'application/json',
    text: JSON.stringify({
      modelVersion: {
        vid: 65521,
        pid: 32769,
        softwareVersion: 110,
        softwareVersionString: '1.10',
        softwareVersionValid: true,
        releaseNotesUrl: 'https://pell.example/notes',
      },
    }),
  },
}

const MACS: Record<string, string> = {
  '192.0.2.10': '00:00:5e:00:53:10',
  '192.0.2.11': '00:00:5e:00:53:11',
  '192.0.2.12': '00:00:5e:00:53:12',
}

/** `now` stamps what is heard; a scan lasts until its seconds are over or it is aborted. */
export function recordedNetwork(now: () => number): NetworkEdge {
  const heard = (ip: string, name: string): Heard => ({
    at: now(),
    interface: 'test0',
    ip,
    observation: { via: 'mdns', service: { type: '_http._tcp', name, port: 80, txt: {} } },
  })
  return {
    interfaces: () => [RECORDED_NIC],
    homeHost: async (host) => host,
    async fetchPage(url, visiting) {
      visiting(new URL(url).hostname, 443)
      const page = RECORDED_PAGES[url]
      if (page) return { url, ...page }
      throw new Fault('no-network', `Nothing answers at ${url}.`)
    },
    async scan(_nic, { seconds, signal }, events) {
      events.sent({
        kind: 'mdns-query',
        interface: 'test0',
        destination: '224.0.0.251',
        port: 5353,
        bytes: 40,
        reason: 'asks which services are here',
        at: now(),
        unicast: false,
      })
      events.progress({ done: 0.5, phase: 'listening', addressesAsked: 0, addressesTotal: 254 })
      for (const [ip, mac] of Object.entries(MACS))
        events.neighbour({ at: now(), ip, mac, interface: 'test0' })
      events.heard(heard('192.0.2.10', 'Hall lamp'))
      events.heard(heard('192.0.2.11', 'Porch lamp'))
      events.skipped('malformed')
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, seconds * 1000)
        const cut = (): void => {
          clearTimeout(timer)
          resolve()
        }
        signal.addEventListener('abort', cut, { once: true })
        if (signal.aborted) cut()
      })
    },
  }
}

/** An identification that repeats what was said, enough to see the path from packet to screen. */
export const repeatName: Identify = ({ ip, mac, at }, heard) => {
  const said = heard[0]?.observation
  const facts: Facts = said?.via === 'mdns' ? { name: said.service.name } : {}
  return [
    {
      at: new Date(at).toISOString(),
      type: 'sighting',
      device: { ip, ...(mac ? { mac } : {}) },
      via: said ? 'mdns' : 'arp',
      facts,
    },
  ]
}
