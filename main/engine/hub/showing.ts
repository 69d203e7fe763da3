import { isToldByKind, readEffect, toldSince } from '../../../shared/model/effect.ts'
import type { ElsewhereQuestion } from '../../../shared/model/elsewhere.ts'

/**
 * How a hub's rows say that a device `d` of the model shows an effect, or was watched and shows it not. What nobody
 * watched there counts neither way.
 */
export interface Showing {
  /** The rows `w` that tell of it. */
  rows: string
  /** When one of them began, and whether it still holds. */
  began: string
  holds: string
  /** Whether `d`, of which no row holds, was watched since and lacks it. `$5` is when it began here. */
  lacks: string
  /** When it began here (ms UTC), as sites tell it. */
  at: number
  /** By when the version must have been in place (ms UTC): the end of the day where only the day is told. */
  settledBy: number
  /** The parameters `$8` and those after it. */
  values: unknown[]
}

const DAY_MS = 86_400_000

/** @returns `null` for an effect that sites do not tell of */
export function showingOf(question: ElsewhereQuestion): Showing | null {
  const effect = readEffect(question.effect)
  if (!effect) return null
  const { sort, what } = effect
  if (isToldByKind(sort))
    return {
      rows: 'houseguest.warning w ON w.site_id = d.site_id AND w.device_id = d.device_id AND w.kind = $8',
      began: 'w.at',
      holds: "w.state = 'open'",
      // Whether a cartridge yields as much as before is told of those that do not.
      lacks: sort === 'refusal' ? 'true' : 'false',
      at: question.warnedAt,
      settledBy: question.at,
      values: [question.kind],
    }
  const told = {
    rows: 'houseguest.effect w ON w.site_id = d.site_id AND w.device_id = d.device_id AND w.name = $8',
    began: 'w.since',
    holds: 'w.since IS NOT NULL',
    at: toldSince(question.at),
    settledBy: toldSince(question.at) + DAY_MS,
  }
  if (sort === 'party' && !what.includes(' '))
    return {
      ...told,
      lacks: "d.called_on >= $5 AND $9 <> ALL(string_to_array(d.parties, ' '))",
      values: [question.effect, what],
    }
  if (sort === 'service' || sort === 'gone')
    return {
      ...told,
      lacks: `d.looked_at >= $5 AND ($9 = ANY(string_to_array(d.services, ' '))) = ${sort === 'gone'}`,
      values: [question.effect, what],
    }
  // Of countries, and of networks without a name, a site tells only what is new.
  return { ...told, lacks: 'false', values: [question.effect] }
}
