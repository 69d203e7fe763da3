import { Fault } from '../../shared/fault.ts'
import type { Handlers } from '../../shared/ipc/derive.ts'
import type { EngineSchema } from '../../shared/ipc/schema.ts'

/** What a demonstration refuses: whatever sends something, or would mix the real home into the invented one. */

/** @throws Fault `not-permitted`, always */
export function refuseInDemo(): never {
  throw new Fault(
    'not-permitted',
    'This is the demonstration home: it sends nothing and watches no real network; go back to your own home for that.',
  )
}

/** The calls of an engine over the demonstration ledger. A yes is refused; taking one back never is. */
export const demoHandlers = (handlers: Handlers<EngineSchema>): Handlers<EngineSchema> => ({
  ...handlers,
  network: {
    ...handlers.network,
    consent: (asked) => (asked.given ? refuseInDemo() : handlers.network.consent(asked)),
  },
  scan: { ...handlers.scan, start: refuseInDemo },
  schedule: { ...handlers.schedule, set: refuseInDemo, lookNow: refuseInDemo },
  sources: { ...handlers.sources, add: refuseInDemo, unlock: refuseInDemo, test: refuseInDemo },
  lists: { ...handlers.lists, fetch: refuseInDemo, refresh: refuseInDemo },
  changes: { ...handlers.changes, fetchNotes: refuseInDemo },
  vendors: { ...handlers.vendors, fetchPolicy: refuseInDemo },
  hub: { ...handlers.hub, join: refuseInDemo, unlock: refuseInDemo },
  sites: {
    ...handlers.sites,
    open: refuseInDemo,
    unlock: refuseInDemo,
    overview: refuseInDemo,
    site: refuseInDemo,
  },
  deliveries: {
    ...handlers.deliveries,
    add: refuseInDemo,
    change: refuseInDemo,
    unlock: refuseInDemo,
    test: refuseInDemo,
    // A broker would be asked to forget; here there is nobody who told it anything.
    remove: ({ id }) => handlers.deliveries.remove({ id, forget: true }),
  },
  pages: {
    consent: (asked) => (asked.given ? refuseInDemo() : handlers.pages.consent(asked)),
    consents: handlers.pages.consents,
  },
})
