/** Chance that can be had again: the same seed gives the same throws, on every machine. */
export interface Random {
  /** A whole number from 0 to `below` - 1. */
  int(below: number): number
  /** One of `from`, which must not be empty. */
  pick<T>(from: readonly T[]): T
  /** True about `share` of the times (0–1). */
  chance(share: number): boolean
  bytes(length: number): Buffer
}

/** Mulberry32: 32 bits of state, enough for choosing test cases and for nothing else. */
export function random(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (below: number) => Math.floor(next() * below)
  return {
    int,
    pick: (from) => from[int(from.length)]!,
    chance: (share) => next() < share,
    bytes(length) {
      const made = Buffer.alloc(length)
      for (let i = 0; i < length; i++) made[i] = int(256)
      return made
    },
  }
}
