import { createHash } from 'node:crypto'
import type { DeviceKeys } from '../../../shared/model/sighting.ts'
import type { IdentityIndex, KeyConflict, KeyKind } from '../identification/identity.ts'
import { type AddressSpans, addressSpans } from './address-spans.ts'
import type { Ledger } from './open.ts'
import { UNSEEN } from './unseen-value.ts'

/** Keys kept at hand; past this they are asked of the ledger again. */
const MAX_AT_HAND = 10_000

/** Reads and writes who is here: devices, their keys, their addresses, and claims that conflict. */
export interface DeviceTable extends IdentityIndex, Pick<AddressSpans, 'holderAt'> {
  /** Founds a device; its id follows from the seed, so that the same timeline gives the same ids. */
  found(seed: string, at: number): string
  /** Notes that a device was seen with these keys, from `since` to `at`. */
  seen(deviceId: string, keys: DeviceKeys & { hostname?: string }, since: number, at: number): void
  conflict(deviceId: string, conflict: KeyConflict, at: number): void
  weak(keys: DeviceKeys, via: string, facts: unknown, at: number): void
  /** Writes what was only noted in memory; call it at the end of each transaction. */
  settle(): void
  /** Forgets what a transaction that was rolled back has left in memory. */
  forget(): void
}

export function deviceTable(db: Ledger): DeviceTable {
  const addresses = addressSpans(db)
  const sql = {
    claimants: db.prepare<[string, string], { deviceId: string; lastAt: number }>(
      `SELECT device_id AS deviceId, last_at AS lastAt FROM device_key
       WHERE kind = ${UNSEEN} AND value = ${UNSEEN} ORDER BY first_at, device_id`,
    ),
    macs: db
      .prepare<[string], string>(
        `SELECT value FROM device_key WHERE device_id = ${UNSEEN} AND kind = 'mac' ORDER BY value`,
      )
      .pluck(),
    lastSeen: db.prepare<[string], number>('SELECT last_at FROM device WHERE id = ?').pluck(),
    exists: db.prepare('SELECT 1 FROM device WHERE id = ?').pluck(),
    insert: db.prepare('INSERT INTO device (id, first_at, last_at) VALUES (?, ?, ?)'),
    touch: db.prepare(
      'UPDATE device SET first_at = min(first_at, ?), last_at = max(last_at, ?) WHERE id = ?',
    ),
    key: db.prepare(
      `INSERT INTO device_key (kind, value, device_id, first_at, last_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET last_at = max(last_at, excluded.last_at)`,
    ),
    conflict: db.prepare(
      `INSERT INTO identity_conflict (kind, value, device_id, other_id, first_at, last_at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET last_at = max(last_at, excluded.last_at)`,
    ),
    weak: db.prepare(
      `INSERT INTO weak_sighting (ip, via, first_at, last_at, count, facts) VALUES (?, ?, ?, ?, 1, ?)
       ON CONFLICT DO UPDATE SET last_at = max(last_at, excluded.last_at), count = count + 1, facts = excluded.facts`,
    ),
  }

  /** When each device and key was last seen, not yet written: nearly every sighting only repeats what is known. */
  const pending = new Map<string, { write(since: number, at: number): void; since: number; at: number }>()
  const seenAgain = (
    what: string,
    since: number,
    at: number,
    write: (since: number, at: number) => void,
  ): void => {
    const noted = pending.get(what)
    if (!noted) pending.set(what, { write, since, at })
    else {
      noted.since = Math.min(noted.since, since)
      noted.at = Math.max(noted.at, at)
    }
  }
  const known = new Set<string>()
  const macHolders = new Map<string, { deviceId: string; lastAt: number }[]>()

  function addKey(kind: KeyKind, value: string, deviceId: string, at: number): void {
    const what = `${kind} ${value} ${deviceId}`
    if (known.has(what)) {
      seenAgain(what, at, at, (_first, last) => sql.key.run(kind, value, deviceId, last, last))
      return
    }
    sql.key.run(kind, value, deviceId, at, at)
    known.add(what)
    if (kind === 'mac') macHolders.delete(value)
  }

  /** Who claims a MAC is asked for every event: kept at hand until somebody new claims it. */
  function claimants(kind: KeyKind, value: string): readonly { deviceId: string; lastAt: number }[] {
    if (kind !== 'mac') return sql.claimants.all(kind, value)
    const at = macHolders.get(value)
    if (at) return at
    const found = sql.claimants.all(kind, value)
    if (macHolders.size >= MAX_AT_HAND) macHolders.clear()
    macHolders.set(value, found)
    return found
  }

  function settle(): void {
    for (const { write, since, at } of pending.values()) write(since, at)
    pending.clear()
    addresses.settle()
    if (known.size > MAX_AT_HAND) known.clear()
  }

  return {
    settle,
    forget() {
      pending.clear()
      known.clear()
      macHolders.clear()
      addresses.forget()
    },
    claimants,
    macs: (deviceId) => sql.macs.all(deviceId),
    holder: addresses.holder,
    lastSeen: (deviceId) => Math.max(sql.lastSeen.get(deviceId) ?? 0, pending.get(deviceId)?.at ?? 0),
    holderAt: addresses.holderAt,
    found(seed, at) {
      for (let attempt = 0; ; attempt++) {
        const id = `d-${createHash('sha256')
          .update(attempt ? `${seed}#${attempt}` : seed)
          .digest('hex')
          .slice(0, 12)}`
        if (sql.exists.get(id)) continue
        sql.insert.run(id, at, at)
        return id
      }
    },
    seen(deviceId, keys, since, at) {
      seenAgain(deviceId, since, at, (first, last) => sql.touch.run(first, last, deviceId))
      if (keys.mac) addKey('mac', keys.mac, deviceId, at)
      if (keys.serial) addKey('serial', keys.serial, deviceId, at)
      if (keys.hostname) addKey('hostname', keys.hostname.toLowerCase(), deviceId, at)
      for (const uuid of keys.uuids ?? []) addKey('uuid', uuid.toLowerCase(), deviceId, at)
      if (!keys.ip) return
      if (since < at) addresses.hold(deviceId, keys.ip, since)
      addresses.hold(deviceId, keys.ip, at)
    },
    conflict: (deviceId, c, at) => void sql.conflict.run(c.kind, c.value, deviceId, c.deviceId, at, at),
    weak: (keys, via, facts, at) => void sql.weak.run(keys.ip ?? '', via, at, at, JSON.stringify(facts)),
  }
}
