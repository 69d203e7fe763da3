import type { SightingEvent } from '../../../shared/model/timeline.ts'
import type { DeviceState } from './state.ts'

const MAX_SERVICES = 64
const PREFIX = 'service.'

/**
 * Takes a sighting's services into memory. A service counts as missed only by a look that could have shown it:
 * by the same source, listing other services. What an address or a name alone does not mention is unknown.
 */
export function rememberServices(device: DeviceState, event: SightingEvent, at: number): void {
  const stated = Object.entries(event.facts ?? {}).filter(([key]) => key.startsWith(PREFIX))
  const names = new Set(stated.map(([key]) => key.slice(PREFIX.length)))
  if (names.size === 0 && !isWholeLook(device, event)) return
  if (device.looks.count === 0) device.looks.firstAt = at
  device.looks.count += 1
  device.looks.lastAt = at
  for (const [key, port] of stated) {
    const name = key.slice(PREFIX.length)
    const known = Object.hasOwn(device.services, name) ? device.services[name]! : undefined
    if (known) {
      known.seen += 1
      known.lastSeen = at
      known.missing = null
      if (typeof port === 'number') known.port = port
    } else if (Object.keys(device.services).length < MAX_SERVICES)
      device.services[name] = {
        port: typeof port === 'number' ? port : null,
        via: event.via,
        firstSeen: at,
        lastSeen: at,
        seen: 1,
        missed: 0,
        missing: null,
      }
  }
  for (const [name, service] of Object.entries(device.services)) {
    if (names.has(name) || service.via !== event.via) continue
    service.missed += 1
    service.missing ??= { since: at, looks: 0 }
    service.missing.looks += 1
  }
}

/** A device whose only service is gone lists none: it must then have said who it is and what it runs. */
const isWholeLook = (device: DeviceState, event: SightingEvent): boolean =>
  Object.keys(device.services).length === 1 &&
  event.facts?.model !== undefined &&
  event.facts.firmware !== undefined
