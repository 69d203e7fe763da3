import { Recent } from './recent.ts'

/** What other logs of the same sensor say of its connections, so that each counts once in whichever order logs come. */

/** Connections remembered of each kind, at least: more than the devices of a home make in a day. */
const MOST_CONNECTIONS = 300_000
const MOST_QUESTIONS = 50_000

export class ToldElsewhere {
  readonly #most: number
  /**
   * Whether records that are read only for what they tell were counted by an import before; `null` for records that are
   * to be counted now.
   */
  reading: 'counted' | 'uncounted' | null = null
  /** Names of connections that no import has counted yet, by the sensor's id. */
  readonly names: Recent<string>
  /** Names of connections that imports before this one counted, of logs that may have been set aside since. */
  earlier: ReadonlyMap<string, string> = new Map()
  /** Connections that were counted with their bytes, by the sensor's id, and when they began (ms). */
  readonly counted: Recent<number>
  /** Connections over UDP, by the sensor's id. */
  readonly udp: Recent<true>
  /** Names asked for, by who asked with which number, so that an answer in another file is no second lookup. */
  readonly questions = new Recent<string>(MOST_QUESTIONS)
  /** How many connections that were counted before the files beside the one that is imported told. */
  learned = 0

  /** `most`: connections remembered of each kind; default: 300,000. */
  constructor(most = MOST_CONNECTIONS) {
    this.#most = most
    this.names = new Recent(most)
    this.counted = new Recent(most)
    this.udp = new Recent(most)
  }

  /** Whether they were more than are remembered, so that some may count again. */
  get isTooMuch(): boolean {
    return this.learned > this.#most
  }
}
