import type { FactValue } from './sighting.ts'

/** What holds for a key changed, somewhere in the interval between its last old and first new sight. Times ms UTC. */
export interface FactChange {
  deviceId: string
  key: string
  from: FactValue
  to: FactValue
  lastSeenOld: number
  firstSeenNew: number
}
