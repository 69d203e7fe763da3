import type { FactChange } from '../../../shared/model/fact-change.ts'
import type { Via } from '../../../shared/model/kinds.ts'
import type { FactValue } from '../../../shared/model/sighting.ts'
import { sameFact } from '../../../shared/same-fact.ts'
import type { Ledger } from './open.ts'

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
  via: string
  value: string
  confidence: number
  firstAt: number
  lastAt: number
}

/** Gauges move daily; their rows are kept, but a move is no change of what the device is. */
const isGauge = (key: string) => /^(printer\.(impressions|state|stateMessage)|supply\.)/.test(key)

/** The door to `fact`, `current_fact` and `fact_change`. */
export interface FactTable {
  /** Keeps one statement; answers the change of what holds, if it made one. */
  state(statement: Statement): FactChange | null
}

/**
 * Keeps spans: a row per device, key, via and value. What *holds* for a key is a pointer to one row.
 * It moves when the source that set it (or one that agreed with it) states something new, which is a
 * change; or when a surer source speaks for the first time, which only refines.
 */
export function factTable(db: Ledger): FactTable {
  const columns = 'id, via, value, confidence, first_at AS firstAt, last_at AS lastAt'
  const sql = {
    latest: db.prepare<[string, string, string], FactRow>(
      `SELECT ${columns} FROM fact WHERE device_id = ? AND key = ? AND via = ? ORDER BY first_at DESC, id DESC LIMIT 1`,
    ),
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

  return {
    state(s) {
      if (s.value === null || s.value === '') return null
      const mine = sql.latest.get(s.deviceId, s.key, s.via)
      if (mine && sameFact(s.key, JSON.parse(mine.value), s.value)) {
        sql.stretch.run(s.at, mine.id)
        return null
      }
      const holds = sql.holds.get(s.deviceId, s.key)
      const value = JSON.stringify(s.value)
      const row = sql.insert.run(
        s.deviceId,
        s.key,
        s.via,
        value,
        s.source,
        s.confidence,
        s.at,
        s.at,
        mine?.value ?? null,
        mine?.lastAt ?? null,
      )
      const id = Number(row.lastInsertRowid)
      if (!holds) {
        sql.hold.run(s.deviceId, s.key, id)
        return null
      }
      const held = JSON.parse(holds.value) as FactValue
      if (sameFact(s.key, held, s.value)) return null
      if (!mine) {
        if (s.confidence > holds.confidence) sql.hold.run(s.deviceId, s.key, id)
        return null
      }
      const spokeForIt = holds.via === s.via || sameFact(s.key, JSON.parse(mine.value), held)
      if (!spokeForIt && s.confidence < holds.confidence) return null
      sql.hold.run(s.deviceId, s.key, id)
      const lastSeenOld = Math.max(mine.lastAt, holds.lastAt)
      if (!isGauge(s.key)) sql.change.run(s.deviceId, s.key, holds.value, value, lastSeenOld, s.at, id)
      return { deviceId: s.deviceId, key: s.key, from: held, to: s.value, lastSeenOld, firstSeenNew: s.at }
    },
  }
}
