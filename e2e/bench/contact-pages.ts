import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import * as views from '../../main/engine/ledger/contact-views.ts'
import { contactTable } from '../../main/engine/ledger/contacts.ts'
import { mostUsed, searchDestinations } from '../../main/engine/ledger/destination-search.ts'
import { sumDestinations } from '../../main/engine/ledger/destination-sums.ts'
import { openLedger } from '../../main/engine/ledger/open.ts'
import { Tally } from '../../main/engine/outbound/tally.ts'

/**
 * Every page query on a ledger of 1,000 devices and 10 million hourly contacts, p95 in milliseconds beside a
 * limit of 50; and what one hour more of traffic costs there, against the same hour in an empty ledger.
 *
 *   node e2e/bench/contact-pages.ts [--contacts 10000000] [--ledger FILE: made where it is missing, and kept]
 *   [--cpu: processor time, for a machine that is busy]
 */

const DEVICES = 1000
const DESTINATIONS = 20_000
const LIMIT_MS = 50
const HOUR = 3_600_000
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}
const contacts = Number(option('contacts') ?? 10_000_000)
const lastHour = Math.floor(Date.UTC(2026, 10, 1) / HOUR)
const perDevice = Math.ceil(contacts / DEVICES)
const folder = mkdtempSync(join(tmpdir(), 'houseguest-pages-'))
const file = option('ledger') ?? join(folder, 'ledger.db')
const isMade = existsSync(file)
const db = openLedger(file)

/** Milliseconds on the clock, or of this process's own work. */
const now = (): number => {
  if (!process.argv.includes('--cpu')) return performance.now()
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e3
}

/** Fills the ledger, in the order of its keys. */
function fill(): void {
  const series = (n: number) =>
    `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${n - 1})`
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -262144')
  db.exec(`BEGIN;
    ${series(DEVICES)} INSERT INTO device SELECT 'd' || i, 0, 0 FROM n;
    ${series(DEVICES)} INSERT INTO contact_client SELECT i + 1, 'device', 'd' || i, 'd' || i FROM n;
    ${series(DESTINATIONS)} INSERT INTO destination (id, name, is_host, port, protocol, ip, domain, organisation, category, country, first_at, last_at, connections, bytes_out, bytes_in)
      SELECT i + 1, 'h' || i || '.vendor' || (i % 900) || '.example', 1, 443, 'tcp', '198.51.100.' || (i % 250), 'vendor' || (i % 900) || '.example',
        CASE WHEN i % 4 THEN 'Organisation ' || (i % 300) END, CASE i % 5 WHEN 0 THEN 'advertising' WHEN 1 THEN 'cdn' END, substr('DEUSNLCNFR', 1 + (i % 5) * 2, 2),
        0, 0, 500, 100000, 100000 FROM n;`)
  const one = db.prepare(
    `${series(perDevice)} INSERT OR IGNORE INTO contact_hour
       SELECT @c, ${lastHour} - 2160 + i * 2160 / ${perDevice}, 1 + (@c * 7919 + (i * 31) % 60) % ${DESTINATIONS}, 3, 1200, 9000 FROM n`,
  )
  for (let c = 1; c <= DEVICES; c++) one.run({ c })
  db.exec(`INSERT INTO contact_total SELECT client_id, destination_id, min(hour) * ${HOUR}, max(hour) * ${HOUR}, sum(connections), sum(bytes_out), sum(bytes_in)
      FROM contact_hour GROUP BY 1, 2;
    INSERT INTO contact_activity SELECT client_id, hour, sum(connections), sum(bytes_out), sum(bytes_in) FROM contact_hour GROUP BY 1, 2;
    COMMIT; ANALYZE;`)
  sumDestinations(db)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.pragma('synchronous = FULL')
  db.pragma('cache_size = -16000')
}
if (!isMade) fill()
const kept = db.prepare('SELECT count(*) FROM contact_hour').pluck().get() as number
console.log(
  `${kept.toLocaleString('en')} hourly contacts of ${DEVICES} devices, ${Math.round(statSync(file).size / 1e6)} MB`,
)

const week = { from: (lastHour - 168) * HOUR, to: lastHour * HOUR }
const quarter = { from: (lastHour - 2160) * HOUR, to: lastHour * HOUR }
const pages: Record<string, (device: string, i: number) => unknown> = {
  'organisations, ever': (d) => views.organisationsOf(db, d),
  'organisations, a week': (d) => views.organisationsOf(db, d, week),
  'organisations, 90 days': (d) => views.organisationsOf(db, d, quarter),
  'hosts of an organisation': (d) => views.hostsOf(db, d, { organisation: 'Organisation 7' }),
  'hosts, a week': (d) => views.hostsOf(db, d, { window: week }),
  calendar: (d) => views.daysOf(db, d, quarter),
  'hour of day': (d) => views.hoursOfDay(db, d, quarter),
  'new this week': (d) => views.newSince(db, week.from, d),
  'new this week, home': () => views.newSince(db, week.from),
  'before and after': (d) => views.beforeAndAfter(db, d, (lastHour - 720) * HOUR, lastHour * HOUR),
  'contacts of a device': (d) => views.listContacts(db, { deviceId: d }),
  'contacts since a week': (d) => views.listContacts(db, { deviceId: d, since: week.from }),
  search: (_, i) => mostUsed(db, [...searchDestinations(db, `vendor${i}`)]),
  'organisations of the home': () => views.organisationsOfHome(db),
  'countries of the home': () => views.countriesOfHome(db),
  coverage: () => views.watchedSpans(db, quarter),
}
let isSlow = false
for (const [name, page] of Object.entries(pages)) {
  const took: number[] = []
  for (let i = 0; i < 60; i++) {
    const device = `d${(i * 17) % DEVICES}`
    const start = now()
    page(device, i)
    took.push(now() - start)
  }
  took.sort((x, y) => x - y)
  const p95 = took[56]!
  if (p95 > LIMIT_MS) isSlow = true
  console.log(
    `${name.padEnd(28)} p50 ${took[30]!.toFixed(1).padStart(7)} ms  p95 ${p95.toFixed(1).padStart(7)} ms${p95 > LIMIT_MS ? '  OVER' : ''}`,
  )
}

/** Commits an hour of the whole home: 1,000 devices, five destinations each. */
function anHour(ledger: typeof db): number {
  const table = contactTable(ledger)
  const took: number[] = []
  for (let run = 0; run < 7; run++) {
    const tally = new Tally()
    for (let d = 0; d < DEVICES; d++)
      for (let k = 0; k < 5; k++) {
        const destination = tally.destination(
          `h${(d * 7 + k) % DESTINATIONS}.vendor${((d * 7 + k) % DESTINATIONS) % 900}.example`,
          null,
          443,
          'tcp',
          'tls',
        )
        const time = (lastHour + 1 + run) * HOUR
        tally.add(tally.client(null, `192.168.${d >> 8}.${d & 255}`), destination, time, time, 1, 100, 100)
      }
    const start = now()
    table.commit(
      [tally.take()],
      {
        format: 'zeek',
        name: 'bench',
        at: 0,
        records: 1,
        previous: null,
        fingerprint: { headLength: 1, head: `${run}`, body: '', offset: run },
      },
      () => ({ domain: null, organisation: null, category: null, asn: null, country: null }),
    )
    took.push(now() - start)
  }
  return took.sort((x, y) => x - y)[3]!
}
const empty = openLedger(join(folder, 'empty.db'))
const ratio = anHour(db) / anHour(empty)
console.log(`an hour more of traffic costs ${ratio.toFixed(2)} × what it costs in an empty ledger`)
empty.close()
db.close()
rmSync(folder, { recursive: true, force: true })
process.exitCode = isSlow ? 1 : 0
