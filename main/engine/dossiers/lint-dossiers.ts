import type { Dossier } from '../../../shared/model/dossier.ts'

/** Names compare without case; devices do not agree on it. */
export const nameKey = (name: string): string => name.trim().toLowerCase()

/**
 * What is wrong with dossiers as a set, one sentence each: a name that means two vendors, an incident id
 * used twice, a practice that cites an incident nobody wrote down, a course of states out of order.
 */
export function lintDossiers(dossiers: readonly Dossier[]): string[] {
  return [...sharedNames(dossiers), ...dossiers.flatMap(inner)]
}

function sharedNames(dossiers: readonly Dossier[]): string[] {
  const owner = new Map<string, string>()
  const problems: string[] = []
  for (const { vendor, aliases } of dossiers)
    for (const name of [vendor, ...aliases]) {
      const other = owner.get(nameKey(name))
      if (other !== undefined) problems.push(`"${name}" is a name of ${other} and of ${vendor}.`)
      owner.set(nameKey(name), vendor)
    }
  return problems
}

function inner({ vendor, practice, incidents }: Dossier): string[] {
  const problems: string[] = []
  const ids = new Set<string>()
  for (const { id, states, date, effectDate } of incidents) {
    if (ids.has(id)) problems.push(`${vendor}: two incidents are called ${id}.`)
    ids.add(id)
    if (states.some((s, i) => i > 0 && Date.parse(s.at) < Date.parse(states[i - 1]!.at)))
      problems.push(`${vendor}: the states of ${id} are not in order.`)
    if (effectDate && Date.parse(effectDate) < Date.parse(date))
      problems.push(`${vendor}: ${id} was felt before it happened.`)
  }
  for (const { indicator, incident } of practice)
    if (incident !== undefined && !ids.has(incident))
      problems.push(`${vendor}: ${indicator} cites ${incident}, which is not there.`)
  return problems
}
