import type { Delivery } from '../../../shared/model/delivery.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import type { Ledger } from './open.ts'
import { dropSetting, keepSetting, readSetting } from './settings.ts'

/** Where the owner wants to be told, without the secrets, and how far each place has been. */

const KEY = 'deliveries'

export interface KeptDelivery extends Delivery {
  /** The last turn of a warning that has been told there. */
  mark: number
  problem: string | null
  sentAt: string | null
}

export function keptDeliveries(db: Ledger): KeptDelivery[] {
  const kept = readSetting(db, KEY)
  // Places of before they had names have none.
  return kept === null
    ? []
    : (JSON.parse(kept) as KeptDelivery[]).map((one) => ({ ...one, name: one.name ?? null }))
}

/** Puts one in, or in the place of what was known of it. */
export function keepDelivery(db: Ledger, delivery: KeptDelivery): void {
  const others = keptDeliveries(db).filter(({ id }) => id !== delivery.id)
  const all = [...others, delivery].sort((a, b) => (a.addedAt + a.id < b.addedAt + b.id ? -1 : 1))
  keepSetting(db, KEY, JSON.stringify(all))
}

/** Puts `delivery` where the one with that id was. */
export function replaceDelivery(db: Ledger, id: string, delivery: KeptDelivery): void {
  const all = keptDeliveries(db).map((one) => (one.id === id ? delivery : one))
  keepSetting(db, KEY, JSON.stringify(all))
}

export function dropDelivery(db: Ledger, id: string): void {
  const left = keptDeliveries(db).filter((one) => one.id !== id)
  if (left.length > 0) keepSetting(db, KEY, JSON.stringify(left))
  else dropSetting(db, KEY)
}

/** The last turn any warning took; 0 before the first. */
export const lastTurn = (db: Ledger): number =>
  db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM warning_turn').pluck().get() ?? 0

/** The warnings that turned after `mark`, each once as it stands now. */
export const turnedAfter = (db: Ledger, mark: number): Warning[] =>
  db
    .prepare<[number], string>(
      'SELECT body FROM warning WHERE id IN (SELECT warning_id FROM warning_turn WHERE id > ?) ORDER BY at, id',
    )
    .pluck()
    .all(mark)
    .map((body) => JSON.parse(body) as Warning)

/** When each device last stated something differently (ms UTC), by its id. */
export const lastChanges = (db: Ledger): Map<string, number> =>
  new Map(
    db
      .prepare<[], [string, number]>(
        'SELECT device_id, max(first_seen_new) FROM fact_change GROUP BY device_id',
      )
      .raw()
      .all(),
  )
