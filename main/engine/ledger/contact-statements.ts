import type { ImportMark } from '../outbound/evidence-store.ts'
import type { Rows } from './batch-rows.ts'
import { type BulkInsert, bulkInsert } from './bulk-insert.ts'
import { DESTINATION_COLUMNS, DESTINATION_WIDTH } from './destination-numbers.ts'
import { ADD_NEW_TO_SUMS, MEET_DESTINATION, SUM } from './destination-sums.ts'
import type { Ledger } from './open.ts'
import { UNSEEN } from './unseen-value.ts'

/** The SQL of whom devices called: hours, and what is summed beside them. */

/** From when on a device had an address. */
export interface Span {
  deviceId: string
  firstAt: number
}

interface DestinationRow {
  id: number
  name: string
  isHost: number
  port: number
  protocol: string
  ip: string | null
  application: string | null
}

/**
 * Rows that must be new: what contradicts that ends the whole transaction, so that SQLite need not be ready to take
 * back one statement of it.
 */
const orRollback = (into: string): string => into.replace('INSERT', 'INSERT OR ROLLBACK')

const rowsOf = (fresh: () => BulkInsert, known: () => BulkInsert) => (): Rows => ({
  fresh: fresh(),
  known: known(),
})

/** Every statement contacts are kept with, prepared. */
export function contactStatements(db: Ledger) {
  const intoHour = `INSERT INTO contact_hour (client_id, hour, destination_id, connections, bytes_out, bytes_in)`
  const intoActivity = `INSERT INTO contact_activity (client_id, hour, connections, bytes_out, bytes_in)`
  const intoTotal =
    'INSERT INTO contact_total (client_id, destination_id, first_at, last_at, connections, bytes_out, bytes_in)'
  const onTotal = `ON CONFLICT DO UPDATE SET first_at = min(contact_total.first_at, excluded.first_at),
    last_at = max(contact_total.last_at, excluded.last_at), ${SUM('contact_total')}`
  const intoDestination = 'WITH new (id, first, last, connections, bytes_out, bytes_in) AS ('
  const onDestination = `) UPDATE destination SET first_at = min(ifnull(destination.first_at, new.first), new.first),
    last_at = max(ifnull(destination.last_at, new.last), new.last), ${SUM('destination', 'new')}
    FROM new WHERE destination.id = new.id`
  const onHour = `ON CONFLICT DO UPDATE SET ${SUM('contact_hour')}`
  const onActivity = `ON CONFLICT DO UPDATE SET ${SUM('contact_activity')}`
  return {
    rolledBefore: db.prepare<[], number>('SELECT before_hour FROM contact_rollup WHERE id = 1').pluck(),
    newest: db.prepare<[], number | null>('SELECT max(last_at) FROM destination_sum').pluck(),
    ownChanges: db.prepare<[], number>('SELECT total_changes()').pluck(),
    setRolled: db.prepare('UPDATE contact_rollup SET before_hour = ? WHERE id = 1'),
    spans: db.prepare<[string], Span>(
      `SELECT device_id AS deviceId, first_at AS firstAt FROM device_address WHERE ip = ${UNSEEN} ORDER BY first_at, device_id`,
    ),
    macHolder: db
      .prepare<[string], string>(
        `SELECT device_id FROM device_key WHERE kind = 'mac' AND value = ${UNSEEN} ORDER BY first_at, device_id LIMIT 1`,
      )
      .pluck(),
    client: db
      .prepare<[string, string, string], number>(
        "SELECT id FROM contact_client WHERE kind = ? AND value = ? AND ifnull(device_id, '') = ?",
      )
      .pluck(),
    clients: db.prepare<[], number>('SELECT id FROM contact_client').pluck(),
    addClient: db.prepare('INSERT INTO contact_client (kind, value, device_id) VALUES (?, ?, ?)'),
    dropClient: db.prepare('DELETE FROM contact_client WHERE id = ?'),
    destination: db.prepare<[string, number, string], { id: number; ip: string | null }>(
      'SELECT id, ip FROM destination WHERE name = ? AND port = ? AND protocol = ?',
    ),
    addDestination: db.prepare(
      `INSERT INTO destination (${DESTINATION_COLUMNS}) VALUES (${Array.from({ length: DESTINATION_WIDTH }, () => '?').join(', ')})`,
    ),
    lastHour: db
      .prepare<[number], number | null>(`SELECT max(hour) FROM contact_activity WHERE client_id = ${UNSEEN}`)
      .pluck(),
    lastDestination: db.prepare<[], number | null>('SELECT max(id) FROM destination').pluck(),
    destinationRows: rowsOf(
      bulkInsert(
        db,
        `INSERT OR ROLLBACK INTO destination (id, first_at, last_at, connections, bytes_out, bytes_in, ${DESTINATION_COLUMNS})`,
        6 + DESTINATION_WIDTH,
      ),
      bulkInsert(db, intoDestination, 6, onDestination, `) ${ADD_NEW_TO_SUMS}`),
    ),
    moved: db.prepare('UPDATE destination SET ip = ?, application = ifnull(application, ?) WHERE id = ?'),
    meetDestination: db.prepare(MEET_DESTINATION),
    addToDestination: db.prepare(`${intoDestination} VALUES (?, ?, ?, ?, ?, ?) ${onDestination}`),
    addToSums: db.prepare(`${intoDestination} VALUES (?, ?, ?, ?, ?, ?) ) ${ADD_NEW_TO_SUMS}`),
    everyDestination: db.prepare<[], DestinationRow>(
      'SELECT id, name, is_host AS isHost, port, protocol, ip, application FROM destination',
    ),
    classify: db.prepare(
      'UPDATE destination SET domain = ?, organisation = ?, category = ?, asn = ?, country = ? WHERE id = ?',
    ),
    addHour: db.prepare(`${intoHour} VALUES (?, ?, ?, ?, ?, ?) ${onHour}`),
    addTotal: db.prepare(`${intoTotal} VALUES (?, ?, ?, ?, ?, ?, ?) ${onTotal}`),
    hourRows: rowsOf(bulkInsert(db, orRollback(intoHour), 6), bulkInsert(db, intoHour, 6, onHour)),
    totalRows: rowsOf(bulkInsert(db, orRollback(intoTotal), 7), bulkInsert(db, intoTotal, 7, onTotal)),
    activityRows: rowsOf(
      bulkInsert(db, orRollback(intoActivity), 5),
      bulkInsert(db, intoActivity, 5, onActivity),
    ),
    addActivity: db.prepare(`${intoActivity} VALUES (?, ?, ?, ?, ?) ${onActivity}`),
    foldHours: db.prepare(
      `${intoHour} SELECT client_id, hour - hour % 24, destination_id, sum(connections), sum(bytes_out), sum(bytes_in)
       FROM contact_hour WHERE client_id = ? AND hour >= ? AND hour < ? AND hour % 24 > 0 GROUP BY 1, 2, 3 ${onHour}`,
    ),
    dropFolded: db.prepare(
      'DELETE FROM contact_hour WHERE client_id = ? AND hour >= ? AND hour < ? AND hour % 24 > 0',
    ),
    foldActivity: db.prepare(
      `${intoActivity} SELECT client_id, hour - hour % 24, sum(connections), sum(bytes_out), sum(bytes_in)
       FROM contact_activity WHERE client_id = ? AND hour >= ? AND hour < ? AND hour % 24 > 0 GROUP BY 1, 2 ${onActivity}`,
    ),
    dropFoldedActivity: db.prepare(
      'DELETE FROM contact_activity WHERE client_id = ? AND hour >= ? AND hour < ? AND hour % 24 > 0',
    ),
    hourOfRow: db
      .prepare<[number, number, number, number], number>(
        `SELECT hour FROM contact_hour WHERE client_id = ? AND hour >= ? AND hour < ?
         ORDER BY hour LIMIT 1 OFFSET ?`,
      )
      .pluck(),
    adoptMacs: db.prepare(
      `UPDATE OR IGNORE contact_client SET device_id =
         (SELECT device_id FROM device_key WHERE kind = 'mac' AND value = contact_client.value ORDER BY first_at, device_id LIMIT 1)
       WHERE kind = 'mac' AND device_id IS NULL
         AND EXISTS (SELECT 1 FROM device_key WHERE kind = 'mac' AND value = contact_client.value)`,
    ),
    orphanAddresses: db.prepare<[], { id: number; value: string }>(
      `SELECT id, value FROM contact_client WHERE kind = 'ip' AND device_id IS NULL
         AND EXISTS (SELECT 1 FROM device_address WHERE ip = contact_client.value)`,
    ),
    hasHours: db
      .prepare<[number, number, number], number>(
        'SELECT 1 FROM contact_hour WHERE client_id = ? AND hour >= ? AND hour < ? LIMIT 1',
      )
      .pluck(),
    moveHours: db.prepare(
      `${intoHour} SELECT ?, hour, destination_id, connections, bytes_out, bytes_in FROM contact_hour
       WHERE client_id = ? AND hour >= ? AND hour < ? ${onHour}`,
    ),
    dropHours: db.prepare('DELETE FROM contact_hour WHERE client_id = ? AND hour >= ? AND hour < ?'),
    moveActivity: db.prepare(
      `${intoActivity} SELECT ?, hour, connections, bytes_out, bytes_in FROM contact_activity
       WHERE client_id = ? AND hour >= ? AND hour < ? ${onActivity}`,
    ),
    dropActivity: db.prepare('DELETE FROM contact_activity WHERE client_id = ? AND hour >= ? AND hour < ?'),
    bounds: db.prepare<[number], { destination: number; firstAt: number; lastAt: number }>(
      'SELECT destination_id AS destination, first_at AS firstAt, last_at AS lastAt FROM contact_total WHERE client_id = ?',
    ),
    dropTotals: db.prepare('DELETE FROM contact_total WHERE client_id = ?'),
    sums: db.prepare<
      [number, number, number],
      {
        destination: number
        firstHour: number
        lastHour: number
        connections: number
        out: number | null
        back: number | null
      }
    >(
      `SELECT destination_id AS destination, min(hour) AS firstHour, max(hour) AS lastHour, sum(connections) AS connections,
         sum(bytes_out) AS out, sum(bytes_in) AS back FROM contact_hour WHERE client_id = ? AND hour >= ? AND hour < ? GROUP BY destination_id`,
    ),
    marks: db.prepare<[string], ImportMark>(
      'SELECT id, format, head_length AS headLength, head, body, position AS offset, lookups FROM import_mark WHERE format = ? ORDER BY position DESC',
    ),
    addMark: db.prepare(
      'INSERT INTO import_mark (format, head_length, head, body, position, name, records, imported_at, lookups) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    moveMark: db.prepare(
      `UPDATE import_mark SET format = ?, head_length = ?, head = ?, body = ?, position = ?, name = ?, records = records + ?, imported_at = ?, lookups = ?
       WHERE id = ?`,
    ),
    unattributed: db.prepare<[], { clients: number; connections: number; bytesOut: number | null }>(
      `SELECT count(DISTINCT c.id) AS clients, ifnull(sum(a.connections), 0) AS connections, sum(a.bytes_out) AS bytesOut
       FROM contact_client c JOIN contact_activity a ON a.client_id = c.id WHERE c.device_id IS NULL`,
    ),
  }
}
