import type { Ledger } from './open.ts'

/** The setting that marks a ledger as the demonstration home's. */
export const DEMO_LEDGER = 'demo'

/** Small things remembered for the owner or about the ledger itself, as text by key. */
export function keepSetting(db: Ledger, key: string, value: string): void {
  db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  ).run(key, value)
}

export function readSetting(db: Ledger, key: string): string | null {
  return db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck().get(key) ?? null
}

/** Forgets one. */
export function dropSetting(db: Ledger, key: string): void {
  db.prepare('DELETE FROM setting WHERE key = ?').run(key)
}
