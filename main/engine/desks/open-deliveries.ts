import { Fault } from '../../../shared/fault.ts'
import type {
  DeliverySecret,
  DeliveryStatus,
  ShownDelivery,
  StatedPlace,
} from '../../../shared/model/delivery.ts'
import type { DeliveryDesk } from './delivery-desk.ts'

const NONE: DeliverySecret = { path: null, password: null, ca: null }

/** Deliveries as screens have them: what is secret of each is given once a run, and held here only. */
export function openDeliveries(desk: DeliveryDesk, turned: (all: ShownDelivery[]) => void) {
  const secrets = new Map<string, DeliverySecret>()

  const shown = (status: DeliveryStatus): ShownDelivery => ({ ...status, isLocked: !secrets.has(status.id) })
  const list = (): ShownDelivery[] => desk.list().map(shown)
  const stands = (): ShownDelivery[] => {
    const all = list()
    turned(all)
    return all
  }
  const start = (id: string): void => {
    const secret = secrets.get(id)
    if (secret) desk.start(id, secret)
  }

  return {
    list,
    add(stated: StatedPlace): ShownDelivery {
      const added = shown(desk.add(stated))
      stands()
      return added
    },
    /** What is secret of it stays only where the server does. @throws as the desk's; it goes on as before then */
    async change(id: string, stated: StatedPlace, forget: boolean): Promise<ShownDelivery> {
      try {
        const after = await desk.change(id, stated, secrets.get(id) ?? NONE, { forget })
        if (after.id !== id) secrets.delete(id)
        start(after.id)
        stands()
        return shown(after)
      } catch (error) {
        start(id)
        throw error
      }
    },
    async unlock(id: string, secret: DeliverySecret): Promise<ShownDelivery[]> {
      await desk.halt(id)
      secrets.set(id, secret)
      start(id)
      return stands()
    },
    /** A broker knows one connection of ours: what shows there stops meanwhile. @throws Fault when it did not arrive */
    async test(id: string): Promise<ShownDelivery[]> {
      const secret = secrets.get(id)
      if (!secret)
        throw new Fault(
          'not-permitted',
          'What is secret of this place is not known in this run; give it first.',
        )
      await desk.halt(id)
      try {
        await desk.test(id, secret)
      } finally {
        start(id)
      }
      return stands()
    },
    /** @throws Fault when a broker is not reached: the delivery stays then */
    async remove(id: string, forget: boolean): Promise<ShownDelivery[]> {
      try {
        await desk.remove(id, secrets.get(id) ?? NONE, { forget })
        secrets.delete(id)
      } catch (error) {
        start(id)
        throw error
      }
      return stands()
    },
    /** After a delivery went, or did not. */
    turned: () => void stands(),
  }
}
