import type { PageConsent } from '../../../shared/ipc/schema.ts'
import type { Ledger } from './open.ts'

/** The hosts whose pages may be fetched, by name. */
export function listPageConsents(db: Ledger): PageConsent[] {
  return db
    .prepare<[], { host: string; givenAt: number }>(
      'SELECT host, given_at AS givenAt FROM page_consent WHERE withdrawn_at IS NULL ORDER BY host',
    )
    .all()
    .map(({ host, givenAt }) => ({ host, givenAt: new Date(givenAt).toISOString() }))
}

/** Whether pages of this very host may be fetched: of no other of its domain. */
export function isPageConsented(db: Ledger, host: string): boolean {
  return (
    db.prepare('SELECT 1 FROM page_consent WHERE host = ? AND withdrawn_at IS NULL').get(host) !== undefined
  )
}

export function givePageConsent(db: Ledger, host: string, now: number): void {
  db.prepare('INSERT OR IGNORE INTO page_consent (host, given_at) VALUES (?, ?)').run(host, now)
}

/** The record that it was once given stays. */
export function withdrawPageConsent(db: Ledger, host: string, now: number): void {
  db.prepare('UPDATE page_consent SET withdrawn_at = ? WHERE host = ? AND withdrawn_at IS NULL').run(
    now,
    host,
  )
}
