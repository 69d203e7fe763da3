import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { DEFAULT_CONTACT_KEEPING } from '../../../shared/model/backup.ts'
import type { ContactEvent } from '../../../shared/model/timeline.ts'
import { iso } from '../clock.ts'
import { classifier } from '../outbound/classify/classify.ts'
import { Tally } from '../outbound/tally.ts'
import { contactTable, HOUR_MS } from './contacts.ts'
import { openLedger } from './open.ts'

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
const HOSTS = ['a.example', 'b.example', 'c.example']

const talk = fc.record({
  who: fc.constantFrom(...MACS, ...IPS),
  host: fc.constantFrom(...HOSTS),
  hour: fc.integer({ min: 0, max: DAYS * 24 }),
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
          const { who, host, hour, bytes } = one.talk
          table.record(null, contact(who, host, at(hour), bytes), classify)
          told++
        } else if (one.does === 'imports') {
          const tally = new Tally()
          for (const { who, host, hour, bytes } of one.talks) {
            const client = MACS.includes(who) ? tally.client(who, null) : tally.client(null, who)
            const to = tally.destination(host, null, 443, 'tcp', null)
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
      const [sum] = all('SELECT ifnull(sum(connections), 0) AS connections FROM contact_hour')
      assert.deepEqual(sum, { connections: told })
      ledger.close()
    }),
    { numRuns: 25, seed: 7 },
  )
})

const contact = (who: string, host: string, at: number, bytes: number | null): ContactEvent => ({
  at: iso(at),
  type: 'contact',
  device: MACS.includes(who) ? { mac: who } : { ip: who },
  host,
  ip: null,
  port: 443,
  protocol: 'tcp',
  application: null,
  connections: 1,
  bytesOut: bytes,
  bytesIn: bytes,
  country: null,
  asn: null,
  organisation: null,
})
