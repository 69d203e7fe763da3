import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Device } from '../../../shared/model/device.ts'
import type { ContactEvent } from '../../../shared/model/timeline.ts'
import { openDossiers } from '../dossiers/dossier-library.ts'
import { contactTable } from '../ledger/contacts.ts'
import { destinationUse } from '../ledger/observed-traffic.ts'
import { openLedger } from '../ledger/open.ts'
import { keepPolicy } from '../ledger/policies.ts'
import { classifier } from '../outbound/classify/classify.ts'
import { observedReadings } from '../score/observed.ts'
import { observedConduct } from './observed-conduct.ts'

const ASOF = '2026-11-22T00:00:00Z'

const contact = (at: string, host: string, port = 443): ContactEvent => ({
  at,
  type: 'contact',
  device: {},
  host,
  ip: null,
  port,
  protocol: 'tcp',
  application: null,
  connections: 1,
  bytesOut: null,
  bytesIn: null,
  country: null,
  asn: null,
  organisation: null,
})

test('what a television does at night becomes F1 to F3 of its vendor, and a watched policy accounts for its parties', () => {
  const ledger = openLedger(':memory:')
  ledger.exec("INSERT INTO device (id, first_at, last_at) VALUES ('d1', 0, 0)")
  const table = contactTable(ledger)
  const { classify } = classifier()
  for (let day = 1; day <= 14; day++) {
    const night = `2026-11-${String(day).padStart(2, '0')}T03:10:00Z`
    table.record('d1', contact(night, 'eu.lgtvsdp.com'), classify)
    table.record('d1', contact(night, 'ad.doubleclick.net'), classify)
    table.record('d1', contact(night, 'store.cloudhaven.example'), classify)
    table.record('d1', contact(night.replace('T03', 'T20'), 'films.stranger.example', 80), classify)
  }
  keepPolicy(ledger, {
    at: ASOF,
    type: 'policy',
    vendor: 'LG',
    document: 'privacy',
    url: null,
    text: 'We use Cloudhaven Hosting (cloudhaven.example) to store data for us.',
  })
  const device = { id: 'd1', vendor: 'LG Electronics', lastSeen: ASOF } as Device
  const quiet = { ...device, id: 'd2' }
  const parts = {
    ledger,
    library: openDossiers(),
    devices: [device, quiet],
    asOf: ASOF,
    offsetHours: 0,
  }
  const seen = observedConduct(parts)
  const each = observedConduct({ ...parts, only: { each: true } })
  assert.deepEqual(each.get('d1'), seen.get('LG Electronics'))
  assert.deepEqual(each.get('d2'), { firmware: null, traffic: null })
  // A policy that came later says nothing of that day.
  const before = observedConduct({ ...parts, asOf: '2026-11-20T00:00:00Z' })
  assert.equal(before.get('LG Electronics')?.traffic?.idleAccountedFor, 1)
  assert.deepEqual(seen.get('LG Electronics'), {
    firmware: null,
    traffic: {
      days: 14,
      until: '2026-11-14T23:59:59.999Z',
      idleDestinations: 3,
      idleAccountedFor: 2,
      idleTrackerContacts: 14,
      trackers: ['doubleclick.net'],
      flows: 56,
      clearTextFlows: 14,
    },
  })
  ledger.close()
})

test('a party is one use, however many names of it were asked for; each asked for at night counts', () => {
  const ledger = openLedger(':memory:')
  ledger.exec("INSERT INTO device (id, first_at, last_at) VALUES ('d1', 0, 0)")
  const table = contactTable(ledger)
  for (let n = 0; n < 100; n++) {
    const hour = n < 40 ? '03' : '20'
    const asked = { ...contact(`2026-11-10T${hour}:10:00Z`, `h${n}.doubleclick.net`, 53), protocol: 'dns' }
    table.record('d1', asked, classifier().classify)
  }
  const window = { from: Date.parse(ASOF) - 28 * 86_400_000, to: Date.parse(ASOF), offsetHours: 0 }
  assert.deepEqual(
    destinationUse(ledger, { ...window, deviceIds: ['d1'] }).map(
      ({ party, connections, idleConnections }) => ({
        party,
        connections,
        idleConnections,
      }),
    ),
    [{ party: 'doubleclick.net', connections: 0, idleConnections: 40 }],
  )
  ledger.close()
})

/** What a thermostat whose maker's text names Meridian Reach does at this hour, for F2. */
function thermostat(hour: string, text: string) {
  const ledger = openLedger(':memory:')
  ledger.exec("INSERT INTO device (id, first_at, last_at) VALUES ('d1', 0, 0)")
  const table = contactTable(ledger)
  for (let day = 10; day <= 20; day++)
    for (const host of ['events.meridianreach.example', 'api.hearthwell.example'])
      table.record('d1', contact(`2026-11-${day}T${hour}:15:00Z`, host), classifier().classify)
  const policy = { at: '2026-11-01T00:00:00Z', type: 'policy', document: 'privacy', url: null } as const
  keepPolicy(ledger, { ...policy, vendor: 'Hearthwell Home', text })
  const seen = observedConduct({
    ledger,
    library: openDossiers(),
    devices: [{ id: 'd1', vendor: 'Hearthwell Home', kind: 'thermostat', lastSeen: ASOF } as Device],
    asOf: ASOF,
    offsetHours: 0,
  }).get('Hearthwell Home')!
  ledger.close()
  return { traffic: seen.traffic!, F2: observedReadings(seen, Date.parse(ASOF)).F2 }
}
const ADVERTISERS =
  'We share data with Meridian Reach Media and its advertising partners. For marketing questions write to privacy@hearthwell.example.'

test('a party the policy names for advertising is a tracker; the maker itself is none', () => {
  const { traffic, F2 } = thermostat('03', ADVERTISERS)
  assert.deepEqual([traffic.idleTrackerContacts, traffic.trackers], [11, ['meridianreach.example']])
  assert.equal(F2.reading.score, 0)
  assert.deepEqual(F2.said?.values?.trackers, ['meridianreach.example'])
  const hosted = thermostat('03', 'Our servers are run by Meridian Reach Media for us.')
  assert.deepEqual([hosted.traffic.trackers, hosted.F2.reading.score], [[], 1])
})

test('a tracker met by day only leaves open what an idle device does', () => {
  const { traffic, F2 } = thermostat('23', ADVERTISERS)
  assert.deepEqual([traffic.idleTrackerContacts, traffic.trackers], [0, ['meridianreach.example']])
  assert.equal(F2.reading.confidence, 0)
  assert.equal(F2.said?.id, 'score.trackersAwake')
})

test('a device nobody watched is not a quiet device', () => {
  const ledger = openLedger(':memory:')
  const device = { id: 'd1', vendor: 'LG', lastSeen: ASOF } as Device
  const seen = observedConduct({
    ledger,
    library: openDossiers(),
    devices: [device],
    asOf: ASOF,
    offsetHours: 0,
  })
  assert.deepEqual(seen.get('LG'), { firmware: null, traffic: null })
  ledger.close()
})
