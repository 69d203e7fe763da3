import {
  type ContactKeeping,
  DEFAULT_CONTACT_KEEPING,
  HOURLY_DAYS,
  KEPT_YEARS,
  type KeepingPreview,
} from '../../../shared/model/backup.ts'
import type { Ledger } from './open.ts'
import { keepSetting, readSetting } from './settings.ts'

/**
 * How long whom devices called is kept, by the hour and by the day, as the owner decides. When something was first and
 * last seen, and what it came to in all, is summed beside the hours and stays; so does all else the ledger knows.
 */

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Leap years, too. */
const YEAR_MS = 365.25 * DAY_MS

const HOURLY = 'contacts-hourly-days'
const YEARS = 'contacts-kept-years'

/** What a row of `contact_hour` takes in the file, its share of the page with it: measured over large ledgers. */
const ROW_BYTES = 30

/** Calls of an address nobody was named for yet wait whole: their sums are made anew when somebody is. */
const WHOSE =
  "SELECT id, device_id AS deviceId FROM contact_client WHERE device_id IS NOT NULL OR kind = 'mac'"

/** The owner's choice; what is no choice any more is as shipped. */
export function contactKeeping(db: Ledger): ContactKeeping {
  const [hourly, years] = [readSetting(db, HOURLY), readSetting(db, YEARS)]
  return {
    hourlyDays: HOURLY_DAYS.find((days) => String(days) === hourly) ?? DEFAULT_CONTACT_KEEPING.hourlyDays,
    years: KEPT_YEARS.find((one) => String(one) === years) ?? null,
  }
}

export function chooseKeeping(db: Ledger, { hourlyDays, years }: ContactKeeping): void {
  keepSetting(db, HOURLY, String(hourlyDays))
  keepSetting(db, YEARS, String(years))
}

/**
 * Hours before this go, in hours since the epoch; `null` where none ever does. Counted from the newest contact where the
 * clock is ahead of it: what a wrong clock deletes nobody brings back.
 */
function goneBefore(db: Ledger, { years }: ContactKeeping, now: number): number | null {
  if (years === null) return null
  const newest =
    db.prepare<[], number | null>('SELECT max(last_at) FROM destination_sum').pluck().get() ?? null
  if (newest === null) return null
  return Math.floor((Math.min(now, newest) - years * YEAR_MS) / DAY_MS) * 24
}

/** Deletes what is older than the owner keeps, a client a step: other work goes between. */
export function* pruneContacts(db: Ledger, now: number): Generator<void> {
  const before = goneBefore(db, contactKeeping(db), now)
  if (before === null) return
  const drops = ['contact_hour', 'contact_activity'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE client_id = ? AND hour < ?`),
  )
  const drop = db.transaction((client: number) => {
    for (const one of drops) one.run(client, before)
  })
  for (const { id } of db.prepare<[], { id: number }>(WHOSE).all()) {
    drop.immediate(id)
    yield
  }
}

/** What a choice would delete of one client. */
interface Going {
  device: string
  entries: number
  days: number[]
}

/** What a choice would delete now, a client a step; `previewOf` adds them up. Changes nothing. */
export function* goingContacts(db: Ledger, keeping: ContactKeeping, now: number): Generator<Going> {
  const before = goneBefore(db, keeping, now)
  if (before === null) return
  const entriesOf = db
    .prepare<[number, number], number>('SELECT count(*) FROM contact_hour WHERE client_id = ? AND hour < ?')
    .pluck()
  const daysOf = db
    .prepare<[number, number], number>(
      'SELECT DISTINCT hour / 24 FROM contact_activity WHERE client_id = ? AND hour < ?',
    )
    .pluck()
  for (const { id, deviceId } of db.prepare<[], { id: number; deviceId: string | null }>(WHOSE).all())
    yield {
      device: deviceId ?? `client ${id}`,
      entries: entriesOf.get(id, before) ?? 0,
      days: daysOf.all(id, before),
    }
}

/** All of it together. */
export function previewOf(going: readonly Going[]): KeepingPreview {
  const found = going.filter(({ entries }) => entries > 0)
  const days = new Set(found.flatMap((one) => one.days))
  const entries = found.reduce((sum, one) => sum + one.entries, 0)
  return {
    days: days.size,
    until: days.size === 0 ? null : new Date((Math.max(...days) + 1) * DAY_MS).toISOString(),
    devices: new Set(found.map(({ device }) => device)).size,
    entries,
    bytes: entries * ROW_BYTES,
  }
}
