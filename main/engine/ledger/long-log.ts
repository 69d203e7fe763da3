import type { Ledger } from './open.ts'

/**
 * How long the write-ahead log grows before a commit copies it into the ledger (https://sqlite.org/wal.html, 2.1), in
 * pages of 4 KiB: SQLite's own choice, and one for a great many commits of several MB each. Each of them would be copied
 * at once, and the pages that change with every one again each time.
 */
const USUAL_PAGES = 1000
const LONG_PAGES = 4000

/** Does `work` with a log that grows longer, 16 MB; afterwards the next commit copies it. */
export async function inLongLog<T>(db: Ledger, work: () => Promise<T>): Promise<T> {
  db.pragma(`wal_autocheckpoint = ${LONG_PAGES}`)
  try {
    return await work()
  } finally {
    if (db.open) db.pragma(`wal_autocheckpoint = ${USUAL_PAGES}`)
  }
}
