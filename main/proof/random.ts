import { mulberry32 } from '../engine/demo/dice.ts'

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

/** The throws of `seed`: enough for choosing trials and for nothing else. */
export function random(seed: number): Random {
  const next = mulberry32(seed)
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
