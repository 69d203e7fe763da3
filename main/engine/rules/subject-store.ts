import { nameKey } from '../../../shared/announcement.ts'
import { freshDevice } from './device-memory.ts'
import { remembered } from './remembered.ts'
import type { DeviceState, HomeState, ModelState, VendorState } from './state.ts'
import { freshVendor } from './vendor-memory.ts'

/** One record of the judge's memory. */
export type Subject = DeviceState | VendorState | ModelState | HomeState

const freshHome = (at: number): HomeState => ({
  firstSeen: at,
  resolvers: {},
  notes: [],
  waitingNotes: [],
  hours: new Array<number>(24).fill(0),
})

const keyOfDevice = remembered((id) => `device:${id}`)
const keyOfVendor = remembered((name) => `vendor:${nameKey(name)}`)

/** Subjects kept in memory: more than a home has devices, models and makers. */
const MAX_AT_HAND = 2000

/** The subjects of one judge: loaded on demand, kept in memory, handed back when changed. */
export function subjectStore(load: (key: string) => unknown) {
  const subjects = new Map<string, Subject>()
  const keys = new WeakMap<Subject, string>()
  const dirty = new Set<Subject>()
  const modelKeys = new WeakMap<DeviceState, { vendor: string; model: string; key: string }>()

  function modelKey(device: DeviceState): string | null {
    const { vendor, model } = device
    if (vendor === null || model === null) return null
    const known = modelKeys.get(device)
    if (known && known.vendor === vendor && known.model === model) return known.key
    const key = `model:${nameKey(vendor)}/${nameKey(model)}`
    modelKeys.set(device, { vendor, model, key })
    return key
  }

  function find<T extends Subject>(key: string): T | null {
    const cached = subjects.get(key) as T | undefined
    return cached ?? put(key, load(key) as T | undefined)
  }
  function put<T extends Subject>(key: string, state: T | undefined): T | null {
    if (!state) return null
    subjects.set(key, state)
    keys.set(state, key)
    return state
  }
  const found = <T extends Subject>(key: string, fresh: () => T): T => find<T>(key) ?? put(key, fresh())!

  return {
    home: (at: number): HomeState => found('home', () => freshHome(at)),
    deviceOf: (id: string): DeviceState | null => find(keyOfDevice(id)),
    foundDevice: (id: string, at: number): DeviceState => found(keyOfDevice(id), () => freshDevice(id, at)),
    vendorOf: (name: string): VendorState | null => find(keyOfVendor(name)),
    foundVendor: (name: string): VendorState => found(keyOfVendor(name), () => freshVendor(name)),
    /** The key of a device's model; `null` while vendor or model is unknown. */
    modelKey,
    modelAt: (key: string): ModelState | null => find(key),
    foundModel: (key: string): ModelState => found(key, (): ModelState => ({ members: {}, shared: {} })),
    changed: (state: Subject): void => void dirty.add(state),
    /** The subjects changed since the last call, by key. */
    takeChanged(): { key: string; state: Subject }[] {
      const taken = [...dirty]
        .map((state) => ({ key: keys.get(state)!, state }))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
      dirty.clear()
      if (subjects.size > MAX_AT_HAND) subjects.clear()
      return taken
    },
  }
}

export type SubjectStore = ReturnType<typeof subjectStore>
