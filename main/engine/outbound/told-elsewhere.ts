import { Recent } from './recent.ts'

/** What other logs of the same sensor say of its connections, so that each counts once in whichever order logs come. */

/** Connections remembered of each kind, at least: more than the devices of a home make in a day. */
const MOST_CONNECTIONS = 200_000
const MOST_QUESTIONS = 50_000

export class ToldElsewhere {
  /**
   * Whether records that are read only for what they tell were counted by an import before; `null` for records that are
   * to be counted now.
   */
  reading: 'counted' | 'uncounted' | null = null
  /** Names of connections that no import has counted yet, by the sensor's id. */
  readonly names = new Recent<string>(MOST_CONNECTIONS)
  /** Connections that were counted with their bytes, by the sensor's id, and when they began (ms). */
  readonly counted = new Recent<number>(MOST_CONNECTIONS)
  /** Connections over UDP, by the sensor's id. */
  readonly udp = new Recent<true>(MOST_CONNECTIONS)
  /** Names asked for, by who asked with which number, so that an answer in another file is no second lookup. */
  readonly questions = new Recent<string>(MOST_QUESTIONS)
}
