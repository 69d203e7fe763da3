import type { Window } from '../../../shared/model/contact-views.ts'
import type { Clock } from '../clock.ts'
import { inSlices } from '../in-slices.ts'
import * as views from '../ledger/contact-views.ts'
import { mostUsed, searchDestinations } from '../ledger/destination-search.ts'
import type { Ledger } from '../ledger/open.ts'
import type { Classifier } from '../outbound/classify/classify.ts'

/** What screens and commands ask of contacts: who talked to whom. */
export function contactDesk(ledger: Ledger, clock: Clock, classifier: Pick<Classifier, 'dataSets'>) {
  return {
    organisations: (deviceId: string | null, window?: Window) =>
      deviceId === null ? views.organisationsOfHome(ledger) : views.organisationsOf(ledger, deviceId, window),
    hosts: (deviceId: string, options: Parameters<typeof views.hostsOf>[2]) =>
      views.hostsOf(ledger, deviceId, options),
    days: (deviceId: string, window: Window) => views.daysOf(ledger, deviceId, window),
    hours: (deviceId: string, window: Window) =>
      views.hoursOfDay(ledger, deviceId, window, clock.offsetHours()),
    newSince: (since: number, deviceId?: string) => views.newSince(ledger, since, deviceId),
    around: (deviceId: string, at: number) => views.beforeAndAfter(ledger, deviceId, at, clock.now()),
    search: async (text: string) => mostUsed(ledger, await inSlices(searchDestinations(ledger, text))),
    countries: () => views.countriesOfHome(ledger),
    watched: (window: Window) => views.watchedSpans(ledger, window),
    dataSets: () => classifier.dataSets,
    /** In the contract's shape, of one device or all, since a time or ever. */
    list: (options: { deviceId?: string; since?: number }) => views.listContacts(ledger, options),
  }
}
