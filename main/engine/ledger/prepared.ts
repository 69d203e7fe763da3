import type { Statement } from 'better-sqlite3'
import type { Ledger } from './open.ts'

const statements = new WeakMap<Ledger, Map<string, Statement>>()

/**
 * A statement made once for a ledger: making one takes longer than a small answer. For fixed texts, and for reads
 * that are done when the next begins.
 */
export function prepared<Bind extends unknown[], Row>(db: Ledger, sql: string): Statement<Bind, Row> {
  const known = statements.get(db) ?? new Map<string, Statement>()
  statements.set(db, known)
  const statement = known.get(sql) ?? db.prepare(sql)
  known.set(sql, statement)
  return statement as Statement<Bind, Row>
}
