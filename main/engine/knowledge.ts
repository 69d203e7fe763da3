import { nameKey } from '../../shared/announcement.ts'
import type { DossierLibrary } from './dossiers/dossier-library.ts'
import type { Classifier } from './outbound/classify/classify.ts'
import { TRACKER_CATEGORIES } from './outbound/classify/organisations.ts'
import type { Knowledge } from './rules/knowledge.ts'

/** What rules may know beyond the ledger: tracker lists, vendors' own domains, incidents of dossiers. */
export function knowledgeOf(dossiers: DossierLibrary, { classify }: Classifier): Knowledge {
  return {
    tracker(host) {
      const { category } = classify({ host, ip: null })
      return category !== null && TRACKER_CATEGORIES.has(category)
        ? { list: `Houseguest’s table (${category})` }
        : null
    },
    ownDomains: (vendor) => dossiers.find(vendor)?.domains ?? [],
    incident(vendor, model) {
      if (model === null) return false
      const wanted = nameKey(model)
      return (dossiers.find(vendor)?.incidents ?? []).some((incident) => {
        const affected = nameKey(incident.affected ?? '')
        return affected.length > 3 && (affected.includes(wanted) || wanted.includes(affected))
      })
    },
  }
}
