import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Fault, faultData } from '../../../shared/fault.ts'
import {
  type DeliverySecret,
  type DeliveryStatus,
  isSameServer,
  type StatedPlace,
} from '../../../shared/model/delivery.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import { sameJson } from '../../../shared/same-json.ts'
import { type Clock, iso } from '../clock.ts'
import type { DeviceStand } from '../delivery/home-assistant.ts'
import {
  dropDelivery,
  type KeptDelivery,
  keepDelivery,
  keptDeliveries,
  lastTurn,
  replaceDelivery,
} from '../ledger/deliveries.ts'
import type { Ledger } from '../ledger/open.ts'
import { recordVisit } from '../ledger/own-conduct.ts'
import { brokerDelivery } from './broker-delivery.ts'
import type { RunningDelivery, Said, Visiting } from './running-delivery.ts'
import { warningDelivery } from './warning-delivery.ts'

/** The places the owner wants to be told at: each runs by itself, and says how it goes. */

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

/** What telling of places is made of. */
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

/** The places warnings are brought to. */
export type DeliveryDesk = ReturnType<typeof deliveryDesk>

/** Keeps the places warnings are brought to, and tells each from when it is started until it is stopped. */
export function deliveryDesk({
  ledger,
  clock,
  version,
  stands,
  timers = REAL_TIMERS,
  turned: told = () => {},
}: DeliveryDeskParts) {
  const running = new Map<string, RunningDelivery>()

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
  const visiting: Visiting = (host, port) => {
    const reason = 'brings what you chose to be told of'
    if (ledger.open) recordVisit(ledger, { host, port, purpose: 'delivery', reason, at: clock.now() })
  }
  const broker = brokerDelivery({ version, stands, pause: timers.pause, visiting })
  const { tell, tellOnce } = warningDelivery({
    ledger,
    clock,
    later: timers.later,
    pause: timers.pause,
    visiting,
    arrived: (id, mark) => keep(id, { mark }),
  })

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
        await broker.takeBack(before, secret)
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
      if (delivery.place.kind === 'mqtt') await broker.showOnce(delivery, secret)
      else await tellOnce(delivery, secret)
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
        delivery.place.kind === 'mqtt' ? broker.show(delivery, secret, said) : tell(delivery, secret, said),
      )
    },
    /**
     * Tells a place no more. From a broker everything is taken back first; with `forget` even where it is not reached.
     * @throws Fault when the broker is not reached; the delivery stays then
     */
    async remove(id: string, secret: DeliverySecret, { forget = false } = {}): Promise<DeliveryStatus[]> {
      const delivery = one(id)
      await stop(id)
      if (delivery.place.kind === 'mqtt' && !forget) await broker.takeBack(delivery, secret)
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
