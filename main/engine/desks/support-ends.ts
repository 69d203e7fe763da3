import type { Dossier } from '../../../shared/model/dossier.ts'
import type { Ledger } from '../ledger/open.ts'
import { vendorFacts } from '../ledger/vendor-facts.ts'
import type { SupportEnd } from '../score/support-calendar.ts'

/** When a vendor's support of its models ends: as its dossier says, and as was learned since. */
export function supportEndsOf(ledger: Ledger, { vendor, supportEnds }: Dossier): SupportEnd[] {
  return [
    ...supportEnds.map(({ model, date, source }) => ({
      vendor,
      model,
      date,
      source: source.title,
      url: source.url,
      learnedAt: null,
    })),
    ...learnedEnds(ledger, vendor),
  ]
}

/** The latest stated end of each model, from the timeline's vendor events. */
function learnedEnds(ledger: Ledger, vendor: string): SupportEnd[] {
  const latest = new Map<string, SupportEnd>()
  for (const fact of vendorFacts(ledger, vendor)) {
    const model = fact.key.startsWith('supportEnds.') ? fact.key.slice('supportEnds.'.length) : null
    if (model !== null && typeof fact.value === 'string' && Number.isFinite(Date.parse(fact.value)))
      latest.set(model, {
        vendor,
        model,
        date: fact.value,
        source: null,
        url: null,
        learnedAt: fact.firstSeen,
      })
  }
  return [...latest.values()]
}
