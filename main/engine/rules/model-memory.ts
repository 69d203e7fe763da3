import type { Scene } from './rule.ts'
import type { DeviceState, ModelState, VendorState } from './state.ts'
import type { SubjectStore } from './subject-store.ts'

/** What devices of one model have in common: surprises by name, and the warnings they share. */

const MAX_EFFECTS = 40
const MAX_SHARED = 80

/** Records that a surprise began on a device, so that others of its model can be held against it. */
export function recordEffect(scene: Scene, device: DeviceState, name: string, at: number): void {
  const model = scene.modelOf(device)
  const effects = model?.members[device.id]?.effects
  if (!model || !effects || effects[name] === at) return
  effects[name] = at
  dropOldest(effects, MAX_EFFECTS, (began) => began)
  scene.changed(model)
}

/** Enters the device under its vendor and model, and takes it out of those it was entered under as another self. */
export function enrol(
  store: SubjectStore,
  device: DeviceState,
  vendor: VendorState | null,
): ModelState | null {
  if (vendor && vendor.devices[device.id]?.model !== device.model) {
    vendor.devices[device.id] = { model: device.model }
    store.changed(vendor)
  }
  const key = store.modelKey(device)
  const former =
    device.enrolledAs === null || device.enrolledAs === key ? null : store.modelAt(device.enrolledAs)
  if (former) {
    delete former.members[device.id]
    store.changed(former)
  }
  device.enrolledAs = key
  if (key === null) return null
  const model = store.foundModel(key)
  if (!model.members[device.id]) {
    model.members[device.id] = { version: device.firmware?.parts.join('; ') ?? null, effects: {} }
    store.changed(model)
  }
  return model
}

/**
 * The device under which a cause is told: the first of its model that showed it within `window`, else this one.
 * So one cause makes one warning, however many devices show it.
 */
export function firstToShow(
  scene: Scene,
  device: DeviceState,
  cause: { key: string; at: number; window: number },
): { deviceId: string; at: number } {
  const model = scene.modelOf(device)
  const own = { deviceId: device.id, at: cause.at }
  if (!model) return own
  const first = Object.hasOwn(model.shared, cause.key) ? model.shared[cause.key] : undefined
  if (first && Math.abs(cause.at - first.at) < cause.window) return first
  model.shared[cause.key] = own
  dropOldest(model.shared, MAX_SHARED, ({ at }) => at)
  scene.changed(model)
  return own
}

function dropOldest<T>(record: Record<string, T>, most: number, age: (value: T) => number): void {
  const all = Object.entries(record)
  if (all.length <= most) return
  delete record[all.reduce((a, b) => (age(b[1]) < age(a[1]) ? b : a))[0]]
}
