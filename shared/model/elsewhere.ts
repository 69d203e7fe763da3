/**
 * How devices of one model at other sites of a hub stand to an effect seen here. Only counts: no site, no device and no
 * name is in it. What fewer than `LEAST_SITES` other sites say counts as nothing, so nobody is told of one site, and no
 * single site, its key stolen or not, can lend weight.
 */
export interface Elsewhere {
  /** When the effect began here (ms UTC), and when the hub was asked. */
  effectAt: number
  askedAt: number
  /** Those with the version that was in place here, and the effect near in time. */
  sameVersion: Tally
  /** Those with that version that work on. */
  sameVersionNot: Tally
  /** Those on another version that work on. */
  controls: Tally
  /** Those on another version that show it near in time: this disputes what the rest suggests. */
  otherVersionToo: Tally
  /** Some with the same version began within two days of here. */
  together: boolean
}

/** How many devices, at how many sites. */
export interface Tally {
  devices: number
  sites: number
}

/** What is asked of a hub about an effect. */
export interface ElsewhereQuestion {
  deviceId: string
  vendor: string
  model: string
  firmware: string
  /** The effect by its name (effect.ts), the kind of the warning it was told by, and when that was (ms UTC). */
  effect: string
  kind: string
  warnedAt: number
  /** When it began here (ms UTC). */
  at: number
}

/** Sites, fewer of which say nothing at all. */
export const LEAST_SITES = 2
/** Devices of the model at other sites, fewer of which say nothing at all. */
export const LEAST_DEVICES = 3

/** Others show the same effect when theirs began this near, and flipped together when it was nearer still (ms). */
export const SAME_EFFECT_MS = 30 * 86_400_000

/** How near “together” is. */
export const FLIP_MS = 48 * 3_600_000
