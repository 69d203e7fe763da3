import type { Ledger } from './open.ts'

/** Which writes of the ledger a hub is told of, and under which key. */

interface Watch {
  name: string
  on: string
  stream: 'device' | 'change' | 'warning' | 'day'
  /** SQL for the key, from the written row. */
  key: string
}

/** The day an hour belongs to, counted since the epoch in UTC, of one client. */
const DAY_OF_HOUR = "NEW.client_id || ' ' || (NEW.hour / 24)"

const WATCHES: readonly Watch[] = [
  { name: 'device_new', on: 'INSERT ON device', stream: 'device', key: 'NEW.id' },
  { name: 'device_seen', on: 'UPDATE OF last_at ON device', stream: 'device', key: 'NEW.id' },
  { name: 'fact_new', on: 'INSERT ON current_fact', stream: 'device', key: 'NEW.device_id' },
  { name: 'fact_turned', on: 'UPDATE ON current_fact', stream: 'device', key: 'NEW.device_id' },
  { name: 'correction_new', on: 'INSERT ON correction', stream: 'device', key: 'NEW.device_id' },
  { name: 'correction_undone', on: 'UPDATE ON correction', stream: 'device', key: 'NEW.device_id' },
  { name: 'change_new', on: 'INSERT ON fact_change', stream: 'change', key: 'NEW.id' },
  { name: 'warning_new', on: 'INSERT ON warning', stream: 'warning', key: 'NEW.id' },
  { name: 'warning_turned', on: 'UPDATE ON warning', stream: 'warning', key: 'NEW.id' },
  { name: 'hour_new', on: 'INSERT ON contact_hour', stream: 'day', key: DAY_OF_HOUR },
  { name: 'hour_more', on: 'UPDATE ON contact_hour', stream: 'day', key: DAY_OF_HOUR },
]

/** Evidence that found its device late: all its days are news. */
const ATTRIBUTED = `CREATE TRIGGER IF NOT EXISTS outbox_attributed AFTER UPDATE OF device_id ON contact_client BEGIN
  DELETE FROM outbox WHERE stream = 'day' AND key IN
    (SELECT NEW.id || ' ' || (hour / 24) FROM contact_hour WHERE client_id = NEW.id);
  INSERT INTO outbox (stream, key)
  SELECT DISTINCT 'day', NEW.id || ' ' || (hour / 24) FROM contact_hour WHERE client_id = NEW.id;
END`

/** What already waits and is not on its way keeps its place: a busy hour costs one look, not one write a record. */
const trigger = ({ name, on, stream, key }: Watch): string =>
  `CREATE TRIGGER IF NOT EXISTS outbox_${name} AFTER ${on}
   WHEN NOT EXISTS (SELECT 1 FROM outbox WHERE stream = '${stream}' AND key = ${key}
     AND seq > (SELECT taken FROM outbox_state))
   BEGIN
     -- Not INSERT OR REPLACE: inside a trigger the conflict clause of the outer statement would rule.
     DELETE FROM outbox WHERE stream = '${stream}' AND key = ${key};
     INSERT INTO outbox (stream, key) VALUES ('${stream}', ${key});
   END`

const NAMES = [...WATCHES.map(({ name }) => name), 'attributed']

/** Begins to note what changes. */
export function watchForHub(db: Ledger): void {
  for (const watch of WATCHES) db.exec(trigger(watch))
  db.exec(ATTRIBUTED)
}

/** Notes nothing any more. */
export function unwatchForHub(db: Ledger): void {
  for (const name of NAMES) db.exec(`DROP TRIGGER IF EXISTS outbox_${name}`)
}
