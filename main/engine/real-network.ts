import type { AskPlanner } from '../../shared/model/ask.ts'
import { createDiscovery } from './discovery/discovery.ts'
import { listInterfaces } from './network/interfaces.ts'
import { scan } from './network/scanner.ts'
import type { NetworkEdge } from './network-edge.ts'

/** The real network: discovery of every round starts afresh, `asks` plans what to ask of whom. */
export function realNetwork(asks: AskPlanner): NetworkEdge {
  return {
    interfaces: () => listInterfaces(),
    scan: (nic, { seconds, signal }, events) =>
      scan(
        nic,
        { seconds, signal, parts: { discovery: (start) => createDiscovery(start, Math.random), asks } },
        { ...events, state() {} },
      ),
  }
}
