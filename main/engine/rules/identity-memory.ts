import { nameKey } from '../../../shared/announcement.ts'
import type { SightingEvent } from '../../../shared/model/timeline.ts'
import type { DeviceState } from './state.ts'

const MAX_SELVES = 8
const MAX_FORMER = 12

/** Another self answered: which fields differ, from what to what, and when the former was last seen. */
export interface SelfChange {
  from: { model: string | null; serial: string | null }
  to: { model: string | null; serial: string | null }
  lastSeenOld: number
  modelDiffers: boolean
  serialDiffers: boolean
}

/** Takes model and serial into memory, by source; answers a change of self, if the sighting shows one. */
export function rememberSelf(device: DeviceState, event: SightingEvent, at: number): SelfChange | null {
  if (event.via === 'user' || event.via === 'arp') return null
  const model = typeof event.facts?.model === 'string' ? event.facts?.model : null
  const serial = typeof event.facts?.serial === 'string' ? event.facts?.serial : null
  if (model === null && serial === null) return null
  const known = device.selves[event.via]
  if (!known) {
    if (Object.keys(device.selves).length < MAX_SELVES)
      device.selves[event.via] = { model, serial, firstSeen: at, lastSeen: at }
    return null
  }
  const modelDiffers = model !== null && known.model !== null && !sameName(model, known.model)
  const serialDiffers = serial !== null && known.serial !== null && nameKey(serial) !== nameKey(known.serial)
  const { lastSeen } = known
  if (!modelDiffers && !serialDiffers) {
    known.model ??= model
    known.serial ??= serial
    known.lastSeen = at
    return null
  }
  device.former.push({ model: known.model, serial: known.serial, until: lastSeen })
  if (device.former.length > MAX_FORMER) device.former.shift()
  const to = { model: model ?? known.model, serial: serial ?? known.serial }
  device.selves[event.via] = { ...to, firstSeen: at, lastSeen: at }
  return {
    from: { model: known.model, serial: known.serial },
    to,
    lastSeenOld: lastSeen,
    modelDiffers,
    serialDiffers,
  }
}

/** One source may say more or less of a name ("Jet 5200" and "Quillmark Jet 5200"): that is no other model. */
const sameName = (a: string, b: string): boolean => {
  const one = nameKey(a)
  const two = nameKey(b)
  return one === two || one.includes(two) || two.includes(one)
}
