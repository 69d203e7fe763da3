import { MAX_V6, V6Book } from './addresses.ts'
import { NameMemory } from './name-memory.ts'

/** A capture that begins within this of the one before goes on with it: programs begin a new file each hour, or each 100 MB. */
const FOLLOWS_WITHIN = 3_600_000

/** What a capture is read with: the names that were looked up, by address, and the numbers of IPv6 addresses in them. */
export interface CaptureNames {
  names: NameMemory
  v6: V6Book
}

/**
 * What captures that follow one another tell each other of names: a device calls in one whom it looked up in the one before,
 * and a connection that was opened days ago goes on in all of them.
 */
export class LookedUp {
  #known: CaptureNames = { names: new NameMemory(), v6: new V6Book() }
  #from = Number.POSITIVE_INFINITY
  #until = Number.NEGATIVE_INFINITY

  /** What the next capture is read with. */
  next(): CaptureNames {
    if (this.#known.v6.count > MAX_V6 / 2) this.#known = { names: new NameMemory(), v6: new V6Book() }
    return this.#known
  }

  /** Its first packet came at `time`, in milliseconds: names of another time are forgotten. */
  begin(time: number): void {
    if (time >= this.#from - FOLLOWS_WITHIN && time <= this.#until + FOLLOWS_WITHIN) return
    this.#known.names.forget()
    this.#from = time
    this.#until = time
  }

  /** It was read up to `time`. */
  reach(time: number): void {
    this.#until = Math.max(this.#until, time)
  }
}
