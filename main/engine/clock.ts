/** The one clock of the engine; everything else is handed `now`. */
export interface Clock {
  /** Milliseconds since the epoch, UTC. */
  now(): number
  /** Local time minus UTC, in hours: which hours are night here. */
  offsetHours(): number
}

/** This computer's own clock and time zone. */
export const systemClock: Clock = {
  now: () => Date.now(),
  offsetHours: () => -new Date().getTimezoneOffset() / 60,
}

/** A clock that stands where `now` says, in UTC: a timeline's or a test's. */
export const clockAt = (now: () => number): Clock => ({ now, offsetHours: () => 0 })

/** ISO 8601 UTC with `Z`, as every answer spells time. */
export const iso = (ms: number): string => new Date(ms).toISOString()
