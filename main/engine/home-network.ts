import type { AskPlanner } from '../../shared/model/ask.ts'
import { createDiscovery } from './discovery/discovery.ts'
import { planAsksUnder } from './identification/asks.ts'
import { listInterfaces } from './network/interfaces.ts'
import { fetchPage } from './network/page-fetch.ts'
import { scan } from './network/scanner.ts'
import type { NetworkEdge } from './network-edge.ts'

/** The real network, strung together of its rooms: sockets, what discovery remembers, what identification asks. */
export function homeNetwork(asks: AskPlanner): NetworkEdge {
  const discovery = (start: number) => createDiscovery(start, Math.random)
  return {
    interfaces: () => listInterfaces(),
    fetchPage: (url, visiting) => fetchPage(url, visiting),
    scan(nic, { settings, ...options }, events) {
      const parts = { discovery, asks: planAsksUnder(asks, settings) }
      return scan(nic, { ...options, parts }, { state: () => undefined, ...events })
    },
  }
}
