import { Fault } from '../../../shared/fault.ts'
import type { Clock } from '../clock.ts'
import type { Ledger } from '../ledger/open.ts'
import { recordVisit } from '../ledger/own-conduct.ts'
import { isPageConsented } from '../ledger/page-consents.ts'
import { pageAddress } from '../network/page-address.ts'
import type { Fetched } from '../network/page-answer.ts'
import type { Page } from '../network/page-fetch.ts'
import type { NetworkEdge } from '../network-edge.ts'

/**
 * Fetches from hosts the owner said yes to, and puts every visit on the record with its reason.
 * @throws Fault `not-consented | bad-argument | no-network | bad-input`
 */
export const consentedFetch =
  ({ ledger, clock, network }: { ledger: Ledger; clock: Clock; network: Pick<NetworkEdge, 'fetchPage'> }) =>
  async (stated: string, reason: string, what: Fetched = 'page'): Promise<Page> => {
    const { hostname } = pageAddress(stated)
    if (!isPageConsented(ledger, hostname))
      throw new Fault('not-consented', `Nothing is fetched from ${hostname} before you say yes to it.`)
    return network.fetchPage(
      stated,
      (host, port) => recordVisit(ledger, { host, port, purpose: 'page-fetch', reason, at: clock.now() }),
      what,
    )
  }
