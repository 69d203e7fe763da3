import { getDomain } from 'tldts'
import type { DataSet } from '../../../../shared/model/contact-views.ts'
import { NEAR } from '../capture/addresses.ts'
import { kindOfText } from '../logs/sides.ts'
import type { TallyDestination } from '../tally.ts'
import type { AddressRanges } from './address-ranges.ts'
import type { Classification } from './classification.ts'
import { ORGANISATIONS, ORGANISATIONS_DATA_SET } from './organisations.ts'

/** Classifies destinations offline, from the bundled table and whatever lists the owner added. */

/** A list of domains of one category, as the owner added it. */
export interface DomainList {
  dataSet: DataSet
  category: string
  domains: ReadonlySet<string>
}

export interface Classifier {
  classify(destination: Pick<TallyDestination, 'host' | 'ip'>): Classification
  /** Every data set in use, with date and licence. */
  dataSets: DataSet[]
}

interface Known {
  organisation: string
  category: string
}

const BUNDLED: ReadonlyMap<string, Known> = new Map(
  ORGANISATIONS.map(([domain, organisation, category]) => [domain, { organisation, category }]),
)

/** The public suffix list, as tldts 7.5.4 carries it. */
const PUBLIC_SUFFIXES: DataSet = {
  name: 'Public Suffix List (tldts)',
  date: '2026-11-01',
  licence: 'MPL-2.0 (list), MIT (tldts)',
  entries: null,
  source: 'https://publicsuffix.org',
  file: null,
  address: null,
}

/** Names that never leave the home: RFC 6762, RFC 8375, RFC 6761, and what routers use. */
const LOCAL_NAME =
  /(?:^|\.)(?:local|lan|home|internal|localdomain|fritz\.box|home\.arpa|in-addr\.arpa|ip6\.arpa|localhost)$/

/** Names whose classification is kept at hand; past this they are looked up again. */
const MAX_AT_HAND = 20_000

/** Builds a classifier. Owner's lists come before the bundled table for categories; ranges give ASN and country. */
export function classifier(
  lists: readonly DomainList[] = [],
  ranges: readonly AddressRanges[] = [],
): Classifier {
  const memory = new Map<string, Omit<Classification, 'asn' | 'country'>>()

  function named(host: string): Omit<Classification, 'asn' | 'country'> {
    const domain = getDomain(host, { allowPrivateDomains: true })
    const known = bySuffix(host, (name) => BUNDLED.get(name))
    const listed = lists.find((list) => bySuffix(host, (name) => (list.domains.has(name) ? true : undefined)))
    const isLocal = !host.includes('.') || LOCAL_NAME.test(host)
    return {
      domain,
      organisation: known?.organisation ?? null,
      category: isLocal ? 'local' : (listed?.category ?? known?.category ?? null),
    }
  }

  return {
    dataSets: [
      { ...ORGANISATIONS_DATA_SET, entries: ORGANISATIONS.length },
      PUBLIC_SUFFIXES,
      ...lists.map((l) => l.dataSet),
      ...ranges.map((r) => r.dataSet),
    ],
    classify({ host, ip }) {
      let found = host === null ? undefined : memory.get(host)
      if (host !== null && !found) {
        if (memory.size > MAX_AT_HAND) memory.clear()
        found = named(host)
        memory.set(host, found)
      }
      const isNear = ip !== null && kindOfText(ip) === NEAR
      const where = {
        asn: null as number | null,
        country: null as string | null,
        organisation: null as string | null,
      }
      if (ip !== null && !isNear)
        for (const range of ranges) {
          const hit = range.find(ip)
          where.asn ??= hit?.asn ?? null
          where.country ??= hit?.country ?? null
          where.organisation ??= hit?.organisation ?? null
        }
      return {
        domain: found?.domain ?? null,
        organisation: found?.organisation ?? where.organisation,
        category: isNear ? 'local' : (found?.category ?? null),
        asn: where.asn,
        country: where.country,
      }
    },
  }
}

/** Asks about a name and every name above it, longest first. */
function bySuffix<T>(host: string, ask: (name: string) => T | undefined): T | undefined {
  let name = host
  for (let depth = 0; depth < 16; depth++) {
    const hit = ask(name)
    if (hit !== undefined) return hit
    const dot = name.indexOf('.')
    if (dot < 0) return undefined
    name = name.slice(dot + 1)
  }
  return undefined
}
