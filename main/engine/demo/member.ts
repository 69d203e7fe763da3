import type { DeviceKind, Via } from '../../../shared/model/kinds.ts'
import type { FactValue } from '../../../shared/model/sighting.ts'
import type { Days } from './calendar.ts'

/**
 * One device of the demonstration home. Every vendor, model and serial is invented; the MAC prefixes were
 * unassigned at the IEEE when this was written, so none points to a real maker.
 */
export interface Member {
  id: string
  /** The hardware addresses in turn, each from a day on. Phones make up new ones, the rest keep theirs. */
  macs: readonly (readonly [from: number, mac: string])[]
  /** How it tells who it is. */
  via: Via
  kind: DeviceKind
  vendor: string
  model: string
  facts: Readonly<Record<string, FactValue>>
  /** The versions in turn, each from a day on; none when it states none. */
  firmware?: readonly (readonly [from: number, version: string | readonly string[]])[]
  /** When it belonged to the home; the whole year when not said. */
  here?: Days
  /** The stay begins on the Friday on or before its first day. */
  arrivesOnFriday?: true
  /** Unplugged, broken or lent. */
  absent?: readonly Days[]
  /** How likely a scan finds it on a weekday and on a weekend. */
  found: readonly [weekday: number, weekend: number]
}

/** The first day that is told. */
export const YEAR = 365
