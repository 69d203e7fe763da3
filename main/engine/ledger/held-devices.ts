import type { Device } from '../../../shared/model/device.ts'
import { getDevices, listDevices, onlineSince } from './device-views.ts'
import type { Ledger } from './open.ts'
import type { WriteMark } from './write-mark.ts'

/** The devices, kept at hand between two writes: most answers ask for all of them. */
export interface HeldDevices {
  /** All devices, longest known first, as `listDevices` reads them. `now` is ms UTC. */
  list(now: number): Device[]
  /** The devices with these ids, in the order given; unknown ids are left out. */
  some(ids: readonly string[], now: number): Device[]
  /**
   * To be called before a write; the answered function takes, after its commit, the devices it changed: only those
   * are read again. After any other write all of them are.
   */
  beforeWrite(): (changed: Iterable<string>) => void
}

/** Holds the devices of a ledger. Inside a transaction, which may yet be rolled back, the ledger itself is read. */
export function heldDevices(db: Ledger, mark: WriteMark): HeldDevices {
  let held: { mark: string; byId: Map<string, Device>; list: Device[] } | null = null
  const stale = new Set<string>()

  function fresh(now: number) {
    const current = mark.current()
    if (held?.mark !== current) {
      const list = listDevices(db, now)
      held = { mark: current, list, byId: new Map(list.map((device) => [device.id, device])) }
    } else if (stale.size > 0) {
      for (const device of getDevices(db, [...stale], now)) held.byId.set(device.id, device)
      held.list = [...held.byId.values()].sort(longestKnownFirst)
    }
    stale.clear()
    return held
  }

  /** Being online is the one thing about a device that changes while nothing is written. */
  const asOf = (devices: readonly Device[], now: number): Device[] => {
    const since = new Date(onlineSince(db, now)).toISOString()
    return devices.map((device) => {
      const online = device.lastSeen >= since
      return device.online === online ? device : { ...device, online }
    })
  }

  return {
    list: (now) => (db.inTransaction ? listDevices(db, now) : asOf(fresh(now).list, now)),
    some(ids, now) {
      if (db.inTransaction || held?.mark !== mark.current()) return getDevices(db, ids, now)
      const { byId } = fresh(now)
      return asOf(
        ids.flatMap((id) => byId.get(id) ?? []),
        now,
      )
    },
    beforeWrite() {
      const before = mark.current()
      return (changed) => {
        if (held?.mark !== before) return
        for (const id of changed) stale.add(id)
        held.mark = mark.current()
      }
    },
  }
}

const longestKnownFirst = (a: Device, b: Device): number =>
  a.firstSeen === b.firstSeen ? (a.id < b.id ? -1 : 1) : a.firstSeen < b.firstSeen ? -1 : 1
