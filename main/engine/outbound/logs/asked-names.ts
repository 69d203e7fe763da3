import { textKey } from '../lookups/lookup-record.ts'
import type { Tally } from '../tally.ts'
import { isSomebody } from './sides.ts'
import { Spellings } from './spellings.ts'

/** A name as it is asked for again and again: one object for each spelling in a log. */
export interface AskedName {
  /** In lower case. */
  text: string
  /** Of its text, for `lookupKey`. */
  key: number
  /** When its answer was looked at last, and for whom. */
  lookedAt: number
  lookedFor: string
  /** Its number as a destination in the round of a tally. */
  destination: number
  round: number
}

const MAX_NAMES = 20_000
/** Until a name's answer is looked at again; addresses of large services turn about as often (typical TTLs). */
const LOOK_AGAIN_MS = 5 * 60_000

/** The names of one log. The address answered stands for a name, no more, so it is looked at now and then. */
export class AskedNames {
  readonly #names = new Spellings<AskedName>((written) => {
    const text = written.toLowerCase()
    return {
      text,
      key: textKey(text),
      lookedAt: Number.NEGATIVE_INFINITY,
      lookedFor: '',
      destination: 0,
      round: 0,
    }
  }, MAX_NAMES)

  /** The name written as `bytes[from, end)`. */
  at(bytes: Buffer, from: number, end: number): AskedName {
    return this.#names.at(bytes, from, end)
  }

  /** Counts one lookup of a name by a client; `time` in milliseconds. */
  count(name: AskedName, client: number, time: number, tally: Tally): void {
    if (name.round !== tally.round) {
      name.destination = tally.destination(name.text, null, null, 'dns', 'dns')
      name.round = tally.round
    }
    tally.add(client, name.destination, time, time, 1, -1, -1)
  }

  /** Whether the answer `client` got at `time` is to be looked at. */
  isDue(name: AskedName, client: string, time: number): boolean {
    return name.lookedFor !== client || Math.abs(time - name.lookedAt) >= LOOK_AGAIN_MS
  }

  /** Notes the address a client was answered at a time; the name is not due again for a while. */
  answered(name: AskedName, client: string, time: number, address: string, tally: Tally): void {
    name.lookedAt = time
    name.lookedFor = client
    if (isSomebody(address)) tally.destination(name.text, address, null, 'dns', 'dns')
  }
}
