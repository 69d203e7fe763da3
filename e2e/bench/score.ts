import { openDossiers } from '../../main/engine/dossiers/dossier-library.ts'
import { openLedger } from '../../main/engine/ledger/open.ts'
import { keepStatement } from '../../main/engine/ledger/vendor-facts.ts'
import { vendorRecord } from '../../main/engine/vendor-record.ts'
import type { StatementPart } from '../../shared/model/vendor-statement.ts'

/**
 * Scoring over a five-year ledger: 100 vendors with dossiers, monthly policies, owners, support ends and
 * own statements. Prints medians in milliseconds beside the limits; exits 1 when one is broken.
 * Run: node e2e/bench/score.ts
 */

const VENDORS = 100
const MONTHS = 60
const START = Date.parse('2021-11-01T00:00:00Z')
const MONTH_MS = 30 * 86_400_000
const ASOF = '2026-11-01T00:00:00Z'
const RUNS = 11

const library = openDossiers()
const loadMs = timed(() => library.all())
const shipped = library.all().map((d) => d.vendor)
const names = Array.from({ length: VENDORS }, (_, i) => shipped[i] ?? `Maker ${i}`)
const ledger = openLedger(':memory:')
const vendors = vendorRecord({
  ledger,
  library,
  devices: () => names.map((vendor, i) => ({ id: `d${i}`, vendor, model: `Model ${i}` })),
  observed: () =>
    new Map(
      names.map((name) => [
        name,
        {
          firmware: { announced: 3, vague: 1, notFound: 1, until: ASOF },
          traffic: {
            days: 30,
            until: ASOF,
            idleDestinations: 9,
            idleAccountedFor: 7,
            idleTrackerContacts: 3,
            flows: 400,
            clearTextFlows: 2,
          },
        },
      ]),
    ),
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

ledger.transaction(() => {
  for (const vendor of names)
    for (let month = 0; month < MONTHS; month++) {
      const at = new Date(START + month * MONTH_MS).toISOString()
      const text = `We keep your data for ${30 + Math.floor(month / 12)} days. We do not sell data to anybody at all. ${'We say so here again. '.repeat(40)}`
      vendors.keep({ at, type: 'policy', vendor, document: 'privacy', url: null, text })
      if (month % 12 === 0) vendors.keep({ at, type: 'vendor', vendor, facts: { owner: `Owner ${month}` } })
      if (month % 6 === 0) keepStatement(ledger, vendor, fact(month), 'owner', START + month * MONTH_MS)
    }
})()

const all = median(() => {
  if (vendors.assess({ asOf: ASOF }).length < VENDORS) throw new Error('vendors are missing')
})
let month = 0
const one = median(() => {
  keepStatement(ledger, 'HP', fact(month++ % MONTHS), 'owner', Date.parse(ASOF))
  vendors.assess({ name: 'HP', asOf: ASOF })
})

const rows = [
  { what: 'dossiers, first use', ms: loadMs, limit: null },
  { what: `${VENDORS} vendors scored`, ms: all, limit: 200 },
  { what: 'one new fact, vendor scored again', ms: one, limit: 5 },
]
for (const { what, ms, limit } of rows)
  console.log(
    `${what.padEnd(36)} ${ms.toFixed(1).padStart(8)} ms${limit === null ? '' : `  (limit ${limit} ms)`}`,
  )
process.exitCode = rows.some(({ ms, limit }) => limit !== null && ms > limit) ? 1 : 0

function timed(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

function median(work: () => void): number {
  const times = Array.from({ length: RUNS }, () => timed(work)).sort((a, b) => a - b)
  return times[Math.floor(RUNS / 2)]!
}
