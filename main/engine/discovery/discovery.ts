import type { Discovery } from '../network/discovery-port.ts'
import { Schedule, SSDP_SEARCHES } from './schedule.ts'
import { ServiceBrowser } from './service-browser.ts'
import { SsdpRoster } from './ssdp-roster.ts'

/**
 * Discovery from `start` on: the state behind both protocols. Pure: times come in as `now` (milliseconds of one
 * monotonic clock), chance as `jitter` (0–1), packets as decoded records; what to send comes out.
 */
export function createDiscovery(start: number, jitter: () => number): Discovery {
  let skips = new Map<string, number>()
  const skipped = (reason: string) => void skips.set(reason, (skips.get(reason) ?? 0) + 1)
  const browser = new ServiceBrowser(start, jitter, skipped)
  const roster = new SsdpRoster(skipped)
  const searches = new Schedule(
    start,
    SSDP_SEARCHES.map(({ at }) => at),
    jitter,
  )
  return {
    mdns: (records, from, now) => browser.accept(records, from, now),
    ssdp: (message, from, now) => roster.accept(message, from, now),
    settle: (now) => browser.settle(now),
    mdnsDue: (now) => browser.due(now),
    ssdpDue(now) {
      const round = searches.due(now)
      return round === null ? null : { mx: SSDP_SEARCHES[round]?.mx ?? 2 }
    },
    takeSkips() {
      const taken = skips
      skips = new Map()
      return taken
    },
  }
}
