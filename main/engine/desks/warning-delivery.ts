import type { DeliverySecret } from '../../../shared/model/delivery.ts'
import { type Clock, iso } from '../clock.ts'
import { courier } from '../delivery/courier.ts'
import { newsDesk } from '../delivery/news-desk.ts'
import { type KeptDelivery, lastTurn, turnedAfter } from '../ledger/deliveries.ts'
import type { Ledger } from '../ledger/open.ts'
import { listWarnings } from '../ledger/warnings.ts'
import type { RunningDelivery, Said, Visiting } from './running-delivery.ts'

/** Warnings, told at a place that takes messages: mail or a web hook. */

/** The senders, loaded when the first delivery runs: most homes have none. */
const senders = () => import('../senders/senders.ts')

/** What telling of warnings is made of. */
export interface WarningDeliveryParts {
  ledger: Ledger
  clock: Clock
  later(ms: number, callback: () => void): void
  /** Ends early when `signal` aborts; never throws. */
  pause(ms: number, signal: AbortSignal): Promise<void>
  visiting: Visiting
  /** Keeps up to which turn a place was told. */
  arrived(id: string, mark: number): void
}

/** Sends warnings one batch after the other; what does not arrive is tried again. */
export function warningDelivery({ ledger, clock, later, pause, visiting, arrived }: WarningDeliveryParts) {
  return {
    /** Sends a test. @throws Fault in one sentence when it did not arrive */
    async tellOnce(delivery: KeptDelivery, secret: DeliverySecret): Promise<void> {
      const { post } = await senders()
      const { signal } = new AbortController()
      await post(delivery, secret, { warnings: [], at: iso(clock.now()) }, { visiting, signal })
    },

    /** Tells of warnings; those that turned since the last that arrived are told first. */
    tell(delivery: KeptDelivery, secret: DeliverySecret, said: Said): RunningDelivery {
      const stop = new AbortController()
      const { signal } = stop
      const carrying = courier({
        now: clock.now,
        pause: (ms) => pause(ms, signal),
        post: async (warnings) => {
          const { post } = await senders()
          await post(delivery, secret, { warnings, at: iso(clock.now()) }, { visiting, signal })
        },
        went: said,
        arrived: (mark) => arrived(delivery.id, mark),
        signal,
      })
      const news = newsDesk({
        now: clock.now,
        later,
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
    },
  }
}
