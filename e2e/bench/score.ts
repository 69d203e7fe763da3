import { observedConduct } from '../../main/engine/desks/observed-conduct.ts'
import { vendorRecord } from '../../main/engine/desks/vendor-record.ts'
import { openDossiers } from '../../main/engine/dossiers/dossier-library.ts'
import { openLedger } from '../../main/engine/ledger/open.ts'
import { keepStatement } from '../../main/engine/ledger/vendor-facts.ts'
import type { Device } from '../../shared/model/device.ts'
import type { StatementPart } from '../../shared/model/vendor-statement.ts'

/**
 * Scoring over a five-year ledger: 100 vendors with dossiers, hourly contacts of 100 devices,
 * monthly policies, owners and own statements. Prints medians in milliseconds beside the limits; exits 1 when one is broken.
 * Run: node e2e/bench/score.ts
 */

const VENDORS = 100
const MONTHS = 60
const START = Date.parse('2021-11-01T00:00:00Z')
const MONTH_MS = 30 * 86_400_000
const HOUR_MS = 3_600_000
const DESTINATIONS = 400
const ASOF = '2026-11-01T00:00:00Z'
const RUNS = 11

const library = openDossiers()
const load = timed(() => library.all())
const shipped = library.all().map((d) => d.vendor)
const names = Array.from({ length: VENDORS }, (_, i) => shipped[i] ?? `Maker ${i}`)
const ledger = openLedger(':memory:')
const devices = names.map(
  (vendor, i) => ({ id: `d${i}`, vendor, model: `Model ${i}`, lastSeen: ASOF }) as Device,
)
const vendors = vendorRecord({
  ledger,
  library,
  devices: () => devices,
  observed: (asOf, only) => observedConduct({ ledger, library, devices, asOf, offsetHours: 1, only }),
})

const source = { title: 'A letter', url: null, kind: 'owner' as const, date: '2025-01', seen: '2025-01' }
const fact = (month: number): StatementPart => ({
  part: 'practice',
  body: {
    indicator: 'A1',
    state: 'partial',
    text: `Notes were there in month ${month}.`,
    checked: new Date(START + month * MONTH_MS).toISOString().slice(0, 10),
    grade: 0.6,
    source,
  },
})

/** Five years of contacts: by the hour for the last ninety days, by the day before, as the ledger keeps them. */
function fillContacts(): void {
  const last = Math.floor(Date.parse(ASOF) / HOUR_MS)
  const hourly = last - 90 * 24
  const insert = {
    device: ledger.prepare('INSERT INTO device (id, first_at, last_at) VALUES (?, 0, 0)'),
    client: ledger.prepare(
      "INSERT INTO contact_client (id, kind, value, device_id) VALUES (?, 'device', ?, ?)",
    ),
    destination: ledger.prepare(
      "INSERT INTO destination (id, name, is_host, port, protocol, domain) VALUES (?, ?, 1, 443, 'tcp', ?)",
    ),
    hour: ledger.prepare('INSERT INTO contact_hour VALUES (?, ?, ?, 3, 900, 4000)'),
    total: ledger.prepare('INSERT OR IGNORE INTO contact_total VALUES (?, ?, 0, ?, 9000, 900, 4000)'),
    activity: ledger.prepare('INSERT INTO contact_activity VALUES (?, ?, 9, 900, 4000)'),
  }
  ledger.prepare('UPDATE contact_rollup SET before_hour = ?').run(hourly)
  for (let d = 1; d <= DESTINATIONS; d++)
    insert.destination.run(d, `host${d}.party${d}.example`, `party${d}.example`)
  for (const [i, { id }] of devices.entries()) {
    insert.device.run(id)
    insert.client.run(i + 1, id, id)
    const slots = [
      ...Array.from({ length: 90 * 24 }, (_, h) => hourly + h),
      ...Array.from({ length: MONTHS * 30 - 90 }, (_, day) => hourly - (day + 1) * 24),
    ]
    for (const slot of slots) {
      insert.activity.run(i + 1, slot)
      for (let d = 0; d < 3; d++) {
        const destination = ((i * 3 + d + (slot % 2)) % DESTINATIONS) + 1
        insert.hour.run(i + 1, slot, destination)
        insert.total.run(i + 1, destination, last * HOUR_MS)
      }
    }
  }
}

ledger.transaction(() => {
  fillContacts()
  for (const vendor of names)
    for (let month = 0; month < MONTHS; month++) {
      const at = new Date(START + month * MONTH_MS).toISOString()
      const text = `We keep your data for ${30 + Math.floor(month / 12)} days. We do not sell data to anybody at all. ${'We say so here again. '.repeat(40)}`
      vendors.keep({ at, type: 'policy', vendor, document: 'privacy', url: null, text })
      if (month % 12 === 0) vendors.keep({ at, type: 'vendor', vendor, facts: { owner: `Owner ${month}` } })
      if (month % 6 === 0) keepStatement(ledger, vendor, fact(month), 'owner', START + month * MONTH_MS)
    }
})()

const all = measured(() => {
  if (vendors.assess({ asOf: ASOF }).length < VENDORS) throw new Error('vendors are missing')
})
let month = 0
const one = measured(() => {
  keepStatement(ledger, 'HP', fact(month++ % MONTHS), 'owner', Date.parse(ASOF))
  vendors.assess({ name: 'HP', asOf: ASOF })
})

const rows = [
  { what: 'dossiers, first use', ...load, limit: null },
  { what: `${VENDORS} vendors scored`, ...all, limit: 200 },
  { what: 'one new fact, vendor scored again', ...one, limit: 5 },
]
for (const { what, ms, cpuMs, limit } of rows)
  console.log(
    `${what.padEnd(36)} ${ms.toFixed(1).padStart(8)} ms  (processor ${cpuMs.toFixed(1)} ms${limit === null ? '' : `, limit ${limit} ms`})`,
  )
process.exitCode = rows.some(({ ms, limit }) => limit !== null && ms > limit) ? 1 : 0

function timed(work: () => void): { ms: number; cpuMs: number } {
  const begun = performance.now()
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return { ms: performance.now() - begun, cpuMs: (user + system) / 1000 }
}

/** Medians of elapsed and of processor time: on a busy machine only the second tells of the work. */
function measured(work: () => void): { ms: number; cpuMs: number } {
  const runs = Array.from({ length: RUNS }, () => timed(work))
  const median = (pick: (run: { ms: number; cpuMs: number }) => number) =>
    runs.map(pick).sort((a, b) => a - b)[Math.floor(RUNS / 2)]!
  return { ms: median((run) => run.ms), cpuMs: median((run) => run.cpuMs) }
}
