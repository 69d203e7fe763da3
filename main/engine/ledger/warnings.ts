import { Fault } from '../../../shared/fault.ts'
import type { HeldAgainst } from '../../../shared/model/notes-exchange.ts'
import type { Warning } from '../../../shared/model/warning.ts'
import type { Ledger } from './open.ts'

/** Worst first, then newest; the id settles ties so that the order never wavers. */
const WORST_FIRST = `ORDER BY CASE severity WHEN 'alarm' THEN 0 WHEN 'warning' THEN 1 WHEN 'notice' THEN 2 ELSE 3 END, at DESC, id`

function statements(db: Ledger) {
  return {
    before: db.prepare<[string], { state: string; severity: string }>(
      'SELECT state, severity FROM warning WHERE id = ?',
    ),
    write: db.prepare(
      `INSERT INTO warning (id, kind, severity, device_id, vendor, at, state, body)
     VALUES (@id, @kind, @severity, @deviceId, @vendor, @at, @state, @body)
     ON CONFLICT (id) DO UPDATE SET severity = excluded.severity, vendor = excluded.vendor, at = excluded.at,
       state = excluded.state, body = excluded.body`,
    ),
    turn: db.prepare(
      'INSERT INTO warning_turn (warning_id, at, state, severity, note) VALUES (?, ?, ?, ?, ?)',
    ),
  }
}

const prepared = new WeakMap<Ledger, ReturnType<typeof statements>>()

/** Made once for a ledger: warnings are kept one by one as events are judged. */
function writing(db: Ledger): ReturnType<typeof statements> {
  const known = prepared.get(db)
  if (known) return known
  const made = statements(db)
  prepared.set(db, made)
  return made
}

/**
 * Writes warnings as they stand now and, where state or severity turned, a line of their history.
 * @param now when it turned, milliseconds UTC, by the clock of the events
 */
export function keepWarnings(
  db: Ledger,
  warnings: readonly Warning[],
  now: number,
  note: string | null = null,
): void {
  const { before, write, turn } = writing(db)
  for (const warning of warnings) {
    const { id, kind, severity, deviceId, vendor, state } = warning
    const was = before.get(id)
    write.run({
      id,
      kind,
      severity,
      deviceId,
      vendor,
      at: Date.parse(warning.at),
      state,
      body: JSON.stringify(warning),
    })
    if (was?.state !== state || was.severity !== severity || note !== null)
      turn.run(id, now, state, severity, note)
  }
}

const bodies = (rows: readonly string[]): Warning[] => rows.map((body) => JSON.parse(body) as Warning)

/** Of thousands of warnings most are grounds, which a list does not show: they need not leave SQLite. */
const IN_BRIEF = `json_replace(body, '$.advice', json('[]'), '$.evidence', json('[]'), '$.causes', json('[]'),
  '$.said.advice', json('[]'))`

/** Which warnings are asked for; without any, the open ones. */
export interface WarningQuery {
  /** Whatever was ever said. */
  all?: boolean
  /** Of the open ones those that are a warning or an alarm. */
  loud?: boolean
  /** Without their grounds, what came before them and what can be done. */
  brief?: boolean
}

/** Warnings, worst first. */
export function listWarnings(
  db: Ledger,
  { all = false, loud = false, brief = false }: WarningQuery = {},
): Warning[] {
  const where = loud
    ? `WHERE state = 'open' AND severity IN ('warning', 'alarm')`
    : all
      ? ''
      : `WHERE state = 'open'`
  const body = brief ? IN_BRIEF : 'body'
  return bodies(db.prepare<[], string>(`SELECT ${body} FROM warning ${where} ${WORST_FIRST}`).pluck().all())
}

/** Every cause of every warning ever said. Few warnings name one: the others need not leave SQLite. */
export const heldAgainst = (db: Ledger): HeldAgainst[] =>
  db
    .prepare<[], HeldAgainst>(
      `SELECT device_id AS deviceId, warning.kind AS kind, cause.value ->> '$.to' AS "to"
       FROM warning, json_each(warning.body, '$.causes') AS cause`,
    )
    .all()

/** Every warning of one kind that was ever said, worst first. */
export const warningsOfKind = (db: Ledger, kind: Warning['kind']): Warning[] =>
  bodies(
    db.prepare<[string], string>(`SELECT body FROM warning WHERE kind = ? ${WORST_FIRST}`).pluck().all(kind),
  )

/** Every warning about a device, worst first. */
export const warningsOfDevice = (db: Ledger, deviceId: string): Warning[] =>
  bodies(
    db
      .prepare<[string], string>(`SELECT body FROM warning WHERE device_id = ? ${WORST_FIRST}`)
      .pluck()
      .all(deviceId),
  )

/** One warning; `undefined` when there is none of that id. */
export function getWarning(db: Ledger, id: string): Warning | undefined {
  const body = db.prepare<[string], string>('SELECT body FROM warning WHERE id = ?').pluck().get(id)
  return body === undefined ? undefined : (JSON.parse(body) as Warning)
}

/** One warning. @throws Fault `not-found` */
export function requireWarning(db: Ledger, id: string): Warning {
  const warning = getWarning(db, id)
  if (warning) return warning
  throw new Fault('not-found', `There is no warning ${JSON.stringify(id)}; \`warnings --all\` lists them.`)
}

/** What turned since then, for "since you were away": each warning as it stands now, worst first. */
export const warningsTurnedSince = (db: Ledger, since: number): Warning[] =>
  bodies(
    db
      .prepare<[number], string>(
        `SELECT body FROM warning WHERE id IN (SELECT warning_id FROM warning_turn WHERE at > ?) ${WORST_FIRST}`,
      )
      .pluck()
      .all(since),
  )
