import type { Ledger } from './open.ts'

/** How often a network is looked at by itself, in hours. */
export interface KeptSchedule {
  interface: string
  cidr: string
  everyHours: number
}

export const listSchedules = (db: Ledger): KeptSchedule[] =>
  db.prepare<[], KeptSchedule>('SELECT interface, cidr, every_hours AS everyHours FROM schedule').all()

/** Keeps how often a network is looked at; `null` takes it back. */
export function keepSchedule(db: Ledger, name: string, cidr: string, everyHours: number | null): void {
  if (everyHours === null) db.prepare('DELETE FROM schedule WHERE interface = ? AND cidr = ?').run(name, cidr)
  else
    db.prepare(
      'INSERT INTO schedule (interface, cidr, every_hours) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET every_hours = excluded.every_hours',
    ).run(name, cidr, everyHours)
}

/**
 * The latest scan of a network that was not broken off: begun when (ms UTC), and how many devices it found. The
 * latest is the one written last, for a clock can be set back.
 */
export function lastScan(db: Ledger, name: string, cidr: string): { at: number; devices: number } | null {
  const row = db
    .prepare<[string, string], { at: number; devices: number }>(
      `SELECT started_at AS at, devices FROM scan
       WHERE interface = ? AND (cidr = ? OR cidr IS NULL) AND ended_at IS NOT NULL AND cancelled = 0
       ORDER BY id DESC LIMIT 1`,
    )
    .get(name, cidr)
  return row ?? null
}
