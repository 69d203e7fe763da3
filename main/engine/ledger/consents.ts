import type { Consent } from '../../../shared/ipc/schema.ts'
import type { Ledger } from './open.ts'

/** The networks the owner said yes to and has not withdrawn. */
export function listConsents(db: Ledger): Consent[] {
  return db
    .prepare<[], { interface: string; cidr: string; givenAt: number }>(
      'SELECT interface, cidr, given_at AS givenAt FROM consent WHERE withdrawn_at IS NULL ORDER BY given_at',
    )
    .all()
    .map((c) => ({ ...c, givenAt: new Date(c.givenAt).toISOString() }))
}

/** Whether this very network (name and address range) is consented: another Wi-Fi on the same card is not. */
export function isConsented(db: Ledger, name: string, cidr: string): boolean {
  return listConsents(db).some((c) => c.interface === name && c.cidr === cidr)
}

export function giveConsent(db: Ledger, name: string, cidr: string, now: number): void {
  if (!isConsented(db, name, cidr))
    db.prepare('INSERT INTO consent (interface, cidr, given_at) VALUES (?, ?, ?)').run(name, cidr, now)
}

/** Withdraws every consent for this interface; the record that it was once given stays. */
export function withdrawConsent(db: Ledger, name: string, now: number): void {
  db.prepare('UPDATE consent SET withdrawn_at = ? WHERE interface = ? AND withdrawn_at IS NULL').run(
    now,
    name,
  )
}
