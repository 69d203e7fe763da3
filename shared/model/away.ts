/** What is new since the owner last looked. Counts are of what waits for them, not of everything recorded. */
export interface AwaySummary {
  /** The last look, milliseconds UTC. */
  since: number
  /** Open warnings, more than information, that are new or turned. */
  warnings: number
  changes: number
  newDevices: number
}
