import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { DEFAULT_CONTACT_KEEPING } from '../../../shared/model/backup.ts'
import type { ContactEvent } from '../../../shared/model/timeline.ts'
import { iso } from '../clock.ts'
import { classifier } from '../outbound/classify/classify.ts'
import { Tally } from '../outbound/tally.ts'
import { newSince } from './contact-views.ts'
import { contactTable, HOUR_MS } from './contacts.ts'
import { sumDestinations } from './destination-sums.ts'
import { type Ledger, openLedger } from './open.ts'

/**
 * Sums beside the hours of contacts are what the hours add up to, whatever happens. That an hour is new to a client is
 * read from the sums alone, and a row taken for new that is not ends a whole import.
 */

const { classify } = classifier()
const START = Date.UTC(2026, 0, 1)
const { hourlyDays: HOURLY_DAYS } = DEFAULT_CONTACT_KEEPING
const DAYS = 2 * HOURLY_DAYS
const MACS = ['02:00:00:00:00:01', '02:00:00:00:00:02']
const IPS = ['192.168.1.7', '192.168.1.8']
const HOSTS = ['a.example', 'metrics.roku.com', 'doubleclick.net']

const talk = fc.record({
  who: fc.constantFrom(...MACS, ...IPS),
  host: fc.constantFrom(...HOSTS),
  hour: fc.integer({ min: 0, max: DAYS * 24 }),
  isLookup: fc.boolean(),
  bytes: fc.option(fc.integer({ min: 0, max: 1_000 }), { nil: null }),
})
const step = fc.oneof(
  fc.record({ does: fc.constant('imports' as const), talks: fc.array(talk, { maxLength: 12 }) }),
  fc.record({ does: fc.constant('records' as const), talk }),
  fc.record({
    does: fc.constant('moves' as const),
    ip: fc.constantFrom(...IPS),
    device: fc.nat({ max: 1 }),
    hour: fc.nat({ max: DAYS * 24 }),
  }),
  fc.record({
    does: fc.constant('rolls up' as const),
    day: fc.integer({ min: HOURLY_DAYS, max: DAYS + HOURLY_DAYS }),
  }),
)

test('what is summed beside the hours is what the hours add up to', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const ledger = openLedger(':memory:')
      const table = contactTable(ledger)
      const addDevice = ledger.prepare('INSERT INTO device (id, first_at, last_at) VALUES (?, 0, 0)')
      for (const id of ['d0', 'd1']) addDevice.run(id)
      ledger
        .prepare(
          "INSERT INTO device_key (device_id, kind, value, first_at, last_at) VALUES ('d0', 'mac', ?, 0, 0)",
        )
        .run(MACS[0])
      const at = (hour: number) => START + hour * HOUR_MS
      let told = 0
      for (const [n, one] of steps.entries()) {
        if (one.does === 'records') {
          const { who, host, hour, bytes, isLookup } = one.talk
          table.record(null, contact(who, host, at(hour), bytes, isLookup), classify)
          told++
        } else if (one.does === 'imports') {
          const tally = new Tally()
          for (const { who, host, hour, bytes, isLookup } of one.talks) {
            const client = MACS.includes(who) ? tally.client(who, null) : tally.client(null, who)
            const to = tally.destination(host, null, 443, isLookup ? 'dns' : 'tcp', null)
            tally.add(client, to, at(hour), at(hour), 1, bytes ?? -1, bytes ?? -1)
          }
          told += one.talks.length
          const fingerprint = { headLength: 1, head: `${n}`, body: `${n}`, offset: 1 }
          const imported = {
            format: 'dnsmasq',
            name: `${n}`,
            at: START,
            records: 1,
            previous: null,
            fingerprint,
          }
          table.commit([tally.take()], imported, classify)
        } else if (one.does === 'moves') {
          ledger
            .prepare(
              'INSERT OR IGNORE INTO device_address (device_id, ip, first_at, last_at) VALUES (?, ?, ?, ?)',
            )
            .run(`d${one.device}`, one.ip, at(one.hour), at(one.hour))
          table.attribute()
        } else table.rollUp(START + one.day * 24 * HOUR_MS)
      }
      const all = (sql: string) => ledger.prepare(sql).all()
      const hours =
        'sum(connections) AS connections, sum(bytes_out) AS out, sum(bytes_in) AS back FROM contact_hour'
      const kept = 'connections, bytes_out AS out, bytes_in AS back'
      assert.deepEqual(
        all(`SELECT client_id, hour, ${kept} FROM contact_activity ORDER BY 1, 2`),
        all(`SELECT client_id, hour, ${hours} GROUP BY 1, 2 ORDER BY 1, 2`),
      )
      assert.deepEqual(
        all(`SELECT client_id, destination_id, ${kept} FROM contact_total ORDER BY 1, 2`),
        all(`SELECT client_id, destination_id, ${hours} GROUP BY 1, 2 ORDER BY 1, 2`),
      )
      assert.deepEqual(
        all(`SELECT id, ${kept} FROM destination ORDER BY 1`),
        all(`SELECT destination_id AS id, ${hours} GROUP BY 1 ORDER BY 1`),
      )
      const summed = () =>
        all('SELECT * FROM destination_sum ORDER BY organisation, category, country, is_lookup, destinations')
      const kinds = summed()
      sumDestinations(ledger)
      assert.deepEqual(kinds, summed())
      for (const day of [0, 1, DAYS])
        for (const device of [undefined, 'd0', 'd1'])
          assert.deepEqual(
            newSince(ledger, at(day * 24), device)
              .map(({ deviceId, host, firstAt, connections }) => ({ deviceId, host, firstAt, connections }))
              .toSorted(byText),
            metSince(ledger, at(day * 24), device).toSorted(byText),
          )
      const [sum] = all('SELECT ifnull(sum(connections), 0) AS connections FROM contact_hour')
      assert.deepEqual(sum, { connections: told })
      ledger.close()
    }),
    { numRuns: 25, seed: 7 },
  )
})

const byText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

/** What a device, or an address nobody is named for, met since: gathered one by one from every call. */
function metSince(ledger: Ledger, since: number, deviceId?: string) {
  const calls = ledger
    .prepare<[], { client: number; deviceId: string | null; host: string; firstAt: number; calls: number }>(
      `SELECT c.id AS client, c.device_id AS deviceId, d.name AS host, t.first_at AS firstAt,
         iif(d.protocol = 'dns', 0, t.connections) AS calls
       FROM contact_total t JOIN contact_client c ON c.id = t.client_id JOIN destination d ON d.id = t.destination_id`,
    )
    .all()
  return [...Map.groupBy(calls, (one) => `${one.deviceId ?? one.client} ${one.host}`).values()]
    .map((group) => ({
      deviceId: group[0]!.deviceId,
      host: group[0]!.host,
      firstAt: Math.min(...group.map(({ firstAt }) => firstAt)),
      connections: group.reduce((sum, one) => sum + one.calls, 0),
    }))
    .filter((met) => met.firstAt >= since && (deviceId ?? met.deviceId) === met.deviceId)
}

const contact = (
  who: string,
  host: string,
  at: number,
  bytes: number | null,
  isLookup: boolean,
): ContactEvent => ({
  at: iso(at),
  type: 'contact',
  device: MACS.includes(who) ? { mac: who } : { ip: who },
  host,
  ip: null,
  port: 443,
  protocol: isLookup ? 'dns' : 'tcp',
  application: null,
  connections: 1,
  bytesOut: bytes,
  bytesIn: bytes,
  country: null,
  asn: null,
  organisation: null,
})
