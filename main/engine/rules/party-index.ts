import type { DestinationState, TrafficState } from './state.ts'

/**
 * The parties of a device's traffic by name, beside the record that is kept: a record of strangers' names that grows and
 * shrinks all day is slow to ask and to look through. Whoever changes `domains` changes this with it.
 */
const indexes = new WeakMap<TrafficState, Map<string, DestinationState>>()

/** The parties of this traffic, first met first. */
export const partiesOf = (traffic: TrafficState): ReadonlyMap<string, DestinationState> => indexOf(traffic)

export function addParty(traffic: TrafficState, party: string, state: DestinationState): void {
  const index = indexOf(traffic)
  traffic.domains[party] = state
  index.set(party, state)
}

/** Forgets the `most` parties that were not met for longest; of those met last at the same time, the first by name. */
export function forgetParties(traffic: TrafficState, most: number): void {
  const index = indexOf(traffic)
  const times = Float64Array.from(index.values(), ({ lastAt }) => lastAt).sort()
  const limit = times[Math.min(most, times.length) - 1]!
  const [older, tied]: [string[], string[]] = [[], []]
  for (const [party, { lastAt }] of index)
    if (lastAt < limit) older.push(party)
    else if (lastAt === limit) tied.push(party)
  for (const party of [...older, ...tied.sort().slice(0, most - older.length)]) {
    delete traffic.domains[party]
    index.delete(party)
  }
}

function indexOf(traffic: TrafficState): Map<string, DestinationState> {
  let index = indexes.get(traffic)
  if (!index) {
    index = new Map(Object.entries(traffic.domains))
    indexes.set(traffic, index)
  }
  return index
}
