import { Fault } from '../../../shared/fault.ts'
import type { Delivery, DeliverySecret } from '../../../shared/model/delivery.ts'
import { LONGEST_RETRY_MS, RETRY_MS } from '../delivery/courier.ts'
import { type DeviceStand, deviceMessages } from '../delivery/home-assistant.ts'
import type { RunningDelivery, Said, Visiting } from './running-delivery.ts'

/** Devices as they stand, on a broker of the owner's. */

/** The senders, loaded when the first delivery runs: most homes have none. */
const senders = () => import('../senders/senders.ts')

/** What showing devices on a broker is made of. */
export interface BrokerParts {
  version: string
  /** The devices as they stand, with their scores. */
  stands(): DeviceStand[]
  /** Ends early when `signal` aborts; never throws. */
  pause(ms: number, signal: AbortSignal): Promise<void>
  visiting: Visiting
}

/** Shows the devices as they stand at an MQTT broker, for as long as it is told to, and takes them back. */
export function brokerDelivery({ version, stands, pause, visiting }: BrokerParts) {
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

  return {
    /** Takes back what was shown. @throws Fault when the broker is not reached */
    async takeBack(delivery: Delivery, secret: DeliverySecret): Promise<void> {
      const { takeFromBroker } = await senders()
      await takeFromBroker(await brokerOf(delivery, secret), messagesOf(delivery).keys())
    },

    /** Shows the devices once. @throws Fault when the broker is not reached */
    async showOnce(delivery: Delivery, secret: DeliverySecret): Promise<void> {
      const { showOnBroker } = await senders()
      const once = new AbortController()
      const parts = {
        messages: () => messagesOf(delivery),
        onChange: () => () => {},
        shown: () => once.abort(),
      }
      await showOnBroker(await brokerOf(delivery, secret), parts, once.signal)
    },

    /** Shows devices, again and again after failures; what was superseded meanwhile is not sent. */
    show(delivery: Delivery, secret: DeliverySecret, said: Said): RunningDelivery {
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
            await pause(retry, signal)
            retry = Math.min(retry * 2, LONGEST_RETRY_MS)
          }
        }
      }
      const heard = (): void => {
        for (const callback of listeners) callback()
      }
      return { stop, done: run(), heard }
    },
  }
}
