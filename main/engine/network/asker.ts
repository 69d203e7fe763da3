import { type Ask, type AskPlanner, askKey } from '../../../shared/model/ask.ts'
import type { Observation } from '../../../shared/model/observation.ts'
import type { NetworkInterface } from '../../../shared/model/scan.ts'
import {
  ASK_AGAIN_AFTER_MS,
  GIVES_WAY_AFTER_MS,
  MAX_ADDRESSES,
  MAX_ASKS_PER_ADDRESS,
  MAX_STATEMENTS_PER_ADDRESS,
} from '../protocol/limits.ts'
import { AskBudget } from './ask-budget.ts'
import { carry, octetsOf, targetOf } from './ask-carrier.ts'
import { ASK_ROWS } from './ask-kinds.ts'
import { TOO_LARGE } from './http-exchange.ts'

/** More is often said within this time of the first word; planning waits for it. */
const GATHER_MS = 250
/** By then it is known which MAC an IPv6 address has, and whether that device is asked over IPv4 already. */
const GATHER6_MS = 4_000

/** So long after its first question a device that still owes answers is waited for no more, where all else is over. */
const PATIENCE_MS = 4_000

/** An address that changes its MAC more often is played with. */
const MAX_CHANGES = 3

export interface AskerEvents {
  /** What an answer states, and the MAC the exchange was with; `null` where that cannot be told. */
  observed(ip: string, observation: Observation, link: string | null): void
  /** The MAC that packets to `ip` go to now; `null` where that cannot be told at once. */
  linkOf(ip: string): string | null
  sent(packet: { kind: string; destination: string; port: number; bytes: number; reason: string }): void
  skipped(reason: string): void
}

interface Address {
  mac: string | null
  heard: Observation[]
  asked: Map<string, number>
  /** URLs this address stated in answer to our own search: the only ones that may be fetched. */
  solicited: Set<string>
  queue: Ask[]
  busy: boolean
  /** When its first question was put. */
  askedAt: number
  planAt: number
  /** How often another MAC was at the address. */
  changes: number
  /** Questions that gave way to others once. */
  gaveWay: Set<string>
}

/** A question under way. */
interface Running {
  device: string
  since: number
  /** Ends it, to be put again later. */
  giveWay: AbortController
  over: Promise<void>
}

/**
 * Puts the planner's questions to devices: one at a time to each address, a few addresses at once, each question
 * once in ten minutes, no device more than its share of all questions. A URL is fetched only when the address itself stated
 * it in answer to our search, and only through the gate; every other path comes from our own tables.
 */
export class Asker {
  private readonly nic: NetworkInterface
  private readonly plan: AskPlanner
  private readonly events: AskerEvents
  private readonly signal: AbortSignal
  private readonly addresses = new Map<string, Address>()
  /** MACs of devices that are asked over IPv4: their IPv6 addresses would only be asked the same again. */
  private readonly overIPv4 = new Set<string>()
  private readonly running = new Set<Running>()
  private readonly budget = new AskBudget()

  constructor(nic: NetworkInterface, plan: AskPlanner, signal: AbortSignal, events: AskerEvents) {
    this.nic = nic
    this.plan = plan
    this.signal = signal
    this.events = events
  }

  /** Notes a statement of `ip`; `solicitedUrl` is the LOCATION of an answer to our own search. */
  note(ip: string, observation: Observation, now: number, solicitedUrl?: string): void {
    const address = this.addresses.get(ip) ?? this.fresh(ip)
    if (!address) return
    if (solicitedUrl && address.solicited.size < MAX_ASKS_PER_ADDRESS) address.solicited.add(solicitedUrl)
    if (address.heard.length < MAX_STATEMENTS_PER_ADDRESS) address.heard.push(observation)
    if (observation.via === 'arp') {
      if (address.mac !== null && address.mac !== observation.mac) this.askAnew(address, now)
      address.mac = observation.mac
      if (!ip.includes(':')) this.overIPv4.add(observation.mac)
    }
    const gather = ip.includes(':') ? GATHER6_MS : GATHER_MS
    if (address.planAt === Number.POSITIVE_INFINITY) address.planAt = now + gather
  }

  /** Another machine answers at the address now: what the one before was asked, or never answered, is asked of it. */
  private askAnew(address: Address, now: number): void {
    if (address.changes++ >= MAX_CHANGES) return
    address.asked.clear()
    address.gaveWay.clear()
    address.queue = []
    address.planAt = now
  }

  private fresh(ip: string): Address | null {
    if (this.addresses.size >= MAX_ADDRESSES) return null
    const address: Address = {
      mac: null,
      heard: [],
      asked: new Map(),
      solicited: new Set(),
      queue: [],
      busy: false,
      askedAt: Number.POSITIVE_INFINITY,
      planAt: Number.POSITIVE_INFINITY,
      changes: 0,
      gaveWay: new Set(),
    }
    this.addresses.set(ip, address)
    return address
  }

  /** Plans what has become due and starts what may start. Called often. */
  step(now: number): void {
    if (this.signal.aborted) return
    const waiting: [string, Address][] = []
    for (const [ip, address] of this.addresses) {
      if (address.planAt <= now) this.replan(ip, address, now)
      if (!address.busy && address.queue.length > 0) waiting.push([address.mac ?? ip, address])
    }
    // Who has been asked least comes first, then who is to be asked least: a crowd cannot make the others wait.
    waiting.sort(
      ([a, { queue: forA }], [b, { queue: forB }]) =>
        this.budget.used(a) - this.budget.used(b) || forA.length - forB.length,
    )
    const held = [...this.running].filter(({ since }) => now - since >= GIVES_WAY_AFTER_MS)
    for (const [device, address] of waiting) {
      const octets = this.budget.allowance(device, now)
      if (octets > 0) this.start(device, address, now, octets)
      else if (this.budget.full) this.makeRoom(device, held)
    }
  }

  /** Ends the question that holds its place longest, if `device` was asked less than who holds it. */
  private makeRoom(device: string, held: Running[]): void {
    const used = this.budget.used(device)
    const at = held.findIndex((running) => this.budget.used(running.device) > used)
    if (at >= 0) held.splice(at, 1)[0]?.giveWay.abort()
  }

  private start(device: string, address: Address, now: number, octets: number): void {
    const ask = address.queue.shift()!
    address.busy = true
    address.askedAt = Math.min(address.askedAt, now)
    const over = this.budget.begun(device, octets)
    const giveWay = new AbortController()
    const running: Running = { device, since: now, giveWay, over: Promise.resolve() }
    running.over = this.put(ask, address, { device, now, octets, giveWay: giveWay.signal })
      .catch(() => this.events.skipped('ask: failed'))
      .finally(() => {
        address.busy = false
        over()
        this.running.delete(running)
      })
    this.running.add(running)
  }

  /** Nothing more is looked for: whoever might have said more first is planned at the next step. */
  planAll(now: number): void {
    for (const address of this.addresses.values()) address.planAt = Math.min(address.planAt, now)
  }

  /** Whether every device has answered, or has had its time to. */
  hasHeardAll(now: number): boolean {
    for (const { busy, queue, planAt, askedAt } of this.addresses.values()) {
      const owes = busy || queue.length > 0 || planAt !== Number.POSITIVE_INFINITY
      if (owes && now - askedAt < PATIENCE_MS) return false
    }
    return true
  }

  /** Whether anything is still being asked or planned. */
  get idle(): boolean {
    if (this.running.size > 0) return false
    for (const { queue, planAt } of this.addresses.values())
      if (queue.length > 0 || planAt !== Number.POSITIVE_INFINITY) return false
    return true
  }

  /** Resolves when no question is under way; they end within the deadline, at once after an abort. */
  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.all([...this.running].map(({ over }) => over))
  }

  private replan(ip: string, address: Address, now: number): void {
    address.planAt = Number.POSITIVE_INFINITY
    if (ip.includes(':') && (address.mac === null || this.overIPv4.has(address.mac))) return
    for (const [key, at] of address.asked) if (now - at >= ASK_AGAIN_AFTER_MS) address.asked.delete(key)
    for (const ask of this.plan(ip, address.heard, new Set(address.asked.keys()))) {
      const key = askKey(ask)
      if (address.asked.has(key)) continue
      if (address.asked.size >= MAX_ASKS_PER_ADDRESS) {
        this.events.skipped('ask: too many questions for one address')
        return
      }
      address.asked.set(key, now)
      address.queue.push(ask)
    }
  }

  private async put(
    ask: Ask,
    address: Address,
    { device, now, octets, giveWay }: { device: string; now: number; octets: number; giveWay: AbortSignal },
  ): Promise<void> {
    const target = targetOf(ask, address.solicited, this.nic)
    if ('refused' in target) {
      this.events.skipped(target.refused)
      return
    }
    const row = ASK_ROWS[ask.kind]
    for (const bytes of row.questions(ask)) {
      if (this.signal.aborted) return
      const link = this.events.linkOf(ask.ip)
      const once = (most: number) => {
        this.events.sent({
          kind: row.sentAs,
          destination: ask.ip,
          port: target.port,
          bytes: octetsOf(ask, target, bytes),
          reason: ask.reason,
        })
        this.budget.sent(device)
        return carry(this.nic, ask, target, bytes, {
          octets: most,
          signal: AbortSignal.any([this.signal, giveWay]),
          took: (read, cut) => this.budget.took(device, read, cut),
        })
      }
      let answer = await once(octets)
      const large = 'refused' in answer && answer.refused === TOO_LARGE && this.budget.largeAllowance(device)
      if (large) {
        const over = this.budget.begun(device, large)
        answer = await once(large).finally(over)
      }
      if (giveWay.aborted && 'refused' in answer) {
        this.putAgain(ask, address)
        return
      }
      if ('refused' in answer) {
        this.events.skipped(answer.refused)
        return
      }
      const observation = row.observe(answer, ask)
      if (!observation) continue
      // The table may have been told something else meanwhile: then nobody can say who answered.
      this.events.observed(ask.ip, observation, this.events.linkOf(ask.ip) === link ? link : null)
      this.note(ask.ip, observation, now)
      return
    }
    this.events.skipped(`ask: no use of the ${ask.kind} answer`)
  }

  private putAgain(ask: Ask, address: Address): void {
    const key = askKey(ask)
    this.events.skipped('ask: gave way to others')
    if (address.gaveWay.has(key)) return
    address.gaveWay.add(key)
    address.queue.push(ask)
  }
}
