import type { AskPlanner } from '../../shared/model/ask.ts'
import { planAsksUnder } from './identification/asks.ts'
import { listInterfaces } from './network/interfaces.ts'
import type { NetworkEdge } from './network-edge.ts'

/**
 * The real network, strung together of its rooms: sockets, what discovery remembers, what identification asks.
 * All that can send is loaded when the owner first has something sent; opening the app does not wait for it.
 */
export function homeNetwork(asks: AskPlanner): NetworkEdge {
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
      const [{ scan }, { createDiscovery }] = await Promise.all([
        import('./network/scanner.ts'),
        import('./discovery/discovery.ts'),
      ])
      const discovery = (start: number) => createDiscovery(start, Math.random)
      const parts = { discovery, asks: planAsksUnder(asks, settings) }
      return scan(nic, { ...options, parts }, { state: () => undefined, ...events })
    },
  }
}
