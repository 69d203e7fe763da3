import { listInterfaces } from './network/interfaces.ts'
import type { NetworkEdge } from './network-edge.ts'

/**
 * The real network, strung together of its rooms: sockets, what discovery remembers, what identification asks.
 * All that can send is loaded when the owner first has something sent; opening the app does not wait for it.
 */
export function homeNetwork(): NetworkEdge {
  return {
    interfaces: () => listInterfaces(),
    async homeHost(host) {
      const { homeHost } = await import('./network/home-host.ts')
      return homeHost(host)
    },
    async fetchPage(url, visiting, what) {
      const { fetchPage, THE_WEB } = await import('./network/page-fetch.ts')
      return fetchPage(url, visiting, THE_WEB, what)
    },
    async scan(nic, { settings, ...options }, events) {
      const [{ scan }, { createDiscovery }, { planAsksUnder, planAsksWith }, { macPrefixes }] =
        await Promise.all([
          import('./network/scanner.ts'),
          import('./discovery/discovery.ts'),
          import('./identification/asks.ts'),
          import('./host/mac-prefixes.ts'),
        ])
      const discovery = (start: number) => createDiscovery(start, Math.random)
      const parts = { discovery, asks: planAsksUnder(planAsksWith(macPrefixes), settings) }
      return scan(nic, { ...options, parts }, { state: () => undefined, ...events })
    },
  }
}
