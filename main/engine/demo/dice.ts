/** Repeatable chance: the same seed always throws the same numbers, so the demonstration home never changes by itself. */
export interface Dice {
  /** A number from 0 up to, not including, 1. */
  next(): number
  /** A number between `low` and `high`. */
  between(low: number, high: number): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  chance(probability: number): boolean
  /** One entry of a list that is not empty. */
  pick<T>(list: readonly T[]): T
  /** A positive number scattered about `median` as traffic is: often near it, now and then a multiple. */
  around(median: number, spread: number): number
}

/** Dice of their own for `seed`; one more throw elsewhere changes nothing here. */
export function dice(seed: string): Dice {
  const next = mulberry32(hash(seed))
  const between = (low: number, high: number) => low + next() * (high - low)
  return {
    next,
    between,
    whole: (low, high) => Math.floor(between(low, high + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)]!,
    // The sum of three throws is close enough to a bell curve, and bounded.
    around: (median, spread) => median * Math.exp(spread * (next() + next() + next() - 1.5)),
  }
}

/** Mulberry32, by Tommy Ettinger (public domain): 32 bits of state, even enough for a story or for choosing trials. */
export function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** FNV-1a, 32 bit (RFC 9923): turns a seed's words into its first number. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h | 0
}
