import type { Database as Sqlite } from 'better-sqlite3'
import { Fault } from '../../../shared/fault.ts'
import type { ExportPage } from '../../../shared/model/backup.ts'

/** The whole ledger as one JSON document, a page at a time: `{"format":…,"tables":{"device":[…],…}}`. */

/** A page ends after so many characters: no pause anybody would notice, whatever the rows hold. */
const PAGE_LENGTH = 400_000

/** A table is paged by the columns that order its rows. */
interface Paged {
  name: string
  order: string[]
}

/** Reads `db`; rows that come while pages are asked for may or may not be in it, none is in it twice. */
export function exportPage(db: Sqlite, cursor: string | null): ExportPage {
  const tables = tablesOf(db)
  const { table, after, begun } = readCursor(cursor)
  const at = tables[table]
  const head = cursor === null ? `{"format":"houseguest-ledger","version":${versionOf(db)},"tables":{` : ''
  if (!at) return { text: `${head}}}\n`, next: null }
  const { lines, last } = page(db, at, after)
  const open = begun ? '' : `${table > 0 ? ',' : ''}\n${JSON.stringify(at.name)}:[`
  const text = `${head}${open}${begun && lines.length > 0 ? ',' : ''}${lines.join(',')}`
  return last === null
    ? { text: `${text}]`, next: JSON.stringify([table + 1]) }
    : { text, next: JSON.stringify([table, last]) }
}

type Key = string | number
const isKey = (value: unknown): value is Key => typeof value === 'string' || typeof value === 'number'

function readCursor(cursor: string | null): { table: number; after: Key[] | null; begun: boolean } {
  if (cursor === null) return { table: 0, after: null, begun: false }
  try {
    const [table, after] = JSON.parse(cursor) as [unknown, unknown]
    if (Number.isSafeInteger(table) && Number(table) >= 0) {
      if (after === undefined) return { table: Number(table), after: null, begun: false }
      if (Array.isArray(after) && after.every(isKey)) return { table: Number(table), after, begun: true }
    }
  } catch {}
  throw new Fault('bad-argument', 'This is no page of an export; begin it again.')
}

const versionOf = (db: Sqlite): number => db.pragma('user_version', { simple: true }) as number

/** Every table in the order of its name, with the primary key its rows are paged by. */
function tablesOf(db: Sqlite): Paged[] {
  const names = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all()
  return names.map((name) => {
    const key = (db.pragma(`table_info('${name}')`) as { name: string; pk: number }[])
      .filter(({ pk }) => pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map((column) => `"${column.name}"`)
    return { name, order: key.length > 0 ? key.map((column) => column.slice(1, -1)) : ['rowid'] }
  })
}

/** The next rows as JSON, and the key of the last where more follow. */
function page(
  db: Sqlite,
  { name, order }: Paged,
  after: Key[] | null,
): { lines: string[]; last: Key[] | null } {
  if (after !== null && after.length !== order.length)
    throw new Fault('bad-argument', 'This is no page of an export; begin it again.')
  const columns = order.map((column) => `"${column}"`).join(', ')
  const from = after === null ? '' : `WHERE (${columns}) > (${order.map(() => '?').join(', ')})`
  const what = order[0] === 'rowid' ? 'rowid, *' : '*'
  const rows = db
    .prepare<Key[], Record<string, unknown>>(`SELECT ${what} FROM "${name}" ${from} ORDER BY ${columns}`)
    .iterate(...(after ?? []))
  const lines: string[] = []
  let length = 0
  let last: Key[] | null = null
  for (const row of rows) {
    if (length > PAGE_LENGTH) return { lines, last }
    const line = `\n${JSON.stringify(row)}`
    lines.push(line)
    length += line.length
    last = order.map((column) => row[column] as Key)
  }
  return { lines, last: null }
}
