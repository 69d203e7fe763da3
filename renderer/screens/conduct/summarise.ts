import type { SentPackets } from '../../../shared/model/conduct.ts'

/** All packets of one kind, network and reason, to any number of destinations. */
export interface SentSummary extends Omit<SentPackets, 'destination'> {
  destinations: string[]
}

/** Adds up the ledger's rows over their destinations, latest first. */
export function summarise(packets: readonly SentPackets[]): SentSummary[] {
  const rows = new Map<string, SentSummary>()
  for (const { destination, ...packet } of packets) {
    const key = JSON.stringify([packet.kind, packet.interface, packet.reason])
    const row = rows.get(key)
    if (!row) {
      rows.set(key, { ...packet, destinations: [destination] })
      continue
    }
    if (!row.destinations.includes(destination)) row.destinations.push(destination)
    row.count += packet.count
    row.bytes += packet.bytes
    if (packet.firstAt < row.firstAt) row.firstAt = packet.firstAt
    if (packet.lastAt > row.lastAt) row.lastAt = packet.lastAt
  }
  return [...rows.values()].sort((a, b) => b.lastAt.localeCompare(a.lastAt) || a.kind.localeCompare(b.kind))
}
