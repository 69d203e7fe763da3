import type {
  HubBatch,
  HubChange,
  HubContact,
  HubDay,
  HubDevice,
  HubWarning,
  OutboxStatus,
} from '../../../shared/model/hub.ts'
import type { Severity } from '../../../shared/model/kinds.ts'
import { getDevices } from './device-views.ts'
import type { Ledger } from './open.ts'
import { unwatchForHub, watchForHub } from './outbox-triggers.ts'

/** What a hub is told: which keys wait, and what stands under them now. */

/** Keys the outbox holds at most, about 60 bytes each. */
export const OUTBOX_LIMIT = 2_000_000
/** Later than any day a ledger holds. */
const FAR_DAY = 1_000_000
/** Facts whose changes are a matter of the maker's; serial numbers, names and addresses stay here. */
const TOLD_KEY = /^(firmware|vendor|model|kind|service\.[\w.-]{1,64}|supply\.[\w.-]{1,64}|state)$/

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
  function noteDays(from: number, until: number): void {
    db.prepare(
      `INSERT OR REPLACE INTO outbox (stream, key) SELECT DISTINCT 'day', c.id || ' ' || (h.hour / 24)
       FROM contact_client c CROSS JOIN contact_hour h ON h.client_id = c.id AND h.hour >= ? AND h.hour < ?`,
    ).run(from * 24, until * 24)
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
          devices: devices(db, keys('device'), shareNames, now),
          changes: changes(db, keys('change')),
          warnings: warnings(db, keys('warning'), shareNames),
          days: days(db, keys('day')),
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

function devices(db: Ledger, ids: readonly string[], shareNames: boolean, now: number): HubDevice[] {
  const since = db
    .prepare<[string], number | null>(
      "SELECT max(first_seen_new) FROM fact_change WHERE device_id = ? AND key = 'firmware'",
    )
    .pluck()
  return getDevices(db, ids, now).map((d) => ({
    deviceId: d.id,
    vendor: d.vendor,
    model: d.model,
    kind: d.kind,
    firmware: d.firmware,
    firmwareSince: since.get(d.id) ?? null,
    name: shareNames ? d.name : null,
    firstSeen: Date.parse(d.firstSeen),
    lastSeen: Date.parse(d.lastSeen),
  }))
}

function changes(db: Ledger, ids: readonly string[]): HubChange[] {
  const one = db.prepare<[string], HubChange>(
    `SELECT CAST(id AS TEXT) AS id, device_id AS deviceId, key, old_value AS "from", new_value AS "to",
     last_seen_old AS lastSeenOld, first_seen_new AS firstSeenNew FROM fact_change WHERE id = ?`,
  )
  return ids.flatMap((id) => one.get(id) ?? []).filter(({ key }) => TOLD_KEY.test(key))
}

function warnings(db: Ledger, ids: readonly string[], shareNames: boolean): HubWarning[] {
  const one = db.prepare<[string], Omit<HubWarning, 'title'> & { severity: Severity; body: string }>(
    'SELECT id, device_id AS deviceId, kind, severity, state, vendor, at, body FROM warning WHERE id = ?',
  )
  return ids.flatMap((id) => {
    const row = one.get(id)
    if (!row) return []
    const { body, ...warning } = row
    const { title } = JSON.parse(body) as { title?: string }
    return [{ ...warning, title: shareNames ? (title ?? null) : null }]
  })
}

/** The days named by `client day` keys, each with all clients of its device. */
function days(db: Ledger, keys: readonly string[]): HubDay[] {
  const deviceOf = db
    .prepare<[number], string | null>('SELECT device_id FROM contact_client WHERE id = ?')
    .pluck()
  const contacts = db.prepare<[string, number, number], HubContact>(
    `SELECT ifnull(d.domain, d.name) AS destination, max(d.organisation) AS organisation, max(d.category) AS category,
     sum(h.connections) AS connections, sum(h.bytes_out) AS bytesOut, sum(h.bytes_in) AS bytesIn
     FROM contact_client c JOIN contact_hour h ON h.client_id = c.id JOIN destination d ON d.id = h.destination_id
     WHERE c.device_id = ? AND h.hour >= ? AND h.hour < ? GROUP BY 1`,
  )
  const wanted = new Map<string, { deviceId: string; day: number }>()
  for (const key of keys) {
    const [client, day] = key.split(' ').map(Number)
    const deviceId = deviceOf.get(client!)
    if (deviceId) wanted.set(`${deviceId} ${day}`, { deviceId, day: day! })
  }
  return [...wanted.values()].map(({ deviceId, day }) => ({
    deviceId,
    day,
    contacts: contacts.all(deviceId, day * 24, (day + 1) * 24),
  }))
}

export type Outbox = ReturnType<typeof outboxOf>
