import { matchAnnouncement } from '../../../shared/announcement.ts'
import { firmwareParts, firmwareStep, shownFirmware } from '../../../shared/firmware-version.ts'
import type { SightingEvent } from '../../../shared/model/timeline.ts'
import type { DeviceState, FirmwareChange, VendorState } from './state.ts'

const MAX_CHANGES = 60
const MAX_VIAS = 8

/** Takes a sighting's firmware into memory; answers the change it shows, if any. */
export function rememberFirmware(
  device: DeviceState,
  event: SightingEvent,
  at: number,
): FirmwareChange | null {
  const parts = firmwareParts(event.facts?.firmware)
  const shown = shownFirmware(event.facts?.firmware)
  if (parts.length === 0 || shown === null) return null
  if (!device.firmware) {
    device.firmware = {
      byVia: { [event.via]: { parts, shown, lastSeen: at } },
      since: at,
      shown,
      parts,
      changes: [],
    }
    return null
  }
  const memory = device.firmware
  const before = memory.byVia[event.via]
  if (!before && Object.keys(memory.byVia).length >= MAX_VIAS) return null
  memory.byVia[event.via] = { parts, shown, lastSeen: at }
  if (!before) return null
  const step = firmwareStep(before.parts, parts)
  if (step === 'same') {
    if (parts.length < before.parts.length) memory.byVia[event.via]!.parts = before.parts
    return null
  }
  // Another source may have told of this change already.
  if (firmwareStep(memory.parts, parts) === 'same') return null
  const change: FirmwareChange = {
    from: before.shown,
    to: shown,
    parts,
    lastSeenOld: before.lastSeen,
    at,
    step,
    verdict: 'not-searched',
    url: null,
    topics: [],
    closed: false,
  }
  memory.changes.push(change)
  if (memory.changes.length > MAX_CHANGES) memory.changes.shift()
  memory.since = at
  memory.shown = shown
  memory.parts = parts
  return change
}

/** Judges a change against what the vendor has announced up to now. */
export function judgeChange(device: DeviceState, vendor: VendorState | null, change: FirmwareChange): void {
  const { verdict, announcement } = matchAnnouncement(
    { model: device.model, firmware: change.parts },
    vendor?.announcements ?? [],
  )
  change.verdict = verdict
  change.url = announcement?.url ?? null
  change.topics = announcement?.topics ?? []
}
