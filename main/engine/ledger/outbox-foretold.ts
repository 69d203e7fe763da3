import type { HubForetold } from '../../../shared/model/hub.ts'
import type { Ledger } from './open.ts'
import { changesFor, daysFor, devicesFor, TOLD_KEY, warningsFor } from './outbox-rows.ts'

/** What waits for a hub, as its owner looks at it beforehand. */

/** Rows shown of each kind. */
const EXAMPLES = 3
/** A busy day has hundreds of destinations; these show what one looks like. */
const CONTACTS = 5

/** Counts what waits and shows the first of each kind as it would leave; `now` is ms UTC. Nothing is marked. */
export function foretold(db: Ledger, shareNames: boolean, now: number): HubForetold {
  const count = (sql: string) => db.prepare<[], number>(sql).pluck().get() ?? 0
  const first = (sql: string) => db.prepare<[number], string>(sql).pluck().all(EXAMPLES)
  const changes = db
    .prepare<[], { key: string; count: number }>(
      `SELECT c.key, count(*) AS count FROM outbox o JOIN fact_change c ON c.id = CAST(o.key AS INTEGER)
       WHERE o.stream = 'change' GROUP BY c.key`,
    )
    .all()
    .filter(({ key }) => TOLD_KEY.test(key))
  const firstChanges = db
    .prepare<[string, number], string>(
      `SELECT o.key FROM outbox o JOIN fact_change c ON c.id = CAST(o.key AS INTEGER)
       WHERE o.stream = 'change' AND c.key IN (SELECT value FROM json_each(?)) ORDER BY o.seq LIMIT ?`,
    )
    .pluck()
    .all(JSON.stringify(changes.map(({ key }) => key)), EXAMPLES)
  return {
    counts: {
      devices: count("SELECT count(*) FROM outbox WHERE stream = 'device'"),
      changes: changes.reduce((sum, each) => sum + each.count, 0),
      warnings: count("SELECT count(*) FROM outbox WHERE stream = 'warning'"),
      days: count(`SELECT count(DISTINCT c.device_id || substr(o.key, instr(o.key, ' ')))
        FROM outbox o JOIN contact_client c ON c.id = CAST(o.key AS INTEGER)
        WHERE o.stream = 'day' AND c.device_id IS NOT NULL`),
    },
    examples: {
      devices: devicesFor(
        db,
        first("SELECT key FROM outbox WHERE stream = 'device' ORDER BY seq LIMIT ?"),
        shareNames,
        now,
      ),
      changes: changesFor(db, firstChanges),
      warnings: warningsFor(
        db,
        first("SELECT key FROM outbox WHERE stream = 'warning' ORDER BY seq LIMIT ?"),
        shareNames,
      ),
      days: daysFor(
        db,
        first(`SELECT o.key FROM outbox o JOIN contact_client c ON c.id = CAST(o.key AS INTEGER)
          WHERE o.stream = 'day' AND c.device_id IS NOT NULL ORDER BY o.seq LIMIT ?`),
      ).map((day) => ({ ...day, contacts: day.contacts.slice(0, CONTACTS) })),
    },
  }
}
