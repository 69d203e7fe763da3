import type { Incident } from '../../../shared/model/dossier.ts'
import type { LocalFinding } from './caps.ts'
import { concernsModel } from './support-calendar.ts'

/** What nobody announced: told silently or as something else. */
const UNANNOUNCED = new Set<Incident['disclosure']>(['silent', 'mislabelled'])

/**
 * What the owner says happened, as findings on their device of `model`: unannounced changes that affect it.
 * `incidents` are the owner's own statements that stand; one is confirmed while its latest state says so.
 */
export function localFindings(incidents: readonly Incident[], model: string | null): LocalFinding[] {
  if (model === null) return []
  return incidents
    .filter(
      ({ affected, disclosure }) =>
        UNANNOUNCED.has(disclosure) && affected !== null && concernsModel(affected, model),
    )
    .map(({ title, severity, states }) => ({
      text: title,
      severity,
      confirmed: states.at(-1)?.state === 'confirmed',
    }))
}
