/** How often one network is looked at by itself, and when that was and will be. Times ISO 8601 UTC. */
export interface NetworkSchedule {
  interface: string
  cidr: string
  /** Hours between two scans; `null`: never by itself. */
  everyHours: number | null
  /** The last scan there that was not broken off, by whoever started it. */
  lastScan: { at: string; devices: number } | null
  /** The earliest time of the next scan by itself; `null` where there is none planned. */
  nextAt: string | null
}

/** Why nothing is looked at by itself just now although it was asked for. */
export type Waiting = 'paused' | 'battery' | 'asleep'

/** Looking around by itself: on every network the owner said yes to. */
export interface Schedules {
  networks: NetworkSchedule[]
  /** The owner asked for a pause: it lasts until they end it. */
  paused: boolean
  /** Whether to look around while the computer runs on its battery. */
  onBattery: boolean
  waiting: Waiting | null
}

/** Once a week is the longest: whoever looks less often finds a home that changed too much to tell why. */
export const LONGEST_SCHEDULE_HOURS = 168
