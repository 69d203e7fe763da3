import {
  ASK_AGAIN_AFTER_MS,
  FETCH_MAX_BYTES,
  HARDLY_ASKED,
  LARGE_WHILE_LEFT,
  MAX_ASKS,
  MAX_ASKS_PER_DEVICE,
  MAX_PARALLEL_ASKS,
  MAX_PARALLEL_PER_DEVICE,
  RESERVED_ASKS,
  TAKEN_BYTES,
  TAKEN_PER_DEVICE_BYTES,
  TRICKLE_BYTES,
  USUAL_ANSWER_BYTES,
} from '../protocol/limits.ts'

/** What was asked and taken in within the present ten minutes, and what is under way. */
interface Account {
  asks: number
  bytes: number
  running: number
  /** What may arrive of the answers under way. */
  promised: number
}

/** The kernel takes in this much before anybody reads, and twice as much again as is being read. */
const LEAST_WINDOW_BYTES = 128 * 1024
const WINDOW_GROWTH = 3

/** What may arrive at most over a connection that is cut off when so many octets of it were read. */
export const mayArrive = (octets: number): number =>
  octets < TRICKLE_BYTES ? octets : Math.max(LEAST_WINDOW_BYTES, WINDOW_GROWTH * octets)

const nothing = (): Account => ({ asks: 0, bytes: 0, running: 0, promised: 0 })

const MAX_ACCOUNTS = 8_192

/**
 * What devices may make Houseguest ask and take in: so much each, so much together, within ten minutes. Who answers
 * nothing, or too much, uses up its own share and leaves its neighbours theirs. Times are milliseconds of one
 * monotonic clock; a device is its MAC where that is known, else its address.
 */
export class AskBudget {
  private readonly all = nothing()
  private readonly devices = new Map<string, Account>()
  private since = Number.NEGATIVE_INFINITY

  /** How many octets an answer of `device` may have, were it asked now; 0 when it must wait or has had its share. */
  allowance(device: string, now: number): number {
    if (now - this.since >= ASK_AGAIN_AFTER_MS) this.begin(now)
    const { all } = this
    const own = this.devices.get(device) ?? nothing()
    const mayBeAsked =
      !this.full &&
      all.asks < MAX_ASKS - (own.asks < HARDLY_ASKED ? 0 : RESERVED_ASKS) &&
      own.running < MAX_PARALLEL_PER_DEVICE &&
      own.asks < MAX_ASKS_PER_DEVICE
    if (!mayBeAsked) return 0
    const rest = Math.min(this.rest, TAKEN_PER_DEVICE_BYTES - own.bytes - own.promised)
    return rest < mayArrive(USUAL_ANSWER_BYTES) ? 0 : USUAL_ANSWER_BYTES
  }

  /** How many octets an answer of `device` may have that was more than usual; 0 when not so many are to spare. */
  largeAllowance(device: string): number {
    const own = this.devices.get(device) ?? nothing()
    const mayBe =
      this.rest >= TAKEN_BYTES * LARGE_WHILE_LEFT &&
      TAKEN_PER_DEVICE_BYTES - own.bytes - own.promised >= mayArrive(FETCH_MAX_BYTES)
    return mayBe ? FETCH_MAX_BYTES : 0
  }

  private get rest(): number {
    return TAKEN_BYTES - this.all.bytes - this.all.promised
  }

  /** Whether every place is taken. */
  get full(): boolean {
    return this.all.running >= MAX_PARALLEL_ASKS
  }

  /** How much of its share `device` has used, to ask first who had least. */
  used(device: string): number {
    const own = this.devices.get(device)
    return own ? own.asks + own.bytes / FETCH_MAX_BYTES : 0
  }

  /** Notes that `device` is being asked for at most so many octets; call what it answers once, when that is over. */
  begun(device: string, octets: number): () => void {
    const own = this.devices.get(device) ?? nothing()
    if (this.devices.size < MAX_ACCOUNTS) this.devices.set(device, own)
    for (const account of [own, this.all]) {
      account.running++
      account.promised += mayArrive(octets)
    }
    return () => {
      for (const account of [own, this.all]) {
        account.running--
        account.promised -= mayArrive(octets)
      }
    }
  }

  /** Notes one question sent to `device`. */
  sent(device: string): void {
    for (const account of this.accountsOf(device)) account.asks++
  }

  /** Notes octets that were read from `device`, and those on their way if it was `cut` off. */
  took(device: string, read: number, cut = false): void {
    const bytes = cut ? mayArrive(read) : read
    for (const account of this.accountsOf(device)) account.bytes += bytes
  }

  private accountsOf(device: string): Account[] {
    const own = this.devices.get(device)
    return own ? [own, this.all] : [this.all]
  }

  private begin(now: number): void {
    this.since = now
    for (const account of [this.all, ...this.devices.values()]) account.asks = account.bytes = 0
    for (const [device, { running }] of this.devices) if (running === 0) this.devices.delete(device)
  }
}
