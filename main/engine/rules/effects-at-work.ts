import { isToldBy, readEffect } from '../../../shared/model/effect.ts'
import type { TimelineEvent } from '../../../shared/model/timeline.ts'
import { own } from './own.ts'
import { partiesOf } from './party-index.ts'
import type { Scene } from './rule.ts'
import type { DeviceState, ModelState } from './state.ts'
import { DAY, dayOf, hourOf, iso } from './time.ts'

/** Which effects of a device other sites can be asked about, and how the rules look at one of them again. */

/** Others show an effect within a month of here; after twice that nothing new is heard of it. */
const ASKED_FOR = 60 * DAY

/** Those a kind of warning tells of, under the version that is still in place; a refusal for as long as it lasts. */
export function effectsAtWork(
  device: DeviceState,
  model: ModelState | null,
  kind: string,
  now: number,
): { name: string; at: number }[] {
  const { firmware, printer } = device
  if (!firmware) return []
  return Object.entries(model?.members[device.id]?.effects ?? {})
    .map(([name, at]) => ({ name, at }))
    .filter(({ name, at }) => {
      const sort = readEffect(name)?.sort
      if (!sort || !isToldBy(sort, kind) || firmware.since > at) return false
      return sort === 'refusal' ? printer?.refusal?.since === at : now - at < ASKED_FOR
    })
}

/** An event that shows the effect once more, as the rules would see it; `null` for what the device does not show. */
export function againAs(
  device: DeviceState,
  name: string,
  at: number,
): Pick<Scene, 'event' | 'encounter' | 'supplyNews'> | null {
  const effect = readEffect(name)
  if (!effect) return null
  const { sort, what } = effect
  if (sort === 'party') return contactAgain(device, what, null, at)
  if (sort === 'country') {
    const seen = own(device.traffic?.countries, what)
    return seen === undefined ? null : contactAgain(device, seen.domain, what, at)
  }
  const facts = sort === 'service' ? { [`service.${what}`]: own(device.services, what)?.port ?? true } : {}
  return {
    event: { at: iso(at), type: 'sighting', device: {}, via: 'http', facts },
    encounter: null,
    supplyNews: { swaps: [], suddenlyEmpty: [] },
  }
}

function contactAgain(device: DeviceState, party: string, country: string | null, at: number) {
  const destination = device.traffic ? partiesOf(device.traffic).get(party) : undefined
  if (destination === undefined) return null
  const { host, port } = destination
  const event: TimelineEvent = {
    at: iso(at),
    type: 'contact',
    device: {},
    host,
    ip: null,
    port,
    protocol: 'tcp',
    connections: 0,
    bytesOut: null,
    bytesIn: null,
    application: null,
    country,
    asn: null,
    organisation: null,
  }
  const [day, hour] = [dayOf(at), hourOf(at)]
  return {
    event,
    encounter: { outside: true, party, destination, day, hour, idle: null },
    supplyNews: null,
  }
}
