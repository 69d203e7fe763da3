import { KeptMap } from './kept-map.ts'
import type { DestinationState, TrafficState } from './state.ts'

/** The parties of a device's traffic by name, first met first. */
export function partiesOf(traffic: TrafficState): Map<string, DestinationState> {
  if (traffic.domains instanceof KeptMap) return traffic.domains
  const parties = new KeptMap(Object.entries(traffic.domains))
  traffic.domains = parties
  return parties
}

/** Forgets the `most` parties that were not met for longest; of those met last at the same time, the first by name. */
export function forgetParties(traffic: TrafficState, most: number): void {
  const parties = partiesOf(traffic)
  const times = Float64Array.from(parties.values(), ({ lastAt }) => lastAt).sort()
  const limit = times[Math.min(most, times.length) - 1]!
  const [older, tied]: [string[], string[]] = [[], []]
  for (const [party, { lastAt }] of parties)
    if (lastAt < limit) older.push(party)
    else if (lastAt === limit) tied.push(party)
  for (const party of [...older, ...tied.sort().slice(0, most - older.length)]) parties.delete(party)
}
