import { ownText } from '../own-text.ts'

/** A name as it is asked for again and again: one object for each spelling in a log. */
export interface AskedName {
  /** In lower case, a string of its own. */
  text: string
  lookedAt: number
}

const MAX_NAMES = 100_000
/** Until a name's answer is looked at again; addresses of large services turn about as often (typical TTLs). */
const LOOK_AGAIN_MS = 5 * 60_000

/** The names of one log. The address answered stands for a name, no more, so it is looked at now and then. */
export class AskedNames {
  readonly #names = new Map<string, AskedName>()

  of(written: string): AskedName {
    const known = this.#names.get(written)
    if (known) return known
    if (this.#names.size >= MAX_NAMES) this.#names.clear()
    const own = ownText(written)
    const made = { text: own.toLowerCase(), lookedAt: Number.NEGATIVE_INFINITY }
    this.#names.set(own, made)
    return made
  }

  /** Whether the answer at `time` is to be looked at; once it was due it is not for a while. */
  isDue(name: AskedName, time: number): boolean {
    if (Math.abs(time - name.lookedAt) < LOOK_AGAIN_MS) return false
    name.lookedAt = time
    return true
  }
}
