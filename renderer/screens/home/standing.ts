import type { Device } from '../../../shared/model/device.ts'
import type { Warning } from '../../../shared/model/warning.ts'

/** How a device stands, gravest first; `calm` is: as it was. */
export const STANDINGS = ['alarm', 'warning', 'new', 'notice', 'calm'] as const
export type Standing = (typeof STANDINGS)[number]

/** The graver of two. */
const graver = (a: Standing, b: Standing): Standing => (STANDINGS.indexOf(a) <= STANDINGS.indexOf(b) ? a : b)

/** How every device stands, by id: its gravest open warning, and whether it is new since then (ms UTC). */
export function standings(
  devices: readonly Device[],
  warnings: readonly Warning[],
  newSince: number,
): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>(
    devices.map(({ id, firstSeen }) => [id, Date.parse(firstSeen) >= newSince ? 'new' : 'calm']),
  )
  for (const { deviceId, state, severity } of warnings) {
    if (deviceId === null || state !== 'open' || severity === 'info') continue
    const before = found.get(deviceId)
    if (before) found.set(deviceId, graver(before, severity))
  }
  return found
}

/** The home's answer to "is everything as it was?". */
export type Verdict = 'alarm' | 'decide' | 'look' | 'calm'

/** What the open warnings make of the home; notices ask for a look, not for a decision. */
export function verdictOf(warnings: readonly Warning[]): Verdict {
  const open = warnings.filter(({ state }) => state === 'open')
  const has = (wanted: Warning['severity']) => open.some(({ severity }) => severity === wanted)
  if (has('alarm')) return 'alarm'
  if (has('warning')) return 'decide'
  return has('notice') ? 'look' : 'calm'
}
