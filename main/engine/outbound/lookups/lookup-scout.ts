import type { Lookups } from '../reader.ts'
import type { LookupRecord } from './lookup-record.ts'

/** Finds enough to be sure of a box, or enough missing. */
const ENOUGH = 3

interface Candidate {
  record: LookupRecord
  /** Seconds of its witnesses that were not met. */
  waiting: Set<number>
  found: number
}

/** Looks in a log, before it is counted, for witnesses of other records: the same lookups are the same box. */
export class LookupScout implements Lookups {
  readonly #candidates: Candidate[]
  readonly #bySecond = new Map<number, { key: number; candidate: Candidate }[]>()
  readonly #lastWitness: number
  #first = Number.POSITIVE_INFINITY
  #last = Number.NEGATIVE_INFINITY

  constructor(records: readonly LookupRecord[]) {
    this.#candidates = records.map((record) => ({ record, waiting: new Set(), found: 0 }))
    let last = Number.NEGATIVE_INFINITY
    for (const candidate of this.#candidates)
      for (const [second, key] of witnessesOf(candidate.record)) {
        last = Math.max(last, second)
        candidate.waiting.add(second)
        const here = this.#bySecond.get(second)
        if (here) here.push({ key, candidate })
        else this.#bySecond.set(second, [{ key, candidate }])
      }
    this.#lastWitness = last
  }

  /** Nothing that is only looked through counts. */
  note(time: number, key: number, process?: number): boolean {
    const second = Math.floor(time / 1000)
    if (second < this.#first) this.#first = second
    if (second > this.#last) this.#last = second
    for (const { key: wanted, candidate } of this.#bySecond.get(second) ?? [])
      if (wanted === key && isWrittenBy(candidate.record, process) && candidate.waiting.delete(second))
        candidate.found++
    return false
  }

  /** The seconds at which it looks for something, in rising order. */
  get seconds(): number[] {
    return [...this.#bySecond.keys()].sort((x, y) => x - y)
  }

  /** Whether reading on would change nothing. */
  get isDecided(): boolean {
    if (this.#last > this.#lastWitness) return true
    return this.#candidates.every((one) => {
      const missed = this.#missed(one)
      return one.found - missed >= ENOUGH || missed - one.found >= ENOUGH
    })
  }

  /** The records that are of the box whose log was read. */
  kin(): LookupRecord[] {
    return this.#candidates.filter((one) => one.found > this.#missed(one)).map(({ record }) => record)
  }

  /** Witnesses that ought to have been met by now; a log may begin and end within a second. */
  #missed({ waiting }: Candidate): number {
    let missed = 0
    for (const second of waiting) if (second > this.#first && second < this.#last) missed++
    return missed
  }
}

/** Whether a process may have written what a record holds: two servers may be asked the same at once. */
const isWrittenBy = ({ processes }: LookupRecord, process: number | undefined): boolean =>
  process === undefined || processes.length === 0 || processes.includes(process)

/** Whether a record has a witness in a stretch of seconds. */
export const hasWitnessIn = (record: LookupRecord, from: number, until: number): boolean =>
  witnessesOf(record).some(([second]) => second >= from && second <= until)

/** The lookups a record is known again by. */
export const witnessesOf = ({ witnesses, recent }: LookupRecord) => [...witnesses, ...recent]
