import { type Announcement, judgeNotes, matchAnnouncement, nameKey } from '../../../shared/announcement.ts'
import { firmwareParts, firmwareStep, shownFirmware } from '../../../shared/firmware-version.ts'
import type {
  Change,
  Conflict,
  FirmwareChange,
  FirmwareEntry,
  FirmwareSpread,
  ToldChange,
} from '../../../shared/model/change.ts'
import type { Device } from '../../../shared/model/device.ts'
import type { FactValue } from '../../../shared/model/sighting.ts'
import { sameFact } from '../../../shared/same-fact.ts'
import type { Ledger } from './open.ts'

const iso = (ms: number) => new Date(ms).toISOString()

interface ChangeRow {
  deviceId: string
  key: string
  oldValue: string
  newValue: string
  lastSeenOld: number
  firstSeenNew: number
}
const CHANGE = `SELECT device_id AS deviceId, key, old_value AS oldValue, new_value AS newValue,
  last_seen_old AS lastSeenOld, first_seen_new AS firstSeenNew FROM fact_change`
/** More than a person reads; older changes are on each device's own page. */
const MAX_CHANGES = 1000

/** What changed since `since` (ms UTC), newest first. */
export function changesSince(db: Ledger, since: number): Change[] {
  return db
    .prepare<[number, number], ChangeRow>(
      `${CHANGE} WHERE first_seen_new >= ? ORDER BY first_seen_new DESC, id DESC LIMIT ?`,
    )
    .all(since, MAX_CHANGES)
    .map(toChange)
}

/** Adds to each change of firmware how it came; `devices` are those of the home. */
export function tellChanges(
  db: Ledger,
  changes: readonly Change[],
  devices: readonly Device[],
): ToldChange[] {
  const byId = new Map(devices.map((device) => [device.id, device]))
  const notes = new Map<string, KnownNote[]>()
  const notesOf = (vendor: string | null): KnownNote[] => {
    if (vendor === null) return []
    const known = notes.get(vendor) ?? announcementsOf(db, vendor)
    notes.set(vendor, known)
    return known
  }
  return changes.map((change) => {
    const device = change.key === 'firmware' ? byId.get(change.deviceId) : undefined
    return { ...change, firmware: device ? toFirmwareChange(device, change, notesOf(device.vendor)) : null }
  })
}

const toChange = (row: ChangeRow): Change => ({
  deviceId: row.deviceId,
  key: row.key,
  from: JSON.parse(row.oldValue) as FactValue,
  to: JSON.parse(row.newValue) as FactValue,
  lastSeenOld: iso(row.lastSeenOld),
  firstSeenNew: iso(row.firstSeenNew),
})

interface NoteRow {
  at: number
  model: string | null
  firmware: string | null
  url: string | null
  publishedAt: string | null
  text: string
}

interface Span {
  via: string
  value: string
  firstAt: number
  lastAt: number
}

/**
 * The firmware diary of a device, newest version first, each change with its interval and verdict. Before the first
 * version it was met with stand those that older evidence, which came later, tells of.
 */
export function firmwareDiary(db: Ledger, device: Device): FirmwareEntry[] {
  const changes = db
    .prepare<[string], ChangeRow>(
      `${CHANGE} WHERE device_id = ? AND key = 'firmware' ORDER BY first_seen_new, id`,
    )
    .all(device.id)
  const spans = db
    .prepare<[string], Span>(
      `SELECT via, value, first_at AS firstAt, last_at AS lastAt FROM fact WHERE device_id = ? AND key = 'firmware'
       ORDER BY first_at, id`,
    )
    .all(device.id)
  const isOf = (value: FactValue) => (span: Span) =>
    sameFact('firmware', JSON.parse(span.value) as FactValue, value)
  const met = changes[0]
    ? spans.find(isOf(JSON.parse(changes[0].oldValue) as FactValue))
    : db
        .prepare<[string], Span>(
          `SELECT via, value, first_at AS firstAt, last_at AS lastAt FROM fact
           WHERE id = (SELECT fact_id FROM current_fact WHERE device_id = ? AND key = 'firmware')`,
        )
        .get(device.id)
  if (!met) return []
  const notes = device.vendor === null ? [] : announcementsOf(db, device.vendor)
  const steps = [...earlierSteps(device.id, spans, met), ...changes]
  const origin = steps[0]
    ? (JSON.parse(steps[0].oldValue) as FactValue)
    : (JSON.parse(met.value) as FactValue)
  const lastOf = (value: FactValue) =>
    spans.filter(isOf(value)).reduce((last, { lastAt }) => Math.max(last, lastAt), 0)
  const entries: FirmwareEntry[] = [
    {
      version: shownFirmware(origin) ?? '',
      firstSeen: iso((spans.find(isOf(origin)) ?? met).firstAt),
      lastSeen: iso(steps[0]?.lastSeenOld ?? lastOf(origin)),
      change: null,
    },
  ]
  for (const [i, row] of steps.entries()) {
    const to = JSON.parse(row.newValue) as FactValue
    entries.push({
      version: shownFirmware(to) ?? '',
      firstSeen: iso(row.firstSeenNew),
      lastSeen: iso(steps[i + 1]?.lastSeenOld ?? lastOf(to)),
      change: toFirmwareChange(device, toChange(row), notes),
    })
  }
  return entries.reverse()
}

/** What the same source said before the version a device was met with, as changes towards that. */
function earlierSteps(deviceId: string, spans: readonly Span[], met: Span): ChangeRow[] {
  const before = spans.filter(({ via, lastAt }) => via === met.via && lastAt < met.firstAt)
  return [...before, met].flatMap((span, i, all) => {
    const old = all[i - 1]
    return old && old.value !== span.value
      ? {
          deviceId,
          key: 'firmware',
          oldValue: old.value,
          newValue: span.value,
          lastSeenOld: old.lastAt,
          firstSeenNew: span.firstAt,
        }
      : []
  })
}

function toFirmwareChange(device: Device, change: Change, notes: readonly KnownNote[]): FirmwareChange {
  const { from, to, lastSeenOld } = change
  return {
    from: shownFirmware(from) ?? '',
    lastSeenOld,
    step: firmwareStep(firmwareParts(from), firmwareParts(to)),
    ...verdictOn(device, firmwareParts(to), notes),
  }
}

/** An announcement with the row it came from. */
export interface KnownNote extends Announcement {
  row: NoteRow
}

/** What is known of a vendor's announcements, judged, oldest first. */
export function announcementsOf(db: Ledger, vendor: string): KnownNote[] {
  const wanted = nameKey(vendor)
  return db
    .prepare<[], NoteRow & { vendor: string }>(
      'SELECT at, vendor, model, firmware, url, published_at AS publishedAt, text FROM announcement ORDER BY at, id',
    )
    .all()
    .filter((row) => nameKey(row.vendor) === wanted)
    .map((row) => {
      const firmware = row.firmware === null ? [] : firmwareParts(JSON.parse(row.firmware) as FactValue)
      const { clear, topics } = judgeNotes(row.text, [row.model ?? '', ...firmware])
      return {
        at: row.at,
        model: row.model && nameKey(row.model),
        firmware,
        url: row.url,
        clear,
        topics,
        row,
      }
    })
}

/** The verdict on a change to `firmware` (normalised parts), with the notes it rests on. */
export function verdictOn(device: Device, firmware: readonly string[], known: readonly KnownNote[]) {
  const { verdict, announcement } = matchAnnouncement({ model: device.model, firmware }, known)
  const row = announcement ? (announcement as KnownNote).row : null
  return {
    verdict,
    topics: announcement?.topics ?? [],
    notes: row && { text: row.text, url: row.url, publishedAt: row.publishedAt, knownAt: iso(row.at) },
  }
}

/** Fields on which a device's sources disagree at present. Gauges and services have no other side. */
export function conflictsOf(db: Ledger, deviceId: string): Conflict[] {
  const rows = db
    .prepare<[string], { key: string; value: string; source: string; confidence: number; lastAt: number }>(
      `SELECT key, value, source, confidence, last_at AS lastAt FROM fact f WHERE device_id = ?
       AND key IN ('vendor', 'model', 'kind', 'firmware', 'serial')
       AND id = (SELECT max(id) FROM fact g WHERE g.device_id = f.device_id AND g.key = f.key AND g.via = f.via)
       ORDER BY key, confidence DESC, last_at DESC`,
    )
    .all(deviceId)
  const conflicts: Conflict[] = []
  for (const field of new Set(rows.map((r) => r.key))) {
    const claims = rows.filter((r) => r.key === field)
    const held = JSON.parse(claims[0]!.value) as FactValue
    if (claims.every((c) => sameClaim(field, JSON.parse(c.value) as FactValue, held))) continue
    conflicts.push({
      field,
      claims: claims.map((c) => ({
        value: JSON.parse(c.value) as FactValue,
        from: c.source,
        confidence: c.confidence,
        seenAt: iso(c.lastAt),
      })),
    })
  }
  return conflicts
}

const sameClaim = (field: string, a: FactValue, b: FactValue): boolean =>
  field === 'firmware' ? sameFact(field, a, b) : nameKey(String(a)) === nameKey(String(b))

/** Firmware versions across all devices of each model; models with the most versions first. */
export function firmwareSpread(devices: readonly Device[]): FirmwareSpread[] {
  const models = new Map<string, FirmwareSpread>()
  for (const device of devices) {
    if (device.model === null || device.firmware === null) continue
    const key = `${device.vendor ?? ''}\n${device.model}`
    const model = models.get(key) ?? { vendor: device.vendor, model: device.model, versions: [] }
    models.set(key, model)
    const version = model.versions.find((v) => sameFact('firmware', v.version, device.firmware))
    if (version) version.deviceIds.push(device.id)
    else
      model.versions.push({ version: device.firmware, deviceIds: [device.id], firstSeen: device.firstSeen })
  }
  return [...models.values()].sort(
    (a, b) => b.versions.length - a.versions.length || a.model.localeCompare(b.model),
  )
}
