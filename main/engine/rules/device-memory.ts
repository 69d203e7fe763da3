import { DEVICE_KINDS, type DeviceKind } from '../../../shared/model/kinds.ts'
import type { FactValue } from '../../../shared/model/sighting.ts'
import type { TimelineEvent } from '../../../shared/model/timeline.ts'
import { clean } from '../../../shared/text.ts'
import type { DeviceState } from './state.ts'

const MAX_NAME = 200

export const freshDevice = (id: string, at: number): DeviceState => ({
  id,
  vendor: null,
  model: null,
  kind: 'unknown',
  name: null,
  fused: false,
  enrolledAs: null,
  ip: null,
  firstSeen: at,
  lastSeen: at,
  selves: {},
  former: [],
  notes: [],
  homeNotesUntil: 0,
  firmware: null,
  services: {},
  sighted: false,
  lastLook: 0,
  looks: { count: 0, firstAt: at, lastAt: at },
  traffic: null,
  printer: null,
  rules: null,
  expected: [],
  warnings: {},
  borneOut: {},
})

/** A device as identification has fused it. */
export interface KnownDevice {
  vendor: string | null
  model: string | null
  kind: DeviceKind
  name: string | null
}

const nameIn = (value: FactValue | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? clean(value, MAX_NAME) : null

/** Who it is and where: as identification says; before it has spoken, in the sighting's own words. */
export function meet(
  device: DeviceState,
  event: TimelineEvent,
  known: KnownDevice | undefined,
  at: number,
): void {
  device.lastSeen = Math.max(device.lastSeen, at)
  if (event.type === 'sighting' && event.device.ip) device.ip = event.device.ip
  if (known) Object.assign(device, known, { fused: true })
  else if (event.type === 'sighting' && !device.fused) {
    const { facts = {} } = event
    device.vendor = nameIn(facts.vendor) ?? device.vendor
    device.model = nameIn(facts.model) ?? device.model
    device.kind = DEVICE_KINDS.find((kind) => kind === facts.kind) ?? device.kind
    device.name = nameIn(facts.name) ?? device.name ?? nameIn(facts.hostname)
  }
}

/**
 * Looks that come after newer ones (an older capture imported later, a timeline played again) tell of no change, however
 * many they are. A scan never is one: its time does not go back when the computer's clock does.
 */
export function isLate(device: DeviceState, at: number): boolean {
  const late = at < device.lastLook
  if (!late) device.lastLook = at
  return late
}
