import type { FactValue } from '../../../shared/model/sighting.ts'
import type { VendorEvent } from '../../../shared/model/timeline.ts'
import type { StatementPart, VendorStatement } from '../../../shared/model/vendor-statement.ts'
import type { Ledger } from './open.ts'

/** Something learned of a vendor, over the time it was said. Times ISO 8601 UTC. */
export interface VendorFact {
  vendor: string
  key: string
  value: FactValue
  firstSeen: string
  lastSeen: string
}

/** Keeps what an event says of a vendor: a row per value and span. Support ends are kept per model. */
export function keepVendorFacts(db: Ledger, event: VendorEvent): void {
  const at = Date.parse(event.at)
  for (const [key, value] of Object.entries(event.facts ?? {}).flatMap(perModel)) {
    if (value === null || value === '') continue
    const body = JSON.stringify(value)
    const latest = db
      .prepare<[string, string], { id: number; value: string }>(
        'SELECT id, value FROM vendor_fact WHERE vendor = ? AND key = ? ORDER BY first_at DESC, id DESC LIMIT 1',
      )
      .get(event.vendor, key)
    if (latest?.value === body)
      db.prepare('UPDATE vendor_fact SET last_at = max(last_at, ?) WHERE id = ?').run(at, latest.id)
    else
      db.prepare(
        'INSERT INTO vendor_fact (vendor, key, value, first_at, last_at) VALUES (@vendor, @key, @body, @at, @at)',
      ).run({ vendor: event.vendor, key, body, at })
  }
}

/** `supportEnds: {model, date}` (or a list of them) becomes one fact for each model. */
function perModel([key, value]: [string, FactValue]): [string, FactValue][] {
  if (key !== 'supportEnds') return [[key, value]]
  return (Array.isArray(value) ? value : [value]).flatMap((end): [string, FactValue][] => {
    const { model, date } = (end ?? {}) as { model?: unknown; date?: unknown }
    return typeof model === 'string' && typeof date === 'string' ? [[`supportEnds.${model}`, date]] : []
  })
}

/** What was learned of a vendor, oldest first; of all vendors without a name. */
export function vendorFacts(db: Ledger, vendor: string | null = null): VendorFact[] {
  return db
    .prepare<
      [{ vendor: string | null }],
      { vendor: string; key: string; value: string; firstAt: number; lastAt: number }
    >(
      `SELECT vendor, key, value, first_at AS firstAt, last_at AS lastAt FROM vendor_fact
       WHERE @vendor IS NULL OR vendor = @vendor ORDER BY vendor, key, first_at, id`,
    )
    .all({ vendor })
    .map(({ value, firstAt, lastAt, ...row }) => ({
      ...row,
      value: JSON.parse(value) as FactValue,
      firstSeen: new Date(firstAt).toISOString(),
      lastSeen: new Date(lastAt).toISOString(),
    }))
}

/** Keeps a statement of the owner's, or of a dossier they imported; answers its id. */
export function keepStatement(
  db: Ledger,
  vendor: string,
  part: StatementPart,
  origin: string,
  now: number,
): number {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO vendor_statement (vendor, part, body, origin, at) VALUES (?, ?, ?, ?, ?)')
    .run(vendor, part.part, JSON.stringify(part.body), origin, now)
  return Number(lastInsertRowid)
}

/** Takes a statement back: it stays in the list as withdrawn. Answers whether it stood. */
export const withdrawStatement = (db: Ledger, id: number, now: number): boolean =>
  db
    .prepare('UPDATE vendor_statement SET withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL')
    .run(now, id).changes > 0

/** Every statement kept on a vendor, withdrawn ones too, oldest first; on all vendors without a name. */
export function vendorStatements(db: Ledger, vendor: string | null = null): VendorStatement[] {
  return db
    .prepare<
      [{ vendor: string | null }],
      {
        id: number
        vendor: string
        part: string
        body: string
        origin: string
        at: number
        withdrawnAt: number | null
      }
    >(
      `SELECT id, vendor, part, body, origin, at, withdrawn_at AS withdrawnAt FROM vendor_statement
       WHERE @vendor IS NULL OR vendor = @vendor ORDER BY id`,
    )
    .all({ vendor })
    .map(({ part, body, at, withdrawnAt, ...row }) => ({
      ...row,
      ...({ part, body: JSON.parse(body) } as StatementPart),
      at: new Date(at).toISOString(),
      withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt).toISOString(),
    }))
}
