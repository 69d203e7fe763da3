import type { Ledger } from './open.ts'

/** Tells whether a ledger was written to: for what is kept at hand as long as it was not. */
export interface WriteMark {
  /** Alike at two moments only when nothing was written between them, by this connection or another. */
  current(): string
  /** Writes something that nothing kept at hand was made of: the mark stays as it was. */
  apart<T>(write: () => T): T
}

/**
 * Marks from the rows this connection changed (`sqlite3_total_changes`: those of triggers and foreign keys among
 * them) and the commits of others (`PRAGMA data_version`). A transaction that was rolled back has moved it, too;
 * within one nothing should be kept.
 */
export function writeMark(db: Ledger): WriteMark {
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck()
  const others = db.prepare<[], number>('PRAGMA data_version').pluck()
  let left = 0
  return {
    current: () => `${others.get()} ${changes.get()! - left}`,
    apart(write) {
      const before = changes.get()!
      try {
        return write()
      } finally {
        left += changes.get()! - before
      }
    },
  }
}
