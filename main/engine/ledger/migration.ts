import type { Database } from 'better-sqlite3'

/**
 * One step of the ledger's shape. Ids rise by ten, append-only: a shipped migration is never edited.
 * `up` runs inside the opening transaction and may not begin one of its own.
 */
export interface Migration {
  readonly id: number
  readonly name: string
  up(db: Database): void
}
