import { Fault, faultData } from '../../../shared/fault.ts'
import { firmwareParts } from '../../../shared/firmware-version.ts'
import type { FetchedPage, PageConsent } from '../../../shared/ipc/schema.ts'
import { readMatterLedger } from '../../../shared/matter-ledger.ts'
import { meaningOf } from '../../../shared/policy/meaning-text.ts'
import type { Clock } from '../clock.ts'
import type { Ledger } from '../ledger/open.ts'
import { givePageConsent, listPageConsents, withdrawPageConsent } from '../ledger/page-consents.ts'
import { recordLook } from '../ledger/watched-documents.ts'
import { pageAddress } from '../network/page-address.ts'
import type { Page } from '../network/page-fetch.ts'
import type { NetworkEdge } from '../network-edge.ts'
import { consentedFetch } from './consented-fetch.ts'
import type { GivenNotes } from './given-notes.ts'
import type { GivenPolicy } from './policy-desk.ts'

/** As much of a document as is ever compared. */
const MAX_POLICY = 1_000_000

/** What is done with pages: kept as if the owner had pasted them. */
export interface PageDeskParts {
  ledger: Ledger
  clock: Clock
  network: Pick<NetworkEdge, 'fetchPage'>
  giveNotes(notes: GivenNotes): void
  givePolicy(policy: GivenPolicy): void
}

/** The web pages the owner lets us fetch: one at a time, when they ask, from hosts they said yes to. */
export function pageDesk({ ledger, clock, network, giveNotes, givePolicy }: PageDeskParts) {
  const fetch = consentedFetch({ ledger, clock, network })

  return {
    pageConsents: (): PageConsent[] => listPageConsents(ledger),

    /** Remembers the owner's yes to one host, or its withdrawal. @throws Fault `bad-argument` for no public name */
    consentToPages(host: string, given: boolean): PageConsent[] {
      const { hostname } = pageAddress(`https://${host}/`)
      if (given) givePageConsent(ledger, hostname, clock.now())
      else withdrawPageConsent(ledger, hostname, clock.now())
      return listPageConsents(ledger)
    },

    /**
     * Fetches release notes and keeps what they say.
     * @throws Fault `not-consented | bad-argument | no-network | bad-input`
     */
    async fetchNotes({ url, ...notes }: Omit<GivenNotes, 'text'> & { url: string }): Promise<FetchedPage> {
      const what = [notes.vendor, notes.model, notes.firmware].filter(Boolean).join(' ')
      const page = await fetch(url, `you asked for the release notes of ${what}`)
      const text = readMatterLedger(page.text) ? page.text : notesOn(page, notes.firmware)
      giveNotes({ ...notes, text, url: page.url })
      return { url: page.url, text }
    },

    /**
     * Fetches a vendor's document and keeps it as a version.
     * @throws Fault `not-consented | bad-argument | no-network | bad-input`
     */
    async fetchPolicy(wanted: Omit<GivenPolicy, 'text'> & { url: string }): Promise<FetchedPage> {
      const { url, ...policy } = wanted
      try {
        const page = await fetch(url, `you asked for the ${policy.document} document of ${policy.vendor}`)
        const said = saidBy(page)
        givePolicy({ ...policy, text: page.text.slice(0, MAX_POLICY), url: page.url })
        recordLook(ledger, wanted, null, clock.now())
        return { url: page.url, text: said.join('\n\n').slice(0, MAX_POLICY) }
      } catch (error) {
        recordLook(ledger, wanted, faultData(error).message, clock.now())
        throw error
      }
    },
  }
}

/** What a page says, if it names the version at all: a page on something else would pass for an announcement. */
function notesOn(page: Page, firmware: string): string {
  const said = page.type === 'application/json' ? [] : saidBy(page)
  const text = page.text.toLowerCase()
  if (said.length > 0 && firmwareParts(firmware).some((part) => text.includes(part.split(' ').at(-1)!)))
    return said.join('\n\n')
  throw new Fault(
    'bad-input',
    `The page at ${page.url} does not name ${firmware}; if its notes are on that version, paste them.`,
  )
}

/** The sentences of a page; one that has none shows them only to a browser that runs its script. */
function saidBy({ text, url }: Page): string[] {
  const said = meaningOf(text)
  if (said.length > 0) return said
  throw new Fault('bad-input', `The page at ${url} says nothing by itself; open it and paste its text.`)
}
