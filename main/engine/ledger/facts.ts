import { isAnswered } from '../../../shared/model/exchange.ts'
import type { FactChange } from '../../../shared/model/fact-change.ts'
import type { Via } from '../../../shared/model/kinds.ts'
import type { FactValue } from '../../../shared/model/sighting.ts'
import { sameFact } from '../../../shared/same-fact.ts'
import type { Ledger } from './open.ts'
import { UNSEEN } from './unseen-value.ts'

/** One stated value, ready to be kept. Times ms UTC. */
export interface Statement {
  deviceId: string
  key: string
  value: FactValue
  via: Via
  /** The field it was read from, such as `upnp.modelName`. */
  source: string
  confidence: number
  at: number
}

interface FactRow {
  id: number
  via: Via
  value: string
  confidence: number
  firstAt: number
  lastAt: number
}

/** Gauges move daily; their rows are kept, but a move is no change of what the device is. */
const isGauge = (key: string) => /^(printer\.(impressions|state|stateMessage)|supply\.)/.test(key)

const placeOf = (deviceId: string, via: Via, key: string) => `${deviceId} ${via} ${key}`

/** The door to `fact`, `current_fact` and `fact_change`. */
export interface FactTable {
  /**
   * Whether a statement contradicts what the device has lately answered of itself, and may be forged: it is kept as
   * said, but moves nothing and nothing is to be concluded from it.
   */
  overrules(statement: Statement): boolean
  /** Keeps one statement; answers the change of what holds, if it made one. */
  state(statement: Statement): FactChange | null
  /** The keys for which another row holds than when this was last asked: stated first, on better ground, or changed. */
  moved(): string[]
  /** Writes what was only noted in memory; call it at the end of each transaction. */
  settle(): void
  /** Forgets what a transaction that was rolled back has left in memory. */
  forget(): void
}

/** Who a device is: what it answered of it when asked is not moved by what anybody may have sent in its name. */
const IDENTITY = new Set(['vendor', 'model', 'firmware', 'serial'])
/** A device that has not answered for so long may tell the news by datagram. */
const ANSWER_HOLDS_MS = 7 * 24 * 3600_000

/** Whether a statement stands on better ground than the row that holds. */
function isSurer(s: Statement, holds: FactRow): boolean {
  const answered = isAnswered(s)
  return IDENTITY.has(s.key) && answered !== isAnswered(holds) ? answered : s.confidence > holds.confidence
}

/** Whether a statement may be forged while the device has lately answered for itself. */
const isOverruled = (s: Statement, holds: FactRow): boolean =>
  IDENTITY.has(s.key) && !isAnswered(s) && isAnswered(holds) && s.at - holds.lastAt < ANSWER_HOLDS_MS

/** What each source last said, kept at hand: nearly every statement only repeats it. */
const MAX_AT_HAND = 50_000

/**
 * Keeps spans: a row per device, key, via and value. What *holds* for a key is a pointer to one row.
 * It moves when the source that set it (or one that agreed with it) states something new, which is a
 * change; or when a surer source speaks for the first time, which only refines. Who a device is, as it answered when
 * asked, is surer than any datagram said, and stays until it has not answered for a week. A statement older than the
 * newest of its source (evidence imported late) is history: it changes nothing that holds.
 */
export function factTable(db: Ledger): FactTable {
  const sql = statements(db)
  const atHand = new Map<string, FactRow | null>()
  /** The row that holds, by device and key: the very row that is at hand where there is one, for its last time moves. */
  const holding = new Map<string, FactRow | null>()
  const stretched = new Set<FactRow>()
  const moved = new Set<string>()

  function hold(s: Statement, row: FactRow): void {
    sql.hold.run(s.deviceId, s.key, row.id)
    holding.set(`${s.deviceId} ${s.key}`, row)
    moved.add(s.key)
  }

  function latest({ deviceId, key }: Statement, via: Via): FactRow | null {
    const place = placeOf(deviceId, via, key)
    const known = atHand.get(place)
    if (known !== undefined) return known
    const row = sql.latest.get(deviceId, key, via) ?? null
    atHand.set(place, row)
    return row
  }

  function holds(s: Statement): FactRow | null {
    const place = `${s.deviceId} ${s.key}`
    const known = holding.get(place)
    if (known !== undefined) return known
    const stored = sql.holds.get(s.deviceId, s.key) ?? null
    const said = stored && latest(s, stored.via)
    const row = said?.id === stored?.id ? said : stored
    holding.set(place, row)
    return row
  }

  function insert(s: Statement, value: string, before: FactRow | null): FactRow {
    const { deviceId, key, via, source, confidence, at } = s
    const previous = [before?.value ?? null, before?.lastAt ?? null]
    const row = sql.insert.run(deviceId, key, via, value, source, confidence, at, at, ...previous)
    return { id: Number(row.lastInsertRowid), via, value, confidence, firstAt: at, lastAt: at }
  }

  /** Keeps what was said before the newest of its source: as a part of a span that nothing else interrupted, or by itself. */
  function keepHistory(s: Statement, value: string): void {
    const place = [s.deviceId, s.key, s.via] as const
    const near = sql.near.get(...place, value, s.at, s.at)
    if (near && near.firstAt <= s.at && s.at <= near.lastAt) return
    const [from, to] = near && s.at < near.firstAt ? [s.at, near.firstAt] : [near?.lastAt ?? 0, s.at]
    if (near && !sql.between.get(...place, value, to, from)) sql.widen.run(s.at, s.at, near.id)
    else insert(s, value, null)
  }

  /** Moves what holds to `row`, when the statement is one that may; answers the change that is. */
  function move(s: Statement, mine: FactRow | null, row: FactRow): FactChange | null {
    const holds = sql.holds.get(s.deviceId, s.key)
    if (!holds) {
      hold(s, row)
      return null
    }
    const held = JSON.parse(holds.value) as FactValue
    if (sameFact(s.key, held, s.value)) {
      // Said again on better ground: who contradicts it must now have a better one still.
      if (row.value === holds.value && isSurer(s, holds)) hold(s, row)
      return null
    }
    if (!mine) {
      if (isSurer(s, holds)) hold(s, row)
      return null
    }
    if (isOverruled(s, holds)) return null
    const spokeForIt = holds.via === s.via || sameFact(s.key, JSON.parse(mine.value), held)
    if (!spokeForIt && !isSurer(s, holds) && s.confidence < holds.confidence) return null
    hold(s, row)
    const lastSeenOld = Math.max(mine.lastAt, holds.lastAt)
    if (!isGauge(s.key)) sql.change.run(s.deviceId, s.key, holds.value, row.value, lastSeenOld, s.at, row.id)
    return { deviceId: s.deviceId, key: s.key, from: held, to: s.value, lastSeenOld, firstSeenNew: s.at }
  }

  /** An answer given again after long: what datagrams said meanwhile no longer holds. */
  function regain(s: Statement, mine: FactRow): FactChange | null {
    const holds = sql.holds.get(s.deviceId, s.key)
    if (!holds || !IDENTITY.has(s.key) || isAnswered(holds)) return null
    return move(s, { ...mine, lastAt: holds.lastAt }, mine)
  }

  function forgetRows(): void {
    atHand.clear()
    holding.clear()
  }

  function settle(): void {
    for (const row of stretched) sql.stretch.run(row.lastAt, row.id)
    stretched.clear()
    if (atHand.size > MAX_AT_HAND) forgetRows()
  }

  return {
    overrules(s) {
      if (!IDENTITY.has(s.key) || isAnswered(s) || s.value === null) return false
      const row = holds(s)
      return row !== null && isOverruled(s, row) && !sameFact(s.key, JSON.parse(row.value), s.value)
    },
    state(s) {
      if (s.value === null || s.value === '') return null
      const mine = latest(s, s.via)
      const value = JSON.stringify(s.value)
      if (mine && (mine.value === value || sameFact(s.key, JSON.parse(mine.value), s.value))) {
        const silentMs = s.at - mine.lastAt
        if (silentMs > 0) {
          mine.lastAt = s.at
          stretched.add(mine)
        }
        if (s.at < mine.firstAt) {
          settle()
          keepHistory(s, mine.value)
          mine.firstAt = sql.firstAt.get(mine.id) ?? mine.firstAt
        }
        return silentMs >= ANSWER_HOLDS_MS && isAnswered(s) ? regain(s, mine) : null
      }
      settle()
      if (mine && s.at < mine.lastAt) {
        keepHistory(s, value)
        return null
      }
      const row = insert(s, value, mine)
      atHand.set(placeOf(s.deviceId, s.via, s.key), row)
      return move(s, mine, row)
    },
    moved() {
      const keys = [...moved]
      moved.clear()
      return keys
    },
    settle,
    forget() {
      forgetRows()
      moved.clear()
      stretched.clear()
    },
  }
}

function statements(db: Ledger) {
  const columns = 'id, via, value, confidence, first_at AS firstAt, last_at AS lastAt'
  return {
    latest: db.prepare<[string, string, string], FactRow>(
      `SELECT ${columns} FROM fact WHERE device_id = ${UNSEEN} AND key = ${UNSEEN} AND via = ${UNSEEN} ORDER BY last_at DESC, id DESC LIMIT 1`,
    ),
    near: db.prepare<[string, string, string, string, number, number], FactRow>(
      `SELECT ${columns} FROM fact WHERE device_id = ${UNSEEN} AND key = ${UNSEEN} AND via = ${UNSEEN} AND value = ${UNSEEN}
       ORDER BY max(first_at - ?, ? - last_at, 0) LIMIT 1`,
    ),
    between: db.prepare<[string, string, string, string, number, number], unknown>(
      `SELECT 1 FROM fact WHERE device_id = ${UNSEEN} AND key = ${UNSEEN} AND via = ${UNSEEN} AND value <> ?
       AND first_at < ? AND last_at > ? LIMIT 1`,
    ),
    widen: db.prepare('UPDATE fact SET first_at = min(first_at, ?), last_at = max(last_at, ?) WHERE id = ?'),
    firstAt: db.prepare<[number], number>('SELECT first_at FROM fact WHERE id = ?').pluck(),
    holds: db.prepare<[string, string], FactRow>(
      `SELECT ${columns} FROM fact WHERE id = (SELECT fact_id FROM current_fact WHERE device_id = ? AND key = ?)`,
    ),
    stretch: db.prepare('UPDATE fact SET last_at = max(last_at, ?) WHERE id = ?'),
    insert: db.prepare(
      `INSERT INTO fact (device_id, key, via, value, source, confidence, first_at, last_at, previous, previous_last_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    hold: db.prepare(
      'INSERT INTO current_fact (device_id, key, fact_id) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET fact_id = excluded.fact_id',
    ),
    change: db.prepare(
      `INSERT INTO fact_change (device_id, key, old_value, new_value, last_seen_old, first_seen_new, fact_id)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
  }
}
