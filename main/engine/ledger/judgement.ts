import type { Ledger } from './open.ts'

/** The judge's memory in the ledger: one JSON record a subject. */
export function judgementTable(db: Ledger) {
  const read = db.prepare<[string], string>('SELECT state FROM judgement WHERE subject = ?').pluck()
  const write = db.prepare(
    'INSERT INTO judgement (subject, state) VALUES (?, ?) ON CONFLICT (subject) DO UPDATE SET state = excluded.state',
  )
  return {
    /** What is remembered of a subject; `undefined` when nothing is. */
    load(subject: string): unknown {
      const state = read.get(subject)
      return state === undefined ? undefined : JSON.parse(state)
    },
    /** Rewrites the changed subjects; call it in the transaction that keeps the facts. */
    keep(changed: readonly { key: string; state: unknown }[]): void {
      for (const { key, state } of changed) write.run(key, JSON.stringify(state))
    },
  }
}
