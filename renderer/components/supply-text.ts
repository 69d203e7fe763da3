import type { FactValue } from '../../shared/model/sighting.ts'

/** What a supply's own words, type and colour say already, or what only makes sense beside the level. */
const SAID_BY_NAME: readonly string[] = ['name', 'type', 'color', 'level', 'maxCapacity']

/**
 * A stated supply as people say it: `Black Cartridge: 38%, P410K, 28593B28`. A level below zero is the protocol's way
 * to state none (RFC 3805, prtMarkerSuppliesLevel); `null` for a supply that does not say what it is.
 */
export function supplyText(
  supply: { readonly [key: string]: FactValue },
  say: (name: string, share: number) => string,
  other: (value: FactValue) => string,
): string | null {
  const { name, level, maxCapacity } = supply
  if (typeof name !== 'string' || name === '') return null
  const full = typeof maxCapacity === 'number' && maxCapacity > 0 ? maxCapacity : 100
  const first = typeof level === 'number' && level >= 0 ? say(name, Math.min(1, level / full)) : name
  const rest = Object.entries(supply)
    .filter(([key, value]) => !SAID_BY_NAME.includes(key) && value !== null)
    .map(([, value]) => other(value))
  return [first, ...rest].join(', ')
}
