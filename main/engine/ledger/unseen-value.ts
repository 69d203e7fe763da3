/**
 * A bound value in `column = …` that the planner does not look at. SQLite 3.54 with STAT4 looks at each `column = ?` of
 * a search that may find several rows, in case it is bound to -1, 0 or 1 (`sqlite3ExprIsInteger` in `where.c`), and
 * therefore prepares the whole statement anew whenever something else is bound to it: three times what a small search
 * itself costs. It does not look through the sign; the value and its affinity stay the same.
 */
export const UNSEEN = '+?'
