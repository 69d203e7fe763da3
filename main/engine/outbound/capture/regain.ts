/** Finds the records of a damaged capture again. */

/** So many records that follow each other are no chance. */
const IN_A_ROW = 3

/** Where reading goes on, and whether records begin there; if not, more of the file must tell. */
export interface Regained {
  at: number
  isFound: boolean
}

/**
 * The first place in `[from, end)` where records follow each other, or where they may once more of the file is there.
 * `next` answers where the record at a place ends, -1 where there is none, and infinity where only more bytes can tell.
 */
export function regain(from: number, end: number, next: (at: number) => number): Regained {
  for (let at = from; at < end; at++) {
    let after = at
    let inARow = 0
    while (after >= 0 && after < end && inARow < IN_A_ROW) {
      after = next(after)
      inARow++
    }
    if (after > end) return { at, isFound: false }
    if (after === end || (after > 0 && inARow === IN_A_ROW)) return { at, isFound: true }
  }
  return { at: end, isFound: false }
}
