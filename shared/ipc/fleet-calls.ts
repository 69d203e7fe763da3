import * as v from 'valibot'
import type { Fleet } from '../model/fleet.ts'
import { call, none } from './derive.ts'

const deviceId = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const address = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(45))

/** The printers of every network together. Each call answers how the fleet now stands. */
export const fleetCalls = {
  list: call<Fleet>()(none),
  /** The owner's word on where printers belong; `null` takes it back. All of them, or none. */
  setSite: call<Fleet>()(
    v.object({
      deviceIds: v.pipe(v.array(deviceId), v.minLength(1), v.maxLength(1_000)),
      site: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(128))),
    }),
  ),
  /** What one supply costs; `null` forgets it. `supply` is a `priceKey`. */
  setPrice: call<Fleet>()(
    v.object({
      supply: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
      price: v.nullable(v.pipe(v.number(), v.finite(), v.gtValue(0), v.maxValue(1_000_000))),
    }),
  ),
  /** The currency of all prices, ISO 4217. */
  setCurrency: call<Fleet>()(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'a currency is three letters'))),
  /** Looks at this address, too, in every scan of its network, which must be one the owner said yes to. */
  addAddress: call<Fleet>()(v.object({ address })),
  removeAddress: call<Fleet>()(v.object({ address })),
}
