/** What other rooms know and the engine hands in; every answer may be "unknown". */
export interface Knowledge {
  /** Whether a host is known to track or advertise: `null` when no list names it. */
  tracker(host: string): { list: string } | null
  /** Whether an incident of the vendor's history matches this model or version. */
  incident(vendor: string, model: string | null, version: string | null): boolean
  /** Domains known to be the vendor's own. */
  ownDomains(vendor: string): readonly string[]
}

/** Knows nothing: every answer is "unknown". */
export const NO_KNOWLEDGE: Knowledge = {
  tracker: () => null,
  incident: () => false,
  ownDomains: () => [],
}
