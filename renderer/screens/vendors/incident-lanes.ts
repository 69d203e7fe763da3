import type { IncidentStanding } from '../../../shared/ipc/schema.ts'
import type { Incident, IncidentState } from '../../../shared/model/dossier.ts'
import { instantOf } from '../../../shared/model/partial-date.ts'

/** One incident on the time line: from when it was done to when it was felt or answered. Times ms UTC. */
export interface IncidentLane {
  id: string
  title: string
  state: IncidentState
  from: number
  until: number
}

/** The incidents that were known, oldest first; those the standing does not name were not known then. */
export function incidentLanes(
  incidents: readonly Incident[],
  standing: readonly IncidentStanding[],
): IncidentLane[] {
  return standing
    .flatMap(({ id, state }): IncidentLane[] => {
      const incident = incidents.find((one) => one.id === id)
      if (!incident) return []
      const times = [incident.date, incident.effectDate, incident.remedyDate]
        .filter((date) => date !== null)
        .map(instantOf)
      return [{ id, title: incident.title, state, from: Math.min(...times), until: Math.max(...times) }]
    })
    .sort((a, b) => a.from - b.from)
}
