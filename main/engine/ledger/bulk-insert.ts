import type { Ledger } from './open.ts'

/** Rows bound to one statement: SQLite spends most of a small insert on entering and leaving it. */
const ROWS_AT_ONCE = 32

export type Cell = number | string | null

/** Makes an inserter of many rows of `width` cells: `head` is up to VALUES, `tail` what follows it. */
export function bulkInsert(
  db: Ledger,
  head: string,
  width: number,
  tail: string,
): (rows: readonly Cell[][]) => void {
  const row = `(${Array.from({ length: width }, () => '?').join(', ')})`
  const one = db.prepare(`${head} VALUES ${row} ${tail}`)
  const many = db.prepare(
    `${head} VALUES ${Array.from({ length: ROWS_AT_ONCE }, () => row).join(', ')} ${tail}`,
  )
  return (rows) => {
    let at = 0
    for (; at + ROWS_AT_ONCE <= rows.length; at += ROWS_AT_ONCE)
      many.run(rows.slice(at, at + ROWS_AT_ONCE).flat())
    for (; at < rows.length; at++) one.run(rows[at])
  }
}
