import {
  ASK_AGAIN_AFTER_MS,
  FETCH_MAX_BYTES,
  HARDLY_ASKED,
  LEAST_ANSWER_BYTES,
  MAX_ASKS,
  MAX_ASKS_PER_DEVICE,
  MAX_PARALLEL_ASKS,
  MAX_PARALLEL_PER_DEVICE,
  RESERVED_ASKS,
  SHARE_OF_REST,
  TAKEN_BYTES,
  TAKEN_PER_DEVICE_BYTES,
} from '../protocol/limits.ts'

/** What was asked and taken in within the present ten minutes, and what is under way. */
interface Account {
  asks: number
  bytes: number
  running: number
  /** What the answers under way may have at most. */
  promised: number
}

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
    const rest = Math.floor((TAKEN_BYTES - all.bytes - all.promised) * SHARE_OF_REST)
    const most = Math.min(FETCH_MAX_BYTES, rest, TAKEN_PER_DEVICE_BYTES - own.bytes - own.promised)
    return most < LEAST_ANSWER_BYTES ? 0 : most
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
      account.promised += octets
    }
    return () => {
      for (const account of [own, this.all]) {
        account.running--
        account.promised -= octets
      }
    }
  }

  /** Notes one question sent to `device`. */
  sent(device: string): void {
    for (const account of this.accountsOf(device)) account.asks++
  }

  /** Notes octets that came from `device`. */
  took(device: string, bytes: number): void {
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
