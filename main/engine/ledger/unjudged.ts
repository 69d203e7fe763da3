import type { Ledger } from './open.ts'

/** Evidence that is kept and not judged yet, so that an import that is killed loses no warning. */
export interface UnjudgedTable {
  /** Keeps days of evidence (`outbound/day-contacts.ts`); call it in the transaction that keeps the contacts. */
  add(days: string): number
  /** All that waits, oldest first. */
  all(): { id: number; days: string }[]
  /** Forgets what was judged; call it in the transaction that keeps the warnings. */
  drop(ids: Iterable<number>): void
}

export function unjudgedTable(db: Ledger): UnjudgedTable {
  const add = db.prepare('INSERT INTO unjudged_evidence (days) VALUES (?)')
  const all = db.prepare<[], { id: number; days: string }>(
    'SELECT id, days FROM unjudged_evidence ORDER BY id',
  )
  const drop = db.prepare('DELETE FROM unjudged_evidence WHERE id = ?')
  return {
    add: (days) => Number(add.run(days).lastInsertRowid),
    all: () => all.all(),
    drop(ids) {
      for (const id of ids) drop.run(id)
    },
  }
}
