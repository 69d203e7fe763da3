import type { HubBatch, OutboxStatus } from '../../../shared/model/hub.ts'
import type { Ledger } from './open.ts'
import { changesFor, daysFor, devicesFor, warningsFor } from './outbox-rows.ts'
import { unwatchForHub, watchForHub } from './outbox-triggers.ts'

/** What a hub is told: which keys wait, and what stands under them now. */

/** Keys the outbox holds at most, about 60 bytes each. */
export const OUTBOX_LIMIT = 2_000_000
/** Later than any day a ledger holds. */
const FAR_DAY = 1_000_000

export interface Taken {
  batch: HubBatch
  /** The places of what the batch holds, to be given back to `sent`. */
  seqs: number[]
}

interface Waiting {
  seq: number
  stream: 'device' | 'change' | 'warning' | 'day'
  key: string
}

/** The outbox of a ledger. `shareNames` decides what leaves with devices and warnings. */
export function outboxOf(db: Ledger, limit: number = OUTBOX_LIMIT) {
  const count = () => db.prepare<[], number>('SELECT count(*) FROM outbox').pluck().get() ?? 0
  const state = () =>
    db.prepare<[], { daysFrom: number | null }>('SELECT days_from AS daysFrom FROM outbox_state').get()!
  const isWatching = () =>
    db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name = 'outbox_device_new'").get() !==
    undefined

  /** Everything the ledger knows waits. */
  function noteAll(): void {
    db.exec(`INSERT OR REPLACE INTO outbox (stream, key) SELECT 'device', id FROM device ORDER BY first_at;
      INSERT OR REPLACE INTO outbox (stream, key) SELECT 'change', id FROM fact_change ORDER BY id;
      INSERT OR REPLACE INTO outbox (stream, key) SELECT 'warning', id FROM warning ORDER BY at;`)
    noteDays(0, FAR_DAY)
  }
  /** From one day of a client to its next by the index: a day of a thousand hours' rows is one step. */
  function noteDays(from: number, until: number): void {
    db.prepare(
      `INSERT OR REPLACE INTO outbox (stream, key)
       WITH RECURSIVE client_day (client, day) AS (
         SELECT id, (SELECT min(hour) / 24 FROM contact_hour WHERE client_id = id AND hour >= @from * 24)
         FROM contact_client
         UNION ALL
         SELECT client, (SELECT min(hour) / 24 FROM contact_hour WHERE client_id = client AND hour >= (day + 1) * 24)
         FROM client_day WHERE day < @until)
       SELECT 'day', client || ' ' || day FROM client_day WHERE day < @until`,
    ).run({ from, until })
  }

  return {
    /** Begins to note what changes, with all that is known already. */
    join: db.transaction((): void => {
      watchForHub(db)
      noteAll()
    }),
    /** Notes nothing any more, and forgets what waited. */
    leave: db.transaction((): void => {
      unwatchForHub(db)
      db.exec('DELETE FROM outbox; UPDATE outbox_state SET taken = 0, days_from = NULL')
    }),
    /** Begins anew after the hub has seen a later revision than this ledger: it was restored from a copy. */
    restart: db.transaction((beyond: number): void => {
      db.prepare("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'outbox'").run(beyond)
      db.prepare('UPDATE outbox_state SET taken = ?').run(beyond)
      noteAll()
    }),
    status(): OutboxStatus {
      return { joined: isWatching(), waiting: count(), limit, isFull: state().daysFrom !== null }
    },
    /** The next `most` things that wait, oldest first, as they stand now; `null` when nothing waits. */
    take: db.transaction((most: number, shareNames: boolean, now: number): Taken | null => {
      bound()
      const waiting = db
        .prepare<[number], Waiting>('SELECT seq, stream, key FROM outbox ORDER BY seq LIMIT ?')
        .all(most)
      const last = waiting.at(-1)
      if (!last) return null
      db.prepare('UPDATE outbox_state SET taken = ?').run(last.seq)
      const keys = (stream: Waiting['stream']) => waiting.filter((w) => w.stream === stream).map((w) => w.key)
      return {
        seqs: waiting.map(({ seq }) => seq),
        batch: {
          revision: last.seq,
          devices: devicesFor(db, keys('device'), shareNames, now),
          changes: changesFor(db, keys('change')),
          warnings: warningsFor(db, keys('warning'), shareNames),
          days: daysFor(db, keys('day')),
        },
      }
    }),
    /** The hub has these; what changed meanwhile waits under a later place. */
    sent: db.transaction((seqs: readonly number[]): void => {
      const drop = db.prepare('DELETE FROM outbox WHERE seq = ?')
      for (const seq of seqs) drop.run(seq)
      const { daysFrom } = state()
      if (daysFrom !== null && count() === 0) refill(daysFrom)
    }),
  }

  /** Too many keys: days are dropped from the outbox, not from the ledger, and read from there when it is empty. */
  function bound(): void {
    if (count() <= limit) return
    const first = db
      .prepare<[], number>(
        `SELECT min(CAST(substr(key, instr(key, ' ') + 1) AS INTEGER)) FROM outbox WHERE stream = 'day'`,
      )
      .pluck()
      .get()
    if (first === undefined || first === null) return
    db.prepare('UPDATE outbox_state SET days_from = min(ifnull(days_from, @first), @first)').run({ first })
    db.exec("DELETE FROM outbox WHERE stream = 'day'")
  }

  /** Days from the ledger, as many as half the bound allows; the rest follows when these are sent. */
  function refill(from: number): void {
    const last = db.prepare<[], number>('SELECT max(hour) / 24 FROM contact_hour').pluck().get() ?? 0
    let day = from
    for (; day <= last && count() < limit / 2; day++) noteDays(day, day + 1)
    db.prepare('UPDATE outbox_state SET days_from = ?').run(day > last ? null : day)
  }
}

export type Outbox = ReturnType<typeof outboxOf>
