import type { HouseRules } from '../../../shared/model/house-rules.ts'

/** Whether rules allow something that others do not, as far as their entries tell. */
export const goesBeyond = (wider: HouseRules, narrower: HouseRules): boolean =>
  (wider.localNetwork && !narrower.localNetwork) ||
  wider.destinations.some(
    ({ host, port, protocol }) =>
      !narrower.destinations.some(
        (one) =>
          one.host === host &&
          (one.port === null || one.port === port) &&
          (one.protocol === null || one.protocol === protocol),
      ),
  )
