import type { Ledger } from './open.ts'

/**
 * How long the write-ahead log grows before a commit copies it into the ledger (https://sqlite.org/wal.html, 2.1), in
 * pages of 4 KiB: SQLite's own choice, and one for a great many commits of several MB each. Each of them would be copied
 * at once, and the pages that change with every one again each time.
 */
const USUAL_PAGES = 1000
const LONG_PAGES = 4000
/** Pages kept at hand, in KiB: an import touches most of them once, and the system has them at hand as well. */
const FEW_KIB = 4000

/**
 * Does `work`, which writes many rows at a time, with a log that grows longer, 16 MB; afterwards the next commit copies
 * it. What SQLite keeps to take back one statement (https://sqlite.org/tempfiles.html, 2.4), a page for each that changes,
 * stays in memory: in a file it is as much again as the log. Only for a while, for what else it would put into a file of
 * its own may be as large as the ledger.
 */
export async function inBulk<T>(db: Ledger, work: () => Promise<T>): Promise<T> {
  db.pragma(`wal_autocheckpoint = ${LONG_PAGES}`)
  db.pragma('temp_store = MEMORY')
  const usual = db.pragma('cache_size', { simple: true })
  db.pragma(`cache_size = -${FEW_KIB}`)
  try {
    return await work()
  } finally {
    if (db.open) {
      db.pragma(`wal_autocheckpoint = ${USUAL_PAGES}`)
      db.pragma('temp_store = DEFAULT')
      db.pragma(`cache_size = ${usual}`)
    }
  }
}
