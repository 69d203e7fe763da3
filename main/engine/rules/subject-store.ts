import { nameKey } from '../../../shared/announcement.ts'
import { freshDevice } from './device-memory.ts'
import type { DeviceState, HomeState, ModelState, VendorState } from './state.ts'
import { freshVendor } from './vendor-memory.ts'

/** One record of the judge's memory. */
export type Subject = DeviceState | VendorState | ModelState | HomeState

const MAX_NAMES = 5000

const freshHome = (at: number): HomeState => ({
  firstSeen: at,
  resolvers: {},
  notes: [],
  waitingNotes: [],
  hours: new Array<number>(24).fill(0),
})

/** The subjects of one judge: loaded on demand, kept in memory, handed back when changed. */
export function subjectStore(load: (key: string) => unknown) {
  const subjects = new Map<string, Subject>()
  const keys = new WeakMap<Subject, string>()
  const dirty = new Set<string>()
  const names = new Map<string, string>()

  /** `nameKey`, remembered: every event asks for the same few names. */
  function keyOf(name: string): string {
    let key = names.get(name)
    if (key === undefined) {
      if (names.size >= MAX_NAMES) names.clear()
      key = nameKey(name)
      names.set(name, key)
    }
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
    deviceOf: (id: string): DeviceState | null => find(`device:${id}`),
    foundDevice: (id: string, at: number): DeviceState => found(`device:${id}`, () => freshDevice(id, at)),
    vendorOf: (name: string): VendorState | null => find(`vendor:${keyOf(name)}`),
    foundVendor: (name: string): VendorState => found(`vendor:${keyOf(name)}`, () => freshVendor(name)),
    /** The key of a device's model; `null` while vendor or model is unknown. */
    modelKey: ({ vendor, model }: DeviceState): string | null =>
      vendor === null || model === null ? null : `model:${keyOf(vendor)}/${keyOf(model)}`,
    modelAt: (key: string): ModelState | null => find(key),
    foundModel: (key: string): ModelState => found(key, (): ModelState => ({ members: {}, shared: {} })),
    changed: (state: Subject): void => void dirty.add(keys.get(state)!),
    /** The subjects changed since the last call, by key. */
    takeChanged(): { key: string; state: Subject }[] {
      const taken = [...dirty].sort().map((key) => ({ key, state: subjects.get(key)! }))
      dirty.clear()
      return taken
    },
  }
}

export type SubjectStore = ReturnType<typeof subjectStore>
