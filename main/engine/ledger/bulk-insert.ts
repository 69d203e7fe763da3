import type { Ledger } from './open.ts'

/** Rows bound to one statement: SQLite spends most of a small insert on entering and leaving it. */
const ROWS_AT_ONCE = 64

export type Cell = number | string | null

/** Inserts rows many at a time; what was added is in the ledger once `flush` was called. */
export interface BulkInsert {
  /** The cells of the rows that wait. */
  readonly cells: Cell[]
  /** Makes room for a row and answers the place of its first cell; all its cells are to be set before the next. */
  row(): number
  flush(): void
}

/**
 * Makes inserters of rows of `width` cells: `head` is up to VALUES, `tails` what follows it, in one statement each over
 * the same rows. One is used in one
 * transaction: rows that were added to it and not flushed are gone with it.
 */
export function bulkInsert(db: Ledger, head: string, width: number, ...tails: string[]): () => BulkInsert {
  const row = `(${Array.from({ length: width }, () => '?').join(', ')})`
  const prepare = (rows: number) =>
    (tails.length > 0 ? tails : ['']).map((tail) =>
      db.prepare(`${head} VALUES ${Array.from({ length: rows }, () => row).join(', ')} ${tail}`),
    )
  const one = prepare(1)
  const many = prepare(ROWS_AT_ONCE)
  return () => {
    const cells: Cell[] = new Array(ROWS_AT_ONCE * width).fill(null)
    let filled = 0
    return {
      cells,
      row() {
        if (filled === cells.length) {
          // As arguments: an array is asked for its elements one by one.
          for (const statement of many) statement.run(...cells)
          filled = 0
        }
        filled += width
        return filled - width
      },
      flush() {
        if (filled === cells.length) for (const statement of many) statement.run(...cells)
        else
          for (let at = 0; at < filled; at += width)
            for (const statement of one) statement.run(...cells.slice(at, at + width))
        filled = 0
      },
    }
  }
}
