import { lookupKey, TYPE_A, textKey } from '../lookups/lookup-record.ts'
import { HOUR_MS, type Tally } from '../tally.ts'
import { type Address, addressOf, clientOf, isSomebody } from './sides.ts'
import { Spellings } from './spellings.ts'

/** A name one client asks for again and again. */
export interface Question {
  /** In lower case. */
  name: string
  client: Address
  /** For `Lookups`, of the type `TYPE_A`. */
  key: number
  /** When its answer was looked at last, ms. */
  lookedAt: number
  /** Its destination in the round of a tally, and its row for that hour; -1 while it has none. */
  destination: number
  row: number
  hour: number
  round: number
}

const FROM = ' from '
/** RFC 1035, 2.3.4. */
const MAX_NAME = 255
const MAX_QUESTIONS = 20_000
/** Until an answer is looked at again; addresses of large services turn about as often (typical TTLs). */
const LOOK_AGAIN_MS = 5 * 60_000

/** The questions of one log, each known by its spelling: `NAME from CLIENT`. */
export class Questions {
  readonly #known = new Spellings<Question | null>(questionOf, MAX_QUESTIONS)

  /** The question spelled by `bytes[from, end)`, which is not empty; `null` when it is none. */
  at(bytes: Buffer, from: number, end: number): Question | null {
    return this.#known.at(bytes, from, end)
  }

  /** Counts one lookup at a time (ms). */
  count(question: Question, time: number, tally: Tally): void {
    const hour = Math.floor(time / HOUR_MS)
    const destination = destinationOf(question, tally)
    if (question.row >= 0 && question.hour === hour) return void tally.again(question.row, time)
    question.row = tally.add(clientOf(question.client, tally), destination, time, time, 1, -1, -1)
    question.hour = hour
  }

  /** Notes the address that was answered at a time: the answer is not due again for a while. */
  answered(question: Question, time: number, address: string, tally: Tally): void {
    question.lookedAt = time
    if (isSomebody(address)) tally.answered(destinationOf(question, tally), question.name, address)
  }

  /** Whether the answer given at `time` is to be looked at. */
  isDue(question: Question, time: number): boolean {
    return Math.abs(time - question.lookedAt) >= LOOK_AGAIN_MS
  }
}

function destinationOf(question: Question, tally: Tally): number {
  if (question.round !== tally.round) {
    question.destination = tally.destination(question.name, null, null, 'dns', 'dns')
    question.row = -1
    question.round = tally.round
  }
  return question.destination
}

function questionOf(written: string): Question | null {
  const at = written.lastIndexOf(FROM)
  const client = at > 0 ? addressOf(written.slice(at + FROM.length)) : null
  if (client === null || at > MAX_NAME) return null
  const name = written.slice(0, at).toLowerCase()
  const key = lookupKey(client.key, textKey(name), TYPE_A)
  const lookedAt = Number.NEGATIVE_INFINITY
  return { name, client, key, lookedAt, destination: 0, row: -1, hour: 0, round: 0 }
}
