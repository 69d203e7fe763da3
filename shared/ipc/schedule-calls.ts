import * as v from 'valibot'
import { LONGEST_SCHEDULE_HOURS, type Schedules } from '../model/schedule.ts'
import { call, none, push } from './derive.ts'

const network = v.pipe(v.string(), v.minLength(1), v.maxLength(64))

/** Looking around by itself, on networks the owner said yes to. */
export const scheduleCalls = {
  list: call<Schedules>()(none),
  /** How often one consented network is looked at; `null`: never by itself. */
  set: call<Schedules>()(
    v.object({
      interface: network,
      cidr: network,
      everyHours: v.nullable(
        v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_SCHEDULE_HOURS)),
      ),
    }),
  ),
  pause: call<Schedules>()(v.boolean()),
  onBattery: call<Schedules>()(v.boolean()),
  /** Looks around on every consented network this computer is in, one after the other; answers at once. */
  lookNow: call<void>()(none),
  /** How the computer is powered, as its host knows it; going to sleep breaks off what runs. */
  power: call<void>()(v.object({ asleep: v.boolean(), onBattery: v.boolean() })),
  changed: push<Schedules>(),
}
