import { SEVERITIES } from '../../../shared/model/kinds.ts'
import type { Warning } from '../../../shared/model/warning.ts'

export const FILTERS = ['important', 'open', 'all'] as const
export type Filter = (typeof FILTERS)[number]

/** Whether a warning waits for its owner: open, and more than information. */
export const matters = (warning: Warning): boolean => warning.state === 'open' && warning.severity !== 'info'

/** Whether a warning asks its owner for a decision. */
export const asksDecision = ({ state, severity }: Warning): boolean =>
  state === 'open' && (severity === 'warning' || severity === 'alarm')

const PASSES: Record<Filter, (warning: Warning) => boolean> = {
  important: matters,
  open: ({ state }) => state === 'open',
  all: () => true,
}

/** Moments and ids are compared as they are written: five years make thousands of them. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The warnings of a filter: open before settled, gravest first, then latest first. */
export function inbox(warnings: readonly Warning[], filter: Filter): Warning[] {
  const settled = ({ state }: Warning) => Number(state !== 'open')
  const grave = ({ severity }: Warning) => SEVERITIES.indexOf(severity)
  return warnings
    .filter(PASSES[filter])
    .sort(
      (a, b) => settled(a) - settled(b) || grave(b) - grave(a) || compare(b.at, a.at) || compare(a.id, b.id),
    )
}
