import type { Lookups } from '../reader.ts'
import { boxName, isOneBox, joined, type LookupRecord, type Moment, type Span } from './lookup-record.ts'
import { ToldLookups } from './told-lookups.ts'

/** An answer comes, and is logged, at most so long after what was asked meanwhile: resolvers give up sooner. */
export const LATE_S = 15
/** A log that is silent for longer may have been off. */
export const SILENCE_S = 6 * 3600
export const MAX_SPANS = 1000
/** Lookups held at each end; of a log with more in so short a time the ends are taken as they are. */
export const MAX_HELD = 1000
export const MAX_WITNESSES = 256
/** One witness a minute of the last half hour: a copy of a log may hold no more. */
export const RECENT_S = 60
export const MAX_RECENT = 32
/** Processes of one log that are told apart: it gets a new number with each start. */
const MAX_PROCESSES = 256
/** Seconds and keys of the newest lookups, thinned when there are more. */
const RING = 8192

/** Notes the lookups of a log as they are read, and tells which of them count: those no other record of the box told. */
export class LookupTrail implements Lookups {
  #told: ToldLookups
  #boxes: string[]
  #spans: Span[] = []
  /** The span that goes on; `#from` is -1 while there is none. */
  #from = -1
  #until = -1
  #second = -1
  #head: { until: number; lookups: Moment[] } = { until: -1, lookups: [] }
  #seconds: number[] = []
  #keys: number[] = []
  #witnesses: Moment[] = []
  #every = 1
  #wait = 1
  #recent: Moment[] = []
  #newest: Moment | null = null
  #process: number | undefined
  #processes = new Set<number>()

  /** `others`: records of the same box by other ways. */
  constructor(others: readonly LookupRecord[]) {
    this.#told = new ToldLookups(others)
    this.#boxes = [...new Set(others.flatMap(({ boxes }) => boxes))]
  }

  note(time: number, key: number, process?: number): boolean {
    const second = Math.floor(time / 1000)
    if (process !== this.#process) this.#writtenBy(process)
    if (second !== this.#second) this.#turn(second, key)
    if (second <= this.#head.until && this.#head.lookups.length <= MAX_HELD)
      this.#head.lookups.push([second, key])
    this.#seconds.push(second)
    this.#keys.push(key)
    if (this.#seconds.length > RING) this.#thin()
    if (--this.#wait === 0) this.#witness([second, key])
    return !this.#told.has(second, key)
  }

  /** Goes on from what was noted of the same log before; what was noted of it just now was read again. */
  adopt(record: LookupRecord): void {
    const { spans, head, tail, witnesses, every, recent, boxes, processes } = record
    const isFromStart = this.#from >= 0 && this.#from <= (spans[0]?.[0] ?? 0)
    if (!isFromStart) this.#head = { until: head.until, lookups: [...head.lookups] }
    if (this.#seconds.length === 0)
      for (const [second, key] of tail.lookups) {
        this.#seconds.push(second)
        this.#keys.push(key)
      }
    const last = spans.at(-1)
    if (this.#from < 0 && last) {
      this.#from = last[0]
      this.#until = last[1]
    }
    this.#spans.push(...spans)
    this.#witnesses = [...witnesses]
    this.#every = Math.max(1, every)
    this.#wait = this.#every
    this.#recent = [...recent]
    this.#boxes = [...new Set([...boxes, ...this.#boxes])]
    this.#processes = new Set([...processes, ...this.#processes].slice(-MAX_PROCESSES))
  }

  /** What other ways of the box told may have grown, or another way was found. */
  others(records: readonly LookupRecord[]): void {
    this.#told = new ToldLookups(records)
    this.#boxes = [...new Set([...this.#boxes, ...records.flatMap(({ boxes }) => boxes)])]
  }

  /** Something of the log was missed: what comes is a span of its own. */
  breakOff(): void {
    if (this.#from >= 0) this.#spans.push([this.#from, this.#until])
    this.#from = -1
    this.#second = -1
  }

  /** All that was noted, for the mark; `null` when that is nothing. */
  record(): LookupRecord | null {
    const here: Span[] = this.#from >= 0 ? [[this.#from, this.#until]] : []
    const spans = joined([...this.#spans, ...here]).slice(-MAX_SPANS)
    const [first, last] = [spans[0], spans.at(-1)]
    const one = this.#witnesses[0] ?? this.#newest
    if (!first || !last || !one) return null
    const isHeadKnown = this.#head.until >= first[0] && this.#head.lookups.length <= MAX_HELD
    const head = isHeadKnown ? this.#head : { until: first[0] - 1, lookups: [] }
    return {
      boxes: this.#boxes.length > 0 ? this.#boxes : [boxName(one)],
      spans,
      head,
      tail: this.#tail(Math.max(last[1] - LATE_S + 1, head.until + 1), last[1]),
      witnesses: this.#witnesses,
      every: this.#every,
      recent: this.#recent,
      processes: [...this.#processes],
    }
  }

  #writtenBy(process: number | undefined): void {
    this.#process = process
    if (process === undefined) return
    this.#processes.delete(process)
    this.#processes.add(process)
    if (this.#processes.size > MAX_PROCESSES)
      for (const oldest of this.#processes) return void this.#processes.delete(oldest)
  }

  #tail(from: number, until: number): LookupRecord['tail'] {
    const lookups = this.#seconds.flatMap((second, i): Moment[] =>
      second >= from && second <= until ? [[second, this.#keys[i]!]] : [],
    )
    return lookups.length > MAX_HELD ? { from: until + 1, lookups: [] } : { from, lookups }
  }

  #turn(second: number, key: number): void {
    this.#second = second
    if (this.#from < 0) {
      if (this.#head.until < 0) this.#head = { until: second + LATE_S - 1, lookups: [] }
      this.#begin(second)
    } else if (second > this.#until + SILENCE_S || second < this.#from) {
      this.#spans.push([this.#from, this.#until])
      if (this.#spans.length > 2 * MAX_SPANS) this.#spans = joined(this.#spans).slice(-MAX_SPANS)
      this.#begin(second)
    } else if (second > this.#until) this.#until = second
    if (second - (this.#recent.at(-1)?.[0] ?? 0) >= RECENT_S) {
      this.#recent.push([second, key])
      if (this.#recent.length > MAX_RECENT) this.#recent.shift()
    }
  }

  #begin(second: number): void {
    this.#from = second
    this.#until = second
  }

  #thin(): void {
    const places = this.#seconds.flatMap((second, i) => (second > this.#until - LATE_S ? [i] : []))
    const newest = places.slice(-MAX_HELD - 1)
    this.#seconds = newest.map((i) => this.#seconds[i]!)
    this.#keys = newest.map((i) => this.#keys[i]!)
  }

  #witness(moment: Moment): void {
    this.#newest = moment
    this.#witnesses.push(moment)
    if (this.#witnesses.length > MAX_WITNESSES) {
      this.#witnesses = this.#witnesses.filter((_, i) => i % 2 === 0)
      this.#every *= 2
    }
    this.#wait = this.#every
  }
}

/** Of records by other ways, or what stands for them, those that are known to be of the same box. */
export const ofSameBox = <R extends Boxed>(own: Boxed | null, others: readonly R[]): R[] =>
  own === null ? [] : others.filter((other) => isOneBox(own, other))

/** Records of one box, with all others that are known to be of it. */
export const withTheirKin = <R extends Boxed>(known: readonly R[], others: readonly R[]): R[] => [
  ...new Set([...known, ...known.flatMap((one) => ofSameBox(one, others))]),
]

type Boxed = Pick<LookupRecord, 'boxes'>
