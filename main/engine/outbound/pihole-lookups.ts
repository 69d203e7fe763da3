import { boxName, joined, type LookupRecord, type Moment, type Span } from './lookups/lookup-record.ts'
import { hasWitnessIn, LookupScout } from './lookups/lookup-scout.ts'
import {
  LATE_S,
  MAX_HELD,
  MAX_RECENT,
  MAX_SPANS,
  MAX_WITNESSES,
  RECENT_S,
  SILENCE_S,
} from './lookups/lookup-trail.ts'
import type { PiholeDatabase } from './pihole-database.ts'
import type { NumberedLookup } from './pihole-row.ts'

/**
 * The lookups of a Pi-hole's database, put as the record of a log is (`lookups/lookup-record.ts`): its own log tells the
 * same ones, without their numbers.
 */

/** Queries of one second that are looked at; a box that hears more is known again by another second. */
const MAX_A_SECOND = 2000

/** Of records of logs, those whose box also wrote this database. */
export function kinOfDatabase(db: PiholeDatabase, records: readonly LookupRecord[]): LookupRecord[] {
  const [first] = db.queries(0, db.lastId, 1)
  const last = db.lastUntil(db.lastId)
  if (!first || !last) return []
  const scout = new LookupScout(records.filter((record) => hasWitnessIn(record, first.second, last.second)))
  scout.note(first.second * 1000, first.key)
  for (const second of scout.seconds) {
    if (scout.isDecided) return scout.kin()
    const [from, until] = [db.idAt(second), db.idAt(second + 1) - 1]
    for (const query of db.queries(from, until, MAX_A_SECOND)) scout.note(query.time * 1000, query.key)
  }
  scout.note(last.second * 1000, last.key)
  return scout.kin()
}

/** Times that were read (s) as the spans of a record: silences that are no gap are part of them. */
export const spansOf = (times: readonly Span[]): Span[] =>
  joined(
    times.map(([from, until]): Span => [Math.floor(from), Math.floor(until)]),
    SILENCE_S,
  ).slice(-MAX_SPANS)

/**
 * The record of all that was counted of a database up to an id: over `spans`, which hold those of `before`, the record of
 * an earlier copy. `boxes` are the names its box goes by, if it has any yet. `null` where there is nothing.
 */
export function recordOfDatabase(
  db: PiholeDatabase,
  until: number,
  spans: readonly Span[],
  before: LookupRecord | null,
  boxes: readonly string[],
): LookupRecord | null {
  const [first] = db.queries(0, until, 1)
  const last = db.lastUntil(until)
  if (!first || !last || spans.length === 0) return before
  const every = Math.ceil((last.id - first.id + 1) / (MAX_WITNESSES / 2))
  const witnesses = [
    ...(before?.witnesses ?? []).filter(([second]) => second < first.second),
    ...Array.from({ length: MAX_WITNESSES / 2 }, (_, n) => db.query(first.id + n * every)).flatMap((query) =>
      query && query.id <= last.id ? [momentOf(query)] : [],
    ),
  ]
  const head = headOf(db, first, last)
  const isOlderKnown = before !== null && before.head.until < head.until
  const isNewerKnown = before !== null && (before.spans.at(-1)?.[1] ?? 0) > last.second
  return {
    boxes: boxes.length > 0 ? [...boxes] : [boxName(momentOf(first))],
    spans: [...spans],
    head: isOlderKnown ? before.head : head,
    tail: isNewerKnown ? before.tail : tailOf(db, last, head.until),
    witnesses: witnesses.length > MAX_WITNESSES ? witnesses.filter((_, i) => i % 2 === 0) : witnesses,
    every,
    recent: isNewerKnown ? before.recent : recentOf(db, last),
    processes: [],
  }
}

const momentOf = ({ second, key }: NumberedLookup): Moment => [second, key]

/** The lookups from one second to another, both included; `null` when there are more than are held. */
function held(db: PiholeDatabase, from: number, until: number, lastId: number): Moment[] | null {
  const found = db.queries(db.idAt(from), lastId, MAX_HELD + 1).filter(({ second }) => second <= until)
  return found.length > MAX_HELD ? null : found.map(momentOf)
}

function headOf(db: PiholeDatabase, first: NumberedLookup, last: NumberedLookup): LookupRecord['head'] {
  const until = first.second + LATE_S - 1
  const lookups = held(db, first.second, until, last.id)
  return lookups ? { until, lookups } : { until: first.second - 1, lookups: [] }
}

function tailOf(db: PiholeDatabase, last: NumberedLookup, headUntil: number): LookupRecord['tail'] {
  const from = Math.max(last.second - LATE_S + 1, headUntil + 1)
  const lookups = held(db, from, last.second, last.id)
  return lookups ? { from, lookups } : { from: last.second + 1, lookups: [] }
}

/** One query a minute up to the last. */
function recentOf(db: PiholeDatabase, last: NumberedLookup): Moment[] {
  const found = new Map<number, Moment>()
  for (let n = MAX_RECENT - 1; n >= 0; n--) {
    const [query] = db.queries(db.idAt(last.second - n * RECENT_S), last.id, 1)
    if (query) found.set(query.id, momentOf(query))
  }
  return [...found.values()]
}
