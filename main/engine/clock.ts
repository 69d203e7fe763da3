/** The one clock of the engine; everything else is handed `now`. */
export interface Clock {
  /** Milliseconds since the epoch, UTC. */
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }

/** ISO 8601 UTC with `Z`, as every answer spells time. */
export const iso = (ms: number): string => new Date(ms).toISOString()
