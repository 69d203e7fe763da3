import { shownFirmware } from '../../../shared/firmware-version.ts'
import type { Device, Evidence, Fact } from '../../../shared/model/device.ts'
import { DEVICE_KINDS, type DeviceKind, type Via } from '../../../shared/model/kinds.ts'
import type { FactValue } from '../../../shared/model/sighting.ts'
import { standingCorrections } from './corrections.ts'
import type { Ledger } from './open.ts'
import { prepared } from './prepared.ts'
import { UNSEEN } from './unseen-value.ts'

/** A device not seen for this long is offline, unless a later scan than its last sight has not run yet. */
const ONLINE_MS = 15 * 60_000

interface CurrentRow {
  deviceId: string
  key: string
  via: Via
  value: string
  source: string
  confidence: number
  lastAt: number
}
interface DeviceRow {
  id: string
  firstAt: number
  lastAt: number
}

const iso = (ms: number) => new Date(ms).toISOString()

/** All devices as the contract shows them, longest known first. */
export function listDevices(db: Ledger, now: number): Device[] {
  return assemble(db, db.prepare<[], DeviceRow>(`${DEVICE} ORDER BY first_at, id`).all(), now, '')
}

/** The devices with these ids, in the order given; unknown ids are left out. */
export function getDevices(db: Ledger, ids: readonly string[], now: number): Device[] {
  const one = prepared<[string], DeviceRow>(db, `${DEVICE} WHERE id = ?`)
  return ids.flatMap((id) => {
    const row = one.get(id)
    return row ? assemble(db, [row], now, id) : []
  })
}

const DEVICE = 'SELECT id, first_at AS firstAt, last_at AS lastAt FROM device'

function assemble(db: Ledger, rows: DeviceRow[], now: number, only: string): Device[] {
  const where = (column: string) => (only ? `WHERE ${column} = ${UNSEEN}` : '')
  const bind = only ? [only] : []
  const facts = groupBy(
    prepared<string[], CurrentRow>(
      db,
      `SELECT c.device_id AS deviceId, c.key, f.via, f.value, f.source, f.confidence, f.last_at AS lastAt
         FROM current_fact c JOIN fact f ON f.id = c.fact_id ${where('c.device_id')} ORDER BY c.device_id, c.key`,
    ).all(...bind),
  )
  const keys = groupBy(
    prepared<string[], { deviceId: string; kind: string; value: string }>(
      db,
      `SELECT device_id AS deviceId, kind, value FROM device_key ${where('device_id')} ORDER BY last_at DESC, value`,
    ).all(...bind),
  )
  const addresses = groupBy(
    prepared<string[], { deviceId: string; ip: string; lastAt: number }>(
      db,
      `SELECT device_id AS deviceId, ip, max(last_at) AS lastAt FROM device_address ${where('device_id')}
         GROUP BY device_id, ip ORDER BY max(last_at) DESC, ip`,
    ).all(...bind),
  )
  const since = onlineSince(db, now)
  const corrected = standingCorrections(db)
  // What a device said at once was seen at once: most moments are written many times over.
  const moments = new Map<number, string>()
  const moment = (ms: number): string => {
    const text = moments.get(ms) ?? iso(ms)
    moments.set(ms, text)
    return text
  }
  return rows.map((row) => {
    const mine = facts.get(row.id) ?? []
    const own = keys.get(row.id) ?? []
    const held = (addresses.get(row.id) ?? []).filter((a, i) => i === 0 || a.lastAt >= row.lastAt - ONLINE_MS)
    return {
      id: row.id,
      ...identityFields(mine, corrected.get(row.id)),
      macs: own.filter((k) => k.kind === 'mac').map((k) => k.value),
      addresses: held.map((a) => a.ip),
      hostnames: own.filter((k) => k.kind === 'hostname').map((k) => k.value),
      services: services(mine),
      firstSeen: moment(row.firstAt),
      lastSeen: moment(row.lastAt),
      online: row.lastAt >= since,
      evidence: Object.fromEntries(
        mine.filter((f) => !f.key.startsWith('service.')).map((f) => [f.key, evidence(f, moment(f.lastAt))]),
      ),
    }
  })
}

/** Online means seen since then (ms UTC): in the latest scan, or within the quarter hour where none ran. */
export function onlineSince(db: Ledger, now: number): number {
  const started = prepared<[], { at: number }>(
    db,
    'SELECT started_at AS at FROM scan ORDER BY id DESC LIMIT 1',
  ).get()?.at
  return started === undefined ? now - ONLINE_MS : Math.min(now - ONLINE_MS, started)
}

/** From here on a field counts as stated by the device itself, which the owner's word does not overrule. */
const STATED = 0.7
/** Fields that are the owner's to give, whatever a device says of itself. */
const OWNERS_OWN = new Set(['name', 'kind', 'place'])

function identityFields(facts: CurrentRow[], corrections: Map<string, { value: string }> | undefined) {
  const text = (key: string): string | null => {
    const row = facts.find((f) => f.key === key)
    const owner = corrections?.get(key)
    if (owner && (OWNERS_OWN.has(key) || !row || row.confidence < STATED)) return owner.value
    const found = row ? (JSON.parse(row.value) as FactValue) : null
    if (Array.isArray(found)) return key === 'firmware' ? shownFirmware(found) : found.join(' / ')
    return found === null ? null : String(found)
  }
  const kind = text('kind')
  const sure = facts.filter((f) => ['vendor', 'model', 'kind'].includes(f.key))
  return {
    name: text('name') ?? text('hostname'),
    vendor: text('vendor'),
    model: text('model'),
    kind: (DEVICE_KINDS as readonly string[]).includes(kind ?? '') ? (kind as DeviceKind) : 'unknown',
    firmware: text('firmware'),
    serial: text('serial'),
    confidence: sure.length
      ? Math.round((100 * sure.reduce((sum, f) => sum + f.confidence, 0)) / 3) / 100
      : 0,
    place: text('place'),
  } satisfies Partial<Device>
}

function services(facts: CurrentRow[]): Device['services'] {
  return facts
    .filter((f) => f.key.startsWith('service.'))
    .map((f) => {
      const port = Number(JSON.parse(f.value))
      return { type: f.key.slice('service.'.length), port: Number.isInteger(port) ? port : null, via: f.via }
    })
}

const evidence = (f: CurrentRow, seenAt: string): Evidence => ({
  value: JSON.parse(f.value) as FactValue,
  from: f.source,
  seenAt,
  confidence: f.confidence,
})

/** Every value and span of a device, newest first. */
export function deviceHistory(db: Ledger, deviceId: string): Fact[] {
  return db
    .prepare<
      [string],
      { key: string; value: string; source: string; firstAt: number; lastAt: number; previous: string | null }
    >(
      `SELECT key, value, source, first_at AS firstAt, last_at AS lastAt, previous FROM fact
       WHERE device_id = ? ORDER BY first_at DESC, id DESC`,
    )
    .all(deviceId)
    .map((f) => ({
      key: f.key,
      value: JSON.parse(f.value) as FactValue,
      from: f.source,
      firstSeen: iso(f.firstAt),
      lastSeen: iso(f.lastAt),
      previous: f.previous === null ? null : (JSON.parse(f.previous) as FactValue),
    }))
}

function groupBy<T extends { deviceId: string }>(rows: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.deviceId)
    if (group) group.push(row)
    else groups.set(row.deviceId, [row])
  }
  return groups
}
