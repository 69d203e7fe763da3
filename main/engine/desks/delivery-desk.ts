import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Fault, faultData } from '../../../shared/fault.ts'
import {
  type Delivery,
  type DeliverySecret,
  type DeliveryStatus,
  isSameServer,
  type StatedPlace,
} from '../../../shared/model/delivery.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import { sameJson } from '../../../shared/same-json.ts'
import { type Clock, iso } from '../clock.ts'
import { courier, LONGEST_RETRY_MS, RETRY_MS } from '../delivery/courier.ts'
import { type DeviceStand, deviceMessages } from '../delivery/home-assistant.ts'
import { newsDesk } from '../delivery/news-desk.ts'
import {
  dropDelivery,
  type KeptDelivery,
  keepDelivery,
  keptDeliveries,
  lastTurn,
  replaceDelivery,
  turnedAfter,
} from '../ledger/deliveries.ts'
import type { Ledger } from '../ledger/open.ts'
import { recordVisit } from '../ledger/own-conduct.ts'
import { listWarnings } from '../ledger/warnings.ts'

/** The places the owner wants to be told at: each runs by itself, and says how it goes. */

/** The senders, loaded when the first delivery runs: most homes have none. */
const senders = () => import('../senders/senders.ts')

/** What runs by the clock; tests turn it by hand. */
export interface DeliveryTimers {
  later(ms: number, callback: () => void): void
  /** Ends early when `signal` aborts; never throws. */
  pause(ms: number, signal: AbortSignal): Promise<void>
}

const REAL_TIMERS: DeliveryTimers = {
  later: (ms, callback) => void setTimeout(callback, ms).unref(),
  pause: async (ms, signal) => void (await wait(ms, undefined, { signal }).catch(() => {})),
}

export interface DeliveryDeskParts {
  ledger: Ledger
  clock: Clock
  version: string
  /** The devices as they stand, with their scores. */
  stands(): DeviceStand[]
  timers?: DeliveryTimers
  /** Hears that one went, or why it did not. */
  turned?(): void
}

export type DeliveryDesk = ReturnType<typeof deliveryDesk>

interface Running {
  stop: AbortController
  done: Promise<void>
  /** Hears of every committed write. */
  heard(warnings: readonly Warning[]): void
}

export function deliveryDesk({
  ledger,
  clock,
  version,
  stands,
  timers = REAL_TIMERS,
  turned: told = () => {},
}: DeliveryDeskParts) {
  const running = new Map<string, Running>()

  const one = (id: string): KeptDelivery => {
    const found = keptDeliveries(ledger).find((delivery) => delivery.id === id)
    if (!found)
      throw new Fault('not-found', `There is no delivery ${id}; \`deliver list\` shows those there are.`)
    return found
  }
  /** Notes how one goes. Where that cannot be written, it is told again at the next start: better twice than never. */
  const keep = (id: string, part: Partial<KeptDelivery>): void => {
    try {
      keepDelivery(ledger, { ...one(id), ...part })
    } catch {
      // Why nothing can be written is said by whatever writes what was seen.
    }
  }
  const list = (): DeliveryStatus[] => keptDeliveries(ledger).map(({ mark: _, ...status }) => status)
  const visiting = (host: string, port: number): void => {
    const reason = 'brings what you chose to be told of'
    if (ledger.open) recordVisit(ledger, { host, port, purpose: 'delivery', reason, at: clock.now() })
  }
  const messagesOf = ({ id, place }: Delivery): Map<string, string> =>
    place.kind === 'mqtt'
      ? deviceMessages({ site: id, prefix: place.discoveryPrefix, version }, stands())
      : new Map()
  const brokerOf = async ({ id, place, atHome }: Delivery, secret: DeliverySecret) => {
    if (place.kind !== 'mqtt') throw new Fault('bad-argument', 'This delivery is no broker.')
    const { placeAddress } = await senders()
    const address = await placeAddress(place.host, atHome)
    visiting(place.host, place.port)
    return { site: id, place, address, secret }
  }

  /** Takes back what was shown on a broker. @throws Fault when it is not reached */
  const takeBack = async (delivery: Delivery, secret: DeliverySecret): Promise<void> => {
    const { takeFromBroker } = await senders()
    await takeFromBroker(await brokerOf(delivery, secret), messagesOf(delivery).keys())
  }

  /** Shows devices on a broker, again and again after failures; what was superseded meanwhile is not sent. */
  function show(delivery: KeptDelivery, secret: DeliverySecret, said: Said): Running {
    const stop = new AbortController()
    const { signal } = stop
    const listeners = new Set<() => void>()
    const run = async (): Promise<void> => {
      const { showOnBroker } = await senders()
      let retry = RETRY_MS
      const parts = {
        messages: () => messagesOf(delivery),
        onChange(callback: () => void) {
          listeners.add(callback)
          return () => void listeners.delete(callback)
        },
        shown() {
          retry = RETRY_MS
          said(null)
        },
      }
      while (!signal.aborted) {
        try {
          await showOnBroker(await brokerOf(delivery, secret), parts, signal)
        } catch (error) {
          if (signal.aborted) break
          said(error)
          await timers.pause(retry, signal)
          retry = Math.min(retry * 2, LONGEST_RETRY_MS)
        }
      }
    }
    const heard = (): void => {
      for (const callback of listeners) callback()
    }
    return { stop, done: run(), heard }
  }

  /** Tells of warnings; those that turned since the last that arrived are told first. */
  function tell(delivery: KeptDelivery, secret: DeliverySecret, said: Said): Running {
    const stop = new AbortController()
    const { signal } = stop
    const carrying = courier({
      now: clock.now,
      pause: (ms) => timers.pause(ms, signal),
      post: async (warnings) => {
        const { post } = await senders()
        await post(delivery, secret, { warnings, at: iso(clock.now()) }, { visiting, signal })
      },
      went: said,
      arrived: (mark) => keep(delivery.id, { mark }),
      signal,
    })
    const news = newsDesk({
      now: clock.now,
      later: timers.later,
      severities: new Set(delivery.severities),
      quiet: () => delivery.quiet,
      wanted: () => !signal.aborted,
      tell: (warnings) => carrying.give(warnings, lastTurn(ledger)),
    })
    const missed = turnedAfter(ledger, delivery.mark)
    const late = new Set(missed.map(({ id }) => id))
    news.start(listWarnings(ledger, { all: true }).filter(({ id }) => !late.has(id)))
    news.catchUp(missed)
    return {
      stop,
      get done() {
        return carrying.idle()
      },
      heard(warnings) {
        for (const { id, state } of warnings) if (state !== 'open') carrying.settle(id)
        news.take(warnings)
      },
    }
  }

  async function stop(id: string): Promise<void> {
    const found = running.get(id)
    running.delete(id)
    found?.stop.abort()
    await found?.done
  }

  return {
    list,
    /** Remembers where the owner wants to be told from now on; sends nothing. */
    add({ name = null, place, atHome, severities, quiet }: StatedPlace): DeliveryStatus {
      const id = randomUUID()
      const addedAt = iso(clock.now())
      const mark = lastTurn(ledger)
      keepDelivery(ledger, {
        id,
        name,
        place,
        atHome,
        severities,
        quiet,
        addedAt,
        mark,
        problem: null,
        sentAt: null,
      })
      return list().find((each) => each.id === id)!
    },
    /**
     * Puts a place where another was; in force at the next start. At another server it is a new one, with an id of its
     * own. A broker is asked to forget what it showed elsewhere first, unless `forget` says that it need not.
     * @throws Fault `not-found`, or when that broker is not reached: nothing was changed then
     */
    async change(
      id: string,
      { name = null, place, atHome, severities, quiet }: StatedPlace,
      secret: DeliverySecret,
      { forget = false } = {},
    ): Promise<DeliveryStatus> {
      const before = one(id)
      await stop(id)
      if (!forget && before.place.kind === 'mqtt' && !sameJson(before.place, place))
        await takeBack(before, secret)
      const stated = { ...before, name, place, atHome, severities, quiet }
      const after = isSameServer(before, stated)
        ? stated
        : { ...stated, id: randomUUID(), problem: null, sentAt: null }
      replaceDelivery(ledger, id, after)
      return list().find((each) => each.id === after.id)!
    },
    /** Ends one delivery for this run; what was not told yet is told at its next start. */
    halt: stop,
    /** Sends a test, or for a broker shows the devices once. @throws Fault in one sentence when it did not arrive */
    async test(id: string, secret: DeliverySecret): Promise<void> {
      const delivery = one(id)
      const { post, showOnBroker } = await senders()
      const once = new AbortController()
      if (delivery.place.kind === 'mqtt') {
        const parts = {
          messages: () => messagesOf(delivery),
          onChange: () => () => {},
          shown: () => once.abort(),
        }
        await showOnBroker(await brokerOf(delivery, secret), parts, once.signal)
      } else
        await post(
          delivery,
          secret,
          { warnings: [], at: iso(clock.now()) },
          { visiting, signal: once.signal },
        )
      keep(id, { problem: null, sentAt: iso(clock.now()) })
    },
    /** Keeps a place told for this run; `turned` hears how it goes, each time that turns. */
    start(id: string, secret: DeliverySecret, turned: (problem: string | null) => void = () => {}): void {
      if (running.has(id)) return
      const delivery = one(id)
      let last: string | null | undefined
      const said: Said = (error) => {
        const problem = error === null ? null : faultData(error).message
        keep(id, problem === null ? { problem, sentAt: iso(clock.now()) } : { problem })
        told()
        if (problem !== last) turned(problem)
        last = problem
      }
      running.set(
        id,
        delivery.place.kind === 'mqtt' ? show(delivery, secret, said) : tell(delivery, secret, said),
      )
    },
    /**
     * Tells a place no more. From a broker everything is taken back first; with `forget` even where it is not reached.
     * @throws Fault when the broker is not reached; the delivery stays then
     */
    async remove(id: string, secret: DeliverySecret, { forget = false } = {}): Promise<DeliveryStatus[]> {
      const delivery = one(id)
      await stop(id)
      if (delivery.place.kind === 'mqtt' && !forget) await takeBack(delivery, secret)
      dropDelivery(ledger, id)
      return list()
    },
    /** Takes what was written: warnings that turned, or devices that changed. */
    heard(warnings: readonly Warning[]): void {
      for (const each of running.values()) each.heard(warnings)
    },
    /** Ends every delivery; what was not told yet is told at the next start. */
    async stop(): Promise<void> {
      await Promise.all([...running.keys()].map(stop))
    },
  }
}

/** Hears what stood against a try, or with `null` that it arrived. */
type Said = (error: unknown) => void
