import type { Device } from '../../../shared/model/device.ts'
import type { DeviceKind } from '../../../shared/model/kinds.ts'
import { STANDINGS, type Standing } from './standing.ts'

/** The parts of a house by what stands in them, in the order they are drawn. */
export const AREAS = [
  'network',
  'people',
  'screens',
  'office',
  'comfort',
  'watch',
  'chores',
  'unknown',
] as const
export type Area = (typeof AREAS)[number]

const AREA_OF: Record<DeviceKind, Area> = {
  router: 'network',
  'access-point': 'network',
  switch: 'network',
  computer: 'people',
  phone: 'people',
  tablet: 'people',
  nas: 'office',
  server: 'office',
  printer: 'office',
  scanner: 'office',
  tv: 'screens',
  'media-player': 'screens',
  speaker: 'screens',
  'voice-assistant': 'screens',
  'game-console': 'screens',
  light: 'comfort',
  plug: 'comfort',
  thermostat: 'comfort',
  energy: 'comfort',
  hub: 'comfort',
  camera: 'watch',
  doorbell: 'watch',
  lock: 'watch',
  sensor: 'watch',
  appliance: 'chores',
  vacuum: 'chores',
  vehicle: 'chores',
  unknown: 'unknown',
}

export const DIVISIONS = ['place', 'kind'] as const
/** What the house is divided by: where the owner says things stand, or what they are. */
export type Division = (typeof DIVISIONS)[number]

/** One room of the picture; `label` is the owner's word for a place, an area's name, or `null` for no place given. */
export interface Room {
  key: string
  label: string | null
  /** Gravest first, then by name. */
  devices: Device[]
}

/** By place as soon as the owner has placed a third of the home. */
export function usualDivision(devices: readonly Device[]): Division {
  const placed = devices.filter(({ place }) => place !== null).length
  return placed > 0 && placed * 3 >= devices.length ? 'place' : 'kind'
}

/** The words a house is arranged by, in the reader's language. */
export interface RoomWords {
  area(area: Area): string
  name(device: Device): string
  collator: Intl.Collator
}

/** The rooms of a home, none of them empty. */
export function roomsOf(
  devices: readonly Device[],
  division: Division,
  standing: ReadonlyMap<string, Standing>,
  words: RoomWords,
): Room[] {
  const rank = ({ id }: Device) => STANDINGS.indexOf(standing.get(id) ?? 'calm')
  const sorted = devices.toSorted(
    (a, b) =>
      rank(a) - rank(b) || words.collator.compare(words.name(a), words.name(b)) || a.id.localeCompare(b.id),
  )
  if (division === 'kind') {
    const areas = Map.groupBy(sorted, ({ kind }) => AREA_OF[kind])
    return AREAS.flatMap((area) => {
      const inside = areas.get(area)
      return inside ? [{ key: area, label: words.area(area), devices: inside }] : []
    })
  }
  return [...Map.groupBy(sorted, ({ place }) => place)]
    .sort(([a], [b]) => Number(a === null) - Number(b === null) || words.collator.compare(a ?? '', b ?? ''))
    .map(([place, inside]) => ({ key: `place ${place ?? ''}`, label: place, devices: inside }))
}
