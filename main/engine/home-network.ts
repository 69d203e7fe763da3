import { createDiscovery } from './discovery/discovery.ts'
import { listInterfaces } from './network/interfaces.ts'
import { scan } from './network/scanner.ts'
import type { NetworkEdge } from './network-edge.ts'

const parts = {
  discovery: (start: number) => createDiscovery(start, Math.random),
  asks: () => [],
}

/** The real network, strung together of its rooms: sockets, what discovery remembers, what identification asks. */
export const networkEdge: NetworkEdge = {
  interfaces: () => listInterfaces(),
  scan: (nic, options, events) => scan(nic, { ...options, parts }, { state: () => undefined, ...events }),
}
